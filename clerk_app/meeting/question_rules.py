"""What may be recorded now of public questions."""

from __future__ import annotations

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.demands import in_session
from clerk_app.meeting.state import MeetingState, Phase


def check_questions(state: MeetingState, fact: facts.QuestionFact) -> None:  # noqa: C901, PLR0912 - one arm a fact
    """Raise RuleError where a fact of public questions would be false as the meeting stands."""
    slot = state.questions.slot
    running = slot is not None and slot.span.end is None
    match fact:
        case facts.QuestionRegistered(question):
            if not question.name.strip():
                raise RuleError("A question needs the name of whoever asks it.")
        case facts.QuestionWithdrawn() | facts.QueueOrdered():
            return
        case facts.SlotOpened():
            _can_speak(state)
            if slot is not None:
                raise RuleError("The public question slot has been opened already.")
        case facts.SpeakerBegan(question_id):
            _can_speak(state)
            if not running:
                raise RuleError("The public question slot is not open.")
            if state.questions.question(question_id) is None:
                raise RuleError("That question is not registered.")
        case facts.SpeakerFinished() | facts.TimeGiven() if slot is None or slot.speaking is None:
            raise RuleError("Nobody is being timed. F5 starts the next speaker.")
        case facts.TimeGiven() if slot and slot.speaking and slot.speaking.allowed is None:
            raise RuleError("The committee sets no limit for a speaker, so there is none to change.")
        case facts.ClockPaused() if running and (why := _why_away(state)):
            raise RuleError(f"The clocks stand still already: {why}.")
        case facts.ClockPaused() if slot is None or not running or slot.paused:
            raise RuleError("No clock is running. F5 starts the next speaker.")
        case facts.ClockResumed() if slot is None or not slot.paused:
            raise RuleError("The clock is not paused.")
        case facts.QuestionAnswered(answer):
            _check_answer(state, answer)
        case facts.SlotExtended() | facts.SlotEnded() if not running:
            raise RuleError("The public question slot is not open.")


def _check_answer(state: MeetingState, answer: Answer) -> None:
    if state.questions.question(answer.question) is None:
        raise RuleError("That question is not registered.")
    if answer.is_blank and state.questions.answer_to(answer.question) is None:
        raise RuleError("There is nothing to keep yet.")


def _can_speak(state: MeetingState) -> None:
    in_session(state)
    if state.in_private:
        raise RuleError("Press and public are excluded. Shift+F8 lets them in again, then F5 begins.")


def _why_away(state: MeetingState) -> str:
    """Why nobody can speak, for a sentence; '' where somebody can."""
    if state.phase is Phase.ADJOURNED:
        return "the meeting is adjourned"
    return "press and public are excluded" if state.in_private else ""
