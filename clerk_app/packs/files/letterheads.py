"""Blocks side by side at the top of a page, as a council's name and its clerk's address, read one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median_low
from typing import Final

from clerk_app.packs.files.page_layout import LaidLine
from clerk_app.packs.pack_text import Cell

_OVERLAP: Final = 0.75
"""Of the height of its letters a line is further down at least than the one above it in its block."""
_LARGER: Final = 1.05
"""Times as large as those of the other block: letters of one size stand on the same lines."""
_APART: Final = 9.0
"""Points between the blocks."""
_LEAST_LINES: Final = 3
_MOST_LINES: Final = 14
_TOP: Final = 0.5
_WORDS: Final = re.compile(r"[^\W\d_]{3}")


@dataclass(slots=True)
class _Beside:
    """Two blocks that stand beside each other."""

    ends: float
    """Where the left one ends."""
    begins: float
    """Where the right one begins."""

    def takes(self, line: LaidLine) -> bool:
        """Whether all of a line stands on one side or the other, which may make the space between them narrower."""
        ends, begins = self.ends, self.begins
        for cell in line.cells:
            if self.is_left(cell):
                ends = max(ends, cell.right)
            elif cell.left >= ends + _APART:
                begins = min(begins, cell.left)
            else:
                return False
        self.ends, self.begins = ends, begins
        return True

    def is_left(self, cell: Cell) -> bool:
        """Whether a cell is of the left block."""
        return cell.right + _APART <= self.begins


def blocks_apart(lines: Sequence[LaidLine], height: float) -> list[LaidLine]:
    """The lines of a first page; of two blocks that stand beside each other, the shorter is read first and whole."""
    for at, (line, below) in enumerate(pairwise(lines)):
        if line.base < _TOP * height:
            break
        beside = _beside(line, below)
        if beside is None:
            continue
        reach = last = _reach(lines, at, beside)
        left = len(_side(lines[at:last], beside, left=True)) < len(_side(lines[at:last], beside, left=False))
        while not _side(lines[last - 1 : last], beside, left=left):
            last -= 1
        first, second = (_side(lines[at:last], beside, left=of) for of in (left, not left))
        if reach - at >= _LEAST_LINES and _is_block(first) and _is_block(second) and _differ(first, second):
            return [*lines[:at], *_set_apart(first), *_set_apart(second), *lines[last:]]
    return list(lines)


def _set_apart(block: Sequence[LaidLine]) -> list[LaidLine]:
    return [replace(block[0], gap=True), *block[1:]]


def _beside(line: LaidLine, below: LaidLine) -> _Beside | None:
    """The blocks of two lines that stand too close below each other to be of one block."""
    if line.base - below.base > _OVERLAP * max(line.height, below.height):
        return None
    left, right = sorted((line, below), key=lambda each: each.cells[0].left)
    found = _Beside(left.cells[-1].right, right.cells[0].left)
    return found if found.begins - found.ends >= _APART else None


def _reach(lines: Sequence[LaidLine], at: int, beside: _Beside) -> int:
    """Up to which line the blocks stand beside each other."""
    last = at + 2
    while last < len(lines) and last - at < _MOST_LINES and not lines[last].gap and beside.takes(lines[last]):
        last += 1
    return last


def _side(lines: Sequence[LaidLine], beside: _Beside, *, left: bool) -> list[LaidLine]:
    """The lines of one block."""
    sides = [tuple(cell for cell in line.cells if beside.is_left(cell) is left) for line in lines]
    return [replace(line, cells=cells) for line, cells in zip(lines, sides, strict=True) if cells]


def _is_block(lines: Sequence[LaidLine]) -> bool:
    return bool(lines) and all(_WORDS.search(cell.text) for line in lines[:2] for cell in line.cells)


def _differ(one: Sequence[LaidLine], other: Sequence[LaidLine]) -> bool:
    smaller, larger = sorted(map(_size, (one, other)))
    return larger >= _LARGER * smaller


def _size(lines: Sequence[LaidLine]) -> float:
    """Of most of the letters; a line that both blocks have has the size of the larger."""
    return median_low(line.height for line in lines)
