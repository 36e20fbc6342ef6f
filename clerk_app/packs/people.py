"""The members and the co-opted members, listed one a line, in columns, in a run of names, by party or by ward."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from clerk_app.packs.context import runs_on
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.name_lists import Entry, names_in
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.people_headings import ListOf, ends_list, heading_of, is_subheading
from clerk_app.packs.reading import ReadPerson
from clerk_app.packs.roles import member_role, role_before, role_behind

_FEWEST = 3
"""Councillors one below another who are taken for the members without a heading."""
_MISSES = 2
_APART = 14
_SCHOOL_ROLE = 4
_SAME_COLUMN = 20.0
"""Points; as far as a role in brackets may stand from the left edge of the name above it."""
_LONGEST_ROLE = 90
_COUNCILLOR = re.compile(r"\b(?:councillor|cllr)", re.IGNORECASE)
_LABELLED = re.compile(r"[A-Z][^,;:]{2,40}:")
_CO_OPTED = re.compile(r"\bco-?\s?opted\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class People:
    """Those who sit on the committee."""

    members: tuple[ReadPerson, ...] = ()
    co_opted: tuple[ReadPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class _Person:
    name: Found[str]
    role: Found[str] | None
    aside: Found[str] | None
    left: float
    """The left edge of its cell."""
    row: int


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of a line with where it begins in the passage."""

    passage: Passage
    start: int
    text: str
    left: float
    row: int
    in_row: bool

    def found(self, start: int, end: int, certainty: Certainty = Certainty.SURE) -> Found[str]:
        words = " ".join(self.text[start:end].split())
        return Found(words, self.passage.places(self.start + start, self.start + end), certainty)


@dataclass(slots=True)
class _Walk:
    """What is known at a line on the way down."""

    of: ListOf = ListOf.NOBODY
    misses: int = 0
    pending: Found[str] | None = None
    """A role that waits for the name behind it."""
    people: dict[ListOf, list[_Person]] = field(default_factory=lambda: {ListOf.MEMBERS: [], ListOf.CO_OPTED: []})
    roles_below: list[Found[str]] = field(default_factory=list)
    roles_lead: bool = False
    """Each role stands in a line above its name."""
    last_row: int = 0
    headed: bool = True

    @property
    def here(self) -> list[_Person]:
        return self.people[self.of]


def people(lines: Sequence[Line]) -> People:
    """Members and co-opted members of the first list in these lines."""
    walk = _Walk()
    passages = _joined(lines)
    for row, passage in enumerate(passages):
        _step(walk, passage, row)
    _give_roles_below(walk)
    members, co_opted = (_unique(walk.people[of]) for of in (ListOf.MEMBERS, ListOf.CO_OPTED))
    if not members:
        members = _without_heading(passages)
    return People(
        tuple(ReadPerson(each.name, each.role) for each in members),
        tuple(ReadPerson(each.name, each.role or each.aside) for each in co_opted),
    )


def _joined(lines: Sequence[Line]) -> list[Passage]:
    """The lines, those that run on joined: a list of names may take three."""
    found: list[list[Line]] = []
    for line in lines:
        above = found[-1][-1] if found else None
        if above is not None and len(found[-1]) < _APART and _joins(above, line):
            found[-1].append(line)
        else:
            found.append([line])
    return [Passage.of(each) for each in found]


def _joins(above: Line, line: Line) -> bool:
    if len(above.cells) > 1 or len(line.cells) > 1 or above.page != line.page:
        return False
    if _LABELLED.match(line.text):
        return False
    words = above.text.rstrip()
    commas = words.count(",") + words.count(";")
    broken = re.search(r"[,;]\s?(?:(?:Mrs?|Ms|Miss|Dr)\.?\s)?[A-Z]\w+$", words)
    if commas > 1 and broken and re.match(r"[A-Z][\w'’-]+\b(?:,|;|\s\(|\sand\b|\s?$)", line.text):
        return True
    more = words.endswith((",", ";", "&", "-")) or runs_on(words) or line.text[:1].islower() or line.text[:1] == "("
    return more and (commas > 0 or bool(re.search(r"\b(?:councillors|cllrs)\b", words, re.IGNORECASE)))


# ---------------------------------------------------------------- line by line


def _step(walk: _Walk, passage: Passage, row: int) -> None:
    text, start = passage.text, 0
    if walk.people[ListOf.MEMBERS] and row - walk.last_row > _APART:
        walk.of = ListOf.OTHERS
        return
    if heading := heading_of(text):
        of, start = heading
        if of is ListOf.MEMBERS and walk.of is ListOf.OTHERS and walk.people[ListOf.MEMBERS]:
            return
        walk.of, walk.misses, walk.pending, walk.headed = of, 0, None, True
    elif walk.of is ListOf.NOBODY and not walk.people[ListOf.MEMBERS] and _leads_with_chair(text):
        walk.of, walk.misses, walk.headed = ListOf.MEMBERS, 0, False
    if walk.of in (ListOf.MEMBERS, ListOf.CO_OPTED) and text[start:].strip(" :.–-"):
        _take_line(walk, passage, start, row)


def _leads_with_chair(text: str) -> bool:
    """'Chair: Councillor A Brown', where no heading stands above the members."""
    lead = role_before(text)
    return lead is not None and bool(_COUNCILLOR.match(text, lead[1])) and bool(names_in(text).entries)


def _take_line(walk: _Walk, passage: Passage, start: int, row: int) -> None:
    text = passage.text
    strays = walk.of is ListOf.MEMBERS and walk.misses and not _COUNCILLOR.search(text)
    if ends_list(text) or strays:
        walk.of = ListOf.NOBODY
        return
    cells = list(_cells(passage, start, row))
    if _take_cells(walk, cells):
        walk.misses, walk.last_row = 0, row
    elif not (start or is_subheading(text[start:])):
        walk.misses += 1
        if walk.misses >= _MISSES:
            walk.of = ListOf.NOBODY


def _cells(passage: Passage, start: int, row: int) -> Iterator[_Cell]:
    at = start
    parts = passage.text[start:].split("\t")
    lefts = [cell.left for cell in passage.lines[0].cells][-len(parts) :]
    for index, words in enumerate(parts):
        if words.strip():
            yield _Cell(passage, at, words, lefts[index] if index < len(lefts) else 0.0, row, len(parts) > 1)
        at += len(words) + 1


def _take_cells(walk: _Walk, cells: Sequence[_Cell]) -> bool:
    """Take the people of a line; whether it has any, or a role."""
    taken, last = False, -1
    for cell in cells:
        role = member_role(cell.text)
        if role and len(cell.text) < _LONGEST_ROLE and not (last >= 0 and _CO_OPTED.search(role)):
            _take_role(walk, cell, role, last)
            taken = True
            continue
        names = names_in(cell.text, run_on=len(cell.passage.lines) > 1)
        for entry in names.entries:
            _add(walk, cell, entry, sure=names.pure or entry.name.titled)
            taken, last = True, len(walk.here) - 1
        if not names.entries and last >= 0:
            last = _told_beside(walk, cell, last)
    return taken


def _take_role(walk: _Walk, cell: _Cell, role: str, last: int) -> None:
    """A role that stands for itself: of a name above or beside it, of the next, or one of a list below the names."""
    start = cell.text.index(role.split(maxsplit=1)[0])
    found = cell.found(start, start + len(role))
    people = walk.here
    above = _above(people, cell) if cell.text.lstrip().startswith("(") else None
    of = above if above is not None else last if last >= 0 and people[last].role is None else None
    if of is not None:
        people[of] = replace(people[of], role=found)
    elif cell.in_row or walk.roles_lead or not people or cell.text.rstrip().endswith(":"):
        walk.roles_lead = walk.roles_lead or not (cell.in_row or people)
        walk.pending = found
    else:
        walk.roles_below.append(found)


def _above(people: Sequence[_Person], cell: _Cell) -> int | None:
    """Who stands in the line above, in the same column."""
    for index in range(len(people) - 1, -1, -1):
        each = people[index]
        if each.row == cell.row - 1 and abs(each.left - cell.left) <= _SAME_COLUMN and each.role is None:
            return index
    return None


def _told_beside(walk: _Walk, cell: _Cell, last: int) -> int:
    """What a cell beside a name says of it: a role behind the council's name, or that it is a co-opted member."""
    person = walk.here[last]
    if _CO_OPTED.search(cell.text) and walk.of is ListOf.MEMBERS:
        walk.people[ListOf.CO_OPTED].append(replace(person, role=cell.found(0, len(cell.text))))
        del walk.here[last]
        return -1
    if person.role is None and (role := role_behind(cell.text)):
        walk.here[last] = replace(person, role=cell.found(*role))
    return last


def _add(walk: _Walk, cell: _Cell, entry: Entry, *, sure: bool) -> None:
    certainty = Certainty.SURE if sure and walk.headed else Certainty.LIKELY
    role = cell.found(entry.role_start, entry.role_end, certainty) if entry.role else walk.pending
    if entry.role and role is not None:
        role = replace(role, value=entry.role)
    aside = None
    if len(entry.aside) >= _SCHOOL_ROLE:
        aside = replace(cell.found(entry.aside_start, entry.aside_end, Certainty.LIKELY), value=entry.aside)
    name = replace(cell.found(entry.name.start, entry.name.end, certainty), value=entry.name.text)
    walk.pending = None
    walk.here.append(_Person(name, role, aside, cell.left, cell.row))


def _give_roles_below(walk: _Walk) -> None:
    """A list of roles below the names is of the first of them, one each."""
    people = walk.people[ListOf.MEMBERS]
    if any(each.role for each in people) or len(walk.roles_below) > len(people):
        return
    for at, role in enumerate(walk.roles_below):
        people[at] = replace(people[at], role=replace(role, certainty=Certainty.LIKELY))


# ---------------------------------------------------------------- what is left


def _unique(found: Sequence[_Person]) -> list[_Person]:
    """Each once; a list that is printed twice counts once."""
    kept: dict[str, _Person] = {}
    for each in found:
        key = re.sub(r"\W+", " ", each.name.value.casefold())
        if key not in kept or (kept[key].role is None and each.role):
            kept[key] = each
    return list(kept.values())


def _without_heading(passages: Sequence[Passage]) -> list[_Person]:
    """Councillors one below another in a front page that has no heading for them."""
    walk = _Walk(of=ListOf.MEMBERS, headed=False)
    for row, passage in enumerate(passages):
        cells = list(_cells(passage, 0, row))
        entries = [entry for cell in cells for entry in names_in(cell.text).entries]
        if (entries and all(entry.name.councillor for entry in entries)) or (
            walk.here and all(member_role(cell.text) for cell in cells)
        ):
            _take_cells(walk, cells)
        elif len(walk.here) >= _FEWEST:
            break
        else:
            walk = _Walk(of=ListOf.MEMBERS, headed=False)
    if len(walk.here) < _FEWEST:
        return []
    _give_roles_below(walk)
    return _unique(walk.here)
