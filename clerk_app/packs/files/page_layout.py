"""The words of a page with their places become its lines: what stands side by side, what is a cell, what is a row.

Places are as in a PDF: points from the lower left corner.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from math import inf
from operator import itemgetter
from statistics import median
from typing import Final

from clerk_app.packs.files.letters import has_word, one_line
from clerk_app.packs.files.pdf_told import Word
from clerk_app.packs.files.stretched_lines import stretched
from clerk_app.packs.pack_text import Cell

HYPHENS: Final = "\x02\ufffe"
"""What pdfium makes of a hyphen at the end of a line."""
WIDE: Final = 1.0
"""A gap of so many heights of the letters parts two cells; a space between words is about a quarter."""
WIDER_THAN_SPACES: Final = 0.75
"""The same on a line that has other gaps to compare with."""
WIDEST_SPACE: Final = 2.5
USUAL_SPACE: Final = 0.35
"""A gap between words that are not stretched apart is no wider."""
MUCH_WIDER: Final = 2.2
"""Than the other gaps of the line, which may be stretched to its full width."""
APART: Final = 0.3
"""The same for words that the file does not write one after the other."""
TOUCHING: Final = 0.12
SAME_LINE: Final = 0.28
"""Of the height; lines of a paragraph are more than one height apart."""
DESCENT: Final = 0.19
"""Of the height of a letter lies below the line on which it stands."""
FEW_GAPS: Final = 3
SMALL: Final = 0.78
"""A raised 'th' is that much smaller than the letters beside it, or more."""
SHORT: Final = 4
LARGE: Final = 1.7
"""Times as high as the others, a letter begins a paragraph whose first lines stand beside it."""
GAP: Final = 1.45
"""A line that is that much further below the one before than usual has a gap above."""
MOST_LEADING: Final = 1.5
NO_LEADING: Final = 1.15
"""Heights from line to line, where a page has too few lines to tell."""

LABEL: Final = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]")
BEHIND_LABEL: Final = 0.5
"""As WIDE behind the number of an item, which may nearly fill the space before its words."""

_NAMED: Final = re.compile(r"[^\W\d_]{3}")


@dataclass(slots=True)
class Run:
    """Words one after the other on a line, with no wide gap between them."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool

    @property
    def height(self) -> float:
        """Of its letters."""
        return max(self.top - self.bottom, 1.0)

    @property
    def base(self) -> float:
        """The height on the page of what its letters stand on."""
        return self.bottom + DESCENT * self.height


@dataclass(slots=True)
class LaidLine:
    """A line of a page, its cells from left to right."""

    cells: tuple[Cell, ...]
    bold: bool
    height: float
    top: float
    bottom: float
    base: float
    gap: bool = False


@dataclass(slots=True)
class _Band:
    """Runs that stand on one line of the page."""

    base: float
    height: float
    runs: list[Run] = field(default_factory=list)


def upright(words: Iterable[Word], turned: int, width: float, height: float) -> list[Word]:
    """The words of a page that is shown turned, as they are seen."""
    if turned == 1:
        return [(text, b, t, height - r, height - le, line, bold) for text, le, r, b, t, line, bold in words]
    if turned == 2:  # noqa: PLR2004 (quarters of a turn)
        return [(s, width - r, width - le, height - t, height - b, line, bold) for s, le, r, b, t, line, bold in words]
    if turned == 3:  # noqa: PLR2004
        return [(text, width - t, width - b, le, r, line, bold) for text, le, r, b, t, line, bold in words]
    return list(words)


def lay_out(words: Sequence[Word]) -> list[LaidLine]:
    """The lines of a page from its top to its bottom."""
    runs = _with_initials(_without_doubles(_runs(words)))
    bands = _bands(runs)
    lines = [line for line in map(_line, bands) if line.cells]
    _mark_gaps(lines)
    return lines


# ---------------------------------------------------------------- runs


def _runs(words: Sequence[Word]) -> list[Run]:
    runs: list[Run] = []
    lines = [list(group) for _, group in groupby(words, key=itemgetter(5))]
    apart = stretched(lines)
    for at, of_line in enumerate(lines):
        wide = inf if at in apart else _wide(of_line)
        last: Run | None = None
        for word in of_line:
            if last and _goes_on(last, word, min(wide, BEHIND_LABEL) if LABEL.fullmatch(last.text) else wide):
                _append(last, word)
            else:
                text, left, right, bottom, top, _, bold = word
                last = Run(_seen(text), left, right, bottom, top, bold)
                runs.append(last)
    return runs


def _goes_on(last: Run, word: Word, wide: float) -> bool:
    """Whether a word stands on the same line close to the right, perhaps raised or lowered a little."""
    _, left, _, bottom, top, _, _ = word
    under, over = last.bottom, last.top
    if bottom != under or top != over:
        inside = under <= (bottom + top) / 2 <= over or bottom <= (under + over) / 2 <= top
        if not inside or over - under > LARGE * max(top - bottom, 1.0):
            return False
    return -1 < (left - last.right) / (over - under or 1.0) <= wide


def _wide(words: Sequence[Word]) -> float:
    """How many heights a gap on this line is wide when it parts cells; more where the words are stretched apart."""
    gaps = sorted((after[1] - before[2]) / (before[4] - before[3] or 1.0) for before, after in pairwise(words))
    if len(gaps) < FEW_GAPS:
        return WIDE
    narrowest = next((gap for gap in gaps if gap > TOUCHING), WIDE)
    if narrowest < USUAL_SPACE:  # where words are stretched apart, all are
        return max(WIDER_THAN_SPACES, MUCH_WIDER * narrowest)
    return min(max(WIDER_THAN_SPACES, MUCH_WIDER * gaps[len(gaps) // 2]), WIDEST_SPACE)


def _append(run: Run, word: Word) -> None:
    text, _, right, bottom, top, _, _ = word
    run.text += " " + _seen(text)
    run.right = max(run.right, right)
    if top - bottom > run.top - run.bottom:
        run.bottom, run.top = bottom, top


def _seen(text: str) -> str:
    return text[:-1] + "-" if text[-1:] in HYPHENS else text


def _without_doubles(runs: list[Run]) -> list[Run]:
    """What is printed twice in one place, to look bold, is read once."""
    seen: set[tuple[str, int, int]] = set()
    kept: list[Run] = []
    for run in runs:
        places = {(run.text, round(run.left / 2 + at), round(run.base / 2)) for at in (0, 0.5)}
        if not places & seen:
            kept.append(run)
        seen |= places
    return kept


def _with_initials(runs: list[Run]) -> list[Run]:
    """A large letter that several lines stand beside begins the first of them."""
    large = [run for run in runs if len(run.text) == 1 and run.text.isalpha() and run.height > _least_initial(runs)]
    for letter in large:
        beside = [run for run in runs if run is not letter and _stands_beside(run, letter)]
        if len(beside) > 1:
            first = max(beside, key=lambda run: run.base)
            first.text, first.left = letter.text + first.text, letter.left
            runs = [run for run in runs if run is not letter]
    return runs


def _least_initial(runs: Sequence[Run]) -> float:
    return LARGE * median(run.height for run in runs)


def _stands_beside(run: Run, letter: Run) -> bool:
    """Whether a run follows close to the right of a letter that is as high as some lines."""
    return -1 < run.left - letter.right < letter.height / 2 and letter.base - 1 <= run.base < letter.top


# ---------------------------------------------------------------- lines


def _bands(runs: list[Run]) -> list[_Band]:
    """The runs by the line of the page on which they stand, from the top down."""
    if not runs:
        return []
    usual = median(run.height for run in runs)
    raised = [run for run in runs if run.height < SMALL * usual and len(run.text) <= SHORT]
    small = {id(run) for run in raised}
    bands: list[_Band] = []
    for run in sorted((run for run in runs if id(run) not in small), key=lambda run: -run.base):
        last = bands[-1] if bands else None
        if last and last.base - run.base <= SAME_LINE * min(last.height, run.height):
            last.runs.append(run)
            last.height = max(last.height, run.height)
        else:
            bands.append(_Band(run.base, run.height, [run]))
    left = [run for run in raised if not _attached(run, bands)]
    bands += [_Band(run.base, run.height, [run]) for run in left]
    return sorted(bands, key=lambda band: -band.base) if left else bands


def _attached(run: Run, bands: list[_Band]) -> bool:
    """Put a raised 'th' behind the figure that it touches; whether there is one."""
    centre = (run.bottom + run.top) / 2
    for band in bands:
        for other in band.runs:
            beside = -0.5 * run.height < run.left - other.right < run.height
            if beside and other.bottom <= centre <= other.top + run.height / 2 and run.height < other.height:
                band.runs.append(run)
                return True
    return False


def _line(band: _Band) -> LaidLine:
    cells: list[Cell] = []
    for run in sorted(band.runs, key=lambda run: run.left):
        text = one_line(run.text)
        if not text:
            continue
        last = cells[-1] if cells else None
        gap = run.left - last.right if last else 0.0
        if last and gap <= APART * band.height:
            raised = gap < TOUCHING * band.height and run.height < SMALL * band.height
            cells[-1] = Cell(last.text + ("" if raised else " ") + text, last.left, max(last.right, run.right))
        else:
            cells.append(Cell(text, run.left, run.right))
    return LaidLine(
        tuple(cells),
        _is_bold(band.runs),
        band.height,
        max(run.top for run in band.runs),
        min(run.bottom for run in band.runs),
        base=band.base,
    )


def _is_bold(runs: Sequence[Run]) -> bool:
    """Whether all words are bold; a number beside them, '/14.C', may be set in other letters."""
    named = [run for run in runs if _NAMED.search(run.text)]
    return all(run.bold for run in named or runs if has_word(run.text))


def _mark_gaps(lines: list[LaidLine]) -> None:
    """Say of each line whether more than the usual space stands above it."""
    steps = [above.base - below.base for above, below in pairwise(lines)]
    heights = [line.height for line in lines]
    usual = (
        min(median(steps), MOST_LEADING * median(heights))
        if len(steps) >= FEW_GAPS
        else NO_LEADING * max(heights, default=0)
    )
    for step, line in zip(steps, lines[1:], strict=True):
        line.gap = step > GAP * usual
