"""Who sits on a committee and which officers serve it; every change is kept at once."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerk_app.meeting.body import Body, Committee, MemberRole, Membership, Person
from clerk_app.meeting.names import person_from_name
from clerk_app.session import new_id
from ui.dialogs.add_person_line import AddPersonLine, described
from ui.dialogs.fields import Choice, Form, TextField
from ui.dialogs.keeper import Keeper
from ui.models.rows import Cell, Row, Run, text_cell
from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.labels import Label
from ui.widgets.refusal import Refusal
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView
from ui.widgets.task_button import TaskButton

ROLES = {
    MemberRole.CHAIRMAN: "Chairman",
    MemberRole.VICE_CHAIRMAN: "Vice-Chairman",
    MemberRole.MEMBER: "Member",
    MemberRole.CO_OPTED: "Co-opted",
    MemberRole.SUBSTITUTE: "Substitute pool",
}
"""The part a person plays on a committee, in words."""

_USUAL, _YES, _NO = "usual", "yes", "no"
SUBSTITUTABLE = ((_USUAL, "As usual: councillors may"), (_YES, "May have one"), (_NO, "Cannot have one"))
"""Whether somebody may sit for a member; as usual councillors may and co-opted members may not."""

_LOOK = RowLook((Column(None, gap=12), Column(150)), left=10, right=10, min_height=26, lined=True, keeps_chosen=True)


class PeopleList(QWidget):
    """People in an order, with a line to add somebody and keys to move and remove; the owner keeps it."""

    edited = Signal()
    """Somebody came, went or was moved."""
    removed = Signal(str)
    person_chosen = Signal(str)

    def __init__(self, theme: Theme, keeper: Keeper, name: str, add: str) -> None:
        super().__init__()
        self._theme, self._keeper = theme, keeper
        self.list = RowView(theme, _LOOK, name)
        self.line = AddPersonLine(theme, add)
        self._note = Label(theme, "", "caption", "ink_2", wrap=True)
        self._refusal = Refusal(theme)
        self._buttons = [TaskButton(theme, words, small=True) for words in ("Up", "Down", "Remove")]
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(6))
        acts = QHBoxLayout()
        acts.setSpacing(self._theme.px(6))
        for button, tip in zip(self._buttons, ("Alt+↑", "Alt+↓", "Delete"), strict=True):
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            acts.addWidget(button)
        acts.addStretch(1)
        for widget in (self.line, self._refusal):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self._note)
        column.addLayout(acts)
        self._note.hide()
        self.setFocusProxy(self.line)

    def _connect(self) -> None:
        up, down, remove = self._buttons
        up.clicked.connect(self._on_up)
        down.clicked.connect(self._on_down)
        remove.clicked.connect(self._on_remove)
        self.list.key_pressed.connect(self._on_key)
        self.list.current_changed.connect(self._fit_buttons)
        self.line.person_chosen.connect(self.person_chosen)
        self.line.person_named.connect(self._on_named)

    moved = Signal(str, int)
    """Somebody is to stand so many places further down (or up, where it is negative)."""

    def refuse(self, sentence: str) -> None:
        """Say why nothing was kept; '' takes it away."""
        self._refusal.say(sentence)

    def set_rows(self, rows: list[Row]) -> None:
        """Show these people, the first of them chosen where nobody is."""
        self.list.set_rows(rows)
        if rows and not self.list.current_key():
            self.list.set_current_key(rows[0].key)
        self._fit_buttons()

    @property
    def buttons(self) -> tuple[TaskButton, ...]:
        """Up, Down and Remove; they act on whoever is chosen."""
        return tuple(self._buttons)

    @Slot()
    def _fit_buttons(self) -> None:
        for button in self._buttons:
            button.setEnabled(bool(self.list.current_key()))

    def set_note(self, words: str) -> None:
        """Say something quietly under the list."""
        self._note.setText(words)
        self._note.setVisible(bool(words))

    @property
    def note(self) -> str:
        """What is said under the list."""
        return self._note.text()

    @Slot(str)
    def _on_named(self, name: str) -> None:
        # An officer is typed with the post behind a comma, which is no surname.
        who, _, post = (part.strip() for part in name.partition(","))
        person = person_from_name(new_id(), who or name, role=post)
        registers = self._keeper.registers
        refused = self._keeper.keep(lambda: registers.save_person(person))
        self.refuse(refused)
        if not refused:
            self.person_chosen.emit(person.id)

    @Slot(str, str)
    def _on_key(self, key: str, name: str) -> None:
        if name == "Delete" and key:
            self.removed.emit(key)
        elif name in ("Alt+Up", "Alt+Down") and key:
            self.moved.emit(key, 1 if name == "Alt+Down" else -1)
        elif name == "Insert":
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_up(self) -> None:
        if self.list.current_key():
            self.moved.emit(self.list.current_key(), -1)

    @Slot()
    def _on_down(self) -> None:
        if self.list.current_key():
            self.moved.emit(self.list.current_key(), 1)

    @Slot()
    def _on_remove(self) -> None:
        if self.list.current_key():
            self.removed.emit(self.list.current_key())


class SeatsForm(QWidget):
    """Members (or, with `officers`, officers) of the committee that is shown."""

    seats_changed = Signal()

    def __init__(self, theme: Theme, keeper: Keeper, *, officers: bool = False) -> None:
        super().__init__()
        self._theme, self._keeper, self._officers = theme, keeper, officers
        self._body = Body(Committee("", ""))
        noun = "officer" if officers else "member"
        self.people = PeopleList(theme, keeper, f"{noun.capitalize()}s", f"Add {'an' if officers else 'a'} {noun}")
        self._role = Choice(theme, "Role", [(role.value, words) for role, words in ROLES.items()])
        self._represents = TextField(placeholder="Diocese")
        self._limited = CheckBox(theme, "Votes on education only")
        self._substitute = Choice(theme, "May have a substitute", SUBSTITUTABLE)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._details = Form(self._theme, 84)
        self._details.add("Role", self._role, narrow=180)
        self._details.add("Represents", self._represents, narrow=280)
        self._details.add("", self._limited)
        self._details.add("Substitute", self._substitute, narrow=280)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        column.addWidget(self.people, 1)
        column.addWidget(self._details)
        self.setFocusProxy(self.people)

    def _connect(self) -> None:
        self.people.person_chosen.connect(self.add_person)
        self.people.removed.connect(self.remove_person)
        self.people.moved.connect(self.move_person)
        self.people.list.current_changed.connect(self._on_current)
        self._role.chosen.connect(self._on_details)
        self._represents.left_changed.connect(self._on_details)
        self._limited.clicked.connect(self._on_details)
        self._substitute.chosen.connect(self._on_details)

    @property
    def substitute(self) -> Choice:
        """Whether somebody may sit for the chosen member."""
        return self._substitute

    @property
    def details(self) -> tuple[Choice, TextField, CheckBox]:
        """Role, whom the member represents, and the limited vote of the chosen member."""
        return self._role, self._represents, self._limited

    def set_body(self, body: Body) -> None:
        """Show a committee's seats."""
        self._body = body
        self.people.refuse("")
        self._show()

    # ------------------------------------------------------------------ acts

    @Slot(str)
    def add_person(self, person: str) -> None:
        """Give somebody a seat, or have an officer serve."""
        if self._officers:
            self._keep(self._body.memberships, (*self._body.officers, person))
        else:
            self._keep((*self._body.memberships, Membership(person)), self._body.officers)
        self.people.list.set_current_key(person)

    @Slot(str)
    def remove_person(self, person: str) -> None:
        """Take a seat away; it can be put back."""
        before = self._body
        seats = tuple(m for m in before.memberships if self._officers or m.person != person)
        officers = tuple(o for o in before.officers if not self._officers or o != person)
        registers, committee = self._keeper.registers, before.committee
        sentence = f"{before.person(person).full_name} taken off {committee.name}."
        refused = self._keeper.remove(
            lambda: registers.set_seats(committee.id, seats, officers),
            lambda: registers.set_seats(committee.id, before.memberships, before.officers),
            sentence,
        )
        self._after(refused)

    @Slot(str, int)
    def move_person(self, person: str, by: int) -> None:
        """Move somebody in the order."""
        seats, officers = list(self._body.memberships), list(self._body.officers)
        names = officers if self._officers else [seat.person for seat in seats]
        place = names.index(person) if person in names else -1
        if place < 0 or not 0 <= place + by < len(names):
            return
        moved: list[str] | list[Membership] = officers if self._officers else seats
        moved.insert(place + by, moved.pop(place))  # type: ignore[arg-type]
        self._keep(seats, officers)

    def _keep(self, seats: Sequence[Membership], officers: Sequence[str]) -> None:
        registers, committee = self._keeper.registers, self._body.committee.id
        self._after(self._keeper.keep(lambda: registers.set_seats(committee, seats, officers)))

    def _after(self, refused: str) -> None:
        self.people.refuse(refused)
        if not refused:
            self._body = self._keeper.registers.body(self._body.committee.id)
            self._show()
            self.seats_changed.emit()

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        body = self._body
        seated = {*body.officers} if self._officers else {seat.person for seat in body.memberships}
        self.people.line.set_people([p for p in self._keeper.registers.people() if p.id not in seated])
        rows = [_officer_row(body, o) for o in body.officers] if self._officers else [
            _member_row(body, seat) for seat in body.memberships
        ]  # fmt: skip
        self.people.set_rows(rows)
        self.people.set_note("" if self._officers else same_surname_note(body))
        self._on_current(self.people.list.current_key())

    @Slot(str)
    def _on_current(self, person: str) -> None:
        seat = None if self._officers else self._body.membership(person)
        self._details.setVisible(seat is not None)
        if seat is not None:
            self._role.set_key(seat.role.value)
            self._represents.set_value(seat.represents)
            self._limited.setChecked(seat.limited_vote)
            co_opted = seat.role is MemberRole.CO_OPTED
            self._details.show_row(self._represents, co_opted or bool(seat.represents))
            self._details.show_row(self._limited, co_opted or seat.limited_vote)
            self._substitute.set_key(_USUAL if seat.substitutable is None else _YES if seat.substitutable else _NO)
            self._details.show_row(self._substitute, seat.role is not MemberRole.SUBSTITUTE)

    @Slot()
    def _on_details(self) -> None:
        person = self.people.list.current_key()
        seats = tuple(self._with_details(m) if m.person == person else m for m in self._body.memberships)
        if seats != self._body.memberships:
            self._keep(seats, self._body.officers)

    def _with_details(self, seat: Membership) -> Membership:
        role = MemberRole(self._role.key)
        if role is MemberRole.CO_OPTED and seat.role is not role:
            # As the law has it for church and parent governor members; the clerk may take it away again.
            self._limited.setChecked(True)
        elif seat.role is MemberRole.CO_OPTED and seat.role is not role:
            self._limited.setChecked(False)  # a councillor votes on everything
        return replace(
            seat,
            role=role,
            represents=self._represents.value,
            limited_vote=self._limited.isChecked(),
            substitutable={_YES: True, _NO: False}.get(self._substitute.key),
        )


def same_surname_note(body: Body) -> str:
    """Who of the members shares a surname, so that nobody is taken for the other."""
    people = [body.person(seat.person) for seat in body.memberships]
    shared: dict[str, list[Person]] = {}
    for person in people:
        shared.setdefault(person.surname.casefold(), []).append(person)
    pairs = [" and ".join(p.full_name for p in same) for same in shared.values() if len(same) > 1]
    if not pairs:
        return ""
    return f"{'; '.join(pairs)} share a surname. Lists and minutes give their initials too."


def _member_row(body: Body, seat: Membership) -> Row:
    person, role = body.person(seat.person), ROLES[seat.role]
    told = ", ".join(part for part in (role, seat.represents) if part)
    weight = 600 if seat.role in (MemberRole.CHAIRMAN, MemberRole.VICE_CHAIRMAN) else 400
    cells = (
        text_cell(f"{person.title} {person.full_name}".strip(), weight=weight),
        Cell((Run(told, "caption", "ink_2"),)),
    )
    return Row(seat.person, cells, f"{person.full_name}, {told}")


def _officer_row(body: Body, officer: str) -> Row:
    person = body.person(officer)
    cells = (text_cell(person.full_name), Cell((Run(person.role, "caption", "ink_2"),)))
    return Row(officer, cells, described(person))
