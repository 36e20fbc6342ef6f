"""How an agenda is set: whether bold letters, gaps and the ends of lines tell anything in it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clerk_app.packs.lists.stopped_titles import end_at_stops
from clerk_app.packs.pack_text import Cell, Line
from clerk_app.packs.pieces import Piece

_SOME = 0.12
"""The share of lines that must differ from the rest for a difference to tell something."""
_LONG = 0.8
"""Of the widest line: a line as long as that is likely to have been broken by the margin."""
_UNBROKEN = 130
"""Letters of a line from which on a plain text is not broken by a margin at all."""
_NARROW = 40
"""Letters below which no line is broken by the margin of the page."""
_FEW = 3
"""Lines as long as that from which on it can be told whether a margin broke them."""
_SHORT = 16
"""Lines of an agenda below which its gaps alone tell little."""
_SEVERAL = 8
"""Lines from which on it can be told that every one stands apart."""
_ROOM = 0.9
"""The share of the widest line of a column up to which a line is certain to have found room: letters are not alike."""
_WIDER = 1.15
"""By how much a word may be wider than the usual letters of its line make it."""
_NEARLY = 0.97
"""Of the column: its widest line ends a little before the margin."""
_COLUMN = 6.0
"""Points within which cells begin at the same place."""
_SAID_BEHIND = re.compile(r"\W{0,3}\d{1,4}(?:/\d{1,4})?\W{1,3}[A-Z][^.:;–—\t]{2,60}?[a-z)] To [a-z]{3,}\b")
"""A title with 'To receive ...' behind it and nothing between."""
_LEADERS = ("....", "……", ". . . .", "____")
_LEAST_CELLS = 4
"""Cells that begin at the same place and so are a column."""
_LEAST_WIDTH = 150.0
"""Points that a column of titles is at least wide."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What can be told from the look of a line."""

    bold_tells: bool
    gap_tells: bool
    close_tells: bool
    """Whether nearly all lines stand apart, so that one without a gap goes on with the line above it."""
    wide: float
    """The length in letters, or the right end in points, from which on a line may have been broken by the margin."""
    columns: Mapping[int, float]
    """For pages with measures: the width from which on a cell may have been broken, by where it begins."""

    runs_on: bool = False
    """Whether what is said of several items stands right behind their titles: '2. Apologies To receive them.'."""
    narrow: int = 0
    """The letters of the widest line of a column that breaks its titles; nought where there is none."""

    stops: bool = False
    """Whether full stops end the titles of several items: '2. Apologies. To receive them.'."""
    titles_apart: bool = False
    """Whether what is said below a title always stands apart, so that a line close below it is of the title."""

    def runs_over(self, piece: Piece, following: Piece) -> bool:
        """Whether the next line stands below this one because the next word found no room in the column."""
        return len(piece.text) + 1 + len(following.text.split(maxsplit=1)[0]) > self.narrow * _ROOM > 0

    def breaks(self, piece: Piece, following: Piece) -> bool:
        """Whether the first word of the next line found no room behind this one, so that the margin may have come."""
        room = _WIDER * (1 + len(following.text.split(maxsplit=1)[0]))
        text = piece.line.text
        if _is_led(text):
            return False
        if not self.columns:
            return len(text) >= _NARROW and len(text) + room > self.wide / _LONG * _NEARLY
        cell = _cell(piece)
        letter = (cell.right - cell.left) / max(len(cell.text), 1)
        width = self.columns.get(_place(cell))
        if width is not None:
            return cell.right - cell.left + room * letter > width / _LONG * _NEARLY
        return len(text) >= _NARROW and piece.line.cells[-1].right + room * letter > self.wide / _LONG * _NEARLY

    def is_full(self, piece: Piece) -> bool:
        """Whether its line, or its cell, may end only because the margin came."""
        line = piece.line
        if _is_led(line.text):
            return False
        if not self.columns:
            return len(line.text) >= max(_NARROW, self.wide)
        cell = _cell(piece)
        width = self.columns.get(_place(cell))
        if width is not None:
            return cell.right - cell.left >= width
        return len(line.text) >= _NARROW and line.cells[-1].right >= self.wide


def layout_of(lines: Sequence[Line], above: Sequence[Line] = ()) -> Layout:
    """The layout of the lines of an agenda; of one with few lines those above tell too whether every line is apart."""
    count = max(1, len(lines))
    bold = _tells(sum(line.bold for line in lines) / count)
    apart = sum(line.gap for line in lines[1:]) / count
    close = apart > 1 - _SOME or (count < _SHORT and _all_apart((*above, *lines)))
    gaps, stops = _tells(apart) and not close, end_at_stops(line.text for line in lines)
    if any(line.top for line in lines):
        widest = _long([line.cells[-1].right for line in lines])
        return Layout(bold, gaps, close, _LONG * widest, _columns(lines), _runs_on(lines), stops=stops)
    widest = _long([float(len(line.text)) for line in lines])
    broken = widest < _UNBROKEN and _is_broken(lines, _LONG * widest)
    wide = _LONG * widest if broken else math.inf
    return Layout(bold, gaps, close, wide, {}, _runs_on(lines), stops=stops)


def _runs_on(lines: Sequence[Line]) -> bool:
    return sum(_SAID_BEHIND.match(line.text) is not None for line in lines) >= _FEW


def _all_apart(lines: Sequence[Line]) -> bool:
    """Whether nearly all of many lines stand apart, as a program prints them that knows no paragraphs."""
    return len(lines) >= _SEVERAL and sum(line.gap for line in lines[1:]) > (1 - _SOME) * (len(lines) - 1)


def _is_broken(lines: Sequence[Line], wide: float) -> bool:
    """Whether lines end where the margin came: then, of those below the long ones, some begin with a small letter."""
    below = [other.text for line, other in pairwise(lines) if len(line.text) >= max(_NARROW, wide)]
    return len(below) < _FEW or any(text[:1].islower() for text in below)


def _long(lengths: Sequence[float]) -> float:
    """The greatest length, without a few that stand out."""
    return sorted(lengths)[-1 - len(lengths) // 50] if lengths else 0.0


def _columns(lines: Sequence[Line]) -> dict[int, float]:
    widths: defaultdict[int, list[float]] = defaultdict(list)
    for line in lines:
        for cell in line.cells:
            if not _is_led(cell.text):
                widths[_place(cell)].append(cell.right - cell.left)
    return {
        place: _LONG * max(found)
        for place, found in widths.items()
        if len(found) >= _LEAST_CELLS and max(found) >= _LEAST_WIDTH
    } or {-1: math.inf}


def _is_led(text: str) -> bool:
    """Whether dots lead from a title to its page, so that the line ends where that is printed."""
    return any(mark in text for mark in _LEADERS)


def _cell(piece: Piece) -> Cell:
    at = 0
    for cell in piece.line.cells:
        at += len(cell.text) + 1
        if piece.start < at:
            return cell
    return piece.line.cells[-1]


def _place(cell: Cell) -> int:
    return round(cell.left / _COLUMN)


def _tells(share: float) -> bool:
    return _SOME <= share <= 1 - _SOME
