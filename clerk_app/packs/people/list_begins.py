"""What begins a list of members, or goes on with one: a heading, the chairman's line, the label of a group."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.found import Found
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.group_labels import is_of_party, is_party
from clerk_app.packs.people.name_lists import names_in
from clerk_app.packs.people.people_cells import Person
from clerk_app.packs.people.people_headings import ListOf, heading_of
from clerk_app.packs.people.people_walk import Walk
from clerk_app.packs.people.roles import member_role, officer_role, role_before
from clerk_app.packs.people.sent_members import are_all_sent

_COUNCILLOR = re.compile(r"\b(?:councillor|cllr|alderman)", re.IGNORECASE)
_PRESIDES = re.compile(r"chair|mayor|provost|conven[eo]r", re.IGNORECASE)
_OF_STAFF = re.compile(
    r"\b(?:employ(?:er|ee)|scheme|pensioner|deferred|active|union|staff)\b.{0,30}\brep", re.IGNORECASE
)
"""Those who sit for employees, pensioners and the like."""
_FOR_ONE = re.compile(r"\b(?:member|person|representative|governor|advis[eo]r)(?:\s\([^()]{1,30}\))?$", re.IGNORECASE)
"""How the label of one person ends, which is a role: 'Independent Member'."""
_ADVISES = re.compile(r"\W*(?:(?:independent|specialist|technical)\s)?advis[eo]rs?\s?[:\t]\s*", re.IGNORECASE)
_SENT = re.compile(r"\W*distribution\W*", re.IGNORECASE)
"""Heads those to whom an agenda goes."""
_REST_OF_LABEL = re.compile(
    r"(?P<words>representatives?|governors?|(?:co-?opted )?members?)\s?(?:\(\d{1,2}\))?\s?:?", re.IGNORECASE
)
"""The second line of a label."""
_REPRESENTATIVES = re.compile(r"\brepresentatives\b", re.IGNORECASE)


def heads_columns(text: str) -> bool:
    """Whether a line says of each column whom its members represent."""
    return "\t" in text and not any(names_in(cell).entries for cell in text.split("\t"))


def labels_list(text: str) -> bool:
    """Whether a label in the margin stands beside what heads its first members: 'CO-OPTED MEMBERS:   Churches'."""
    label, gap, _ = text.partition("\t")
    return bool(gap) and label.rstrip().endswith(":")


def named_in_heading(passage: Passage, of: ListOf, end: int) -> Found[str] | None:
    """The role that a heading for one person gives: 'Independent Member: Ms A Brown'."""
    words = passage.text[:end].strip(" :\t")
    one = of is ListOf.CO_OPTED and _FOR_ONE.search(words)
    return Found(words, passage.places(0, len(words))) if one and passage.text[end:].strip() else None


def leads_with_chair(text: str) -> bool:
    """'Chair: Councillor A Brown', where no heading stands above the members."""
    lead = role_before(text)
    return (
        lead is not None
        and "chair" in lead[0].casefold()
        and bool(_COUNCILLOR.match(text, lead[1]))
        and bool(names_in(text).entries)
    )


def chairs_above(text: str, below: Sequence[str]) -> bool:
    """'Chairman: Mr A Brown, Vice Chairman: Ms B Green' above 'Councillors: Mrs C Hall, Mr D Moss'."""
    label, _, beside = text.partition("\t")
    in_column = member_role(label) is not None and "\t" not in beside
    cells = [names_in(f"{label.rstrip(' :')} {beside}")] if in_column else [names_in(cell) for cell in text.split("\t")]
    if not all(names.pure and all(_PRESIDES.search(entry.role) for entry in names.entries) for names in cells):
        return False
    found = ((head[0], line[head[1] :]) for line in below if (head := heading_of(line)))
    return any(of is ListOf.MEMBERS and (not rest.strip(" :") or names_in(rest).entries) for of, rest in found)


def is_second_list(walk: Walk, of: ListOf, text: str) -> bool:
    """Whether members are named once more behind the substitutes, and not those of the next party."""
    again = of is ListOf.MEMBERS and walk.of is ListOf.OTHERS and bool(walk.people[ListOf.MEMBERS])
    return again and not is_of_party(text)


def _goes_to_parties(text: str, below: Sequence[str]) -> bool:
    """Whether those to whom an agenda goes are named below their parties, which stand side by side."""
    cells = below[0].split("\t") if below else []
    return len(cells) > 1 and _SENT.fullmatch(text) is not None and all(map(is_party, cells))


def beside_broken_label(text: str, below: Sequence[str]) -> int:
    """Where co-opted members begin beside a label that takes two lines: 'Church    Rev A Ash' above 'Representatives'.

    Nought where no such label does.
    """
    label, gap, names = text.partition("\t")
    rest = _REST_OF_LABEL.fullmatch(below[0]) if gap and below else None
    if rest is None or not names_in(names).entries or heading_of(text):
        return 0
    whole = heading_of(f"{label} {rest['words']}:")
    return len(label) + len(gap) if whole and whole[0] is ListOf.CO_OPTED else 0


def _behind_advisers(walk: Walk, text: str) -> int:
    """Where advisers are named right below the co-opted members, or each with a body below the members."""
    label = _ADVISES.match(text) if walk.of in (ListOf.CO_OPTED, ListOf.MEMBERS) else None
    entries = names_in(text[label.end() :]).entries if label else ()
    sent = all(entry.aside and officer_role(entry.aside) is None for entry in entries)
    return label.end() if label and entries and (sent or walk.of is ListOf.CO_OPTED) else 0


def by_group(walk: Walk, of: ListOf, start: int, text: str, below: Sequence[str]) -> tuple[ListOf, int]:
    """Whose list a heading begins, and where its names do.

    Right below 'Members:' all of them may be listed by whom they represent, and so may those of a pension board below
    the one in the chair; advisers are named below the co-opted.
    """
    if of is ListOf.OTHERS and not walk.people[ListOf.MEMBERS] and _goes_to_parties(text, below):
        return ListOf.MEMBERS, len(text)
    if of is ListOf.OTHERS and (behind := _behind_advisers(walk, text)):
        return ListOf.CO_OPTED, behind
    if of is ListOf.CO_OPTED and not any(walk.people.values()) and are_all_sent(text, below):
        return ListOf.MEMBERS, start
    if of is ListOf.CO_OPTED and walk.of is ListOf.MEMBERS and _REPRESENTATIVES.search(text):
        above = walk.people[ListOf.MEMBERS]
        of_staff = _OF_STAFF.search(text) is not None and all(map(_is_in_the_chair, above))
        walk.by_group = walk.by_group or of_staff or not above
        return (ListOf.MEMBERS if walk.by_group else of), start
    return of, start


def _is_in_the_chair(person: Person) -> bool:
    return person.role is not None and _PRESIDES.search(person.role.value) is not None
