"""The governors of a school, who are listed by those who chose them: 'Parent Governors (2): A Brown, B Green'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.name_lists import Entry, names_in
from clerk_app.packs.people.people_cells import PeopleCell, Person

_GROUP = re.compile(
    r"\W{0,3}(?P<role>[A-Z][\w ,&/-]{2,40}?(?:governors?|trustees?|members?))\s?(?P<seats>\(\d{1,2}\))?\s?:\s?",
    re.IGNORECASE,
)
_FEWEST = 3
"""Lines of such a list; two of governors, and one that says how many seats they have."""
_OF_GOVERNORS = 2


def governors(passages: Sequence[Passage]) -> list[Person]:
    """Each with the group as role; nobody where the groups are no governors'."""
    groups = [(passage, match) for passage in passages if (match := _GROUP.match(passage.text))]
    of_governors = sum("governor" in match["role"].casefold() for _, match in groups)
    if len(groups) < _FEWEST or of_governors < _OF_GOVERNORS or not any(match["seats"] for _, match in groups):
        return []
    return [person for row, (passage, match) in enumerate(groups) for person in _persons(passage, match, row)]


def _persons(passage: Passage, group: re.Match[str], row: int) -> Iterator[Person]:
    cell = PeopleCell(passage, group.end(), passage.text[group.end() :], 0.0, row, in_row=False)
    role = Found(group["role"], passage.places(*group.span("role")), Certainty.LIKELY)
    for entry in names_in(cell.text).entries:
        name = cell.found(entry.name.start, entry.name.end, Certainty.LIKELY)
        yield Person(name, _with_office(cell, role, entry), None, 0.0, row)


def _with_office(cell: PeopleCell, role: Found[str], entry: Entry) -> Found[str]:
    """The group, and in brackets the office that somebody has: 'Staff Governor (Head)'."""
    office = cell.trimmed(entry.aside_start, entry.aside_end, Certainty.LIKELY) if entry.aside else None
    if office is None:
        return role
    return Found(f"{role.value} ({office.value})", (*role.places, *office.places), Certainty.LIKELY)
