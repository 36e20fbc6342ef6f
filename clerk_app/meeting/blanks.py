"""Blanks of a phrase: filled from the facts at hand, or left as a marked gap, ‹member›, until somebody fills it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

_PLACE = re.compile(r"\{([^{}\n]{1,40})\}")
_GAP = re.compile(r"‹([^‹›\n]{1,40})›")


class Gap(NamedTuple):
    """Where a gap stands in a text, its marks with it, and what is wanted there."""

    start: int
    end: int
    wanted: str


def filled(phrase: str, values: Mapping[str, str]) -> str:
    """A phrase with its {places} filled; one that has no value becomes a gap."""
    return _PLACE.sub(lambda place: values.get(place[1], "") or f"‹{place[1].replace('_', ' ')}›", phrase)


def gaps(text: str) -> tuple[Gap, ...]:
    """Every gap that is not filled."""
    return tuple(Gap(found.start(), found.end(), found[1]) for found in _GAP.finditer(text))


def next_gap(text: str, at: int, way: int = 1) -> Gap | None:
    """The gap that begins behind a place (or before it, `way` -1), round the end where there is none; None for none."""
    found = gaps(text)
    ahead = [gap for gap in found if (gap.start >= at if way > 0 else gap.end <= at)]
    if not found:
        return None
    return (ahead or found)[0] if way > 0 else (ahead or found)[-1]


def wanted_words(text: str) -> str:
    """What the gaps of a text want: 'member and time', '' where there is none."""
    *others, last = [gap.wanted for gap in gaps(text)] or [""]
    return f"{', '.join(others)} and {last}" if others else last
