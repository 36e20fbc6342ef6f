"""Agendas whose lines hang below the titles, so that what stands below the numbers is of no item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clerk_app.packs.pack_text import Line

_BESIDE = 3.0
_SMALL = re.compile(r"[a-z]{2,20} [a-z]{2}")
_FEWEST = 3
"""Lines that hang."""
_NEARLY_ALL = 0.8


def goes_on_small(line: Line) -> bool:
    """Whether a line close below another begins with words in small letters, as the rest of its sentence does."""
    return not line.gap and _SMALL.match(line.text) is not None


def is_left_of_titles(lines: Sequence[Line], start: int, at: int) -> bool:
    """Whether a line stands below the number of the last item, though what goes on hangs below the title."""
    titles = lines[start].cells[1:]
    if not titles or abs(lines[at].left - lines[start].left) > _BESIDE:
        return False
    return any(abs(line.left - titles[0].left) <= _BESIDE for line in lines[:at])


def all_hang(lines: Sequence[Line], starts: Sequence[int]) -> bool:
    """Whether nearly all that stands below the titles begins right of the numbers; headings may stand below those."""
    begins = lines[starts[0]].left + _BESIDE
    below = [line for one, other in pairwise(starts) for line in lines[one + 1 : other]]
    hang = sum(line.left > begins for line in below)
    return hang >= max(_FEWEST, _NEARLY_ALL * len(below))
