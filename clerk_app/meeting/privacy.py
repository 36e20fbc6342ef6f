"""What is exempt, and stays so: facts taken down in private carry the mark themselves, whatever is corrected later."""

from __future__ import annotations

from dataclasses import replace

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.decisions import Decision
from clerk_app.meeting.exempt import Exclusion
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.state import MeetingState

PUBLIC_KINDS = frozenset((NoteKind.SUMMARY, NoteKind.SCRATCH))
"""A summary is written for the public; scratch notes are in no minutes at all."""


def marked(state: MeetingState, fact: facts.Fact) -> facts.Fact:
    """The fact as it is to be written: marked private where it is taken down in private or on an exempt item."""
    match fact:
        case facts.NoteKept(item, content) if content.kind not in PUBLIC_KINDS and is_private_now(state, item):
            return replace(fact, content=replace(content, private=True))
        case facts.DecisionRecorded() | facts.VoteTaken() | facts.MinutesApproved() | facts.ItemSetAside():
            return replace(fact, private=True) if is_private_now(state, fact.item) else fact
        case facts.InterestDeclared(declaration) if state.in_private:
            return replace(fact, declaration=replace(declaration, private=True))
        case _:
            return fact


def is_private_now(state: MeetingState, item_id: str) -> bool:
    """Whether what is taken down on an item now is exempt.

    It is in private session, on an item that the agenda has as exempt, and on one that was taken in private before.
    """
    item = state.agenda.item(item_id)
    return state.in_private or (item is not None and item.exempt) or item_id in _taken_in_private(state)


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
    if note.content.kind in PUBLIC_KINDS:
        return False
    item = state.agenda.item(note.item)
    return note.content.private or (item is not None and item.exempt)


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
        or any(decision_is_private(state, decision) for decision in state.decisions)
        or any(title_is_private(item) for item in state.agenda.items)
        or any(declared.declaration.private for declared in state.declarations)
        or any(approved.private for approved in state.approved)
        or any(aside.private for aside in state.agenda.set_aside)
    )


def _taken_in_private(state: MeetingState) -> frozenset[str]:
    return frozenset(item for exclusion in state.exclusions for item in exclusion.items)
