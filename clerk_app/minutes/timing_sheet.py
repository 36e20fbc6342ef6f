"""The timing sheet of the public question slot: who spoke when and how long, and every correction, for a complaint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from clerk_app.errors import ExportError
from clerk_app.meeting import facts
from clerk_app.meeting.dates import long_date, plain_date
from clerk_app.meeting.entry import effective
from clerk_app.meeting.public_version import public_state
from clerk_app.meeting.question_deadline import Standing, deadline_of, deadline_words, england, timeliness
from clerk_app.meeting.question_scheme import QuestionScheme
from clerk_app.meeting.questions import Question, QuestionKind, Slot, Speech, slot_used, speech_used
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.slot_words import short_length
from clerk_app.meeting.spans import Span, length_without
from clerk_app.meeting.speaker_clock import item_number
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.written_answers import was_not_reached, written_answer
from clerk_app.minutes.document import Block, Line, MinutesDocument, PairList, Paragraph, Table, Title, plain
from clerk_app.minutes.questions import public_name
from clerk_app.minutes.slot_events import slot_events, time_with_was
from clerk_app.minutes.wording import Wording

NAME = "Timing sheet of public questions"
HEAD_SHARE = 0.2
"""Of the width, for the words before what is said of the slot."""

_STANDINGS = {
    Standing.IN_TIME: "In time",
    Standing.LATE: "Late",
    Standing.ADMITTED: "Late, taken by the chairman",
    Standing.NOT_KNOWN: "Not known",
}


def timing_sheet(record: Replay, wording: Wording) -> MinutesDocument:
    """The timing sheet as the public may read it; ExportError where no slot was opened."""
    # Made of a state without any private word; of the entries only times are read.
    state = public_state(record.state)
    slot, arranged = state.questions.slot, state.arranged
    if slot is None or arranged is None:
        raise ExportError("No public question slot was opened at this meeting, so there is nothing to time.")
    committee = state.body.committee.name
    # The newest correction, too, is told with its time.
    written = record.entries[-1].written
    sheet = _Sheet(record, state, slot, wording, written)
    return MinutesDocument(
        title=f"{NAME}, {committee}, {plain_date(arranged.on)}",
        committee=committee,
        date=arranged.on,
        blocks=(Title(plain(NAME)), *sheet.blocks()),
        produced_at=written,
        draft=False,
        initialled=False,
    )


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One sheet, made at `now`: until then what still runs has run."""

    record: Replay
    state: MeetingState
    slot: Slot
    wording: Wording
    now: datetime

    def blocks(self) -> Iterator[Block]:
        head = tuple((plain(words), plain(said)) for words, said in self._head() if said)
        yield PairList(head, first=HEAD_SHARE)
        yield Table(
            plain("Speakers in the order in which they were called"),
            _cells("No", "Speaker", "Item", "Began", "Ended", "Spoke", "Allowed", "Answer", "Until"),
            tuple(self._speech(number, speech) for number, speech in enumerate(self.slot.speeches, 1)),
        )
        events = slot_events(self.record, self.state, self.slot, self._name)
        if events:
            yield Table(
                plain("What happened to the clocks: pauses, extensions, corrections, notices"),
                _cells("Time", "What", "Remarks"),
                tuple(_cells(*event) for event in events),
            )
        yield Table(
            plain("How each was registered, and what came of it"),
            _cells("Speaker", "Registered", "By the scheme", "Outcome"),
            tuple(self._registered(question) for question in self.state.questions.registrants),
        )
        yield Paragraph(
            plain(
                f"Made from the record as it stood on {long_date(self.now.date())} at {self.now:%H:%M:%S}. Times are "
                "as corrected; the time first recorded stands beside each correction."
            )
        )

    def _head(self) -> Iterator[tuple[str, str]]:
        committee, arranged = self.state.body.committee, self.state.arranged
        yield "Committee", committee.name
        if arranged is not None:
            yield "Meeting", ", ".join(part for part in (long_date(arranged.on), arranged.place) if part)
        yield "Scheme", _scheme_words(committee.questions)
        due = deadline_of(self.state)
        yield "Deadline", deadline_words(due) if due else ""
        yield "Slot opened", self._opened()
        end = self.slot.span.end
        yield "Slot ended", f"{end:%H:%M:%S}" if end else "not yet"
        used = _seconds(slot_used(self.slot, self.state.away, self.now))
        yield "Time used", f"{short_length(used)} of {short_length(self.slot.allowed)}"

    def _opened(self) -> str:
        standing = (e for e in effective(self.record.entries) if isinstance(e.fact, facts.SlotOpened))
        opened = next((e.id for e in standing), "")
        entry = next((e for e in self.record.entries if e.id == opened), None)
        at = f"{self.slot.span.start:%H:%M:%S}"
        was = time_with_was(entry, self.record.entries) if entry else ""
        return f"{at} ({was})" if was else at

    def _speech(self, number: int, speech: Speech) -> tuple[Line, ...]:
        question = self.state.questions.registrant(speech.question)
        end = speech.span.end
        spoke = _seconds(speech_used(self.slot, speech, self.state.away, self.now))
        return _cells(
            str(number),
            self._named(speech.question),
            item_number(self.state, question.item) if question else "",
            f"{speech.span.start:%H:%M:%S}",
            f"{end:%H:%M:%S}" if end else "speaking",
            short_length(spoke),
            "no limit" if speech.allowed is None else short_length(speech.allowed),
            *self._answer(number, speech),
        )

    def _answer(self, number: int, speech: Speech) -> tuple[str, str]:
        """'1:41' and '10:25:54': from the end of the speech until the next begins or the slot ends; '' for none."""
        start = speech.span.end
        following = self.slot.speeches[number].span.start if number < len(self.slot.speeches) else self.slot.span.end
        if start is None or start == following:
            return "", ""
        length = _seconds(length_without(Span(start, following), self.slot.stops(self.state.away), self.now))
        return short_length(length), f"{following:%H:%M:%S}" if following else "so far"

    def _registered(self, question: Question) -> tuple[Line, ...]:
        standing = _STANDINGS[timeliness(self.state, question).standing]
        told = self._told(question)
        because = f": {told.admitted_because}" if told.admitted and told.admitted_because else ""
        return _cells(self._named(question.id), _received(told), standing + because, self._outcome(question))

    def _told(self, question: Question) -> Question:
        """The question with what minutes do not print, if it was registered, or put right, in public."""
        entries = [e for e in self.record.entries if _registers(e.fact, question.id)]
        in_private = any(span.holds(e.written) for e in entries for span in (x.span for x in self.state.exclusions))
        return (self.record.state.questions.registrant(question.id) if not in_private else None) or question

    def _outcome(self, question: Question) -> str:
        wanted = written_answer(self.state, question.id)
        due = f"written answer by {plain_date(wanted.due)}" if wanted and wanted.due else ""
        if question.id in self.state.questions.heard:
            heard = "Heard"
        elif self.state.questions.question(question.id) is None:
            heard = "Withdrew"
        else:
            heard = "Not reached" if was_not_reached(self.state, question.id) else "Not called"
        return f"{heard}, {due}" if due else heard

    def _named(self, question_id: str) -> str:
        question = self.state.questions.registrant(question_id)
        is_statement = question is not None and question.kind is QuestionKind.STATEMENT
        return f"{self._name(question_id)} (statement)" if is_statement else self._name(question_id)

    def _name(self, question_id: str) -> str:
        """As the committee's scheme lets a member of the public be named; a registration struck out has no name."""
        question = self.state.questions.registrant(question_id)
        if question is None:
            return "Somebody whose registration was struck out"
        name = public_name(question, self.state, self.wording)
        return name[:1].upper() + name[1:]


def _cells(*words: str) -> tuple[Line, ...]:
    return tuple(plain(each) for each in words)


def _registers(fact: facts.Fact, question_id: str) -> bool:
    told = fact.fact if isinstance(fact, facts.Corrected) else fact
    return isinstance(told, facts.QuestionRegistered) and told.question.id == question_id


def _received(question: Question) -> str:
    """'11 March, 11:00', or as an older record says in words."""
    if question.received_at is None:
        return question.received
    at = question.received_at.astimezone(england())
    return f"{at.day} {at:%B, %H:%M}"


def _seconds(length: timedelta) -> int:
    return int(length.total_seconds())


def _scheme_words(scheme: QuestionScheme) -> str:
    """'15 minutes, 3:00 a speaker, registered by noon on the working day before'."""
    seconds, by = scheme.speaker_seconds, str(scheme.register_by)
    each = "no limit for a speaker" if seconds is None else f"{short_length(seconds)} a speaker"
    registered = f"registered {by if by.startswith('on ') else f'by {by}'}" if by else ""
    return ", ".join(part for part in (f"{scheme.slot_minutes} minutes", each, registered) if part)
