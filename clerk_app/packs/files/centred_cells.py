"""What a table sets in the middle or at the bottom of its cells is read beside the first lines of the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from clerk_app.packs.files.page_layout import LaidLine

_SAME: Final = 4.0
"""Points by which the lines of one cell begin at different places."""
_MIDDLE: Final = 0.6
"""Heights of a letter by which the middle of a cell may be off that of the row."""

_Places = list[tuple[int, int]]
"""Which cells of which lines of a row stand in one column."""


def with_cells_on_top(lines: Sequence[LaidLine]) -> list[LaidLine]:
    """The lines of a row, the first line of each cell in the first of them."""
    columns = _columns(lines)
    if len(columns) == 1 or lines[0].base <= lines[-1].base:
        return list(lines)
    main = max(columns, key=len)
    if main[0][0] != 0:
        return list(lines)
    moved = {place: target for column in columns for place, target in _moves(lines, main, column)}
    kept = []
    for at, line in enumerate(lines):
        cells = [cell for index, cell in enumerate(line.cells) if (at, index) not in moved]
        cells += [lines[row].cells[index] for (row, index), target in moved.items() if target == at]
        if cells:
            kept.append(replace(line, cells=tuple(sorted(cells, key=lambda cell: cell.left))))
    return kept


def _columns(lines: Sequence[LaidLine]) -> list[_Places]:
    """The cells by where they begin, from left to right."""
    found: list[tuple[float, _Places]] = []
    for left, place in sorted(
        (cell.left, (at, i)) for at, line in enumerate(lines) for i, cell in enumerate(line.cells)
    ):
        if found and left - found[-1][0] <= _SAME:
            found[-1][1].append(place)
        else:
            found.append((left, [place]))
    return [sorted(places) for _, places in found]


def _moves(lines: Sequence[LaidLine], main: _Places, column: _Places) -> list[tuple[tuple[int, int], int]]:
    """To which line each cell of a column belongs that stands in the middle of the row or at its end."""
    rows, others = [at for at, _ in column], [at for at, _ in main]
    if column is main or rows[0] == 0 or len(rows) >= len(others) or len(set(rows)) < len(rows):
        return []
    middle, of_row = (_middle(lines, each) for each in (rows, others))
    centred = abs(middle - of_row) <= _MIDDLE * lines[0].height
    return list(zip(column, others, strict=False)) if centred or rows[-1] == len(lines) - 1 == rows[0] else []


def _middle(lines: Sequence[LaidLine], rows: Sequence[int]) -> float:
    return (lines[rows[0]].base + lines[rows[-1]].base) / 2
