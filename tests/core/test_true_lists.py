"""Sentences that must not be false: who substituted, who sent apologies, who signed, who gave the casting vote."""

from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.errors import RuleError
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.decisions import Ballot, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.minutes.apologies import apology_table
from tests.builders import at, clock_at, in_session, new_session, sample_body

SAT = "Councillor Noakes substituted for Councillor Hale."


@pytest.fixture
def clock():
    return clock_at("10:00")


@pytest.fixture
def session(library, clock):
    return in_session(library, clock)


def text(session):
    return plain_text(drafting.draft_minutes(session.state))


def close(session):
    session.clock.step(minutes=5)
    session.record(facts.MeetingClosed())


@pytest.mark.parametrize("style", ["committee-2019", "committee-2014"])
@pytest.mark.parametrize(
    ("mark", "closed", "said"),
    [
        (None, False, True),
        (None, True, False),
        (RollMark.EXPECTED, False, True),
        (RollMark.ABSENT, False, False),
        (RollMark.PRESENT, False, True),
        (RollMark.PRESENT, True, True),
    ],
)
def test_nobody_substituted_who_was_not_there(library, clock, style, mark, closed, said):
    session = new_session(library, clock, sample_body(house_style=style))
    session.record(facts.ApologyReceived(Apology("hale")), facts.SubstituteNamed(Substitution("hale", "noakes")))
    session.record(facts.RollMarked("thornbury", RollMark.PRESENT))
    if mark:
        session.record(facts.RollMarked("noakes", mark))
    session.record(facts.MeetingOpened(), facts.ItemBegun("item-1"))
    if closed:
        close(session)
    table = apology_table(session.state, drafting.wording_of(session.state))
    cell = "Cllr A Noakes" in str(table)
    assert (cell if table else SAT in text(session)) is said


def test_whoever_was_there_for_a_part_is_not_among_the_apologies_too(session):
    session.clock.step(minutes=5)
    session.record(facts.PersonLeft("hale"))
    session.record(facts.ApologyReceived(Apology("hale")), facts.ApologyReceived(Apology("noakes")))
    said = text(session)
    assert "R Hale" in said.partition("Apologies")[0]
    assert "Hale" not in said.partition("Apologies for absence had been received from ")[2].partition(".")[0]


@pytest.mark.parametrize(
    ("person", "item", "who"),
    [
        ("", "", "the Chairman"),
        ("okafor-lyle", "", "the Vice Chairman"),
        ("okafor-lyle", "item-2", "the Vice Chairman"),
        ("hale", "", "Councillor Hale, presiding"),
        ("okafor-lyle", "item-1", "the Chairman"),
    ],
)
def test_minutes_are_signed_by_whoever_presided_over_the_item(session, person, item, who):
    session.clock.step(minutes=2)
    if person:
        session.record(facts.ChairTaken(person, item))
    session.clock.step(minutes=2)
    session.record(facts.ItemBegun("item-2"))
    session.clock.step(minutes=2)
    session.record(facts.MinutesApproved("item-2"))
    session.record(facts.ItemBegun("item-3"))
    assert f"were approved and signed by {who}." in text(session)


def test_a_chair_that_changed_during_the_item_leaves_the_committees_own_word(session):
    session.record(facts.ItemBegun("item-2"))
    session.clock.step(minutes=3)
    session.record(facts.ChairTaken("okafor-lyle"), facts.MinutesApproved("item-2"))
    assert "approved and signed by the Chairman." in text(session)


def test_whoever_is_not_here_gives_no_casting_vote(session):
    session.clock.set(at("10:20"))
    session.record(facts.PersonLeft("okafor-lyle"))
    could = tuple(p for p in session.state.attendance.presences if p[1].here)
    voters = tuple(v for v in (p for p, _ in could) if session.state.body.membership(v).role != "co_opted")
    vote = Vote(VoteMethod.HANDS, 6, 6, 1, eligible=voters, casting=Ballot.FOR, casting_by="okafor-lyle")
    with pytest.raises(RuleError, match="P Okafor-Lyle is not here, so gave no casting vote"):
        session.record(facts.VoteTaken("motion", "item-1", vote))


class TestWithdrawals:
    @pytest.fixture
    def left(self, session):
        """Councillor Hale declared an interest and left for it: the ids of both entries."""
        session.record(facts.ItemBegun("item-4"))
        session.clock.step(minutes=2)
        (declared,) = session.record(facts.InterestDeclared(Declaration("hale", "item-4", InterestKind.PECUNIARY)))
        (left,) = session.record(facts.PersonLeft("hale", interest=declared.id))
        session.clock.step(minutes=2)
        return declared.id, left.id

    def test_whoever_declared_and_left_withdrew(self, session, left):
        assert "Hale, having declared an interest, left" in text(session)

    def test_nobody_else_declared_because_the_name_was_corrected(self, session, left):
        _, entry = left
        session.correct(entry, fact=replace(session.entry(entry).fact, person="shah"))
        assert "Shah, having declared an interest" not in text(session)
        assert "Shah left the meeting at 10.02am" in text(session)

    def test_a_declaration_that_was_struck_out_was_not_made(self, session, left):
        declared, _ = left
        session.strike(declared)
        assert "having declared an interest" not in text(session)
        assert "Hale left the meeting at 10.02am" in text(session)
