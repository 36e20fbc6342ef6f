"""What happened in an item, where it happened: adjournments, who came and went, questions from the public."""

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.questions import Question
from tests.builders import at, clock_at, new_session
from tests.core.composed import item_text, keep, on_sea_walls, text_of


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(library, clock):
    return on_sea_walls(library, clock)


class TestAdjournments:
    def test_in_the_middle_of_an_item(self, session, clock):
        keep(session, NoteKind.NOTE, "Before.")
        clock.step(minutes=1)
        session.record(facts.MeetingAdjourned())
        clock.step(minutes=9, seconds=40)
        session.record(facts.MeetingReconvened())
        keep(session, NoteKind.NOTE, "After.")
        lines = item_text(session, "Sea walls").splitlines()
        # 10.21 to 10.30 by the printed clock, whatever the seconds.
        assert lines[1:] == [
            "- Before.",
            "The meeting then adjourned at 10.21am and reconvened nine minutes later.",
            "- After.",
        ]

    def test_at_the_end_of_an_item_it_stands_behind_what_was_added_later(self, session, clock):
        keep(session, NoteKind.NOTE, "Before.")
        clock.step(seconds=20)
        session.record(facts.MeetingAdjourned())
        clock.step(minutes=10)
        session.record(facts.MeetingReconvened())
        session.record(facts.ItemBegun("item-2"))
        keep(session, NoteKind.CLERKS_NOTE, "Added.", item="item-x")
        assert item_text(session, "Sea walls").splitlines()[-2:] == [
            "[Clerk’s note: Added.]",
            "The meeting then adjourned at 10.20am and reconvened ten minutes later.",
        ]

    def test_never_reconvened(self, session):
        session.record(facts.MeetingAdjourned())
        assert "The meeting then adjourned at 10.20am." in text_of(session)

    def test_before_the_first_item(self, library, clock):
        session = new_session(library, clock, meeting="early")
        session.record(facts.MeetingOpened())
        session.record(facts.MeetingAdjourned())
        clock.step(minutes=10)
        session.record(facts.MeetingReconvened())
        assert "The meeting then adjourned at 10.15am and reconvened ten minutes later." in text_of(session)

    def test_the_close_at_noon(self, session, clock):
        clock.set(at("12:00"))
        session.record(facts.MeetingClosed())
        assert "There being no further business the meeting closed at 12noon." in text_of(session)


def test_a_member_who_comes_late_and_goes_early_is_told_where_it_happened(session, clock):
    clock.step(seconds=5)
    session.record(facts.PersonLeft("shah"))
    clock.step(seconds=20)
    keep(session, NoteKind.NOTE, "Between.")
    clock.step(minutes=10)
    session.record(facts.PersonArrived("shah"))
    lines = item_text(session, "Sea walls").splitlines()
    assert lines[0] == "Councillor Shah left the meeting at 10.20am."
    assert lines[-1] == "Councillor Shah returned to the meeting at 10.30am."


def test_who_is_found_present_by_a_roll_call_after_the_opening_did_not_join_then(library, clock):
    session = new_session(library, clock, meeting="roll")
    session.record(facts.MeetingOpened(), facts.ItemBegun("item-1"))
    clock.step(minutes=2)
    session.record(facts.RollMarked("shah", RollMark.PRESENT), facts.PersonArrived("hale"))
    assert "S Shah" in text_of(session)
    assert "Councillor Hale joined the meeting at 10.17am." in text_of(session)
    assert "Councillor Shah joined" not in text_of(session)
    session.record(facts.PersonLeft("shah"))
    clock.step(minutes=5)
    session.record(facts.PersonArrived("shah"))
    assert "Councillor Shah returned to the meeting at 10.22am." in text_of(session)


def test_a_possible_substitute_who_only_looks_on_is_named_with_the_visitors(session):
    session.record(facts.PersonArrived("noakes"))
    assert "Alice Noakes (item 11 only) was also present." in text_of(session)


class TestQuestions:
    def test_none_were_registered(self, session):
        questions = next(i for i in session.state.agenda.items if i.kind is ItemKind.QUESTIONS)
        assert item_text(session, questions.title) == ""
        session.record(facts.ItemBegun(questions.id))
        assert item_text(session, questions.title) == "There were no questions from the public."

    def test_heard_and_not_reached(self, session, clock):
        item = next(i for i in session.state.agenda.items if i.kind is ItemKind.QUESTIONS)
        session.record(facts.ItemBegun(item.id))
        session.record(facts.QuestionRegistered(Question("q1", "Mr A", "item-4")))
        session.record(facts.QuestionRegistered(Question("q2", "Mrs B")))
        session.record(facts.SlotOpened(item.id, 900), facts.SpeakerBegan("q1", 180))
        clock.step(seconds=20)
        keep(session, NoteKind.NOTE, "Asked why.", item=item.id)
        clock.step(minutes=3)
        session.record(facts.SlotEnded())
        *said, last = item_text(session, item.title).splitlines()
        assert said == ["Two people had registered to speak.", "Question 1: Mr A, on item 4.", "- Asked why."]
        assert last == (
            "Mrs B had not been called when public questions were closed. "
            "A written answer would be sent by 26 March 2026."
        )
