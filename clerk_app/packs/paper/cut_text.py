"""The text of a pack of which some lines were cut, and where the letters of these stand in the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Final, TypeVar, cast

from clerk_app.packs.found import Place
from clerk_app.packs.pack_text import PackText

_T = TypeVar("_T")


LIFTED: Final = 1_000_000
"""Added to the number of a line whose first cells are read as a line of their own, above others of their page."""


@dataclass(frozen=True, slots=True)
class CutText:
    """What is read of a pack."""

    text: PackText
    later: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """For lines that were cut, by page and line: from which letter on they stand later in the file, and how much."""

    def placed(self, reading: _T) -> _T:
        """What was read from it, each value at its letters in the file."""
        return _moved(reading, self.later) if self.later else reading


def _moved(value: _T, later: Mapping[tuple[int, int], tuple[int, int]]) -> _T:
    """The same values, the places of those in a cut line moved to where the letters are."""
    moved: object = value
    if isinstance(value, Place):
        if value.line > LIFTED:
            return cast("_T", replace(value, line=value.line - LIFTED))
        begins, by = later.get((value.page, value.line), (0, 0))
        if value.end and value.start >= begins:
            moved = replace(value, start=value.start + by, end=value.end + by)
    elif isinstance(value, tuple):
        moved = tuple(_moved(each, later) for each in cast("Iterable[object]", value))
    elif is_dataclass(value) and not isinstance(value, type):
        moved = replace(value, **{each.name: _moved(getattr(value, each.name), later) for each in fields(value)})
    return cast("_T", moved)
