"""When the question slot may have ended that is still open though the meeting went on."""

import pytest

from clerk_app.meeting import facts, speaker_acts
from clerk_app.meeting.slot_left import as_of, slot_left, still_open
from tests.builders import at, clock_at, in_session, open_library, sample_questions


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(tmp_path, clock):
    library = open_library(tmp_path)
    session = in_session(library, clock)
    session.record(*(facts.QuestionRegistered(question) for question in sample_questions()))
    session.record(facts.ItemBegun("item-3"))
    yield session
    library.close()


def do(session, clock, when, *new):
    clock.set(at(when))
    session.record(*(new or speaker_acts.next_speaker(session.state)))


def words(session):
    return as_of(session.state, slot_left(session.state))


def left_open(session):
    left = slot_left(session.state)
    assert left is not None
    return left


def test_at_its_own_item_nobody_asks(session, clock):
    assert slot_left(session.state) is None
    do(session, clock, "10:20")
    assert slot_left(session.state) is None
    assert still_open(session.state) == "Public questions are still being timed (Mr Prewett speaks)"
    assert words(session) == "now"


def test_it_ended_when_the_first_other_item_began(session, clock):
    do(session, clock, "10:20")
    do(session, clock, "10:30", facts.ItemBegun("item-4"))
    do(session, clock, "10:40", facts.ItemBegun("item-5"))
    left = left_open(session)
    assert (left.item, left.at, left.latest) == ("item-4", at("10:30"), at("10:40"))
    assert words(session) == "as of 10:30, when item 4 began"
    session.record(facts.SlotEnded(), at=left.at)
    assert session.state.questions.slot.speech.span.end == at("10:30")
    assert slot_left(session.state) is None


def test_back_at_its_own_item_it_goes_on(session, clock):
    do(session, clock, "10:20")
    do(session, clock, "10:30", facts.ItemBegun("item-4"))
    do(session, clock, "10:31", facts.ItemBegun("item-3"))
    assert slot_left(session.state) is None
    do(session, clock, "10:40", facts.ItemBegun("item-5"))
    assert words(session) == "as of 10:40, when item 5 began"


def test_never_before_what_was_recorded_of_it_since(session, clock):
    do(session, clock, "10:20")
    do(session, clock, "10:30", facts.ItemBegun("item-4"))
    do(session, clock, "10:33", facts.SpeakerFinished())
    assert words(session) == "as of 10:33, when their clocks were last used"
    assert still_open(session.state) == "Public questions are still open"
    do(session, clock, "10:34", facts.ClockPaused())
    assert left_open(session).at == at("10:34")


def test_a_speaker_called_under_another_item_goes_on_there(session, clock):
    do(session, clock, "10:20")
    do(session, clock, "10:30", facts.ItemBegun("item-4"))
    do(session, clock, "10:31")
    assert slot_left(session.state) is None
    do(session, clock, "10:35", facts.ClockPaused())
    assert still_open(session.state) == "Public questions are still open (Mrs Bright is paused)"
    do(session, clock, "10:40", facts.ItemBegun("item-5"))
    assert words(session) == "as of 10:40, when item 5 began"


def test_called_before_its_item_began_and_taken_with_another(session, clock):
    do(session, clock, "10:20", facts.ItemBegun("item-2"))
    do(session, clock, "10:21")
    assert session.state.questions.slot.item == "item-3"
    do(session, clock, "10:22", facts.ItemsTakenTogether("item-2", ("item-4",)))
    assert slot_left(session.state) is None, "the item that was before the meeting stays so"
    do(session, clock, "10:23", facts.ItemBegun("item-4"))
    do(session, clock, "10:24", facts.ItemsTakenTogether("item-4", ("item-3",)))
    assert slot_left(session.state) is None
