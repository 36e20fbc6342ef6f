"""A column of single page numbers that no heading announces: 1, 7, 15 and 21 at the right of the titles."""

from __future__ import annotations

import re
from itertools import pairwise

from clerk_app.packs.pack_text import Cell
from clerk_app.packs.paper.regions import MeetingText

_NUMBER = re.compile(r"\d{1,3}")
_FEWEST = 4
_SAME_COLUMN = 14.0
_STEP = 2.0
"""Pages of a paper on the average: papers themselves are counted by one."""


def has_bare_pages(meeting: MeetingText) -> bool:
    """Whether several items have a number in one column behind their titles, which rise as pages do."""
    cells = [cell for start in meeting.begins if (cell := _last(meeting.agenda[start.index].cells)) is not None]
    if len(cells) < _FEWEST:
        return False
    rights = [cell.right for cell in cells]
    numbers = [int(cell.text) for cell in cells]
    rising = all(one < other for one, other in pairwise(numbers))
    apart = numbers[-1] - numbers[0] >= _STEP * (len(numbers) - 1)
    return rising and apart and max(rights) - min(rights) <= _SAME_COLUMN


def _last(cells: tuple[Cell, ...]) -> Cell | None:
    """The number in the last cell of the line of a title, behind its words."""
    words = any(letter.isalpha() for cell in cells[:-1] for letter in cell.text)
    return cells[-1] if words and _NUMBER.fullmatch(cells[-1].text.strip()) else None
