"""What became of the time itself while a meeting was on; `facts` has these facts too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ProgramRestarted:
    """The program started again on an unfinished meeting; `last_written` is the last sign of life before.

    `known`: how long it was away is known; not so where the computer's clock had been set back meanwhile.
    """

    last_written: datetime
    known: bool = True


@dataclass(frozen=True, slots=True)
class ProgramStoodStill:
    """The program goes on after it had not run since an instant: the computer slept, or something held it up."""

    since: datetime
    asleep: bool = False


@dataclass(frozen=True, slots=True)
class GapSettled:
    """The clerk said whether the clocks stood still while the program did not run; `gap` is the entry that tells."""

    gap: str
    stood_still: bool


@dataclass(frozen=True, slots=True)
class ClockJumped:
    """The computer's clock and the meeting's differ by so many seconds; the meeting's time went on."""

    seconds: int
    computer_says: datetime


TimeFact = ProgramRestarted | ProgramStoodStill | ClockJumped | GapSettled
"""What the program noticed of the time, and what the clerk said of it."""
