"""The clock cell of the meeting bar, moment by moment."""

import pytest

from clerk_app.meeting import facts, speaker_acts
from tests.builders import at, clock_at, in_session, open_library, sample_questions
from ui.bar_view import ClockLook
from ui.clock_cell import clock_cell


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    clock = clock_at("10:15")
    session = in_session(library, clock)
    session.record(*(facts.QuestionRegistered(question) for question in sample_questions()))
    yield session
    library.close()


def do(session, when, *acts):
    session.clock.set(at(when))
    session.record(*(acts or speaker_acts.next_speaker(session.state)))


def cell(session, now):
    found = clock_cell(session.state, at(now))
    return found and (found.look, f"{found.value} {found.word}".strip(), found.sub)


def second_speaker(session):
    do(session, "10:21:22")
    do(session, "10:24:13", facts.SpeakerFinished())
    do(session, "10:25:54")


def test_no_cell_while_no_slot_is_open(session):
    assert cell(session, "10:20") is None
    do(session, "10:21:00")
    do(session, "10:22:00", facts.SlotEnded())
    assert cell(session, "10:22:10") is None


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        ("10:27:42", (ClockLook.RUNNING, "1:12", "question 2 of 5 · slot 8:40")),
        ("10:28:23", (ClockLook.RUNNING, "0:31", "question 2 of 5 · slot 7:59")),
        ("10:28:24", (ClockLook.LAST_SECONDS, "0:30 Please finish", "question 2 of 5 · slot 7:58")),
        ("10:28:30", (ClockLook.LAST_SECONDS, "0:24 Please finish", "question 2 of 5 · slot 7:52")),
        ("10:28:54", (ClockLook.LAST_SECONDS, "0:00 Please finish", "question 2 of 5 · slot 7:28")),
        ("10:29:11", (ClockLook.OVER, "+0:17 Time is up", "question 2 of 5 · slot 7:11")),
        ("10:36:30", (ClockLook.OVER, "+7:36 Time is up", "question 2 of 5 · slot +0:08")),
    ],
)
def test_a_question_runs(session, now, wanted):
    second_speaker(session)
    assert cell(session, now) == wanted


def test_the_clocks_stand_still_while_press_and_public_are_out(session):
    second_speaker(session)
    do(session, "10:27:42", facts.PublicExcluded(("item-10",), (3,)))
    assert cell(session, "10:40") == (ClockLook.PAUSED, "1:12 Paused", "question 2 of 5 · slot 8:40")
    do(session, "10:41:00", facts.SpeakerFinished())
    assert cell(session, "10:42") is None
    do(session, "10:43:00", facts.PublicReadmitted())
    assert cell(session, "10:43:05") == (ClockLook.RUNNING, "0:05 Answer", "question 2 of 5 · slot 8:35")


def test_nobody_is_asked_for_in_private(session):
    do(session, "10:20:00", facts.ItemBegun("item-3"))
    do(session, "10:20:50", facts.PublicExcluded(("item-3",), (1,)))
    assert cell(session, "10:30") is None
    do(session, "10:31:00", facts.PublicReadmitted())
    assert cell(session, "10:31:09") is None
    assert cell(session, "10:31:10")[2] == "item begun 1:00 ago · F5 starts Mr Prewett"


def test_the_first_moment_of_overrun(session):
    second_speaker(session)
    found = clock_cell(session.state, at("10:28:54.400000"))
    assert found is not None
    assert (found.value, found.word) == ("+0:00", "Time is up")


def test_the_nudge_comes_after_ten_seconds(session):
    second_speaker(session)
    do(session, "10:28:00", facts.SpeakerFinished())
    assert cell(session, "10:28:09") == (ClockLook.RUNNING, "0:09 Answer", "question 2 of 5 · slot 8:13")
    assert cell(session, "10:28:10") == (ClockLook.NOT_TIMING, "Not timing", "silent for 0:10 · F5 starts Mr Rowe")
    assert cell(session, "10:28:42") == (ClockLook.NOT_TIMING, "Not timing", "silent for 0:42 · F5 starts Mr Rowe")


def test_the_nudge_when_nobody_waits(session):
    for second in range(5):
        do(session, f"10:21:0{second}")
    do(session, "10:22:00", facts.SpeakerFinished())
    assert cell(session, "10:23:00")[2] == "silent for 1:00 · F5 ends the slot"


def test_paused(session):
    second_speaker(session)
    do(session, "10:27:42", facts.ClockPaused())
    assert cell(session, "10:30:00") == (ClockLook.PAUSED, "1:12 Paused", "question 2 of 5 · slot 8:40")
    do(session, "10:30:00", facts.SpeakerFinished())
    assert cell(session, "10:31:00") == (ClockLook.PAUSED, "Paused", "slot 8:40")


def test_adjourned(session):
    second_speaker(session)
    do(session, "10:27:42", facts.MeetingAdjourned())
    assert cell(session, "10:40:00")[:2] == (ClockLook.PAUSED, "1:12 Paused")
    session.undo()
    do(session, "10:41:00", facts.SpeakerFinished())
    do(session, "10:41:01", facts.MeetingAdjourned())
    assert cell(session, "10:45:00") is None


def test_somebody_waits_and_nobody_was_timed_since_the_item_began(session):
    do(session, "10:20:00", facts.ItemBegun("item-3"))
    assert clock_cell(session.state, at("10:20:59")) is None
    late = ClockLook.NOT_TIMING, "Not timing", "item begun 1:12 ago · F5 starts Mr Prewett"
    assert cell(session, "10:21:12") == late
    do(session, "10:21:20", facts.MeetingAdjourned())
    assert clock_cell(session.state, at("10:40:00")) is None
    do(session, "10:40:00", facts.MeetingReconvened())
    assert cell(session, "10:40:10")[2] == "item begun 1:30 ago · F5 starts Mr Prewett"
    do(session, "10:40:20", *(facts.QuestionWithdrawn(f"question-{n}") for n in range(1, 6)))
    assert clock_cell(session.state, at("10:50:00")) is None


def test_another_item_asks_for_no_speaker(session):
    assert clock_cell(session.state, at("10:50:00")) is None
