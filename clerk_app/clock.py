"""The only place that asks for the time."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Protocol

BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")
"""Where Linux says which start of the machine this is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the machine's own counters show, in seconds: nobody can set them.

    `steady` counts through sleep where the system can tell, `awake` does not. Two readings have something in common
    only if the machine was not started in between: `boot` names the start, '' where the system does not say.
    """

    boot: str
    steady: float
    awake: float


class Clock(Protocol):
    """Anything that knows the time."""

    def now(self) -> datetime:
        """The present instant, aware, in local time."""
        ...

    def computer_says(self) -> datetime:
        """What the computer's own clock shows, which somebody may have set meanwhile."""
        ...

    def reading(self) -> Reading:
        """What the machine's own counters show."""
        ...


class SystemClock:
    """Wall time taken once, then counted on by a clock that nobody can set and that runs through sleep."""

    def __init__(self) -> None:
        self._started = datetime.now(UTC)
        self._steady_start = _counted(_THROUGH_SLEEP)
        self._boot = _boot()

    def now(self) -> datetime:
        """The present instant; setting the computer's clock does not change it."""
        elapsed = timedelta(seconds=_counted(_THROUGH_SLEEP) - self._steady_start)
        return (self._started + elapsed).astimezone()

    def computer_says(self) -> datetime:
        """What the computer's own clock shows, which somebody may have set meanwhile."""
        return datetime.now(UTC).astimezone()

    def reading(self) -> Reading:
        """What the machine's own counters show."""
        return Reading(self._boot, _counted(_THROUGH_SLEEP), _counted(_AWAKE_ONLY))


class ScriptedClock:
    """A clock that shows what it is told, for rehearsals and tests."""

    def __init__(self, now: datetime) -> None:
        self.time = self._first = now

    def now(self) -> datetime:
        """The time it was told."""
        return self.time

    def computer_says(self) -> datetime:
        """The same: nobody sets this clock behind its back."""
        return self.time

    def reading(self) -> Reading:
        """Counters that go with it."""
        counted = (self.time - self._first).total_seconds()
        return Reading("", counted, counted)

    def set(self, now: datetime) -> None:
        """Show this time from now on."""
        self.time = now

    def step(self, **parts: float) -> None:
        """Go on by so many seconds, minutes or hours."""
        self.time += timedelta(**parts)


# Linux counts sleep in the first of these, macOS in the second; Windows has neither, and counts it in its own.
_THROUGH_SLEEP: Final = ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC")
# macOS counts waking time in the first, Linux in the second.
_AWAKE_ONLY: Final = ("CLOCK_UPTIME_RAW", "CLOCK_MONOTONIC")


def _counted(counters: tuple[str, ...]) -> float:
    """Seconds of the first counter that this system has."""
    for name in counters:
        if hasattr(time, name):
            return time.clock_gettime(getattr(time, name))
    return time.monotonic()


def _boot() -> str:
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
