"""The Questions pane: real widgets, a real record, a clock that is told what time it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from clerk_app.meeting import facts
from tests.builders import at, clock_at, in_session, new_session, open_library, sample_questions
from ui.panes.questions import QuestionsPane
from ui.session_signals import SessionSignals


class Desk:
    """A pane with its session and its clock."""

    def __init__(self, session, clock, pane, signals):
        self.session, self.clock, self.pane, self.signals = session, clock, pane, signals

    def at(self, when):
        self.clock.set(at(when))
        self.pane.tick(self.clock.now())
        return self.pane

    @property
    def questions(self):
        return self.session.state.questions

    @property
    def countdown(self):
        return self.pane._countdown.view

    @property
    def fits(self):
        return [row.cells[5].text for row in self.pane.list_view.rows.rows]

    @property
    def names(self):
        return [row.cells[1].text for row in self.pane.list_view.rows.rows]

    def press(self, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(self.pane.list_view, key, modifier)


@pytest.fixture
def make(tmp_path, theme, qtbot):
    library = open_library(tmp_path)

    def made(opened=True, questions=5):
        clock = clock_at("10:15")
        session = (in_session if opened else new_session)(library, clock)
        if questions:
            session.record(*(facts.QuestionRegistered(q) for q in sample_questions()[:questions]))
        signals = SessionSignals(session)
        pane = QuestionsPane(theme, signals)
        qtbot.addWidget(pane)
        pane.resize(394, 490)
        pane.show()
        return Desk(session, clock, pane, signals)

    yield made
    library.close()


@pytest.fixture
def desk(make):
    return make()


@pytest.fixture
def second(desk):
    """The moment of the mock-up."""
    desk.at("10:21:22").clocks.next_speaker()
    desk.at("10:24:13").clocks.finished()
    desk.at("10:25:54").clocks.next_speaker()
    desk.at("10:27:42")
    return desk


def test_the_mock_up(second):
    pane = second.pane
    assert pane._slot_head.words == "8:40 left of the 15:00 slot 6:20 used"
    view = second.countdown
    assert (view.text, view.word, view.shape, view.tone, view.name) == (
        "1:12", "Speaking", "disc", "green", "Mrs A Bright",
    )  # fmt: skip
    assert view.captions[0] == "question 2 of 5, on item 5 · limit 3:00"
    assert (view.fraction, view.warning) == (pytest.approx(0.6), pytest.approx(5 / 6))
    assert second.names == ["Mr J Prewett", "Mrs A Bright", "Mr T Rowe", "Ms H Castellane", "Dr W Osei-Hart"]
    assert second.fits == [
        "Heard, 2:51", "Speaking, 1:48", "Fits, from 10:30", "Cut short at 1:06", "At risk: not reached",
    ]  # fmt: skip
    assert pane._acts.buttons["next_speaker"].text() == "Next: Mr T Rowe"
    assert pane._reckoned.text().endswith("question 5 needs a longer slot.")
    labels = pane._time_line.labels(pane._time_line._plan)
    assert labels == ("10:21", "15:00 ends 10:36", "10:43")
    assert pane.badge == ""


@pytest.mark.parametrize(
    ("now", "text", "word", "shape", "tone"),
    [
        ("10:28:23", "0:31", "Speaking", "disc", "green"),
        ("10:28:30", "0:24", "Please finish", "triangle", "amber"),
        ("10:28:54", "0:00", "Please finish", "triangle", "amber"),
        ("10:28:55", "+0:01", "Time is up", "octagon", "red"),
        ("10:29:11", "+0:17", "Time is up", "octagon", "red"),
    ],
)
def test_the_clock_in_words_shape_and_colour(second, now, text, word, shape, tone):
    second.at(now)
    view = second.countdown
    assert (view.text, view.word, view.shape, view.tone) == (text, word, shape, tone)


def test_the_final_time_stays_until_the_next_starts(second):
    second.at("10:29:11").clocks.finished()
    second.at("10:30:00")
    view = second.countdown
    assert (view.text, view.word, view.name) == ("+0:17", "Finished", "Mrs A Bright")
    assert view.captions[0] == "question 2 of 5 · spoke 3:17 · answer 0:49"
    second.pane.clocks.next_speaker()
    assert (second.countdown.text, second.countdown.name) == ("3:00", "Mr T Rowe")


def test_paused_and_gone_on(second):
    second.pane.clocks.pause_or_go_on()
    second.at("10:32:42")
    assert (second.countdown.text, second.countdown.word) == ("1:12", "Paused")
    assert second.pane._acts.buttons["pause_or_go_on"].text() == "Go on"
    assert second.fits[1] == "Paused, 1:48"
    second.pane.clocks.pause_or_go_on()
    second.at("10:32:52")
    assert (second.countdown.text, second.countdown.word) == ("1:02", "Speaking")


def test_more_and_less(second, qtbot):
    second.pane.clocks.more()
    assert second.countdown.text == "1:42"
    assert second.countdown.captions[0].endswith("limit 3:30")
    second.pane.clocks.less()
    second.pane.clocks.less()
    assert second.countdown.text == "0:42"
    second.press(qtbot, "+")
    assert second.countdown.text == "1:12"
    second.press(qtbot, "-")
    assert second.countdown.text == "0:42"


def test_one_press_starts_the_next_and_one_moves_the_start(second):
    before = len(second.session.history.undo)
    second.pane.clocks.next_speaker()
    assert len(second.session.history.undo) == before + 1
    second.at("10:28:00").clocks.began_earlier()
    assert second.countdown.text == "2:27"
    second.session.undo()
    second.at("10:28:00")
    assert second.countdown.text == "2:42"


def test_the_end(desk):
    for minute in range(1, 6):
        desk.at(f"10:2{minute}:00").clocks.next_speaker()
    assert desk.pane._acts.buttons["next_speaker"].text() == "End the slot"
    desk.at("10:27:00").clocks.next_speaker()
    assert desk.questions.slot.span.end == at("10:27:00")
    assert desk.countdown.word == "Slot ended"
    assert not any(button.isEnabled() for button in desk.pane._acts.buttons.values())
    assert desk.pane._reckoned.text() == "The slot ended after 6:00; 5 of 5 heard."


def test_end_slot_with_others_waiting(second):
    second.pane.clocks.end_now()
    assert second.fits == ["Heard, 2:51", "Heard, 1:48", "Not reached", "Not reached", "Not reached"]


def test_a_refusal_is_said_where_the_act_came_from(make, qtbot):
    desk = make(questions=0)
    with qtbot.waitSignal(desk.signals.refused) as refused:
        desk.pane.clocks.next_speaker()
    assert refused.args == ["Nobody has registered a question. Insert in the Questions pane adds a speaker."]
    desk.session.record(facts.QuestionRegistered(sample_questions()[0]))
    desk.session.record(facts.MeetingAdjourned())
    with qtbot.assertNotEmitted(desk.signals.refused):
        qtbot.mouseClick(desk.pane._acts.buttons["next_speaker"], Qt.MouseButton.LeftButton)
    assert desk.pane._said.text() == "✗ The meeting is adjourned. F8 reconvenes it."
    desk.session.record(facts.MeetingReconvened())
    assert desk.pane._said.isHidden()


def test_a_click_on_an_act_leaves_the_keyboard_where_it_was(desk, qtbot):
    desk.pane.list_view.setFocus()
    qtbot.mouseClick(desk.pane._acts.buttons["next_speaker"], Qt.MouseButton.LeftButton)
    assert desk.questions.slot is not None
    assert desk.pane.list_view.hasFocus()


def test_without_a_limit_the_clock_counts_up(make):
    desk = make()
    body = desk.session.state.body
    scheme = replace(body.committee.questions, speaker_seconds=None)
    desk.session.record(facts.BodyCopied(replace(body, committee=replace(body.committee, questions=scheme))))
    assert desk.countdown.captions[0] == "question 1 of 5 · no limit · F5 opens the slot"
    desk.at("10:20:00").clocks.next_speaker()
    desk.at("10:24:10")
    view = desk.countdown
    assert (view.text, view.word, view.tone, view.fraction, view.warning) == ("4:10", "Speaking", "green", 0.0, None)
    assert view.captions[0].endswith("no limit")
    assert not desk.pane._acts.buttons["more"].isEnabled()
    assert desk.fits[:2] == ["Speaking, 4:10", "Fits, from 10:25"]
    desk.pane.clocks.finished()
    desk.at("10:25:00")
    assert (desk.countdown.text, desk.countdown.word) == ("4:10", "Finished")
    assert not desk.pane.grab().isNull()


# -- the queue -------------------------------------------------------------------------------------------------


def test_registered_in_advance(make, qtbot):
    desk = make(opened=False, questions=0)
    assert desk.pane.is_empty
    desk.press(qtbot, Qt.Key.Key_Insert)
    form = desk.pane.form
    assert not desk.pane.is_empty
    qtbot.keyClicks(form.name, "Mr  Jonah Prewett ")
    qtbot.keyClicks(form.item, "4.")
    qtbot.keyClicks(form.text, "Why did the hub open late?")
    qtbot.keyClick(form.text, Qt.Key.Key_Return)
    (question,) = desk.questions.queue
    assert (question.name, question.item, question.text) == ("Mr Jonah Prewett", "item-4", "Why did the hub open late?")
    assert form.isHidden()
    assert desk.pane.list_view.current_key() == question.id
    assert desk.fits == ["Fits, at the start"]
    assert desk.countdown.word == "Not begun"


def test_a_name_is_needed_and_the_words_stay(desk, qtbot):
    desk.pane.add_speaker()
    form = desk.pane.form
    qtbot.keyClicks(form.text, "A question")
    qtbot.keyClick(form.text, Qt.Key.Key_Return)
    assert form.sentence == "A question needs the name of whoever asks it."
    assert form.text.toPlainText() == "A question"
    assert len(desk.questions.queue) == 5


def test_escape_leaves_the_form_and_nothing_more(desk, qtbot):
    desk.pane.add_speaker()
    qtbot.keyClicks(desk.pane.form.name, "Mr X")
    qtbot.keyClick(desk.pane.form.name, Qt.Key.Key_Escape)
    assert desk.pane.form.isHidden()
    assert desk.pane.list_view.hasFocus()
    assert len(desk.questions.queue) == 5


def test_particulars_are_edited_in_place(second, qtbot):
    before = second.questions.slot
    second.pane.list_view.set_current_key("question-2")
    second.press(qtbot, Qt.Key.Key_Return)
    form = second.pane.form
    assert (form.name.text(), form.item.text()) == ("Mrs Adaeze Bright", "5")
    form.item.setText("99")
    qtbot.keyClick(form.item, Qt.Key.Key_Return)
    assert second.questions.question("question-2").item == "99"
    assert "on item 99" in second.countdown.captions[0]
    assert second.questions.slot == before


def test_the_queue_by_key(second, qtbot):
    before = second.questions.slot
    alt = Qt.KeyboardModifier.AltModifier
    second.pane.list_view.set_current_key("question-5")
    second.press(qtbot, Qt.Key.Key_Up, alt)
    second.press(qtbot, Qt.Key.Key_Up, alt)
    assert second.names[2:] == ["Dr W Osei-Hart", "Mr T Rowe", "Ms H Castellane"]
    assert second.pane.list_view.current_key() == "question-5"
    second.press(qtbot, Qt.Key.Key_Down, alt)
    assert second.names[2:] == ["Mr T Rowe", "Dr W Osei-Hart", "Ms H Castellane"]
    second.press(qtbot, Qt.Key.Key_Delete)
    assert second.names[2:] == ["Mr T Rowe", "Ms H Castellane"]
    second.session.undo()
    assert "Dr W Osei-Hart" in second.names
    second.pane.list_view.set_current_key("question-2")
    second.press(qtbot, Qt.Key.Key_Delete)
    assert second.pane._said.text() == "✗ That speaker has begun, so the question stays on the list."
    assert second.questions.slot == before


def test_the_legend_says_what_is_possible(desk):
    keys = {key.act: key for key in desk.pane.legend_keys()}
    assert list(keys) == [
        "Insert", "Enter", "A", "Delete", "Alt+Up", "Alt+Down", "+", "-", "T", "F2", "Shift+Enter",
    ]  # fmt: skip
    assert not keys["+"].enabled
    desk.pane.clocks.next_speaker()
    desk.pane.list_view.set_current_key("question-1")
    keys = {key.act: key for key in desk.pane.legend_keys()}
    assert keys["+"].enabled
    assert not keys["Delete"].enabled
    desk.pane.take_legend_key("Insert")
    assert not desk.pane.form.isHidden()


# -- painting and reading --------------------------------------------------------------------------------------


def test_nothing_is_painted_again_within_a_second(second):
    view, shown = second.countdown, second.pane._time_line._shown
    second.at("10:27:42.400000")
    assert second.countdown is view
    assert second.pane._time_line._shown is shown
    second.at("10:27:43")
    assert second.countdown is not view


def test_what_a_reader_says(second):
    interface = QAccessible.queryAccessibleInterface(second.pane._countdown)
    assert interface.text(QAccessible.Text.Name) == "Speaker’s clock"
    assert interface.text(QAccessible.Text.Description) == "Speaking, Mrs Adaeze Bright, question 2 of 5"
    assert second.pane.list_view.rows.row_at(2).spoken == "3, Mr T Rowe, on item 6, Fits, from 10:30"
    assert second.pane._acts.buttons["finished"].accessibleName() == "Finished, answer, Shift F7"


@pytest.mark.parametrize("scale", [0.9, 1.0, 2.0])
@pytest.mark.parametrize("now", ["10:27:42", "10:28:30", "10:29:11", "10:50:00"])
def test_it_paints_at_every_size(second, theme, scale, now):
    theme.set_scale(scale)
    second.pane.resize(theme.px(394), theme.px(490))
    second.at(now)
    assert second.pane._acts.buttons["more"].height() == theme.px(24)
    assert second.pane._countdown.height() == theme.px(93)
    assert not second.pane.grab().isNull()


def test_a_hostile_name_is_shown_as_it_is(desk):
    from clerk_app.meeting.questions import Question

    desk.session.record(facts.QuestionRegistered(Question("x", "Mr <b>" + "א" * 200 + " & 🙂", "")))
    desk.pane.grab()
    assert desk.names[-1].startswith("Mr <")


def test_a_long_queue_is_said_in_words(make):
    from clerk_app.meeting.questions import Question

    desk = make(questions=0)
    desk.session.record(*(facts.QuestionRegistered(Question(f"q{n}", f"Mr A Speaker{n}")) for n in range(20)))
    desk.pane.clocks.next_speaker()
    desk.pane.grab()
    assert desk.pane._time_line.labels(desk.pane._time_line._plan)[2] == "13 more"


def test_the_called_speaker_comes_into_sight(make):
    from clerk_app.meeting.questions import Question

    desk = make(questions=0)
    desk.session.record(*(facts.QuestionRegistered(Question(f"q{n}", f"Mr A Speaker{n}")) for n in range(20)))
    for n in range(15):
        desk.at(f"10:2{n // 6}:{n % 6}0").clocks.next_speaker()
    desk.pane.grab()
    speakers = desk.pane.list_view
    place = speakers.visualRect(speakers.rows.index(14, 0))
    assert 0 <= place.top() < speakers.viewport().height()


def test_a_half_typed_speaker_outlives_the_program(desk, theme, qtbot):
    from clerk_app.session import MeetingSession

    desk.pane.add_speaker()
    qtbot.keyClicks(desk.pane.form.name, "Mr T Half")
    qtbot.keyClicks(desk.pane.form.text, "Whether the")
    again = MeetingSession(desk.session._store, desk.session.meeting, desk.clock)
    other = QuestionsPane(theme, SessionSignals(again))
    qtbot.addWidget(other)
    assert not other.form.isHidden()
    stands = (other.form.name.text(), other.form.item.text(), other.form.text.toPlainText())
    assert stands == ("Mr T Half", "", "Whether the")
    qtbot.keyClick(other.form.text, Qt.Key.Key_Return)
    assert again.state.questions.queue[-1].name == "Mr T Half"
    assert again.draft("speaker") is None


def test_a_form_that_was_left_comes_back_empty(desk, theme, qtbot):
    desk.pane.add_speaker()
    qtbot.keyClicks(desk.pane.form.name, "Mr X")
    qtbot.keyClick(desk.pane.form.name, Qt.Key.Key_Escape)
    other = QuestionsPane(theme, desk.signals)
    qtbot.addWidget(other)
    assert other.form.isHidden()
