"""A time in which the program did not run, and nobody but the clerk knows whether the clocks should have."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clerk_app.meeting.spans import Span


class GapKind(StrEnum):
    """Why the program did not run."""

    SLEPT = "slept"
    HELD_UP = "held_up"
    RESTARTED = "restarted"


@dataclass(frozen=True, slots=True)
class Gap:
    """From the last sign of life to the next; `id` is the entry that tells of it.

    `known`: its length is known. `settled`: the clerk has said whether the clocks stood still.
    """

    id: str
    span: Span
    kind: GapKind
    known: bool = True
    settled: bool = False
