"""A value that was read in a pack: where it stands, and how sure the reading is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Certainty(StrEnum):
    """How sure a value is, the surest first."""

    SURE = "sure"
    """Printed in so many words, in the place where it belongs, and nothing speaks against it."""
    LIKELY = "likely"
    """Read by the look of the page; a clerk would read it so too."""
    DOUBTFUL = "doubtful"
    """Something speaks against it, which the doubt says; a clerk has to look."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: a line of a page, and which letters of the line's text."""

    page: int
    line: int
    start: int = 0
    end: int = 0
    """Behind the last letter; nought for the whole line."""


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A value as read."""

    value: T_co
    places: tuple[Place, ...]
    """At least one; several where the value runs over lines."""
    certainty: Certainty = Certainty.SURE
    doubt: str = ""
    """One plain sentence for the clerk on what speaks against it; only where it is doubtful."""
    printed: str = ""
    """The words of the pack, where the value is not the words."""
