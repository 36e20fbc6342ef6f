"""The quorum at every moment: seats filled by members who may take part in what is before the meeting."""

from __future__ import annotations

from clerk_app.meeting import eligibility
from clerk_app.meeting.state import MeetingState


def taking_part(state: MeetingState) -> int:
    """Seats filled by somebody in the room who has not withdrawn from the item before the meeting.

    A member who comes after all and the substitute fill one seat between them.
    """
    room, item = state.room, state.agenda.current
    count = 0
    for seat in state.body.councillors:
        substitution = state.attendance.substitution_for(seat.person)
        sitting = (seat.person, substitution.substitute) if substitution else (seat.person,)
        here = (p for p in sitting if state.attendance.presence(p).here)
        count += any(eligibility.withdraws(room, item, person) is None for person in here)
    return count


def is_met(state: MeetingState) -> bool:
    """Whether the committee's own quorum is met now; a committee that set none always has one."""
    wanted = state.body.committee.quorum
    return wanted is None or taking_part(state) >= wanted
