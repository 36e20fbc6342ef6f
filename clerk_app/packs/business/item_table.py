"""Agendas set as a table with columns for the hour, the speaker or the paper: only one column holds the titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from clerk_app.packs.lists.prose import opens_description
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.pieces import Piece

_MOST_ROWS = 0.6
"""The share of the items that must have more than one cell for the agenda to be a table."""
_LEAST_ROWS = 3
_LEAST_HOURS = 2
_LONGEST_SIDE = 25
_LONGEST = 500
_SAME_COLUMN = 20.0
_HOUR_BEHIND = re.compile(r"(?:\t\s*|(?<=[.?!])\s+)\d{1,2}[.:]\d{2}\s*(?:am|pm|a\.m\.|p\.m\.|hrs)?\s*$", re.IGNORECASE)
_HOUR_BEFORE = re.compile(r"\d{1,2}[.:]\d{2} ?(?:am|pm|a\.m\.|p\.m\.|hrs)?\s+(?=[A-Za-z“‘\"'])", re.IGNORECASE)
_NO_TITLE = re.compile(r"(?:\d{1,2}[:.]\d{2}\s*(?:am|pm|hrs)?|\d{1,3}\s*min(?:ute)?s?|[-–—*\d.()]{1,6})", re.IGNORECASE)


def is_table(firsts: Sequence[Piece]) -> bool:
    """Whether the first lines of the items have several cells, as the rows of a table have."""
    rows = sum(1 for piece in firsts if len(_cells(piece)) > 1 and not opens_description(_cells(piece)[-1].text))
    return rows >= max(_LEAST_ROWS, _MOST_ROWS * len(firsts))


def has_hours(firsts: Sequence[Piece]) -> bool:
    """Whether the hour of an item stands behind some titles, in a column of its own."""
    return sum(1 for piece in firsts if _hour_behind(piece) is not None) >= _LEAST_HOURS


def without_hour(piece: Piece) -> Piece:
    """The line without the hour behind it."""
    mark = _hour_behind(piece)
    return piece if mark is None else piece.part(0, mark.start())


def hours_before(firsts: Sequence[Piece]) -> bool:
    """Whether the hour of an item stands before most titles, so close that it is no cell of its own."""
    hours = sum(1 for piece in firsts if _HOUR_BEFORE.match(piece.text))
    return hours >= max(_LEAST_ROWS, _MOST_ROWS * len(firsts))


def without_hour_before(piece: Piece) -> Piece:
    """The line without the hour before it."""
    mark = _HOUR_BEFORE.match(piece.text)
    return piece if mark is None else piece.part(mark.end())


def side_columns(firsts: Sequence[Piece]) -> frozenset[int]:
    """Where columns of remarks, as 'Pink paper', begin behind the titles of several items."""
    lefts = Counter(_side(cells[-1]) for piece in firsts if _may_have_side(cells := _cells(piece)))
    return frozenset(left for left, often in lefts.items() if often >= _LEAST_HOURS)


def without_side(piece: Piece, columns: frozenset[int]) -> Piece:
    """The line without the remark in such a column."""
    cells = _cells(piece)
    if not _may_have_side(cells) or _side(cells[-1]) not in columns:
        return piece
    return piece.part(0, cells[-1].start - piece.start)


def _may_have_side(cells: Sequence[Piece]) -> bool:
    text = cells[-1].text
    return len(cells) > 1 and len(text) <= _LONGEST_SIDE and not opens_description(text)


def _side(cell: Piece) -> int:
    return round(cell.left / _SAME_COLUMN)


def _hour_behind(piece: Piece) -> re.Match[str] | None:
    return _HOUR_BEHIND.search(piece.text[-_LONGEST:]) if len(piece.text) < _LONGEST else None


def column_behind_others(firsts: Sequence[Piece]) -> float | None:
    """Where the titles begin, if other cells stand before some of them, as the ward before an application."""
    lefts = Counter(round(piece.left) for piece in firsts)
    column, often = lefts.most_common(1)[0] if lefts else (0, 0)
    rows = [piece for piece in firsts if piece.left < column - _SAME_COLUMN and len(_cells(piece)) > 1]
    if not rows or often < _MOST_ROWS * len(firsts):
        return None
    behind = sum(any(abs(cell.left - column) < _SAME_COLUMN for cell in _cells(piece)[1:]) for piece in rows)
    return float(column) if behind == len(rows) else None


def title_cells(lines: Sequence[Piece], column: float | None = None) -> tuple[Piece, ...]:
    """The lines of an item with the column of its title alone."""
    first = next((piece for piece in lines if piece.text), None)
    if first is None:
        return tuple(lines)
    if column is not None:
        title = next((cell for cell in _cells(first) if abs(cell.left - column) < _SAME_COLUMN), first)
    else:
        title = _title(_cells(first))
        column = title.left
    return tuple(_in_column(piece, title if piece is first else None, column) for piece in lines)


def _in_column(piece: Piece, title: Piece | None, column: float) -> Piece:
    if title is not None:
        return title
    cells = _cells(piece)
    if len(cells) == 1 and len(piece.line.cells) == 1:
        return piece
    kept = [cell for cell in cells if abs(cell.left - column) < _SAME_COLUMN or opens_description(cell.text)]
    return kept[0] if kept else piece.part(0, 0)


def _title(cells: Sequence[Piece]) -> Piece:
    return next((cell for cell in cells if not _NO_TITLE.fullmatch(cell.text)), cells[0])


def _cells(piece: Piece) -> list[Piece]:
    cells, at = [], 0
    for text in piece.text.split(CELL_GAP):
        if text.strip():
            cells.append(piece.part(at, at + len(text)))
        at += len(text) + len(CELL_GAP)
    return cells or [piece]
