"""A note tells or asks; Ctrl+Enter answers only what could have been read."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from clerk_app.clock import ScriptedClock
from ui.note_strip import Note, NoteStrip, NoteTone

OUT = Note("out", "R Hale is out of the room.", "Back in the room", strong="R Hale", icon="scale")
FILM = Note("film", "The meeting can be filmed.", "Announced", tone=NoteTone.ASKS)

ASKED = Note("gap", "While the computer slept, the clocks ran on. Did it go on?", "It stopped", other="It went on")


@pytest.fixture
def clock():
    return ScriptedClock(datetime(2026, 3, 12, 10, 15, tzinfo=UTC))


@pytest.fixture
def strip(theme, clock, qtbot):
    strip = NoteStrip(theme, clock)
    qtbot.addWidget(strip)
    strip.resize(700, 40)
    return strip


def test_no_note_no_strip(strip):
    strip.show_notes([])
    assert strip.isHidden()
    strip.show_notes([OUT])
    assert not strip.isHidden()
    assert strip.note == OUT


def test_the_oldest_comes_first_and_the_others_are_counted(strip):
    strip.show_notes([OUT, FILM])
    assert strip.note == OUT
    assert "1 of 2" in [label.text() for label in strip.findChildren(type(strip.words))]


def test_an_answer_counts_half_a_second_after_the_note_appeared(strip, clock, qtbot):
    strip.show_notes([OUT])
    clock.step(seconds=0.4)
    with qtbot.assertNotEmitted(strip.accepted):
        strip.accept()
    clock.step(seconds=0.1)
    with qtbot.waitSignal(strip.accepted) as accepted:
        strip.accept()
    assert accepted.args == ["out"]


def test_the_next_note_must_be_read_too(strip, clock, qtbot):
    strip.show_notes([OUT, FILM])
    clock.step(seconds=5)
    strip.show_notes([FILM])
    with qtbot.assertNotEmitted(strip.accepted):
        strip.accept()


def test_the_same_note_again_is_not_new(strip, clock, qtbot):
    strip.show_notes([OUT])
    clock.step(seconds=1)
    strip.show_notes([OUT, FILM])
    with qtbot.waitSignal(strip.accepted):
        strip.accept()


def test_a_click_on_the_act_needs_no_waiting(strip, qtbot):
    strip.show_notes([OUT])
    with qtbot.waitSignal(strip.accepted):
        qtbot.mouseClick(strip.findChild(QToolButton), Qt.MouseButton.LeftButton)


def test_not_now(strip, clock, qtbot):
    strip.show_notes([OUT])
    clock.step(seconds=1)
    with qtbot.waitSignal(strip.put_off) as put_off:
        strip.not_now()
    assert put_off.args == ["out"]


def test_it_takes_no_focus_and_says_its_key(strip):
    strip.show_notes([OUT])
    assert strip.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert strip.accessibleName() == "R Hale is out of the room. Back in the room: Control Enter."


def test_markup_in_a_sentence_is_shown_as_typed(strip):
    strip.show_notes([Note("x", "Mr <b>Bold</b> & sons")])
    assert "&lt;b&gt;" in strip.words.text()


def test_a_long_sentence_is_not_cut(strip, theme, qtbot):
    strip.show_notes([Note("x", "Not saved since 11:54:58, the disk is full. " * 4, "Try again")])
    theme.set_scale(2)
    strip.show()
    qtbot.waitUntil(lambda: strip.height() >= strip.layout().heightForWidth(strip.width()))


def test_a_question_has_two_answers_each_with_its_key(strip, clock, qtbot):
    strip.show_notes([ASKED])
    assert strip.accessibleName().endswith("It stopped: Control Enter. It went on: Control Shift Enter.")
    assert [button.text() for button in strip.findChildren(QToolButton)] == ["It stopped", "It went on"]
    clock.step(seconds=1)
    with qtbot.waitSignal(strip.put_off) as put_off:
        strip.not_now()
    assert put_off.args == ["gap"]
    with qtbot.waitSignal(strip.put_off):
        qtbot.mouseClick(strip.findChildren(QToolButton)[1], Qt.MouseButton.LeftButton)
    strip.show_notes([OUT])
    assert strip.findChildren(QToolButton)[1].isHidden()


def test_both_answers_are_in_sight_in_large_type(strip, theme, qtbot):
    strip.show_notes([ASKED])
    theme.set_scale(2)
    strip.resize(714, 40)
    strip.show()
    qtbot.waitUntil(lambda: strip.height() >= strip.layout().heightForWidth(strip.width()))
    for button in strip.findChildren(QToolButton):
        assert button.geometry().right() <= strip.width()
        assert button.width() >= button.sizeHint().width()
