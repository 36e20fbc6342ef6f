"""A text that has lost its lines: the items of an agenda stand one behind the other, their numbers within the line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final

SHORTEST: Final = 160
"""Letters of a line that can hold an agenda."""
LONGEST: Final = 20_000
LEAST: Final = 4
"""Items that it must hold, so many of them such as every agenda has."""
LEAST_USUAL: Final = 2
FARTHEST: Final = 900
"""Letters from one number to the next."""
_NUMBER: Final = re.compile(
    r"(?:^|(?<=\s))(?:Agenda )?(?P<word>(?:Item |ITEM )?)(?P<open>\(?)"
    r"(?P<letters>[A-Z]{0,3})(?P<first>\d{1,4})(?P<second>(?:[/.-]\d{1,4})?)(?P<close>[.):]?)\s{1,3}"
    r"(?=[A-Z“‘\"'])(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|PM|AM)\b)"
)
_WAYS: Final = ("first", "second")
"""Which part of '12/25' counts."""
_USUAL: Final = re.compile(
    r"\b(?:apolog(?:y|ies)|declarations? of|minutes|matters arising|correspondence|planning|financ|accounts"
    r"|public (?:participation|session|forum|question)|question|urgent business|other business|next meeting)",
    re.IGNORECASE,
)
_OF_A_TITLE: Final = 60
_HEADING: Final = re.compile(r"(?<=\s)(?:A ?G ?E ?N ?D ?A|Agenda)\s*[:–-]?\s*$")
_BELOW: Final = re.compile(
    r"(?<=\s)(?=(?:Signed|Dated?:?|Yours (?:faithfully|sincerely)|Members of the [Pp]ublic|Please note|PLEASE NOTE"
    r"|Notes?:|NOTES?\b|Clerk to the|Parish Clerk|Town Clerk|Chief Executive)\b)"
)
"""How begins what stands below an agenda."""
_LABEL: Final = re.compile(
    r"(?<=\s)(?=(?:Meeting Date|Date(?: of [Mm]eeting)?|Time|Venue|Place|Location|Membership|Members|Councillors|To"
    r"|Quorum|Contact(?: Officer)?|Clerk|Chair(?:man)?)\s?:\s)"
)
"""Where a label of the head stands."""
_PAGES: Final = re.compile(r"(?<=[)\]])(?<=\d[)\]])\s+(?=[A-Z])")
"""Behind the pages of an item, which end its title: '(Pages 5 - 12)'."""
_FIRST: Final = 8
"""Letters behind the beginning of an item in which its own number can stand in brackets."""
_OF_PAGES: Final = re.compile(r"[(\[](?:pages? |pp?\.? ?)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?[)\]]$", re.IGNORECASE)


def lines_in(text: str) -> list[str]:
    """The items of such a line, each from its number on, and what stands before and behind them; else the line."""
    if not SHORTEST <= len(text) <= LONGEST or next(islice(_USUAL.finditer(text), LEAST_USUAL - 1, None), None) is None:
        return [text]
    marks = _items(text)
    if not marks:
        return [text]
    starts = [mark.start() for mark in marks]
    items = [text[start:end] for start, end in pairwise([*starts, len(text)])]
    items = [part for item in (*items[:-1], *_BELOW.split(items[-1])) for part in _of_item(item)]
    return [stripped for part in (*_head(text[: starts[0]]), *items) if (stripped := part.strip())]


def _of_item(item: str) -> list[str]:
    """An item in one line, or its title up to its pages and what it is for."""
    mark = next((mark for mark in _PAGES.finditer(item, _FIRST) if _OF_PAGES.search(item[: mark.start()])), None)
    return [item] if mark is None else [item[: mark.start()], item[mark.end() :]]


def _head(text: str) -> tuple[str, ...]:
    """What stands before the items, labels and the heading 'Agenda' in lines of their own."""
    heading = _HEADING.search(text)
    end = len(text) if heading is None else heading.start()
    return (*_LABEL.split(text[:end]), text[end:])


@dataclass(frozen=True, slots=True)
class _Row:
    """Numbers that follow each other, the last of them in hand."""

    last: re.Match[str]
    before: _Row | None = None
    length: int = 1
    start: int = 0
    """Where the first stands."""

    def marks(self) -> list[re.Match[str]]:
        """All of them in their order."""
        found: list[re.Match[str]] = []
        row: _Row | None = self
        while row is not None:
            found.append(row.last)
            row = row.before
        return found[::-1]


def _items(text: str) -> list[re.Match[str]]:
    """The longest row of numbers that follow each other; none where it is no agenda's."""
    rows: dict[tuple[object, ...], _Row] = {}
    best: _Row | None = None
    for mark, way in ((mark, way) for mark in _NUMBER.finditer(text) for way in _WAYS):
        look, value = _look(mark, way), _value(mark, way)
        row = _row(mark, rows.get((way, look, value - 1)), way)
        known = rows.get((way, look, value))
        if row is not None and (known is None or row.start > known.start):  # the first that follows the same ones
            rows[way, look, value] = row
            best = row if best is None or row.length >= best.length else best
    found = best.marks() if best is not None else []
    usual = sum(1 for mark in found if _USUAL.search(text[mark.end() : mark.end() + _OF_A_TITLE]))
    return found if len(found) >= LEAST and usual >= LEAST_USUAL else []


def _row(mark: re.Match[str], before: _Row | None, way: str) -> _Row | None:
    """The row that a number goes on with, or begins: with 1, or with any of a minute book, which has two parts."""
    if before is not None and mark.start() - before.last.start() <= FARTHEST:
        return _Row(mark, before, before.length + 1, before.start)
    begins = bool(mark["second"]) or (way == "first" and int(mark["first"]) == 1)
    return _Row(mark, None, 1, mark.start()) if begins else None


def _value(mark: re.Match[str], way: str) -> int:
    return int(mark[way].lstrip("/.-") or 0)


def _look(mark: re.Match[str], way: str) -> tuple[str, ...]:
    """What is the same in all numbers of a row."""
    other = mark["second"] if way == "first" else mark["first"] + mark["second"][:1]
    return mark["word"], mark["open"], mark["letters"], other, mark["close"]
