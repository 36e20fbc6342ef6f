"""The only place that asks for the time."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Anything that knows the time."""

    def now(self) -> datetime:
        """The present instant, aware, in local time."""
        ...


class SystemClock:
    """Wall time taken once, then counted on by a clock that nobody can set and that runs through sleep."""

    def __init__(self) -> None:
        self._started = datetime.now(UTC)
        self._steady_start = _steady()

    def now(self) -> datetime:
        """The present instant; setting the computer's clock does not change it."""
        elapsed = timedelta(seconds=_steady() - self._steady_start)
        return (self._started + elapsed).astimezone()

    def computer_says(self) -> datetime:
        """What the computer's own clock shows, which somebody may have set meanwhile."""
        return datetime.now(UTC).astimezone()


class ScriptedClock:
    """A clock that shows what it is told, for rehearsals and tests."""

    def __init__(self, now: datetime) -> None:
        self.time = now

    def now(self) -> datetime:
        """The time it was told."""
        return self.time

    def computer_says(self) -> datetime:
        """The same: nobody sets this clock behind its back."""
        return self.time

    def set(self, now: datetime) -> None:
        """Show this time from now on."""
        self.time = now

    def step(self, **parts: float) -> None:
        """Go on by so many seconds, minutes or hours."""
        self.time += timedelta(**parts)


def _steady() -> float:
    """Seconds of a clock that only goes forward, sleep included where the system can tell."""
    # Linux counts sleep in the first, macOS in the second; Windows has neither, and counts it in its own.
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        if hasattr(time, name):
            return time.clock_gettime(getattr(time, name))
    return time.monotonic()
