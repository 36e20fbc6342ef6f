"""The lines drawn on a page that make rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from clerk_app.packs.files.page_layout import LaidLine
from clerk_app.packs.files.pdf_told import Box

THIN: Final = 2.5
"""Points; what is thicker is a frame."""
SHORTEST: Final = 20.0
LOWEST: Final = 8.0
HIGHEST: Final = 450.0
"""A row is so high at least, and at most."""
NARROWEST: Final = 120.0
"""A table is so wide at least."""
SAME: Final = 2.0
MOST_LINES: Final = 2_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, from line to line."""

    left: float
    right: float
    bottom: float
    top: float

    def holds(self, line: LaidLine) -> bool:
        """Whether a line of text stands in it."""
        return self.bottom < line.base < self.top and self.left - SAME < line.cells[0].left < self.right


def row_at(line: LaidLine, rows: Sequence[Row]) -> int | None:
    """Which of the rows a line stands in."""
    return next((at for at, row in enumerate(rows) if row.holds(line)), None)


def rows_of(boxes: Sequence[Box]) -> list[Row]:
    """The rows that the lines and frames of a page make, from the top down."""
    across, down = _strokes(boxes)
    levels = _levels(across)
    return [
        Row(max(upper[1], lower[1]), min(upper[2], lower[2]), lower[0], upper[0])
        for upper, lower in pairwise(levels)
        if LOWEST <= upper[0] - lower[0] <= HIGHEST
        and min(upper[2], lower[2]) - max(upper[1], lower[1]) >= NARROWEST
        and any(_stands_in(stroke, upper, lower) for stroke in down)
    ]


_Stroke = tuple[float, float, float]
"""Its height on the page, or place from the left; where it begins; where it ends."""


def _strokes(boxes: Sequence[Box]) -> tuple[list[_Stroke], list[_Stroke]]:
    """Strokes across the page and down it; a frame has two of each."""
    across: list[_Stroke] = []
    down: list[_Stroke] = []
    for left, bottom, right, top in boxes[:MOST_LINES]:
        wide, high = right - left, top - bottom
        if high <= THIN and wide >= SHORTEST:
            across.append(((bottom + top) / 2, left, right))
        elif wide <= THIN and high >= LOWEST:
            down.append(((left + right) / 2, bottom, top))
        elif wide >= SHORTEST and high >= LOWEST:
            across += [(bottom, left, right), (top, left, right)]
            down += [(left, bottom, top), (right, bottom, top)]
    return across, down


def _levels(across: list[_Stroke]) -> list[_Stroke]:
    """Strokes on one height are one; the highest first."""
    levels: list[_Stroke] = []
    for height, left, right in sorted(across, reverse=True):
        if levels and levels[-1][0] - height <= SAME:
            before = levels[-1]
            levels[-1] = (before[0], min(before[1], left), max(before[2], right))
        else:
            levels.append((height, left, right))
    return levels


def _stands_in(stroke: _Stroke, upper: _Stroke, lower: _Stroke) -> bool:
    place, bottom, top = stroke
    between = max(upper[1], lower[1]) - SAME <= place <= min(upper[2], lower[2]) + SAME
    return between and bottom <= lower[0] + 2 * SAME and top >= upper[0] - 2 * SAME
