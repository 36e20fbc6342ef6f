"""What the public may read of a meeting: a state that holds no private word at all, so that nothing made of it can."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, AgendaState
from clerk_app.meeting.answers import public_answer
from clerk_app.meeting.attendance import AttendanceState
from clerk_app.meeting.body import Body
from clerk_app.meeting.decisions import Decision
from clerk_app.meeting.declarations import Declared
from clerk_app.meeting.minute_correction import MinuteCorrection
from clerk_app.meeting.motions import motion_of
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.privacy import (
    decision_is_private,
    has_private_particulars,
    known_in_public,
    note_is_private,
    paragraphs_of,
    private_motions,
    title_is_private,
    withheld_answers,
)
from clerk_app.meeting.question_scheme import NamingRule
from clerk_app.meeting.questions import Question, QuestionsState
from clerk_app.meeting.review import Approval, ReviewState
from clerk_app.meeting.state import MeetingState


class Version(StrEnum):
    """Which minutes: those open to the public, or those with all the exempt matter (LGA 1972 s.100C)."""

    PUBLIC = "public"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class InPlace:
    """The words that stand in the public minutes where private ones were: of a title, and of an amendment."""

    title: str = "An exempt item"
    amendment: str = "corrections that are exempt"


@dataclass(frozen=True, slots=True)
class Withheld:
    """What of an item is not published: under which paragraphs of Schedule 12A, and whether all of its minute is."""

    paragraphs: tuple[int, ...] = ()
    whole: bool = True


def public_state(state: MeetingState, in_place: InPlace = InPlace()) -> MeetingState:
    """The state without any private word, scratch note or nature of a sensitive interest.

    Nor has it the reasons why people left or the meeting adjourned: whether they were said in private hangs on times.
    """
    known = known_in_public(state)
    notes = _notes(state)
    kept = {note.id for note in notes}
    return replace(
        state,
        body=_body(state, known),
        known_as=(),
        brought_forward=(),
        review=ReviewState(approval=_approval(state.review.approval, in_place)),
        agenda=_agenda(state, in_place),
        attendance=_attendance(state.attendance, known),
        declarations=_without_natures(state),
        questions=_questions(state, known),
        adjournments=tuple(replace(each, reason="") for each in state.adjournments),
        notes=notes,
        decisions=_decisions(state),
        approved=tuple(_approved(state, each, in_place) for each in state.approved),
        actions_done=state.actions_done & kept,
        # Its two times are the file's date; what it says may be private.
        last=replace(state.last, fact=facts.PublicReadmitted()) if state.last else None,
    )


def withheld_items(state: MeetingState) -> dict[str, Withheld]:
    """The items of which the public minutes leave something out, by their ids."""
    private_notes = {note.item for note in state.notes if note_is_private(state, note)}
    private_decisions = {d.item for d in state.decisions if decision_is_private(state, d)}
    answers = withheld_answers(state)
    found = (
        private_notes
        | private_decisions
        | ({answers} - {""})
        | {item.id for item in state.agenda.items if _says_less(state, item)}
    )
    public = public_state(state)
    open_kinds = {n.item for n in public.notes if n.content.kind is not NoteKind.SUMMARY}
    # Of the slot's own item the speakers are told at least.
    partly = open_kinds | {d.item for d in public.decisions} | {answers}
    return {item: Withheld(paragraphs_of(state, item), item not in partly) for item in found}


def _says_less(state: MeetingState, item: AgendaItem) -> bool:
    """Of an item that nobody took there is no minute to leave out, whatever its particulars are."""
    if not item.exempt:
        return False
    set_aside = state.agenda.aside(item.id) is not None and has_private_particulars(item)
    return set_aside or bool(state.agenda.taken(item.id))


def _body(state: MeetingState, known: frozenset[str]) -> Body:
    """Those who are named at all, each as the public may know him or her."""
    told = {person.id: person for person in state.known_as}
    people = tuple(told.get(person.id, person) for person in state.body.people if person.id in known)
    return replace(state.body, people=people)


def _agenda(state: MeetingState, in_place: InPlace) -> AgendaState:
    aside = tuple(
        replace(a, reason="") if a.private or _is_exempt(state, a.item) else a for a in state.agenda.set_aside
    )
    return replace(state.agenda, items=tuple(_item(item, in_place) for item in state.agenda.items), set_aside=aside)


def _item(item: AgendaItem, in_place: InPlace) -> AgendaItem:
    if not item.exempt:
        return item
    title = in_place.title if title_is_private(item) else item.title
    return replace(item, title=title, note="", report_ref="", report_about="", pages="")


def _attendance(room: AttendanceState, known: frozenset[str]) -> AttendanceState:
    """Without those whom nobody saw in public, and without the reasons that anybody gave for going."""
    departures = tuple(replace(d, reason="") for d in room.departures if d.person in known)
    return replace(room, presences=tuple(p for p in room.presences if p[0] in known), departures=departures)


def _without_natures(state: MeetingState) -> tuple[Declared, ...]:
    return tuple(
        replace(each, declaration=replace(each.declaration, nature=""))
        if each.declaration.private or each.declaration.sensitive
        else each
        for each in state.declarations
    )


def _questions(state: MeetingState, known: frozenset[str]) -> QuestionsState:
    """Without what was answered in private, and without the reason why anybody was given time then.

    Of whoever asked there is no more than the scheme lets the minutes name.
    """
    naming = state.body.committee.questions.naming
    queue = tuple(_as_named(q, naming) for q in state.questions.queue)
    # Of a question that was withdrawn only the name is told.
    withdrew = tuple(replace(_as_named(q, naming), text="") for q in state.questions.withdrew)
    questions = replace(state.questions, queue=queue, withdrew=withdrew)
    if questions.slot is not None:
        given = (
            replace(each, reason="") if any(e.span.holds(each.at) for e in state.exclusions) else each
            for each in questions.slot.extensions
        )
        questions = replace(questions, slot=replace(questions.slot, extensions=tuple(given)))
    told = (replace(each, answer=public_answer(each.answer, known)) for each in questions.answers)
    return replace(questions, answers=tuple(each for each in told if not each.answer.is_blank))


def _as_named(question: Question, naming: NamingRule) -> Question:
    name = "" if naming is NamingRule.MEMBER_OF_THE_PUBLIC else question.name
    town = question.town if naming is NamingRule.NAME_AND_TOWN else ""
    return replace(question, name=name, town=town, received="", admitted_because="")


def _notes(state: MeetingState) -> tuple[Note, ...]:
    """The public entries; of a motion that is private in part no part, or a false decision would be left."""
    private = private_motions(state)
    return tuple(
        replace(note, content=replace(note.content, check_why=""))
        for note in state.notes
        if note.content.kind is not NoteKind.SCRATCH
        and not note_is_private(state, note)
        and not (note.content.kind in (NoteKind.RESOLUTION, NoteKind.AMENDMENT) and motion_of(note) in private)
    )


def _decisions(state: MeetingState) -> tuple[Decision, ...]:
    private = private_motions(state)
    return tuple(_decision(decision) for decision in state.decisions if decision.motion not in private)


def _decision(decision: Decision) -> Decision:
    """A public decision that was written down in private keeps its votes and loses what was typed with them."""
    if not decision.private:
        return decision
    vote = replace(decision.vote, reason="") if decision.vote else None
    return replace(decision, to_whom="", vote=vote)


def _approved(state: MeetingState, each: facts.MinutesApproved, in_place: InPlace) -> facts.MinutesApproved:
    private = each.private or _is_exempt(state, each.item)
    if private and (each.amended or each.corrections):
        return replace(each, amended=in_place.amendment, corrections=())
    corrections, amended = _told(each.corrections, each.amended, in_place)
    return replace(each, corrections=corrections, amended=amended)


def _approval(approval: Approval | None, in_place: InPlace) -> Approval | None:
    if approval is None:
        return None
    corrections, amended = _told(approval.corrections, approval.amended, in_place)
    return replace(approval, corrections=corrections, amended=amended)


def _told(
    corrections: tuple[MinuteCorrection, ...], amended: str, in_place: InPlace
) -> tuple[tuple[MinuteCorrection, ...], str]:
    """The corrections that the public may read, and that there are others."""
    told = tuple(each for each in corrections if not each.exempt)
    if len(told) == len(corrections):
        return corrections, amended
    return told, "; ".join(part for part in (amended.strip().rstrip("."), in_place.amendment) if part)


def _is_exempt(state: MeetingState, item_id: str) -> bool:
    item = state.agenda.item(item_id)
    return item is not None and item.exempt
