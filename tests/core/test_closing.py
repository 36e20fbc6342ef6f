"""What is still to be seen to before the close."""

from datetime import date

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.closing import findings, quoted
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.notes import NoteKind, NoteText
from tests import builders


@pytest.fixture
def library(tmp_path):
    library = builders.open_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def clock():
    return builders.clock_at("10:15")


@pytest.fixture
def session(library, clock):
    session = builders.in_session(library, clock)
    for item in session.state.agenda.items[1:]:
        clock.step(minutes=5)
        session.record(facts.ItemBegun(item.id))
    return session


def found(session, draft=None):
    return [(finding.words, finding.place) for finding in findings(session.state, draft)]


def test_nothing_is_found_where_all_is_done(session):
    assert found(session) == []


def test_a_line_not_kept_is_quoted(session):
    draft = Draft(LINE, "item-4", text="Members asked whether\noutreach")
    assert found(session, draft) == [("A line is typed and not kept, item 4: “Members asked whether outreach”", "line")]
    assert found(session, Draft(LINE, text="  ")) == []


def test_a_tie_without_a_casting_vote_is_told(session):
    def voted(casting):
        vote = Vote(VoteMethod.HANDS, 7, 7, eligible=builders.COUNCILLORS, casting=casting)
        session.record(facts.VoteTaken("m", "item-4", vote), facts.DecisionRecorded("m", "item-4", Outcome.LOST))
        return [words for words, _ in found(session)]

    assert "The vote was 7 for, 7 against, and no casting vote is recorded, item 4" in voted(None)
    assert voted(Ballot.AGAINST) == []


def test_members_in_no_list_are_named(library, clock):
    session = builders.new_session(library, clock)
    for person in builders.EVERYONE:
        if person not in ("wray", "shah"):
            session.record(facts.RollMarked(person, RollMark.PRESENT))
    session.record(facts.MeetingOpened())
    words = "S Shah and K Wray are in no list: neither present nor with apologies"
    assert (words, "attendance") in found(session)
    session.record(facts.PersonArrived("wray"))
    assert ("S Shah is in no list: neither present nor with apologies", "attendance") in found(session)


def test_many_members_are_counted(library, clock):
    session = builders.new_session(library, clock)
    (first, *_) = found(session)
    assert first[0].startswith("A Thornbury, P Okafor-Lyle, N Brackett and 14 more are in no list")


def test_an_adjournment_that_lasts_is_said(session):
    session.record(facts.MeetingAdjourned())
    assert found(session) == [("Adjourned at 11:00 and not reconvened", "adjournments")]


def test_items_not_taken_are_rows_of_their_own(library, clock):
    session = builders.in_session(library, clock)
    assert ("Item 10 was not taken: Placement contracts", "item:item-10") in found(session)
    assert len(found(session)) == 9


def test_a_running_clock_is_said(session):
    session.record(*(facts.QuestionRegistered(q) for q in builders.sample_questions()))
    session.record(facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-3", 180))
    assert found(session) == [("Public questions are still being timed (Mr Rowe speaks): end them now", "end_slot")]
    session.record(facts.SpeakerFinished())
    assert found(session) == [("Public questions are still open: end them now", "end_slot")]
    session.record(facts.SlotEnded())
    assert found(session) == []


def test_flags_and_unfinished_actions_lead_to_their_entries(session):
    (flagged,) = session.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "£212 a family", check_later=True)))
    (action,) = session.record(facts.NoteKept("item-4", NoteText(NoteKind.ACTION, "send it", owner="O Tresco")))
    (nobody,) = session.record(facts.NoteKept("item-5", NoteText(NoteKind.ACTION, "ask")))
    session.record(facts.NoteKept("item-5", NoteText(NoteKind.ACTION, "do", owner="x", due=date(2026, 4, 1))))
    assert found(session) == [
        ("To check, item 4: “£212 a family”", f"note:{flagged.id}"),
        ("An action has no date, item 4: “send it”", f"note:{action.id}"),
        ("An action has no owner and no date, item 5: “ask”", f"note:{nobody.id}"),
    ]
    session.record(facts.NoteFlagged(flagged.id, settled=True))
    assert len(found(session)) == 2


def test_a_long_entry_is_shortened():
    assert quoted("x" * 100) == "x" * 59 + "…"


def test_an_outcome_that_the_vote_does_not_bear_is_asked_about(library):
    session = builders.in_session(library, builders.clock_at())
    everyone = tuple(session.state.body.councillors[i].person for i in range(14))
    session.record(facts.DecisionRecorded("m", "item-1", Outcome.AGREED))
    session.record(facts.VoteTaken("m", "item-1", Vote(VoteMethod.HANDS, 2, 12, eligible=everyone)))
    (found,) = [f for f in findings(session.state) if "but the vote was" in f.words]
    assert found.words == "Agreed, but the vote was 2 for, 12 against, item 1"
    session.record(facts.DecisionRecorded("m", "item-1", Outcome.LOST))
    assert not [f for f in findings(session.state) if "but the vote was" in f.words]
