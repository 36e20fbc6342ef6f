"""The running record: every entry, newest on top, nothing ever taken away."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.running import record_lines
from ui.models.record_rows import RecordRows
from ui.panes.pane import LegendKey, Pane
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

LOW: Final = 200
"""Px at 100 % under which each entry is one line."""


def look(lines: int) -> RowLook:
    """Return how the rows are set, with at most so many lines of words each."""
    return RowLook(
        (Column(54, gap=8), Column(78, gap=8, max_lines=lines), Column(None, max_lines=lines)),
        pad_top=1.5,
        pad_bottom=3.0,
    )


class RunningRecordPane(Pane):
    """Everything that was recorded; Enter corrects an entry, Delete strikes it out."""

    correct_requested = Signal(str)
    """The clerk wants to correct the entry of that id."""

    pane_id = "record"
    title = "Record"
    number = 9
    empty_sentence = "Nothing recorded yet."

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.signals = signals
        self._stale = True
        self._lines = 0
        self._made = RecordRows()
        self.rows = RowView(theme, look(1), "Running record")
        self.set_body(self.rows)
        self._connect()
        self._render()

    def _connect(self) -> None:
        self.signals.changed.connect(self._on_changed)
        self.rows.row_activated.connect(self.correct_requested)
        self.rows.key_pressed.connect(self._on_key)
        self.rows.current_changed.connect(self._on_current_changed)

    @property
    def current_entry(self) -> str:
        """The id of the entry that is chosen, '' for none."""
        return self.rows.current_key()

    @Slot()
    def correct(self) -> None:
        """Ask for the chosen entry to be corrected (F2)."""
        if self.current_entry:
            self.correct_requested.emit(self.current_entry)

    @Slot()
    def strike(self) -> None:
        """Strike the chosen entry out; it stays in the record."""
        if self.current_entry:
            self.signals.strike(self.current_entry)

    def legend_keys(self) -> tuple[LegendKey, ...]:
        """Return what the keys do to the chosen entry."""
        there = bool(self.current_entry)
        return (
            LegendKey("Enter", "Correct", "Enter", there),
            LegendKey("Delete", "Strike out", "Delete", there),
            LegendKey("↑ ↓", "Choose"),
            LegendKey("Esc", "Back to your line", "escape"),
        )

    def take_legend_key(self, act: str) -> None:
        """Do what was clicked."""
        if act == "Enter":
            self.correct()
        elif act == "Delete":
            self.strike()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the record again where it went on out of sight."""
        super().showEvent(event)
        if self._stale:
            self._render()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each entry one line where the pane is low, else two."""
        super().resizeEvent(event)
        lines = 1 if self.height() < self.theme.px(LOW) else 2
        if lines != self._lines:
            self._lines = lines
            self.rows.set_look(look(lines))

    def _render(self) -> None:
        session = self.signals.session
        self._stale = False
        at_top = self.rows.verticalScrollBar().value() == 0
        self.rows.set_rows(self._made.of(record_lines(session.entries, session.state)))
        self.set_empty(not session.entries)
        if at_top and not self.rows.hasFocus():
            self.rows.scrollToTop()

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        # Behind another tab nobody sees it: two thousand rows can wait.
        if self.isVisible():
            self._render()
        else:
            self._stale = True

    @Slot(str, str)
    def _on_key(self, _entry: str, name: str) -> None:
        if name == "Delete":
            self.strike()

    @Slot(str)
    def _on_current_changed(self, _entry: str) -> None:
        self.legend_changed.emit()
