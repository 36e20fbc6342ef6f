"""Rows of a table whose numbers stand beside another line of their titles, or whose columns may be in the titles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from clerk_app.packs.lists.titles import Cut
from clerk_app.packs.pack_text import CELL_GAP

_SAME_COLUMN = 6.0
_SEVERAL = 2
"""Torn titles from which on all of them are doubted."""
_STOPS = ".:;!?"
_FEWEST, _NEARLY_ALL = 4, 0.75


def torn_rows(cuts: Sequence[Cut]) -> frozenset[int]:
    """Which items may have lost the beginning of their title to the item above, counted from nought."""
    torn = [at for at, (before, after) in enumerate(pairwise(cuts), start=1) if _is_torn(before, after)]
    if len(torn) >= _SEVERAL:
        return frozenset(range(len(cuts)))
    return frozenset(place for at in torn for place in (at - 1, at))


def _is_torn(before: Cut, after: Cut) -> bool:
    """Whether a title goes on with the last line above it, which stands in its column."""
    title, above = after.title[0], (*before.title[1:], *before.rest)
    if not above or not title.text[:1].islower() or above[-1].text.rstrip()[-1:] in _STOPS:
        return False
    return abs(above[-1].left - title.left) < _SAME_COLUMN


def without_gap(items: Sequence[Cut]) -> frozenset[int]:
    """Which items have no column behind their titles where nearly all others have one: it may be in the title."""
    last = [item.title[-1] for item in items]
    apart = [CELL_GAP in piece.line.text[piece.start :] for piece in last]
    if sum(apart) < max(_FEWEST, _NEARLY_ALL * len(items)):
        return frozenset()
    return frozenset(at for at, gap in enumerate(apart) if not gap)
