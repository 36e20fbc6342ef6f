"""Declarations of interest taken, changed and struck out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from clerk_app.meeting import facts
from clerk_app.meeting.declarations import Declaration, InterestKind
from tests.builders import at, clock_at, in_session, open_library
from tests.ui.pressing import Keys
from ui.panes.declarations import DeclarationsPane
from ui.session_signals import SessionSignals

ENTER, TAB, INSERT, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Insert, Qt.Key.Key_Down


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(tmp_path, clock):
    library = open_library(tmp_path)
    yield in_session(library, clock)
    library.close()


@pytest.fixture
def pane(theme, session, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    signals = SessionSignals(session)
    pane = DeclarationsPane(theme, signals)
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


def only(session):
    (declared,) = session.state.declarations
    return declared.declaration


def words(pane):
    return [cell.text for cell in pane.view.rows.row_at(0).cells]


def test_insert_takes_a_declaration_by_keyboard(pane, session, press):
    press(INSERT, "hal", ENTER, "6", TAB, DOWN, TAB, "is employed by a provider", ENTER)
    assert only(session) == Declaration("hale", "item-6", InterestKind.PECUNIARY, "is employed by a provider")
    assert words(pane) == ["R Hale", "Item 6", "Disclosable pecuniary · is employed by a provider", "must leave"]
    assert pane.view.rows.row_at(0).spoken == "R Hale, item 6, disclosable pecuniary, must leave"
    assert pane.badge == "1"
    assert pane.view.hasFocus()


def test_a_sensitive_interest_does_not_show_its_nature(pane, session, press):
    press(INSERT, "hal", ENTER, TAB, TAB, "lives there", TAB, Qt.Key.Key_Space, ENTER)
    assert only(session).sensitive
    assert "lives there" not in " ".join(words(pane))
    assert "lives there" not in pane.view.rows.row_at(0).spoken + pane.view.rows.row_at(0).tip
    assert words(pane)[1:3] == ["General", "Kind not said · sensitive"]


def test_the_item_in_front_of_the_meeting_is_proposed(pane, session):
    session.record(facts.ItemBegun("item-4"))
    pane.declare("hale")
    assert pane.form.item.currentData() == "item-4"
    pane.form.left.emit()
    pane.declare("hale", "item-6")
    assert pane.form.item.currentData() == "item-6"


def test_enter_corrects_and_keeps_the_original(pane, session, press):
    (entry,) = session.record(facts.InterestDeclared(Declaration("hale", "item-6")))
    pane.view.set_current_key(entry.id)
    press(ENTER)
    pane.form.kind.setCurrentIndex(pane.form.kind.findData(InterestKind.CODE))
    press(ENTER)
    assert only(session).kind == InterestKind.CODE
    assert session.entry(entry.id).fact == facts.InterestDeclared(Declaration("hale", "item-6"))
    assert pane.view.current_key() == entry.id


def test_delete_strikes_out_and_undo_brings_back(pane, session, press):
    (entry,) = session.record(facts.InterestDeclared(Declaration("hale", "item-6")))
    pane.view.set_current_key(entry.id)
    press(Qt.Key.Key_Delete)
    assert pane.is_empty
    session.undo()
    assert only(session).person == "hale"


def test_it_is_shown_when_a_member_who_must_leave_has_gone(pane, session, clock):
    session.record(facts.InterestDeclared(Declaration("hale", "item-6", InterestKind.PECUNIARY)))
    assert words(pane)[3] == "must leave"
    clock.set(at("12:04"))
    session.record(facts.ItemBegun("item-6"))
    session.record(facts.PersonLeft("hale", "interest"))
    assert words(pane)[3] == "left 12:04"


def test_going_out_for_another_item_does_not_count(pane, session, clock):
    session.record(facts.InterestDeclared(Declaration("hale", "item-6", InterestKind.PECUNIARY)))
    session.record(facts.PersonLeft("hale"))
    clock.set(at("10:40"))
    session.record(facts.PersonArrived("hale"))
    clock.set(at("12:04"))
    session.record(facts.ItemBegun("item-6"))
    assert words(pane)[3] == "must leave"


def test_esc_leaves_the_form(pane, session, press):
    press(INSERT, "hal", ENTER, TAB, TAB, "gov", Qt.Key.Key_Escape)
    assert session.state.declarations == ()
    assert not pane.form.is_open
    assert pane.is_empty
    assert pane.view.hasFocus()


def test_a_refusal_stands_beside_the_form(pane, session, press):
    pane.declare("hale", "item-9")
    session.record(facts.ItemWithdrawn("item-9"))
    press(ENTER)
    assert pane.form.sentence == "That item is not on the agenda."
    press(Qt.Key.Key_Escape)


def test_the_legend_keys_act(pane):
    pane.take_legend_key("Insert")
    assert pane.picker.is_open
    pane.picker.cancel()
    assert [key.cap for key in pane.legend_keys()] == ["Insert", "Enter", "Delete", "Esc"]
