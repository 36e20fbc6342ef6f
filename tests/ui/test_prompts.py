"""Notes: what is told and asked follows from the state, and what is not saved goes first."""

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.attendance import RollMark
from tests.builders import EVERYONE, at, clock_at, in_session, new_session, open_library, sample_body
from ui import prompts


@pytest.fixture
def library(tmp_path):
    library = open_library(tmp_path)
    yield library
    library.close()


def ids(session, told=(), dismissed=frozenset()):
    return [p.id for p in prompts.prompts(session.state, tuple(told), frozenset(dismissed))]


def test_before_the_opening_the_chairman_may_announce(library):
    session = new_session(library, clock_at("10:00"))
    assert ids(session) == ["announce"]
    assert ids(session, dismissed={"announce"}) == []
    session.record(facts.MeetingOpened())
    assert "announce" not in ids(session)


def test_a_meeting_opened_before_the_roll_was_called_asks_for_it(library):
    session = new_session(library, clock_at("10:00"))
    session.record(facts.MeetingOpened())
    (prompt,) = prompts.prompts(session.state, (), frozenset())
    assert (prompt.id, prompt.command) == ("uncalled", "pane_attendance")
    assert prompt.words.startswith("17 members have not been called.")
    session.record(*(facts.RollMarked(person, RollMark.PRESENT) for person in EVERYONE))
    assert ids(session) == []


def test_a_committee_without_members_is_told_with_the_way_out(library):
    body = sample_body()
    bare = type(body)(body.committee)
    session = new_session(library, clock_at("10:00"), body=bare)
    (first, *_) = prompts.prompts(session.state, (), frozenset())
    assert (first.id, first.command) == ("no-members", "registers")
    assert "no members" in first.words
    session.record(facts.MeetingOpened())
    assert "no-members" in ids(session), "the meeting may open, and the note stays"


def test_an_empty_agenda_is_told(library):
    session = new_session(library, clock_at("10:00"), items=())
    assert ids(session) == ["no-items"]


def test_the_minutes_are_asked_about_until_they_are_approved(library):
    session = in_session(library, clock_at())
    item = next(i for i in session.state.agenda.items if i.kind is ItemKind.MINUTES)
    session.record(facts.ItemBegun(item.id))
    (prompt,) = prompts.prompts(session.state, (), frozenset())
    assert "12 February 2026" in prompt.words
    session.record(*prompt.facts)
    assert session.state.approved[-1].item == item.id
    assert ids(session) == []


def test_what_is_not_saved_goes_before_everything(library):
    session = new_session(library, clock_at("10:00"))
    told = [prompts.restarted(at("09:00"), at("10:00"), line_kept=True), prompts.not_saved("The disk is full.")]
    assert ids(session, told)[0] == prompts.NOT_SAVED


def test_a_restart_names_the_day_where_it_was_another(library):
    today = prompts.restarted(at("11:05:31"), at("11:07"), line_kept=True)
    assert today.words.startswith("Clerk stopped at 11:05:31 without closing the meeting.")
    assert "unfinished line" in today.words
    before = prompts.restarted(at("11:05:31"), at("11:07").replace(day=13), line_kept=False)
    assert "11:05:31 on 12 March 2026" in before.words


@pytest.mark.parametrize(("seconds", "said"), [(-3600, "60 min 0 s behind"), (45, "45 s ahead of")])
def test_a_clock_that_was_set_is_told_in_words(seconds, said):
    jump = facts.ClockJumped(seconds, at("10:07"))
    assert said in prompts.clock_jumped(jump).words
