"""The check list before the close: what is still open, and the close all the same."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.closing import END_SLOT
from clerk_app.meeting.finding import Finding
from ui.dialogs.dialog import ClerkDialog
from ui.models.rows import Row, mark_cell, text_cell
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

_LOOK = RowLook(
    (Column(20, gap=8), Column(None, gap=12, max_lines=2), Column(0)),
    left=8, right=10, min_height=30, pad_top=4, pad_bottom=4, lined=True,
)  # fmt: skip
_PLACES = {
    "line": "Your line",
    "attendance": "Attendance",
    "adjournments": "Adjournments",
    "questions": "Questions",
    END_SLOT: "End them",
    "decisions": "Decisions",
    "item": "Agenda",
    "note": "Entry",
    "entry": "Entry",
    "record": "Record",
    "urgency": "Its minute",
    "summary": "Public summary",
}


class CloseMeetingDialog(ClerkDialog):
    """Shows what is unfinished; Enter closes all the same, a row leads to its place."""

    close_confirmed = Signal()
    go_to = Signal(str)
    """The place of a `Finding`."""

    def __init__(self, theme: Theme, findings: Sequence[Finding], parent: QWidget | None = None) -> None:
        super().__init__(theme, "Close the meeting", QSize(640, 200 + 34 * min(len(findings), 9)), parent)
        self._findings = tuple(findings)
        self._first = next((finding for finding in findings if finding.first), None)
        self._list = RowView(theme, _LOOK, "Still open")
        self._build()
        self._connect()

    def _build(self) -> None:
        count = len(self._findings)
        noun = "1 thing is" if count == 1 else f"{count} things are"
        after = (
            "The first belongs in the minutes before the close."
            if self._first
            else "The meeting can close all the same."
        )
        words = f"{noun} still open. {after}" if count else "Everything is in order."
        self.body.addWidget(Label(self.theme, words, "body", "ink", wrap=True))
        if count:
            self._list.set_rows([_row(number, finding) for number, finding in enumerate(self._findings)])
            self.body.addWidget(self._list, 1)
            keys = "Tab and the arrows choose a row, Enter goes there. Ctrl+Z takes a close back."
            self.body.addWidget(Label(self.theme, keys, "caption", "ink_3", wrap=True))
        else:
            self._list.hide()
            self.body.addStretch(1)
        self._cancel = self.add_button("Not yet", "Esc")
        self._close = self.add_button("Close the meeting", "Enter", primary=True)
        self._close.setDefault(True)
        self._close.setEnabled(self._first is None)
        self._close.setFocus()

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._close.clicked.connect(self._on_close)
        self._list.row_activated.connect(self._on_activated)
        self._list.row_clicked.connect(self._on_activated)

    @property
    def rows(self) -> RowView:
        """The list of what is still open."""
        return self._list

    def showEvent(self, event: object) -> None:
        """Begin on the button, so that Enter closes, or on the row of what comes first, so that Enter goes there."""
        if self._first:
            self._list.set_current_key("0")
        (self._list if self._first else self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_close(self) -> None:
        self.accept()
        self.close_confirmed.emit()

    @Slot(str)
    def _on_activated(self, key: str) -> None:
        self.reject()
        self.go_to.emit(self._findings[int(key)].place)


def _row(number: int, finding: Finding) -> Row:
    place = _PLACES.get(finding.place.partition(":")[0], "")
    cells = (
        mark_cell("octagon-alert" if finding.first else "triangle-alert", "amber_text"),
        text_cell(finding.words),
        text_cell(place, "caption", "accent"),
    )
    return Row(str(number), cells, f"{finding.words}, in {place}")
