"""Short lines whose few words were drawn apart to fill the width of justified text, so that they look like columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from clerk_app.packs.files.pdf_told import Word

_EVEN: Final = 0.7
_NEARLY: Final = 0.03
"""Points, or the share, by which gaps of a stretched line differ; columns leave gaps as wide as their words do."""
_WIDE: Final = 8.0
"""Points from which on all gaps of a line are wide."""
_FEWEST: Final = 2
"""Gaps of a line from which on it can be told that they are even."""
_LINES: Final = 3
"""Lines that end where such a line does; of a table as many have words that begin at one place."""
_SAME: Final = 1.0

_Words = Sequence[Word]


def stretched(lines: Sequence[_Words]) -> set[int]:
    """Which lines have been stretched."""
    gaps = [[after[1] - before[2] for before, after in pairwise(words)] for words in lines]
    spread = [at for at, of_line in enumerate(gaps) if of_line and min(of_line) > _WIDE]
    ends = Counter(round(words[-1][2]) for words in lines) if spread else Counter[int]()
    columns = Counter(round(word[1]) for at in spread for word in lines[at][1:])
    found: set[int] = set()
    for at in spread:
        words, end = lines[at], round(lines[at][-1][2])
        if sum(ends[end + by] for by in (-1, 0, 1)) < _LINES or not any(word[0].isalpha() for word in words):
            continue
        even = _is_even(gaps[at]) and all(columns[round(word[1])] < _LINES for word in words[1:])
        if even or (len(words) == _FEWEST and at - 1 in found and _alike(lines[at - 1], words)):
            found.add(at)
    return found


def _is_even(gaps: Sequence[float]) -> bool:
    return len(gaps) >= _FEWEST and max(gaps) - min(gaps) <= max(_EVEN, _NEARLY * max(gaps))


def _alike(above: _Words, words: _Words) -> bool:
    """Whether two lines begin and end at the same places."""
    return abs(above[0][1] - words[0][1]) <= _SAME and abs(above[-1][2] - words[-1][2]) <= _SAME
