"""Lines are written down one after another and become the text of a pack; too much of them is refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Final

from clerk_app.errors import PackError
from clerk_app.packs.files.letters import has_word
from clerk_app.packs.files.run_on_text import SHORTEST, lines_in
from clerk_app.packs.pack_text import Cell, Line, PackText
from clerk_app.packs.sentences import TOO_LONG

LETTER: Final = 6.0
"""Points a letter is wide where the file does not say."""
MOST_LINES: Final = 60_000
MOST_LETTERS: Final = 12_000_000
LONGEST: Final = 2_000
"""Letters of a line; what is longer goes on in the next."""
COLUMN_GAP: Final = 4
"""Letters between two columns of a table that has no places of its own."""

Rows = Sequence[Sequence[Sequence[str]]]
"""A table: its rows, their cells, the lines of each."""


@dataclass
class LineWriter:
    """Writes the lines of a file down, page by page."""

    lines: list[Line] = field(default_factory=list)
    page: int = 1
    _number: int = 0
    _gap: bool = False
    _letters: int = 0
    _row: int = 0

    def write(
        self,
        cells: Sequence[Cell],
        *,
        bold: bool = False,
        row: int = 0,
        size: float = 0.0,
        top: float = 0.0,
        bottom: float = 0.0,
    ) -> None:
        """Write one line; what has no word in it is not kept."""
        if len(cells) == 1:
            words = cells[0].text
            kept = tuple(cells)
        else:
            kept = tuple(cell for cell in cells if cell.text)
            words = "".join(cell.text for cell in kept)
        if not has_word(words):
            return
        self._letters += len(words)
        if len(self.lines) >= MOST_LINES or self._letters > MOST_LETTERS:
            raise PackError(TOO_LONG)
        self._number += 1
        self.lines.append(Line(self.page, self._number, kept, self._gap, bold, size, top, bottom, row))
        self._gap = False

    def write_text(self, text: str, *, left: float = 0.0, bold: bool = False, row: int = 0, size: float = 0.0) -> None:
        """Write a line that is one cell, in parts where it is endless or has lost the ends of its lines."""
        if len(text) < SHORTEST:
            self.write((Cell(text, left, left + LETTER * len(text)),), bold=bold, row=row, size=size)
            return
        for part in (part for line in lines_in(text) for part in _parts(line)):
            self.write((Cell(part, left, left + LETTER * len(part)),), bold=bold, row=row, size=size)

    def write_table(self, rows: Rows, bold: Sequence[bool] = (), widths: Sequence[float] = ()) -> None:
        """Write the rows of a table, cells side by side, each row with a number of its own."""
        columns = max(map(len, rows), default=0)
        lefts = [0.0, *accumulate(widths)] if len(widths) >= columns else _lefts(rows)
        for number, row in enumerate(rows):
            at = self.new_row()
            for index in range(max(map(len, row), default=0)):
                cells = [
                    Cell(cell[index], left, left + LETTER * len(cell[index]))
                    for cell, left in zip(row, lefts, strict=False)
                    if index < len(cell) and cell[index]
                ]
                if not cells:
                    self.blank()
                elif any(len(cell.text) > LONGEST for cell in cells):
                    for cell in cells:
                        self.write_text(cell.text, left=cell.left, row=at)
                else:
                    self.write(cells, bold=number < len(bold) and bold[number], row=at)

    def new_row(self) -> int:
        """A number that no row of a table has yet."""
        self._row += 1
        return self._row

    def blank(self) -> None:
        """An empty line: a gap stands above the next."""
        self._gap = True

    def end_page(self) -> None:
        """The next line stands on a new page."""
        self.page += 1
        self._number = 0
        self._gap = False

    def put_above(self, lines: Sequence[Line]) -> None:
        """Lines of another writer stand above all others on the first page."""
        first = [replace(line, page=1, number=at) for at, line in enumerate(lines, start=1)]
        moved = [
            replace(line, number=line.number + len(first), gap=line.gap or line.number == 1) if line.page == 1 else line
            for line in self.lines
        ]
        self.lines = [*first, *moved]

    def finished(self, name: str, empty_pages: Iterable[int] = ()) -> PackText:
        """All that was written."""
        return PackText(name, tuple(self.lines), self.page, tuple(empty_pages))


def _parts(text: str) -> Iterable[str]:
    while len(text) > LONGEST:
        end = text.rfind(" ", 1, LONGEST) + 1 or LONGEST
        yield text[:end].rstrip()
        text = text[end:]
    yield text


def _lefts(rows: Rows) -> list[float]:
    """Where each column begins: behind the longest line of those before it, as far as they are of a usual width."""
    lefts, left = [], 0.0
    for column in range(max(map(len, rows), default=0)):
        lefts.append(left)
        longest = max((len(line) for row in rows if column < len(row) for line in row[column]), default=0)
        left += LETTER * (min(longest, 80) + COLUMN_GAP)
    return lefts
