"""What stands before the numbers of an agenda set in columns: an hour, a bullet, a mark, who leads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_app.packs.lists.numbering import Numbered, bullet, numbered
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.pieces import Piece

_CLOCK = (
    r"(?:\d{1,2}\s?[.:]\s?\d{2}(?!\d)\s?(?:am|pm|a\.m\.?|p\.m\.?|hrs?|hours|noon)?"
    r"|\d{1,2}\s?(?:am|pm|noon)\b|\d{4}\s?h(?:ou)?rs?\b|noon\b)"
)
HOUR = re.compile(
    rf"[(\[]?(?:(?:from|at|approx\.?|c\.?|by)\s)?{_CLOCK}(?:\s?(?:-|–|—|to)\s?{_CLOCK})?[)\]]?\s*[:–—-]?\s+",
    re.IGNORECASE,
)
"""An hour, or a span of hours, with something behind it in the line."""
_DASHED = re.compile(r"\d{1,3}\s+[–—-]\s+(?=\S)")
"""A number with a dash behind it, as a site prints one within its list: '• 1 - Apologies'."""
_PARTED = frozenset({"#/#", "#/#/#", "#.#.#", "#-#"})
_MOST_BEFORE = 2
"""Columns that can stand before the one of the numbers."""
_LONGEST_BEFORE = 30
_LONGEST = 500


def behind_others(piece: Piece) -> Iterator[Numbered]:
    """The numbers that can stand in a line behind an hour, a bullet, or behind short cells of other columns."""
    if len(piece.text) > _LONGEST:
        return
    if (rest := bullet(piece)) is not None:
        yield from (one for one in _plain(rest) if _is_behind_a_bullet(rest, one))
        return
    if (hour := HOUR.match(piece.text)) is not None and (close := _plain(piece.part(hour.end()))):
        yield from close
        return
    at, cells = 0, piece.text.split(CELL_GAP)
    for before in cells[: min(_MOST_BEFORE, len(cells) - 1)]:
        cell = piece.part(at, at + len(before))
        at += len(before) + len(CELL_GAP)
        if len(before) > _LONGEST_BEFORE:
            return
        rest = piece.part(at)
        if found := [number for number in _plain(rest) if _is_cell(rest, number)]:
            clear = not numbered(cell) or HOUR.match(before + " ") is not None
            yield from (number for number in found if clear or number.close)
            return


def _is_behind_a_bullet(rest: Piece, number: Numbered) -> bool:
    """Whether a number behind a bullet may be an item's: '• 1. Roads', '• 1 - Roads', '• 1 ROADS', '• 14/06/01 Oak'."""
    if number.shape == "#":
        return bool(number.close or _DASHED.match(rest.text) or number.rest.text[:1].isupper())
    return number.shape in _PARTED


def _plain(piece: Piece) -> list[Numbered]:
    """The number that is closed or has a title behind it, and no letter of a list."""
    return [
        one for one in numbered(piece) if (one.close or not one.alone) and any(sign.isdigit() for sign in one.printed)
    ]


def _is_cell(rest: Piece, number: Numbered) -> bool:
    """Whether a cell begins with the number as that of an item: it is closed, or all of the cell."""
    return bool(number.close) or rest.text[len(number.printed) :][:1] == CELL_GAP
