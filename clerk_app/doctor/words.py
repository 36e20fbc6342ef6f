"""What was typed, read once more: sentences that already stand in another item, and times that can be read two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_app.meeting.closing import quoted
from clerk_app.meeting.doubts import in_item
from clerk_app.meeting.finding import Finding
from clerk_app.meeting.names import plain
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.state import MeetingState

SHORTEST = 6
"""Fewer words than these may well be said twice: 'Members noted the report.'"""

SHORTEST_RESOLVED = 12
"""Resolutions are worded alike, so that only long ones tell anything."""

_SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n+")
_MARKS = re.compile(r"[^\w\s]")
_NOT_COMPARED = (NoteKind.SCRATCH, NoteKind.HEADING, NoteKind.JOINED, NoteKind.REMAINED, NoteKind.LEFT)
"""Whoever comes for two items is named in both."""
_RESOLVED = (NoteKind.RESOLUTION, NoteKind.AMENDMENT)
_TWELVE = re.compile(r"(?<![\d.:])12(?:[.:]00)?\s?[ap]\.?m\b", re.IGNORECASE)
_BOTH_CLOCKS = re.compile(r"(?<![\d.:])(?:1[3-9]|2[0-3])(?:[.:]\d\d)?\s?[ap]\.?m\b", re.IGNORECASE)


def findings(state: MeetingState) -> Iterator[Finding]:
    """Sentences that stand in two items, and times such as 12pm."""
    yield from _repeated(state)
    for text, place in texts(state):
        yield from (Finding(words, place) for words in _times(text))


def texts(state: MeetingState) -> Iterator[tuple[str, str]]:
    """Everything typed that the minutes may print, and where it stands: titles, entries, answers."""
    for item in state.agenda.items:
        yield item.title, f"item:{item.id}"
    for note in state.notes:
        if note.content.kind is not NoteKind.SCRATCH:
            yield note.content.text, f"note:{note.id}"
    for answered in state.questions.answers:
        yield answered.answer.answer, "questions"
        yield answered.answer.supplementary_answer, "questions"


def _repeated(state: MeetingState) -> Iterator[Finding]:
    known: dict[str, str] = {}
    for note in state.notes:
        if note.content.kind in _NOT_COMPARED:
            continue
        said = _sentences(note)
        again = next((form for form in said if known.get(form, note.item) != note.item), "")
        if again:
            where = in_item(state, known[again]) or " in another item"
            words = f"A sentence{in_item(state, note.item)} already stands{where}: “{quoted(said[again])}”"
            yield Finding(words, f"note:{note.id}")
        for form in said:
            known.setdefault(form, note.item)


def _sentences(note: Note) -> dict[str, str]:
    """The sentences of an entry that are long enough to tell something, by their words alone."""
    shortest = SHORTEST_RESOLVED if note.content.kind in _RESOLVED else SHORTEST
    found = {plain(_MARKS.sub(" ", sentence)): sentence for sentence in _SENTENCE.split(note.content.text)}
    return {form: sentence for form, sentence in found.items() if len(form.split()) >= shortest}


def _times(text: str) -> Iterator[str]:
    if found := _TWELVE.search(text):
        yield f"“{found[0]}” can be read as noon or as midnight: “{quoted(text)}”"
    if found := _BOTH_CLOCKS.search(text):
        yield f"“{found[0]}” is a time of both clocks: “{quoted(text)}”"
