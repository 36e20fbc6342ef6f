"""A table of the minutes as Word has it: its heading repeated on every page, and said to be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from clerk_app.export import pdf_page as page
from clerk_app.export.column_widths import column_widths
from clerk_app.export.docx_elements import element, filled, paragraph, runs, twips
from clerk_app.export.letters import tidy_line
from clerk_app.minutes.document import Line, Table, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

_LONG_ROW: Final = 1000
"""Letters; in a narrow column they may fill a page."""


def made_table(table: Table) -> BaseOxmlElement:
    """The table without the caption, which is a paragraph before it; what it shows is told to screen readers too."""
    widths = [twips(width) for width in column_widths(table, page.TEXT_WIDTH)]
    about = filled(
        element("tblPr"),
        [
            element("tblStyle", val="MinutesTable"),
            element("tblW", w=sum(widths), type="dxa"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
            element("tblCaption", val=tidy_line(table.caption)),
        ],
    )
    grid = filled(element("tblGrid"), [element("gridCol", w=width) for width in widths])
    tall = twips(page.written_height(table.room))
    rows = [_row(cells, widths, "TableText", *_height(tall)) for cells in table.rows]
    return filled(element("tbl"), [about, grid, _header(table.header, widths), *rows])


def _height(least: int) -> list[BaseOxmlElement]:
    return [element("trHeight", val=least, hRule="atLeast")] if least else []


def _header(cells: Sequence[Line], widths: Sequence[int]) -> BaseOxmlElement:
    return _row(cells, widths, "TableHeading", element("tblHeader"))


def _row(cells: Sequence[Line], widths: Sequence[int], style: str, *special: BaseOxmlElement) -> BaseOxmlElement:
    """A row; only one that may be taller than a page is parted between pages."""
    whole = [element("cantSplit")] if sum(len(words(cell)) for cell in cells) < _LONG_ROW else []
    about = [filled(element("trPr"), [*whole, *special])] if whole or special else []
    made = [_cell(cell, width, style) for cell, width in zip(cells, widths, strict=True)]
    return filled(element("tr"), [*about, *made])


def _cell(line: Line, width: int, style: str) -> BaseOxmlElement:
    about = filled(element("tcPr"), [element("tcW", w=width, type="dxa")])
    return filled(element("tc"), [about, filled(paragraph(style), runs(line))])
