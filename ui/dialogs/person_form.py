"""Everybody in the register, with every form of each name."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerk_app.meeting.body import Person
from clerk_app.meeting.names import match_rank, person_from_name
from clerk_app.session import new_id
from ui.dialogs.add_person_line import described
from ui.dialogs.dialog import scrolled
from ui.dialogs.fields import Choice, Form, TextField
from ui.dialogs.keeper import Keeper
from ui.models.rows import Cell, Row, Run
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.refusal import Refusal
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView
from ui.widgets.task_button import TaskButton

_LOOK = RowLook((Column(None),), left=10, right=10, min_height=26, lined=True, keeps_chosen=True)


_PRONOUNS = (("", "As the title tells"), ("he", "He"), ("she", "She"), ("they", "They"))

_LISTS = {"misspellings": ",", "interests": ";"}
"""Fields that hold several texts, and what stands between them."""


def _parts(text: str, sign: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(sign) if part.strip())


class PersonForm(QWidget):
    """One person; each field is kept as it is left."""

    person_kept = Signal(str)

    def __init__(self, theme: Theme, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._person = Person("", "")
        self._form = Form(theme, 118)
        self._printed = Label(theme, "", "caption", "ink_3", wrap=True)
        self._build(theme)
        self._lay_out(theme)
        for field in self.fields().values():
            field.left_changed.connect(self._on_left)
        self.pronoun.chosen.connect(self._on_left)

    def _build(self, theme: Theme) -> None:
        self._title, self._forename = TextField(placeholder="Councillor, Mrs, Dr"), TextField()
        self._initials, self._surname = TextField(), TextField()
        self._role, self._of = (
            TextField(placeholder="Head of Inclusion"),
            TextField(placeholder="Wexcombe Constabulary"),
        )
        self._wrong = TextField(placeholder="Thornberry, Thornborough")
        self._interests = TextField(placeholder="Harbour Farm; governor of Dunes School")
        self.pronoun = Choice(theme, "He or she", _PRONOUNS)

    def _lay_out(self, theme: Theme) -> None:
        form = self._form
        form.add("Title", self._title, narrow=150)
        form.add("Forename", self._forename)
        form.add("Initials", self._initials, "Only where they are not the forename’s first letter", narrow=90)
        form.add("Surname", self._surname)
        form.add(
            "He or she", self.pronoun, "Where minutes do not repeat the name: ‘had sent his apologies’", narrow=190
        )
        form.add("Role", self._role)
        form.add("Body", self._of)
        form.add("Also typed as", self._wrong, "Known mis-spellings, with commas; each finds the person as well")
        form.add("Interests", self._interests, "In the public register, with semicolons; a reminder at likely items")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(form)
        column.addWidget(self._printed)
        column.addStretch(1)
        self.setFocusProxy(self._surname)

    def fields(self) -> dict[str, TextField]:
        """The fields by the names of what they hold."""
        return {
            "title": self._title, "forename": self._forename, "initials": self._initials,
            "surname": self._surname, "role": self._role, "body": self._of, "misspellings": self._wrong,
            "interests": self._interests,
        }  # fmt: skip

    def help_of(self, name: str) -> str:
        """What is said under a field."""
        return self._form.help_of(self.fields()[name])

    def set_person(self, person: Person) -> None:
        """Show somebody."""
        self._person = person
        values = (
            person.title, person.forename, person.initials,
            person.surname, person.role, person.body, ", ".join(person.misspellings),
            "; ".join(person.interests),
        )  # fmt: skip
        for field, value in zip(self.fields().values(), values, strict=True):
            field.set_value(value)
        self.pronoun.set_key(person.pronoun)
        self._form.set_help(self._surname, "")
        self._printed.setText("Found and printed as: " + " · ".join(person.forms))

    @Slot()
    def _on_left(self) -> None:
        typed = {name: field.value for name, field in self.fields().items() if name not in _LISTS}
        lists = {name: _parts(self.fields()[name].value, sign) for name, sign in _LISTS.items()}
        person = replace(self._person, **typed)  # type: ignore[arg-type]  # the fields are those of a person
        person = replace(person, pronoun=self.pronoun.key, **lists)  # type: ignore[arg-type]
        registers = self._keeper.registers
        refused = self._keeper.keep(lambda: registers.save_person(person))
        self._form.set_help(self._surname, refused, refused=bool(refused))
        if not refused:
            self._person = person
            self._printed.setText("Found and printed as: " + " · ".join(person.forms))
            self.person_kept.emit(person.id)


class PeoplePage(QWidget):
    """The list of everybody at the left, the chosen one at the right."""

    def __init__(self, theme: Theme, keeper: Keeper) -> None:
        super().__init__()
        self._theme, self._keeper = theme, keeper
        self._people: tuple[Person, ...] = ()
        self.search = TextField(placeholder="Find a name")
        self.list = RowView(theme, _LOOK, "People")
        self.form = PersonForm(theme, keeper)
        self._add = TaskButton(theme, "Add a person", small=True)
        self._remove = TaskButton(theme, "Remove", small=True)
        self._refusal = Refusal(theme)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = self._theme.px
        self.search.setAccessibleName("Find a name")
        self._remove.setToolTip("Delete")
        left, acts = QVBoxLayout(), QHBoxLayout()
        acts.setSpacing(px(6))
        acts.addWidget(self._add)
        acts.addWidget(self._remove)
        acts.addStretch(1)
        left.setSpacing(px(6))
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self._refusal)
        left.addLayout(acts)
        self._side = scrolled(self.form)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(px(24))
        columns.addLayout(left, 4)
        columns.addWidget(self._side, 6)
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self.search.textEdited.connect(self._show)
        self.list.current_changed.connect(self._on_current)
        self.list.row_activated.connect(self._on_activated)
        self.list.key_pressed.connect(self._on_key)
        self.form.person_kept.connect(self._on_kept)
        self._add.clicked.connect(self.add_person)
        self._remove.clicked.connect(self.remove_person)

    def refresh(self) -> None:
        """Show the register as it is."""
        self._people = self._keeper.registers.people()
        self._show()

    @Slot()
    def add_person(self) -> None:
        """Put somebody new into the register, under what is typed in the search."""
        person = person_from_name(new_id(), self.search.value or "New person")
        registers = self._keeper.registers
        self._refusal.say(self._keeper.keep(lambda: registers.save_person(person)))
        self.search.clear()
        self.refresh()
        self.list.set_current_key(person.id)
        surname = self.form.fields()["surname"]
        surname.setFocus(Qt.FocusReason.OtherFocusReason)
        surname.selectAll()

    @Slot()
    def remove_person(self) -> None:
        """Take the chosen person out of the register; it can be put back."""
        person = self._person(self.list.current_key())
        if person is None:
            return
        registers = self._keeper.registers
        refused = self._keeper.remove(
            lambda: registers.remove_person(person.id),
            lambda: registers.save_person(person),
            f"{described(person)} taken out of the register.",
        )
        self.refresh()
        self._refusal.say(refused)

    def _person(self, key: str) -> Person | None:
        return next((person for person in self._people if person.id == key), None)

    @Slot()
    def _show(self) -> None:
        typed = self.search.value
        shown = [p for p in self._people if not typed or match_rank(p.forms, typed, p.surname) is not None]
        self.list.set_rows([_row(person) for person in shown])
        if shown and not self.list.current_key():
            self.list.set_current_key(shown[0].id)
        self._side.setVisible(bool(shown))
        self._remove.setEnabled(bool(shown))
        self._on_current(self.list.current_key())

    @Slot(str)
    def _on_current(self, key: str) -> None:
        person = self._person(key)
        self._refusal.say("")
        if person is not None:
            self.form.set_person(person)

    @Slot(str)
    def _on_activated(self, _key: str) -> None:
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, str)
    def _on_key(self, _key: str, name: str) -> None:
        if name == "Delete":
            self.remove_person()
        elif name == "Insert":
            self.add_person()

    @Slot(str)
    def _on_kept(self, _person: str) -> None:
        self._people = self._keeper.registers.people()
        typed = self.search.value
        shown = [p for p in self._people if not typed or match_rank(p.forms, typed, p.surname) is not None]
        self.list.set_rows([_row(person) for person in shown])


def _row(person: Person) -> Row:
    told = ", ".join(part for part in (person.role, person.body) if part)
    name = f"{person.surname}, {person.forename or person.initials}".strip(", ")
    runs = [Run(name)]
    if person.title or told:
        runs.append(Run("  " + ", ".join(part for part in (person.title, told) if part), "caption", "ink_3"))
    return Row(person.id, (Cell(tuple(runs)),), described(person))
