"""One instant for all clocks of a meeting: pane, bar and room are painted from the same, so that none differs."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal, Slot

from clerk_app.meeting.speaker_clock import next_change
from ui.session_signals import SessionSignals
from ui.ticker import Ticker


class OneInstant(QObject):
    """Tells whoever shows a clock when to show which instant: each second of the wall and of every clock."""

    shown = Signal(datetime)
    """Everything that shows time is to be as it was at that instant of the meeting's time."""
    wall_moved = Signal(datetime)
    """Only the wall clock moved on: the other clocks have seconds of their own."""

    def __init__(self, ticker: Ticker, signals: SessionSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticker = ticker
        self._signals = signals
        self._due: datetime | None = None
        ticker.tick.connect(self._on_tick)
        ticker.second.connect(self._on_second)
        ticker.watch(self._until_due)

    @Slot()
    def show(self) -> None:
        """Show everything as it is now."""
        now = self._signals.now()
        self._due = next_change(self._signals.state, now)
        self._ticker.set_out()
        self.shown.emit(now)

    def end(self) -> None:
        """Follow the ticker no more."""
        self._ticker.watch(None)
        self._ticker.tick.disconnect(self._on_tick)
        self._ticker.second.disconnect(self._on_second)

    def _until_due(self) -> timedelta | None:
        return self._due - self._signals.now() if self._due else None

    @Slot()
    def _on_tick(self) -> None:
        if self._due is not None and self._signals.now() >= self._due:
            self.show()

    @Slot()
    def _on_second(self) -> None:
        if self._due is None:
            self.show()
        else:
            self.wall_moved.emit(self._signals.now())
