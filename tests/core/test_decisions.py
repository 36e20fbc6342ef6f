"""Votes that add up, casting votes, and motions decided again."""

from dataclasses import replace

import pytest

from clerk_app.meeting.decisions import Ballot, Decision, Outcome, Vote, VoteMethod, with_decision

FOUR = ("thornbury", "hale", "quint", "shah")
F, A, X, N = Ballot.FOR, Ballot.AGAINST, Ballot.ABSTAINED, Ballot.NOT_VOTING


def hands(for_=0, against=0, abstained=0, not_voting=0, **more) -> Vote:
    return Vote(VoteMethod.HANDS, for_, against, abstained, not_voting, eligible=FOUR, **more)


@pytest.mark.parametrize(
    ("vote", "adds_up"),
    [
        (Vote(VoteMethod.NO_VOTE), True),
        (Vote(VoteMethod.NO_VOTE, for_=9, eligible=FOUR), True),
        (hands(4), True),
        (hands(1, 1, 1, 1), True),
        (hands(3), False),
        (hands(4, 1), False),
        (hands(2, 2, casting=F), True),
        (Vote.named(((*zip(FOUR, (F, F, A, X), strict=True),)), FOUR), True),
        (Vote.named(((*zip(reversed(FOUR), (F, F, A, X), strict=True),)), FOUR), True),
        (Vote.named((("hale", F),), FOUR), False),
        (Vote.named((("hale", F),) * 4, FOUR), False),
        (Vote.named((*((p, F) for p in FOUR), ("noakes", F)), FOUR), False),
        (replace(Vote.named(tuple((p, F) for p in FOUR), FOUR), for_=3, against=1), False),
        (Vote.named((), ()), True),
    ],
)
def test_adding_up(vote, adds_up):
    assert vote.adds_up is adds_up


@pytest.mark.parametrize(
    ("vote", "tied", "carried"),
    [
        (Vote(VoteMethod.NO_VOTE), False, True),
        (hands(3, 1), False, True),
        (hands(1, 3), False, False),
        (hands(2, 2), True, False),
        (hands(2, 2, casting=F), True, True),
        (hands(2, 2, casting=A), True, False),
        (hands(0, 0, 4), False, False),
        (hands(1, 0, 3), False, True),
    ],
)
def test_carrying(vote, tied, carried):
    assert (vote.tied, vote.carried) == (tied, carried)


def test_a_named_vote_counts_its_ballots():
    vote = Vote.named(tuple(zip(FOUR, (F, A, X, N), strict=True)), FOUR, "a reason")
    assert (vote.for_, vote.against, vote.abstained, vote.not_voting, vote.counted) == (1, 1, 1, 1, 4)
    assert vote.reason == "a reason"


def test_the_round_of_ballots_comes_back():
    assert [F.following, A.following, X.following, N.following] == [A, X, N, F]


def test_a_motion_decided_again_keeps_its_place():
    decisions = with_decision(with_decision((), Decision("m1", "item-4")), Decision("m2", "item-4"))
    decisions = with_decision(decisions, Decision("m1", "item-4", Outcome.LOST))
    assert [(d.motion, d.outcome) for d in decisions] == [("m1", Outcome.LOST), ("m2", Outcome.AGREED)]
