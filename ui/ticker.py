"""The one timer of the program: everything that shows time is painted from its tick."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from clerk_app.clock import Clock

STEP: Final = 200
"""Milliseconds between two ticks; they fall on the full second."""


class Ticker(QObject):
    """Says what time it is, five times a second, each fifth time as the second changes."""

    tick = Signal(datetime)
    second = Signal(datetime)
    """As `tick`, but only once in each second: clocks change by the second."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._shown: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick_now)

    @property
    def clock(self) -> Clock:
        """The clock that is asked."""
        return self._clock

    def start(self) -> None:
        """Tick now and from now on."""
        self.tick_now()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    @property
    def is_running(self) -> bool:
        """Whether another tick will come by itself."""
        return self._timer.isActive()

    @Slot()
    def tick_now(self) -> None:
        """Tell the time at once, and set out for the next tick."""
        now = self._clock.now()
        self._timer.start(STEP - now.microsecond // 1000 % STEP)
        self.tick.emit(now)
        whole = now.replace(microsecond=0)
        if whole != self._shown:
            self._shown = whole
            self.second.emit(now)
