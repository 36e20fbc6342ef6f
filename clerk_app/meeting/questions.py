"""Public questions: the register, the slot and the speaker, two nested clocks derived from facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from clerk_app.meeting.answers import Answer, Answered, with_answer
from clerk_app.meeting.spans import Span, close_open, length_without


class QuestionKind(StrEnum):
    """What somebody has registered."""

    QUESTION = "question"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Question:
    """A registered question or statement; contact details are never part of the record.

    `received` says when in words: alone in older records, and beside `received_at`, the beginning of the day, where
    only the day is known. `admitted`: taken by the chairman's discretion although late.
    """

    id: str
    name: str
    item: str = ""
    text: str = ""
    received: str = ""
    kind: QuestionKind = QuestionKind.QUESTION
    town: str = ""
    received_at: datetime | None = None
    admitted: bool = False
    admitted_because: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """One speaker's time: `began` is the entry that started it; `allowed` in seconds, extensions included.

    Nobody who speaks without a limit (None) has any time left, or is ever over.
    """

    question: str
    began: str
    span: Span
    allowed: int | None


@dataclass(frozen=True, slots=True)
class Extension:
    """Seconds that the chairman gave, or took where negative: to the slot, or to the speaker of `question`."""

    entry: str
    at: datetime
    seconds: int
    reason: str = ""
    question: str = ""


class ClockState(StrEnum):
    """What a speaker's clock says, in word and shape and colour."""

    SPEAKING = "speaking"
    PAUSED = "paused"
    LAST_SECONDS = "last_seconds"
    OVER = "over"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Slot:
    """The public question slot from its opening; `allowed` in seconds, extensions included.

    Pauses stop it and the speaker alike.
    """

    item: str
    span: Span
    allowed: int
    speeches: tuple[Speech, ...] = ()
    pauses: tuple[Span, ...] = ()
    extensions: tuple[Extension, ...] = ()

    @property
    def speech(self) -> Speech | None:
        """The latest speech, still running or not."""
        return self.speeches[-1] if self.speeches else None

    @property
    def speaking(self) -> Speech | None:
        """The speech that runs (or is paused)."""
        speech = self.speech
        return speech if speech and speech.span.end is None else None

    @property
    def paused(self) -> bool:
        """Whether the clerk has paused the clocks."""
        return bool(self.pauses) and self.pauses[-1].end is None

    def stops(self, away: tuple[Span, ...]) -> tuple[Span, ...]:
        """The spans in which the clocks stand still; `away` are those in which nobody can speak (`MeetingState`)."""
        return (*self.pauses, *away)

    def runs(self, away: tuple[Span, ...], at: datetime | None = None) -> bool:
        """Whether the clocks run at an instant, or at the end of the record where none is given."""
        if at is not None:
            return self.span.holds(at) and not any(stop.holds(at) for stop in self.stops(away))
        return self.span.end is None and all(stop.end is not None for stop in self.stops(away))


@dataclass(frozen=True, slots=True)
class QuestionsState:
    """The queue in the clerk's order, the slot once it is open, and what was answered; `over` once no slot can open.

    `withdrew`: those who registered and are off the queue.
    """

    queue: tuple[Question, ...] = ()
    slot: Slot | None = None
    answers: tuple[Answered, ...] = ()
    over: bool = False
    withdrew: tuple[Question, ...] = ()

    def question(self, question_id: str) -> Question | None:
        """The question of that id, if registered."""
        return next((q for q in self.queue if q.id == question_id), None)

    @property
    def registrants(self) -> tuple[Question, ...]:
        """Everybody who has registered, those who withdrew behind the others."""
        return (*self.queue, *self.withdrew)

    def registrant(self, question_id: str) -> Question | None:
        """The question of that id, in the queue or withdrawn."""
        return next((q for q in self.registrants if q.id == question_id), None)

    @property
    def heard(self) -> frozenset[str]:
        """Ids of the questions whose speaker has begun."""
        return frozenset(s.question for s in self.slot.speeches) if self.slot else frozenset()

    @property
    def not_called(self) -> frozenset[str]:
        """Ids of the questions that are answered in writing and not called."""
        in_writing = (each.answer.question for each in self.answers if each.answer.written)
        return frozenset(in_writing) - self.heard

    @property
    def called(self) -> tuple[Question, ...]:
        """The queue without those who are not called."""
        return tuple(q for q in self.queue if q.id not in self.not_called)

    @property
    def next_question(self) -> Question | None:
        """The first in the queue who has not begun."""
        return next((q for q in self.called if q.id not in self.heard), None)

    def registered(self, question: Question) -> QuestionsState:
        """One more in the queue, or that one's new particulars."""
        if self.question(question.id):
            return replace(self, queue=tuple(question if q.id == question.id else q for q in self.queue))
        withdrew = tuple(q for q in self.withdrew if q.id != question.id)
        return replace(self, queue=(*self.queue, question), withdrew=withdrew)

    def withdrawn(self, question_id: str) -> QuestionsState:
        """The queue without a question, kept as withdrawn; a clock that runs for it goes on."""
        gone = tuple(q for q in self.queue if q.id == question_id)
        left = tuple(q for q in self.queue if q.id != question_id)
        return replace(self, queue=left, withdrew=(*self.withdrew, *gone))

    def ordered(self, ids: tuple[str, ...]) -> QuestionsState:
        """The queue in a new order; those not named keep their order behind."""
        rank = {question_id: i for i, question_id in enumerate(ids)}
        return replace(self, queue=tuple(sorted(self.queue, key=lambda q: rank.get(q.id, len(rank)))))

    def opened(self, item: str, at: datetime, allowed: int) -> QuestionsState:
        """The slot opens, once, and never after the meeting's close."""
        return self if self.slot or self.over else replace(self, slot=Slot(item, Span(at), allowed))

    def began(self, question: str, entry: str, at: datetime, allowed: int | None) -> QuestionsState:
        """The next speaker begins while the slot lasts; whoever spoke has finished, and a pause is over."""
        if not self.slot or self.slot.span.end is not None:
            return self
        state = self.finished(at).resumed(at)
        slot = state.slot
        if slot is None:
            return state
        speech = Speech(question, entry, Span(at), allowed)
        return replace(state, slot=replace(slot, speeches=(*slot.speeches, speech)))

    def finished(self, at: datetime) -> QuestionsState:
        """The speaker has finished; the answer begins."""
        if not self.slot or not self.slot.speaking:
            return self
        last = self.slot.speaking
        done = replace(last, span=close_open((last.span,), at)[0])
        return replace(self, slot=replace(self.slot, speeches=(*self.slot.speeches[:-1], done)))

    def paused(self, at: datetime) -> QuestionsState:
        """The clocks stand still."""
        if not self.slot or self.slot.paused or self.slot.span.end is not None:
            return self
        return replace(self, slot=replace(self.slot, pauses=(*self.slot.pauses, Span(at))))

    def resumed(self, at: datetime) -> QuestionsState:
        """The clocks go on."""
        if not self.slot:
            return self
        return replace(self, slot=replace(self.slot, pauses=close_open(self.slot.pauses, at)))

    def extended(self, seconds: int) -> QuestionsState:
        """The present speaker is given so many seconds more (or fewer), never under nothing."""
        if not self.slot or not self.slot.speech or self.slot.speech.allowed is None:
            return self
        last = self.slot.speech
        more = replace(last, allowed=max(self.slot.speech.allowed + seconds, 0))
        return replace(self, slot=replace(self.slot, speeches=(*self.slot.speeches[:-1], more)))

    def lengthened(self, seconds: int) -> QuestionsState:
        """The slot is given so many seconds more (or fewer), never under nothing."""
        if not self.slot:
            return self
        return replace(self, slot=replace(self.slot, allowed=max(self.slot.allowed + seconds, 0)))

    def noted(self, extension: Extension) -> QuestionsState:
        """Time that was given is kept with its reason."""
        if not self.slot:
            return self
        return replace(self, slot=replace(self.slot, extensions=(*self.slot.extensions, extension)))

    def answered(self, entry: str, answer: Answer) -> QuestionsState:
        """What was answered is taken down, in place of what was there."""
        return replace(self, answers=with_answer(self.answers, Answered(entry, answer)))

    def answer_to(self, question_id: str) -> Answered | None:
        """What is taken down of the answer to a question."""
        return next((each for each in self.answers if each.answer.question == question_id), None)

    def ended(self, at: datetime) -> QuestionsState:
        """The slot is over, and with it whatever ran."""
        state = self.finished(at).resumed(at)
        if not state.slot:
            return state
        return replace(state, slot=replace(state.slot, span=close_open((state.slot.span,), at)[0]))

    def closed(self, at: datetime) -> QuestionsState:
        """The meeting closes: the slot is over, and none opens any more."""
        return replace(self.ended(at), over=True)


def speech_used(slot: Slot, speech: Speech, away: tuple[Span, ...], now: datetime) -> timedelta:
    """How long the speaker has spoken at `now`, what it stood still left out."""
    return length_without(speech.span, slot.stops(away), now)


def speech_left(slot: Slot, speech: Speech, away: tuple[Span, ...], now: datetime) -> timedelta | None:
    """What is left of the speaker's time at `now`; negative in overrun, None without a limit."""
    if speech.allowed is None:
        return None
    return timedelta(seconds=speech.allowed) - speech_used(slot, speech, away, now)


def slot_used(slot: Slot, away: tuple[Span, ...], now: datetime) -> timedelta:
    """How much of the slot has run at `now`, what it stood still left out."""
    return length_without(slot.span, slot.stops(away), now)


def slot_left(slot: Slot, away: tuple[Span, ...], now: datetime) -> timedelta:
    """What is left of the slot at `now`; negative in overrun."""
    return timedelta(seconds=slot.allowed) - slot_used(slot, away, now)


def clock_state(slot: Slot, speech: Speech, away: tuple[Span, ...], now: datetime, warning: int) -> ClockState:
    """The word for a speech at `now`; `warning` is the last part in seconds."""
    if speech.span.end is not None:
        return ClockState.FINISHED
    left = speech_left(slot, speech, away, now)
    if left is not None and left < timedelta():
        return ClockState.OVER
    if not slot.runs(away):
        return ClockState.PAUSED
    ending = left is not None and left <= timedelta(seconds=warning)
    return ClockState.LAST_SECONDS if ending else ClockState.SPEAKING


def silent_for(slot: Slot, away: tuple[Span, ...], now: datetime) -> timedelta:
    """How long the open slot has run with nobody timed; zero while somebody is."""
    if slot.speaking or slot.span.end is not None:
        return timedelta()
    since = slot.speech.span.end if slot.speech else slot.span.start
    return length_without(Span(since or slot.span.start), slot.stops(away), now)
