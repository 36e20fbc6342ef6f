"""The register of speakers by keys: what the scheme says beside each field, what is late, and the draft."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from clerk_app.clock import ScriptedClock
from clerk_app.meeting import facts
from clerk_app.meeting.question_scheme import NamingRule, QuestionScheme, RegisterBy, RegisterRule
from clerk_app.meeting.questions import Question, QuestionKind
from clerk_app.session import MeetingSession
from tests.builders import at, clock_at, in_session, open_library, sample_body
from ui.panes.questions import QuestionsPane
from ui.session_signals import SessionSignals

desks: dict[QuestionsPane, MeetingSession] = {}
"""The session of each pane."""
LATE = "Late: registered Thursday 10:16, the deadline was noon on Wednesday 11 March 2026."


@pytest.fixture
def made(tmp_path, theme, qtbot):
    """A function that opens a pane under a scheme, at 10:16 of the meeting's day."""
    library = open_library(tmp_path)
    desks.clear()

    def make(**scheme):
        clock = clock_at("10:15")
        session = in_session(library, clock, body=sample_body(questions=replace(QuestionScheme(), **scheme)))
        session.record(facts.BankHolidaysCopied(()))
        clock.set(at("10:16:40"))
        pane = QuestionsPane(theme, SessionSignals(session))
        qtbot.addWidget(pane)
        pane.resize(394, 520)
        pane.show()
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        desks[pane] = session
        return pane

    yield make
    desks.clear()
    library.close()


def press(qtbot, pane, *keys):
    """Keys to whatever has the keyboard: words are typed, others pressed."""
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(pane.window().focusWidget(), key)
        else:
            qtbot.keyClick(pane.window().focusWidget(), key)


TAB, ENTER, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space


def the_question(pane) -> Question:
    questions: tuple[Question, ...] = desks[pane].state.questions.queue
    (question,) = questions
    return question


def test_a_name_is_enough_and_it_came_in_when_the_form_was_opened(made, qtbot):
    pane = made()
    pane.add_speaker()
    assert pane.form.received.text() == "Thu 12 March 2026 10:16"
    clock = desks[pane].clock
    assert isinstance(clock, ScriptedClock)
    clock.set(at("10:19"))
    press(qtbot, pane, "Mr T Rowe", ENTER)
    assert the_question(pane).received_at == at("10:16:40")
    assert not pane.form.is_open


def test_the_whole_register_by_keys(made, qtbot):
    pane = made(naming=NamingRule.NAME_AND_TOWN, words_limit=4)
    pane.add_speaker()
    press(qtbot, pane, "Mrs Imogen Vale", TAB, "Saltmarsh", TAB, "4", TAB, "Tue 4pm", TAB, "Why did it open late?")
    assert pane.form.about_time.sentence == ("In time: registered Tuesday 16:00, by noon on Wednesday 11 March 2026.")
    assert pane.form.about_words.sentence == "5 of 4 words, 1 over the limit"
    press(qtbot, pane, TAB, SPACE, ENTER)
    question = the_question(pane)
    assert replace(question, id="") == Question(
        "", "Mrs Imogen Vale", "item-4", "Why did it open late?", "", QuestionKind.STATEMENT, "Saltmarsh",
        at("16:00", date(2026, 3, 10)),
    )  # fmt: skip


def test_late_is_said_in_words_and_never_forbidden(made, qtbot):
    pane = made()
    pane.add_speaker()
    assert pane.form.about_time.sentence == LATE
    assert pane.form.received.accessibleDescription() == LATE
    press(qtbot, pane, "Mr T Rowe", ENTER)
    assert not the_question(pane).admitted
    (row,) = pane.list_view.rows.rows
    assert [run.text for run in row.sub] == ["Late"]
    assert row.sub[0].mark is not None
    assert row.spoken == "1, Mr T Rowe, late, Fits, at the start"
    assert row.tip == LATE


def test_the_chairmans_discretion_with_its_reason_in_place(made, qtbot):
    pane = made()
    pane.add_speaker()
    form = pane.form
    assert (form.admitted.isVisible(), form.because.isVisible()) == (True, False)
    press(qtbot, pane, "Mr T Rowe", TAB, TAB, TAB, SPACE)
    assert form.because.isVisible()
    press(qtbot, pane, ENTER)
    assert form.sentence == "Type why the chairman takes it, in a few words."
    assert form.name.text() == "Mr T Rowe"
    press(qtbot, pane, TAB, "the notice went out late")
    assert form.about_time.sentence.startswith(
        "Late, taken by the chairman’s discretion (the notice went out late): registered Thursday 10:16"
    )
    press(qtbot, pane, ENTER)
    question = the_question(pane)
    assert (question.admitted, question.admitted_because) == (True, "the notice went out late")
    (row,) = pane.list_view.rows.rows
    assert [run.text for run in row.sub] == ["Late,\u00a0taken"]
    assert "the notice went out late" in row.tip


def test_discretion_is_offered_only_for_what_is_late(made, qtbot):
    pane = made()
    pane.add_speaker()
    pane.form.received.setFocus()
    pane.form.received.selectAll()
    press(qtbot, pane, "Tue 4pm")
    assert pane.form.admitted.isHidden()
    pane.form.received.selectAll()
    press(qtbot, pane, "now")
    assert pane.form.admitted.isVisible()


def test_a_time_that_cannot_be_read_is_said_beside_it_and_the_words_stay(made, qtbot):
    pane = made()
    pane.add_speaker()
    press(qtbot, pane, "Mr T Rowe", TAB, TAB, "teatime")
    told = "“teatime” is not a time or a day. Type when it came in as now, -5, 1042, Tue 4pm or 11 March 0940."
    assert pane.form.about_time.sentence == told
    press(qtbot, pane, ENTER)
    assert pane.form.sentence == told
    assert pane.form.received.text() == "teatime"
    assert not desks[pane].state.questions.queue


def test_an_item_is_asked_for_and_can_be_left_out(made, qtbot):
    pane = made(must_name_item=True)
    pane.add_speaker()
    assert pane.form.about_item.sentence == "The scheme asks for an item on the agenda."
    pane.form.item.setFocus()
    press(qtbot, pane, "99")
    assert pane.form.about_item.sentence == "There is no item 99 on the agenda."
    press(qtbot, pane, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, "4")
    assert pane.form.about_item.isHidden()
    pane.form.item.clear()
    pane.form.name.setFocus()
    press(qtbot, pane, "Mr T Rowe", ENTER)
    assert the_question(pane).item == ""


def test_the_form_asks_for_what_the_scheme_asks(made):
    pane = made(statements=False, register_by=RegisterBy(RegisterRule.ON_ARRIVAL))
    pane.add_speaker()
    form = pane.form
    shown = {name: getattr(form, name).isVisible() for name in ("town", "statement", "about_words", "about_item")}
    assert shown == dict.fromkeys(shown, False)
    assert form.about_time.sentence.startswith("Late: registered Thursday 10:16, the deadline was 10.15am on Thursday")


def test_what_was_registered_otherwise_is_shown_though_the_scheme_asks_no_longer(made):
    pane = made(statements=False)
    kept = Question("q", "Mrs Vale", kind=QuestionKind.STATEMENT, town="Saltmarsh", received="by e-mail")
    desks[pane].record(facts.QuestionRegistered(kept))
    pane.edit_speaker("q")
    form = pane.form
    assert (form.town.isVisible(), form.statement.isChecked(), form.received.text()) == (True, True, "by e-mail")
    assert form.about_time.sentence == "Not known: it was received ‘by e-mail’, from which no time can be reckoned."
    form.kept.emit()
    assert the_question(pane) == kept


def test_shift_enter_is_a_new_line_in_the_words(made, qtbot):
    pane = made()
    pane.add_speaker()
    press(qtbot, pane, "Mr T Rowe")
    pane.form.text.setFocus()
    qtbot.keyClicks(pane.form.text, "Why?")
    qtbot.keyClick(pane.form.text, ENTER, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(pane.form.text, "When?")
    assert pane.form.is_open
    qtbot.keyClick(pane.form.text, ENTER)
    assert the_question(pane).text == "Why?\nWhen?"


def test_every_field_outlives_the_program(made, theme, qtbot):
    pane = made(naming=NamingRule.NAME_AND_TOWN)
    pane.add_speaker()
    press(qtbot, pane, "Mrs Vale", TAB, "Saltmarsh", TAB, "4", TAB, TAB, SPACE, TAB, "the notice", TAB, "Why?")
    typed = pane.form.as_typed
    assert typed.admitted
    again = MeetingSession(desks[pane]._store, desks[pane].meeting, desks[pane].clock)
    other = QuestionsPane(theme, SessionSignals(again))
    qtbot.addWidget(other)
    assert other.form.as_typed == typed
    assert other.form.about_time.sentence.startswith("Late, taken by the chairman’s discretion (the notice)")
    qtbot.keyClick(other.form.text, ENTER)
    (question,) = again.state.questions.queue
    assert (question.town, question.received_at, question.admitted_because) == ("Saltmarsh", at("10:16"), "the notice")


def test_what_is_left_comes_back_until_it_is_kept_or_emptied(made, qtbot):
    pane = made()
    pane.add_speaker()
    press(qtbot, pane, "Mrs Vale", Qt.Key.Key_Escape)
    assert pane._unkept.sentence == "Not kept yet: what was typed of a speaker. Insert opens Mrs Vale."
    assert pane.list_view.accessibleDescription() == pane._unkept.sentence
    assert pane._unkept.isVisible()
    pane.add_speaker()
    assert pane.form.as_typed.name == "Mrs Vale"
    press(qtbot, pane, ENTER)
    assert the_question(pane).name == "Mrs Vale"
    assert not pane._unkept.sentence
    pane.edit_speaker(the_question(pane).id)
    press(qtbot, pane, "Mr Dale", Qt.Key.Key_Escape)
    assert pane._unkept.sentence.endswith("Enter opens Mrs Vale.")
    pane.add_speaker()
    assert not pane.form.as_typed.name
    pane.edit_speaker(the_question(pane).id)
    assert pane.form.as_typed.name == "Mr Dale"
    pane.form.name.clear()
    press(qtbot, pane, Qt.Key.Key_Escape)
    assert not pane._unkept.sentence
    pane.edit_speaker(the_question(pane).id)
    assert pane.form.as_typed.name == "Mrs Vale"


def test_contact_details_are_said_to_be_dropped_only_where_some_were_typed(made, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr("ui.widgets.remark.announce", lambda _, words: said.append(words))
    pane = made()
    pane.add_speaker()
    press(qtbot, pane, "Mrs Vale")
    qtbot.keyClicks(pane.form.contact, "vale@post.example")
    press(qtbot, pane, Qt.Key.Key_Escape)
    sentence = "Not kept yet: what was typed of a speaker; contact details were dropped. Insert opens Mrs Vale."
    assert pane._unkept.sentence == sentence
    assert sentence in said
    pane.add_speaker()
    press(qtbot, pane, Qt.Key.Key_Escape)
    assert pane._unkept.sentence == "Not kept yet: what was typed of a speaker. Insert opens Mrs Vale."


def test_the_form_leaves_room_and_the_running_clock_stays(made, qtbot):
    pane = made()
    desks[pane].record(*(facts.QuestionRegistered(Question(f"q{n}", f"Mr A Speaker{n}")) for n in range(5)))
    pane.add_speaker()
    shown = (pane._countdown, pane._acts, pane._time_line, pane.list_view)
    assert [part.isVisible() for part in shown] == [False, False, False, False]
    pane.setFocus()
    assert pane.form.name.hasFocus()
    press(qtbot, pane, Qt.Key.Key_Escape)
    assert [part.isVisible() for part in shown] == [True, True, True, True]
    assert pane.list_view.hasFocus()
    pane.clocks.next_speaker()
    pane.add_speaker()
    assert [part.isVisible() for part in shown] == [True, False, False, False]
    assert not pane._reckoned.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_paints_with_everything_said(made, theme, qtbot, scale):
    theme.set_scale(scale)
    pane = made(naming=NamingRule.NAME_AND_TOWN, words_limit=1, must_name_item=True)
    pane.resize(theme.px(394), theme.px(520))
    pane.add_speaker()
    pane.form.name.setText("Mrs Vale <b>" + "א" * 80)
    pane.form.text.setPlainText("word " * 300)
    assert pane.form.text.height() >= 2 * theme.line_height("body")
    assert not pane.grab().isNull()
    assert pane.form.about_words.sentence == "300 of 1 words, 299 over the limit"
