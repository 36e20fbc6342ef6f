"""Numbers of a minute book whose parts are set apart otherwise than in the others: '21.20' above '22/20'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clerk_app.packs.lists.lettered import same_column
from clerk_app.packs.lists.numbering import Numbered, step
from clerk_app.packs.lists.series import Start

_MARKS = re.compile(r"[./-]")
_ONE_MISSING = 2
_FAR = 40
"""Lines between such a number and the next."""


def misprinted_above(first: Start, candidates: Sequence[Start]) -> list[Start]:
    """The item right before the first, where its number has another mark within."""
    near = [start for start in candidates if 0 < first.index - start.index <= _FAR]
    return [start for start in near[::-1] if _follows(start, first)][:1]


def misprinted(one: Start, between: Sequence[Start], other: Start | None = None) -> list[Start]:
    """The item behind this one and before the other, where its number has another mark within."""
    near = [start for start in between if start.index - one.index <= _FAR]
    if other is not None and (slip := _slipped(one, near, other)):
        return slip
    return [start for start in near if _follows(one, start) and (other is None or _follows(start, other))][:1]


def _follows(one: Start, other: Start) -> bool:
    """Whether one number comes right behind another that has other marks between the same parts."""
    first, second = one.number, other.number
    if first is None or second is None or first.shape == second.shape or len(first.values) == 1:
        return False
    alike = _plain(first) == _plain(second) and step(first, replace(second, shape=first.shape)) == 1
    return alike and same_column(first, second)


def _slipped(one: Start, near: Sequence[Start], other: Start) -> list[Start]:
    """The one number of the minute book between two where one is missing: '24.231' between '24.212' and '24.214'."""
    first, last = one.number, other.number
    if first is None or last is None or len(first.values) == 1 or step(first, last) != _ONE_MISSING:
        return []
    alike = [start for start in near if start.number and _is_alike(start.number, first)]
    return alike if len(alike) == 1 else []


def _is_alike(number: Numbered, other: Numbered) -> bool:
    """Whether two numbers have all but their last part in common, that as long, and stand in one column."""
    same = number.shape == other.shape and number.close == other.close and number.values[:-1] == other.values[:-1]
    return same and len(number.printed) == len(other.printed) and same_column(number, other)


def _plain(number: Numbered) -> str:
    """The shape without what stands between the parts."""
    return _MARKS.sub("", number.shape)
