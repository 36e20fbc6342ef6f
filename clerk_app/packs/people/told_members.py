"""Members whom a sentence names above or at the beginning of an agenda: 'Members of the Committee are Ann Ash, …'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clerk_app.packs.found import Certainty
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.name_lists import Entry, names_in
from clerk_app.packs.people.people_cells import PeopleCell
from clerk_app.packs.reading import ReadPerson

_TOLD = re.compile(
    r"\b(?:(?:the|current|its)\s){0,2}member(?:s|ship)(?:\s(?:of|on)\s[^.:;,]{3,90}?)?"
    r"\s(?:are|is|comprises?|consists?\sof)(?:\s?:|\sas\sfollows\s?:?)?\s(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?<=[.;)]\s)(?:(?:the|current|its|committee|panel|board|sub-committee)\s){0,2}member(?:s|ship)"
    r"(?:\s(?:of|on)\s[^.:;,]{3,90}?)?\s?(?::|[–—-]\s)\s{0,2}(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""A list of them within the paragraph that calls the meeting: '... at noon. Membership: Councillors Ash, Birch ...'."""
_BY_WARD = re.compile(
    r"\b(?:comprise[sd]?|consists? of|made up of)\b[^.:;()]{0,80}\(\s?(?=councillors?\b|cllrs?\b)", re.IGNORECASE
)
"""'The Committee comprises the Councillors for the Hill Ward (Councillors Ash and Birch) and ...'."""
_OF_A_WARD = re.compile(r"\(\s?(?P<names>(?:councillors?|cllrs?)\b[^()]{3,200})\)", re.IGNORECASE)
_SUMMONED = re.compile(
    r"\b(?:councillors|cllrs)\b\.?\s(?P<names>(?-i:[A-Z])[^:;!?]{5,400}?)\)?,?(?:[.;]?\sYou)?\s(?:are|is)\s(?:(?:hereby|all|each)\s){0,2}"
    r"(?:summoned|requested|required|invited|asked)\b",
    re.IGNORECASE,
)
"""Those whom a sentence summons by name."""
_ENDS = re.compile(r"(?<![A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bMs)(?<!\bCllr)(?<!\bCllrs)\.(?=\s|$)")
"""A full stop that belongs to no initial and to no title."""
_NUMBER = re.compile(r"\W{0,2}\d{1,3}[.)\t ]")
_SEAT = re.compile(
    r",\s(?:county\s|the\s)?(?:member|councillor|representative)\sfor\s[^;,(.]{2,80}?"
    r"(?=\s?[;,(.]|$|\sand\s(?-i:(?:[A-Z][\w’'-]*\s){1,3}[A-Z][\w’'-]*),\s(?:county\s|the\s)?(?:member|councillor|repr))",
    re.IGNORECASE,
)
"""For which division somebody sits: 'Ann Ash, Member for Overton and Mill'."""
_CHAIR = re.compile(r"\bchair|\bconvenor|\bconvener", re.IGNORECASE)
_SEVERAL = re.compile(r"(?P<one>.*(?:chair|convenor|convener))s", re.IGNORECASE)
"""An office that two have: 'Ann Ash and Bob Birch, Vice Chairs'."""
_FIRST = 14
"""Lines in which an agenda may say so."""
_LONGEST = 900
_MOST_LINES, _MOST_LETTERS = 60, 6_000
_FEWEST = 3


def told_members(agenda: Sequence[Line]) -> tuple[ReadPerson, ...]:
    """Whom a sentence at the beginning of a text names as the members, never sure; nobody where it names others."""
    passage = Passage.of(agenda[:_FIRST])
    told = _TOLD.search(passage.text) or _LISTED.search(passage.text)
    if told is None:
        return ()
    words = passage.text[told.end() : min(told.end() + _LONGEST, _next_item(passage, told.end()))]
    end = _ENDS.search(words)
    words = re.sub(r"\s", " ", words[: end.start()] if end else words)
    names = names_in(_SEAT.sub(_blank, words))
    if not names.pure or len(names.entries) < _FEWEST:
        return ()
    cell = PeopleCell(passage, told.end(), words, 0.0, 0, in_row=False)
    return tuple(_person(cell, entry) for entry in names.entries)


def members_by_ward(head: Sequence[Line]) -> tuple[ReadPerson, ...]:
    """Whom a sentence above an agenda names in brackets behind their wards, never sure."""
    passage = Passage.of(head[:_FIRST])
    told = _BY_WARD.search(passage.text)
    if told is None:
        return ()
    closed = (at for at in passage.starts if at > told.end() and passage.text[at - 2] == ")")
    end = min(next(closed, len(passage.text)), told.end() + _LONGEST)
    found = []
    for ward in _OF_A_WARD.finditer(passage.text, told.start(), end):
        cell = PeopleCell(passage, ward.start("names"), ward["names"], 0.0, 0, in_row=False)
        found += [_person(cell, entry) for entry in names_in(ward["names"], loose=True).entries]
    return tuple(found) if len(found) >= _FEWEST else ()


def summoned_members(head: Sequence[Line]) -> tuple[ReadPerson, ...]:
    """Whom a sentence above an agenda summons by name, never sure."""
    passage = Passage.of(head[:_MOST_LINES])
    for called in _SUMMONED.finditer(passage.text[:_MOST_LETTERS]):
        words = passage.text[called.start() : called.end("names")]
        names = names_in(words)
        if names.pure and len(names.entries) >= _FEWEST:
            cell = PeopleCell(passage, called.start(), words, 0.0, 0, in_row=False)
            return tuple(_person(cell, entry) for entry in names.entries)
    return ()


def listed_members(head: Sequence[Line]) -> tuple[ReadPerson, ...]:
    """Whom a paragraph of names above an agenda lists, one of them in the chair, never sure: it has no heading."""
    for line in head[:_FIRST]:
        passage = Passage.of((line,))
        words = passage.text[:_LONGEST].rstrip(". ")
        names = names_in(words)
        councillors = sum(entry.name.councillor for entry in names.entries)
        chaired = any(_CHAIR.search(entry.role) for entry in names.entries)
        if names.pure and chaired and councillors >= _FEWEST and len(passage.text) <= _LONGEST:
            cell = PeopleCell(passage, 0, words, 0.0, 0, in_row=False)
            return tuple(_person(cell, entry) for entry in names.entries)
    return ()


def _next_item(passage: Passage, behind: int) -> int:
    """Where the first line behind an offset begins that has a number."""
    numbered = (
        at for index, at in enumerate(passage.starts) if at > behind and _NUMBER.match(passage.line_text(index))
    )
    return next(numbered, len(passage.text))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _person(cell: PeopleCell, entry: Entry) -> ReadPerson:
    name = replace(cell.found(entry.name.start, entry.name.end, Certainty.LIKELY), value=entry.name.text)
    role = cell.trimmed(entry.role_start, entry.role_end, Certainty.LIKELY) if entry.role else None
    if role and (several := _SEVERAL.fullmatch(role.value)):
        role = replace(role, value=several["one"])
    return ReadPerson(name, role)
