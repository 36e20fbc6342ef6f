"""More time by the chairman, taken down in place: for the slot or the speaker, how long and why."""

import pytest
from PySide6.QtCore import Qt

from clerk_app.meeting import facts, times
from clerk_app.session import MeetingSession
from tests.builders import at, clock_at, in_session, open_library, sample_questions
from ui.panes.questions import QuestionsPane
from ui.session_signals import SessionSignals


@pytest.fixture
def pane(tmp_path, theme, qtbot):
    library = open_library(tmp_path)
    session = in_session(library, clock_at("10:15"))
    session.record(*map(facts.QuestionRegistered, sample_questions()))
    pane = QuestionsPane(theme, SessionSignals(session))
    qtbot.addWidget(pane)
    pane.resize(394, 490)
    pane.show()
    pane.list_view.setFocus()
    yield pane
    library.close()


@pytest.fixture
def session(pane):
    return pane._signals.session


@pytest.fixture
def form(pane, session):
    """The form, open, twelve minutes into the slot."""
    session.clock.set(at("10:20"))
    pane.clocks.next_speaker()
    session.clock.set(at("10:32"))
    pane.give_time()
    return pane.more_time.form


def choose_the_speaker(form, qtbot):
    form.length.setFocus()
    qtbot.keyClick(form.length, Qt.Key.Key_Backtab)
    qtbot.keyClick(form.window().focusWidget(), Qt.Key.Key_Right)


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [("5", 300), ("1:30", 90), ("0:05", 5), ("30 s", 30), ("30s", 30), ("90 seconds", 90), ("2 min", 120), ("10m", 600),
     ("-2", -120), ("− 1:00", -60), ("+3", 180), ("0", None), ("0:00", None), ("", None), ("soon", None),
     ("1:75", None), ("5 hours", None), ("1.5", None)],
)  # fmt: skip
def test_how_a_length_is_typed(typed, seconds):
    assert times.read_seconds(typed) == seconds


def test_the_slot_is_extended_with_enter(form, session, qtbot):
    assert (form.whom, form.length.text(), form.length.selectedText()) == ("slot", "5", "5")
    qtbot.keyClicks(form.length, "10")
    qtbot.keyClick(form.length, Qt.Key.Key_Tab)
    qtbot.keyClicks(form.reason, "all  wish to be heard ")
    qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    assert session.entries[-1].fact == facts.SlotExtended(600, "all wish to be heard")
    assert not form.is_open


def test_the_speaker_is_given_more_with_a_reason(form, session, qtbot):
    choose_the_speaker(form, qtbot)
    assert (form.whom, form.length.text()) == ("speaker", "1")
    form.reason.setText("interrupted")
    qtbot.keyClick(form.length, Qt.Key.Key_Return)
    assert session.entries[-1].fact == facts.TimeGiven(60, "interrupted")


def test_what_is_left_comes_back_until_it_is_kept_or_emptied(form, pane, session, qtbot):
    choose_the_speaker(form, qtbot)
    form.length.setText("2")
    form.reason.setFocus()
    qtbot.keyClicks(form.reason, "the microphone had failed")
    qtbot.keyClick(form.reason, Qt.Key.Key_Escape)
    assert pane._unkept.sentence == "Not kept yet: what was typed of more time. T opens it."
    again = QuestionsPane(pane.theme, SessionSignals(MeetingSession(session._store, session.meeting, session.clock)))
    qtbot.addWidget(again)
    assert again._unkept.sentence == pane._unkept.sentence
    pane.give_time()
    assert (form.whom, form.length.text(), form.reason.text()) == ("speaker", "2", "the microphone had failed")
    assert not pane._unkept.sentence
    qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    assert session.entries[-1].fact == facts.TimeGiven(120, "the microphone had failed")
    assert not pane._unkept.sentence
    pane.give_time()
    assert (form.whom, form.length.text(), form.reason.text()) == ("slot", "5", "")
    qtbot.keyClick(form.reason, Qt.Key.Key_Escape)
    assert not pane._unkept.sentence, "nothing was typed"


def test_what_was_left_for_one_who_no_longer_speaks_is_for_the_slot(form, pane, session, qtbot):
    choose_the_speaker(form, qtbot)
    form.reason.setText("interrupted")
    qtbot.keyClick(form.reason, Qt.Key.Key_Escape)
    pane.clocks.next_speaker()
    pane.give_time()
    assert (form.whom, form.reason.text()) == ("slot", "interrupted")
    assert form.sentence == "This was typed for Mr Jonah Prewett, who no longer speaks."
    choose_the_speaker(form, qtbot)
    qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    assert session.entries[-1].fact == facts.TimeGiven(60, "interrupted")
    assert session.state.questions.slot.extensions[-1].question == "question-2"


def test_what_was_typed_is_not_replaced_by_a_proposal(form, qtbot):
    qtbot.keyClicks(form.length, "2:30")
    choose_the_speaker(form, qtbot)
    assert form.length.text() == "2:30"


def test_what_is_no_length_is_said_and_stays(form, session, qtbot):
    before = session.entries
    qtbot.keyClicks(form.length, "soon")
    qtbot.keyClick(form.length, Qt.Key.Key_Return)
    assert form.sentence == "Type how long, as 5 for minutes, 1:30 or 30 s."
    assert (form.length.text(), form.is_open) == ("soon", True)
    assert session.entries == before


def test_a_refusal_is_said_in_the_form(form, pane, session, qtbot):
    pane.clocks.finished()
    choose_the_speaker(form, qtbot)
    qtbot.keyClick(form.length, Qt.Key.Key_Return)
    assert form.sentence == "Nobody is being timed. F5 starts the next speaker."
    assert form.is_open


def test_the_time_is_for_whoever_spoke_when_it_was_asked_for(form, pane, session, qtbot):
    choose_the_speaker(form, qtbot)
    first = session.state.questions.question("question-1").name
    assert form._whom.segments[1].accessibleName() == first
    qtbot.keyClicks(form.reason, "interrupted")
    pane.clocks.next_speaker()
    before = session.entries
    qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    assert form.sentence == f"{first} no longer speaks. Choose the slot, or press Esc and ask again."
    assert (form.is_open, form.length.text(), form.reason.text()) == (True, "1", "interrupted")
    assert session.entries == before
    session.undo()
    qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    assert session.entries[-1].fact == facts.TimeGiven(60, "interrupted")
    assert session.state.questions.slot.extensions[-1].question == "question-1"


def test_asked_for_while_nobody_spoke_it_is_for_nobody(form, pane, session, qtbot):
    qtbot.keyClick(form.length, Qt.Key.Key_Escape)
    pane.clocks.finished()
    pane.give_time()
    assert form._whom.segments[1].accessibleName() == "The speaker"
    choose_the_speaker(form, qtbot)
    pane.clocks.next_speaker()
    before = session.entries
    qtbot.keyClick(form.length, Qt.Key.Key_Return)
    assert form.sentence == "Nobody was speaking when this was opened. Choose the slot, or press Esc and ask again."
    assert session.entries == before


def test_escape_leaves_it_and_gives_the_keyboard_back(form, pane, session, qtbot):
    qtbot.keyClicks(form.reason, "because")
    qtbot.keyClick(form.reason, Qt.Key.Key_Escape)
    assert not form.is_open
    assert pane.list_view.hasFocus()
    assert session.draft("more_time").text == ""


def test_the_clock_stays_in_sight_and_the_keys_still_act(form, pane, session):
    assert pane._countdown.isVisible()
    assert not pane._acts.isVisible()
    pane.clocks.pause_or_go_on()
    assert session.state.questions.slot.paused
    assert form.is_open
    pane.clocks.more()
    assert session.entries[-1].fact == facts.TimeGiven(30)


def test_no_slot_no_form(pane, qtbot):
    with qtbot.waitSignal(pane._signals.refused) as refused:
        pane.give_time()
    assert refused.args == ["The public question slot is not open. F5 starts the next speaker."]
    assert not pane.more_time.form.is_open


def test_half_a_reason_outlives_the_program(form, session, theme, qtbot):
    choose_the_speaker(form, qtbot)
    qtbot.keyClicks(form.reason, "a hearing")
    again = MeetingSession(session._store, session.meeting, session.clock)
    other = QuestionsPane(theme, SessionSignals(again))
    qtbot.addWidget(other)
    restored = other.more_time.form
    assert (restored.is_open, restored.whom, restored.length.text()) == (True, "speaker", "1")
    assert restored.reason.text() == "a hearing"
    assert restored._whom.segments[1].accessibleName() == sample_questions()[0].name
    other.clocks.next_speaker()
    qtbot.keyClick(restored.reason, Qt.Key.Key_Return)
    assert "no longer speaks" in restored.sentence
    again.undo()
    qtbot.keyClick(restored.reason, Qt.Key.Key_Return)
    assert again.entries[-1].fact == facts.TimeGiven(60, "a hearing")
    assert again.draft("more_time") is None


def test_t_in_the_list_opens_it(pane, session, qtbot):
    pane.clocks.next_speaker()
    qtbot.keyClick(pane.list_view, Qt.Key.Key_T)
    assert pane.more_time.form.is_open


# -- corrected from the list -----------------------------------------------------------------------------------


def test_the_start_and_the_end_of_a_speaker_are_corrected_from_the_list(pane, session, qtbot):
    session.clock.set(at("10:20"))
    pane.clocks.next_speaker()
    session.clock.set(at("10:22"))
    pane.clocks.finished()
    session.clock.set(at("10:23"))
    pane.clocks.next_speaker()
    ids = {type(e.fact): e.id for e in session.entries[-4:]}
    first = session.state.questions.slot.speeches[0]
    asked: list[str] = []
    pane.correct_requested.connect(asked.append)
    pane.list_view.set_current_key("question-1")
    assert pane.correct()
    qtbot.keyClick(pane.list_view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    pane.list_view.set_current_key("question-2")
    pane.take_legend_key("F2")
    qtbot.keyClick(pane.list_view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert asked == [first.began, ids[facts.SpeakerFinished], session.state.questions.slot.speech.began]
    pane.list_view.set_current_key("question-3")
    assert pane.correct()
    assert pane.form.is_open, "of one who waits there are only particulars"


def test_a_speaker_called_away_by_the_next_ends_with_that(pane, session):
    pane.clocks.next_speaker()
    session.clock.set(at("10:16"))
    pane.clocks.next_speaker()
    asked: list[str] = []
    pane.correct_requested.connect(asked.append)
    pane.list_view.set_current_key("question-1")
    pane._on_key_pressed("question-1", "Shift+Enter")
    assert asked == [session.state.questions.slot.speech.began]
