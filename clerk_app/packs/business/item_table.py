"""Agendas set as a table with columns for the hour, the speaker or the paper: only one column holds the titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_app.packs.business.planning_tables import number_of, words_of
from clerk_app.packs.lists.prose import is_remark, opens_description
from clerk_app.packs.lists.purpose_words import says_purpose
from clerk_app.packs.lists.series import Start
from clerk_app.packs.lists.standing_items import DAY
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.pieces import Piece

_MOST_ROWS = 0.6
"""The share of the items that must have more than one cell for the agenda to be a table."""
_LEAST_ROWS = 3
_LEAST_HOURS = 2
_TWO = 2
_LEAST_BROKEN = 2
_BESIDE = 6.0
_LONGEST_SIDE = 25
_LONGEST = 500
_SAME_COLUMN = 20.0
_HOUR_BEHIND = re.compile(r"(?:\t\s*|(?<=[.?!])\s+)\d{1,2}[.:]\d{2}\s*(?:am|pm|a\.m\.|p\.m\.|hrs)?\s*$", re.IGNORECASE)
_DURATION_BEHIND = re.compile(
    r"\t\s*(?:(?:approx\.?|approximately|max\.?|about|up to)\s)?\d{1,3}\s?(?:mins?\.?|minutes)\s*$", re.IGNORECASE
)
_DURATION_CLOSE = re.compile(
    r"[\t ]\s*(?:(?:approx\.?|approximately|max\.?|about|up to)\s)?\d{1,3}\s?(?:mins?\.?|minutes)\s*$", re.IGNORECASE
)
_HOUR_BEFORE = re.compile(r"\d{1,2}[.:]\d{2} ?(?:am|pm|a\.m\.|p\.m\.|hrs)?\s+(?=[A-Za-z“‘\"'])", re.IGNORECASE)
_HOUR = re.compile(r"\d{1,2}[:.]\d{2}\s*(?:am|pm|hrs)?", re.IGNORECASE)
_LIST_MARK = re.compile(r"\(?\w{1,4}[.)]|[•●▪·–—-]")
_NO_TITLE = re.compile(r"(?:\d{1,2}[:.]\d{2}\s*(?:am|pm|hrs)?|\d{1,3}\s*min(?:ute)?s?|[-–—*\d.()]{1,6})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns in which the items of an agenda are set, beside that of the titles."""

    numbers: float | None
    """Where the numbers begin, if other cells stand before some of them."""
    hours: bool
    """Whether the hour of an item stands behind titles."""
    hours_before: bool
    sides: frozenset[int]
    table: bool
    title: float | None
    """Where the titles begin, if other cells stand before some of them."""
    planning: bool = False
    """Whether a heading says that the rows are planning applications."""

    @property
    def parted(self) -> bool:
        """Whether something stands beside the titles at all."""
        return self.table or bool(self.sides) or self.numbers is not None or self.title is not None

    def without_hours(self, lines: tuple[Piece, ...]) -> tuple[Piece, ...]:
        """The lines without hours behind them."""
        return tuple(map(without_hour, lines)) if self.hours else lines


def columns_of(starts: Sequence[Start], firsts: Sequence[Piece], planning: bool = False) -> Columns:
    """The columns, told by the first lines of the items without their pages."""
    return Columns(
        behind_other_cells(starts),
        has_hours(firsts),
        hours_before(firsts),
        side_columns(firsts),
        is_table(firsts),
        column_behind_others(firsts),
        planning,
    )


def in_columns(lines: tuple[Piece, ...], columns: Columns) -> tuple[Piece, ...]:
    """The lines with the column of the titles alone."""
    for _ in range(_TWO if columns.sides else 0):  # 'For decision' and behind it 'Pink paper'
        lines = tuple(without_side(piece, columns.sides) for piece in lines)
    if columns.table or columns.title is not None:
        lines = title_cells(lines, columns.title, columns.planning)
    lines = tuple(piece for piece in lines if piece.text)
    return (without_hour_before(lines[0]), *lines[1:]) if columns.hours_before and lines else lines


def is_table(firsts: Sequence[Piece]) -> bool:
    """Whether the first lines of the items have several cells, as the rows of a table have."""
    rows = sum(map(_is_row, map(cells_in, firsts)))
    return rows >= max(_LEAST_ROWS, _MOST_ROWS * len(firsts))


def _is_row(cells: Sequence[Piece]) -> bool:
    """Whether cells are those of a table; what is to be done is the description behind a title, or a column."""
    last = cells[-1].text
    return len(cells) > 1 and (not opens_description(last) or (len(cells) > _TWO and len(last) <= _LONGEST_SIDE))


def has_hours(firsts: Sequence[Piece]) -> bool:
    """Whether the hour of an item stands behind some titles, in a column of its own."""
    return sum(1 for piece in firsts if _hour_behind(piece) is not None) >= _LEAST_HOURS


def without_hour(piece: Piece) -> Piece:
    """The line without the hour behind it."""
    mark = _hour_behind(piece)
    return piece if mark is None else piece.part(0, mark.start())


def without_duration(piece: Piece, *, before_pages: bool = False) -> Piece:
    """The line without the minutes that an item may take, which stand in a cell behind its title.

    Before its pages, which were in a column, they need no gap.
    """
    pattern = _DURATION_CLOSE if before_pages else _DURATION_BEHIND
    mark = pattern.search(piece.text[-_LONGEST:]) if len(piece.text) < _LONGEST else None
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
    lefts = Counter(_side(cells[-1]) for piece in firsts if _may_have_side(cells := cells_in(piece)))
    return frozenset(left for left, often in lefts.items() if often >= _LEAST_HOURS)


def without_side(piece: Piece, columns: frozenset[int]) -> Piece:
    """The line without the remark in such a column."""
    cells = cells_in(piece)
    if not _may_have_side(cells) or _side(cells[-1]) not in columns:
        return piece
    return piece.part(0, cells[-1].start - piece.start)


def _may_have_side(cells: Sequence[Piece]) -> bool:
    text = cells[-1].text
    if number_of(cells) is not None:
        return False
    return (
        len(cells) > 1
        and len(text) <= _LONGEST_SIDE
        and (not opens_description(text) or is_remark(text) or says_purpose(text))
    )


def _side(cell: Piece) -> int:
    return round(cell.left / _SAME_COLUMN)


def _hour_behind(piece: Piece) -> re.Match[str] | None:
    return _HOUR_BEHIND.search(piece.text[-_LONGEST:]) if len(piece.text) < _LONGEST else None


def column_behind_others(firsts: Sequence[Piece]) -> float | None:
    """Where the titles begin, if other cells stand before some of them, as the ward before an application."""
    lefts = Counter(round(piece.left) for piece in firsts)
    column, often = lefts.most_common(1)[0] if lefts else (0, 0)
    rows = [piece for piece in firsts if piece.left < column - _SAME_COLUMN and len(cells_in(piece)) > 1]
    if not rows or often < _MOST_ROWS * len(firsts):
        return None
    behind = sum(any(abs(cell.left - column) < _SAME_COLUMN for cell in cells_in(piece)[1:]) for piece in rows)
    return float(column) if behind == len(rows) else None


def behind_other_cells(starts: Sequence[Start]) -> float | None:
    """Where the numbers stand across the page, if other cells stand before some of them, as a telephone number."""
    lefts = [start.number.left for start in starts if start.number is not None and start.number.left > _first(start)]
    return min(lefts) - _BESIDE if len(lefts) >= _LEAST_HOURS else None


def _first(start: Start) -> float:
    return start.body.line.left if start.number is None else start.number.piece.line.left


def without_cells_before(piece: Piece, left: float) -> Piece:
    """The line without the cells at the left of the numbers; nothing of it where the first of these is an hour."""
    cells = cells_in(piece)
    kept = [cell for cell in cells if cell.left >= left]
    if len(kept) == len(cells):
        return piece
    if not kept or _HOUR.fullmatch(cells[0].text):
        return piece.part(0, 0)
    return piece.part(kept[0].start - piece.start)


def width_of(items: Sequence[Sequence[Piece]]) -> int:
    """The letters of the widest line of a column of titles, if it is so narrow that it breaks them; nought if not."""
    lines = [piece for item in items for piece in item if piece.text]
    below = [piece for item in items for piece in item[1:] if piece.text[:1].islower()]
    return max(len(piece.text) for piece in lines) if len(below) >= _LEAST_BROKEN else 0


def title_cells(lines: Sequence[Piece], column: float | None = None, planning: bool = False) -> tuple[Piece, ...]:
    """The lines of an item with the column of its title alone."""
    first = next((piece for piece in lines if piece.text), None)
    if first is None:
        return tuple(lines)
    if column is not None:
        title = next((cell for cell in cells_in(first) if abs(cell.left - column) < _SAME_COLUMN), first)
    else:
        title = _with_its_day(first, _title(cells_in(first)))
        column = title.left
    words = title
    if (number := _number(cells_in(first), title, planning)) is not None:
        words = words_of(cells_in(first), number)
        title, column = first.part(number.start - first.start, words.end - first.start), words.left
    first_cells = tuple(cell.left for cell in first.line.cells if cell.left > words.left)
    shape = _Title(title, column, column + _set_in(words), first_cells)
    return tuple(_in_column(piece, shape) for piece in lines)


def _with_its_day(first: Piece, title: Piece) -> Piece:
    """A title that ends with a colon and the day behind it, which is in no column: 'Date of next meeting:  4 May'."""
    behind = next((cell for cell in cells_in(first) if cell.start >= title.end), None)
    if behind is None or not title.text.endswith(":") or not DAY.match(behind.text):
        return title
    return first.part(title.start - first.start, behind.end - first.start)


def _number(cells: Sequence[Piece], title: Piece, planning: bool) -> Piece | None:
    """The number of an application in the place of a title; where a heading says so, behind a ward too."""
    number = number_of(cells)
    if number is None or number.start < title.start:
        return None
    return number if planning or number.start == title.start else None


@dataclass(frozen=True, slots=True)
class _Title:
    """The cell of a title in the first line of its row."""

    piece: Piece
    left: float
    inner: float
    """Where the words begin, where the number is in the same cell."""
    others: tuple[float, ...]
    """Where the cells at its right begin."""


def _set_in(title: Piece) -> float:
    """By how much a title stands behind the left edge of its cell, where its number is in the same cell."""
    at = 0
    for cell in title.line.cells:
        if title.start < at + len(cell.text) + len(CELL_GAP):
            return (title.start - at) * (cell.right - cell.left) / max(len(cell.text), 1)
        at += len(cell.text) + len(CELL_GAP)
    return 0.0


def _in_column(piece: Piece, title: _Title) -> Piece:
    if piece.line is title.piece.line:
        return title.piece
    cells = cells_in(piece)
    nothing = piece.part(0, 0)
    if len(cells) == 1 and len(piece.line.cells) == 1:
        beyond = bool(title.others) and cells[0].left > title.others[-1]
        of_another = beyond or any(abs(cells[0].left - left) < _BESIDE for left in title.others)
        return nothing if of_another and cells[0].left > title.inner + _SAME_COLUMN else piece
    if cells[0].left < title.left - _SAME_COLUMN and _HOUR.fullmatch(cells[0].text):
        return nothing  # the hour from which on the next items are taken, and what they are
    near = [cell for cell in cells if cell.left - title.left > -_SAME_COLUMN and cell.left < title.inner + _SAME_COLUMN]
    kept = near or [cell for cell in cells if opens_description(cell.text)]
    return _with_mark(piece, cells, kept[0], title) if kept else nothing


def _with_mark(piece: Piece, cells: Sequence[Piece], cell: Piece, title: _Title) -> Piece:
    """The cell, and with the mark of a list alone in it the next one, which is what the mark is for."""
    behind = next((other for other in cells if other.start > cell.start), None)
    if behind is None or not _LIST_MARK.fullmatch(cell.text):
        return cell
    if any(abs(behind.left - left) < _BESIDE for left in title.others):
        return cell
    return piece.part(cell.start - piece.start, behind.end - piece.start)


def _title(cells: Sequence[Piece]) -> Piece:
    return next((cell for cell in cells if not _NO_TITLE.fullmatch(cell.text)), cells[0])


def cells_in(piece: Piece) -> list[Piece]:
    """The cells of a line, or of the part of it that was kept; the piece itself where it has none."""
    cells, at = [], 0
    for text in piece.text.split(CELL_GAP):
        if text.strip():
            cells.append(piece.part(at, at + len(text)))
        at += len(text) + len(CELL_GAP)
    return cells or [piece]
