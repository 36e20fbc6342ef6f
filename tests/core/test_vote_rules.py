"""What may be recorded of a vote: against the room, against the tally, at a budget meeting; and kept at its time."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.closing import findings
from clerk_app.meeting.decision_words import vote_particulars
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.entry import effective
from clerk_app.meeting.vote_draft import VoteDraft
from tests.builders import COUNCILLORS, DAY, clock_at, in_session, open_library

FOUR = "item-4"
F, A, X, N = Ballot.FOR, Ballot.AGAINST, Ballot.ABSTAINED, Ballot.NOT_VOTING
BUDGET = "At a budget meeting names are recorded for each vote (SI 2014/165). Shift+F9 takes them, or type why not."


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    yield in_session(library, clock_at())
    library.close()


def refused(session, vote: Vote) -> str:
    """Take a vote; the refusal, '' where it was recorded."""
    try:
        session.record(facts.VoteTaken("m", FOUR, vote))
    except RuleError as refusal:
        return str(refusal)
    return ""


def hands(*tally: int, **more) -> Vote:
    for_, against, abstained = (*tally, 0, 0)[:3]
    return replace(Vote(VoteMethod.HANDS, for_, against, abstained, eligible=COUNCILLORS), **more)


def named(**exceptions: Ballot) -> Vote:
    return Vote.named(tuple((p, exceptions.get(p, F)) for p in COUNCILLORS), COUNCILLORS)


# ---------------------------------------------------------------- a member's own vote


TALLIES = ((14, 0, 0), (13, 1, 0), (12, 1, 1), (0, 14, 0), (0, 0, 14), (7, 7, 0))


@pytest.mark.parametrize(("tally", "ballot"), list(product(TALLIES, Ballot)))
def test_an_own_vote_is_held_against_the_tally(session, tally, ballot):
    said = refused(session, hands(*tally, required=(("shah", ballot),)))
    if ballot is N:
        assert said == "S Shah did not vote, so there is no vote to record."
    elif tally[(F, A, X).index(ballot)]:
        assert not said
        assert session.state.decision("m").vote.required == (("shah", ballot),)
    else:
        assert said == f"S Shah {ballot.value}? This vote counts nobody {ballot.value}. Correct one of them."


@pytest.mark.parametrize("own", [F, A, X])
@pytest.mark.parametrize("method", [VoteMethod.NO_VOTE, VoteMethod.UNANIMOUS, VoteMethod.NAMED])
def test_an_own_vote_whatever_the_method(session, method, own):
    votes = {
        VoteMethod.NO_VOTE: Vote(VoteMethod.NO_VOTE, eligible=COUNCILLORS),
        VoteMethod.UNANIMOUS: Vote(VoteMethod.UNANIMOUS, 14, eligible=COUNCILLORS),
        VoteMethod.NAMED: named(shah=X),
    }
    said = refused(session, replace(votes[method], required=(("shah", own),)))
    fits = {VoteMethod.NO_VOTE: True, VoteMethod.UNANIMOUS: own is F, VoteMethod.NAMED: own is X}
    assert bool(said) is not fits[method]
    if said and method is VoteMethod.NAMED:
        assert said == "The list has S Shah as abstained. Correct one of them."


@pytest.mark.parametrize(
    ("required", "said"),
    [
        ((("shah", A), ("shah", F)), "S Shah can have one vote recorded, not two."),
        ((("shah", A), ("wray", A)), "S Shah, K Wray against? This vote counts only 1 against. Correct one of them."),
        ((("ashdown", A),), "B Ashdown could not vote on this item, so there is no vote of that name to record."),
        ((("shah", A), ("wray", F)), ""),
    ],
)
def test_own_votes_that_cannot_be(session, required, said):
    assert refused(session, hands(13, 1, required=required)) == said


def test_whoever_left_before_has_no_own_vote(session):
    session.record(facts.PersonLeft("shah"))
    here = tuple(p for p in COUNCILLORS if p != "shah")
    vote = Vote(VoteMethod.HANDS, 12, 1, eligible=here, required=(("shah", A),))
    assert refused(session, vote).startswith("S Shah could not vote on this item")


# ---------------------------------------------------------------- what can never be


@pytest.mark.parametrize("reason", ["", "counted twice"])
def test_nobody_is_both_for_and_against(session, reason):
    ballots = (*((p, F) for p in COUNCILLORS), ("shah", A))
    vote = Vote.named(ballots, COUNCILLORS, reason)
    assert refused(session, vote) == "S Shah can stand in the list once, not twice."


@pytest.mark.parametrize(("against", "abstained", "not_voting"), [(1, 0, 0), (0, 1, 0), (0, 0, 1)])
def test_unanimous_is_everybody_for(session, against, abstained, not_voting):
    vote = Vote(VoteMethod.UNANIMOUS, 13, against, abstained, not_voting, eligible=COUNCILLORS, reason="so it was")
    assert refused(session, vote).startswith("Unanimous means that everybody")
    assert not refused(session, Vote(VoteMethod.UNANIMOUS, 14, eligible=COUNCILLORS))


def test_nobody_cannot_be_unanimous(session):
    session.record(*(facts.PersonLeft(p) for p in COUNCILLORS))
    assert refused(session, Vote(VoteMethod.UNANIMOUS)).startswith("Nobody who is here may vote")


@pytest.mark.parametrize(("tally", "casting"), list(product(((7, 7, 0), (8, 6, 0), (0, 0, 14)), (F, A))))
def test_a_casting_vote_is_for_a_tie(session, tally, casting):
    said = refused(session, hands(*tally, casting=casting, casting_by="thornbury"))
    assert said == ("" if tally == (7, 7, 0) else "A casting vote is only for a tie.")


# ---------------------------------------------------------------- a budget meeting


@pytest.mark.parametrize(("budget", "method", "reason"), list(product((False, True), VoteMethod, ("", "no time"))))
def test_names_at_a_budget_meeting(session, budget, method, reason):
    session.record(facts.MeetingArranged(DAY, budget=budget))
    votes = {
        VoteMethod.NO_VOTE: Vote(VoteMethod.NO_VOTE, eligible=COUNCILLORS),
        VoteMethod.UNANIMOUS: Vote(VoteMethod.UNANIMOUS, 14, eligible=COUNCILLORS),
        VoteMethod.HANDS: hands(14),
        VoteMethod.NAMED: named(),
    }
    wants = budget and method in (VoteMethod.UNANIMOUS, VoteMethod.HANDS) and not reason
    assert refused(session, replace(votes[method], reason=reason)) == (BUDGET if wants else "")


def test_a_budget_meeting_begins_with_names_and_asks_where_there_are_none(session):
    session.record(facts.MeetingArranged(DAY, budget=True))
    draft = VoteDraft.of(session.state, "m", FOUR)
    assert (draft.method, draft.vote(session.state).for_) == (VoteMethod.NAMED, 14)
    assert not draft.is_begun(session.state)
    session.record(facts.DecisionRecorded("m", FOUR))
    asked = "A budget meeting, and no names are recorded for a decision, item 4"
    assert asked in [f.words for f in findings(session.state)]
    silent = VoteDraft.of(session.state, "m", FOUR).with_method(VoteMethod.NO_VOTE)
    assert silent.is_begun(session.state)
    session.record(*silent.to_record(session.state))
    assert session.state.decision("m").vote.method is VoteMethod.NO_VOTE
    assert asked in [f.words for f in findings(session.state)]
    session.record(*VoteDraft.of(session.state, "m", FOUR).named_all_for(session.state).to_record(session.state))
    assert asked not in [f.words for f in findings(session.state)]


# ---------------------------------------------------------------- looked at again


def test_an_own_vote_added_later_keeps_the_time_and_the_room_of_the_vote(session):
    draft = VoteDraft("m", FOUR, method=VoteMethod.HANDS, hands=(13, 1, 0))
    session.record(*draft.to_record(session.state))
    voted_at = session.state.decision("m").voted_at
    session.clock.step(minutes=2)
    session.record(facts.PersonLeft("shah"))
    session.record(facts.DecisionRecorded("m", FOUR, Outcome.AGREED, "wray"))
    again = replace(VoteDraft.of(session.state, "m", FOUR), required=(("shah", A),), seconder="farrow")
    written = again.as_written(session.state, effective(session.entries))
    assert [type(fact) for fact in written] == [facts.Corrected, facts.DecisionRecorded]
    session.record(*written)
    decision = session.state.decision("m")
    assert (decision.voted_at, decision.vote.required) == (voted_at, (("shah", A),))
    assert set(decision.voters) == set(decision.vote.eligible)
    assert (decision.mover, decision.seconder) == ("wray", "farrow")
    session.undo()
    assert session.state.decision("m").vote.required == ()


def test_a_vote_taken_again_is_another_vote_at_another_time(session):
    session.record(*VoteDraft("m", FOUR, method=VoteMethod.HANDS, hands=(13, 1, 0)).to_record(session.state))
    first = session.state.decision("m").voted_at
    session.clock.step(minutes=2)
    again = VoteDraft.of(session.state, "m", FOUR).named_all_for(session.state)
    written = again.as_written(session.state, effective(session.entries))
    assert [type(fact) for fact in written] == [facts.VoteTaken]
    session.record(*written)
    assert session.state.decision("m").voted_at - first == timedelta(minutes=2)


def test_a_vote_whose_voters_were_others_wants_a_reason(session):
    session.clock.step(minutes=2)
    session.record(*VoteDraft("m", FOUR, method=VoteMethod.HANDS, hands=(13, 1, 0)).to_record(session.state))
    session.clock.step(minutes=2)
    voted_at = session.state.decision("m").voted_at
    (left,) = session.record(facts.PersonLeft("shah"))
    session.correct(left.id, happened=voted_at - timedelta(seconds=5))
    draft = VoteDraft.of(session.state, "m", FOUR)
    assert draft.why_reason(session.state) == "13 may vote now, not the 14 of this vote. Look again or say why."
    assert not draft.is_begun(session.state)
    told = replace(draft, reason="he had gone out by then, the clerk counted him")
    session.record(*told.as_written(session.state, effective(session.entries)))
    assert session.state.decision("m").vote.reason.startswith("he had gone out")


@pytest.mark.parametrize(
    ("tally", "casting", "said"),
    [
        ((7, 7, 0), None, ""),
        ((8, 6, 0), None, "A casting vote is only for a tie."),
        ((7, 7, 0), F, "A casting vote was given, or none was. Correct one of them."),
    ],
)
def test_that_no_casting_vote_was_given_is_said_of_a_tie(session, tally, casting, said):
    assert refused(session, hands(*tally, casting=casting, casting_declined=True)) == said


def test_the_answer_that_none_was_given_is_recorded_and_read(session):
    draft = VoteDraft("m", FOUR, method=VoteMethod.HANDS, hands=(7, 7, 0)).with_casting(session.state, None)
    session.record(*draft.to_record(session.state))
    vote = session.state.decision("m").vote
    assert vote_particulars(vote, session.state.body) == "7 for, 7 against; no casting vote given"
    assert not VoteDraft.of(session.state, "m", FOUR).is_begun(session.state)


def test_the_casting_vote_is_of_whoever_presides_when_it_is_given(session):
    session.record(facts.ChairTaken("okafor-lyle"))
    draft = VoteDraft("m", FOUR, method=VoteMethod.HANDS, hands=(7, 7, 0)).with_casting(session.state, F)
    session.record(*draft.to_record(session.state), facts.ChairTaken(""))
    vote = session.state.decision("m").vote
    assert (vote.casting, vote.casting_by, vote.for_) == (F, "okafor-lyle", 7)
    again = VoteDraft.of(session.state, "m", FOUR)
    assert again.vote(session.state).casting_by == "okafor-lyle"
    words = "7 for, 7 against; casting vote by P Okafor-Lyle: for"
    assert vote_particulars(vote, session.state.body) == words
