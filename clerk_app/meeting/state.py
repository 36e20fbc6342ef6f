"""The state of a meeting: a fold over the facts that count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import assert_never

from clerk_app.meeting import adjournments, chair, decisions, eligibility, exempt, facts, notes
from clerk_app.meeting.adjournments import Adjournment
from clerk_app.meeting.agenda import AgendaState, SetAside
from clerk_app.meeting.attendance import AttendanceState
from clerk_app.meeting.body import Body, Committee, Person
from clerk_app.meeting.brought_forward import CarriedAction
from clerk_app.meeting.chair import Chairing
from clerk_app.meeting.decisions import Decision
from clerk_app.meeting.declarations import Declared
from clerk_app.meeting.eligibility import Room
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.exempt import Exclusion
from clerk_app.meeting.gap import Gap, GapKind
from clerk_app.meeting.marks import as_it_turned_out
from clerk_app.meeting.minute_numbers import Counting
from clerk_app.meeting.notes import Note
from clerk_app.meeting.questions import Extension, QuestionsState
from clerk_app.meeting.review import ReviewState
from clerk_app.meeting.reviewed import reviewed
from clerk_app.meeting.spans import Span


class Phase(StrEnum):
    """Where the meeting stands."""

    NOT_OPENED = "not_opened"
    IN_SESSION = "in_session"
    ADJOURNED = "adjourned"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class MeetingState:
    """Everything that is true of the meeting at the end of its record.

    `known_as` are people of whom something was said in private only, as the public may know them. `bank_holidays`
    are those around the day, None where the record has none. `house_style` is the one chosen for this meeting, '' for
    the committee's own; `counted_on` and `numbered_by_clerk` are the number of the first minute.
    """

    arranged: facts.MeetingArranged | None = None
    body: Body = field(default_factory=lambda: Body(Committee("", "")))
    known_as: tuple[Person, ...] = ()
    officers: tuple[str, ...] = ()
    bank_holidays: tuple[date, ...] | None = None
    opened: datetime | None = None
    closed: datetime | None = None
    copied: datetime | None = None
    agenda: AgendaState = AgendaState()
    attendance: AttendanceState = AttendanceState()
    declarations: tuple[Declared, ...] = ()
    questions: QuestionsState = QuestionsState()
    adjournments: tuple[Adjournment, ...] = ()
    gaps: tuple[Gap, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    chairs: tuple[Chairing, ...] = ()
    notes: tuple[Note, ...] = ()
    decisions: tuple[Decision, ...] = ()
    approved: tuple[facts.MinutesApproved, ...] = ()
    actions_done: frozenset[str] = frozenset()
    brought_forward: tuple[CarriedAction, ...] = ()
    house_style: str = ""
    counted_on: int | None = None
    numbered_by_clerk: int | None = None
    review: ReviewState = ReviewState()
    last: Entry | None = None

    @property
    def phase(self) -> Phase:
        """Where the meeting stands."""
        if self.closed is not None:
            return Phase.CLOSED
        if self.opened is None:
            return Phase.NOT_OPENED
        return Phase.ADJOURNED if adjournments.is_adjourned(self.adjournments) else Phase.IN_SESSION

    @property
    def in_private(self) -> bool:
        """Whether press and public are excluded at the end of the record."""
        return exempt.is_private(self.exclusions)

    @property
    def away(self) -> tuple[Span, ...]:
        """The spans in which no member of the public can speak: the meeting was adjourned, or they were excluded."""
        return (*adjournments.pauses(self.adjournments), *(exclusion.span for exclusion in self.exclusions))

    @property
    def presiding(self) -> str:
        """Who is in the chair: whoever took it and is here, else the chairman if here; '' where nobody is."""
        wanted = (chair.in_the_chair(self.chairs), self.body.chairman)
        return next((p for p in wanted if p and self.attendance.presence(p).here), "")

    @property
    def room(self) -> Room:
        """What the right to vote rests on."""
        budget = self.arranged is not None and self.arranged.budget
        return Room(self.attendance, self.body, self.agenda, self.declarations, budget)

    @property
    def first_number(self) -> int | None:
        """The number of the first minute, None where minutes have the agenda's numbers."""
        rule = self.body.committee.rules.minute_numbers
        if rule.counting is Counting.AGENDA:
            return None
        known = (self.numbered_by_clerk, self.counted_on, rule.first)
        return next(number for number in known if number is not None)

    def notes_of(self, item: str) -> tuple[Note, ...]:
        """The entries of one item's minute in the clerk's order."""
        return tuple(note for note in self.notes if note.item == item)

    def note(self, note_id: str) -> Note | None:
        """The entry of that id, if it counts."""
        return next((note for note in self.notes if note.id == note_id), None)

    def decision(self, motion: str) -> Decision | None:
        """What is recorded of a motion."""
        return next((d for d in self.decisions if d.motion == motion), None)


def fold(entries: Iterable[Entry]) -> MeetingState:
    """The state after the given entries; they must be effective and in order."""
    state = MeetingState()
    for entry in entries:
        state = evolve(state, entry)
    return state


def evolve(state: MeetingState, entry: Entry) -> MeetingState:
    """The state after one more entry; total: no order of facts makes it fail."""
    return replace(_evolved(state, entry), last=entry)


def _evolved(  # noqa: PLR0911 - one arm a group
    state: MeetingState, entry: Entry
) -> MeetingState:
    fact = as_it_turned_out(entry.fact, public_out=state.in_private)
    if isinstance(fact, facts.Change):
        return state
    if isinstance(fact, facts.LifeFact):
        return _life(state, entry, fact)
    if isinstance(fact, facts.TimeFact):
        return replace(state, gaps=_gaps(state.gaps, entry, fact))
    if isinstance(fact, facts.AgendaFact):
        return _agenda(state, entry, fact)
    if isinstance(fact, facts.RoomFact):
        return _room(state, entry, fact)
    if isinstance(fact, facts.QuestionFact):
        return replace(state, questions=_questions(state.questions, entry, fact))
    if isinstance(fact, facts.MinuteFact):
        return _minute(state, entry, fact)
    if isinstance(fact, facts.MinutesFact):
        return _minutes(state, fact)
    if isinstance(fact, facts.ReviewFact):
        return _reviewed(state, entry, fact)
    assert_never(fact)


def _life(  # noqa: C901, PLR0911 - one arm a fact
    state: MeetingState, entry: Entry, fact: facts.LifeFact
) -> MeetingState:
    at = entry.happened
    match fact:
        case facts.MeetingArranged():
            return replace(state, arranged=fact)
        case facts.BodyCopied(body):
            return _with_body(state, body)
        case facts.BankHolidaysCopied(days):
            return replace(state, bank_holidays=days)
        case facts.CopyTaken():
            return replace(state, copied=at)
        case facts.MeetingOpened():
            return replace(state, opened=state.opened or at)
        case facts.MeetingAdjourned(reason, until):
            new = Adjournment(entry.id, Span(at), reason, until, state.agenda.current)
            return replace(state, adjournments=adjournments.adjourned(state.adjournments, new))
        case facts.MeetingReconvened():
            return replace(state, adjournments=adjournments.reconvened(state.adjournments, at))
        case facts.MeetingClosed():
            return replace(
                state,
                closed=at,
                agenda=state.agenda.left(at),
                questions=state.questions.closed(at),
                adjournments=adjournments.reconvened(state.adjournments, at),
                exclusions=exempt.readmitted(state.exclusions, at),
                chairs=chair.given_back(state.chairs, at),
            )
        case facts.PublicExcluded():
            return replace(state, exclusions=exempt.excluded(state.exclusions, _exclusion(state, entry, fact)))
        case facts.PublicReadmitted():
            return replace(state, exclusions=exempt.readmitted(state.exclusions, at))
        case _:
            assert_never(fact)


def _gaps(past: tuple[Gap, ...], entry: Entry, fact: facts.TimeFact) -> tuple[Gap, ...]:
    at = entry.happened
    match fact:
        case facts.ProgramRestarted(last_written, known):
            return (*past, Gap(entry.id, Span(last_written, at), GapKind.RESTARTED, known))
        case facts.ProgramStoodStill(since, asleep):
            return (*past, Gap(entry.id, Span(since, at), GapKind.SLEPT if asleep else GapKind.HELD_UP))
        case facts.GapSettled(gap_id):
            return tuple(replace(gap, settled=gap.settled or gap.id == gap_id) for gap in past)
        case facts.ClockJumped():
            return past
        case _:
            assert_never(fact)


def _exclusion(state: MeetingState, entry: Entry, fact: facts.PublicExcluded) -> Exclusion:
    return Exclusion(
        entry.id,
        Span(entry.happened),
        fact.items,
        fact.paragraphs,
        fact.mover,
        fact.seconder,
        fact.public_interest,
        state.agenda.current,
    )


def _with_body(state: MeetingState, body: Body) -> MeetingState:
    known_as = tuple(person for person in state.known_as if person.id not in body.by_id)
    # People introduced on the day stay known when the registers are copied again.
    for person in state.body.people:
        if person.id not in body.by_id:
            body = body.with_person(person)
    officers = tuple(dict.fromkeys((*body.officers, *(o for o in state.officers if o not in state.body.officers))))
    return replace(state, body=body, officers=officers, known_as=known_as)


def _reviewed(state: MeetingState, entry: Entry, fact: facts.ReviewFact) -> MeetingState:
    if isinstance(fact, facts.CorrectionsLookedAt):
        return replace(state, approved=tuple(_marked(each, fact) for each in state.approved))
    return replace(state, review=reviewed(state.review, entry, fact))


def _marked(approved: facts.MinutesApproved, looked: facts.CorrectionsLookedAt) -> facts.MinutesApproved:
    now = tuple(each.unmarked for each in looked.corrections)
    same = approved.item == looked.item and tuple(each.unmarked for each in approved.corrections) == now
    return replace(approved, corrections=looked.corrections) if same else approved


def _agenda(state: MeetingState, entry: Entry, fact: facts.AgendaFact) -> MeetingState:
    match fact:
        case facts.ItemAdded(item, after):
            return replace(state, agenda=state.agenda.with_item(item, after))
        case facts.ItemWithdrawn(item_id):
            return replace(state, agenda=state.agenda.without_item(item_id))
        case facts.ItemBegun(item_id):
            chairs = chair.item_left(state.chairs, item_id, entry.happened)
            return replace(state, agenda=state.agenda.begun(item_id, entry.happened), chairs=chairs)
        case facts.ItemsTakenTogether(item_id, others):
            return replace(state, agenda=state.agenda.joined(item_id, others, entry.happened))
        case facts.ItemSetAside(item_id, how, reason, private):
            agenda = state.agenda.not_aside(item_id)
            if how is not None:
                agenda = agenda.put_aside(SetAside(item_id, how, entry.happened, reason, private))
            return replace(state, agenda=agenda)
        case facts.MinutesApproved():
            return replace(state, approved=(*state.approved, fact))
        case _:
            assert_never(fact)


def _room(  # noqa: C901, PLR0911 - one arm a fact
    state: MeetingState, entry: Entry, fact: facts.RoomFact
) -> MeetingState:
    at, room, is_open = entry.happened, state.attendance, state.opened is not None
    match fact:
        case facts.PersonIntroduced():
            return _introduced(state, fact)
        case facts.RollMarked(person_id, mark, expected):
            return replace(state, attendance=room.marked(person_id, mark, expected, at, meeting_open=is_open))
        case facts.ApologyReceived(apology):
            return replace(state, attendance=room.apologised(apology, at, meeting_open=is_open))
        case facts.SubstituteNamed(substitution):
            return replace(state, attendance=room.substituted(substitution))
        case facts.PersonArrived(person_id):
            return replace(state, attendance=room.arrived(person_id, at))
        case facts.PersonJoinedOnline(person_id):
            # Who is no member has no vote and makes no quorum: an officer online is here like any other.
            counts = state.body.committee.rules.online_counts or state.body.membership(person_id) is None
            return replace(state, attendance=room.joined_online(person_id, at, counts=counts))
        case facts.PersonLeft(person_id, reason, interest):
            return replace(state, attendance=room.left(person_id, at, reason, interest))
        case facts.PresenceStated(person_id, items):
            return replace(state, attendance=room.stated(person_id, items))
        case facts.ChairTaken(person_id, item_id):
            new = Chairing(entry.id, person_id, Span(at), item_id)
            return replace(state, chairs=chair.taken(state.chairs, new))
        case facts.InterestDeclared(declaration):
            return replace(state, declarations=(*state.declarations, Declared(entry.id, declaration, at)))
        case _:
            assert_never(fact)


def _introduced(state: MeetingState, fact: facts.PersonIntroduced) -> MeetingState:
    person = fact.person
    officers = (*state.officers, person.id) if fact.officer and person.id not in state.officers else state.officers
    known_as = tuple(p for p in state.known_as if p.id != person.id)
    if fact.private:
        # What the public knew before, else no more than the name.
        told = next((p for p in state.known_as if p.id == person.id), None) or state.body.by_id.get(person.id)
        known_as = (*known_as, told or replace(person, role="", body=""))
    return replace(state, body=state.body.with_person(person), officers=officers, known_as=known_as)


def _questions(  # noqa: C901, PLR0911, PLR0912 - one arm a fact
    state: QuestionsState, entry: Entry, fact: facts.QuestionFact
) -> QuestionsState:
    at = entry.happened
    match fact:
        case facts.QuestionRegistered(question):
            return state.registered(question)
        case facts.QuestionWithdrawn(question_id):
            return state.withdrawn(question_id)
        case facts.QueueOrdered(ids):
            return state.ordered(ids)
        case facts.SlotOpened(item, allowed):
            return state.opened(item, at, allowed)
        case facts.SpeakerBegan(question_id, allowed):
            return state.began(question_id, entry.id, at, allowed)
        case facts.SpeakerFinished():
            return state.finished(at)
        case facts.ClockPaused():
            return state.paused(at)
        case facts.ClockResumed():
            return state.resumed(at)
        case facts.TimeGiven(seconds, reason):
            speech = state.slot.speech if state.slot else None
            to_whom = speech.question if speech else ""
            return state.extended(seconds).noted(Extension(entry.id, at, seconds, reason, to_whom))
        case facts.SlotExtended(seconds, reason):
            return state.lengthened(seconds).noted(Extension(entry.id, at, seconds, reason))
        case facts.SlotEnded():
            return state.ended(at)
        case facts.QuestionAnswered(answer):
            return state.answered(entry.id, answer)
        case _:
            assert_never(fact)


def _minute(state: MeetingState, entry: Entry, fact: facts.MinuteFact) -> MeetingState:
    match fact:
        case facts.NoteKept(item, content):
            note = Note(entry.id, item, entry.happened, content)
            return replace(state, notes=(*state.notes, note))
        case facts.NoteMoved(note_id, after):
            return replace(state, notes=notes.moved(state.notes, note_id, after))
        case facts.NoteFlagged(note_id, settled, why):
            flagged = notes.settled(state.notes, note_id) if settled else notes.flagged(state.notes, note_id, why)
            return replace(state, notes=flagged)
        case facts.DecisionRecorded(motion, item, outcome, mover, seconder, to_whom, private):
            old = state.decision(motion) or Decision(motion, item)
            new = replace(old, item=item, outcome=outcome, mover=mover, seconder=seconder, to_whom=to_whom)
            new = replace(new, private=old.private or private)
            return replace(state, decisions=decisions.with_decision(state.decisions, new))
        case facts.VoteTaken():
            return replace(state, decisions=decisions.with_decision(state.decisions, _voted(state, entry, fact)))
        case facts.ActionsBroughtForward(actions):
            return replace(state, brought_forward=actions)
        case facts.ActionSettled(note_id, done):
            change_done = state.actions_done | {note_id} if done else state.actions_done - {note_id}
            return replace(state, actions_done=change_done)
        case _:
            assert_never(fact)


def _voted(state: MeetingState, entry: Entry, fact: facts.VoteTaken) -> Decision:
    old = state.decision(fact.motion) or Decision(fact.motion, fact.item)
    could = eligibility.voters(state.room, fact.item)
    return replace(old, vote=fact.vote, voted_at=entry.happened, voters=could, private=old.private or fact.private)


def _minutes(state: MeetingState, fact: facts.MinutesFact) -> MeetingState:
    match fact:
        case facts.HouseStyleChosen(style):
            return replace(state, house_style=style)
        case facts.MinutesCountedOn(first):
            return replace(state, counted_on=first)
        case facts.FirstMinuteNumbered(first):
            return replace(state, numbered_by_clerk=first or None)
        case _:
            assert_never(fact)
