"""Numbers that a table sets at the bottom or in the middle of their cells are read beside the first line of the row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Final

from clerk_app.packs.files.centred_cells import with_cells_on_top
from clerk_app.packs.files.page_layout import LaidLine

NUMBER: Final = re.compile(r"(?:Item )?[(\[]?(?:[A-Z]{1,4}[./-]?)?\d{1,4}[a-z]?(?:\s?[./-]\s?\d{1,4}){0,2}[.):\]]{0,2}")
BESIDE: Final = 8.0
"""Points by which all other words of the row stand further to the right."""

SAME: Final = 4.0
LEAST: Final = 3
"""Rows of a table without lines that must be set so."""

InRow = tuple[LaidLine, int | None]
"""A line, and which row of a drawn table it stands in."""


def with_numbers_on_top(lines: Sequence[InRow]) -> Iterator[InRow]:
    """The lines, the number of each row of a table in the first of them."""
    for row, group in groupby(lines, key=itemgetter(1)):
        of_row = [line for line, _ in group]
        yield from (
            (line, row) for line in (_without_lines(of_row) if row is None else with_cells_on_top(_mended(of_row)))
        )


def _without_lines(lines: Sequence[LaidLine]) -> list[LaidLine]:
    """The same where only space parts the rows: nearly all must be set so, in the same columns."""
    groups: list[list[LaidLine]] = []
    for line in lines:
        if line.gap or not groups:
            groups.append([])
        groups[-1].append(line)
    low = [at for at, group in enumerate(groups) if _is_low(group)]
    on_top = sum(1 for group in groups if len(group) > 1 and NUMBER.fullmatch(group[0].cells[0].text))
    if len(low) < LEAST or on_top >= len(low):
        return list(lines)
    return [line for at, group in enumerate(groups) for line in (_mended(group) if at in low else group)]


def _is_low(group: list[LaidLine]) -> bool:
    """Whether the number of a row stands below its first line, which begins where the words beside the number do."""
    at = _number_below(group)
    if at is None:
        return False
    lefts = [line.cells[0].left for line in group if line is not group[at]]
    lefts += [cell.left for cell in group[at].cells[1:2]]
    return len(lefts) > 1 and max(lefts) - min(lefts) <= SAME


def _mended(lines: list[LaidLine]) -> list[LaidLine]:
    at = _number_below(lines)
    if at is None:
        return lines
    number, *others = lines[at].cells
    first = replace(lines[0], cells=(number, *lines[0].cells))
    rest = [replace(lines[at], cells=tuple(others))] if others else []
    return [first, *lines[1:at], *rest, *lines[at + 1 :]]


def _number_below(lines: Sequence[LaidLine]) -> int | None:
    """The line of a row, behind its first, whose first cell is a number alone in its column."""
    lefts = sorted((line.cells[0].left, at) for at, line in enumerate(lines))
    left, at = lefts[0]
    cells = lines[at].cells
    others = [found for found, other in lefts if other != at] + [cell.left for cell in cells[1:]]
    alone = at > 0 and all(other - left > BESIDE for other in others)
    return at if alone and NUMBER.fullmatch(cells[0].text) else None
