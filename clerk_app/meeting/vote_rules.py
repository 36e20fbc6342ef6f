"""What may be recorded of a vote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from clerk_app.errors import RuleError
from clerk_app.meeting import eligibility, facts
from clerk_app.meeting.body import Body
from clerk_app.meeting.decision_words import BALLOT_WORDS
from clerk_app.meeting.decisions import Ballot, Vote, VoteMethod
from clerk_app.meeting.demands import known_item
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.voting import why_reason


def check_vote(state: MeetingState, fact: facts.VoteTaken) -> None:
    """RuleError where the vote cannot be true of those who could vote; what differs from them needs a reason."""
    known_item(state, fact.item)
    vote, room = fact.vote, state.room
    if state.opened is None and vote.method is not VoteMethod.NO_VOTE:
        raise RuleError("The meeting has not opened yet, so nobody can vote. F12 opens it.")
    could = eligibility.voters(room, fact.item)
    _check_list(vote, state.body)
    kept_out = [p for p in vote.eligible if p not in could and not vote.reason.strip()]
    if kept_out:
        told = (f"{state.body.person(p).initial_name} ({eligibility.hindrance(room, fact.item, p)})" for p in kept_out)
        raise RuleError(f"May not vote on this item: {', '.join(told)}.")
    if (vote.casting or vote.casting_declined) and not vote.tied:
        raise RuleError("A casting vote is only for a tie.")
    if vote.casting and vote.casting_declined:
        raise RuleError("A casting vote was given, or none was. Correct one of them.")
    if vote.casting and vote.casting_by and not state.attendance.presence(vote.casting_by).here:
        raise RuleError(f"{state.body.person(vote.casting_by).initial_name} is not here, so gave no casting vote.")
    _check_unanimous(vote)
    check_required(vote, state.body)
    if not vote.reason.strip() and (refused := why_reason(vote, could, budget=room.budget)):
        raise RuleError(refused)


def check_required(vote: Vote, body: Body) -> None:
    """RuleError where a member's own vote contradicts the tally, or is none (SI 1993/202 Sch 2 para 1)."""
    people = [person for person, _ in vote.required]
    if double := twice(people):
        raise RuleError(f"{_names(double, body)} can have one vote recorded, not two.")
    listed = dict(vote.ballots) if vote.method is VoteMethod.NAMED else {}
    for person, ballot in vote.required:
        name = body.person(person).initial_name
        if person not in vote.eligible:
            raise RuleError(f"{name} could not vote on this item, so there is no vote of that name to record.")
        if ballot is Ballot.NOT_VOTING:
            raise RuleError(f"{name} did not vote, so there is no vote to record.")
        if listed.get(person, ballot) is not ballot:
            raise RuleError(f"The list has {name} as {BALLOT_WORDS[listed[person]]}. Correct one of them.")
    if vote.method is not VoteMethod.NO_VOTE:
        _check_against_tally(vote, body)


def _check_against_tally(vote: Vote, body: Body) -> None:
    tally = {Ballot.FOR: vote.for_, Ballot.AGAINST: vote.against, Ballot.ABSTAINED: vote.abstained}
    for ballot, counted in tally.items():
        own = [person for person, given in vote.required if given is ballot]
        if len(own) > counted:
            count = "nobody" if not counted else f"only {counted}"
            word = BALLOT_WORDS[ballot]
            raise RuleError(f"{_names(own, body)} {word}? This vote counts {count} {word}. Correct one of them.")


def _check_list(vote: Vote, body: Body) -> None:
    voters = [person for person, _ in vote.ballots]
    if strangers := [person for person in voters if person not in vote.eligible]:
        raise RuleError(f"May not vote on this item: {_names(strangers, body)}.")
    # Three members once stood both under For and under Against.
    if double := twice(voters):
        raise RuleError(f"{_names(double, body)} can stand in the list once, not twice.")


def _check_unanimous(vote: Vote) -> None:
    if vote.method is not VoteMethod.UNANIMOUS:
        return
    if vote.against or vote.abstained or vote.not_voting:
        raise RuleError("Unanimous means that everybody who may vote was for it. Show of hands takes figures.")
    if not vote.for_:
        raise RuleError("Nobody who is here may vote on this item, so it cannot be unanimous.")


def twice(people: Iterable[str]) -> list[str]:
    """Those who are named more than once."""
    return [person for person, count in Counter(people).items() if count > 1]


def _names(people: Iterable[str], body: Body) -> str:
    return ", ".join(body.person(person).initial_name for person in people)
