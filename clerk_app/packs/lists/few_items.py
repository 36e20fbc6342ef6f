"""Agendas of one or two items, as extraordinary meetings have them: close below what calls to the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.lists.item_pages import is_heading_of_pages
from clerk_app.packs.lists.series import Series, Start, best
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole

_ANNOUNCES = re.compile(
    r"\bmeeting\b.{0,300}?(?:\b(?:agenda|items|business|matters)\b[^.]{0,40}"
    r"\b(?:hereunder|here ?below|below|as follows)\b"
    r"|\b(?:following|under-?mentioned|under-?noted) (?:agenda|items|business|matters)\b)",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"\b(?:summoned|(?:invited|requested|asked|required) to attend)\b.{0,120}\bmeeting\b"
    r"|\bnotice is (?:hereby )?given\b.{0,120}\bmeeting\b"
    r"|\bmeeting\b.{0,200}\b(?:(?:will|to) be held|(?:will|to) take place)\b",
    re.IGNORECASE,
)
"""A letter that calls to a meeting, as it stands above an agenda and above no report."""
_ABOVE = 15
"""Lines above the first item in which the meeting is called."""
_LETTER = 40
"""Lines from the top in which a letter calls to it."""
_CLOSE = 4
"""Lines below the heading in which the first item stands."""
_FIRST = (1,)


def is_announced(series: Series, lines: Sequence[Line]) -> bool:
    """Whether the letter above calls to a meeting 'to consider the items set out on the agenda hereunder'."""
    return _ANNOUNCES.search(_words(lines[max(series.first - _ABOVE, 0) : series.first])) is not None


def few_items(candidates: Sequence[Start], walls: Sequence[int], lines: Sequence[Line]) -> Series | None:
    """An agenda of one or two items below its heading, or without one below a letter that announces it."""
    for wall in walls or _columns_of_pages(lines):
        few = best([start for start in candidates if wall < start.index <= wall + _ABOVE], least=1)
        if few is not None and few.first <= wall + _CLOSE and (few.standing > 0 or _is_called(few, lines)):
            return few
    if walls:
        return None
    begun = next((at for at, start in enumerate(candidates) if _is_whole(start, _FIRST)), None)
    few = None if begun is None else best(_alike(candidates[begun:]), least=1)
    return few if few is not None and is_announced(few, lines) else None


def item_of_letters(
    letters: Series | None, candidates: Sequence[Start], walls: Sequence[int], lines: Sequence[Line]
) -> Series | None:
    """The one or two items right below the heading, where the letters in brackets that were found are lists of them."""
    if letters is None or not all(start.number and start.number.shape.strip("(") == "a" for start in letters.starts):
        return None
    wall = max((wall for wall in walls if wall < letters.first), default=None)
    if wall is None:
        return None
    between = (start for start in candidates if wall < start.index <= min(wall + _CLOSE, letters.first))
    first = next((start for start in between if _is_whole(start, _FIRST)), None)
    if first is None:
        return None
    few = best(_alike([start for start in candidates if start.index >= first.index]), least=1)
    return few if few is not None and few.first == first.index and _is_called(few, lines) else None


def _is_whole(start: Start, values: tuple[int, ...]) -> bool:
    """Whether a start has a plain number with a mark behind it: '1.'."""
    number = start.number
    return number is not None and number.shape == "#" and bool(number.close) and number.values == values


def _alike(candidates: Sequence[Start]) -> list[Start]:
    """Those that are numbered as the first of them: the number of a page has no full stop."""
    first = candidates[0].number
    return [
        start
        for start in candidates
        if first and start.number and (start.number.shape, start.number.close) == (first.shape, first.close)
    ]


def _is_called(few: Series, lines: Sequence[Line]) -> bool:
    """Whether the items count from 1, and a letter above them calls to a meeting."""
    return _is_whole(few.starts[0], _FIRST) and _CALLS.search(_words(lines[: min(few.first, _LETTER)])) is not None


def _words(lines: Sequence[Line]) -> str:
    return " ".join(whole(line).text for line in lines)


def _columns_of_pages(lines: Sequence[Line]) -> list[int]:
    """Where a column of pages is headed, which an agenda has that is not called one."""
    return [at for at, line in enumerate(lines) if is_heading_of_pages(whole(line).text)]
