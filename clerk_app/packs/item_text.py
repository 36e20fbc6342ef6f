"""The items of an agenda with all lines that stand below each, for what is read from inside an item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.reading import ReadItem

_LIKE_A_DATE = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}")
_PAGES = re.compile(r"\d{1,4}(?:\s?[-–]\s?\d{1,4})?|\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?")
"""What a column beside the titles holds: pages, or the hour at which the item is to be reached."""


@dataclass(frozen=True, slots=True)
class ItemText:
    """An item's title and everything up to the next item, the title's own lines included."""

    title: str
    passage: Passage


def item_texts(items: Sequence[ReadItem], lines: Sequence[Line]) -> tuple[ItemText, ...]:
    """The agenda cut where its items begin; each line for itself where no items are known."""
    if not items:
        return tuple(ItemText(line.text, Passage.of([line])) for line in lines)
    spots = {(line.page, line.number): at for at, line in enumerate(lines)}
    begins = [_begin(item, spots) for item in items]
    found = []
    for at, (item, begin) in enumerate(zip(items, begins, strict=True)):
        if begin is None:
            continue
        end = next((later for later in begins[at + 1 :] if later is not None and later > begin), len(lines))
        own = [_without_number(lines[begin], item), *lines[begin + 1 : end]]
        found.append(ItemText(item.title.value, Passage.of(map(_without_pages, own))))
    return tuple(found)


def _without_number(line: Line, item: ReadItem) -> Line:
    """A line with blanks for the number of its item, where it has three parts, as a date has: '03/02/20'."""
    number = item.number
    if number is None or not _LIKE_A_DATE.fullmatch(number.value) or not line.cells[0].text.startswith(number.value):
        return line
    first = line.cells[0]
    blank = " " * len(number.value) + first.text[len(number.value) :]
    return replace(line, cells=(replace(first, text=blank), *line.cells[1:]))


def _without_pages(line: Line) -> Line:
    """A line without its columns of pages and hours, whose figures would stand between the day and month of a date."""
    cells = line.cells
    while len(cells) > 1 and _PAGES.fullmatch(cells[-1].text.strip()):
        cells = cells[:-1]
    return line if cells is line.cells else replace(line, cells=cells)


def _begin(item: ReadItem, spots: dict[tuple[int, int], int]) -> int | None:
    values = (item.number, item.title)
    places = [place for value in values if value is not None for place in value.places]
    return min((spots[place.page, place.line] for place in places if (place.page, place.line) in spots), default=None)
