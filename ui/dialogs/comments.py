"""What came back on a draft, one by one: taken over as a correction, edited first, or left out."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.review import CommentKind, Returned, Sent
from clerk_app.meeting.taking_over import Proposal, proposal_of, taken_over
from clerk_app.session import new_id
from ui.dialogs.dialog import ClerkDialog
from ui.dialogs.own_words import OwnWords
from ui.models.comment_rows import comment_rows
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView
from ui.widgets.task_button import TaskButton

LOOK: Final = RowLook(
    (Column(20, gap=8), Column(72, gap=8), Column(max_lines=None)),
    left=8, right=10, min_height=30, pad_top=5, pad_bottom=5, lined=True, keeps_chosen=True,
)  # fmt: skip
_EDITING: Final = "Enter takes these words over, Shift+Enter is a new line, Esc keeps them for later."
_EMPTIED: Final = "Enter takes the comment over as it came, Shift+Enter is a new line, Esc goes back to the list."
_REWORDED: Final = "Your own words stand here and are not taken over yet. Enter takes them over, F2 goes on with them."
_OUT_OF_PLACE: Final = (
    "The entry was changed since, so these words cannot be put into it. Copy them and press G, or empty the field and "
    "press Enter to take the comment over as it came."
)


class CommentsDialog(ClerkDialog):
    """Enter takes a comment over, Delete leaves it out, F2 edits it first, G goes to its place.

    Words that are edited are kept for each comment on the disk, until they are as the comment has them, or none.
    """

    go_to = Signal(str)
    """The place of a `Finding`."""

    def __init__(
        self,
        theme: Theme,
        signals: SessionSignals,
        read: str,
        lines: Callable[[Sent], frozenset[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "Comments on the draft", QSize(820, 600), parent)
        self._signals, self._read, self._lines = signals, read, lines
        self.rows = RowView(theme, LOOK, "Comments")
        self.edit = OwnWords(theme, signals, read)
        self._build()
        self._connect()
        self._render()

    def _build(self) -> None:
        self._count = Label(self.theme, "", "body", "ink", wrap=True)
        self._about = Label(self.theme, "", "body", "ink_2", wrap=True)
        for widget, stretch in ((self._count, 0), (self.rows, 1), (self._about, 0), (self.edit, 0)):
            self.body.addWidget(widget, stretch)
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        self.take, self.leave, self.change, self.go = (
            TaskButton(self.theme, words, cap, small=True)
            for words, cap in (("Take over", "Enter"), ("Leave out", "Del"), ("Edit first", "F2"), ("Go there", "G"))
        )
        for button in (self.take, self.leave, self.change, self.go):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._done = self.add_button("Close", "Esc")

    def _connect(self) -> None:
        self.rows.row_activated.connect(self.take_over)
        self.rows.current_changed.connect(self._on_current)
        self.rows.key_pressed.connect(self._on_key)
        self.edit.entered.connect(self.take_over)
        self.edit.reworded.connect(self._show_rows)
        self.edit.textChanged.connect(self._on_typed)
        self.take.clicked.connect(self.take_over)
        self.leave.clicked.connect(self.leave_out)
        self.change.clicked.connect(self.begin_edit)
        self.go.clicked.connect(self.go_there)
        self._done.clicked.connect(self.reject)
        self._signals.changed.connect(self._on_changed)

    def showEvent(self, event: object) -> None:
        """Begin on the first that is not decided."""
        (self.rows if self._returned else self._done).setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ what is decided

    @property
    def _returned(self) -> Returned | None:
        return self._signals.state.review.came_back(self._read)

    @property
    def chosen(self) -> int:
        """The number of the chosen comment, -1 for none."""
        key = self.rows.current_key()
        return int(key) if key else -1

    def proposal(self) -> Proposal | None:
        """What taking the chosen comment over would do."""
        returned = self._returned
        if returned is None or not 0 <= self.chosen < len(returned.comments):
            return None
        sent = self._signals.state.review.draft(returned.sent)
        now = self._lines(sent) if sent else frozenset()
        return proposal_of(self._signals.session.replay, returned, self.chosen, now)

    @Slot()
    def take_over(self) -> None:
        """Take the chosen comment over, as it was edited; where the program says the words, go to their fact."""
        returned, found, number = self._returned, self.proposal(), self.chosen
        if returned is None or found is None or returned.of(number) is not None:
            return
        if found.why_not:
            self.go_there()
            return
        own = self.edit.words
        if own and found.text is None:
            self.refuse(_OUT_OF_PLACE)
            return
        found = found.saying(own) if own else found
        session = self._signals.session
        try:
            new = taken_over(session.replay, returned, number, found, self._signals.now(), new_id)
        except RuleError as refusal:
            self.refuse(str(refusal))
            return
        self._decide(new, self.edit.taken(number))

    @Slot()
    def leave_out(self) -> None:
        """Leave the chosen comment out."""
        returned, number = self._returned, self.chosen
        if returned is not None and number in returned.open:
            self._decide(((new_id(), facts.CommentSettled(returned.id, number, taken=False)),))

    def _decide(self, new: tuple[tuple[str, facts.Fact], ...], drop_draft: str = "") -> None:
        number = self.chosen
        if not self._signals.record_as(new, drop_draft=drop_draft):
            self.refuse("Not recorded. The line at the top of the meeting says why.")
            return
        returned = self._returned
        left = returned.open if returned else ()
        after = [each for each in left if each > number] or list(left)
        if after:
            self.rows.set_current_key(str(after[0]))

    @Slot()
    def begin_edit(self) -> None:
        """Put the words of the entry as they would be into the field; where there are none, go to the place."""
        found, returned = self.proposal(), self._returned
        if found is None or returned is None or returned.of(self.chosen) is not None:
            return
        if found.text is None:
            self.go_there()
            return
        self.edit.begin(self.chosen, found.text)
        self._on_typed()

    @Slot()
    def _on_typed(self) -> None:
        """Say what Enter takes over: an emptied field has no words of its own."""
        if self.edit.has_keyboard:
            self._about.setText(_EDITING if self.edit.words else _EMPTIED)

    def _leave_field(self) -> None:
        """Back to the list; what was typed stays in the field."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_current("")

    @Slot()
    def go_there(self) -> None:
        """Go to the place of the chosen comment; the list goes on later where it was left."""
        found = self.proposal()
        if found is not None and found.place:
            self.reject()
            if found.why_not:
                self._signals.told.emit(found.why_not)
            self.go_to.emit(found.place)

    # ------------------------------------------------------------------ what is shown

    @Slot()
    def _show_rows(self) -> None:
        state, returned = self._signals.state, self._returned
        sent = state.review.draft(returned.sent) if returned else None
        if sent is None or returned is None:
            self.rows.set_rows([])
        else:
            self.rows.set_rows(comment_rows(state, sent, returned, self.edit.numbers(returned.open)))

    def _render(self) -> None:
        state, returned = self._signals.state, self._returned
        sent = state.review.draft(returned.sent) if returned else None
        self._show_rows()
        if returned and returned.open and self.chosen < 0:
            self.rows.set_current_key(str(returned.open[0]))
        self._count.setText(_counted(sent, returned))
        self._on_current("")

    @Slot(str)
    def _on_current(self, _key: str) -> None:
        self.refuse("")
        returned, found = self._returned, self.proposal()
        is_open = bool(returned and self.chosen in returned.open)
        had_keyboard = self.edit.has_keyboard
        self.edit.follow(self.chosen, (found.text if found else None) or "", is_open=is_open)
        if had_keyboard and self.edit.isHidden():
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        about = _about(returned, self.chosen, found) if found and returned else ""
        self._about.setText(about if self.edit.isHidden() else _REWORDED)
        self._on_typed()
        self.take.setEnabled(is_open and not (found and found.why_not))
        self.leave.setEnabled(is_open)
        self.change.setEnabled(is_open and found is not None and found.text is not None)
        self.go.setEnabled(bool(found and found.place))

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        if returned := self._returned:
            self.edit.settle(returned.open)
        self._render()

    @Slot(str, str)
    def _on_key(self, _key: str, name: str) -> None:
        if name in ("Delete", "Backspace"):
            self.leave_out()
        elif name == "G":
            self.go_there()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 edits, Ctrl+Z takes the newest decision back, Esc leaves the field before it closes the list."""
        if event.key() == Qt.Key.Key_F2:
            self.begin_edit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._signals.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._signals.redo()
        elif event.key() == Qt.Key.Key_Escape and self.edit.has_keyboard:
            self._leave_field()
        else:
            super().keyPressEvent(event)


def _counted(sent: Sent | None, returned: Returned | None) -> str:
    if sent is None or returned is None:
        return "What came back is no longer in the record."
    count, left = len(returned.comments), len(returned.open)
    many = "1 comment" if count == 1 else f"{count} comments"
    head = f"{returned.file}, compared with version {sent.number}: {many if count else 'nothing was changed'}"
    if not count:
        return f"{head}."
    return f"{head}, {left} to decide." if left else f"{head}, all decided. Send the next version when you are ready."


def _about(returned: Returned, number: int, found: Proposal) -> str:
    settled = returned.of(number)
    if settled is not None:
        return f"This was {'taken over' if settled.taken else 'left out'}. Ctrl+Z takes back what was done last."
    if found.why_not:
        return f"{found.why_not} Enter goes there."
    if found.is_done:
        return "The minutes say so already. Enter keeps it as taken over."
    if returned.comments[number].kind is CommentKind.REMARK:
        return "Enter flags the entry to be checked later, with these words."
    if found.strikes:
        return "Enter strikes the entry out; it stays in the record."
    return (
        "Enter adds this to the minute."
        if found.adds
        else "Enter corrects the entry; what it said stays in the record."
    )
