"""Votes that cannot be as they stand: counted twice, other than their names, or by somebody who declared an interest.

Who was counted and could not vote, and who could and was not counted, is found by `meeting.doubts`.
"""

from __future__ import annotations

from collections.abc import Iterator

from clerk_app.meeting import eligibility
from clerk_app.meeting.decision_words import vote_words
from clerk_app.meeting.decisions import Ballot, Decision, Vote, VoteMethod
from clerk_app.meeting.doubts import in_item
from clerk_app.meeting.finding import Finding, Gravity, place_of_motion
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.vote_rules import twice
from clerk_app.meeting.voting import short_name, sum_words


def findings(state: MeetingState) -> Iterator[Finding]:
    """What is wrong with each vote, whatever reason stands with it where no reason could make it right."""
    for decision in state.decisions:
        vote = decision.vote
        if vote is None or vote.method is VoteMethod.NO_VOTE:
            continue
        place = place_of_motion(state, decision.motion, decision.item)
        head = f"The vote{in_item(state, decision.item)} ({vote_words(vote)})"
        said = (*_of_names(state, vote), *_of_sum(vote), *_of_interests(state, decision, vote))
        yield from (Finding(f"{head} {words}", place, gravity=Gravity.WRONG) for words in said)


def _of_names(state: MeetingState, vote: Vote) -> Iterator[str]:
    listed = [person for person, _ in vote.ballots]
    required = [person for person, _ in vote.required]
    for person in dict.fromkeys((*twice(listed), *twice(required))):
        yield f"counts {short_name(state.body, person)} twice"
    for person in dict.fromkeys((*listed, *required)):
        if person not in vote.eligible:
            yield f"names {short_name(state.body, person)}, who is not among those who could vote"
    by_name = vote_words(Vote.named(vote.ballots, vote.eligible))
    if vote.method is VoteMethod.NAMED and by_name != vote_words(vote):
        yield f"differs from its names, which make {by_name}"


def _of_sum(vote: Vote) -> Iterator[str]:
    if vote.counted != len(vote.eligible) and not vote.reason.strip():
        yield f"accounts for {sum_words(vote)}"


def _of_interests(state: MeetingState, decision: Decision, vote: Vote) -> Iterator[str]:
    """Who was counted and declared an interest only afterwards; earlier ones are seen by who could vote."""
    ballots = dict(vote.ballots)
    for person in vote.eligible:
        declared = eligibility.barred(state.room, decision.item, person)
        voted = ballots.get(person, Ballot.FOR) is not Ballot.NOT_VOTING
        if declared and voted and decision.voted_at and declared.at > decision.voted_at and not vote.reason.strip():
            name = short_name(state.body, person)
            yield f"counted {name}, who declared an interest afterwards, at {declared.at:%H:%M}"
