"""Points and notes that look like items themselves: 1.1 below 1, lists that begin with 1 in the same column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from clerk_app.packs.lists.series import LEAST, Series, Start, best
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole

_SEVERAL = 2
_NOTES = re.compile(
    r"(?:(?:foot|explanatory |important )?notes?|(?:useful |important |further )?information|guidance|housekeeping"
    r"|background papers|(?:list of )?(?:appendices|attachments|enclosures))"
    r"(?: (?:to|for|on|about) .{0,50})?\s*[:.–-]*",
    re.IGNORECASE,
)


def with_whole_numbers(main: Series, candidates: Sequence[Start], walls: Sequence[int]) -> Series:
    """The items 1, 2, 3 where all that was found are their points 1.1, 1.2, 3.1, or those of the last of them."""
    firsts = {start.number.values[0] for start in main.starts if _is_point(start) and start.number}
    if not firsts or not all(map(_is_point, main.starts)):
        return main
    whole_shaped = [start for start in candidates if start.number and start.number.shape == "#"]
    noughts = [start for start in candidates if start.number and start.number.shape == "#.#" and not _is_point(start)]
    for ways in (whole_shaped, noughts):
        whole_ones = best(ways, walls, least=2)
        values = {start.number.values[0] for start in whole_ones.starts if start.number} if whole_ones else set()
        last_only = len(firsts) == 1 and max(values, default=0) in firsts
        if whole_ones and (last_only or (firsts <= values and _heads_points(whole_ones, main))):
            return whole_ones
    return main


def _heads_points(whole_ones: Series, points: Series) -> bool:
    """Whether the points 3.1, 3.2 stand below the item 3 and above the item 4."""
    starts = sorted((*whole_ones.starts, *points.starts), key=lambda start: start.index)
    order = [start.number.values[:2] for start in starts if start.number]
    return order == sorted(order)


def begins_again(main: Series, candidates: Sequence[Start]) -> bool:
    """Whether lists that begin with 1 stand in the column of the items, so that some of these may be of one."""
    first = main.starts[0].number
    if first is None or first.shape != "#":
        return False
    ones = [
        start
        for start in candidates
        if main.first < start.index < main.last and start.number and start.number.values == (1,)
    ]
    same = [one for one in ones if one.number and one.number.close == first.close and one.number.left == first.left]
    return len(same) >= _SEVERAL


def without_notes(main: Series, candidates: Sequence[Start], lines: Sequence[Line]) -> Series:
    """The series up to a heading 'Notes' behind which numbers begin with 1 and reach those that were taken on."""
    for at, (one, other) in enumerate(pairwise(main.starts), start=1):
        heading = next(
            (row for row in range(one.index + 1, other.index) if _NOTES.fullmatch(whole(lines[row]).text)), None
        )
        if heading is None or at < LEAST:
            continue
        between = [start for start in candidates if heading < start.index <= other.index and _is_alike(start, other)]
        values = [start.number.values for start in between if start.number]
        if values == [(value,) for value in range(1, len(values) + 1)] and len(values) > 1:
            return replace(main, starts=main.starts[:at])
    return main


def _is_alike(start: Start, other: Start) -> bool:
    one, two = start.number, other.number
    return bool(one and two and one.shape == two.shape and one.close == two.close and one.left == two.left)


def _is_point(start: Start) -> bool:
    return start.number is not None and start.number.shape == "#.#" and start.number.values[1] > 0
