"""The wards that an item concerns, in a column beside the titles that is headed 'Ward(s)'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.business.item_table import cells_in
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import Piece, whole

_HEADING = re.compile(r"(?:electoral )?(?:wards?|divisions?)(?:\(s\))?(?: (?:affected|concerned))?", re.IGNORECASE)
_NEAR = 15
"""Lines above the first item in which the columns are headed."""
_BESIDE = 12.0
"""Points by which a cell may stand left of the heading of its column."""
_LONGEST = 80

Column = tuple[float, float]


def ward_column(head: Sequence[Line]) -> Column | None:
    """From where to where across the page the wards stand; None without such a column behind another."""
    for line in reversed(head[-_NEAR:]):
        cells = cells_in(whole(line))
        at = next((at for at, cell in enumerate(cells) if at and _HEADING.fullmatch(cell.text)), None)
        if at is not None:
            end = cells[at + 1].left - _BESIDE if at + 1 < len(cells) else float("inf")
            return cells[at].left - _BESIDE, end
    return None


def without_wards(lines: tuple[Piece, ...], column: Column | None) -> tuple[Piece, ...]:
    """The lines of an item without the cells at their ends that stand in such a column."""
    return lines if column is None else tuple(_without(piece, column) for piece in lines)


def _without(piece: Piece, column: Column) -> Piece:
    cells = cells_in(piece)
    last = cells[-1]
    if len(cells) == 1 or not column[0] <= last.left < column[1] or len(last.text) > _LONGEST:
        return piece
    return piece.part(0, last.start - piece.start)
