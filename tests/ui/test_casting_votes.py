"""A tie: nothing of it is recorded before somebody has said what the casting vote was."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from clerk_app.meeting import facts
from clerk_app.meeting.closing import findings
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.vote_draft import VoteDraft
from clerk_app.meeting.vote_draft_text import drafts_text, read_drafts

SIX = "item-6"
RIGHT = Qt.Key.Key_Right
HANDS = ("F9", "F9", "F9", RIGHT, RIGHT, "Tab")
SEVEN_AGAINST = tuple("tobdfhi")


@pytest.fixture
def desk(open_desk):
    desk = open_desk(item=SIX)
    desk.press("!", "that the grant be kept", "Enter", "Enter")
    return desk


@pytest.fixture
def pane(desk):
    return desk.meeting.decisions


def motion(desk):
    return desk.state.notes_of(SIX)[-1].id


def voted(desk):
    return desk.state.decision(motion(desk)).vote


def told(pane):
    return pane.counter.casting.words.text().replace("\u00a0", " ")


def test_enter_records_no_tie_but_goes_to_the_casting_vote(desk, pane):
    desk.press(*HANDS, "7", "Tab", "7", "Enter", "Enter")
    assert voted(desk) is None
    assert told(pane) == "7 for, 7 against: A Thornbury, presiding, may give a casting vote."
    assert pane.counter.casting.has_focus
    assert pane.counter.casting.choice.key == ""
    assert pane.waiting.text() == "Not recorded yet. Say what the casting vote was, then Enter."
    desk.press("n", "Enter")
    decision = desk.state.decision(motion(desk))
    assert (decision.vote.casting, decision.vote.casting_declined, decision.outcome) == (None, True, Outcome.LOST)
    assert not any("casting" in finding.words for finding in findings(desk.state))


@pytest.mark.parametrize(
    ("letter", "given", "outcome"), [("f", Ballot.FOR, Outcome.AGREED), ("A", Ballot.AGAINST, Outcome.LOST)]
)
def test_its_letter_answers_in_the_figures_too_and_is_no_figure(desk, pane, letter, given, outcome):
    desk.press(*HANDS, "7", "Tab", "7", letter, "Enter")
    decision = desk.state.decision(motion(desk))
    vote = decision.vote
    assert (vote.casting, vote.casting_by, decision.outcome) == (given, "thornbury", outcome)
    assert (vote.for_, vote.against) == (7, 7), "the first vote stands apart"


def test_where_there_is_no_tie_the_letters_do_nothing(desk, pane):
    desk.press(*HANDS, "8", "Tab", "6", "f")
    assert (pane.draft.casting, pane.counter.hands()) == (None, (8, 6, 0))


def test_a_tie_by_names_asks_after_enter_for_there_the_letters_are_members(desk, pane):
    desk.press("Shift+F9", *SEVEN_AGAINST)
    caps = {segment.cap: segment.cap_acts for segment in pane.counter.casting.stops}
    assert caps == {"F": False, "A": False, "N": False}
    desk.press("Enter")
    assert voted(desk) is None
    assert all(segment.cap_acts for segment in pane.counter.casting.stops)
    desk.press("f", "Enter")
    vote = desk.state.decision(motion(desk)).vote
    assert (vote.method, vote.for_, vote.casting) == (VoteMethod.NAMED, 7, Ballot.FOR)


def test_the_answer_to_one_tie_is_none_to_the_next(desk, pane):
    desk.press("Shift+F9", *SEVEN_AGAINST, "Enter", "n")
    assert pane.draft.casting_declined
    pane.ballots.setFocus()
    desk.press("l", "t", "t", "t", "Enter")
    assert (pane.draft.vote(desk.state).for_, pane.draft.vote(desk.state).tied) == (7, True)
    assert pane.counter.casting.choice.key == ""
    assert voted(desk) is None


def test_the_legend_says_where_enter_leads(desk, pane):
    def keys():
        return {key.cap: key.words for key in pane.legend_keys()}

    desk.press("Shift+F9", *SEVEN_AGAINST)
    assert (keys()["Enter"], "F" in keys()) == ("To the casting vote", False)
    desk.press("Enter")
    assert (keys()["Enter"], keys()["N"]) == ("Record, after F, A or N", "none, so not carried")
    pane.take_legend_key("N")
    assert keys()["Enter"] == "Record 7 : 7, no casting vote"
    pane.take_legend_key("F")
    assert keys()["Enter"] == "Record 7 : 7, casting vote for"


def test_it_is_of_whoever_presided_when_the_vote_was_taken(desk, pane):
    # As a record of before has it: a tie, and nothing said of a casting vote.
    tie = Vote(VoteMethod.HANDS, 7, 7, eligible=pane.draft.in_room(desk.state))
    desk.session.record(facts.VoteTaken(motion(desk), SIX, tie))
    desk.clock.step(minutes=5)
    desk.session.record(facts.ChairTaken("okafor-lyle"))
    pane.show_motion(motion(desk))
    assert told(pane) == "7 for, 7 against: A Thornbury, presiding, may give a casting vote."
    draft = VoteDraft.of(desk.state, motion(desk), SIX).with_casting(desk.state, Ballot.FOR)
    assert draft.casting_by == "thornbury"
    assert replace(draft, voters=None).with_casting(desk.state, Ballot.FOR).casting_by == "okafor-lyle"


def test_the_answer_waits_on_the_disk_and_drafts_of_before_are_read():
    draft = VoteDraft("m", SIX, casting_declined=True)
    assert read_drafts(drafts_text([draft])) == (draft,)
    (before,) = json.loads(drafts_text([draft]))
    del before["casting_declined"]
    assert read_drafts(json.dumps([before])) == (VoteDraft("m", SIX),)


def below(desk, upper: QWidget, lower: QWidget) -> int:
    """How far the top of one stands under the foot of the other."""
    desk.settle()
    return lower.mapToGlobal(QPoint(0, 0)).y() - upper.mapToGlobal(QPoint(0, upper.height())).y()


def test_a_refusal_stands_straight_under_the_field_that_it_is_about(desk, pane):
    desk.press(*HANDS, "6", "Tab", "7", "Tab", "0", "Enter")
    assert pane.counter.said.sentence == "This vote counts 13; 14 may vote. Give a reason or correct it."
    assert 0 <= below(desk, pane.counter.reason, pane.counter.said) <= desk.theme.px(8)
    desk.press("F9", "zzz", "Enter")
    assert (pane.head.said.sentence, pane.counter.said.sentence) == ("Nobody here is called “zzz”.", "")
    assert 0 <= below(desk, pane.head.mover, pane.head.said) <= desk.theme.px(8)
