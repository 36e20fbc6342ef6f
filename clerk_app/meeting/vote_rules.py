"""What may be recorded of a vote."""

from __future__ import annotations

from clerk_app.errors import RuleError
from clerk_app.meeting import eligibility, facts
from clerk_app.meeting.decisions import VoteMethod
from clerk_app.meeting.demands import known_item
from clerk_app.meeting.state import MeetingState


def check_vote(state: MeetingState, fact: facts.VoteTaken) -> None:
    """RuleError where the vote cannot be true of those who could vote; what differs from them needs a reason."""
    known_item(state, fact.item)
    vote = fact.vote
    could = eligibility.voters(state.room, fact.item)
    strangers = [person for person, _ in vote.ballots if person not in vote.eligible]
    if strangers:
        names = ", ".join(state.body.person(p).initial_name for p in strangers)
        raise RuleError(f"May not vote on this item: {names}.")
    room = state.room
    kept_out = [p for p in vote.eligible if p not in could and not vote.reason.strip()]
    if kept_out:
        told = (f"{state.body.person(p).initial_name} ({eligibility.hindrance(room, fact.item, p)})" for p in kept_out)
        raise RuleError(f"May not vote on this item: {', '.join(told)}.")
    if vote.casting and not vote.tied:
        raise RuleError("A casting vote is only for a tie.")
    if vote.method is VoteMethod.NO_VOTE or vote.reason.strip():
        return
    if not vote.adds_up:
        raise RuleError(f"This vote counts {vote.counted}; {len(vote.eligible)} may vote. Give a reason or correct it.")
    if set(vote.eligible) != set(could):
        raise RuleError(f"{len(could)} may vote now, not the {len(vote.eligible)} of this vote. Look again or say why.")
