"""What of a meeting is exempt, and what of it, or who, stays out of the public minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.answers import Answer, withholds
from clerk_app.meeting.decisions import Decision
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.exempt import Exclusion
from clerk_app.meeting.minute_correction import MinuteCorrection
from clerk_app.meeting.motions import motion_of
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.spans import Span
from clerk_app.meeting.state import MeetingState


def is_private_now(state: MeetingState, item_id: str) -> bool:
    """Whether what is taken down on an item now is exempt.

    It is in private session and on an item that the agenda has as exempt; and on one that was taken in private, unless
    press and public are in again and hear it.
    """
    return state.in_private or is_exempt(state, item_id)


def is_exempt(state: MeetingState, item_id: str) -> bool:
    """Whether an item is, public in or out: the agenda has it so, or press and public were excluded for it."""
    item = state.agenda.item(item_id)
    if item is not None and item.exempt:
        return True
    return item_id in taken_in_private(state) and not is_open_again(state, item_id)


def is_open_again(state: MeetingState, item_id: str) -> bool:
    """Whether press and public were let in again after being excluded for an item that the agenda has as public.

    Nobody hears what is written up after the close, so that it may well have been said in private.
    """
    item = state.agenda.item(item_id)
    public_in = not state.in_private and state.closed is None
    return public_in and item is not None and not item.exempt and item_id in taken_in_private(state)


def paragraphs_now(state: MeetingState, item_id: str) -> tuple[int, ...]:
    """The paragraphs of Schedule 12A under which that is exempt; none where it is not or nobody said which."""
    if not is_private_now(state, item_id):
        return ()
    item = state.agenda.item(item_id)
    over_item = [e.paragraphs for e in reversed(state.exclusions) if item_id in e.items]
    open_now = state.exclusions[-1].paragraphs if state.in_private else ()
    return open_now or (item.exempt_paragraphs if item else ()) or next(iter(over_item), ())


def note_is_private(state: MeetingState, note: Note) -> bool:
    """Whether an entry of the minute stays out of the public minutes."""
    if note.content.kind is NoteKind.SCRATCH:
        return False  # in no minutes at all
    if note.content.kind is NoteKind.SUMMARY:
        # Written for the public, unless it was made of an entry that is private.
        return note.content.private
    item = state.agenda.item(note.item)
    return note.content.private or (item is not None and item.exempt)


def has_summary(state: MeetingState, item_id: str) -> bool:
    """Whether the public minutes have a summary of what is left out of an item (LGA 1972 s.100C(2))."""
    return any(n.content.kind is NoteKind.SUMMARY and not n.content.private for n in state.notes_of(item_id))


def lacks_summary(state: MeetingState) -> tuple[AgendaItem, ...]:
    """The items of whose minute something is left out, with no summary to stand for it."""
    left_out = {note.item for note in state.notes if note_is_private(state, note)}
    left_out |= {decision.item for decision in state.decisions if decision_is_private(state, decision)}
    left_out |= {withheld_answers(state)}
    return tuple(i for i in state.agenda.items if i.id in left_out and not has_summary(state, i.id))


def fact_is_private(state: MeetingState, entry: Entry) -> bool:
    """Whether an entry of the record stays out of the public minutes, struck out or not."""
    match entry.fact:
        case facts.NoteKept(item_id, content):
            return note_is_private(state, Note(entry.id, item_id, entry.happened, content))
        case facts.DecisionRecorded() | facts.VoteTaken() | facts.MinutesApproved() | facts.ItemSetAside():
            item = state.agenda.item(entry.fact.item)
            return entry.fact.private or (item is not None and item.exempt)
        case facts.InterestDeclared(declaration):
            return declaration.private
        case facts.QuestionAnswered(answer):
            return answer.private
        case _:
            return False


def withheld_answers(state: MeetingState) -> str:
    """Id of the item of which an answer stays out of the public minutes, '' where none does."""
    slot, private = state.questions.slot, [e.answer for e in state.questions.answers if e.answer.private]
    if slot is None or not private:
        return ""
    known = known_in_public(state)
    return slot.item if any(withholds(answer, known) for answer in private) else ""


def decision_is_private(state: MeetingState, decision: Decision) -> bool:
    """Whether a decision stays out of the public minutes: it is marked so, its words are, or its item is exempt."""
    item = state.agenda.item(decision.item)
    words = [n for n in state.notes if decision.motion in (n.id, n.content.motion)]
    if words:
        return any(note_is_private(state, note) for note in words)
    return decision.private or (item is not None and item.exempt)


def title_is_private(item: AgendaItem) -> bool:
    """Whether even the title is: that of an exempt item which was never on the published agenda."""
    return item.exempt and item.on_the_day


def remaining_items(state: MeetingState, exclusion: Exclusion) -> tuple[str, ...]:
    """The items that were still to be considered when press and public were excluded, the one before the meeting too.

    That one only where the exclusion is for it as well.
    """
    start, agenda = exclusion.span.start, state.agenda
    done = {i for t in agenda.takings if t.span.start <= start for i in (t.item, *t.others)}
    done |= {aside.item for aside in agenda.set_aside if aside.at <= start}
    now = exclusion.item if exclusion.item in exclusion.items else ""
    return tuple(item.id for item in agenda.items if item.id not in done or item.id == now)


def has_private_matter(state: MeetingState) -> bool:
    """Whether anything at all stays out of the public minutes."""
    return (
        bool(state.exclusions)
        or any(note_is_private(state, note) for note in state.notes)
        or any(d.private or decision_is_private(state, d) for d in state.decisions)
        or bool(state.known_as)
        or any(title_is_private(item) for item in state.agenda.items)
        or any(declared.declaration.private for declared in state.declarations)
        or any(each.answer.private for each in state.questions.answers)
        or any(approved.private or _is_marked_exempt(state, approved.item) for approved in state.approved)
        or any(correction.exempt for correction in _corrections(state))
        or any(aside.private or _is_marked_exempt(state, aside.item) for aside in state.agenda.set_aside)
        or any(has_private_particulars(item) for item in state.agenda.items)
        or bool(only_in_private(state))
    )


def _corrections(state: MeetingState) -> Iterator[MinuteCorrection]:
    """Every correction that the minutes tell of: to earlier ones, and to themselves."""
    for approved in state.approved:
        yield from approved.corrections
    if state.review.approval is not None:
        yield from state.review.approval.corrections


def _is_marked_exempt(state: MeetingState, item_id: str) -> bool:
    item = state.agenda.item(item_id)
    return item is not None and item.exempt


def has_private_particulars(item: AgendaItem) -> bool:
    """Whether an exempt item says more of itself than its number and title."""
    return item.exempt and bool(item.report_ref or item.report_about or item.note or item.pages)


def private_motions(state: MeetingState) -> frozenset[str]:
    """The motions that stay out of the public minutes with all their parts and amendments."""
    decided = {decision.motion for decision in state.decisions if decision_is_private(state, decision)}
    kinds = (NoteKind.RESOLUTION, NoteKind.AMENDMENT)
    typed = {motion_of(n) for n in state.notes if n.content.kind in kinds and note_is_private(state, n)}
    found = decided | typed
    amended = {
        n.id for n in state.notes if n.content.kind is NoteKind.AMENDMENT and n.content.motion in found
    }  # fmt: skip
    return frozenset(found | amended)


def paragraphs_of(state: MeetingState, item_id: str) -> tuple[int, ...]:
    """The paragraphs of Schedule 12A that make an item exempt: its own, else those of the resolution it fell under."""
    item, taken = state.agenda.item(item_id), state.agenda.taken(item_id)
    if item is not None and item.exempt_paragraphs:
        return item.exempt_paragraphs
    named = [e for e in state.exclusions if item_id in e.items]
    during = [e for e in state.exclusions if item_id == e.item or any(e.span.touches(span) for span in taken)]
    return next((e.paragraphs for e in reversed((*during, *named)) if e.paragraphs), ())


def only_in_private(state: MeetingState) -> frozenset[str]:
    """People whose name stays out of the public minutes.

    They are neither members nor officers of the committee, are named in nothing public, and were in the room, if at
    all, only while press and public were excluded; something private names them.
    """
    named = frozenset(who for note in state.notes if note_is_private(state, note) for who in _people_of(note))
    named |= {who for each in state.questions.answers if each.answer.private for who in _answerers(each.answer)}
    inside = frozenset(who for who, p in state.attendance.presences if p.spans or p.observing)
    seated = {*(seat.person for seat in state.body.memberships), *state.body.officers}
    found = frozenset(who for who in named | inside if who in state.body.by_id and who not in seated)
    # Most meetings have nobody else, and each note would be gone through for nothing.
    return found - known_in_public(state) if found else found


def stayed_on(state: MeetingState) -> tuple[tuple[str, datetime], ...]:
    """Who came in during private session and is here still though the public came in, which was when.

    Nothing else puts their names into the public minutes: their going may just not have been recorded.
    """
    if state.in_private or not state.exclusions:
        return ()
    others = known_in_public(replace(state, attendance=replace(state.attendance, presences=())))
    found = []
    for person, presence in state.attendance.presences:
        spans = (*presence.spans, *presence.observing)
        seen_before = any(span.end is not None and _in_public(state, span) for span in spans)
        came = [span.start for span in spans if span.end is None]
        ends = [e.span.end for e in state.exclusions for at in came if _holds(e.span, at)]
        if ends and ends[-1] is not None and person not in others and not seen_before:
            found.append((person, ends[-1]))
    return tuple(found)


def _holds(closed: Span, at: datetime) -> bool:
    return replace(closed, start=_minute(closed.start)).holds(at)


def known_in_public(state: MeetingState) -> frozenset[str]:
    """People whose name the public may read: members, officers, and whoever anything public names or saw."""
    public_notes = (n for n in state.notes if n.content.kind is not NoteKind.SCRATCH and not note_is_private(state, n))
    public_decisions = (d for d in state.decisions if not decision_is_private(state, d))
    room = state.attendance
    return frozenset(
        (
            *(seat.person for seat in state.body.memberships),
            *state.body.officers,
            *state.officers,
            *(who for note in public_notes for who in _people_of(note)),
            *(who for d in public_decisions for who in (d.mover, d.seconder, *_voters(d))),
            *(who for e in state.exclusions for who in (e.mover, e.seconder)),
            *(chairing.person for chairing in state.chairs),
            *(apology.person for apology in room.apologies),
            *(who for s in room.substitutions for who in (s.member, s.substitute)),
            *(declared.declaration.person for declared in state.declarations),
            *(who for each in state.questions.answers for who in _answerers(each.answer.said_in_public)),
            *(who for who, p in room.presences if any(_in_public(state, s) for s in (*p.spans, *p.observing))),
        )
    )


def _answerers(answer: Answer) -> tuple[str, ...]:
    return (answer.by, answer.written_by)


def _people_of(note: Note) -> tuple[str, ...]:
    return (*note.content.people, *note.content.gone, note.content.owner)


def _voters(decision: Decision) -> tuple[str, ...]:
    vote = decision.vote
    return tuple(who for who, _ in (*vote.ballots, *vote.required)) if vote else ()


def _in_public(state: MeetingState, span: Span) -> bool:
    """Whether a span of presence lies in part in public session; a minute in common at either end does not count."""
    end = span.end if state.closed is None else min(span.end or state.closed, state.closed)
    return not any(
        _minute(exclusion.span.start) <= span.start
        and (exclusion.span.end is None or (end is not None and _minute(end) <= exclusion.span.end))
        for exclusion in state.exclusions
    )


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def taken_in_private(state: MeetingState) -> frozenset[str]:
    """The items that a resolution to exclude press and public names."""
    return frozenset(item for exclusion in state.exclusions for item in exclusion.items)
