"""An answer is taken down in the Questions pane by keys alone: kept, corrected, half typed, left, refused."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clerk_app.meeting import facts
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.public_version import public_state
from clerk_app.meeting.question_scheme import QuestionScheme
from tests.builders import at, clock_at, in_session, open_library, sample_body, sample_questions
from ui.icons import Mark
from ui.panes.action_points import ActionPointsPane
from ui.panes.questions import QuestionsPane
from ui.session_signals import SessionSignals

KEY = Qt.Key


class Desk:
    """The pane of a meeting whose first speaker has spoken."""

    def __init__(self, theme, qtbot, folder, **committee):
        self.library = open_library(folder)
        self.clock = clock_at("10:20")
        self.session = in_session(self.library, self.clock, body=sample_body(**committee))
        self.session.record(*(facts.QuestionRegistered(q) for q in sample_questions()[:3]))
        self.session.record(facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180))
        self.clock.set(at("10:24"))
        self.session.record(facts.SpeakerFinished())
        self.theme, self.qtbot = theme, qtbot
        self.show()

    def show(self):
        self.signals = SessionSignals(self.session)
        self.pane = QuestionsPane(self.theme, self.signals)
        self.qtbot.addWidget(self.pane)
        self.pane.resize(394, 490)
        self.pane.show()
        self.pane.activateWindow()

    def again(self):
        """The program starts again."""
        self.signals.close()
        self.show()

    @property
    def form(self):
        return self.pane.answers.form

    def type(self, *keys):
        for key in keys:
            focus = QApplication.focusWidget()
            if isinstance(key, str):
                self.qtbot.keyClicks(focus, key)
            else:
                self.qtbot.keyClick(focus, key)

    def answer(self, question="question-1"):
        answered = self.session.state.questions.answer_to(question)
        return answered.answer if answered else None

    def row(self, number=0):
        return self.pane.list_view.rows.rows[number]


@pytest.fixture
def make(theme, qtbot, tmp_path):
    desks: list[Desk] = []

    def made(**committee):
        desks.append(Desk(theme, qtbot, tmp_path / str(len(desks)), **committee))
        return desks[-1]

    yield made
    for desk in desks:
        desk.library.close()


@pytest.fixture
def desk(make):
    return make()


def test_the_latest_speakers_answer_by_keys_alone(desk):
    desk.pane.answers.take()
    assert desk.form.is_open
    assert not desk.pane.list_view.isVisible()
    desk.type("that the roof had needed repair", KEY.Key_Return)
    assert desk.answer() == Answer("question-1", "that the roof had needed repair", "thornbury")
    assert not desk.form.is_open
    assert desk.pane.list_view.isVisible()
    assert "answered by A Thornbury" in desk.row().spoken
    assert "".join(run.text for run in desk.row().sub) == "A Thornbury"
    assert "that the roof had needed repair" in desk.row().tip


def test_every_field_in_the_order_of_tab(desk):
    desk.pane.answers.take()
    desk.type("It had.", KEY.Key_Tab, "hal", KEY.Key_Tab, "Would it?", KEY.Key_Tab, "It would.", KEY.Key_Tab)
    desk.type(KEY.Key_Space, KEY.Key_Tab, "O Tresco", KEY.Key_Tab, "20/3/26", KEY.Key_Return)
    assert desk.answer() == Answer(
        "question-1", "It had.", "hale", "Would it?", "It would.", True, "O Tresco", date(2026, 3, 20)
    )
    assert desk.row().spoken.endswith("answered by R Hale, written answer from O Tresco by 20 March")


def test_the_letter_asks_about_the_chosen_row_and_the_keyboard_comes_back(desk):
    desk.pane.list_view.setFocus()
    desk.pane.list_view.set_current_key("question-1")
    desk.type(KEY.Key_A, "It had.", KEY.Key_Return)
    assert desk.answer().answer == "It had."
    assert QApplication.focusWidget() is desk.pane.list_view
    desk.type(KEY.Key_A, KEY.Key_Escape)
    assert not desk.form.is_open
    assert QApplication.focusWidget() is desk.pane.list_view


def test_it_is_changed_by_a_correction_and_taken_back(desk):
    desk.pane.answers.take()
    desk.type("It had.", KEY.Key_Return)
    desk.pane.answers.take()
    assert desk.form.answer.toPlainText() == "It had."
    desk.form.answer.setPlainText("It had not.")
    desk.type(KEY.Key_Return)
    assert desk.answer().answer == "It had not."
    assert isinstance(desk.session.entries[-1].fact, facts.Corrected)
    desk.signals.undo()
    assert desk.answer().answer == "It had."


def test_nothing_is_written_where_nothing_was_changed(desk):
    desk.pane.answers.take()
    desk.type("It had.", KEY.Key_Return)
    count = len(desk.session.entries)
    desk.pane.answers.take()
    desk.type(KEY.Key_Return)
    assert len(desk.session.entries) == count
    assert not desk.form.is_open


def test_half_typed_words_come_back_after_a_crash(desk):
    desk.pane.answers.take()
    desk.type("that the roof", KEY.Key_Tab, "the Director")
    desk.again()
    assert desk.form.is_open
    assert desk.form.answer.toPlainText() == "that the roof"
    assert desk.form.by.text() == "the Director"
    desk.form.kept.emit()
    assert desk.answer() == Answer("question-1", "that the roof", "the Director")
    assert desk.session.draft("answer") is None


UNKEPT = "Not kept yet: what was typed of the answer to Mr Jonah Prewett. A opens it."


def test_words_that_are_left_come_back_for_their_question_alone(desk):
    desk.pane.answers.take()
    desk.type("that the roof", KEY.Key_Escape)
    assert desk.answer() is None
    assert desk.pane._unkept.sentence == UNKEPT
    desk.again()
    assert not desk.form.is_open
    assert desk.pane._unkept.sentence == UNKEPT
    desk.pane.answers.take("question-2")
    assert not desk.form.answer.toPlainText()
    desk.form.left.emit()
    desk.pane.answers.take("question-1")
    assert desk.form.answer.toPlainText() == "that the roof"
    desk.form.kept.emit()
    assert desk.answer().answer == "that the roof"
    assert not desk.pane._unkept.sentence


def test_emptied_fields_that_are_left_are_dropped(desk):
    desk.pane.answers.take()
    desk.type("that the roof", KEY.Key_Escape)
    desk.pane.answers.take()
    desk.form.answer.setPlainText("")
    desk.type(KEY.Key_Escape)
    assert not desk.pane._unkept.sentence
    desk.pane.answers.take()
    assert not desk.form.answer.toPlainText()


@pytest.mark.parametrize(
    ("typed", "told"),
    [("soon", "“soon” is not a date. Type a date as 12 March 2026 or 12/3/26.")],
)
def test_a_refusal_is_said_in_the_form_and_nothing_is_lost(desk, typed, told):
    desk.pane.answers.take()
    desk.type("It had.")
    desk.form.written.click()
    desk.form.due.setFocus()
    desk.type(typed, KEY.Key_Return)
    assert desk.form.sentence == told
    assert desk.answer() is None
    assert (desk.form.answer.toPlainText(), desk.form.due.text()) == ("It had.", "soon")


def test_without_supplementary_questions_none_is_asked_for(make):
    desk = make(questions=QuestionScheme(supplementary=False))
    desk.pane.answers.take()
    assert not desk.form.supplementary.isVisible()
    assert desk.form.answer.isVisible()


def test_whoever_was_not_called_is_answered_in_writing_only(desk):
    desk.pane.answers.take("question-2")
    assert not desk.form.answer.isVisible()
    assert desk.form.written.text() == "Not called: a written answer only"
    desk.type(KEY.Key_Space, KEY.Key_Return)
    assert desk.session.state.questions.next_question.id == "question-3"
    last = desk.pane.list_view.rows.rows[-1]
    assert (last.key, last.cells[0].text, last.cells[5].text) == ("question-2", "", "In writing")
    assert last.spoken == "Mrs Adaeze Bright, on item 5, In writing, written answer by 26 March"


def test_who_answers_one_that_was_not_reached(desk):
    desk.session.record(facts.SlotEnded())
    desk.pane.answers.take("question-2")
    assert not desk.form.written.isVisible()
    assert desk.form.due.placeholderText() == "26 March 2026"
    desk.type("hal", KEY.Key_Return)
    assert desk.answer("question-2") == Answer("question-2", written_by="hale")
    assert "written answer from R Hale by 26 March" in desk.row(1).spoken


def test_words_typed_in_private_stay_private(desk):
    desk.session.record(facts.PublicExcluded(("item-10",), (3,)))
    desk.pane.answers.take()
    desk.type("that the tender")
    assert desk.form.told
    desk.session.record(facts.PublicReadmitted())
    desk.type(KEY.Key_Return)
    assert desk.answer().private


def answered_in_public_then_private(desk):
    desk.pane.answers.take()
    desk.type("It had.", KEY.Key_Return)
    desk.session.record(facts.PublicExcluded(("item-10",), (3,)))
    desk.pane.answers.take()


def public_answer(desk):
    (found,) = public_state(desk.session.state).questions.answers
    return found.answer


def test_a_supplementary_in_private_leaves_the_public_answer_public(desk):
    answered_in_public_then_private(desk)
    desk.form.supplementary.setFocus()
    desk.type("At what price?")
    desk.session.record(facts.PublicReadmitted())
    desk.type(KEY.Key_Return)
    assert (desk.answer().private, desk.answer().supplementary) == (True, "At what price?")
    assert public_answer(desk) == Answer("question-1", "It had.", "thornbury")


def test_words_put_back_and_a_day_mark_nothing(desk):
    answered_in_public_then_private(desk)
    desk.type("x", KEY.Key_Backspace)
    desk.form.written.click()
    desk.form.due.setFocus()
    desk.type("20/4/26", KEY.Key_Return)
    assert desk.answer().written_due == date(2026, 4, 20)
    assert not desk.answer().private
    assert public_answer(desk) == desk.answer()


def test_half_typed_in_private_is_private_after_a_crash_though_the_public_is_in(desk):
    answered_in_public_then_private(desk)
    desk.form.supplementary.setFocus()
    desk.type("At what price?")
    desk.session.record(facts.PublicReadmitted())
    desk.again()
    desk.form.kept.emit()
    assert desk.answer().supplementary == "At what price?"
    assert public_answer(desk).supplementary == ""


def test_nobody_has_spoken_yet(theme, qtbot, tmp_path):
    library = open_library(tmp_path)
    signals = SessionSignals(in_session(library, clock_at("10:20")))
    pane = QuestionsPane(theme, signals)
    qtbot.addWidget(pane)
    with qtbot.waitSignal(signals.refused) as told:
        pane.answers.take()
    assert told.args == ["Nobody has spoken yet. F5 starts the next speaker."]
    library.close()


def test_the_actions_pane_has_them_and_leads_to_the_question(desk, theme, qtbot):
    desk.session.record(facts.SlotEnded())
    actions = ActionPointsPane(theme, desk.signals)
    qtbot.addWidget(actions)
    row = actions.rows.rows.rows[0]
    assert row.spoken.startswith("answer Mrs Adaeze Bright in writing, nobody named, by 26 March 2026, item 3, ")
    assert row.spoken.endswith("to a question from the public, open")
    assert row.cells[0].mark == Mark("mail", "ink_2", 14)
    actions.rows.set_current_key("question-2")
    with qtbot.waitSignal(actions.question_requested) as asked:
        actions.correct()
    assert asked.args == ["question-2"]
    with qtbot.waitSignal(desk.signals.refused):
        actions.strike()
    actions.settle()
    assert "question-2" in desk.session.state.actions_done
    assert [key.words for key in actions.legend_keys()][1] == "Answer"
