"""What the registers and the record know before a pack is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from clerk_app import setting_up
from clerk_app.meeting.body import Body, Committee, Person
from clerk_app.meeting.names import plain
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.meeting.summary import MeetingSummary
from clerk_app.ports import Library, MeetingStore

_HALF = 0.5
_LIKE = 0.87
"""A likeness over which two names of committees may be one's."""


@dataclass(frozen=True, slots=True)
class Known:
    """Committees, people and meetings as they stand; a record is read only where it is asked for."""

    bodies: tuple[Body, ...] = ()
    people: tuple[Person, ...] = ()
    meetings: tuple[MeetingSummary, ...] = ()
    store: MeetingStore | None = None
    states: dict[str, MeetingState] = field(default_factory=dict, compare=False, repr=False)
    """Of the meetings that were read already."""

    @staticmethod
    def of(library: Library) -> Known:
        """What a library knows; RecordError where it cannot be read."""
        registers = library.registers
        bodies = tuple(registers.body(committee.id) for committee in registers.committees())
        return Known(bodies, registers.people(), library.record.meetings(), library.record)

    def body(self, committee: str) -> Body | None:
        """The committee of that id with its seats."""
        return next((body for body in self.bodies if body.committee.id == committee), None)

    def state(self, meeting: str) -> MeetingState:
        """The meeting of that id as its record has it."""
        if meeting not in self.states:
            assert self.store is not None  # whoever knows of a meeting has its record
            self.states[meeting] = Replay.of(self.store.entries(meeting)).state
        return self.states[meeting]

    def on_that_day(
        self, committee: str, on: date, titles: Collection[str], *, alone: bool = True
    ) -> MeetingSummary | None:
        """The committee's meeting on that day with an agenda most like these titles, rather one that has not opened.

        Where a paper calls two meetings of the committee for one day (not `alone`), a meeting is only that with
        half of the titles: the annual meeting is not the one that follows it.
        """
        same = [m for m in self.meetings if m.committee == committee and m.held_on == on]
        likely = [(self._likeness(m, titles), m) for m in same]
        fitting = [(like, m) for like, m in likely if alone or like >= _HALF]
        fitting.sort(key=lambda pair: (pair[1].phase is Phase.NOT_OPENED, pair[0]), reverse=True)
        return fitting[0][1] if fitting else None

    def _likeness(self, meeting: MeetingSummary, titles: Collection[str]) -> float:
        """The part of the titles that a meeting's agenda shares."""
        wanted = {plain(title) for title in titles}
        here = {plain(item.title) for item in self.state(meeting.id).agenda.items}
        return len(wanted & here) / max(len(wanted), len(here), 1)

    def last_held(self, committee: str, before: date | None) -> MeetingState | None:
        """The committee's latest meeting before that day that was really held."""
        return setting_up.last_held(self.store, committee, before) if self.store else None


def committee_named(name: str, committees: Sequence[Committee]) -> tuple[Committee | None, bool]:
    """The committee of that name and whether it is certain: a name that is only like it may be another's."""
    wanted = _words(name)
    same = [committee for committee in committees if _words(committee.name) == wanted]
    if same:
        return same[0], True
    likely = [(SequenceMatcher(None, wanted, _words(c.name), autojunk=False).ratio(), c) for c in committees]
    best = max(likely, key=lambda pair: pair[0], default=None)
    return (best[1], False) if best is not None and best[0] >= _LIKE else (None, True)


def _words(name: str) -> str:
    """A committee's name without case, signs and small words."""
    words = plain(re.sub(r"[^\w\s'’-]", " ", name.replace("&", " and "))).split()
    return " ".join(word for word in words if word not in {"the", "of", "and", "meeting", "a"})
