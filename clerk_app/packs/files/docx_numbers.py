"""The numbers that Word counts itself and does not write into its file: worked out again as it prints them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from clerk_app.packs.files.docx_styles import Element, child, children, is_on, value, whole
from clerk_app.packs.files.list_numbers import DECIMAL, in_style

BULLET: Final = "•"
_PLACE: Final = re.compile(r"%([1-9])")
_UNNUMBERED: Final = "none"
LEVELS: Final = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts, and what is printed of it."""

    start: int = 1
    style: str = DECIMAL
    text: str = ""
    restarts: bool = True
    plain: bool = False
    """All numbers in figures, as lawyers want them."""
    of_style: str = ""
    """A style of paragraphs that stand on this level without saying so."""


@dataclass(slots=True)
class _List:
    """A list as a paragraph names it: the pattern that it counts by, and where it begins anew."""

    pattern: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


@dataclass
class Numbers:
    """Counts the paragraphs of lists as they come."""

    lists: dict[str, _List] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    """By pattern: lists of one pattern count on together, unless one begins anew."""
    _begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element) -> Numbers:
        """The lists of a file, from its part about numbering."""
        patterns = {value(element, "abstractNumId") or "": element for element in children(root, "abstractNum")}
        linked = {
            name: element for element in patterns.values() if (name := value(child(element, "styleLink"))) is not None
        }
        numbers = cls()
        for element in children(root, "num"):
            pattern = value(child(element, "abstractNumId")) or ""
            numbers.lists[value(element, "numId") or ""] = _list(
                element, pattern, _linked(patterns.get(pattern), linked)
            )
        return numbers

    def level_of(self, list_id: str, style: str) -> int:
        """The level of a list on which paragraphs of a style stand."""
        levels = self.lists[list_id].levels if list_id in self.lists else {}
        return next((at for at, level in levels.items() if style and level.of_style == style), 0)

    def next(self, list_id: str, level: int) -> str:
        """What is printed before the next paragraph of a list, '' for nothing."""
        found = self.lists.get(list_id)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.pattern, {})
        self._count(list_id, found, level, counts)
        here = found.levels[level]
        if here.style == "bullet":
            return BULLET
        return (
            "" if here.style == _UNNUMBERED else _PLACE.sub(lambda at: _printed(found, counts, here, at[1]), here.text)
        )

    def _count(self, list_id: str, found: _List, level: int, counts: dict[int, int]) -> None:
        start = found.starts.get(level)
        if start is not None and (list_id, level) not in self._begun:
            self._begun.add((list_id, level))
            counts[level] = start
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = found.levels[level].start
        for deeper in [at for at in counts if at > level]:
            if found.levels.get(deeper, Level()).restarts:
                del counts[deeper]


def _printed(found: _List, counts: dict[int, int], here: Level, place: str) -> str:
    at = int(place) - 1
    level = found.levels.get(at, Level())
    style = DECIMAL if here.plain else level.style
    return "" if style in (_UNNUMBERED, "bullet") else in_style(counts.get(at, level.start), style)


def _linked(pattern: Element | None, linked: dict[str, Element]) -> Element | None:
    """The pattern itself, or the one of a style that it refers to."""
    style = value(child(pattern, "numStyleLink"))
    return linked.get(style, pattern) if style else pattern


def _list(element: Element, pattern: str, written: Element | None) -> _List:
    levels = _levels(written) if written is not None else {}
    starts: dict[int, int] = {}
    for override in children(element, "lvlOverride"):
        at = whole(value(override, "ilvl"))
        if at is None or not 0 <= at < LEVELS:
            continue
        levels |= _levels(override)
        start = whole(value(child(override, "startOverride")))
        if start is not None:
            starts[at] = start
            levels[at] = replace(levels.get(at, Level()), start=start)
    return _List(pattern, levels, starts)


def _levels(element: Element) -> dict[int, Level]:
    return {
        at: _level(written)
        for written in children(element, "lvl")
        if (at := whole(value(written, "ilvl"))) is not None and 0 <= at < LEVELS
    }


def _level(written: Element) -> Level:
    legal = child(written, "isLgl")
    start = whole(value(child(written, "start")))
    return Level(
        start=1 if start is None else start,
        style=value(child(written, "numFmt")) or DECIMAL,
        text=(value(child(written, "lvlText")) or "")[:40],
        restarts=value(child(written, "lvlRestart")) != "0",
        plain=legal is not None and is_on(value(legal)),
        of_style=value(child(written, "pStyle")) or "",
    )
