"""Who has the chair, where a front page names nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clerk_app.packs.found import Certainty
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.name_lists import Entry, names_in
from clerk_app.packs.people.people_cells import PeopleCell, Person, cells_of
from clerk_app.packs.people.person_names import name_at

_IN_THE_CHAIR = re.compile(r"\bin the (?P<role>chair)\s?[:–-]\s*", re.IGNORECASE)
_HAS_THE_CHAIR = re.compile(r"\bwith\s(?=.{3,60}?\bin the chair\b)", re.IGNORECASE)
_CHAIR_BEHIND = re.compile(r"\s?(?:,\s|\()?in the (?P<role>chair)\b", re.IGNORECASE)
_IS_ROLE = re.compile(r"\s*(?:vice[\s-]|deputy\s)?chair(?:man|woman|person)?\s?[:–-]\s*", re.IGNORECASE)
_LED = re.compile(
    r"(?:^|[(\[,;.]\s?)(?:committee\s)?(?P<role>(?:vice[\s-]|deputy\s)?chair(?:man|woman|person)?)\s?[:–-]\s*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s*[(\[].*[)\]]\W*")
_MEMBERS = re.compile(r"\b(?:members|membership)\b", re.IGNORECASE)
_SAME_COLUMN = 20.0
_LETTERHEAD = 8
"""Lines."""
_LONGEST_LINE = 90
_CHAIRED = re.compile(r"\bmeeting\b[^.]{0,40}\bchaired by\s", re.IGNORECASE)
_THE_CHAIR = re.compile(
    r",\s(?:the\s)?(?P<role>(?:vice[\s-]|deputy\s)?chair(?:man|woman|person)?)\b"
    r"(?! of the (?!council|committee|authority|board))",
    re.IGNORECASE,
)


def chair_of(passages: Sequence[Passage]) -> list[Person]:
    """The one member whom a front page names without a list: who has the chair."""
    return _chair_alone(passages[:_LETTERHEAD]) or _chaired_by(passages) or _in_the_chair(passages) or _led(passages)


def _chair_alone(passages: Sequence[Passage]) -> list[Person]:
    """'Cllr A Brown, Chairman' in a letterhead, and 'Vice-Chairman: Ann Green' beside or below."""
    found = []
    for row, passage in enumerate(passages):
        for cell in cells_of(passage, 0, row):
            names = names_in(cell.text)
            entry = names.entries[0] if len(names.entries) == 1 else None
            if entry and _is_chair(cell, entry, pure=names.pure):
                name = replace(cell.found(entry.name.start, entry.name.end, Certainty.LIKELY), value=entry.name.text)
                role = replace(cell.trimmed(entry.role_start, entry.role_end, Certainty.LIKELY), value=entry.role)
                found.append(Person(name, role, None, cell.left, row))
            elif _IS_ROLE.fullmatch(cell.text):
                found.extend(_below(passages, row, cell))
    return found


def _below(passages: Sequence[Passage], row: int, label: PeopleCell) -> Iterator[Person]:
    """Who stands below 'Chairman:' in the same column."""
    for cell in cells_of(passages[row + 1], 0, row + 1) if row + 1 < len(passages) else ():
        names = names_in(cell.text)
        if abs(cell.left - label.left) <= _SAME_COLUMN and len(names.entries) == 1 and names.entries[0].name.titled:
            entry = names.entries[0]
            name = replace(cell.found(entry.name.start, entry.name.end, Certainty.LIKELY), value=entry.name.text)
            yield Person(
                name, label.found(0, len(label.text.rstrip(" :–-")), Certainty.LIKELY), None, cell.left, row + 1
            )


def _is_chair(cell: PeopleCell, entry: Entry, *, pure: bool) -> bool:
    """Whether a name has the chair: 'Cllr A Brown, Chairman', 'CHAIRMAN: Ms A Brown – Tel: 01632 960001'."""
    if not re.search(r"chair", entry.role, re.IGNORECASE):
        return False
    led = entry.role_start < entry.name.start and ":" in cell.text[: entry.name.start]
    return (pure and entry.name.councillor) or (led and len(cell.text) < _LONGEST_LINE)


def _chaired_by(passages: Sequence[Passage]) -> list[Person]:
    """'The meeting will be chaired by Mr A Brown, the Chairman of the Authority'."""
    for row, passage in enumerate(passages):
        by = _CHAIRED.search(passage.text)
        name = name_at(passage.text, by.end()) if by else None
        role = _THE_CHAIR.match(passage.text, name.end) if name and name.titled else None
        if name and role:
            cell = PeopleCell(passage, 0, passage.text, 0.0, row, in_row=False)
            found = replace(cell.found(name.start, name.end, Certainty.LIKELY), value=name.text)
            return [Person(found, cell.found(*role.span("role"), Certainty.LIKELY), None, 0.0, row)]
    return []


def _in_the_chair(passages: Sequence[Passage]) -> list[Person]:
    """'In the Chair: Mr A Brown', 'on Monday 4 May at 7pm, with Ann Brown in the chair'."""
    for row, passage in enumerate(passages):
        for named in (*_IN_THE_CHAIR.finditer(passage.text), *_HAS_THE_CHAIR.finditer(passage.text)):
            name = name_at(passage.text, named.end())
            behind = _CHAIR_BEHIND.match(passage.text, name.end) if name else None
            role = behind or (named if named.re is _IN_THE_CHAIR else None)
            if name and role:
                cell = PeopleCell(passage, 0, passage.text, 0.0, row, in_row=False)
                found = replace(cell.found(name.start, name.end, Certainty.LIKELY), value=name.text)
                return [Person(found, cell.found(*role.span("role"), Certainty.LIKELY), None, 0.0, row)]
    return []


def _led(passages: Sequence[Passage]) -> list[Person]:
    """'(Chairman: Cllr A Brown, Membership: All Councillors)', where the others are not named."""
    found = []
    for row, passage in enumerate(passages):
        if not (_BRACKETED.fullmatch(passage.text) or _MEMBERS.search(passage.text)):
            continue
        for label in _LED.finditer(passage.text):
            name = name_at(passage.text, label.end())
            if name and name.councillor:
                cell = PeopleCell(passage, 0, passage.text, 0.0, row, in_row=False)
                who = replace(cell.found(name.start, name.end, Certainty.LIKELY), value=name.text)
                role = cell.found(*label.span("role"), Certainty.LIKELY)
                found.append(Person(who, role, None, 0.0, row))
    return found
