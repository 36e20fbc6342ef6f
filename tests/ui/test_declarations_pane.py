"""Declarations of interest taken, changed and struck out."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from clerk_app.meeting import facts
from clerk_app.meeting.declarations import Consequence, Declaration, Dispensation, InterestKind, InterestRule
from clerk_app.session import MeetingSession
from tests.builders import at, clock_at, in_session, new_session, open_library
from tests.ui.pressing import Keys
from ui.panes.declarations import DeclarationsPane
from ui.session_signals import SessionSignals
from ui.widgets.declaration_form import restored

SPACE = Qt.Key.Key_Space
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
    assert words(pane) == ["R Hale", "Item 6", "Disclosable pecuniary", "must leave"]
    said = "R Hale, item 6, disclosable pecuniary, must leave. is employed by a provider"
    assert pane.view.rows.row_at(0).spoken == said
    assert pane.badge == "1"
    assert pane.view.hasFocus()


NATURE = "her employer provides the short breaks service at two of the hubs under a contract that ends in 2028"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_nature_is_there_whole_and_spoken(pane, session, theme, scale):
    theme.set_scale(scale)
    session.record(facts.InterestDeclared(Declaration("hale", "item-6", InterestKind.PECUNIARY, f"{NATURE}\n")))
    row = pane.view.rows.row_at(0)
    assert "".join(run.text for run in row.sub) == NATURE
    assert row.spoken == f"R Hale, item 6, disclosable pecuniary, must leave. {NATURE}"
    assert row.cells[2].text == "Disclosable pecuniary", "nothing of it is in a line that is cut"
    session.record(facts.InterestDeclared(Declaration("shah", "item-6", InterestKind.PECUNIARY)))
    heights = [pane.view.visualRect(pane.view.rows.index(number, 0)).height() for number in (0, 1)]
    lines = (heights[0] - heights[1]) / theme.line_height("caption")
    assert 1 < lines < (4 if scale == 1 else 12), "it wraps, and runs on under what follows"


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


CHANGES = [
    ("12:04", facts.ItemBegun("item-6"), "must leave", "must leave", 600),
    ("12:05", facts.PersonLeft("hale"), "left 12:05", "left 12 05", 400),
    ("12:30", facts.ItemBegun("item-7"), "left 12:05", "left 12 05", 400),
    ("12:31", facts.PersonArrived("hale"), "back 12:31", "back 12 31", 400),
    ("12:40", facts.ItemBegun("item-6"), "must leave", "must leave", 600),
    ("12:50", facts.MeetingClosed(), "back 12:31", "back 12 31", 400),
]


def test_what_follows_becomes_what_was_done_and_asks_again_when_the_item_is_taken_again(pane, session, clock):
    session.record(facts.InterestDeclared(Declaration("hale", "item-6", InterestKind.PECUNIARY)))
    for when, fact, shown, spoken, weight in CHANGES:
        clock.set(at(when))
        session.record(fact)
        row = pane.view.rows.row_at(0)
        assert words(pane)[3] == shown
        assert row.spoken == f"R Hale, item 6, disclosable pecuniary, {spoken}"
        assert row.cells[3].runs[0].weight == weight


@pytest.mark.parametrize(
    ("particulars", "shown", "spoken"),
    [
        ({"kind": InterestKind.OTHER_REGISTRABLE}, "speaks, leaves", "other registrable, speaks, then leaves"),
        ({"kind": InterestKind.COUNCIL_TAX}, "no vote", "council tax arrears, section 106, no vote"),
        ({"kind": InterestKind.CODE}, "", "code interest"),
        ({"kind": InterestKind.CODE, "will_do": Consequence.LEAVE}, "must leave", "code interest, must leave"),
        (
            {"kind": InterestKind.PECUNIARY, "dispensation": Dispensation.SPEAK_AND_VOTE},
            "dispensation",
            "disclosable pecuniary, dispensation to speak and vote",
        ),
        (
            {"kind": InterestKind.PECUNIARY, "dispensation": Dispensation.SPEAK, "unregistered": True},
            "no vote",
            "disclosable pecuniary, not in the register, dispensation to speak, no vote",
        ),
    ],
)
def test_each_consequence_has_its_words(pane, session, particulars, shown, spoken):
    session.record(facts.InterestDeclared(Declaration("hale", "item-6", **particulars)))
    assert words(pane)[3] == shown
    assert pane.view.rows.row_at(0).spoken == f"R Hale, item 6, {spoken}"


# ---------------------------------------------------------------- the form


def own_list(session, *kinds):
    body = session.state.body
    committee = replace(body.committee, rules=replace(body.committee.rules, interests=kinds))
    session.record(facts.BodyCopied(replace(body, committee=committee)))


OWN = InterestRule("personal", "Personal", Consequence.NONE)
STRICT = InterestRule("prejudicial", "Prejudicial", Consequence.LEAVE, register=True)


def listed(box):
    return [box.itemText(n) for n in range(box.count())]


def test_the_kinds_are_the_committees_own(pane, session):
    own_list(session, OWN, STRICT)
    pane.declare("hale")
    assert listed(pane.form.kind) == ["Personal", "Prejudicial"]
    assert pane.form.declaration().kind == "personal"
    pane.form.left.emit()
    (entry,) = session.record(facts.InterestDeclared(Declaration("hale", "item-6", InterestKind.CODE)))
    pane.edit(entry.id)
    assert listed(pane.form.kind) == ["Personal", "Prejudicial", "Code interest"]
    assert pane.form.kind.currentData() == InterestKind.CODE


def test_what_follows_says_what_the_kind_asks(pane, press):
    press(INSERT, "hal", ENTER, "6", TAB, DOWN)
    assert pane.form.will_do.currentText() == "As the kind asks: leaves the room"
    press(DOWN)
    assert pane.form.will_do.currentText() == "As the kind asks: speaks, then leaves"
    assert pane.form.declaration().will_do is None


def test_all_particulars_are_given_by_keyboard(pane, session, press):
    press(INSERT, "hal", ENTER, "6", TAB, DOWN, TAB, "owns the land", TAB, TAB, SPACE, TAB, "l", TAB, DOWN, DOWN, ENTER)
    assert only(session) == Declaration(
        "hale", "item-6", InterestKind.PECUNIARY, "owns the land", dispensation=Dispensation.SPEAK_AND_VOTE,
        will_do=Consequence.LEAVE, unregistered=True,
    )  # fmt: skip


def test_what_a_kind_does_not_ask_is_not_recorded_and_its_words_come_back_with_the_kind(pane):
    pane.declare("hale")
    form = pane.form
    form.kind.setCurrentIndex(form.kind.findData(InterestKind.PECUNIARY))
    form.nature.setText("owns the land")
    form.sensitive.setChecked(True)
    form.unregistered.setChecked(True)
    form.kind.setCurrentIndex(form.kind.findData(InterestKind.COUNCIL_TAX))
    assert not form.nature.isEnabled()
    assert not form.sensitive.isEnabled()
    assert not form.unregistered.isVisible()
    assert form.declaration() == Declaration("hale", "", InterestKind.COUNCIL_TAX)
    form.kind.setCurrentIndex(form.kind.findData(InterestKind.PECUNIARY))
    assert form.declaration().nature == "owns the land"


def test_shift_enter_keeps_and_asks_for_another_item(pane, session):
    pane.declare("hale", "item-5")
    pane.form.nature.setText("is a governor")
    QTest.keyClick(pane.form.item, ENTER, Qt.KeyboardModifier.ShiftModifier)
    assert pane.form.is_open
    assert pane.form.item.hasFocus()
    QTest.keyClicks(pane.form.item, "7")
    QTest.keyClick(pane.form.item, ENTER)
    items = [d.declaration.item for d in session.state.declarations]
    assert items == ["item-5", "item-7"]
    assert {d.declaration.nature for d in session.state.declarations} == {"is a governor"}
    assert not pane.form.is_open


def test_a_correction_keeps_what_was_said_in_private(pane, session):
    (entry,) = session.record(facts.InterestDeclared(Declaration("hale", "item-6", nature="x", private=True)))
    pane.edit(entry.id)
    pane.form.nature.setText("is employed there")
    pane.form.kept.emit()
    assert only(session) == Declaration("hale", "item-6", nature="is employed there", private=True)


@pytest.mark.parametrize("phase", ["before", "in session", "adjourned", "closed"])
def test_a_declaration_is_taken_at_any_moment(theme, tmp_path, phase, qtbot):
    library = open_library(tmp_path / "other")
    session = new_session(library, clock_at("10:00")) if phase == "before" else in_session(library, clock_at("10:00"))
    if phase in ("adjourned", "closed"):
        session.record(facts.MeetingAdjourned() if phase == "adjourned" else facts.MeetingClosed())
    signals = SessionSignals(session)
    pane = DeclarationsPane(theme, signals)
    qtbot.addWidget(pane)
    pane.declare("hale", "item-6")
    pane.form.kept.emit()
    assert only(session).item == "item-6"
    signals.close()
    library.close()


# ---------------------------------------------------------------- the draft


def reopened(theme, session, qtbot):
    again = MeetingSession(session._store, session.meeting, session.clock)
    signals = SessionSignals(again)
    pane = DeclarationsPane(theme, signals)
    qtbot.addWidget(pane)
    return pane, signals


def test_a_half_typed_declaration_is_there_after_a_kill(pane, session, press, theme, qtbot):
    press(INSERT, "hal", ENTER, "6", TAB, DOWN, TAB, "owns the la")
    other, signals = reopened(theme, session, qtbot)
    assert other.form.is_open
    assert other.form.declaration() == Declaration("hale", "item-6", InterestKind.PECUNIARY, "owns the la")
    other.form.kept.emit()
    assert signals.state.declarations[0].declaration.nature == "owns the la"
    signals.close()
    last, signals = reopened(theme, session, qtbot)
    assert not last.form.is_open
    signals.close()


def test_a_form_that_was_left_does_not_come_back(pane, session, press, theme, qtbot):
    press(INSERT, "hal", ENTER, TAB, TAB, "owns", Qt.Key.Key_Escape)
    other, signals = reopened(theme, session, qtbot)
    assert not other.form.is_open
    signals.close()


@pytest.mark.parametrize("text", ["", "no JSON", "[]", "{}", '{"person": 1}', '{"will_do": "fly"}'])
def test_a_draft_that_cannot_be_read_is_no_declaration(text):
    assert restored(text) is None


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
