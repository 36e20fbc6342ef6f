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


def lines_in(text: str) -> list[str]:
    """The items of such a line, each from its number on, and what stands before and behind them; else the line."""
    if not SHORTEST <= len(text) <= LONGEST:
        return [text]
    marks = _items(list(_NUMBER.finditer(text)), text)
    if not marks:
        return [text]
    starts = [mark.start() for mark in marks]
    items = [text[start:end] for start, end in pairwise([*starts, len(text)])]
    return [
        part for each in (*_head(text[: starts[0]]), *items[:-1], *_BELOW.split(items[-1])) if (part := each.strip())
    ]


def _head(text: str) -> tuple[str, ...]:
    """What stands before the items, the heading 'Agenda' in a line of its own."""
    heading = _HEADING.search(text)
    return (text,) if heading is None else (text[: heading.start()], text[heading.start() :])


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
