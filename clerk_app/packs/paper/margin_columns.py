"""Agendas whose members are listed down the left margin, beside the items: the one is read before the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from clerk_app.packs.pack_text import Cell, Line, PackText
from clerk_app.packs.paper.cut_text import LIFTED, CutText

_ITEM = re.compile(r"(?P<number>\d{1,2})[.)]?(?:\s+[A-Z(].*)?")
"""A number alone in its cell, or with a title behind it."""
_MEMBER = re.compile(r"(?:councillor|cllr|alderm[ae]n)\b\.?\s+(?-i:[A-Z])", re.IGNORECASE)
_LEAST = 3
"""Members in the margin, and items beside it."""
_LEAST_BESIDE = 2
"""Lines that have both."""
_APART = 6.0
"""Points between the two, and as much as numbers of one column may stand apart."""
_MOST_CELLS = 8


def without_margin_columns(text: PackText) -> CutText:
    """The text with the lines of such a margin above the items beside them; any other as it is."""
    later: dict[tuple[int, int], tuple[int, int]] = {}
    kept: list[Line] = []
    for page in _pages(text.lines):
        found = _region(page)
        if found is None:
            kept += page
            continue
        begin, end, edge = found
        kept += [*page[:begin], *_margin(page[begin:end], edge)]
        letters = {line.number: len(line.text) for line in page[begin:end]}
        for line in _beside(page[begin:end], edge):
            kept.append(line)
            later[line.page, line.number] = (0, letters[line.number] - len(line.text))
        kept += page[end:]
    return CutText(replace(text, lines=tuple(kept)), later) if later else CutText(text)


def _pages(lines: Sequence[Line]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line in lines:
        if not found or found[-1][0].page != line.page:
            found.append([])
        found[-1].append(line)
    return found


def _region(page: Sequence[Line]) -> tuple[int, int, float] | None:
    """The lines beside a margin with members, and where the column of the items begins."""
    members = [at for at, line in enumerate(page) if len(line.cells) > 1 and _MEMBER.match(line.cells[0].text)]
    if len(members) < _LEAST_BESIDE:
        return None
    numbers = [
        (round(cell.left), at, int(item["number"]))
        for at, line in enumerate(page)
        for cell in _after_margin(line)
        if (item := _ITEM.fullmatch(cell.text)) is not None
    ]
    lefts = Counter(left for left, _, _ in numbers)
    if not lefts:
        return None
    left, _ = lefts.most_common(1)[0]
    edge = left - _APART
    items = [(at, number) for where, at, number in numbers if where == left]
    begin, end = _reach(page, items[0][0], edge)
    begin = next((at for at in range(begin, end) if _left_cells(page[at], edge)), end)
    margin = {at: cells[0].text for at in range(begin, end) if (cells := _left_cells(page[at], edge))}
    named = {at for at, words in margin.items() if _MEMBER.match(words)}
    return (begin, end, edge) if len(named) >= _LEAST and _are_items(items, named) else None


def _are_items(items: Sequence[tuple[int, int]], named: set[int]) -> bool:
    """Whether numbers rise down the page and are not those of the members beside whom they stand."""
    rising = all(one < other for (_, one), (_, other) in pairwise(items))
    return rising and len(items) >= _LEAST and not all(at in named for at, _ in items)


def _after_margin(line: Line) -> Sequence[Cell]:
    """The cells in which the number of an item can begin: the first, or the one behind what is in the margin."""
    return line.cells[:2] if len(line.cells) <= _MOST_CELLS else ()


def _reach(page: Sequence[Line], first: int, edge: float) -> tuple[int, int]:
    """The lines around one of which each cell stands in the margin or beside it."""
    begin = end = first
    while begin > 0 and _is_parted(page[begin - 1], edge):
        begin -= 1
    while end < len(page) and _is_parted(page[end], edge):
        end += 1
    return begin, end


def _is_parted(line: Line, edge: float) -> bool:
    return all(cell.left >= edge or cell.right <= edge for cell in line.cells)


def _left_cells(line: Line, edge: float) -> tuple[Cell, ...]:
    return tuple(cell for cell in line.cells if cell.left < edge)


def _margin(lines: Sequence[Line], edge: float) -> list[Line]:
    """What stands in the margin, a gap where it has nothing in a line."""
    return _side(lines, [_left_cells(line, edge) for line in lines], lifted=LIFTED)


def _beside(lines: Sequence[Line], edge: float) -> list[Line]:
    """What stands beside the margin, in the same way."""
    return _side(lines, [line.cells[len(_left_cells(line, edge)) :] for line in lines], lifted=0)


def _side(lines: Sequence[Line], sides: Sequence[tuple[Cell, ...]], *, lifted: int) -> list[Line]:
    found: list[Line] = []
    gap = True
    for line, cells in zip(lines, sides, strict=True):
        gap = gap or line.gap
        if cells:
            found.append(replace(line, cells=cells, number=line.number + lifted, gap=gap))
        gap = not cells
    return found
