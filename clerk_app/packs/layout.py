"""How an agenda is set: whether bold letters, gaps and the ends of lines tell anything in it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_app.packs.pack_text import Line

_SOME = 0.12
"""The share of lines that must differ from the rest for a difference to tell something."""
_LONG = 0.8
"""Of the widest line: a line as long as that is likely to have been broken by the margin."""
_UNBROKEN = 130
"""Letters of a line from which on a plain text is not broken by a margin at all."""
_NARROW = 40
"""Letters below which no line is broken by the margin."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What can be told from the look of a line."""

    bold_tells: bool
    gap_tells: bool
    wide: float
    """The length in letters, or the right end in points, from which on a line may have been broken by the margin."""
    by_points: bool

    def is_full(self, line: Line) -> bool:
        """Whether the line may end only because the margin came."""
        if len(line.text) < _NARROW:
            return False
        return (line.cells[-1].right if self.by_points else len(line.text)) >= self.wide


def layout_of(lines: Sequence[Line]) -> Layout:
    """The layout of the lines of an agenda."""
    count = max(1, len(lines))
    bold = sum(line.bold for line in lines) / count
    gaps = sum(line.gap for line in lines[1:]) / count
    rights = sorted(line.cells[-1].right for line in lines)
    by_points = bool(rights) and rights[0] > 0 and any(line.top for line in lines)
    lengths = rights if by_points else sorted(float(len(line.text)) for line in lines)
    widest = lengths[-1 - count // 50] if lengths else 0.0
    wrapped = by_points or widest < _UNBROKEN
    return Layout(_tells(bold), _tells(gaps), _LONG * widest if wrapped else math.inf, by_points)


def _tells(share: float) -> bool:
    return _SOME <= share <= 1 - _SOME
