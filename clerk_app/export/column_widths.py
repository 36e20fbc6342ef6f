"""How wide the columns of a table are, in points: one answer for the PDF and for Word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportlab.pdfbase.pdfmetrics import stringWidth

from clerk_app.export.pdf_fonts import BOLD, REGULAR, register
from clerk_app.export.pdf_page import CELL
from clerk_app.minutes.document import Line, Table, words

_CELL_SIDES: Final = 11.0  # a little more than the padding, for the width is reckoned in floats
_LONGEST_COLUMN: Final = 48  # letters; beyond that a column asks for no more room


def column_widths(table: Table, room: float) -> list[float]:
    """Columns as the table shares them; else as wide as what is in them asks for, none starved, and no word broken."""
    if table.shares:
        return [room * share / sum(table.shares) for share in table.shares]
    register()
    columns = [[row[column] for row in (table.header, *table.rows)] for column in range(len(table.header))]
    wanted = [max(min(max(len(words(cell)) for cell in cells), _LONGEST_COLUMN), 6) for cells in columns]
    least = [max(_longest_word(cell, BOLD if cell is cells[0] else REGULAR) for cell in cells) for cells in columns]
    widths = _shared(room, wanted)
    if sum(least) > room:
        return widths
    narrow: dict[int, float] = {}
    while found := {n: least[n] for n, width in enumerate(widths) if width < least[n] and n not in narrow}:
        narrow |= found
        shares = [0 if n in narrow else letters for n, letters in enumerate(wanted)]
        rest = _shared(room - sum(narrow.values()), shares)
        widths = [narrow.get(n, width) for n, width in enumerate(rest)]
    return widths


def _shared(width: float, parts: Sequence[int]) -> list[float]:
    return [width * part / (sum(parts) or 1) for part in parts]


def _longest_word(cell: Line, font: str) -> float:
    """The room that the longest word of a cell asks for, with what stands at either side of it."""
    size = CELL.fontSize
    return max((stringWidth(word, font, size) for word in words(cell).split()), default=0) + _CELL_SIDES
