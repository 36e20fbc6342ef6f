"""What is still to be seen to before the close."""

import json
from datetime import date

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.closing import findings, quoted
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.questions import Question
from clerk_app.meeting.typed_question import TypedQuestion, draft_text
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
    session.record(facts.MinutesApproved("item-2"))
    return session


def found(session, draft=None):
    return [(finding.words, finding.place) for finding in findings(session.state, draft)]


def test_nothing_is_found_where_all_is_done(session):
    assert found(session) == []


def test_a_line_not_kept_is_quoted(session):
    draft = Draft(LINE, "item-4", text="Members asked whether\noutreach")
    assert found(session, draft) == [("A line is typed and not kept, item 4: “Members asked whether outreach”", "line")]
    assert found(session, Draft(LINE, text="  ")) == []


def answer_typed(place, question, **stands):
    return Draft(place, text=json.dumps({"answer": "", "by": "hale", **stands}), motion=question)


def test_what_is_half_typed_of_public_questions_is_named(session):
    session.record(*(facts.QuestionRegistered(Question(f"q{n}", name)) for n, name in enumerate(("Mr A", "Ms B"))))
    session.record(facts.QuestionAnswered(Answer("q1", "It had.")))
    new = TypedQuestion("Mrs Vale", text="Why?")
    drafts = [
        Draft(LINE, text="a line"),
        answer_typed("answer", "q0", answer="that"),
        answer_typed("answer q0", "q0", answer="that it"),
        answer_typed("answer q1", "q1", answer="It had."),
        Draft("speaker new", text=draft_text(new), motion="q7"),
        Draft("speaker q1", text=draft_text(TypedQuestion("Ms B", town="Saltmarsh")), motion="q1"),
        Draft("speaker", text=draft_text(TypedQuestion(received="10.15")), motion="q8"),
        Draft("more_time slot", text="slot\n5\nall wish to be heard\n"),
    ]
    wanted = [
        "What was typed of the answer to Mr A is not kept",
        "A speaker is typed and not kept: Mrs Vale",
        "Particulars of Ms B are typed and not kept",
    ]

    def half():
        each = findings(session.state, None, session.entries, drafts)
        return [f.words for f in each if f.place == "questions" and "kept" in f.words]

    assert half() == wanted
    session.record(facts.SlotOpened("item-3", 900))
    assert half() == [*wanted, "More time is typed and not kept: “all wish to be heard”"]
    session.record(facts.MeetingClosed())
    assert half() == wanted[:1]


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


def test_minutes_that_were_called_and_neither_approved_nor_spoken_of_are_asked_about(session):
    session.undo()
    missing = ("The minutes of 12 February 2026 were not approved: item 2", "item:item-2")
    assert found(session) == [missing]
    session.record(facts.NoteKept("item-2", NoteText(NoteKind.SCRATCH, "who has the book")))
    assert found(session) == [missing]
    session.record(facts.NoteKept("item-2", NoteText(NoteKind.NOTE, "They would come to the next meeting.")))
    assert found(session) == []


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
