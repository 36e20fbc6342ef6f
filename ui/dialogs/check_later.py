"""All that is flagged to be checked later, in one list: each row a way to its place."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.meeting import facts
from clerk_app.meeting.check_later import Flag, flags
from clerk_app.meeting.draft import LINE
from clerk_app.meeting.state import MeetingState
from ui.dialogs.dialog import ClerkDialog
from ui.dialogs.fields import Form, TextField
from ui.models.preview_rows import place_words
from ui.models.rows import Cell, Row, Run, mark_cell, text_cell
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

_LOOK: Final = RowLook(
    (Column(20, gap=8), Column(76, gap=8), Column(None, gap=12, max_lines=2), Column(18)),
    left=8, right=10, min_height=30, pad_top=4, pad_bottom=4, lined=True, keeps_chosen=True,
)  # fmt: skip
_NOTHING = "Nothing is flagged. Shift+F2 flags the line or an entry, and so does ?? at the end of a line."
_KEYS = "Enter goes there, Delete settles the flag, Ctrl+Z brings it back. No minutes print any of this."


class CheckLaterDialog(ClerkDialog):
    """Enter on a row goes to its place, Delete settles it, the field below says in a word why."""

    go_to = Signal(str)
    """The place of a `Finding`."""

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(theme, "To check later", QSize(680, 420), parent)
        self._signals = signals
        self._flags: tuple[Flag, ...] = ()
        self.rows = RowView(theme, _LOOK, "To check later")
        self.why = TextField(placeholder="A word, if you like")
        self._build()
        self._connect()
        self._render()

    def _build(self) -> None:
        self._count = Label(self.theme, "", "body", "ink", wrap=True)
        self._form = Form(self.theme, 48)
        self._form.add("Why", self.why)
        self._keys = Label(self.theme, _KEYS, "caption", "ink_3", wrap=True)
        for widget, stretch in ((self._count, 0), (self.rows, 1), (self._form, 0), (self._keys, 0)):
            self.body.addWidget(widget, stretch)
        self.body.addStretch(0)
        self._settle = self.add_button("Settled", "Delete")
        self._done = self.add_button("Close", "Esc")

    def _connect(self) -> None:
        self.rows.row_activated.connect(self._on_activated)
        self.rows.current_changed.connect(self._on_current)
        self.rows.key_pressed.connect(self._on_key)
        self.why.left_changed.connect(self._on_why)
        self._settle.clicked.connect(self.settle)
        self._done.clicked.connect(self.reject)
        self._signals.changed.connect(self._on_changed)

    @property
    def chosen(self) -> Flag | None:
        """The flag of the chosen row."""
        return next((flag for flag in self._flags if flag.place == self.rows.current_key()), None)

    def showEvent(self, event: object) -> None:
        """Begin on the first."""
        (self.rows if self._flags else self._done).setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Keep the word that is being typed before the dialog goes."""
        self.why.clearFocus()
        super().done(result)

    @Slot()
    def settle(self) -> None:
        """Settle the chosen flag; the line being typed has its own."""
        flag = self.chosen
        if flag and flag.note:
            self._signals.record(facts.NoteFlagged(flag.note, settled=True))

    def _render(self) -> None:
        state, at = self._signals.state, self.rows.currentIndex().row()
        self._flags = flags(state, self._signals.session.draft(LINE))
        self.rows.set_rows([_row(state, flag) for flag in self._flags])
        if self._flags and self.chosen is None:
            self.rows.set_current_key(self._flags[min(max(at, 0), len(self._flags) - 1)].place)
        self._count.setText(_counted(len(self._flags)))
        for part in (self.rows, self._form, self._keys, self._settle):
            part.setVisible(bool(self._flags))
        self._on_current(self.rows.current_key())

    @Slot(str)
    def _on_current(self, _key: str) -> None:
        flag = self.chosen
        self.why.set_value(flag.why if flag else "")
        self.why.setEnabled(bool(flag and flag.note))
        self._settle.setEnabled(bool(flag and flag.note))

    @Slot(str)
    def _on_why(self, text: str) -> None:
        flag = self.chosen
        if flag and flag.note and text != flag.why:
            self._signals.record(facts.NoteFlagged(flag.note, why=text))

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self._render()

    @Slot(str, str)
    def _on_key(self, _key: str, name: str) -> None:
        if name == "Delete":
            self.settle()

    @Slot(str)
    def _on_activated(self, key: str) -> None:
        self.reject()
        self.go_to.emit(key)


def _counted(count: int) -> str:
    noun = "1 thing is" if count == 1 else f"{count} things are"
    return f"{noun} to be checked." if count else _NOTHING


def _row(state: MeetingState, flag: Flag) -> Row:
    where = place_words(state, f"item:{flag.item}") if flag.note else "Your line"
    words = " ".join(flag.words.split())
    sub = (Run(flag.why, "caption", "amber_text", 600),) if flag.why else ()
    lock = mark_cell("lock", "purple_text", 12) if flag.private else Cell()
    cells = (mark_cell("flag", "amber_text", 14), text_cell(where, "caption", "accent"), text_cell(words), lock)
    said = (where, "private" if flag.private else "", words, flag.why)
    return Row(flag.place, cells, ", ".join(part for part in said if part), sub=sub)
