"""Papers in two languages: where both stand side by side, or one agenda behind the other, the English one is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from statistics import median

from clerk_app.packs.pack_text import CELL_GAP, Cell, Line, PackText
from clerk_app.packs.paper.cut_text import CutText
from clerk_app.packs.paper.regions import MeetingText
from clerk_app.packs.paper.tongue_words import leaning, tongue

_NUMBER = re.compile(r"\(?(?P<number>\d{1,3}(?:\.\d{1,2})?|[a-z])(?:[.):]|(?=\s|$))")
_ROWS = 3
"""Rows with the same number twice from which on a page is in two columns."""
_BESIDE = 18.0
"""Points by which the second numbers may stand apart across the page."""
_HEAD = 40
"""Lines in which a head in two languages ends."""
_HEAD_ROWS = 4
"""Rows of it from which on two columns are two languages."""
_FAR = 20
"""Lines over which those rows may go."""
_PAIR = 2
_SAME_COLUMN = 6.0
_LONGEST = 400
_MOST_PAIRS = 60
_PLAINLY = -2
"""Words that a line above the items has more of the other language than of English."""
_BOTH = re.compile(r"[^\W\d]{3}\s?/\s?[^\W\d]{3}")
"""A title that is printed in both languages in its own line: 'Cofnodion / Minutes'."""
_PAGES = re.compile(r"[(\[]?(?:tudalen\w*|pages?|pp?\.|\d)", re.IGNORECASE)


def in_english(text: PackText) -> CutText:
    """The English column of a page on which each item stands in two languages; any other text as it is."""
    for way in (_twice, _beside):
        rows = [(at, left) for at, line in enumerate(text.lines) if (left := way(line)) is not None]
        middle = median(left for _, left in rows) if rows else 0.0
        begun = [at for at, left in rows if abs(left - middle) <= _BESIDE]
        if len(begun) < _ROWS:
            continue
        parted = middle - _BESIDE
        sides = [_sides(text.lines[at], parted) for at in begun]
        first, second = (tongue(" ".join(side[n] for side in sides)) for n in (0, 1))
        if first * second < 0:
            return _one_column(text, parted, begun[0], keeps_second=second > first)
    return _head_in_english(text) or _one_of_each_two(text)


def _head_in_english(text: PackText) -> CutText | None:
    """The text without the other language where only its head has both side by side; None where it has not."""
    head = text.lines[:_HEAD]
    pairs = [at for at, line in enumerate(head) if len(line.cells) == _PAIR and _may_be_two(line)]
    middle = median(head[at].cells[1].left for at in pairs) if pairs else 0.0
    rows = [at for at in pairs if abs(head[at].cells[1].left - middle) <= _SAME_COLUMN]
    if len(rows) < _HEAD_ROWS or rows[-1] - rows[0] > _FAR:
        return None
    first, second = (tongue(" ".join(text.lines[at].cells[n].text for at in rows)[:_LONGEST]) for n in (0, 1))
    if first * second >= 0:
        return None
    kept, later = list(text.lines), dict[tuple[int, int], tuple[int, int]]()
    for at in rows:
        line = text.lines[at]
        cell = line.cells[1] if second > first else line.cells[0]
        kept[at] = replace(line, cells=(cell,))
        if second > first:
            later[line.page, line.number] = (0, len(line.text) - len(cell.text))
    return CutText(replace(text, lines=tuple(kept)), later)


def _may_be_two(line: Line) -> bool:
    """Whether two cells may say the same in two languages: no item stands before them, but a day may before both."""
    return _NUMBER.match(line.text) is None or _twice(line) is not None


def _one_column(text: PackText, parted: float, begins: int, *, keeps_second: bool) -> CutText:
    lines: list[Line] = []
    later: dict[tuple[int, int], tuple[int, int]] = {}
    for at, line in enumerate(text.lines):
        kept = _one_side(line, parted, keeps_second=keeps_second, within=at >= begins)
        if kept is None:
            continue
        lines.append(kept)
        if keeps_second and (by := len(line.text) - len(kept.text)):
            number = kept.cells[0].left < parted <= line.cells[-1].left
            later[line.page, line.number] = (len(kept.cells[0].text) if number else 0, by)
    return CutText(replace(text, lines=tuple(lines)), later)


def _one_of_each_two(text: PackText) -> CutText:
    """The text where each title stands once more in another language right below it; any other as it is."""
    lines = text.lines
    pairs = list(
        islice((at for at in range(len(lines) - 1) if _has_other_below(lines[at], lines[at + 1])), _MOST_PAIRS)
    )
    if len(pairs) < _ROWS or 2 * sum(_BOTH.search(lines[at].text[:_LONGEST]) is not None for at in pairs) >= len(pairs):
        return CutText(text)
    first = tongue(" ".join(lines[at].text[:_LONGEST] for at in pairs))
    second = tongue(" ".join(lines[at + 1].text[:_LONGEST] for at in pairs)) if first else 0
    return _without_others(text, pairs[0], keeps_second=second > first) if first * second < 0 else CutText(text)


def _has_other_below(line: Line, below: Line) -> bool:
    """Whether a title with a number has a line without one right below it."""
    number = None if below.gap else _NUMBER.match(line.cells[0].text)
    titled = number is not None and (len(line.cells) > 1 or number.end() < len(line.cells[0].text))
    return titled and _NUMBER.match(below.cells[0].text) is None


def _without_others(text: PackText, begins: int, *, keeps_second: bool) -> CutText:
    """The lines without those in the other language, of whose titles the numbers and the pages are kept."""
    kept: list[Line] = []
    later: dict[tuple[int, int], tuple[int, int]] = {}
    for at, line in enumerate(text.lines):
        below = text.lines[at + 1] if at + 1 < len(text.lines) else line
        above = text.lines[at - 1] if at > begins else line
        if at >= begins and keeps_second and below is not line and _has_other_below(line, below):
            bare = replace(line, cells=(*_number_of(line.cells[0]), *_pages_of(line)))
            later[line.page, line.number] = (len(bare.cells[0].text), len(line.text) - len(bare.text))
            kept.append(bare)
        elif not (
            _is_other(line, below if keeps_second else None, within=at >= begins)
            or (not keeps_second and above is not line and _has_other_below(above, line))
        ):
            kept.append(line)
    return CutText(replace(text, lines=tuple(kept)), later)


def _pages_of(line: Line) -> tuple[Cell, ...]:
    last = line.cells[-1]
    return (last,) if len(line.cells) > 1 and _PAGES.match(last.text) else ()


def _is_other(line: Line, below: Line | None, *, within: bool) -> bool:
    """Whether a line is in the other language, as its words or the English line right below it tell."""
    leans = leaning(line.text[:_LONGEST])
    if not within:
        return len(line.cells) == 1 and leans <= _PLAINLY
    above_english = below is not None and line.gap and not below.gap and leaning(below.text[:_LONGEST]) > 0
    return leans < 0 or (leans == 0 and above_english and _NUMBER.match(line.cells[0].text) is None)


def english_ones(texts: Sequence[MeetingText]) -> tuple[MeetingText, ...]:
    """The meetings without those whose agenda is another's in a second language."""
    tongues = [tongue(" ".join(line.text[:_LONGEST] for line in each.agenda)) for each in texts]
    if not any(told > 0 for told in tongues):
        return tuple(texts)
    return tuple(each for each, told in zip(texts, tongues, strict=True) if told >= 0)


def _twice(line: Line) -> float | None:
    """Where a cell begins that has the number of the first one again."""
    first = _NUMBER.match(line.cells[0].text)
    if first is None or len(line.cells) == 1:
        return None
    again = (
        cell for cell in line.cells[1:] if (mark := _NUMBER.match(cell.text)) and mark["number"] == first["number"]
    )
    found = next(again, None)
    return None if found is None else found.left


def _beside(line: Line) -> float | None:
    """Where the last cell begins beside a numbered one, as the same title in another language would."""
    numbered = len(line.cells) > 1 and _NUMBER.match(line.cells[0].text)
    return line.cells[-1].left if numbered else None


def _sides(line: Line, parted: float) -> tuple[str, str]:
    """The words of both columns."""
    left = [cell.text for cell in line.cells if cell.left < parted]
    right = [cell.text for cell in line.cells if cell.left >= parted]
    return CELL_GAP.join(left)[:_LONGEST], CELL_GAP.join(right)[:_LONGEST]


def _one_side(line: Line, parted: float, *, keeps_second: bool, within: bool) -> Line | None:
    """The line with one column; whole where it runs over both, or stands alone above the items."""
    left = tuple(cell for cell in line.cells if cell.left < parted)
    right = tuple(cell for cell in line.cells if cell.left >= parted)
    over = len(line.cells) == 1 and left and left[0].right > parted + _BESIDE
    if over or (not within and not (left and right)):
        return line
    kept = right if keeps_second else left
    if keeps_second and left and right and _NUMBER.match(right[0].text) is None:
        kept = (*_number_of(left[0]), *right)  # one number for both
    return replace(line, cells=kept) if kept else None


def _number_of(cell: Cell) -> tuple[Cell, ...]:
    number = _NUMBER.match(cell.text)
    return (replace(cell, text=number[0]),) if number else ()
