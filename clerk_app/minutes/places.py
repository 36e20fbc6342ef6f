"""Where in the minutes something that happened at a time stands: under which item, behind which entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from clerk_app.meeting.lines import ComposedLine
from clerk_app.meeting.notes import Note
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.times import end_of_minute


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened at a time, in a sentence; `source` is the entry behind it."""

    at: datetime
    words: str
    source: str = ""


def placed(happenings: Iterable[Happening], notes: Sequence[Note]) -> Iterator[ComposedLine]:
    """What happened while an item was taken in its order, each behind the last entry put down until then."""
    for happening in sorted(happenings, key=lambda each: each.at):
        after = last_before(notes, happening.at)
        yield ComposedLine(happening.words, happening.source, after, alone=True)


def item_at(state: MeetingState, at: datetime) -> str:
    """Id of the item under which it is minuted: the one before the meeting, the first where none was yet; else ''."""
    takings = state.agenda.takings
    held = (taking.item for taking in reversed(takings) if taking.span.holds(end_of_minute(at)))
    first = takings[0].item if takings and at < takings[0].span.start else ""
    return next(held, first)


def last_before(notes: Sequence[Note], at: datetime) -> str:
    """Id of the last entry put down until then, '' where there was none."""
    return next((note.id for note in reversed(notes) if note.at <= at), "")
