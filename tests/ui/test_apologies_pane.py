"""Apologies entered, changed and struck out, before the meeting and in it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from clerk_app.errors import RecordError
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from tests.builders import clock_at, new_session, open_library
from tests.ui.pressing import Keys
from ui.panes.apologies import ApologiesPane
from ui.session_signals import SessionSignals

ENTER, TAB, INSERT = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Insert


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    yield new_session(library, clock_at("09:00"))
    library.close()


@pytest.fixture
def pane(theme, session, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    signals = SessionSignals(session)
    pane = ApologiesPane(theme, signals)
    window.setCentralWidget(pane)
    window.resize(394, 500)
    window.show()
    window.activateWindow()
    pane.show()
    pane.focus_in_pane()
    qtbot.waitUntil(pane.has_focus)
    yield pane
    signals.close()


@pytest.fixture
def press(pane):
    return Keys(pane.window())


def row(pane, member):
    return pane.view.rows.row_at(pane.view.rows.number_of(member))


def test_an_empty_pane_says_what_to_press(pane):
    assert pane.is_empty
    assert pane.badge == ""


def test_insert_picks_the_member_and_asks_in_place(pane, session, press):
    press(INSERT, "hal", ENTER, "Tuesday, by e-mail", TAB, "herself", ENTER)
    assert session.state.attendance.apologies == (Apology("hale", "Tuesday, by e-mail", "herself"),)
    assert row(pane, "hale").cells[1].text == "Tuesday, by e-mail, from herself"
    assert pane.view.hasFocus()
    assert pane.view.current_key() == "hale"
    assert pane.badge == "1"
    assert not pane.is_empty


def test_a_substitute_and_late_notice_are_part_of_the_same_act(pane, session, press):
    press(INSERT, "hal", ENTER, TAB, TAB, "n")
    assert pane.picker.is_open
    press("oa", ENTER, TAB, "Wednesday", TAB, Qt.Key.Key_Space, ENTER)
    room = session.state.attendance
    assert room.substitution_for("hale") == Substitution("hale", "noakes", "Wednesday", True)
    assert [cell.text for cell in row(pane, "hale").cells] == ["R Hale", "Received", "Sub A Noakes", "late notice"]
    assert row(pane, "hale").spoken == "R Hale, received, substitute A Noakes, late notice"
    session.undo()
    assert pane.is_empty


def test_enter_changes_what_was_recorded(pane, session, press):
    session.record(facts.ApologyReceived(Apology("hale", "Monday")))
    pane.view.set_current_key("hale")
    press(ENTER)
    assert pane.form.received.text() == "Monday"
    pane.form.received.clear()
    press("Tuesday", ENTER)
    assert session.state.attendance.apology("hale") == Apology("hale", "Tuesday")
    assert isinstance(session.entries[-1].fact, facts.Corrected)


def test_delete_strikes_out_the_apology_and_the_substitute(pane, session, press):
    session.record(facts.ApologyReceived(Apology("hale")), facts.SubstituteNamed(Substitution("hale", "noakes")))
    pane.view.set_current_key("hale")
    press(Qt.Key.Key_Delete)
    assert session.state.attendance.apologies == ()
    assert session.state.attendance.substitutions == ()
    assert pane.is_empty
    session.undo()
    assert row(pane, "hale").cells[2].text == "Sub A Noakes"


def test_esc_leaves_the_form_with_nothing_recorded(pane, session, press):
    before = len(session.entries)
    press(INSERT, "hal", ENTER, "Tues", Qt.Key.Key_Escape)
    assert len(session.entries) == before
    assert not pane.form.is_open
    assert pane.view.hasFocus()


def test_those_who_are_here_or_excused_are_not_offered(pane, session, press):
    session.record(facts.ApologyReceived(Apology("hale")))
    session.record(facts.RollMarked("wray", RollMark.PRESENT))
    press(INSERT)
    offered = {choice.person for choice in pane.picker._question.people}
    assert {"hale", "wray"}.isdisjoint(offered)
    assert {"shah", "vane"} <= offered
    pane.picker.cancel()


def test_a_refusal_stands_beside_the_form_and_the_words_stay(pane, session, press):
    press(INSERT, "hal", ENTER, "Tuesday")
    session.record(facts.RollMarked("hale", RollMark.PRESENT))
    press(ENTER)
    assert pane.form.sentence == "R Hale is here, so there are no apologies."
    assert pane.form.received.text() == "Tuesday"
    press(Qt.Key.Key_Escape)


def test_what_the_disk_did_not_take_stays_in_the_form(pane, session, press, monkeypatch, qtbot):
    def full(*_args):
        raise RecordError("The disk is full.")

    press(INSERT, "hal", ENTER, "Tuesday")
    monkeypatch.setattr(session._store, "append", full)
    with qtbot.waitSignal(pane._signals.save_failed):
        press(ENTER)
    assert pane.form.is_open
    assert pane.form.received.text() == "Tuesday"


def test_a_substitution_without_apologies_is_shown_too(pane, session):
    session.record(facts.SubstituteNamed(Substitution("hale", "noakes")))
    assert row(pane, "hale").cells[1].text == "No apology"


def test_rows_keep_the_order_of_the_registers(pane, session):
    for member in ("vane", "shah", "brackett"):
        session.record(facts.ApologyReceived(Apology(member)))
    assert [r.key for r in pane.view.rows.rows] == ["brackett", "shah", "vane"]
    assert row(pane, "vane").cells[0].text == "Ms R Vane"


def test_it_works_after_the_opening_and_the_close(pane, session, press):
    session.record(facts.MeetingOpened())
    session.record(facts.MeetingClosed())
    press(INSERT, "hal", ENTER, ENTER)
    assert session.state.attendance.apology("hale") == Apology("hale")


def test_the_legend_keys_act(pane, session):
    pane.take_legend_key("Insert")
    assert pane.picker.is_open
    pane.picker.cancel()
    assert [key.enabled for key in pane.legend_keys()] == [True, False, False, True]


# -- the committee's rule of notice --------------------------------------------------------------------------------


@pytest.fixture
def two_hours(session):
    body = session.state.body
    rules = replace(body.committee.rules, substitute_notice=120)
    session.record(facts.BodyCopied(replace(body, committee=replace(body.committee, rules=rules))))


def test_the_box_is_set_from_the_rule_and_says_why(two_hours, pane, session, press):
    press(INSERT, "hal", ENTER, TAB, TAB, "n")
    press("oa", ENTER, TAB, "9.40")
    assert pane.form.late_notice.isChecked()
    assert pane.form.why.text() == "Late: the committee asks for it by 08:15, 2 hours before the start."
    press(ENTER)
    assert session.state.attendance.substitution_for("hale") == Substitution("hale", "noakes", "9.40", True)


def test_the_clerk_decides(two_hours, pane, session, press):
    press(INSERT, "hal", ENTER, TAB, TAB, "n")
    press("oa", ENTER, TAB, "9.40", TAB, Qt.Key.Key_Space)
    assert not pane.form.late_notice.isChecked()
    pane.form.notified.setFocus()
    pane.form.notified.selectAll()
    press("9.50")
    assert not pane.form.late_notice.isChecked(), "what the clerk chose is not set again"
    press(ENTER)
    assert session.state.attendance.substitution_for("hale") == Substitution("hale", "noakes", "9.50", False)


def test_in_time_is_said_too_and_no_rule_says_nothing(two_hours, pane, press):
    press(INSERT, "hal", ENTER, TAB, TAB, "n")
    press("oa", ENTER, TAB, "Wednesday")
    assert not pane.form.late_notice.isChecked()
    assert pane.form.why.text().startswith("In time: ")
    press("x")
    assert pane.form.why.isHidden()


def test_nobody_may_be_named_where_the_seat_says_so(pane, press):
    press(INSERT, "corr", ENTER)
    assert not pane.form.substitute.isEnabled()
    assert pane.form.substitute.text() == "Nobody may substitute"
    assert pane.form.substitute.toolTip() == "Nobody may substitute for Mr Corrie (Parent governor)."
    press(Qt.Key.Key_Escape)
    press(INSERT, "hal", ENTER)
    assert pane.form.substitute.isEnabled()
