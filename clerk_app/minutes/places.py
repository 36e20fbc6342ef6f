"""Where in the minute of an item something that happened at a time stands: behind which entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from clerk_app.meeting.lines import ComposedLine
from clerk_app.meeting.notes import Note

Timed = tuple[datetime, ComposedLine]
"""A line, and when what it tells happened."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened at a time, in a sentence; `source` is the entry behind it."""

    at: datetime
    words: str
    source: str = ""


def placed(happenings: Iterable[Happening], notes: Sequence[Note]) -> Iterator[Timed]:
    """What happened while an item was taken, each behind the last entry put down until then."""
    for happening in happenings:
        after = last_before(notes, happening.at)
        yield happening.at, ComposedLine(happening.words, happening.source, after, alone=True)


def in_time(lines: Iterable[Timed]) -> Iterator[ComposedLine]:
    """The lines in the order of what they tell: so they stand where several are behind one entry."""
    yield from (line for _, line in sorted(lines, key=lambda each: each[0]))


def last_before(notes: Sequence[Note], at: datetime) -> str:
    """Id of the last entry put down until then, '' where there was none."""
    return next((note.id for note in reversed(notes) if note.at <= at), "")
