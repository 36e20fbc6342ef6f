"""The items of a supplement to an agenda: a few of those of the agenda, whose numbers leave most others out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_app.packs.lists.series import Series, Start, starts
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole

_SUPPLEMENT = re.compile(
    r"(?:agenda supplement|supplement(?:ary)? (?:to (?:the )?)?(?:agenda|papers|pack|items?))\b.{0,30}", re.IGNORECASE
)
_CALL = re.compile(
    r"\bfollowing (?:agenda )?items?\b[^.]{0,60}$|\b(?:agenda )?items? (?:below|listed below)\W*$"
    r"|\bas follows\W*$|^(?:agenda |item ){0,2}no\.?\s+items?\b",
    re.IGNORECASE,
)
"""'The attached papers are now available for the following agenda items:'."""
_TOP, _FIRST_LINES = 20, 60
_NEAR = 3
"""Lines below the call in which the first item stands."""
_SAME_PLACE = 14.0
_SHAPES = frozenset({"#", "#A"})


def supplement(lines: Sequence[Line]) -> Series | None:
    """The items that a supplement is for, whatever their numbers, as long as they rise; None for any other paper."""
    if not any(_SUPPLEMENT.fullmatch(whole(line).text) for line in lines[:_TOP]):
        return None
    call = next((at for at, line in enumerate(lines[:_FIRST_LINES]) if _CALL.search(whole(line).text)), None)
    if call is None:
        return None
    found = list(_rising([start for start in starts(lines) if start.index > call]))
    return Series(tuple(found), 0.0) if found and found[0].index <= call + _NEAR else None


def _rising(candidates: Sequence[Start]) -> Iterator[Start]:
    """The numbers in one column, each higher than the one before."""
    last, left = (0, 0), None
    for start in candidates:
        number = start.number
        if number is None or number.shape not in _SHAPES or not number.close or not start.title[:1].strip():
            continue
        value = (number.values[0], number.values[1] if len(number.values) > 1 else 0)
        if value > last and (left is None or abs(number.left - left) <= _SAME_PLACE):
            last, left = value, number.left if left is None else left
            yield start
