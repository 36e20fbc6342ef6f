"""Lists within an item that begin again with 1 and run past the item's number: they do not take over its series."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from clerk_app.packs.lists.numbering import step
from clerk_app.packs.lists.series import LEAST, Series, Start, best
from clerk_app.packs.lists.standing_items import is_standing
from clerk_app.packs.pack_text import Line

_SAME_PLACE = 7.0
_MOST = 12
"""Lists of an agenda that are looked at: one with more is of another sort, and its items are not sure anyway."""


@dataclass(frozen=True, slots=True)
class Own:
    """The items of an agenda without those of lists within them."""

    series: Series
    unsure: bool = False
    """Whether a list in the same column may be more of the items, or these of the list."""


@dataclass(frozen=True, slots=True)
class _List:
    """A list that begins with 1 between two items and goes on to the number of the second."""

    item: Start
    following: Start
    """The item that may be one of the list."""
    entries: tuple[Start, ...]


def own_items(main: Series, candidates: Sequence[Start], walls: Sequence[int], lines: Sequence[Line]) -> Own:
    """The series without the numbers of lists in a column of their own; unsure where one stands in the same column."""
    for _ in range(_MOST):
        aside = next((found for found in _lists(main, candidates) if _is_aside(found)), None)
        if aside is None:
            break
        candidates = _without(aside, candidates)
        other = best(candidates, walls)
        if other is None:
            break
        main = other
    main, skipped = _with_skipped(main, candidates)
    alike = [found for found in _lists(main, candidates) if not _is_apart(found, lines)]
    for found in alike:
        at = main.starts.index(found.following)
        if at >= LEAST and not any(is_standing(start.title) for start in main.starts[at:]):
            other = best(_without(found, candidates), walls)
            goes_on = other is not None and other.starts[:at] == main.starts[:at]
            return Own(other if other and goes_on else replace(main, starts=main.starts[:at]), unsure=True)
    return Own(main, unsure=skipped or bool(alike))


def _without(found: _List, candidates: Sequence[Start]) -> list[Start]:
    """What could begin an item, without the entries of a list."""
    taken = {id(start) for start in _to_its_end(found, candidates)}
    return [start for start in candidates if id(start) not in taken]


def _lists(main: Series, candidates: Sequence[Start]) -> Iterator[_List]:
    """The lists that run from 1 up to an item, one of which the item itself may be."""
    at = 0
    for one, other in pairwise(main.starts):
        entries: list[Start] = []
        while at < len(candidates) and candidates[at].index < other.index:
            start = candidates[at]
            at += 1
            if start.index <= one.index or not _is_alike(start, other):
                continue
            if start.number is not None and start.number.values == (1,):
                entries = [start]
            elif entries and _follows(entries[-1], start):
                entries.append(start)
        if entries and _follows(entries[-1], other):
            yield _List(one, other, tuple(entries))


def _to_its_end(found: _List, candidates: Sequence[Start]) -> list[Start]:
    """The entries of a list, those behind the item that it overtakes too."""
    entries = list(found.entries)
    for start in candidates:
        if start.index > entries[-1].index and _is_alike(start, found.following) and _follows(entries[-1], start):
            entries.append(start)
    return entries


def _is_alike(start: Start, other: Start) -> bool:
    one, two = start.number, other.number
    if one is None or two is None or one.shape != two.shape or len(one.values) > 1:
        return False
    return one.close == two.close and abs(one.left - two.left) <= _SAME_PLACE


def _follows(one: Start, other: Start) -> bool:
    return one.number is not None and other.number is not None and step(one.number, other.number) == 1


def _is_aside(found: _List) -> bool:
    """Whether a list stands in another column than the item above it, or has another mark behind its numbers."""
    return not _is_alike(found.item, found.following)


def _is_apart(found: _List, lines: Sequence[Line]) -> bool:
    """Whether the look of a line says that it is no further one of the list above it."""
    first, last = lines[found.following.index], [lines[entry.index] for entry in found.entries]
    bold = first.bold and not any(line.bold for line in last)
    return bold or (first.gap and len(last) > 1 and not any(line.gap for line in last[1:]))


def _with_skipped(main: Series, candidates: Sequence[Start]) -> tuple[Series, bool]:
    """The series with its own next item in the place of one of a list below that; and whether it was changed."""
    starts, changed = list(main.starts), False
    lines = [start.index for start in candidates]
    for at in range(1, len(starts)):
        one, other = starts[at - 1], starts[at]
        near = candidates[bisect_right(lines, one.index) : bisect_left(lines, other.index)]
        between = [start for start in near if _is_alike(start, other)]
        begun = next((place for place, start in enumerate(between) if _is_first(start)), len(between))
        own = next((start for start in between[:begun] if _follows(one, start) and _is_same(start, other)), None)
        if own is not None and begun < len(between):
            starts[at], changed = own, True
    return replace(main, starts=tuple(starts)), changed


def _is_first(start: Start) -> bool:
    return start.number is not None and start.number.values == (1,)


def _is_same(start: Start, other: Start) -> bool:
    return start.number is not None and other.number is not None and start.number.values == other.number.values
