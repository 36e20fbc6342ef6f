"""What F5, Shift+F5, F7 and the queue's keys record."""

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, speaker_acts
from clerk_app.meeting.questions import slot_used, speech_used
from tests.builders import at, clock_at, in_session, open_library, sample_questions


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(tmp_path, clock):
    library = open_library(tmp_path)
    session = in_session(library, clock)
    session.record(*(facts.QuestionRegistered(question) for question in sample_questions()))
    yield session
    library.close()


def do(session, clock, when, act):
    clock.set(at(when))
    match act:
        case "F5":
            session.record(*speaker_acts.next_speaker(session.state))
        case "F7":
            session.record(*speaker_acts.pause_or_go_on(session.state))
        case "Shift+F7":
            session.record(facts.SpeakerFinished())
        case "Shift+F5":
            session.record(*speaker_acts.began_earlier(session.state, session.entries))
        case "F8":
            adjourned = session.state.adjournments and session.state.adjournments[-1].span.end is None
            session.record(facts.MeetingReconvened() if adjourned else facts.MeetingAdjourned())


def spoken(session, number, now):
    slot = session.state.questions.slot
    return speech_used(slot, slot.speeches[number], session.state.away, at(now)).total_seconds()


def test_the_first_press_opens_the_slot_of_the_questions_item(session, clock):
    do(session, clock, "10:21:22", "F5")
    slot = session.state.questions.slot
    assert (slot.item, slot.allowed, slot.span.start) == ("item-3", 900, at("10:21:22"))
    assert (slot.speaking.question, slot.speaking.allowed) == ("question-1", 180)
    assert len({entry.act for entry in session.entries[-2:]}) == 1
    session.undo()
    assert session.state.questions.slot is None


def test_the_current_items_slot_where_the_agenda_has_no_item_for_questions(session):
    session.record(facts.ItemWithdrawn("item-3"))
    assert speaker_acts.questions_item(session.state) == "item-1"


def test_with_nobody_left_the_slot_ends(session, clock):
    for minute in range(5):
        do(session, clock, f"10:2{minute}:00", "F5")
    do(session, clock, "10:30:00", "F5")
    assert session.state.questions.slot.span.end == at("10:30:00")
    with pytest.raises(RuleError, match="has ended"):
        speaker_acts.next_speaker(session.state)


def test_nobody_registered_is_said(tmp_path, clock):
    library = open_library(tmp_path / "other")
    session = in_session(library, clock)
    with pytest.raises(RuleError, match="Insert"):
        speaker_acts.next_speaker(session.state)
    library.close()


def test_nothing_begins_before_the_meeting_is_open_or_while_it_is_adjourned(session, clock):
    do(session, clock, "10:20:00", "F8")
    with pytest.raises(RuleError, match="adjourned"):
        do(session, clock, "10:21:00", "F5")


# -- began 15 s earlier ----------------------------------------------------------------------------------------


def test_the_first_speaker_takes_the_slot_along(session, clock):
    do(session, clock, "10:21:30", "F5")
    do(session, clock, "10:21:40", "Shift+F5")
    slot = session.state.questions.slot
    assert slot.span.start == slot.speech.span.start == at("10:21:15")
    do(session, clock, "10:21:41", "Shift+F5")
    assert session.state.questions.slot.span.start == at("10:21:00")
    assert spoken(session, 0, "10:22:00") == 60
    session.undo()
    assert session.state.questions.slot.speech.span.start == at("10:21:15")


def test_never_before_the_end_of_the_last_speech(session, clock):
    do(session, clock, "10:20:00", "F5")
    do(session, clock, "10:22:00", "Shift+F7")
    do(session, clock, "10:22:20", "F5")
    for _ in range(2):
        do(session, clock, "10:22:30", "Shift+F5")
    assert session.state.questions.slot.speech.span.start == at("10:22:00")
    assert spoken(session, 0, "10:23:00") == 120
    assert spoken(session, 1, "10:23:00") == 60
    with pytest.raises(RuleError, match="the one before finished at 10:22:00"):
        do(session, clock, "10:22:31", "Shift+F5")


def test_a_speaker_called_at_once_shortens_the_one_before(session, clock):
    do(session, clock, "10:20:00", "F5")
    do(session, clock, "10:23:00", "F5")
    do(session, clock, "10:23:10", "Shift+F5")
    first, second = session.state.questions.slot.speeches
    assert first.span.end == second.span.start == at("10:22:45")


def test_never_before_the_meeting_opened(session, clock):
    do(session, clock, "10:15:08", "F5")
    do(session, clock, "10:15:20", "Shift+F5")
    assert session.state.questions.slot.span.start == at("10:15:00")


def test_never_before_its_item_began_and_that_is_said(session, clock):
    clock.set(at("10:21:10"))
    session.record(facts.ItemBegun("item-3"))
    do(session, clock, "10:21:14", "F5")
    held = "item 3 began at 10:21:10"
    assert speaker_acts.only_earlier(session.state, session.entries) == f"Only 4 s earlier: {held}."
    do(session, clock, "10:21:20", "Shift+F5")
    slot = session.state.questions.slot
    assert slot.span.start == slot.speech.span.start == at("10:21:10")
    with pytest.raises(RuleError, match=f"cannot have begun earlier: {held}"):
        do(session, clock, "10:21:21", "Shift+F5")
    do(session, clock, "10:22:00", "F5")
    assert speaker_acts.only_earlier(session.state, session.entries) == "", "there are the whole 15 s"


def test_an_item_begun_while_the_slot_runs_holds_nobody(session, clock):
    do(session, clock, "10:21:00", "F5")
    clock.set(at("10:23:00"))
    session.record(facts.ItemBegun("item-4"))
    do(session, clock, "10:23:05", "F5")
    do(session, clock, "10:23:10", "Shift+F5")
    assert session.state.questions.slot.speech.span.start == at("10:22:50")


def test_never_into_a_pause_or_time_given_to_another(session, clock):
    do(session, clock, "10:20:00", "F5")
    clock.set(at("10:21:00"))
    session.record(facts.TimeGiven(30))
    do(session, clock, "10:21:05", "F5")
    do(session, clock, "10:21:10", "Shift+F5")
    slot = session.state.questions.slot
    assert slot.speech.span.start == at("10:21:00")
    assert [speech.allowed for speech in slot.speeches] == [210, 180]


def test_a_slot_opened_by_itself_stays_where_it_was(session, clock):
    clock.set(at("10:20:00"))
    session.record(facts.SlotOpened("item-3", 900))
    do(session, clock, "10:20:10", "F5")
    do(session, clock, "10:20:20", "Shift+F5")
    slot = session.state.questions.slot
    assert slot.span.start == slot.speech.span.start == at("10:20:00")


def test_nobody_to_have_begun_earlier(session):
    with pytest.raises(RuleError, match="Nobody is being timed"):
        speaker_acts.began_earlier(session.state, session.entries)


# -- pause and queue -------------------------------------------------------------------------------------------


def test_a_pause_takes_time_from_nobody(session, clock):
    do(session, clock, "10:20:00", "F5")
    do(session, clock, "10:21:00", "F7")
    do(session, clock, "10:26:00", "F7")
    assert spoken(session, 0, "10:26:30") == 90
    assert slot_used(session.state.questions.slot, (), at("10:26:30")).total_seconds() == 90


def test_the_queue_is_put_in_another_order_under_a_running_clock(session, clock):
    do(session, clock, "10:20:00", "F5")
    before = session.state.questions.slot
    session.record(*speaker_acts.moved_in_queue(session.state, "question-4", -1))
    session.record(*speaker_acts.withdrawn(session.state, "question-5"))
    questions = session.state.questions
    assert [q.id[-1] for q in questions.queue] == ["1", "2", "4", "3"]
    assert questions.slot == before


def test_there_is_an_end_to_the_queue(session):
    assert speaker_acts.moved_in_queue(session.state, "question-1", -1) == ()
    assert speaker_acts.moved_in_queue(session.state, "question-5", 1) == ()
    assert speaker_acts.moved_in_queue(session.state, "nobody", 1) == ()


def test_who_has_begun_is_neither_moved_nor_withdrawn(session, clock):
    do(session, clock, "10:20:00", "F5")
    with pytest.raises(RuleError, match="not begun"):
        speaker_acts.moved_in_queue(session.state, "question-1", 1)
    with pytest.raises(RuleError, match="has begun"):
        speaker_acts.withdrawn(session.state, "question-1")


# -- time given and taken --------------------------------------------------------------------------------------


def test_the_slot_is_extended_by_the_chairman_with_a_reason(session, clock):
    do(session, clock, "10:20:00", "F5")
    session.record(*speaker_acts.slot_extended(session.state, 300, "all wish to be heard"))
    assert session.state.questions.slot.allowed == 1200
    assert session.entries[-1].fact == facts.SlotExtended(300, "all wish to be heard")
    session.undo()
    assert session.state.questions.slot.allowed == 900


def test_no_more_is_taken_than_there_is(session, clock):
    do(session, clock, "10:20:00", "F5")
    assert speaker_acts.time_given(session.state, -30) == (facts.TimeGiven(-30),)
    session.record(*speaker_acts.time_given(session.state, -170))
    assert speaker_acts.time_given(session.state, -30) == (facts.TimeGiven(-10),)
    session.record(*speaker_acts.time_given(session.state, -30))
    with pytest.raises(RuleError, match="no time left"):
        speaker_acts.time_given(session.state, -30)
    session.record(*speaker_acts.time_given(session.state, 30))
    assert session.state.questions.slot.speaking.allowed == 30, "what was not taken is not given back"
    session.record(*speaker_acts.slot_extended(session.state, -1200))
    assert session.state.questions.slot.allowed == 0
    with pytest.raises(RuleError, match="no time left"):
        speaker_acts.slot_extended(session.state, -60)


@pytest.mark.parametrize("when", ["before", "after"])
def test_only_a_slot_that_is_open_is_extended(session, clock, when):
    if when == "after":
        do(session, clock, "10:20:00", "F5")
        session.record(facts.SlotEnded())
    with pytest.raises(RuleError, match="is not open"):
        session.record(*speaker_acts.slot_extended(session.state, 300))
