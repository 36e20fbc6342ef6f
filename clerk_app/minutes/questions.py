"""The minute of the public question slot: who asked what, who answered what, and who is answered in writing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.answers import Answered
from clerk_app.meeting.lines import ComposedLine, Topic
from clerk_app.meeting.question_scheme import NamingRule
from clerk_app.meeting.questions import Extension, Question, QuestionKind, Speech, slot_left
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.written_answers import slot_is_over, was_not_reached, written_answer
from clerk_app.minutes.chairing import presided_over
from clerk_app.minutes.people import in_sentence
from clerk_app.minutes.places import last_before
from clerk_app.minutes.wording import Wording, in_words, length_in_words, listed, with_stop

BOTH = 2
"""People of whom one says 'both'."""


def question_lines(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[ComposedLine]:
    """What the facts say of the slot, each sentence behind what the clerk had typed until then."""
    registered = len(state.questions.registrants)
    if not registered:
        if state.agenda.taken(item.id):
            yield ComposedLine(wording.phrases["no_questions"])
        return
    yield ComposedLine(_registered(registered, len(state.questions.withdrew), wording))
    slot = _Slot(state, item, wording)
    # A phrase of '' is one that the style does not print.
    yield from (line for line in (*slot.heard(), *slot.not_heard()) if line.text)


def _registered(count: int, withdrew: int, wording: Wording) -> str:
    """Everybody counts who registered, whoever withdrew afterwards."""
    of_whom = "_withdrew" if 0 < withdrew < count else "_all_withdrew" if withdrew else ""
    number = "one" if count == 1 else "two" if count == BOTH and withdrew == count else "many"
    phrase = f"questions_registered_{number}{of_whom}"
    return wording.say(phrase, count=in_words(count).capitalize(), withdrew=in_words(withdrew))


def public_name(question: Question, state: MeetingState, wording: Wording) -> str:
    """Whoever asks, as the committee's scheme lets minutes name a member of the public."""
    match state.body.committee.questions.naming:
        case NamingRule.MEMBER_OF_THE_PUBLIC:
            return wording.phrases["member_of_the_public"]
        case NamingRule.NAME_AND_TOWN if question.town:
            return f"{question.name}, {question.town}"
        case _:
            return question.name


class _Slot:
    """The composed sentences of one slot."""

    def __init__(self, state: MeetingState, item: AgendaItem, wording: Wording) -> None:
        self._state, self._wording = state, wording
        self._notes = state.notes_of(item.id)
        self._slot = state.questions.slot
        self._presided = presided_over(state, item) or state.body.chairman
        self._counts = dict.fromkeys(QuestionKind, 0)

    def heard(self) -> Iterator[ComposedLine]:
        speeches = self._slot.speeches if self._slot else ()
        ends = [*(speech.span.start for speech in speeches[1:]), self._slot.span.end if self._slot else None]
        extended = self._extensions()
        for speech, until in zip(speeches, ends, strict=True) if speeches else ():
            while extended and extended[0][0] <= speech.span.start:
                yield extended.pop(0)[1]
            question = self._state.questions.question(speech.question)
            if question is not None:
                yield self._asked(question, speech)
                answered = self._state.questions.answer_to(question.id)
                is_last = not any(s.question == question.id and s.span.start > speech.span.start for s in speeches)
                if answered is not None and is_last:
                    yield from self._answers(answered, speech, until)
        yield from (line for _, line in extended)

    def _extensions(self) -> list[tuple[datetime, ComposedLine]]:
        """When time was given last, to the slot and to each speaker, and what is said of it."""
        found = []
        given = self._slot.extensions if self._slot else ()
        for question_id in dict.fromkeys(each.question for each in given):
            own = [each for each in given if each.question == question_id]
            question = self._state.questions.question(question_id)
            words = self._extended(question, own)
            if words and (question is not None or not question_id):
                at = own[-1].at
                found.append((at, ComposedLine(words, own[-1].entry, self._behind(at))))
        return sorted(found, key=lambda each: each[0])

    def _extended(self, question: Question | None, given: Sequence[Extension]) -> str:
        """Nothing where as much was taken back as was given."""
        kept: list[Extension] = []
        for each in given:
            kept.append(each)
            if sum(one.seconds for one in kept) <= 0:
                kept.clear()
        given, seconds = kept, sum(one.seconds for one in kept)
        if not given:
            return ""
        reasons = listed(dict.fromkeys(each.reason.strip().rstrip(".") for each in given if each.reason.strip()))
        because = self._wording.say("extended_because", reason=reasons) if reasons else ""
        phrase = "speaker_extended" if question else "slot_extended"
        name = self._name(question) if question else ""
        return self._wording.say(phrase, name=name, length=_length(seconds), reason=because)

    def not_heard(self) -> Iterator[ComposedLine]:
        questions = self._state.questions
        end = (self._slot.span.end if self._slot else None) or self._state.closed
        after = self._behind(end) if slot_is_over(self._state) else ""
        for question in questions.queue:
            in_writing = question.id in questions.not_called
            if in_writing or was_not_reached(self._state, question.id):
                answered = questions.answer_to(question.id)
                words = self._not_heard(question, in_writing=in_writing)
                yield ComposedLine(words, answered.id if answered else "", after, topic=Topic.WRITTEN)

    # -- sentences

    def _asked(self, question: Question, speech: Speech) -> ComposedLine:
        kind = question.kind
        self._counts[kind] += 1
        number = str(self._counts[kind])
        said = _one_line(question.text)
        phrase = f"{kind.value}_{'asked' if said else 'heard'}"
        words = self._wording.say(
            phrase, number=number, name=self._name(question), on_item=self._on_item(question), text=said
        )
        label = self._wording.say(f"{kind.value}_label", number=number)
        at = speech.span.start
        return ComposedLine(
            with_stop(words), speech.began, self._behind(at), label if label in words else "", at=at,
            topic=Topic.QUESTION,
        )  # fmt: skip

    def _answers(self, answered: Answered, speech: Speech, until: datetime | None) -> Iterator[ComposedLine]:
        answer, wording = answered.answer, self._wording
        end = speech.span.end or until
        first, last = self._behind(end), self._behind(until)
        if answer.answer or (answer.by and not answer.written):
            yield ComposedLine(self._replied(answer.by, answer.answer), answered.id, first, topic=Topic.ANSWER)
        if answer.supplementary:
            words = wording.say("supplementary", text=_one_line(answer.supplementary))
            yield ComposedLine(with_stop(words), answered.id, last, topic=Topic.QUESTION)
        if answer.supplementary_answer:
            words = self._replied(answer.by, answer.supplementary_answer)
            yield ComposedLine(words, answered.id, last, topic=Topic.ANSWER)
        if answer.written:
            yield ComposedLine(self._in_writing(answer.question), answered.id, last, topic=Topic.WRITTEN)

    def _replied(self, by: str, text: str) -> str:
        said = _one_line(text)
        if not by:
            return with_stop(self._wording.say("answer", text=said))
        # Words that begin small run on: 'replied that the roof had needed repair'.
        said = f" {said}" if said[:1].islower() else f": {said}" if said else ""
        return with_stop(_begun(self._wording.say("question_answered", who=self._who(by), text=said)))

    def _not_heard(self, question: Question, *, in_writing: bool) -> str:
        wording, said = self._wording, _one_line(question.text)
        phrase = f"{question.kind.value}_in_writing" if in_writing else self._not_called
        name, on_item = self._name(question), self._on_item(question) if in_writing else ""
        # 'Ms H Castellane, on item 4, was …': an aside ends as it begins.
        name, on_item = (name, _aside(on_item)) if on_item else (_aside(name), "")
        text = wording.say(f"{question.kind.value}_unheard", text=said) if said else ""
        sentences = (_begun(wording.say(phrase, name=name, on_item=on_item)), text, self._in_writing(question.id))
        return " ".join(with_stop(each) for each in sentences if each)

    @property
    def _not_called(self) -> str:
        """Time was short only where it was used up: a slot may be ended with somebody waiting, or never open."""
        slot = self._slot
        if slot is None:
            return "question_no_slot"
        end = slot.span.end or slot.span.start
        used_up = slot_left(slot, self._state.away, end) <= timedelta()
        return "question_not_reached" if used_up else "question_not_called"

    def _in_writing(self, question_id: str) -> str:
        wanted = written_answer(self._state, question_id)
        if wanted is None or wanted.due is None:
            return ""
        by_whom = self._wording.say("written_answer_from", who=self._who(wanted.owner)) if wanted.owner else ""
        return self._wording.say("written_answer", from_whom=by_whom, date=self._wording.date(wanted.due))

    # -- parts of sentences

    def _behind(self, at: datetime | None) -> str:
        """Behind what was typed until then; behind everything while that is still to come."""
        if at is None:
            return self._notes[-1].id if self._notes else ""
        return last_before(self._notes, at)

    def _name(self, question: Question) -> str:
        return public_name(question, self._state, self._wording)

    def _on_item(self, question: Question) -> str:
        on = self._state.agenda.item(question.item)
        return f", on item {on.number.rstrip('.')}" if on else ""

    def _who(self, who: str) -> str:
        """'the Chairman', 'Councillor Hale', an officer with his or her post, anybody else as typed."""
        if who not in self._state.body.by_id:
            return who
        if who == self._presided:
            # The wording is told who presided, so that this phrase says it of a vice-chairman too.
            return self._wording.phrases["signed_by_chairman"]
        name = in_sentence([who], self._state, self._wording)
        return _aside(name)


def _length(seconds: int) -> str:
    """'five minutes', '90 seconds'."""
    return f"{seconds} seconds" if seconds % 60 else length_in_words(seconds // 60)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _aside(words: str) -> str:
    return f"{words}," if "," in words else words


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
