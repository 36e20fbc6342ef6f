"""Numbers of a minute book whose parts are set apart otherwise than in the others: '21.20' above '22/20'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clerk_app.packs.lists.lettered import same_column
from clerk_app.packs.lists.numbering import Numbered, step
from clerk_app.packs.lists.series import Start

_MARKS = re.compile(r"[./-]")
_FAR = 40
"""Lines between such a number and the next."""


def misprinted_above(first: Start, candidates: Sequence[Start]) -> list[Start]:
    """The item right before the first, where its number has another mark within."""
    near = [start for start in candidates if 0 < first.index - start.index <= _FAR]
    return [start for start in near[::-1] if _follows(start, first)][:1]


def misprinted(one: Start, between: Sequence[Start], other: Start | None = None) -> list[Start]:
    """The item behind this one and before the other, where its number has another mark within."""
    near = (start for start in between if start.index - one.index <= _FAR)
    return [start for start in near if _follows(one, start) and (other is None or _follows(start, other))][:1]


def _follows(one: Start, other: Start) -> bool:
    """Whether one number comes right behind another that has other marks between the same parts."""
    first, second = one.number, other.number
    if first is None or second is None or first.shape == second.shape or len(first.values) == 1:
        return False
    alike = _plain(first) == _plain(second) and step(first, replace(second, shape=first.shape)) == 1
    return alike and same_column(first, second)


def _plain(number: Numbered) -> str:
    """The shape without what stands between the parts."""
    return _MARKS.sub("", number.shape)
