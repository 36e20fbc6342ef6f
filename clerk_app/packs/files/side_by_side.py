"""A table while it is read: cells side by side, or one below the other where it only holds the page together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from clerk_app.errors import PackError
from clerk_app.packs.files.line_writer import LineWriter
from clerk_app.packs.sentences import TOO_LONG

LONG_CELL: Final = 15
"""Two cells of more lines than this in one row are columns of a page and not of a table."""
MOST_COLUMNS: Final = 64
MOST_CELLS: Final = 200_000


@dataclass
class Cell:
    """The lines of a cell, an empty one for a gap."""

    lines: list[str] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)

    @property
    def filled(self) -> bool:
        """Whether anything stands in it."""
        return any(self.lines)


@dataclass
class Table:
    """Rows of cells, filled from left to right."""

    rows: list[list[Cell]] = field(default_factory=list)
    laid_open: bool = False
    """It holds a table inside: it is there for the look of the page, and its words are lines like others."""
    widths: list[float] = field(default_factory=list)
    """Of its columns, in points, where the file says."""
    _cells: int = 0
    _below: dict[int, int] = field(default_factory=dict)
    """For columns whose cell reaches down: over how many rows yet."""
    _spare: int = 0
    """Further columns that the open cell reaches over."""

    def begin_row(self) -> None:
        """The next cell is the first of a new row."""
        self._below = {column: left - 1 for column, left in self._below.items() if left > 1}
        self.rows.append([])

    def begin_cell(self, across: int = 1, down: int = 1) -> None:
        """A cell begins, which may reach over several columns and rows."""
        if not self.rows:
            self.begin_row()
        row = self.rows[-1]
        while len(row) in self._below and len(row) < MOST_COLUMNS:
            row.append(Cell())
        across = max(1, min(across, MOST_COLUMNS - len(row)))
        if down > 1:
            # The count is of rows that begin, this one's own among them.
            self._below |= dict.fromkeys(range(len(row), len(row) + across), min(down, LONG_CELL))
        row.append(Cell())
        self._spare = across - 1
        self._cells += 1
        if self._cells > MOST_CELLS:
            raise PackError(TOO_LONG)

    def reach(self, across: int) -> None:
        """The open cell reaches over so many columns."""
        self._spare = max(0, min(across, MOST_COLUMNS) - 1)

    def end_cell(self) -> None:
        """What the cell reaches over stays empty."""
        if self.rows:
            self.rows[-1].extend(Cell() for _ in range(self._spare))
            self._cells += self._spare
        self._spare = 0

    def add(self, text: str, *, bold: bool, apart: bool = False) -> None:
        """A line of the cell that is open."""
        if not self.rows or not self.rows[-1]:
            self.begin_cell()
        cell = self.rows[-1][-1]
        if apart and cell.lines:
            cell.lines.append("")
            cell.bold.append(bold)
        cell.lines.append(text)
        cell.bold.append(bold)

    def write(self, writer: LineWriter) -> None:
        """Write all that was read, and forget it."""
        ready: list[list[Cell]] = []
        for row in self.rows:
            if sum(len(cell.lines) > LONG_CELL for cell in row) > 1:
                self._write_rows(ready, writer)
                ready = []
                for cell in row:
                    _write_below(cell, writer)
            elif any(cell.filled for cell in row):
                ready.append(row)
        self._write_rows(ready, writer)
        writer.blank()
        self.rows = []

    def _write_rows(self, rows: list[list[Cell]], writer: LineWriter) -> None:
        writer.write_table(
            [[cell.lines for cell in row] for row in rows],
            [all(all(cell.bold) for cell in row if cell.filled) for row in rows],
            self.widths[:MOST_COLUMNS],
        )


def _write_below(cell: Cell, writer: LineWriter) -> None:
    writer.blank()
    for text, bold in zip(cell.lines, cell.bold, strict=True):
        if text:
            writer.write_text(text, bold=bold)
        else:
            writer.blank()
