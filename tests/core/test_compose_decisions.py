"""Decisions in the minutes: outcomes, parts, amendments in their order, votes and owners."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.session import new_id
from tests.builders import COUNCILLORS, clock_at
from tests.core.composed import decide, item_text, keep, on_sea_walls


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(library, clock):
    return on_sea_walls(library, clock)


class TestDecisions:
    @pytest.mark.parametrize(
        ("outcome", "said"),
        [
            (Outcome.AGREED, "It was agreed that the walls be raised."),
            (Outcome.RESOLVED, "It was resolved that the walls be raised."),
            (Outcome.NOTED, "It was noted that the walls be raised."),
            (Outcome.RECOMMENDED, "It was recommended that the walls be raised."),
            (Outcome.REFERRED, "It was referred that the walls be raised."),
            (Outcome.LOST, "The motion that the walls be raised was lost."),
        ],
    )
    def test_each_outcome(self, session, outcome, said):
        decide(session, outcome)
        assert item_text(session, "Sea walls") == said

    def test_parts_are_numbered_and_a_single_one_is_not(self, session):
        decide(session, parts=("a be done;", "b be done; and", "c be done"))
        assert item_text(session, "Sea walls") == (
            "It was agreed that (i) a be done; (ii) b be done; and (iii) c be done."
        )

    def test_a_discussed_item_concludes_under_a_heading_with_the_thanks_in_the_same_paragraph(self, session):
        keep(session, NoteKind.NOTE, "Said.")
        keep(session, NoteKind.PARAGRAPH, "The Chairman thanked the witness.")
        decide(session)
        assert item_text(session, "Sea walls").splitlines()[-2:] == [
            "Conclusion",
            "The Chairman thanked the witness. It was agreed that the walls be raised.",
        ]

    def test_a_typed_conclusion_is_not_doubled(self, session):
        keep(session, NoteKind.NOTE, "Said.")
        keep(session, NoteKind.HEADING, "Conclusion")
        decide(session)
        assert item_text(session, "Sea walls").count("Conclusion") == 1

    def test_a_report_noted_without_words(self, session):
        item = replace(session.state.agenda.item("item-x"), report_ref="CFS/9/26", report_about="on walls")
        session.record(facts.ItemAdded(item))
        session.record(facts.DecisionRecorded("m", "item-x", Outcome.NOTED))
        assert item_text(session, "Sea walls") == "The Committee considered and noted report CFS/9/26 on walls."

    def test_named_votes_and_the_casting_vote(self, session):
        motion = decide(session, mover="hale", seconder="quint")
        ballots = (("hale", Ballot.FOR), ("quint", Ballot.FOR), ("shah", Ballot.AGAINST), ("wray", Ballot.ABSTAINED))
        vote = Vote.named(ballots, tuple(p for p, _ in ballots), "the others were at the door")
        session.record(facts.VoteTaken(motion, "item-x", vote))
        text = item_text(session, "Sea walls")
        assert "Moved by Councillor Hale and seconded by Councillor Quint." in text
        assert "The vote was 2 for, 1 against and 1 abstained." in text
        assert "For: Councillors Hale and Quint. Against: Councillor Shah. Abstained: Councillor Wray." in text

    def test_a_tie_with_the_casting_vote_apart(self, session):
        motion = decide(session)
        vote = Vote(VoteMethod.HANDS, 7, 7, eligible=COUNCILLORS, casting=Ballot.FOR)
        session.record(facts.VoteTaken(motion, "item-x", vote))
        text = item_text(session, "Sea walls")
        assert "The vote was 7 for and 7 against." in text
        assert "gave a casting vote for." in text


def test_the_parts_that_are_left_stay_when_the_first_is_struck_out(session):
    motion = decide(session, Outcome.RESOLVED, ("the walls be raised", "the gate be mended"))
    session.strike(motion)
    assert item_text(session, "Sea walls") == "It was resolved that the gate be mended."


# ---------------------------------------------------------------- amendments, own votes, owners


def amend(session, motion, text, outcome=None, vote=None, **more):
    (entry,) = session.record(facts.NoteKept("item-x", NoteText(NoteKind.AMENDMENT, text, motion=motion)))
    if vote:
        session.record(facts.VoteTaken(entry.id, "item-x", vote))
    if outcome:
        session.record(facts.DecisionRecorded(entry.id, "item-x", outcome, **more))
    return entry.id


def test_a_chain_of_amendments_and_the_substantive_motion(session):
    motion = decide(session, Outcome.RESOLVED, mover="hale", seconder="quint")
    lost = Vote(VoteMethod.HANDS, 3, 11, eligible=COUNCILLORS)
    amend(session, motion, "to leave out “raised”", Outcome.LOST, lost, mover="shah", seconder="wray")
    amend(session, motion, "to add “by May”", Outcome.ACCEPTED, mover="shah")
    session.record(facts.VoteTaken(motion, "item-x", Vote(VoteMethod.UNANIMOUS, 14, eligible=COUNCILLORS)))
    assert item_text(session, "Sea walls").splitlines() == [
        "The motion was moved by Councillor Hale and seconded by Councillor Quint.",
        (
            "An amendment was moved by Councillor Shah and seconded by Councillor Wray: to leave out “raised”."
            " The vote was 3 for and 11 against. The amendment was lost."
        ),
        "An amendment was moved by Councillor Shah: to add “by May”. The amendment was accepted without a vote.",
        "The motion as amended was then put.",
        "It was resolved that the walls be raised.",
        "The vote was unanimous.",
    ]


@pytest.mark.parametrize("outcome", list(Outcome))
def test_an_amendment_in_every_state_is_printed_once(session, outcome):
    motion = decide(session)
    amend(session, motion, "to add “{parts} and **soon**”", outcome)
    text = item_text(session, "Sea walls")
    assert text.count("to add “{parts} and **soon**”") == 1
    assert ("as amended" in text) is (outcome in (Outcome.CARRIED, Outcome.ACCEPTED))
    assert "This was" not in text


def test_an_amendment_without_its_motion_is_printed_all_the_same(session):
    motion = decide(session)
    amend(session, motion, "to add “soon”", Outcome.CARRIED)
    session.strike(motion)
    assert "An amendment was moved: to add “soon”. The amendment was carried." in item_text(session, "Sea walls")


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_is_printed_with_and_without_words(session, outcome):
    decide(session, outcome)
    session.record(facts.DecisionRecorded("bare", "item-x", outcome))
    assert len(item_text(session, "Sea walls").splitlines()) == 2


def test_own_votes_are_printed_whatever_the_method(session):
    motion = decide(session)
    required = (("shah", Ballot.AGAINST), ("wray", Ballot.ABSTAINED))
    said = (
        "Councillor Shah required his or her vote against to be recorded."
        " Councillor Wray required his or her abstention to be recorded."
    )
    vote = Vote(VoteMethod.NO_VOTE, eligible=COUNCILLORS, required=required)
    session.record(facts.VoteTaken(motion, "item-x", vote))
    assert item_text(session, "Sea walls").splitlines()[-1] == said
    vote = Vote(VoteMethod.HANDS, 12, 1, 1, eligible=COUNCILLORS, required=required)
    session.record(facts.VoteTaken(motion, "item-x", vote))
    assert item_text(session, "Sea walls").splitlines()[-1] == (
        f"The vote was 12 for, 1 against and 1 abstained. {said}"
    )


def test_the_casting_vote_names_who_presided_and_a_tie_without_one_says_so(session):
    motion = decide(session, Outcome.LOST)
    tie = Vote(VoteMethod.HANDS, 7, 7, eligible=COUNCILLORS)
    session.record(facts.VoteTaken(motion, "item-x", tie))
    assert "The votes were equal and no casting vote was given." in item_text(session, "Sea walls")
    session.record(facts.VoteTaken(motion, "item-x", replace(tie, casting=Ballot.FOR, casting_by="hale")))
    assert "The votes being equal, Councillor Hale, presiding, gave a casting vote for." in item_text(
        session, "Sea walls"
    )


@pytest.mark.parametrize(
    ("typed", "owner", "due", "said"),
    [
        ("the list be sent", "K Wray", date(2026, 3, 27), "the list be sent (K Wray, by 27 March 2026)."),
        ("the list be sent.", "K Wray", None, "the list be sent (K Wray)."),
        ("the list be sent;", "", date(2026, 3, 27), "the list be sent (by 27 March 2026);"),
        ("the list be sent; and", "K Wray", None, "the list be sent (K Wray); and."),
    ],
)
def test_a_part_says_who_is_to_see_to_it(session, typed, owner, due, said):
    motion = new_id()
    content = NoteText(NoteKind.RESOLUTION, typed, motion=motion, owner=owner, due=due)
    session.record_as([(motion, facts.NoteKept("item-x", content))])
    assert item_text(session, "Sea walls").startswith(f"It was agreed that {said.rstrip('.')}")
