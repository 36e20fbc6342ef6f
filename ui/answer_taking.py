"""What was answered to a question is taken down: the form, its draft on the disk, and what is recorded."""

import json
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting import correcting, facts, voting
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.draft import ANSWER as DRAFT
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.questions import Question, QuestionKind
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.written_answers import due_day, was_not_reached
from ui.left_drafts import LeftDrafts, is_worth_keeping
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.typed_in_private import TypedInPrivate
from ui.widgets.answer_form import AnswerAsked, AnswerForm
from ui.widgets.name_field import Named


class AnswerTaking(QObject):
    """Asks in place what was answered, and gives the keyboard back to where it was."""

    changed = Signal(str)
    """The form is there, or gone; with the question that it is about."""

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget) -> None:
        super().__init__(parent)
        self._signals = signals
        self._question = ""
        self._left = LeftDrafts(signals, DRAFT)
        self._stood = ""
        self._came_from: QWidget | None = None
        self.form = AnswerForm(theme, parent)
        self._typed_in_private = TypedInPrivate(signals, self.form)
        self.form.kept.connect(self._on_kept)
        self.form.left.connect(self._on_left)
        self.form.typed.connect(self._on_typed)

    def take(self, question_id: str = "") -> None:
        """Ask what was answered to a question, else to the latest speaker's."""
        if self.form.is_open:
            self.form.take_keyboard()
            return
        state = self._signals.state
        slot = state.questions.slot
        question = state.questions.question(question_id or (slot.speech.question if slot and slot.speech else ""))
        if question is None:
            self._signals.refused.emit("Nobody has spoken yet. F5 starts the next speaker.")
            return
        self._came_from = QApplication.focusWidget()
        self._ask(question)
        left = self._left.of(question.id)
        if left is not None:
            self.form.restore(left.text)
            self._say_private()
            self._signals.keep_draft(Draft(DRAFT, text=left.text, motion=question.id))

    def restore_draft(self) -> None:
        """Show what stood in the form when the program stopped; the keyboard stays where it is."""
        draft = self._signals.session.draft(DRAFT)
        # `motion` holds which question it was about: a draft has no field of its own for it.
        question = self._signals.state.questions.question(draft.motion) if draft and draft.text else None
        if draft is not None and question is not None:
            self._ask(question, focus=False)
            self.form.restore(draft.text)
            self._say_private()

    @property
    def unkept(self) -> str:
        """Whose answers were typed, left and not kept, in a sentence; '' for nobody's."""
        names = [q.name for q in self._signals.state.questions.queue if self._left.of(q.id)]
        if not names or self.form.is_open:
            return ""
        return f"Not kept yet: what was typed of the answer to {' and '.join(names)}. A opens it."

    def _ask(self, question: Question, *, focus: bool = True) -> None:
        state = self._signals.state
        self._question = question.id
        kind = "question" if question.kind is QuestionKind.QUESTION else "statement"
        today = state.arranged.on if state.arranged else self._signals.now().date()
        what = "Written answer" if was_not_reached(state, question.id) else "Answer"
        self.form.ask(f"{what} to the {kind} of {question.name}", _asked(state, question, today), focus=focus)
        self._stood = self.form.draft
        self._say_private()
        self.changed.emit(question.id)

    def _say_private(self) -> None:
        if self.form.is_private:
            self._typed_in_private.go_on()

    @Slot()
    def _on_typed(self) -> None:
        if self._typed_in_private.is_so:
            self.form.keep_private()
        self._signals.keep_draft(Draft(DRAFT, text=self.form.draft, motion=self._question))

    @Slot()
    def _on_kept(self) -> None:
        answered = self._signals.state.questions.answer_to(self._question)
        try:
            fact = facts.QuestionAnswered(self.form.read())
            if answered is not None and answered.answer == fact.answer:
                self._leave()
                return
            new = facts.Corrected(answered.id, fact=fact) if answered else fact
            before = facts.QuestionAnswered(answered.answer) if answered else None
            written = self._signals.try_record(self._typed_in_private.marked(new, before), drop_draft=DRAFT)
        except RuleError as refusal:
            self.form.say(str(refusal))
            return
        if written:
            self._leave()

    @Slot()
    def _on_left(self) -> None:
        left = self.form.draft if self._is_worth_keeping else ""
        self._leave(left)

    @property
    def _is_worth_keeping(self) -> bool:
        stands = {**json.loads(self.form.draft), "private": False}
        return is_worth_keeping(stands, json.loads(self._stood))

    def _leave(self, left: str = "") -> None:
        """Put the form away, and beside it on the disk what is left in it."""
        if left:
            self._left.keep(self._question, left, self._question)
        else:
            self._left.drop(self._question)
        draft = self._signals.session.draft(DRAFT)
        if draft is not None and draft.text:
            self._signals.keep_draft(Draft(DRAFT))
        back, self._came_from = self._came_from, None
        self.form.leave()
        self.changed.emit(self._question)
        if back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)


def _asked(state: MeetingState, question: Question, today: date) -> AnswerAsked:
    answered = state.questions.answer_to(question.id)
    called = question.id in state.questions.heard
    # Whoever presides answers, until the clerk names somebody else.
    answer = answered.answer if answered else Answer(question.id, by=state.presiding if called else "")
    return AnswerAsked(
        answer,
        _people(state),
        today,
        due_day(state, None),
        called,
        was_not_reached(state, question.id),
        state.body.committee.questions.supplementary,
    )


def _people(state: MeetingState) -> list[Named]:
    body = state.body
    return [(p, voting.voter_name(body, p), body.person(p)) for p in correcting.people_named(state)]
