"""Members in lines that are nothing but names, whatever heads them: by council, by party, in two languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from clerk_app.packs.found import Certainty
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.name_lists import Entry, names_in
from clerk_app.packs.people.people_cells import PeopleCell
from clerk_app.packs.people.people_headings import ListOf, ends_list, heading_of
from clerk_app.packs.people.people_lines import joined
from clerk_app.packs.people.roles import member_role
from clerk_app.packs.reading import ReadPerson

_ANNOUNCES = re.compile(
    r"\b(?:members|membership|councillors|cllrs|aelodau|cynghorwyr)\b(?!\sof\sthe\spublic)|^\W*to\s?:", re.IGNORECASE
)
_LABEL = re.compile(
    r"\W{0,3}(?:[^,;:()]{2,60}?\s?(?:\(\d{1,2}\)\s?)?(?::|\s[–—-])\s*)?"
    r"(?:(?:(?:cynghorwyr|county|borough|city|district|/)\s?){0,3}(?:councillors|cllrs|members)\b\.?\s?[:–—-]*\s*)?",
    re.IGNORECASE,
)
"""Who sends those behind it, and what they are: 'OVERTON: Councillors - ', 'Labour (4): '."""
_OF_A_GROUP = re.compile(
    r"\b(?:groups?|party|plaid|grŵp|annibynn\w+|councils?|authority|ward|division|committee|meeting|agenda|seats?)\b",
    re.IGNORECASE,
)
_NO_VOTE = re.compile(r"\bnon[\s-]?voting\b|\binvite", re.IGNORECASE)
_LONGEST_SUBHEADING = 60
_FEWEST = 4
_NEAR = 2
"""Lines above the first names in which something announces them."""


@dataclass(slots=True)
class _Block:
    """Lines of names one below another, with what stands between them."""

    announced: bool
    people: list[ReadPerson] = field(default_factory=list)
    gap: int = 0


def block_members(head: Sequence[Line], *, executive: bool) -> tuple[ReadPerson, ...]:
    """The members in the first lines of a head that are nothing but names and are announced; never sure.

    Of an executive each has what stands beside the name as role.
    """
    block: _Block | None = None
    above: list[str] = []
    for row, passage in enumerate(joined(head)):
        people = _people(passage, row, executive=executive)
        if people:
            announced = any(map(_announces, (*above, passage.text)))
            block = block or _Block(announced)
            block.people += people
            block.gap = 0
        elif block is not None:
            block.gap += 1
            if block.gap > 1 or _of_others(passage.text) or not _may_stand_between(passage.text):
                if block.announced and len(block.people) >= _FEWEST:
                    break
                block = None
        above = [*above, passage.text][-_NEAR:]
    return tuple(block.people) if block and block.announced and len(block.people) >= _FEWEST else ()


def _announces(text: str) -> bool:
    """Whether a line says that members stand below it, and is no sentence."""
    return bool(_ANNOUNCES.search(text)) and not (_of_others(text) or text.rstrip().endswith("."))


def _of_others(text: str) -> bool:
    heading = heading_of(text)
    return heading is not None and heading[0] is not ListOf.MEMBERS


def _may_stand_between(text: str) -> bool:
    """Whether a line between names says only of whom those below it are."""
    return len(text) <= _LONGEST_SUBHEADING and not ends_list(text) and not any(sign.isdigit() for sign in text)


def _people(passage: Passage, row: int, *, executive: bool) -> list[ReadPerson]:
    """Who stands in a line that has nothing but names, with roles or offices beside them; nobody in any other."""
    label = _LABEL.match(passage.text)
    for start in sorted({label.end() if label else 0, 0}, reverse=True):
        if found := _in_cells(passage, start, row, executive=executive):
            return found
    return []


def _in_cells(passage: Passage, start: int, row: int, *, executive: bool) -> list[ReadPerson]:
    found: list[ReadPerson] = []
    at = start
    for words in passage.text[start:].split("\t"):
        cell = PeopleCell(passage, at, words, 0.0, row, in_row=True)
        at += len(words) + 1
        people = _in_cell(cell)
        if not (people or found):
            return []
        if not people and _NO_VOTE.search(words):
            found.pop()
        elif not people and found[-1].role is None and (executive or member_role(words)):
            found[-1] = replace(found[-1], role=cell.found(0, len(words), Certainty.LIKELY))
        found += people
    return found


def _in_cell(cell: PeopleCell) -> list[ReadPerson]:
    names = names_in(cell.text, run_on=len(cell.passage.lines) > 1)
    if not (names.pure or len(names.entries) >= _FEWEST) or any(
        _OF_A_GROUP.search(entry.name.text) for entry in names.entries
    ):
        return []
    return [_person(cell, entry) for entry in names.entries]


def _person(cell: PeopleCell, entry: Entry) -> ReadPerson:
    name = replace(cell.found(entry.name.start, entry.name.end, Certainty.LIKELY), value=entry.name.text)
    role = cell.trimmed(entry.role_start, entry.role_end, Certainty.LIKELY) if entry.role else None
    return ReadPerson(name, replace(role, value=entry.role) if role else None)
