"""Amendments and votes as acts of a script."""

from datetime import date

import pytest

from clerk_app.meeting.decisions import Ballot, Outcome, VoteMethod
from clerk_app.meeting.motions import motions
from clerk_app.rehearsal import Player
from clerk_app.script import ScriptError
from tests.builders import COUNCILLORS, clock_at, in_session, open_library

MOVED = {"do": "resolve", "parts": ["that the list be sent @ K Wray, by 27 March 2026"], "outcome": "resolved"}


@pytest.fixture
def play(tmp_path):
    library = open_library(tmp_path)
    clock = clock_at()
    session = in_session(library, clock)
    player = Player(session, clock)

    def play_acts(*acts):
        player.play([{"at": "10:20", **act} for act in acts])
        return session.state

    yield play_acts
    library.close()


def test_a_chain_of_amendments(play):
    state = play(
        MOVED,
        {"do": "amend", "text": "to add a year"},
        {"do": "vote", "on": "amendment", "hands": {"for": 3, "against": 11}, "mover": "shah", "seconder": "wray"},
        {"do": "amend", "text": "to add a report", "outcome": "accepted", "mover": "hale"},
        {"do": "vote", "method": "unanimous"},
    )
    motion, first, second = motions(state, state.agenda.current)
    assert (motion.words, motion.parts[0].content.owner) == ("that the list be sent", "K Wray")
    assert motion.parts[0].content.due == date(2026, 3, 27)
    fates = [state.decision(m.id) for m in (first, second)]
    assert [(f.outcome, f.mover, f.seconder) for f in fates] == [
        (Outcome.LOST, "shah", "wray"),
        (Outcome.ACCEPTED, "hale", ""),
    ]
    decision = state.decision(motion.id)
    assert (decision.outcome, decision.vote.method, decision.vote.for_) == (
        Outcome.RESOLVED, VoteMethod.UNANIMOUS, len(COUNCILLORS),
    )  # fmt: skip


def test_a_tie_with_casting_and_own_votes(play):
    state = play(
        MOVED,
        {"do": "vote", "hands": {"for": 7, "against": 7}, "casting": "against", "required": {"shah": "against"}},
    )
    vote = state.decisions[-1].vote
    assert (vote.casting, vote.casting_by) == (Ballot.AGAINST, "thornbury")
    assert vote.required == (("shah", Ballot.AGAINST),)


def test_an_amendment_to_nothing_cannot_be_played(play):
    with pytest.raises(ScriptError, match="no motion to amend"):
        play({"do": "amend", "text": "to add a year"})
