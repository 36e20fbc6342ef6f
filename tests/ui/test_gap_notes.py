"""What the clerk is asked after a sleep, a stop or a crash, and what one key answers."""

import pytest

from clerk_app.meeting import facts, gaps
from clerk_app.meeting.questions import slot_used
from tests.builders import at
from tests.machine_clock import MachineClock
from tests.ui.at_the_desk import AtTheDesk, sample_meeting
from ui.dialogs.correct import CorrectPanel

READ = 1
"""A second, after which a note has been read."""


@pytest.fixture
def clock():
    return MachineClock(at("10:20"))


@pytest.fixture
def make(qapp, tmp_path, clock):
    desks: list[AtTheDesk] = []

    def made():
        while desks:
            desks.pop().close()
        desk = AtTheDesk(qapp, tmp_path, clock)
        desks.append(desk)
        desk.press("Enter")
        desk.settle()
        return desk

    yield made
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(make, tmp_path, clock):
    """In the public question slot, the first speaker timed for five seconds."""
    sample_meeting(tmp_path, clock, opened=True, item="item-3")
    desk = make()
    strip = desk.meeting.notes.strip
    while strip.note is not None:
        desk.tick(seconds=1)
        desk.press("Ctrl+Shift+Enter")
    clock.set(at("10:20"))
    desk.press("F5")
    run(desk, 5)
    return desk


def run(desk, seconds):
    for _ in range(seconds):
        desk.tick(seconds=1)


def used(desk):
    return slot_used(desk.state.questions.slot, (), desk.session.now()).total_seconds()


def sleep(desk, **how_long):
    desk.clock.sleep(**how_long)
    run(desk, READ)


def test_asleep_the_clock_went_on_and_the_clerk_says_it_stopped(desk):
    start = used(desk)
    sleep(desk, minutes=12)
    note = desk.meeting.notes.strip.note
    assert note.sentence.endswith("the clocks ran on. Did the slot go on in the room?")
    assert note.sentence.startswith("While the computer slept, from 10:")
    assert (note.act, note.other) == ("It stopped", "It went on")
    assert used(desk) == start + 12 * 60 + 1
    run(desk, READ)
    desk.press("Ctrl+Enter")
    assert used(desk) == start + 1
    assert [type(e.fact) for e in desk.session.entries[-3:]] == [
        facts.GapSettled, facts.ClockPaused, facts.ClockResumed,
    ]  # fmt: skip
    assert desk.last_act.startswith("Clocks: stood still from 10:")
    assert not gaps.unsettled(desk.state)
    assert desk.meeting.notes.strip.note is None or "slot go on" not in desk.meeting.notes.strip.note.sentence
    desk.press("Ctrl+Z")
    assert desk.meeting.notes.strip.note.act == "It stopped", "taken back, it is asked again"
    assert used(desk) == start + 12 * 60 + 2


def test_the_other_key_says_that_it_went_on(desk):
    start = used(desk)
    sleep(desk, minutes=12)
    run(desk, READ)
    desk.press("Ctrl+Shift+Enter")
    assert desk.session.entries[-1].fact == facts.GapSettled(desk.state.gaps[-1].id, stood_still=False)
    assert used(desk) == start + 12 * 60 + 2
    assert not gaps.unsettled(desk.state)


def test_both_answers_can_be_clicked(desk, qtbot):
    from PySide6.QtCore import Qt

    strip = desk.meeting.notes.strip
    for button, still in ((strip._other, False), (strip._act, True)):
        sleep(desk, minutes=1)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settled = [e.fact for e in desk.session.entries if isinstance(e.fact, facts.GapSettled)]
        assert settled[-1].stood_still is still
        assert not strip._other.isVisible()


def test_after_a_crash_the_question_goes_first(desk, make, clock):
    clock.step(seconds=40)
    clock.new_program()
    again = make()
    notes = again.meeting.notes.strip.notes
    assert notes[0].sentence.startswith("While Clerk was not running, from 10:")
    assert any("without closing the meeting" in note.sentence for note in notes)
    run(again, READ)
    again.press("Ctrl+Enter")
    assert again.session.entries[-1].fact == facts.ClockResumed()
    assert "without closing the meeting" in again.meeting.notes.strip.note.sentence


def test_nobody_can_tell_how_long_so_the_start_can_be_corrected(desk, make, clock):
    clock.step(minutes=2)
    clock.set_computer(hours=-1)
    clock.new_boot()
    again = make()
    assert "nobody can tell how long Clerk was away" in again.meeting.notes.strip.note.sentence
    run(again, READ)
    again.press("Ctrl+Shift+Enter")
    panel = again.main.findChild(CorrectPanel)
    assert panel is not None
    assert panel.entry_id == again.state.questions.slot.speech.began
    panel.reject()
