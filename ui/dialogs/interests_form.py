"""A committee's own list of kinds of interest: their words, what follows from each, and what is asked about it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerk_app.meeting.body import Body
from clerk_app.meeting.declarations import DEFAULT_INTERESTS, Consequence, InterestRule
from clerk_app.session import new_id
from ui.dialogs.fields import Choice, Form, TextField
from ui.dialogs.keeper import Keeper
from ui.models.rows import Cell, Row, Run, text_cell
from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.declaration_form import CONSEQUENCES
from ui.widgets.refusal import Refusal
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView
from ui.widgets.task_button import TaskButton

_LOOK = RowLook((Column(None, gap=12), Column(230)), left=10, right=10, min_height=26, lined=True, keeps_chosen=True)
_ACTS = (("Add", "Insert"), ("Up", "Alt+↑"), ("Down", "Alt+↓"), ("Remove", "Delete"), ("The usual list", ""))

Kinds = tuple[InterestRule, ...]


class InterestsForm(QWidget):
    """Every change is kept at once; a kind that is removed stays with the declarations that were made under it."""

    def __init__(self, theme: Theme, keeper: Keeper) -> None:
        super().__init__()
        self._theme, self._keeper = theme, keeper
        self._committee = ""
        self._kinds: Kinds = ()
        self.list = RowView(theme, _LOOK, "Kinds of interest")
        self.words = TextField()
        self.follows = Choice(theme, "What follows", [(c.value, w.capitalize()) for c, w in CONSEQUENCES.items()])
        self.register = CheckBox(theme, "Stands in the register: ask whether it does")
        self.nature = CheckBox(theme, "Its nature is asked")
        self._form = Form(theme, 96)
        self._refusal = Refusal(theme)
        self.buttons = [TaskButton(theme, words, small=True) for words, _ in _ACTS]
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._form.add("Words", self.words, " ")
        self._form.add("What follows", self.follows, narrow=220)
        self._form.add("", self.register)
        self._form.add("", self.nature)
        acts = QHBoxLayout()
        acts.setSpacing(self._theme.px(6))
        for button, (_, key) in zip(self.buttons, _ACTS, strict=True):
            button.setToolTip(key)
            button.setAccessibleDescription(key)
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        column.addWidget(self.list, 1)
        column.addLayout(acts)
        column.addWidget(self._refusal)
        column.addWidget(self._form)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.current_changed.connect(self._on_current)
        self.list.row_activated.connect(self._on_activated)
        self.list.key_pressed.connect(self._on_key)
        self.words.left_changed.connect(self._on_words)
        self.follows.chosen.connect(self._on_particulars)
        self.register.clicked.connect(self._on_particulars)
        self.nature.clicked.connect(self._on_particulars)
        add, up, down, remove, usual = self.buttons
        add.clicked.connect(self.add_kind)
        up.clicked.connect(self._on_up)
        down.clicked.connect(self._on_down)
        remove.clicked.connect(self.remove_kind)
        usual.clicked.connect(self.put_back_usual)

    @property
    def help_words(self) -> str:
        """What is said under the words."""
        return self._form.help_of(self.words)

    @property
    def refusal(self) -> str:
        """Why nothing was kept, '' where it was."""
        return self._refusal.sentence

    def set_body(self, body: Body) -> None:
        """Show a committee's kinds."""
        self._committee = body.committee.id
        self._kinds = body.committee.rules.interests
        self._refusal.say("")
        self._show()

    # ------------------------------------------------------------------ acts

    @Slot()
    def add_kind(self) -> None:
        """Add a kind behind the others, its words ready to be typed."""
        new = InterestRule(new_id(), "New kind")
        if self._keep((*self._kinds, new)):
            self.list.set_current_key(new.id)
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            self.words.selectAll()

    @Slot()
    def remove_kind(self) -> None:
        """Take the chosen kind off the list; it can be put back."""
        kind = self._current()
        if kind is None:
            return
        if len(self._kinds) == 1:
            self._refusal.say("A committee needs one kind of interest at least.")
            return
        left = tuple(k for k in self._kinds if k.id != kind.id)
        self._replace(left, f"{kind.words} taken off the list. Declarations made before keep it.")

    @Slot()
    def put_back_usual(self) -> None:
        """Put the list back that every committee begins with; the own one can be put back in turn."""
        if self._kinds != DEFAULT_INTERESTS:
            self._replace(DEFAULT_INTERESTS, "The usual list of kinds stands in place of the committee’s own.")

    def move_kind(self, by: int) -> None:
        """Move the chosen kind so many places down, or up where it is negative."""
        kind, kinds = self._current(), list(self._kinds)
        place = kinds.index(kind) if kind else -1
        if kind is not None and 0 <= place + by < len(kinds):
            kinds.insert(place + by, kinds.pop(place))
            self._keep(tuple(kinds))

    # ------------------------------------------------------------------ keeping

    def _save(self, kinds: Kinds) -> None:
        registers = self._keeper.registers
        # The other pages keep rules of the same committee: theirs are taken as they stand now.
        committee = registers.body(self._committee).committee
        registers.save_committee(replace(committee, rules=replace(committee.rules, interests=kinds)))

    def _keep(self, kinds: Kinds) -> bool:
        return self._after(self._keeper.keep(partial(self._save, kinds)), kinds)

    def _replace(self, kinds: Kinds, sentence: str) -> None:
        before = self._kinds
        refused = self._keeper.remove(partial(self._save, kinds), partial(self._save, before), sentence)
        self._after(refused, kinds)

    def _after(self, refused: str, kinds: Kinds) -> bool:
        self._refusal.say(refused)
        if not refused:
            self._kinds = kinds
            self._show()
        return not refused

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        self.list.set_rows([_row(kind) for kind in self._kinds])
        if self._current() is None and self._kinds:
            self.list.set_current_key(self._kinds[0].id)
        self._on_current(self.list.current_key())

    def _current(self) -> InterestRule | None:
        return next((kind for kind in self._kinds if kind.id == self.list.current_key()), None)

    @Slot(str)
    def _on_current(self, _key: str) -> None:
        kind = self._current()
        self._form.setVisible(kind is not None)
        for button in self.buttons[1:4]:
            button.setEnabled(kind is not None)
        if kind is not None:
            self.words.set_value(kind.words)
            self.follows.set_key(kind.consequence.value)
            self.register.setChecked(kind.register)
            self.nature.setChecked(kind.asks_nature)
            self._form.set_help(self.words, "As the clerk chooses it, such as: Disclosable pecuniary")

    @Slot(str)
    def _on_words(self, text: str) -> None:
        kind = self._current()
        refused = _refused(text, [k for k in self._kinds if k is not kind])
        self._form.set_help(self.words, refused, refused=bool(refused))
        if kind is not None and not refused:
            self._put(replace(kind, words=text))

    @Slot()
    def _on_particulars(self) -> None:
        kind = self._current()
        if kind is not None:
            follows, register = Consequence(self.follows.key), self.register.isChecked()
            self._put(replace(kind, consequence=follows, register=register, asks_nature=self.nature.isChecked()))

    def _put(self, new: InterestRule) -> None:
        kinds = tuple(new if kind.id == new.id else kind for kind in self._kinds)
        if kinds != self._kinds:
            self._keep(kinds)

    # ------------------------------------------------------------------ keys

    @Slot(str)
    def _on_activated(self, _key: str) -> None:
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, str)
    def _on_key(self, _key: str, name: str) -> None:
        match name:
            case "Insert":
                self.add_kind()
            case "Delete":
                self.remove_kind()
            case "Alt+Up":
                self.move_kind(-1)
            case "Alt+Down":
                self.move_kind(1)

    @Slot()
    def _on_up(self) -> None:
        self.move_kind(-1)

    @Slot()
    def _on_down(self) -> None:
        self.move_kind(1)


def _refused(text: str, others: Sequence[InterestRule]) -> str:
    if not text:
        return "A kind of interest needs words."
    same = any(kind.words.casefold() == text.casefold() for kind in others)
    return f"“{text}” is on the list already." if same else ""


def _row(kind: InterestRule) -> Row:
    told = [CONSEQUENCES[kind.consequence]]
    told += ["in the register"] if kind.register else []
    told += [] if kind.asks_nature else ["nature not asked"]
    words = " · ".join(told)
    return Row(
        kind.id, (text_cell(kind.words), Cell((Run(words, "caption", "ink_2"),))), f"{kind.words}, {', '.join(told)}"
    )
