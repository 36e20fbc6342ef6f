"""Two lists of people side by side, each below a heading of its own: 'Councillors' and beside it 'Co-opted Members'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from clerk_app.packs.passage import Passage
from clerk_app.packs.people.name_lists import names_in
from clerk_app.packs.people.people_headings import ListOf, heading_of

_LISTS = frozenset({ListOf.MEMBERS, ListOf.CO_OPTED})
_LONGEST = 40
"""Lines of such a list."""
_APART = 10.0
"""Points that the lines of one column may stand to the left of its heading."""


def one_below_the_other(passages: Sequence[Passage]) -> list[Passage]:
    """The lines, the columns below such headings one behind the other, as long as one list is of other members."""
    found: list[Passage] = []
    at = 0
    while at < len(passages):
        lefts = _columns(passages[at])
        block = list(_block(passages[at : at + _LONGEST], lefts)) if lefts else []
        columns = [[part for row in block for part in row if part[0] == of] for of in range(len(lefts))]
        if any(_of(part) is ListOf.CO_OPTED for column in columns[1:] for _, part in column):
            found += [part for column in columns for _, part in column]
            at += len(block)
        else:
            found.append(passages[at])
            at += 1
    return found


def _columns(passage: Passage) -> list[float]:
    """Where the columns begin whose headings stand side by side in a line; none in any other line."""
    cells = passage.lines[0].cells
    words = passage.text.split("\t")
    if len(words) != len(cells) or len(cells) == 1 or any(b.left - a.left <= _APART for a, b in pairwise(cells)):
        return []  # one cell, or a file without measures
    heads = [heading_of(cell) for cell in words]
    if any(
        head is None or head[0] not in _LISTS or names_in(cell).entries for head, cell in zip(heads, words, strict=True)
    ):
        return []
    return [cell.left - _APART for cell in cells] if heads[0] and heads[0][0] is ListOf.MEMBERS else []


def _block(passages: Sequence[Passage], lefts: Sequence[float]) -> Iterator[list[tuple[int, Passage]]]:
    """The cells of each line with their columns, up to the first line that is of none or goes over two."""
    for at_row, passage in enumerate(passages):
        if at_row and _columns(passage):
            return  # other lists begin
        cells = passage.lines[0].cells
        words = passage.text.split("\t")
        columns = [max((at for at, left in enumerate(lefts) if cell.left >= left), default=-1) for cell in cells]
        over = any(
            at + 1 < len(lefts) and cell.right > lefts[at + 1] + _APART for at, cell in zip(columns, cells, strict=True)
        )
        if len(words) != len(cells) or -1 in columns or over or _is_below(passage, columns):
            return
        yield list(zip(columns, _parts(passage, words), strict=True))


def _is_below(passage: Passage, columns: Sequence[int]) -> bool:
    """Whether a line stands apart below the lists and names nobody alone: a label, a heading, a sentence."""
    return columns == [0] and passage.lines[0].gap and not names_in(passage.text).pure


def _parts(passage: Passage, words: Sequence[str]) -> Iterator[Passage]:
    """The cells, each as a line of its own that knows whose letters they are."""
    begin, line = 0, passage.lines[0]
    for cell, text in zip(line.cells, words, strict=True):
        part = passage.part(begin, begin + len(text))
        yield replace(part, lines=(replace(line, cells=(cell,)),), starts=(0,))
        begin += len(text) + 1


def _of(passage: Passage) -> ListOf | None:
    heading = heading_of(passage.text)
    return heading[0] if heading else None
