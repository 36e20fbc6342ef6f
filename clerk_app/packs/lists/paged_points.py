"""'4.1', '4.2' below 4 that are items themselves, since each has a paper with its pages or its file behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from clerk_app.packs.lists.item_pages import take_pages
from clerk_app.packs.lists.series import Start
from clerk_app.packs.lists.web_marks import has_file_behind
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole

_MOST_LINES = 4
"""Of a title with its pages behind it."""


def paged_points(one: Start, between: Sequence[Start], end: int, lines: Sequence[Line]) -> list[Start]:
    """The points of an item up to the line `end`, if each has pages or a file, and the item has none for them all."""
    if one.number is None or one.number.shape != "#":
        return []
    points = [start for start in between if start.number and start.number.shape == "#.#"]
    values = [start.number.values for start in points if start.number]
    if values != [(one.number.values[0], at) for at in range(1, len(points) + 1)] or not points:
        return []
    spans = list(pairwise([*(start.index for start in points), end]))
    titled = all(start.title[:1].isupper() for start in points)
    return points if titled and _are_papers(spans, lines) and not _has_paper(one.index, points[0].index, lines) else []


def _are_papers(spans: Sequence[tuple[int, int]], lines: Sequence[Line]) -> bool:
    return all(_has_paper(begin, end, lines) for begin, end in spans)


def _has_paper(begin: int, end: int, lines: Sequence[Line]) -> bool:
    """Whether pages or a file stand behind one of these lines."""
    pieces = [whole(line) for line in lines[begin : min(end, begin + _MOST_LINES)]]
    return any(has_file_behind(piece) or take_pages(piece, column=False)[1] is not None for piece in pieces)
