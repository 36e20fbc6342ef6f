"""The fact of a meeting that was handed over; `facts` has it too."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CopyTaken:
    """A hand-over file's record was added beside that of the same meeting, whose id is `of`: both had gone on."""

    of: str
