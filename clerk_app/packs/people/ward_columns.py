"""Wards, parties or bodies in a column beside the names, some of which look like names themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clerk_app.packs.passage import Passage
from clerk_app.packs.people.name_lists import names_in
from clerk_app.packs.people.people_cells import Person
from clerk_app.packs.people.people_headings import is_ward
from clerk_app.packs.people.person_names import TITLES
from clerk_app.packs.people.roles import is_empty_seat, member_role

_PLACE = re.compile(
    r"\b(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|great|little)(?:\W|$)"
    r"|\bst\.?\s|\w&\w|\s&\s|\band\b|['’]s\b",
    re.IGNORECASE,
)
"""Words of the name of a ward, which are seldom those of a person."""
_WARD = re.compile(r"\W{0,3}[A-Z][\w &.’'-]{1,40}\s(?:ward|division)\W{0,3}", re.IGNORECASE)
_FEWEST = 2
_COLUMNS = 3
"""Of names, from which on a line above them can be of wards."""
_SOME = 3
"""One cell in so many that is no name tells what its whole column is."""


def of_places(cells: Sequence[str]) -> bool:
    """Whether words beside names are wards rather than other names: one in three is no name, or most sound so."""
    names = [names_in(cell) for cell in cells]
    if any(entry.role for each in names for entry in each.entries):
        return False
    strange = sum(1 for each in names if not each.pure)
    sound = sum(1 for cell, each in zip(cells, names, strict=True) if not each.pure or _PLACE.search(cell))
    return bool(cells) and (strange * _SOME >= len(cells) or sound * 2 >= len(cells))


def wards_beside(passages: Sequence[Passage]) -> bool:
    """Whether whole names, one a line, have beside them a column that names nobody."""
    rows = [cells for each in passages if len(cells := each.text.split("\t")) > 1]
    beside = [next(filter(_tells, row[1:]), "") for row in rows if _is_name(row[0])]
    told = [cell for cell in beside if cell]
    if len(told) < _FEWEST or any(_is_titled(cell) for cell in told):
        return False
    return of_places(told)


def without_wards_before(passages: Sequence[Passage]) -> list[Passage]:
    """The lines with blanks for a first cell that is a ward, where several have one: 'Hill Ward    Ann Ash'."""
    wards = [_ward_before(each.text) for each in passages]
    if sum(end > 0 for end in wards) < _FEWEST:
        return list(passages)
    return [
        replace(each, text=" " * end + each.text[end:]) if end else each
        for each, end in zip(passages, wards, strict=True)
    ]


def _ward_before(text: str) -> int:
    """Where the first cell ends that is a ward beside a name; nought where it is none."""
    first, gap, rest = text.partition("\t")
    return len(first) if gap and _WARD.fullmatch(first) and names_in(rest.partition("\t")[0]).entries else 0


def are_labels(text: str, below: Sequence[str]) -> bool:
    """Whether the cells of a line say of which ward those in the columns below are, though some look like names."""
    cells = text.split("\t")
    names = [names_in(cell) for cell in cells]
    if len(cells) < _COLUMNS or names[0].entries or 2 * sum(bool(each.entries) for each in names) > len(cells):
        return False
    if any(entry.role or entry.name.titled for each in names for entry in each.entries) or any(map(_is_told, cells)):
        return False
    first = below[0].split("\t") if below else []
    return len(first) >= _COLUMNS and all(map(_is_name, first))


def _is_told(cell: str) -> bool:
    return bool(member_role(cell)) or is_empty_seat(cell)


def _tells(cell: str) -> bool:
    """Whether a cell beside a name is neither an office nor an empty seat."""
    return not (member_role(cell) or is_empty_seat(cell) or is_ward(cell))


def _is_name(cell: str) -> bool:
    names = names_in(cell)
    return names.pure and len(names.entries) == 1


def _is_titled(cell: str) -> bool:
    entries = names_in(cell).entries
    return bool(entries) and entries[0].name.titled


def without_wards(members: Sequence[Person]) -> list[Person]:
    """The members, of whom nearly all are called councillor, without what stands above some of them: 'Overton East'."""
    titled = sum(1 for each in members if TITLES.match(each.name.value))
    if titled * _SOME < 2 * len(members):
        return list(members)
    return [
        each for each in members if each.role or TITLES.match(each.name.value) or not _PLACE.search(each.name.value)
    ]
