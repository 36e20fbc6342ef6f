"""The roll call by letters, and who is here while the meeting lasts."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from clerk_app.meeting import describe, facts
from clerk_app.meeting.attendance import Apology, RollMark, Standing, Substitution
from clerk_app.meeting.body import Body, Person
from clerk_app.meeting.roll import RollAct
from tests.builders import (
    CO_OPTED,
    COUNCILLORS,
    EVERYONE,
    OFFICER,
    at,
    clock_at,
    in_session,
    new_session,
    open_library,
    sample_body,
    sample_committee,
)
from tests.ui.pressing import Keys
from ui.panes.attendance import AttendancePane
from ui.session_signals import SessionSignals

ENTER = Qt.Key.Key_Return


@pytest.fixture
def clock():
    return clock_at("10:13")


@pytest.fixture
def library(tmp_path):
    library = open_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(394, 560)
    window.show()
    window.activateWindow()
    return window


@pytest.fixture
def make(theme, window, qtbot):
    made = []

    def show(session):
        signals = SessionSignals(session)
        made.append(signals)
        pane = AttendancePane(theme, signals)
        window.setCentralWidget(pane)
        pane.show()
        pane.focus_in_pane()
        qtbot.waitUntil(pane.has_focus)
        return pane

    yield show
    for signals in made:
        signals.close()


@pytest.fixture
def session(library, clock):
    return new_session(library, clock)


@pytest.fixture
def pane(make, session):
    return make(session)


@pytest.fixture
def opened(library, clock):
    return in_session(library, clock)


@pytest.fixture
def press(window):
    return Keys(window)


def standing(session, person):
    return session.state.attendance.standing(person)


def word(pane, person):
    return pane.view.rows.row_at(pane.view.rows.number_of(person)).cells[2].text


def heading(pane, number=0):
    return [" ".join(cell.text for cell in row.cells) for row in pane.view.rows.rows if row.group][number]


# -- the roll call -----------------------------------------------------------------------------------------------


def test_the_whole_roll_takes_one_press_a_member(pane, session, press):
    absent = {"lindqvist", "marchbank", "vane"}
    for person in EVERYONE:
        assert pane.view.current_key() == person
        press("A" if person in absent else "P")
    assert press.count <= 18
    assert {p for p in EVERYONE if standing(session, p) is Standing.APOLOGIES} == absent
    assert sum(session.state.attendance.presence(p).here for p in EVERYONE) == 14


def test_with_apologies_known_the_rest_takes_one_press(pane, session, press):
    for person in ("lindqvist", "marchbank", "vane"):
        session.record(facts.ApologyReceived(Apology(person)))
    press("Shift+P")
    assert press.count == 1
    assert sum(session.state.attendance.presence(p).here for p in EVERYONE) == 14
    session.undo()
    assert not any(session.state.attendance.presence(p).here for p in EVERYONE)


def test_each_letter_steps_past_those_called_already(pane, session, press):
    session.record(facts.ApologyReceived(Apology("okafor-lyle")))
    press("P")
    assert pane.view.current_key() == "brackett"


def test_the_head_counts_down(pane, press):
    assert heading(pane) == "Roll call  0 here, 14 to call Shift+P: all the rest present"
    press("P", "P", "A")
    assert heading(pane) == "Roll call  2 here, 11 to call Shift+P: all the rest present"
    assert heading(pane, 1).strip() == "Co-opted  3 to call"


def test_every_letter_has_its_word(pane, press):
    press("P", "A", "E", "N")
    words = [word(pane, person) for person in COUNCILLORS[:5]]
    assert words == ["Present", "Apologies", "Expected", "Not here", "Not called"]


def test_backspace_takes_the_mark_away_and_stays(pane, session, press):
    press("A")
    press(Qt.Key.Key_Up, Qt.Key.Key_Backspace)
    assert standing(session, "thornbury") is Standing.NOT_CALLED
    assert pane.view.current_key() == "thornbury"


def test_a_time_typed_after_e_goes_to_whoever_is_expected(pane, session, press):
    press("E", "1", "0", "4", "0")
    assert word(pane, "thornbury").startswith("Expected 1040")
    press(ENTER)
    assert word(pane, "thornbury") == "Expected 10:40"
    assert pane.view.current_key() == "okafor-lyle"
    press("P")
    assert standing(session, "okafor-lyle") is Standing.PRESENT


def test_the_next_letter_takes_the_time_too(pane, session, press):
    press("E", "1", "0", "4", "0", "P")
    assert session.state.attendance.presence("thornbury").expected == "10:40"
    assert standing(session, "okafor-lyle") is Standing.PRESENT


def test_what_is_no_time_is_said_and_can_be_mended(pane, session, press):
    press("E", "1", "0", "7", "5", ENTER)
    assert "is not a time" in pane.refusal
    press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, "3", "0", ENTER)
    assert pane.refusal == ""
    assert word(pane, "thornbury") == "Expected 10:30"


def test_a_time_can_be_given_later_to_whoever_is_expected(pane, session, press):
    press("E", "P", Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert pane.view.current_key() == "thornbury"
    press("1", "1", ENTER)
    assert session.state.attendance.presence("thornbury").expected == "11:00"


def test_figures_mean_nothing_elsewhere(pane, session, press):
    before = len(session.entries)
    press("1", "0")
    assert len(session.entries) == before
    assert word(pane, "thornbury") == "Not called"


def test_a_substitute_is_picked_in_place(pane, session, press, window):
    press("S")
    assert pane.picker.is_open
    press("n", "o", ENTER)
    room = session.state.attendance
    assert room.substitution_for("thornbury") == Substitution("thornbury", "noakes")
    assert standing(session, "thornbury") is Standing.APOLOGIES
    assert pane.view.hasFocus()
    assert pane.view.current_key() == "noakes"
    press("P")
    assert standing(session, "noakes") is Standing.PRESENT
    assert pane.view.current_key() == "okafor-lyle"


@pytest.mark.parametrize(("notice", "late"), [(120, True), (1, False), (None, False)])
def test_a_substitute_heard_of_at_the_roll_call_is_late_by_the_rule_and_it_is_said(pane, session, press, notice, late):
    body = session.state.body
    rules = replace(body.committee.rules, substitute_notice=notice)
    session.record(facts.BodyCopied(replace(body, committee=replace(body.committee, rules=rules))))
    press("S", "n", "o", ENTER)
    assert session.state.attendance.substitution_for("thornbury") == Substitution("thornbury", "noakes", "", late)
    why = "Late: the committee asks for it by 08:15, 2 hours before the start. Apologies, Ctrl+3, changes that."
    assert pane.refusal == (why if late else "")
    said = describe.act_sentence(session.history.undo[-1].entries, session.state)
    assert ("A Noakes for A Thornbury, late notice" in said) is late
    assert pane.view.current_key() == "noakes"
    press("P")
    assert pane.refusal == ""


def test_a_substitute_can_be_taken_back(pane, session, press):
    press("S", "n", "o", ENTER)
    pane.view.set_current_key("noakes")
    press("S", *"nobody", ENTER)
    assert session.state.attendance.substitution_for("thornbury") is None


def test_a_substitute_may_be_somebody_new(pane, session, press):
    press("S", *"Zita Quill", ENTER)
    substitution = session.state.attendance.substitution_for("thornbury")
    assert session.state.body.person(substitution.substitute).surname == "Quill"


def test_nobody_substitutes_for_whom_is_here(pane, session, press):
    press("P", Qt.Key.Key_Up, "S")
    assert pane.refusal == "A Thornbury is here, so nobody substitutes."
    assert not pane.picker.is_open


def test_the_roll_goes_on_where_it_was(pane, session, press):
    press("P", "P")
    pane.view.set_current_key("thornbury")
    pane.focus_in_pane()
    assert pane.view.current_key() == "brackett"


def test_arrows_walk_and_caps_show_on_the_row(pane, press):
    press(Qt.Key.Key_Down)
    assert pane.view.current_key() == "okafor-lyle"
    row = pane.view.rows.row_at(pane.view.rows.number_of("okafor-lyle"))
    assert row.caps_when_current == ("P", "A", "E", "S")
    assert row.cells[1].runs[0].weight == 600


def test_the_legend_shows_the_letters(pane):
    keys = [(key.cap, key.words) for key in pane.legend_keys()]
    assert keys[:3] == [("P", "Present"), ("A", "Apologies"), ("E", "Expected late")]
    assert keys[-1] == ("F12", "Open the meeting")
    pane.take_legend_key("P")
    assert pane.view.current_key() == "okafor-lyle"


def test_a_key_that_cannot_act_is_dim(make, opened):
    pane = make(opened)
    assert {key.cap: key.enabled for key in pane.legend_keys()}["A"] is False
    opened.record(facts.PersonLeft("thornbury"))
    assert {key.cap: key.enabled for key in pane.legend_keys()}["P"] is True


# -- while the meeting lasts ---------------------------------------------------------------------------------------


def test_words_and_counts_while_the_meeting_lasts(make, opened, clock):
    pane = make(opened)
    assert heading(pane).strip() == "Councillors  14 of 14 here"
    clock.set(at("10:30"))
    opened.record(facts.PersonLeft("shah"))
    opened.record(facts.PersonLeft("yelland"))
    clock.set(at("10:42"))
    opened.record(facts.PersonArrived("shah"))
    assert word(pane, "yelland") == "Left 10:30"
    assert word(pane, "shah") == "Returned 10:42"
    assert heading(pane) == "Councillors  13 of 14 here 1 left"
    assert heading(pane, 1) == "Co-opted  3 of 3 here vote on education only"
    assert pane.summary == "Councillors 13 of 14 here · 1 left"


def test_what_is_said_aloud(make, session, clock):
    session.record(facts.SubstituteNamed(Substitution("hale", "noakes")), facts.ApologyReceived(Apology("hale")))
    session.record(facts.RollMarked("noakes", RollMark.PRESENT), facts.RollMarked("thornbury", RollMark.PRESENT))
    clock.set(at("10:15"))
    session.record(facts.MeetingOpened())
    clock.set(at("10:42"))
    session.record(facts.PersonArrived("shah"))
    pane = make(session)
    said = {row.key: row.spoken for row in pane.view.rows.rows}
    assert said["shah"] == "S Shah, arrived 10 42, present"
    assert said["thornbury"] == "A Thornbury, Chairman, present"
    assert said["noakes"] == "A Noakes, for R Hale, present"
    assert said["hale"] == "R Hale, apologies"
    assert word(pane, "noakes") == "for R Hale"


def test_who_came_before_the_opening_is_simply_present(make, session, clock):
    session.record(facts.PersonArrived("hale"))
    clock.set(at("10:15"))
    session.record(facts.MeetingOpened())
    assert word(make(session), "hale") == "Present"


def test_p_on_somebody_absent_is_an_arrival(make, opened, clock, press):
    opened.record(facts.PersonLeft("hale"))
    pane = make(opened)
    pane.view.set_current_key("hale")
    clock.set(at("10:50"))
    press("P")
    assert word(pane, "hale") == "Returned 10:50"


def test_a_letter_sends_nobody_out(make, opened, press):
    pane = make(opened)
    pane.view.set_current_key("hale")
    press("A")
    assert pane.refusal == "R Hale is here. F4 records that somebody left."
    assert standing(opened, "hale") is Standing.PRESENT
    press(Qt.Key.Key_Down)
    assert pane.refusal == ""


def test_enter_asks_for_the_correction_of_the_fact_behind(make, opened, press, qtbot):
    (left,) = opened.record(facts.PersonLeft("hale"))
    pane = make(opened)
    pane.view.set_current_key("hale")
    with qtbot.waitSignal(pane.correct_requested) as asked:
        press(ENTER)
    assert asked.args == [left.id]


def test_enter_where_nothing_is_recorded_says_so(pane, press, qtbot):
    with qtbot.assertNotEmitted(pane.correct_requested):
        press(ENTER)
    assert pane.refusal.startswith("Nothing is recorded of A Thornbury yet.")


def test_insert_adds_a_witness(make, opened, press):
    pane = make(opened)
    press(Qt.Key.Key_Insert, *"Dr Lena Marsh", Qt.Key.Key_Tab, *"Director", ENTER)
    (new,) = [p for p in opened.state.body.people if p.surname == "Marsh"]
    assert (new.title, new.role) == ("Dr", "Director")
    assert opened.state.attendance.presence(new.id).here
    assert not pane.form.is_open
    assert pane.view.hasFocus()
    assert pane.view.current_key() == new.id
    assert heading(pane, 2).strip() == "In attendance  1 here"


def test_a_visitor_without_a_name_is_refused_beside_the_form(make, opened, press):
    pane = make(opened)
    before = len(opened.entries)
    press(Qt.Key.Key_Insert, ENTER)
    assert pane.form.sentence == "A person needs a surname."
    assert len(opened.entries) == before
    press(Qt.Key.Key_Escape)
    assert not pane.form.is_open
    assert pane.view.hasFocus()


def test_the_order_never_changes(make, opened):
    pane = make(opened)
    before = [row.key for row in pane.view.rows.rows]
    opened.record(facts.PersonLeft("thornbury"))
    opened.record(facts.PersonLeft(CO_OPTED[0]))
    assert [row.key for row in pane.view.rows.rows] == before


def test_what_is_undone_goes_from_the_list(make, opened):
    pane = make(opened)
    opened.record(facts.PersonLeft("hale"))
    opened.undo()
    assert word(pane, "hale") == "Present"


def test_after_the_close_nobody_arrives(make, opened, clock, press):
    opened.record(facts.PersonLeft("hale"))
    opened.record(facts.MeetingClosed())
    pane = make(opened)
    pane.view.set_current_key("hale")
    press("P")
    assert "has closed" in pane.refusal


def test_an_officer_is_called_last(make, session, press):
    pane = make(session)
    pane.mark_rest_present()
    pane.view.set_current_key("vane")
    pane.view.step(1)
    assert pane.view.current_key() == OFFICER
    assert pane.mark(RollAct.PRESENT)
    assert heading(pane, 2).strip() == "In attendance  1 here"


def test_somebody_both_officer_and_guest_stands_once(make, session):
    session.record(facts.PersonIntroduced(Person("hale", "Hale", "Ruth"), officer=True))
    keys = [row.key for row in make(session).view.rows.rows]
    assert len(keys) == len(set(keys))


def test_a_committee_with_no_members_says_what_to_do(make, library, clock):
    pane = make(new_session(library, clock, Body(sample_committee()), ()))
    assert pane.is_empty
    pane.mark(RollAct.PRESENT)
    assert not pane.mark_rest_present()


def test_the_shrunken_pane_shows_its_first_line(make, opened, window, qtbot):
    pane = make(opened)
    window.resize(394, 200)
    pane.view.set_current_key("vane")
    qtbot.waitUntil(lambda: pane.view.verticalScrollBar().value() > 0)
    window.resize(394, 40)
    qtbot.waitUntil(lambda: pane.height() <= 60)
    qtbot.waitUntil(lambda: pane.view.verticalScrollBar().value() == 0)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_paints_at_every_text_size(make, opened, theme, scale):
    pane = make(opened)
    theme.set_scale(scale)
    assert not pane.grab().isNull()


# -- items present, online, in the chair ---------------------------------------------------------------------------


def test_i_states_the_items_in_place(make, opened, clock, press):
    clock.set(at("10:30"))
    opened.record(facts.ItemBegun("item-4"))
    opened.record(facts.PersonLeft("hale"))
    clock.set(at("10:50"))
    opened.record(facts.ItemBegun("item-5"))
    pane = make(opened)
    pane.view.set_current_key("hale")
    assert ("I", "Items present") in [(key.cap, key.words) for key in pane.legend_keys()]
    said = pane.view.rows.row_at(pane.view.rows.number_of("hale"))
    assert said.spoken == "R Hale, left 10 30, item 1 only"
    assert said.tip == "R Hale, Item 1 only"
    press("I")
    assert pane.items_form.items.placeholderText() == "1, as the times say"
    press(*"1, 4, 5", ENTER)
    assert opened.state.attendance.presence("hale").stated == ("item-1", "item-4", "item-5")
    assert not pane.items_form.is_open
    assert pane.view.hasFocus()
    assert pane.view.current_key() == "hale"
    press("I")
    assert pane.items_form.items.text() == "1, 4, 5"
    press(Qt.Key.Key_Backspace, ENTER)
    assert opened.state.attendance.presence("hale").stated is None
    opened.undo()
    opened.undo()
    assert opened.state.attendance.presence("hale").stated is None


def test_an_item_that_is_not_there_is_refused_and_the_words_stay(make, opened, press):
    pane = make(opened)
    pane.view.set_current_key("hale")
    before = len(opened.entries)
    press("I", *"1, 44", ENTER)
    assert pane.items_form.sentence == "There is no item 44 on this agenda. Type numbers as 5, 6, 7."
    assert pane.items_form.items.text() == "1, 44"
    assert len(opened.entries) == before
    press(Qt.Key.Key_Escape)
    assert not pane.items_form.is_open
    assert pane.view.hasFocus()


def test_nothing_is_stated_in_the_roll_call(pane, session, press):
    press("I")
    assert not pane.items_form.is_open
    assert "I" not in [key.cap for key in pane.legend_keys()]


@pytest.mark.parametrize(
    ("counts", "words", "spoken"),
    [
        (False, "Online 10:42, observing", "S Shah, online 10 42, observing"),
        (True, "Online 10:42", "S Shah, online 10 42, present"),
    ],
)
def test_who_joined_online(make, library, clock, counts, words, spoken):
    rules = replace(sample_committee().rules, online_counts=counts)
    session = in_session(library, clock, sample_body(rules=rules))
    session.record(facts.PersonLeft("shah"))
    clock.set(at("10:42"))
    session.record(facts.PersonJoinedOnline("shah"))
    pane = make(session)
    assert word(pane, "shah") == words
    assert pane.view.rows.row_at(pane.view.rows.number_of("shah")).spoken.startswith(spoken)
    assert pane.summary == f"Councillors {14 if counts else 13} of 14 here" + ("" if counts else " · 1 online")


def test_who_presides_in_place_of_the_chairman_is_marked(make, opened):
    opened.record(facts.ChairTaken("okafor-lyle"))
    pane = make(opened)
    row = pane.view.rows.row_at(pane.view.rows.number_of("okafor-lyle"))
    assert row.spoken == "P Okafor-Lyle, Vice-Chairman, in the chair, present"
    assert row.cells[1].text == "P Okafor-Lyle Vice-Chairman, in the chair"
    opened.record(facts.ChairTaken(""))
    assert not [row for row in pane.view.rows.rows if "in the chair" in row.spoken]


def test_nobody_substitutes_where_the_seat_says_so(pane, press):
    pane.view.set_current_key("corrie")
    press("S")
    assert pane.refusal == "Nobody may substitute for Mr Corrie (Parent governor)."
    assert not pane.picker.is_open


def test_s_is_dim_where_nobody_can_substitute_and_says_why(make, session, press):
    pane = make(session)

    def s_enabled():
        return {key.cap: key.enabled for key in pane.legend_keys()}["S"]

    assert s_enabled()
    press("Shift+P")
    pane.view.set_current_key(OFFICER)
    assert not s_enabled()
    press("S")
    assert pane.refusal == "I Fenner is not a member, so nobody substitutes."
    assert not pane.picker.is_open


def test_the_same_substitute_again_keeps_when_the_notice_came(pane, session, press):
    told = Substitution("thornbury", "noakes", "by telephone on Tuesday", late_notice=False)
    session.record(facts.SubstituteNamed(told), facts.ApologyReceived(Apology("thornbury")))
    written = len(session.entries)
    pane.view.set_current_key("thornbury")
    press("S", "n", "o", ENTER)
    assert session.state.attendance.substitution_for("thornbury") == told
    assert len(session.entries) == written
    pane.view.set_current_key("thornbury")
    press("S", "b", "i", ENTER)
    assert session.state.attendance.substitution_for("thornbury") == Substitution("thornbury", "birtwhistle")
