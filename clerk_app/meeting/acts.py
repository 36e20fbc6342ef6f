"""What the clerk does in one go, as the facts that it is made of."""

from __future__ import annotations

from clerk_app.meeting import facts
from clerk_app.meeting.attendance import RollMark, Standing
from clerk_app.meeting.state import MeetingState, Phase


def begin_item(state: MeetingState, item: str) -> tuple[facts.MeetingFact, ...]:
    """Take an item; the first one opens the meeting."""
    opening = opening_facts(state) if state.phase is Phase.NOT_OPENED else ()
    return (*opening, facts.ItemBegun(item))


def opening_facts(state: MeetingState) -> tuple[facts.MeetingFact, ...]:
    """The meeting opens; serving officers whom nobody marked are here, since one of them is writing this."""
    uncalled = [p for p in state.officers if state.attendance.standing(p) is Standing.NOT_CALLED]
    return (*(facts.RollMarked(person, RollMark.PRESENT) for person in uncalled), facts.MeetingOpened())
