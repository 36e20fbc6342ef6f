"""From a typed line to the facts that keep it, and back to the line that would type an entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.body import Person
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.motions import amendable, amendments
from clerk_app.meeting.motions import motion_of as motion_of_note
from clerk_app.meeting.notes import Note, NoteKind, NoteText
from clerk_app.meeting.privacy import is_private_now
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.typed_action import action_text, parse_action
from clerk_app.meeting.typed_leaving import read_leaving
from clerk_app.meeting.typed_line import clean, split_check
from clerk_app.meeting.typed_membership import read_membership
from clerk_app.meeting.typed_part import parse_part, part_text
from clerk_app.meeting.typed_people import Ambiguous, parse_people

PEOPLE_KINDS = frozenset((NoteKind.JOINED, NoteKind.REMAINED, NoteKind.LEFT))
"""Kinds whose words name people."""

NOTHING_TO_AMEND = "There is no motion to amend in this item. ! begins one."

FreshId = Callable[[], str]
NewFact = tuple[str, facts.Fact]


@dataclass(frozen=True, slots=True)
class ReadContent:
    """What a line says, and the people whom it names for the first time or with new particulars."""

    content: NoteText
    new_people: tuple[Person, ...] = ()


def read_content(
    item: str, mode: LineMode, typed: str, state: MeetingState, today: date, fresh_id: FreshId
) -> ReadContent:
    """Read a line of that kind for an item; RuleError where a name fits several people."""
    line = split_check(clean(typed))
    text = line.words
    content = NoteText(
        mode.kind, text, mode.depth, motion=mode.motion, check_later=line.check_later, check_why=line.why
    )
    if mode.kind in PEOPLE_KINDS:
        named, thanked = parse_people(text, state.body, fresh_id), False
        if mode.kind is NoteKind.LEFT:
            named, thanked = read_leaving(text, state, item, fresh_id)
        if named.ambiguous:
            raise RuleError(_which(named.ambiguous[0]))
        people = tuple(person.id for person in named.people)
        return ReadContent(replace(content, people=people, purpose=named.purpose, thanked=thanked), named.new)
    if mode.kind is NoteKind.MEMBERSHIP:
        return _membership(content, state, fresh_id)
    if mode.kind in (NoteKind.ACTION, NoteKind.RESOLUTION):
        parse = parse_action if mode.kind is NoteKind.ACTION else parse_part
        action = parse(text, state.body, today)
        return ReadContent(replace(content, text=action.words, owner=action.owner, due=action.due))
    return ReadContent(content)


def _membership(content: NoteText, state: MeetingState, fresh_id: FreshId) -> ReadContent:
    read = read_membership(content.text, state.body, fresh_id)
    if read.ambiguous:
        raise RuleError(_which(read.ambiguous[0]))
    joined, gone = (tuple(person.id for person in people) for people in (read.joined, read.gone))
    return ReadContent(replace(content, people=joined, gone=gone), read.new)


def _which(doubt: Ambiguous) -> str:
    names = [person.full_name if person.forename else person.initial_name for person in doubt.people]
    return f"{doubt.name} fits {', '.join(names[:-1])} and {names[-1]}. Type more of the name."


def keep_line(
    item: str, mode: LineMode, typed: str, state: MeetingState, today: date, fresh_id: FreshId
) -> tuple[NewFact, ...]:
    """The facts of one act that keep a line: people not known yet, the entry, and a motion's outcome with its first part.

    RuleError where a name fits several people, or there is no motion to amend.
    """  # noqa: E501
    return keep_lines(item, mode, (typed,), state, today, fresh_id)


def keep_lines(
    item: str, mode: LineMode, lines: tuple[str, ...], state: MeetingState, today: date, fresh_id: FreshId
) -> tuple[NewFact, ...]:
    """The facts of one act that keep each line as an entry of the same kind."""
    new: list[NewFact] = []
    motion, body = _motion_for(mode, item, state), state.body
    for typed in lines:
        entry_id = fresh_id()
        opens_motion = mode.kind is NoteKind.RESOLUTION and not motion
        motion = entry_id if opens_motion else motion
        read = read_content(item, replace(mode, motion=motion), typed, replace(state, body=body), today, fresh_id)
        closed = is_private_now(state, item)
        new += _introductions(read, state, fresh_id, private=closed)
        for person in read.new_people:
            body = body.with_person(person)
        new.append((entry_id, facts.NoteKept(item, read.content)))
        if opens_motion:
            new.append((fresh_id(), facts.DecisionRecorded(motion, item)))
    return tuple(new)


def _introductions(read: ReadContent, state: MeetingState, fresh_id: FreshId, *, private: bool) -> list[NewFact]:
    # What is said of somebody in an entry that is private is private too.
    return [
        (fresh_id(), facts.PersonIntroduced(person, person.id in state.officers, private)) for person in read.new_people
    ]


def _motion_for(mode: LineMode, item: str, state: MeetingState) -> str:
    if mode.kind is not NoteKind.AMENDMENT:
        return mode.motion
    motion = amendable(state, item)
    if not motion:
        raise RuleError(NOTHING_TO_AMEND)
    return motion


def motion_of(new: tuple[NewFact, ...]) -> str:
    """The motion that the kept lines belong to, '' if to none."""
    motions = [fact.content.motion for _, fact in new if isinstance(fact, facts.NoteKept)]
    return motions[-1] if motions else ""


def correct_note(
    note: Note, mode: LineMode, typed: str, state: MeetingState, today: date, fresh_id: FreshId
) -> tuple[NewFact, ...]:
    """The facts of one act that give an entry other words; none where nothing is different.

    RuleError where a name fits several people, no words are left, or there is no motion to amend.
    """
    if not typed.strip() and mode.kind is not NoteKind.DISCUSSION:
        raise RuleError("An entry needs words. Delete strikes it out.")
    as_now = replace(mode, motion=_motion_of_corrected(note, mode, state))
    # Those who left with this very entry are there to be named again.
    before = replace(state, notes=tuple(n for n in state.notes if n.id != note.id))
    read = read_content(note.item, as_now, typed, before, today, fresh_id)
    # A flag once set is taken away by settling it, not by typing.
    check_later = read.content.check_later or note.content.check_later
    why = read.content.check_why or note.content.check_why
    # What is private stays so: other words do not make it public.
    content = replace(read.content, check_later=check_later, check_why=why, private=note.content.private)
    if content == note.content:
        return ()
    people = _introductions(read, state, fresh_id, private=content.private or is_private_now(state, note.item))
    return (*people, (fresh_id(), facts.Corrected(note.id, None, facts.NoteKept(note.item, content))))


def with_people_read(
    correction: facts.Corrected, state: MeetingState, today: date, fresh_id: FreshId
) -> tuple[NewFact, ...]:
    """The facts of a correction: where it gives other words to an entry that names people, they are read from them.

    The minutes print the people, so that without it new words would change nothing. RuleError as in `correct_note`.
    """
    note, fact = state.note(correction.entry), correction.fact
    names = note is not None and note.content.kind in (*PEOPLE_KINDS, NoteKind.MEMBERSHIP)
    if note is None or not names or not isinstance(fact, facts.NoteKept) or fact.content.text == note.content.text:
        return ((fresh_id(), correction),)
    # Those who left with this very entry are there to be named again.
    before = replace(state, notes=tuple(n for n in state.notes if n.id != note.id))
    said = fact.content
    read = read_content(note.item, mode_of(note), said.text, before, today, fresh_id)
    content = replace(
        read.content,
        purpose=read.content.purpose or said.purpose,
        check_later=said.check_later,
        check_why=said.check_why,
        private=said.private,
    )
    people = _introductions(read, state, fresh_id, private=content.private or is_private_now(state, note.item))
    return (*people, (fresh_id(), replace(correction, fact=facts.NoteKept(note.item, content))))


def _motion_of_corrected(note: Note, mode: LineMode, state: MeetingState) -> str:
    """The motion of an entry that may become one of another kind: only motions and amendments have one."""
    content = note.content
    if mode.kind is content.kind:
        return content.motion
    if mode.kind is NoteKind.AMENDMENT:
        others = replace(state, notes=tuple(n for n in state.notes if n.id != note.id))
        return _motion_for(mode, note.item, others)
    return note.id if mode.kind is NoteKind.RESOLUTION else ""


def typed_text(note: Note) -> str:
    """The words that would type an entry again, without its sign."""
    content = note.content
    if content.kind is NoteKind.ACTION:
        return action_text(content.owner, content.due, content.text)
    if content.kind is NoteKind.RESOLUTION:
        return part_text(content.owner, content.due, content.text)
    return content.text


def joined_text(note: Note, line: str) -> str:
    """An entry's words with the line behind them, and what the line says of checking it later."""
    return f"{typed_text(note).rstrip()} {line.strip()}".strip()


def mode_of(note: Note) -> LineMode:
    """The mode in which an entry was typed."""
    return LineMode(note.content.kind, note.content.depth, note.content.motion)


def strike_with(note: Note, state: MeetingState, entries: tuple[tuple[str, facts.Fact], ...]) -> tuple[str, ...]:
    """The entries to strike out with a note: the last part of a motion takes its amendments and what was decided along.

    `entries` are the ids and facts of the record that count.
    """
    motion = motion_of_note(note)
    if not motion or any(motion_of_note(n) == motion and n.id != note.id for n in state.notes):
        return (note.id,)
    amended = [amendment.id for amendment in amendments(state, motion)]
    fate = (facts.DecisionRecorded, facts.VoteTaken)
    decided = (i for i, fact in entries if isinstance(fact, fate) and fact.motion in (motion, *amended))
    return (note.id, *amended, *decided)
