"""Substitutes in a list of members, told from them by a mark that a note explains: 'Ash (S)' and '(S) = substitute'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.pack_text import Line
from clerk_app.packs.people.people_cells import Person

_NOTE = re.compile(
    r"\W{0,2}?(?P<mark>\([A-Z]{1,3}\)|\*{1,2}|•|†|[A-Z]{1,3}(?=\s?=))"
    r"\s?(?:=|:|[–-]|(?:denotes?|indicates?|means)\b)?\s?(?:(?:is |are )?(?:a |the )?)"
    r"(?:(?:named|nominated|standing) )?(?:substitutes?|reserves?)(?: members?| councillors?)?[.)]{0,2}",
    re.IGNORECASE,
)
_LONGEST = 60


def without_marked(members: list[Person], lines: Sequence[Line]) -> list[Person]:
    """The members without those who have the mark of a substitute behind their names."""
    notes = (_NOTE.fullmatch(line.text) for line in lines if len(line.text) <= _LONGEST)
    note = next(filter(None, notes), None)
    if note is None:
        return members
    mark = note["mark"].strip("()").replace("•", "*")  # a star that begins a line is read as a bullet
    texts = {(line.page, line.number): line.text for line in lines}
    return [each for each in members if not _is_marked(each, mark, texts)]


def _is_marked(person: Person, mark: str, texts: dict[tuple[int, int], str]) -> bool:
    place = person.name.places[-1]
    behind = texts.get((place.page, place.line), "")[place.end :].lstrip()
    return behind.startswith(f"({mark})") or (not mark.isalpha() and behind.startswith(mark))
