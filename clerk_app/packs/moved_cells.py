"""Lines to whose cells words of the next line were moved, with the way back to the lines as they are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from clerk_app.packs.pack_text import CELL_GAP, Cell, Line
from clerk_app.packs.passage import Passage, Seam

SAME_COLUMN = 10.0
"""Points; a cell that goes on begins in the line below at the same left edge."""
MOST_BELOW = 3
"""Lines over which a cell goes on."""

GoesOn = Callable[[Line, int, Line], int | None]
"""Which cell of the line below goes on with a cell of a line, each counted from nought."""


@dataclass(slots=True)
class MovedLine:
    """A line, and for each cell the letters that it has of the printed lines."""

    line: Line
    sources: list[list[Seam]]

    def seams(self) -> Iterator[Seam]:
        """Whose letters the whole line has; a space or a tab is between two of them."""
        at = 0
        for source in self.sources:
            for seam in source:
                yield seam.moved(at)
                at += seam.end + 1


def with_moved(lines: Sequence[Line], below: GoesOn) -> list[MovedLine]:
    """The lines, each cell with what goes on with it in the next line."""
    found = [MovedLine(line, _sources(line)) for line in lines]
    for row, upper in enumerate(found):
        for index in range(len(upper.line.cells)):
            for lower in found[row + 1 : row + 1 + MOST_BELOW]:
                at = below(upper.line, index, lower.line)
                if at is None:
                    break
                _move(upper, index, lower, at)
    return [each for each in found if each.line.cells]


def _move(upper: MovedLine, index: int, lower: MovedLine, at: int) -> None:
    """Put a cell of the lower line behind one of the upper."""
    cell = upper.line.cells[index]
    longer = replace(cell, text=f"{cell.text} {lower.line.cells[at].text}")
    upper.line = replace(upper.line, cells=_with(upper.line.cells, index, longer))
    lower.line = replace(lower.line, cells=_without(lower.line.cells, at))
    upper.sources[index].extend(lower.sources.pop(at))


def in_column(cell: Cell, line: Line) -> Iterator[tuple[int, Cell]]:
    """The cells of a line that begin where the cell does."""
    return ((index, each) for index, each in enumerate(line.cells) if abs(each.left - cell.left) <= SAME_COLUMN)


def passage_of(run: Sequence[MovedLine]) -> Passage:
    """The lines as one text that knows where each letter is printed."""
    passage = Passage.of(each.line for each in run)
    seams = [seam.moved(by) for each, by in zip(run, passage.starts, strict=True) for seam in each.seams()]
    return replace(passage, seams=tuple(seams))


def _sources(line: Line) -> list[list[Seam]]:
    """For each cell of a line, whose letters it has."""
    found, at = [], 0
    for cell in line.cells:
        found.append([Seam(0, len(cell.text), line, at)])
        at += len(cell.text) + len(CELL_GAP)
    return found


def _with(cells: tuple[Cell, ...], index: int, cell: Cell) -> tuple[Cell, ...]:
    return (*cells[:index], cell, *cells[index + 1 :])


def _without(cells: tuple[Cell, ...], index: int) -> tuple[Cell, ...]:
    return (*cells[:index], *cells[index + 1 :])
