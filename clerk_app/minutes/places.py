"""Where in the minute of an item something that happened at a time stands: behind which entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from clerk_app.meeting.lines import ComposedLine
from clerk_app.meeting.notes import Note


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


def last_before(notes: Sequence[Note], at: datetime) -> str:
    """Id of the last entry put down until then, '' where there was none."""
    return next((note.id for note in reversed(notes) if note.at <= at), "")
