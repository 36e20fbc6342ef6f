"""A line of plain text into its columns: tabs, or several spaces that do not merely follow a sentence."""

from __future__ import annotations

import re
from typing import Final

from clerk_app.packs.files.line_writer import LETTER, LONGEST
from clerk_app.packs.pack_text import Cell

_GAP: Final = re.compile(r"\t[ \t]*|  [ \t]*")
_TAB: Final = 8
_OF_A_YEAR: Final = 16
_SENTENCE_ENDS: Final = re.compile(r"(?:[a-z)’”\"'][.?!]|[,;])\Z")
_YEAR_ENDS: Final = re.compile(r"[a-z],? (?:\d{1,2} )?(?:(?:19|20)\d\d(?:[/-]\d\d)?)[.?!]\Z")
"""A year at the end of a sentence: 'Budget 2021/22.'; without words before it, it may be a number."""


def cells_of(line: str) -> tuple[Cell, ...]:
    """The cells of a line as typed; the place of each by the letters before it."""
    if len(line) > LONGEST:
        return (Cell(" ".join(line.split()), 0.0, LETTER * LONGEST),)
    cells: list[Cell] = []
    start, column, begun = 0, 0, 0
    words: list[str] = []
    for gap in _GAP.finditer(line):
        words.append(line[start : gap.start()])
        column += gap.start() - start
        if words[-1] and not _only_ends_a_sentence(words[-1], gap[0], line[gap.end() : gap.end() + 1]):
            _close(cells, words, begun, column)
        column = _behind(gap[0], column)
        if not any(words):
            words, begun = [], column
        start = gap.end()
    words.append(line[start:])
    _close(cells, words, begun, column + len(line) - start)
    return tuple(cells)


def _only_ends_a_sentence(before: str, gap: str, behind: str) -> bool:
    ended = _SENTENCE_ENDS.search(before[-2:]) or (behind.isupper() and _YEAR_ENDS.search(before[-_OF_A_YEAR:]))
    return gap == "  " and bool(ended)


def _close(cells: list[Cell], words: list[str], begun: int, column: int) -> None:
    text = " ".join(word for word in words if word)
    lead = len(words[0]) - len(words[0].lstrip()) if words else 0
    if text.strip():
        cells.append(Cell(text.strip(), LETTER * (begun + lead), LETTER * column))
    words.clear()


def _behind(gap: str, column: int) -> int:
    for letter in gap:
        column = column + 1 if letter == " " else (column // _TAB + 1) * _TAB
    return column
