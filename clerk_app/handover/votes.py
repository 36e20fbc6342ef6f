"""What was moved and how it was voted on, in the words of Popolo: motions, vote events, counts and votes."""

from __future__ import annotations

from typing import Final

from clerk_app.handover.json_text import Data, moment, told
from clerk_app.meeting.decisions import Ballot, Decision, Vote, VoteMethod
from clerk_app.meeting.motions import Motion, motions
from clerk_app.meeting.state import MeetingState

OPTIONS: Final = {
    Ballot.FOR: "yes",
    Ballot.AGAINST: "no",
    Ballot.ABSTAINED: "abstain",
    Ballot.NOT_VOTING: "not voting",
}
"""Popolo's words for the votes; 'not voting' is none of its own and means here and silent."""


def motions_of(state: MeetingState) -> list[Data]:
    """Every motion and amendment by the agenda, with what came of it."""
    return [_motion(state, motion) for item in state.agenda.items for motion in motions(state, item.id)]


def _motion(state: MeetingState, motion: Motion) -> Data:
    decision = state.decision(motion.id)
    words = told(
        id=motion.id,
        agenda_item_id=motion.item,
        organization_id=state.body.committee.id,
        classification="amendment" if motion.amends else "motion",
        amends_id=motion.amends,
        text=motion.words,
    )
    return words | _fate(state, decision) if decision else words


def _fate(state: MeetingState, decision: Decision) -> Data:
    known = state.body.by_id
    return told(
        creator_id=decision.mover if decision.mover in known else None,
        seconder_id=decision.seconder if decision.seconder in known else None,
        result=decision.outcome.value,
        referred_to=decision.to_whom,
        vote_events=[_vote_event(decision, decision.vote)] if _was_counted(decision.vote) and decision.vote else [],
    )


def _was_counted(vote: Vote | None) -> bool:
    return vote is not None and (vote.method is not VoteMethod.NO_VOTE or bool(vote.required))


def _vote_event(decision: Decision, vote: Vote) -> Data:
    tally = zip(Ballot, (vote.for_, vote.against, vote.abstained, vote.not_voting), strict=True)
    counts = [{"option": OPTIONS[ballot], "value": value} for ballot, value in tally]
    casting = told(voter_id=vote.casting_by, option=OPTIONS[vote.casting]) if vote.casting else None
    return told(
        motion_id=decision.motion,
        classification=vote.method.value,
        start_date=moment(decision.voted_at),
        counts=counts if vote.method is not VoteMethod.NO_VOTE else [],
        votes=_votes(vote.ballots),
        casting_vote=casting,
        recorded_at_own_request=_votes(vote.required),
    )


def _votes(ballots: tuple[tuple[str, Ballot], ...]) -> list[Data]:
    return [{"voter_id": who, "option": OPTIONS[ballot]} for who, ballot in ballots]
