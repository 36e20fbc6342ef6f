"""Something about a meeting that the clerk is told, and where it is put right; none of it forbids anything."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clerk_app.meeting.state import MeetingState


class Gravity(StrEnum):
    """How grave it is: the record contradicts itself or the law, something is missing, or it only looks odd."""

    WRONG = "wrong"
    MISSING = "missing"
    ODD = "odd"


GRAVITIES = {Gravity.WRONG: "Put right", Gravity.MISSING: "Missing", Gravity.ODD: "Look at"}
"""The word for each, the gravest first."""


CLOSE = "close"
"""The place of what is put right by closing the meeting."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something unfinished or odd in one sentence, and where it is put right.

    `place` is the id of a pane ('attendance', 'adjournments', 'questions', 'record'), 'item:', 'note:', 'entry:' (of
    the record), 'urgency:' (its circumstances are to be typed) or 'summary:' with an id, 'line' for the line being
    typed, 'end_slot', which ends the question slot, or 'close', which asks to close the meeting. `first`: the meeting
    does not close before it is put right.
    """

    words: str
    place: str
    first: bool = False
    gravity: Gravity = Gravity.ODD


def place_of_motion(state: MeetingState, motion: str, item: str) -> str:
    """Where a decision is put right: at its words, else at its item."""
    return f"note:{motion}" if state.note(motion) else f"item:{item}"
