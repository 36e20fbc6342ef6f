"""A text that has lost its lines: the items of an agenda stand one behind the other, their numbers within the line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
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
    r"(?:^|(?<=\s))(?:Agenda )?(?P<word>(?:Item |ITEM )?)(?P<open>\(?)(?P<value>\d{1,3})(?P<close>[.):]?)\s{1,3}"
    r"(?=[A-Z“‘\"'])(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|PM|AM)\b)"
)
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
    if not SHORTEST <= len(text) <= LONGEST:
        return [text]
    marks = _items(list(_NUMBER.finditer(text)), text)
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


def _items(marks: Sequence[re.Match[str]], text: str) -> list[re.Match[str]]:
    """The longest row of numbers that follow each other from 1 on; none where it is no agenda's."""
    rows = [_row(marks[at:]) for at, mark in enumerate(marks) if mark["value"] in {"1", "01"}]
    row = max(rows[::-1], key=len, default=[])
    usual = sum(1 for mark in row if _USUAL.search(text[mark.end() : mark.end() + _OF_A_TITLE]))
    return row if len(row) >= LEAST and usual >= LEAST_USUAL else []


def _row(marks: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    row = [marks[0]]
    for mark in marks[1:]:
        if mark.start() - row[-1].start() > FARTHEST:
            break
        if _look(mark) == _look(row[0]) and int(mark["value"]) == int(row[-1]["value"]) + 1:
            row.append(mark)
    return row


def _look(mark: re.Match[str]) -> tuple[str, str, str]:
    return mark["word"], mark["open"], mark["close"]
