"""Who should preside: when nobody is in the chair, or whoever is has withdrawn, the vice-chairman is proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from clerk_app.meeting import chair, eligibility, roll
from clerk_app.meeting.attendance import Standing
from clerk_app.meeting.state import MeetingState, Phase


@dataclass(frozen=True, slots=True)
class ChairWanted:
    """Nobody can preside now: `out` was or would be in the chair, `proposed` may take it ('' where nobody offers).

    `item`: it is wanted for that item only, since `out` has declared an interest in it.
    """

    out: str
    proposed: str
    item: str = ""


def chair_wanted(state: MeetingState) -> ChairWanted | None:
    """Whether somebody should take the chair; not before the roll call has got to the chairman."""
    could = roll.could_preside(state)
    if state.phase is not Phase.IN_SESSION or not (could or state.presiding):
        return None
    out = state.presiding or chair.in_the_chair(state.chairs) or state.body.chairman
    if out and not state.presiding and state.attendance.standing(out) is Standing.NOT_CALLED:
        return None
    withdrew = bool(out) and _withdrawn(state, out)
    if state.presiding and not withdrew:
        return None
    vices = (p for p in state.body.vice_chairmen if p in could and p != out and not _withdrawn(state, p))
    return ChairWanted(out, next(vices, ""), state.agenda.current if withdrew else "")


def presided_at(state: MeetingState, at: datetime) -> str:
    """Who was in the chair at an instant, as the record now has it; '' where nobody was."""
    took = next((c.person for c in reversed(state.chairs) if c.span.holds(at)), "")
    there = (p for p in (took, state.body.chairman) if p)
    return next((p for p in there if any(s.holds(at) for s in state.attendance.presence(p).spans)), "")


def may_go_back(state: MeetingState) -> bool:
    """Whether the chairman came while somebody else presides, and could take the chair again."""
    chairman, taken = state.body.chairman, state.chairs[-1] if state.chairs else None
    found = state.attendance.presence(chairman)
    if taken is None or taken.span.end is not None or taken.item or taken.person == chairman or not found.here:
        return False
    return (
        found.spans[-1].start > taken.span.start and state.phase is Phase.IN_SESSION and not _withdrawn(state, chairman)
    )


def _withdrawn(state: MeetingState, person: str) -> bool:
    items = (state.agenda.current, *state.agenda.together)
    return any(eligibility.withdraws(state.room, item, person) is not None for item in items)
