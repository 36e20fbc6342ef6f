"""The record looked over: what is unfinished or odd, the gravest first, each row a way to its place."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.finding import GRAVITIES, Finding
from clerk_app.meeting.state import MeetingState
from ui.dialogs.dialog import ClerkDialog
from ui.models.preview_rows import GRAVITY_MARKS, place_words
from ui.models.rows import Row, mark_cell, text_cell
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

_LOOK: Final = RowLook(
    (Column(20, gap=8), Column(76, gap=8), Column(None, gap=12, max_lines=3), Column(0)),
    left=8, right=10, min_height=30, pad_top=4, pad_bottom=4, lined=True,
)  # fmt: skip


class CheckRecordDialog(ClerkDialog):
    """Shows what the doctor found; Enter on a row goes to its place, and nothing is changed here."""

    go_to = Signal(str)
    """The place of a `Finding`."""

    def __init__(
        self, theme: Theme, state: MeetingState, findings: Sequence[Finding], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "Check the record", QSize(720, 190 + 40 * min(len(findings), 9)), parent)
        self._findings = tuple(findings)
        self._list = RowView(theme, _LOOK, "What was found, the gravest first")
        self._build(state)
        self._close.clicked.connect(self.reject)
        self._list.row_activated.connect(self._on_activated)
        self._list.row_clicked.connect(self._on_activated)

    def _build(self, state: MeetingState) -> None:
        count = len(self._findings)
        noun = "1 thing was" if count == 1 else f"{count} things were"
        words = f"{noun} found. It advises; nothing here stops an export." if count else "Nothing found."
        self.body.addWidget(Label(self.theme, words, "body", "ink", wrap=True))
        if count:
            self._list.set_rows([_row(state, number, each) for number, each in enumerate(self._findings)])
            self._list.set_current_key("0")
            self.body.addWidget(self._list, 1)
            self.body.addWidget(Label(self.theme, "The arrows choose a row, Enter goes there.", "caption", "ink_3"))
        else:
            self._list.hide()
            self.body.addStretch(1)
        self._close = self.add_button("Close", "Esc")
        self._close.setDefault(not count)

    @property
    def rows(self) -> RowView:
        """The list of what was found."""
        return self._list

    def showEvent(self, event: object) -> None:
        """Begin on the gravest."""
        (self._list if self._findings else self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_activated(self, key: str) -> None:
        self.reject()
        self.go_to.emit(self._findings[int(key)].place)


def _row(state: MeetingState, number: int, finding: Finding) -> Row:
    grave, place = GRAVITIES[finding.gravity], place_words(state, finding.place)
    cells = (
        mark_cell(*GRAVITY_MARKS[finding.gravity]),
        text_cell(grave, "caption", "ink_2"),
        text_cell(finding.words),
        text_cell(place, "caption", "accent"),
    )
    return Row(str(number), cells, ", ".join(filter(None, (f"{grave}: {finding.words}", place))))
