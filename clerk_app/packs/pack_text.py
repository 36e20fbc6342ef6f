"""The text of an agenda pack, whatever file it came from: lines on numbered pages, each made of cells side by side."""

from __future__ import annotations

from dataclasses import dataclass, field

CELL_GAP = "\t"
"""Stands between two cells of a line in its text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of text without a wide gap in it: a column of a table, or the whole of a plain line."""

    text: str
    left: float = 0.0
    """From the left edge of the page, in points; in plain text six points a character."""
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, the cells from left to right; a line is never without a word."""

    page: int
    """Counted from 1, as a reader of the file counts them, whatever is printed on the page."""
    number: int
    """Counted from 1 on each page."""
    cells: tuple[Cell, ...]
    gap: bool = False
    """More than the usual space, or an empty line, stands above it."""
    bold: bool = False
    """All of it is bold or a heading of the file."""
    size: float = 0.0
    """Of its letters, in points; nought where the file does not say."""
    top: float = 0.0
    """From the top edge of the page, in points; nought, like `bottom`, where the file has no pages of its own."""
    bottom: float = 0.0
    row: int = 0
    """Lines of one row of a table have the same number; nought outside tables."""

    text: str = field(init=False, repr=False, compare=False)
    """The words of the line, a tab between its cells; put together once, being asked for all the time."""

    def __post_init__(self) -> None:
        """Put the words together."""
        cells = self.cells
        words = cells[0].text if len(cells) == 1 else CELL_GAP.join([cell.text for cell in cells])
        object.__setattr__(self, "text", words)

    @property
    def left(self) -> float:
        """Where its first cell begins, in points."""
        return self.cells[0].left


@dataclass(frozen=True, slots=True)
class PackText:
    """The text of a whole file."""

    name: str
    """Of the file, to be shown; nothing is read from it."""
    lines: tuple[Line, ...]
    pages: int
    empty_pages: tuple[int, ...] = ()
    """Pages that have no text but are not blank: pictures, as a scanner makes them."""

    def on_page(self, page: int) -> tuple[Line, ...]:
        """The lines of one page."""
        return tuple(line for line in self.lines if line.page == page)
