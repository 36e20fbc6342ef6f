"""The questions that are to be answered in writing: those not reached, those not called, and what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clerk_app.meeting.answers import Answer
from clerk_app.meeting.questions import Question
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.working_days import working_days_after


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """A question that is to be answered in writing, by whom ('' where nobody said; an id or words) and by when."""

    question: Question
    owner: str
    due: date | None


def written_answers(state: MeetingState) -> tuple[WrittenAnswer, ...]:
    """Everyone who is to be answered in writing, in the order of the queue."""
    return tuple(_written(state, question) for question in state.questions.queue if _is_wanted(state, question.id))


def written_answer(state: MeetingState, question_id: str) -> WrittenAnswer | None:
    """The answer in writing to a question, None where none is wanted."""
    question = state.questions.question(question_id)
    return _written(state, question) if question is not None and _is_wanted(state, question_id) else None


def due_day(state: MeetingState, answer: Answer | None) -> date | None:
    """The day agreed upon, else the last one within the scheme's working days after the meeting."""
    if answer is not None and answer.written_due is not None:
        return answer.written_due
    if state.arranged is None:
        return None
    days = state.body.committee.questions.written_answer_days
    return working_days_after(state.arranged.on, days, state.bank_holidays or ())


def slot_is_over(state: MeetingState) -> bool:
    """Whether nobody else can be called: the slot has ended, or the meeting closed."""
    slot = state.questions.slot
    return state.closed is not None or (slot is not None and slot.span.end is not None)


def was_not_reached(state: MeetingState, question_id: str) -> bool:
    """Whether somebody who was to be called was not."""
    questions = state.questions
    return slot_is_over(state) and question_id not in questions.heard | questions.not_called


def _is_wanted(state: MeetingState, question_id: str) -> bool:
    answered = state.questions.answer_to(question_id)
    return (answered is not None and answered.answer.written) or was_not_reached(state, question_id)


def _written(state: MeetingState, question: Question) -> WrittenAnswer:
    answered = state.questions.answer_to(question.id)
    answer = answered.answer if answered else None
    return WrittenAnswer(question, answer.owner if answer else "", due_day(state, answer))
