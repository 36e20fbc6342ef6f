"""The two clocks, counted once more in the plainest way, to hold the program against.

It knows nothing of the state, of spans or of the rules: it walks the acts in order of happening with two stopwatches
in its hands, and starts and stops them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from clerk_app.meeting import facts

Act = tuple[datetime, int, str, Any]
"""When it happened, its number, its id and the fact."""


@dataclass
class Stopwatches:
    """What has been counted, in microseconds; `speakers` in the order in which they were called, by their entries."""

    open: bool = False
    over: bool = False
    closed: bool = False
    paused: bool = False
    adjourned: bool = False
    private: bool = False
    slot: int = 0
    slot_allowed: int = 0
    speaking: str = ""
    speakers: dict[str, int] = field(default_factory=dict)
    allowed: dict[str, int | None] = field(default_factory=dict)
    silent: int = 0
    """Since the last speaker ended, or since the slot opened."""

    @property
    def running(self) -> bool:
        return self.open and not (self.over or self.paused or self.adjourned or self.private)

    def wait(self, microseconds: int) -> None:
        if not self.running:
            return
        self.slot += microseconds
        if self.speaking:
            self.speakers[self.speaking] += microseconds
        else:
            self.silent += microseconds

    def press(self, entry: str, fact: Any) -> None:  # noqa: C901, PLR0912 - one arm a fact
        match fact:
            case facts.MeetingAdjourned():
                self.adjourned = True
            case facts.MeetingReconvened():
                self.adjourned = False
            case facts.PublicExcluded():
                self.private = True
            case facts.PublicReadmitted():
                self.private = False
            case facts.SlotOpened(_, allowed) if not self.open and not self.closed:
                self.open, self.slot_allowed = True, allowed
            case facts.SpeakerBegan(_, allowed) if self.open and not self.over:
                self.speaking, self.paused = entry, False
                self.speakers[entry], self.allowed[entry] = 0, allowed
            case facts.SpeakerFinished() if self.speaking:
                self.speaking, self.silent = "", 0
            case facts.ClockPaused() if self.open and not self.over:
                self.paused = True
            case facts.ClockResumed():
                self.paused = False
            case facts.TimeGiven(seconds) if self.speakers:
                latest = list(self.speakers)[-1]
                before = self.allowed[latest]
                self.allowed[latest] = None if before is None else max(before + seconds, 0)
            case facts.SlotExtended(seconds) if self.open:
                self.slot_allowed = max(self.slot_allowed + seconds, 0)
            case facts.SlotEnded() | facts.MeetingClosed():
                self.closed = self.closed or isinstance(fact, facts.MeetingClosed)
                self.adjourned = self.adjourned and not self.closed
                self.private = self.private and not self.closed
                if self.open:
                    self.over, self.paused, self.speaking = True, False, ""


def counted(acts: Iterable[Act], now: datetime) -> Stopwatches:
    """What the stopwatches show at `now`, when every act has happened."""
    hands = Stopwatches()
    last: datetime | None = None
    for happened, _, entry, fact in sorted(acts, key=lambda act: act[:2]):
        if last is not None:
            hands.wait(microseconds(last, happened))
        hands.press(entry, fact)
        last = happened
    if last is not None:
        hands.wait(microseconds(last, now))
    return hands


def microseconds(start: datetime, end: datetime) -> int:
    length = end - start
    return (length.days * 86_400 + length.seconds) * 1_000_000 + length.microseconds
