"""The picker: letters find, Enter picks, Esc goes back, and no letter lands anywhere else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMainWindow

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Standing
from clerk_app.meeting.names import NewcomerKind
from tests.builders import at, clock_at, in_session, open_library
from ui.coming_and_going import ComingAndGoing
from ui.models.choices import Choice, choices, matching
from ui.session_signals import SessionSignals
from ui.widgets.person_picker import PersonPicker, Question

ENTER, SHIFT = Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier
PEOPLE = (
    Choice("shah", "S Shah", ("Samir Shah", "S Shah"), "Shah"),
    Choice("hale", "R Hale", ("Ruth Hale", "R Hale"), "Hale"),
    Choice("hart", "S Hart", ("Sue Hart", "S Hart"), "Hart"),
)


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def signals(tmp_path, clock):
    library = open_library(tmp_path)
    signals = SessionSignals(in_session(library, clock))
    yield signals
    signals.close()
    library.close()


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    line = QLineEdit()
    window.setCentralWidget(line)
    window.resize(1000, 600)
    window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return window


@pytest.fixture
def line(window):
    return window.centralWidget()


@pytest.fixture
def picker(theme, window):
    return PersonPicker(theme, window)


@pytest.fixture
def desk(theme, signals, window):
    return ComingAndGoing(theme, signals, window)


def keys(qtbot, picker, text):
    qtbot.keyClicks(picker.panel.field, text)


def names(picker):
    return [row.cells[1].text for row in picker.panel.list.rows.rows]


def test_letters_find_and_enter_picks(picker, qtbot):
    told = []
    picker.pick("Who?", PEOPLE, lambda person, time: told.append((person, time)))
    keys(qtbot, picker, "ha")
    assert names(picker) == ["R Hale", "S Hart"]
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.panel.field, Qt.Key.Key_Down)
        qtbot.keyClick(picker.panel.field, ENTER)
    assert picked.args == ["hart", None]
    assert told == [("hart", None)]
    assert not picker.is_open


def test_the_surname_counts_before_the_forename():
    assert [c.person for c in matching(PEOPLE, "s")] == ["shah", "hart"]
    assert [c.person for c in matching(PEOPLE, "")] == ["shah", "hale", "hart"]


def test_at_most_eight_are_shown(picker, qtbot):
    picker.pick("Who?", [Choice(str(n), f"Ash {n}") for n in range(20)])
    assert len(names(picker)) == 8
    picker.cancel()


def test_no_letter_reaches_the_line_and_the_focus_comes_back(picker, line, qtbot):
    line.setText("Members asked whe")
    picker.pick("Who?", PEOPLE)
    focused = picker.panel.window().focusWidget()
    qtbot.keyClicks(focused, "hale")
    assert line.text() == "Members asked whe"
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not picker.is_open
    assert line.hasFocus()


def test_tab_stays_in_the_picker(picker, line, qtbot):
    picker.pick("Who?", PEOPLE)
    qtbot.keyClick(picker.panel.field, Qt.Key.Key_Tab)
    assert picker.is_open
    assert not line.hasFocus()
    picker.cancel()


def test_the_windows_own_esc_does_not_take_the_pickers(picker, window, qtbot):
    action = QAction("Back", window)
    action.setShortcut(QKeySequence("Esc"))
    window.addAction(action)
    picker.pick("Who?", PEOPLE)
    with qtbot.assertNotEmitted(action.triggered), qtbot.waitSignal(picker.cancelled):
        qtbot.keyClick(picker.panel.field, Qt.Key.Key_Escape)


def test_going_elsewhere_closes_it(picker, line, qtbot):
    picker.pick("Who?", PEOPLE)
    with qtbot.waitSignal(picker.cancelled):
        line.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not picker.is_open


def test_asking_again_takes_the_place_of_the_first_question(picker, line, qtbot):
    picker.pick("Who?", PEOPLE)
    with qtbot.waitSignal(picker.cancelled):
        picker.pick("Who else?", PEOPLE[:1])
    assert names(picker) == ["S Shah"]
    picker.cancel()
    assert line.hasFocus()


def test_a_click_picks(picker, qtbot):
    picker.pick("Who?", PEOPLE)
    listed = picker.panel.list
    box = listed.visualRect(listed.rows.index(1, 0))
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert picked.args[0] == "hale"


def test_a_refusal_is_said_in_the_picker_and_the_letters_stay(picker, qtbot):
    def refuse(person, time):
        raise RuleError("R Hale is here already.")

    picker.pick("Who?", PEOPLE, refuse)
    keys(qtbot, picker, "hal")
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClick(picker.panel.field, ENTER)
    assert picker.panel.sentence == "R Hale is here already."
    assert picker.panel.field.text() == "hal"
    keys(qtbot, picker, "e")
    assert picker.panel.sentence == ""
    picker.cancel()


def test_whoever_is_told_may_ask_the_next_question(picker, qtbot):
    told = []

    def mover(person, time):
        told.append(person)
        picker.pick("Who seconds?", PEOPLE, seconder)

    def seconder(person, time):
        told.append(person)

    picker.pick("Who moves?", PEOPLE, mover)
    for letters in ("sha", "hal"):
        keys(qtbot, picker, letters)
        qtbot.keyClick(picker.panel.field, ENTER)
    assert told == ["shah", "hale"]
    assert not picker.is_open


def test_whoever_is_told_may_keep_the_keyboard(picker, window, line, qtbot):
    other = QLineEdit(window)
    other.show()
    picker.pick("Who?", PEOPLE, lambda *_: other.setFocus())
    with qtbot.assertNotEmitted(picker.cancelled):
        qtbot.keyClick(picker.panel.field, ENTER)
    assert other.hasFocus()


def test_nobody_of_that_name_can_be_picked(picker, qtbot):
    picker.pick("Who?", PEOPLE)
    keys(qtbot, picker, "zzz")
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClick(picker.panel.field, ENTER)
    assert picker.is_open
    picker.cancel()


def test_no_time_is_asked_for_where_none_is_wanted(picker, qtbot):
    picker.pick("Who?", PEOPLE)
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.panel.field, ENTER, SHIFT)
    assert picked.args == ["shah", None]


@pytest.mark.parametrize("scale", [0.9, 1.0, 2.0])
def test_the_panel_stays_inside_a_small_window(picker, theme, window, scale, qtbot):
    theme.set_scale(scale)
    window.resize(700, 420)
    picker.ask(Question("Who?", PEOPLE, now=lambda: at("10:15"), newcomers=tuple(NewcomerKind)))
    assert window.rect().contains(picker.panel.geometry())
    window.resize(620, 400)
    qtbot.waitUntil(lambda: window.rect().contains(picker.panel.geometry()))
    picker.cancel()


# -- arrivals and departures -------------------------------------------------------------------------------------


def test_a_late_arrival_takes_four_presses(desk, signals, clock, window, line, qtbot):
    signals.record(facts.PersonLeft("shah"), facts.PersonLeft("hale"))
    line.setText("Members asked")
    clock.set(at("10:42"))
    f3 = QAction("Arrived", window)
    f3.setShortcut(QKeySequence("F3"))
    f3.triggered.connect(desk.arrived)
    window.addAction(f3)
    for key in (Qt.Key.Key_F3, Qt.Key.Key_S, Qt.Key.Key_H, ENTER):
        qtbot.keyClick(window.focusWidget(), key)
    presence = signals.state.attendance.presence("shah")
    assert presence.here
    assert presence.spans[-1].start == at("10:42")
    assert line.text() == "Members asked"
    assert line.hasFocus()


def test_whoever_is_not_here_cannot_leave_and_whoever_is_here_cannot_arrive(desk, signals, qtbot):
    signals.record(facts.PersonLeft("hale"))
    desk.left()
    keys(qtbot, desk.picker, "hal")
    qtbot.keyClick(desk.picker.panel.field, ENTER)
    assert desk.picker.panel.sentence == "R Hale is not here."
    desk.picker.cancel()
    desk.arrived()
    keys(qtbot, desk.picker, "yel")
    qtbot.keyClick(desk.picker.panel.field, ENTER)
    # Nobody new is offered under the name of somebody who is here.
    assert desk.picker.panel.sentence == "C Yelland is here already."
    desk.picker.cancel()


def test_left_offers_those_who_are_here(desk, signals, qtbot):
    desk.left()
    keys(qtbot, desk.picker, "yel")
    qtbot.keyClick(desk.picker.panel.field, ENTER)
    assert signals.state.attendance.standing("yelland") is Standing.LEFT


def test_another_time_is_asked_for_in_place(desk, signals, clock, qtbot):
    clock.set(at("11:07:42"))
    desk.left()
    keys(qtbot, desk.picker, "yel")
    qtbot.keyClick(desk.picker.panel.field, ENTER, SHIFT)
    assert desk.picker.panel.field.text() == ""
    keys(qtbot, desk.picker, "1142")
    qtbot.keyClick(desk.picker.panel.field, ENTER)
    assert desk.picker.panel.sentence == "It is 11:07 now. 11:42 is still to come."
    desk.picker.panel.field.clear()
    keys(qtbot, desk.picker, "1058")
    qtbot.keyClick(desk.picker.panel.field, ENTER)
    assert signals.state.attendance.presence("yelland").spans[-1].end == at("10:58")
    assert signals.session.entries[-1].written == at("11:07:42")


def test_esc_in_the_time_goes_back_to_the_names(desk, qtbot):
    desk.left()
    qtbot.keyClick(desk.picker.panel.field, ENTER, SHIFT)
    assert names(desk.picker) == []
    qtbot.keyClick(desk.picker.panel.field, Qt.Key.Key_Escape)
    assert len(names(desk.picker)) == 8
    desk.picker.cancel()


def test_somebody_new_can_arrive(desk, signals, qtbot):
    desk.arrived()
    keys(qtbot, desk.picker, "Dr Zita Quill")
    assert names(desk.picker) == ["Somebody new: Dr Zita Quill"] * 3
    qtbot.keyClick(desk.picker.panel.field, Qt.Key.Key_Down)
    qtbot.keyClick(desk.picker.panel.field, ENTER)
    (new,) = [p for p in signals.state.body.people if p.surname == "Quill"]
    assert (new.title, new.forename) == ("Dr", "Zita")
    assert signals.state.attendance.presence(new.id).here
    signals.undo()
    assert "Quill" not in [p.surname for p in signals.state.body.people]


def test_everyone_can_be_found_by_every_form_of_the_name(signals):
    people = choices(signals.state, [seat.person for seat in signals.state.body.memberships])
    for choice in people:
        for form in signals.state.body.person(choice.person).forms:
            assert choice in matching(people, form)
