"""Who will be reached in the public question slot, reckoned from the facts at one instant.

Everything is counted in whole seconds of the slot's own time, in which what the clocks stand still does not count;
`SlotPlan.at` turns such a second into the clock on the wall.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from clerk_app.meeting.question_scheme import QuestionScheme
from clerk_app.meeting.questions import Question, QuestionsState, Slot, Speech, slot_used, speech_used
from clerk_app.meeting.spans import Span, length_without

ANSWER_SECONDS = 60
"""What an answer is reckoned at while none has been timed."""


class Fit(StrEnum):
    """Whether a speaker has been or will be heard."""

    HEARD = "heard"
    SPEAKING = "speaking"
    FITS = "fits"
    CUT_SHORT = "cut_short"
    AT_RISK = "at_risk"
    NOT_REACHED = "not_reached"
    IN_WRITING = "in_writing"
    """Not called: answered in writing."""


class Part(StrEnum):
    """What a stretch of the time line stands for."""

    HEARD = "heard"
    ANSWER = "answer"
    SPEAKING = "speaking"
    LEFT = "left"
    """What the present speaker has left."""
    OVER = "over"
    EXPECTED_ANSWER = "expected_answer"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the time line, from and to in seconds of the slot; `number` is the speaker's, 0 for none."""

    part: Part
    start: int
    end: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A speaker in the list: `seconds` spoken so far, else to be had; `start` in seconds of the slot."""

    number: int
    question: Question
    fit: Fit
    seconds: int
    start: int


@dataclass(frozen=True, slots=True)
class SlotPlan:
    """The slot at one instant; `opened` is None before it and `running` says whether it still lasts."""

    length: int
    used: int
    each: int
    """Seconds that each waiting speaker is reckoned at."""
    answer: int
    """Seconds that each answer is reckoned at."""
    answers_timed: int
    now: datetime
    opened: datetime | None = None
    running: bool = False
    paused: bool = False
    lines: tuple[Line, ...] = ()
    segments: tuple[Segment, ...] = ()
    tail_start: int = 0
    """From where the waiting are reckoned: the end of the latest speech, in seconds of the slot."""
    in_writing: tuple[Line, ...] = ()
    """Those who are not called; they have no number."""

    @property
    def end(self) -> int:
        """Where the last stretch ends, never before the slot does."""
        return max(self.length, self.used, *(segment.end for segment in self.segments), 0)

    @property
    def waiting(self) -> tuple[Line, ...]:
        """Those who have not begun."""
        return tuple(line for line in self.lines if line.fit not in (Fit.HEARD, Fit.SPEAKING))

    def at(self, second: int) -> datetime:
        """The clock on the wall when so many seconds of the slot have run; for what is to come, if nothing stops."""
        return self.now + timedelta(seconds=second - self.used)

    def number_of(self, question_id: str) -> int:
        """The speaker's number in the list, 0 if it is not there."""
        return next((line.number for line in self.lines if line.question.id == question_id), 0)


def slot_plan(questions: QuestionsState, scheme: QuestionScheme, away: tuple[Span, ...], now: datetime) -> SlotPlan:
    """The plan at `now`; `away` are the spans in which nobody could speak."""
    slot = questions.slot
    plan = _Reckoning(questions, slot, scheme, away, now).plan() if slot else _before(questions, scheme, now)
    not_called = (q for q in questions.queue if q.id in questions.not_called)
    return replace(plan, in_writing=tuple(Line(0, q, Fit.IN_WRITING, 0, 0) for q in not_called))


def in_order(questions: QuestionsState) -> tuple[Question, ...]:
    """Those who have begun as they were called, then those who wait as they will be."""
    began = dict.fromkeys(s.question for s in questions.slot.speeches) if questions.slot else {}
    called = [question for q in began if (question := questions.question(q))]
    return (*called, *(q for q in questions.called if q.id not in began))


def _before(questions: QuestionsState, scheme: QuestionScheme, now: datetime) -> SlotPlan:
    each, length = scheme.reckoned_seconds, scheme.slot_minutes * 60
    tail = _tail(questions.called, 1, 0, 0, each, ANSWER_SECONDS)
    lines = tuple(
        Line(n, q, *_fit(start, each, length), start) for n, (q, start) in enumerate(_starts(tail, questions.called), 1)
    )
    return SlotPlan(length, 0, each, ANSWER_SECONDS, 0, now, lines=lines, segments=tail)


def _fit(start: int, each: int, length: int) -> tuple[Fit, int]:
    left = length - start
    if left >= each:
        return Fit.FITS, each
    return (Fit.CUT_SHORT, left) if left > 0 else (Fit.AT_RISK, 0)


def _tail(
    waiting: tuple[Question, ...], number: int, start: int, answer_left: int, each: int, answer: int
) -> tuple[Segment, ...]:
    """Those who wait, one after the other, with an answer after each but the last."""
    found: list[Segment] = []
    gap = answer_left
    for n, _question in enumerate(waiting, number):
        if gap > 0:
            found.append(Segment(Part.EXPECTED_ANSWER, start, start + gap))
        start += gap
        found.append(Segment(Part.WAITING, start, start + each, n))
        start += each
        gap = answer
    return tuple(found)


def _starts(tail: tuple[Segment, ...], waiting: tuple[Question, ...]) -> list[tuple[Question, int]]:
    places = [segment.start for segment in tail if segment.part is Part.WAITING]
    return list(zip(waiting, places, strict=True))


class _Reckoning:
    """One reckoning of a slot that has been opened."""

    def __init__(
        self,
        questions: QuestionsState,
        slot: Slot,
        scheme: QuestionScheme,
        away: tuple[Span, ...],
        now: datetime,
    ) -> None:
        self.slot, self.now, self.each = slot, now, scheme.reckoned_seconds
        self.away = away
        self.stops = slot.stops(away)
        self.used = _whole(slot_used(slot, away, now))
        self.order = in_order(questions)
        self.waiting = tuple(q for q in self.order if q.id not in questions.heard)
        self.numbers = {q.id: n for n, q in enumerate(self.order, 1)}
        timed = self._timed_answers()
        self.timed = len(timed)
        self.answer = round(sum(timed) / len(timed)) if timed else ANSWER_SECONDS

    def plan(self) -> SlotPlan:
        slot, running = self.slot, self.slot.span.end is None
        tail = self._waiting_segments() if running else ()
        return SlotPlan(
            slot.allowed, self.used, self.each, self.answer, self.timed, self.now, slot.span.start, running,
            running and not slot.runs(self.away), (*self._begun_lines(), *self._waiting_lines(tail)),
            (*self._past_segments(running), *tail), self._tail_start(),
        )  # fmt: skip

    def _second(self, at: datetime) -> int:
        """The second of the slot at an instant."""
        return _whole(length_without(Span(self.slot.span.start, at), self.stops, self.now))

    def _spoken(self, speech: Speech) -> int:
        return _whole(speech_used(self.slot, speech, self.away, self.now))

    def _timed_answers(self) -> list[int]:
        """Each answer that has been followed by another speaker; a speaker called at once was not answered apart."""
        pairs = zip(self.slot.speeches, self.slot.speeches[1:], strict=False)
        gaps = [self._second(after.span.start) - self._second(before.span.end or self.now) for before, after in pairs]
        return [gap for gap in gaps if gap > 0]

    # -- lines -------------------------------------------------------------------------------------------------

    def _begun_lines(self) -> list[Line]:
        lines = []
        for question in self.order:
            speeches = [s for s in self.slot.speeches if s.question == question.id]
            if speeches:
                fit = Fit.SPEAKING if speeches[-1].span.end is None else Fit.HEARD
                spoken = sum(self._spoken(s) for s in speeches)
                start = self._second(speeches[0].span.start)
                lines.append(Line(self.numbers[question.id], question, fit, spoken, start))
        return lines

    def _waiting_lines(self, tail: tuple[Segment, ...]) -> list[Line]:
        if self.slot.span.end is not None:
            return [Line(self.numbers[q.id], q, Fit.NOT_REACHED, 0, self.used) for q in self.waiting]
        length = self.slot.allowed
        return [
            Line(self.numbers[q.id], q, *_fit(start, self.each, length), start)
            for q, start in _starts(tail, self.waiting)
        ]

    # -- segments ----------------------------------------------------------------------------------------------

    def _past_segments(self, running: bool) -> list[Segment]:
        found: list[Segment] = []
        until = 0
        for speech in self.slot.speeches:
            start, number = self._second(speech.span.start), self.numbers.get(speech.question, 0)
            if start > until:
                found.append(Segment(Part.ANSWER, until, start))
            until = start + self._spoken(speech)
            if speech.span.end is None:
                found += self._speaking_segments(speech, start, until, number)
            else:
                found.append(Segment(Part.HEARD, start, until, number))
        if self.slot.speaking is None and self.used > until and (running or self.slot.speeches):
            found.append(Segment(Part.ANSWER, until, self.used))
        return found

    def _speaking_segments(self, speech: Speech, start: int, until: int, number: int) -> list[Segment]:
        if speech.allowed is None:
            expected = max(until, start + self.each)
            return [Segment(Part.SPEAKING, start, until, number), Segment(Part.LEFT, until, expected)]
        limit = start + speech.allowed
        found = [Segment(Part.SPEAKING, start, min(until, limit), number)]
        if until > limit:
            return [*found, Segment(Part.OVER, limit, until)]
        return [*found, Segment(Part.LEFT, until, limit)]

    def _tail_start(self) -> int:
        """Where the latest speech ends, or will at its limit."""
        speech = self.slot.speech
        if speech is None:
            return self.used
        start = self._second(speech.span.start)
        spoken = self._spoken(speech)
        allowed = self.each if speech.allowed is None else speech.allowed
        return start + (spoken if speech.span.end is not None else max(spoken, allowed))

    def _waiting_segments(self) -> tuple[Segment, ...]:
        if self.slot.speech is None:
            start, gap = self.used, 0
        elif self.slot.speaking:
            start, gap = self._tail_start(), self.answer
        else:
            start, gap = self.used, max(self.answer - (self.used - self._tail_start()), 0)
        first = len(self.order) - len(self.waiting) + 1
        return _tail(self.waiting, first, start, gap, self.each, self.answer)


def answer_limit(plan: SlotPlan, line: Line) -> int | None:
    """How long each answer may be for a waiting speaker to have the full time; None if none is short enough."""
    before = [other for other in plan.waiting if other.number <= line.number]
    # The first answer follows the latest speech; without one, answers come only between those who wait.
    spoken = any(other.fit in (Fit.HEARD, Fit.SPEAKING) for other in plan.lines)
    answers = len(before) if spoken else len(before) - 1
    limit = _shared(plan.length - plan.tail_start - len(before) * plan.each, answers)
    elapsed = plan.used - plan.tail_start if spoken else 0
    if limit is None or limit >= elapsed:
        return limit
    # The answer being given has taken longer than that already, so the others share what it left.
    return _shared(plan.length - plan.used - len(before) * plan.each, answers - 1)


def _shared(budget: int, answers: int) -> int | None:
    return budget // answers or None if budget > 0 and answers > 0 else None


def _whole(length: timedelta) -> int:
    return int(length.total_seconds())
