"""The facts of how the minutes are written out: in which house style, and with which numbers; `facts` has them all."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HouseStyleChosen:
    """The house style for the minutes of this meeting, by its id and what it is called; '' for the committee's own."""

    style: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class MinutesCountedOn:
    """The number of the first minute as it follows from the meetings before."""

    first: int


@dataclass(frozen=True, slots=True)
class FirstMinuteNumbered:
    """The number of the first minute as the clerk has it; 0 takes that back."""

    first: int


MinutesFact = HouseStyleChosen | MinutesCountedOn | FirstMinuteNumbered
"""Everything that is chosen for the minutes as a document."""
