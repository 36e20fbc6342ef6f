"""Members who had no vote when names were taken: who was out of the room, who had withdrawn, who stayed without one."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from clerk_app.meeting import eligibility, presence
from clerk_app.meeting.decisions import Decision, VoteMethod
from clerk_app.meeting.state import MeetingState


class NoVote(StrEnum):
    """Why a member had no vote; abstaining and not voting are something else, for who does that had one."""

    WITHDREW = "withdrew"
    BARRED = "barred"
    ABSENT = "absent"


def without_vote(state: MeetingState, decision: Decision) -> tuple[tuple[str, NoVote], ...]:
    """The members without a vote when the names were taken, in the order of the list; of any other vote nobody.

    A member and whoever substitutes have one seat between them, so that one of the two is told of at most.
    """
    vote, at = decision.vote, decision.voted_at
    if vote is None or at is None or vote.method is not VoteMethod.NAMED:
        return ()
    voted = {*vote.eligible, *(person for person, _ in vote.ballots)}
    room, item = state.room, decision.item
    others = (p for p in eligibility.with_a_vote(room) if p not in voted and not eligibility.is_limited(room, item, p))
    found = {person: why for person in others if (why := _why(state, item, person, at))}
    for seat in state.attendance.substitutions:
        found.pop(_not_told_of(state, (seat.member, seat.substitute), found), None)
    return tuple(found.items())


def _why(state: MeetingState, item: str, person: str, at: datetime) -> NoVote | None:
    if person in presence.in_the_room_at(state, at):
        return NoVote.BARRED if eligibility.barred(state.room, item, person) else None
    return NoVote.WITHDREW if eligibility.was_out_for(state.room, item, person, at) else NoVote.ABSENT


def _not_told_of(state: MeetingState, seat: tuple[str, str], found: dict[str, NoVote]) -> str:
    """Which of the two of a seat is not told of: who was away while the other was not, of two away who never came."""
    member, substitute = seat
    away = [person for person in seat if found.get(person) is NoVote.ABSENT]
    if len(away) == 1:
        return away[0]
    return "" if not away else member if presence.spans_of(state, substitute) else substitute
