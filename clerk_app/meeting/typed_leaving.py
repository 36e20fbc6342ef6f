"""A line about people who left: 'all' stands for those who came for the item, 'thanked' says that they were."""

from __future__ import annotations

import re
from collections.abc import Callable

from clerk_app.errors import RuleError
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.typed_people import NamedPeople, parse_people

_ALL = frozenset(("all", "they", "they all", "all of them", "everyone", "the witnesses"))
_THANKED = re.compile(r"(?:^|[\s,;]+)(?:(?:were |was )?thanked|with thanks)\s*\.?\s*$", re.IGNORECASE)
NOBODY_CAME = "Nobody is down as having joined for this item. Type the names of those who left."


def read_leaving(
    text: str, state: MeetingState, item: str, fresh_id: Callable[[], str]
) -> tuple[NamedPeople, bool]:  # fmt: skip
    """Who left, and whether they were thanked; RuleError where all are said to leave and nobody had come."""
    thanks = _THANKED.search(text)
    said = text[: thanks.start()] if thanks else text
    words = said.strip(" .,;").casefold()
    if words not in _ALL and (words or not thanks):
        return parse_people(said, state.body, fresh_id), thanks is not None
    people = still_here(state, item)
    if not people:
        raise RuleError(NOBODY_CAME)
    return NamedPeople(tuple(state.body.person(person) for person in people)), thanks is not None


def still_here(state: MeetingState, item: str) -> tuple[str, ...]:
    """Ids of those who joined or remained for an item and are not said to have left, in order."""
    people: dict[str, None] = {}
    for note in state.notes_of(item):
        if note.content.kind is NoteKind.LEFT:
            people = {person: None for person in people if person not in note.content.people}
        elif note.content.kind in (NoteKind.JOINED, NoteKind.REMAINED):
            people.update(dict.fromkeys(note.content.people))
    return tuple(people)
