"""A heading in large letters that was too long for its line is one line again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Final

from clerk_app.packs.files.page_layout import LaidLine
from clerk_app.packs.pack_text import Cell

_LARGE: Final = 1.15
"""Times as high as most letters of the page are those of a heading."""
_ALIKE: Final = 0.04
_LEADING: Final = 1.5
"""Heights from one line of a heading to the next."""
_APART: Final = re.compile(
    r"\W*(?:a ?g ?e ?n ?d ?a|notice|summons|minutes|to be held|meeting of"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
"""How a heading of its own begins."""


def whole_titles(lines: Sequence[LaidLine]) -> list[LaidLine]:
    """The lines of a page, headings put together whose next word had found no room on the page."""
    if not lines:
        return []
    usual = _LARGE * median(line.height for line in lines)
    wide = max(line.cells[-1].right for line in lines) - min(line.cells[0].left for line in lines)
    kept: list[LaidLine] = []
    for line in lines:
        if kept and kept[-1].height > usual and _is_rest(kept[-1], line, wide):
            kept[-1] = _with(kept[-1], line)
        else:
            kept.append(line)
    return kept


def _is_rest(above: LaidLine, line: LaidLine, wide: float) -> bool:
    """Whether a line is in the same letters, right below one that had no room for its first word."""
    if len(above.cells) + len(line.cells) > 2 or above.bold is not line.bold or _APART.match(line.cells[0].text):  # noqa: PLR2004
        return False
    alike = abs(above.height - line.height) <= _ALIKE * above.height
    close = above.base - line.base < _LEADING * above.height
    first, cell = line.cells[0].text.split(" ", 1)[0], above.cells[0]
    letter = (cell.right - cell.left) / max(len(cell.text), 1)
    return alike and close and cell.right - cell.left + letter * (len(first) + 1) > wide


def _with(above: LaidLine, line: LaidLine) -> LaidLine:
    one, other = above.cells[0], line.cells[0]
    cell = Cell(f"{one.text} {other.text}", min(one.left, other.left), max(one.right, other.right))
    return replace(above, cells=(cell,), bottom=line.bottom, base=line.base)
