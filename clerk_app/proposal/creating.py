"""A proposal that was agreed to, carried out: registers and meeting together, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_app import setting_up
from clerk_app.clock import Clock
from clerk_app.errors import ClerkError
from clerk_app.meeting import facts
from clerk_app.meeting.dates import long_date
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.ports import Library, Registers
from clerk_app.proposal.proposal import Proposal, formal_item
from clerk_app.session import MeetingSession, new_id


def create(library: Library, proposal: Proposal, clock: Clock) -> str:
    """Set the meeting up, or change the one that is arranged, and return its id.

    ClerkError, and nothing has changed anywhere: something is missing, or the disk took it not.
    """
    if proposal.plan is None:
        raise ClerkError(f"{proposal.refusal} Nothing was created.")
    meeting = proposal.meeting or new_id()
    with library.as_one():
        _register(library.registers, proposal)
        session = MeetingSession(library.record, meeting, clock)
        session.record(*new_facts(proposal))
    return meeting


def new_facts(proposal: Proposal) -> tuple[facts.MeetingFact, ...]:
    """What is written of the meeting; nothing where the pack says what is arranged already."""
    if proposal.plan is None:
        return ()
    if proposal.old is not None:
        written = {note.content.text for note in proposal.old.notes}
        drafted = () if proposal.sentence in written else _drafted(proposal)
        return *setting_up.changed_meeting(proposal.old, proposal.plan), *drafted
    return *setting_up.new_meeting(proposal.plan), *_drafted(proposal)


def _drafted(proposal: Proposal) -> Iterator[facts.MeetingFact]:
    """What is written in the minute beforehand."""
    if proposal.plan is not None and proposal.sentence:
        item = formal_item(proposal.plan.items)
        yield facts.NoteKept(item.id, NoteText(NoteKind.PARAGRAPH, proposal.sentence))


def _register(registers: Registers, proposal: Proposal) -> None:
    body = proposal.register
    if body is None:
        return
    for person in proposal.people:
        registers.save_person(person)
    registers.save_committee(body.committee)
    registers.set_seats(body.committee.id, body.memberships, body.officers)


def summary(proposal: Proposal) -> tuple[str, ...]:
    """What would be created, a sentence each."""
    plan = proposal.plan
    if plan is None:
        return ()
    done = "A meeting is created"
    if proposal.old is not None:
        done = "The meeting is changed" if new_facts(proposal) else "The meeting is arranged as the pack says"
    start = f", {plan.start:%H:%M}" if plan.start else ""
    told = [f"{done}: {plan.body.committee.name}, {long_date(plan.on)}{start}, {_count(len(plan.items), 'item')}."]
    if proposal.register is not None:
        new = [person.titled_name for person in proposal.people if not person.misspellings]
        told += [f"New in the register: {', '.join(new)}."] if new else []
        told.append(f"{plan.body.committee.name} has {_count(len(plan.body.councillors), 'member')} in the register.")
    return tuple(told)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
