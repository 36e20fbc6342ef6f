"""The meeting's time: it goes on, whatever becomes of the computer's clock, and it notices when it was left alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from clerk_app.clock import Clock, Reading
from clerk_app.meeting import facts

JUMP: Final = timedelta(seconds=2)
"""How far the computer's clock may stray from the meeting's before the record says so."""

HELD_UP: Final = timedelta(seconds=10)
"""How long nothing may be heard of the time before the record says that the program stood still."""

ASLEEP: Final = 2.0
"""Seconds of sleep, as the machine counts them, from which the record says that it slept."""


TRUSTED: Final = timedelta(hours=12)
"""How long the machine's counters are trusted more than its clock; they drift in a long sleep."""


@dataclass(frozen=True, slots=True)
class SignOfLife:
    """What the program leaves behind while a clock runs: the time, and what the machine's counters showed."""

    at: datetime
    reading: Reading

    @property
    def text(self) -> str:
        """The reading in words that can be kept."""
        return f"{self.reading.steady!r} {self.reading.awake!r} {self.reading.boot}"

    @staticmethod
    def read(text: str, at: datetime) -> SignOfLife | None:
        """What was kept; None where it cannot be understood."""
        steady, awake, boot = (*text.split(" ", 2), "", "", "")[:3]
        try:
            return SignOfLife(at, Reading(boot, float(steady), float(awake)))
        except ValueError:
            return None


class TimeKeeper:
    """Tells the meeting's time from a clock that may have been set while the program was shut."""

    def __init__(self, clock: Clock, last: datetime | None = None, sign: SignOfLife | None = None) -> None:
        self.clock = clock
        self._ahead, self.known = _ahead(clock, last, sign)
        self._drift = -self._ahead
        self._seen: SignOfLife | None = None
        self.untold: tuple[tuple[datetime, facts.ProgramStoodStill], ...] = ()
        """What was noticed and is not in the record yet, each with the time at which it was."""

    def now(self) -> datetime:
        """The meeting's time; it goes on from the record's last, even if the computer's clock was set."""
        return self.clock.now() + self._ahead

    @property
    def set_while_shut(self) -> facts.ClockJumped | None:
        """What to say if the computer's clock was set while the program was shut."""
        if abs(self._ahead) <= JUMP:
            return None
        return facts.ClockJumped(-round(self._ahead.total_seconds()), self.clock.now())

    def sign(self) -> SignOfLife:
        """A sign of life for now."""
        return SignOfLife(self.now(), self.clock.reading())

    def look(self) -> None:
        """Notice whether the program was left alone since it looked last; called every second."""
        now, before = self.sign(), self._seen
        self._seen = now
        if before is None:
            return
        slept = _slept(before.reading, now.reading)
        if slept >= ASLEEP or now.at - before.at >= HELD_UP:
            told = facts.ProgramStoodStill(before.at, asleep=slept >= ASLEEP)
            self.untold = (*self.untold, (now.at, told))

    def jump(self, computer_says: datetime, now: datetime) -> facts.ClockJumped | None:
        """What to say if the computer's clock was set since this was said last; None if it was not."""
        drift = computer_says - now
        if abs(drift - self._drift) <= JUMP:
            return None
        return facts.ClockJumped(round(drift.total_seconds()), computer_says)

    def told_of(self, jump: facts.ClockJumped, now: datetime) -> None:
        """The record has the jump, so it is not said again."""
        self._drift = jump.computer_says - now


def _ahead(clock: Clock, last: datetime | None, sign: SignOfLife | None) -> tuple[timedelta, bool]:
    """How far the meeting's time is ahead of the clock's, and whether the time since the record's last is known."""
    passed = _since(sign.reading, clock.reading()) if sign else None
    if sign is not None and passed is not None:
        ahead = sign.at + passed - clock.now()
        # Where the start has a name the counters are right to the millisecond, whatever the clock says.
        if sign.reading.boot or abs(ahead) <= JUMP:
            return ahead if sign.reading.boot else timedelta(), True
    if last is None:
        return timedelta(), True
    behind = max(last - clock.now(), timedelta())
    return behind, behind <= JUMP


def _since(before: Reading, now: Reading) -> timedelta | None:
    """The time between two readings; None where the machine was started in between, or that is long ago."""
    if before.boot != now.boot or now.steady < before.steady:
        return None
    passed = timedelta(seconds=now.steady - before.steady)
    return passed if passed <= TRUSTED else None


def _slept(before: Reading, now: Reading) -> float:
    return (now.steady - before.steady) - (now.awake - before.awake)
