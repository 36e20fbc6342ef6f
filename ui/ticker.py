"""The one timer of the program: everything that shows time is painted from its tick."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from clerk_app.clock import Clock

STEP: Final = 200
"""Milliseconds between two ticks; they fall on the full second."""

_MILLISECOND = timedelta(milliseconds=1)


class Ticker(QObject):
    """Says what time it is, five times a second, each fifth time as the second changes."""

    tick = Signal(datetime)
    second = Signal(datetime)
    """As `tick`, but only once in each second: clocks change by the second."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._shown: datetime | None = None
        self._due: Callable[[], timedelta | None] | None = None
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

    def watch(self, due: Callable[[], timedelta | None] | None) -> None:
        """Ask this how long it is until a tick is wanted in between: a speaker's seconds are not the wall clock's."""
        self._due = due
        self.set_out()

    def set_out(self) -> None:
        """Set out anew for the next tick, which may be wanted sooner now."""
        if self.is_running:
            self._set_out(self._clock.now())

    def _set_out(self, now: datetime) -> None:
        step = STEP - now.microsecond // 1000 % STEP
        due = self._due() if self._due else None
        if due is not None:
            # Up to the next millisecond: a tick that comes too early would show the second before.
            step = min(step, -(-due // _MILLISECOND))
        self._timer.start(max(step, 0))

    @Slot()
    def tick_now(self) -> None:
        """Tell the time at once, and set out for the next tick."""
        now = self._clock.now()
        self._set_out(now)
        self.tick.emit(now)
        whole = now.replace(microsecond=0)
        if whole != self._shown:
            self._shown = whole
            self.second.emit(now)
