"""The Adjournments pane: one key to adjourn, one to go on, the reason in place."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from clerk_app.meeting import facts
from tests.builders import MEETING, at, clock_at, in_session, open_library
from ui.panes.adjournments import REASON_DRAFT, AdjournmentsPane
from ui.session_signals import SessionSignals


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def library(tmp_path):
    library = open_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def session(library, clock):
    return in_session(library, clock)


@pytest.fixture
def pane(session, theme, qtbot):
    pane = AdjournmentsPane(theme, SessionSignals(session))
    qtbot.addWidget(pane)
    pane.resize(394, 300)
    pane.show()
    return pane


def rows(pane):
    return [[cell.text for cell in row.cells[1:]] for row in pane.list_view.rows.rows]


def go(pane, clock, when):
    clock.set(at(when))
    pane.tick(clock.now())
    return pane


def test_nothing_yet(pane):
    assert pane.is_empty
    assert pane._empty.text() == "Not adjourned. F8 adjourns."
    assert pane.sentence == ""


def test_one_press_each(pane, session, clock):
    go(pane, clock, "11:20").adjourn_or_reconvene()
    assert session.state.phase == "adjourned"
    assert not pane.is_empty
    go(pane, clock, "11:24:12")
    assert rows(pane) == [["11:20", "", "4:12", "no reason given"]]
    assert pane.sentence == "Adjourned for 4:12. F8 reconvenes."
    go(pane, clock, "11:31").adjourn_or_reconvene()
    assert session.state.phase == "in_session"
    assert rows(pane) == [["11:20", "11:31", "11 min", "no reason given"]]
    assert pane.sentence == "Adjourned once, 11 min."
    assert pane.fields.isHidden()
    assert pane.badge == ""


def test_the_keyboard_stays_with_the_minute(pane, clock, qtbot):
    line = QLineEdit(pane.parentWidget())
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    pane.adjourn_or_reconvene()
    assert line.hasFocus()
    assert pane.fields.isVisible()


def test_the_reason_is_typed_in_place(pane, session, clock, qtbot):
    go(pane, clock, "11:20").adjourn_or_reconvene()
    qtbot.keyClicks(pane.fields.reason, "fire alarm")
    qtbot.keyClicks(pane.fields.until, "1130")
    qtbot.keyClick(pane.fields.until, Qt.Key.Key_Return)
    (adjournment,) = session.state.adjournments
    assert (adjournment.reason, adjournment.until, adjournment.span.start) == ("fire alarm", time(11, 30), at("11:20"))
    assert rows(pane)[0][3] == "fire alarm, until 11:30"
    assert pane.fields.until.text() == "11:30"
    before = len(session.entries)
    pane.keep_typed()
    assert len(session.entries) == before


def test_what_was_typed_is_kept_when_the_meeting_goes_on(pane, session, clock, qtbot):
    go(pane, clock, "11:20").adjourn_or_reconvene()
    qtbot.keyClicks(pane.fields.reason, "lunch")
    qtbot.keyClicks(pane.fields.until, "soon")
    go(pane, clock, "11:40").adjourn_or_reconvene()
    (adjournment,) = session.state.adjournments
    assert (adjournment.reason, adjournment.until, adjournment.span.end) == ("lunch", None, at("11:40"))
    go(pane, clock, "12:00").adjourn_or_reconvene()
    assert pane.fields.reason.text() == ""


def test_what_is_no_time_is_said_and_the_words_stay(pane, session, clock, qtbot):
    go(pane, clock, "11:20").adjourn_or_reconvene()
    qtbot.keyClicks(pane.fields.until, "soon")
    qtbot.keyClick(pane.fields.until, Qt.Key.Key_Return)
    assert pane.fields._said.text() == "✗ “soon” is not a time. Type it as 1130 or 11.30."
    assert pane.fields.until.text() == "soon"


def test_typed_words_outlive_the_program(pane, library, clock, theme, qtbot):
    from clerk_app.session import MeetingSession

    go(pane, clock, "11:20").adjourn_or_reconvene()
    qtbot.keyClicks(pane.fields.reason, "fire al")
    again = MeetingSession(library.record, MEETING, clock)
    other = AdjournmentsPane(theme, SessionSignals(again))
    qtbot.addWidget(other)
    assert other.fields.reason.text() == "fire al"
    other.keep_typed()
    assert again.state.adjournments[0].reason == "fire al"
    draft = again.draft(REASON_DRAFT)
    assert draft is None or not draft.text


def test_enter_asks_for_a_correction(pane, session, clock, qtbot):
    go(pane, clock, "11:20").adjourn_or_reconvene()
    go(pane, clock, "11:31").adjourn_or_reconvene()
    began, ended = session.entries[-2].id, session.entries[-1].id
    pane.list_view.set_current_key(began)
    with qtbot.waitSignal(pane.correct_requested) as asked:
        qtbot.keyClick(pane.list_view, Qt.Key.Key_Return)
    assert asked.args == [began]
    with qtbot.waitSignal(pane.correct_requested) as asked:
        qtbot.keyClick(pane.list_view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args == [ended]
    session.correct(began, at("11:18"))
    assert rows(pane)[0][:3] == ["11:18", "11:31", "13 min"]


def test_the_close_and_the_length_stand_at_the_end(pane, session, clock, qtbot):
    go(pane, clock, "11:20").adjourn_or_reconvene()
    go(pane, clock, "11:31").adjourn_or_reconvene()
    clock.set(at("12:58"))
    session.record(facts.MeetingClosed())
    assert rows(pane)[-1] == ["10:15", "12:58", "2 h 43 min", "the whole meeting"]
    assert pane.sentence == "The meeting closed at 12:58 after 2 h 43 min, 11 min of it adjourned."
    pane.list_view.set_current_key("close")
    with qtbot.waitSignal(pane.correct_requested) as asked:
        qtbot.keyClick(pane.list_view, Qt.Key.Key_Return)
    assert asked.args == [session.entries[-1].id]


def test_undo_takes_the_fields_away(pane, session):
    pane.adjourn_or_reconvene()
    session.undo()
    assert pane.fields.isHidden()
    assert pane.is_empty


def test_a_refusal_is_told(pane, session, clock, qtbot):
    session.record(facts.MeetingClosed())
    with qtbot.waitSignal(pane._signals.refused) as refused:
        pane.adjourn_or_reconvene()
    assert refused.args[0].startswith("The meeting has closed.")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_paints_at_every_size(pane, theme, scale):
    theme.set_scale(scale)
    pane.adjourn_or_reconvene()
    assert not pane.grab().isNull()
