"""Who came for an item, remained from the one before, or left: a sentence, or a list with their roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from clerk_app.meeting.body import Person
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.typed_leaving import still_here
from clerk_app.minutes.chairing import presided_when_said, said_of
from clerk_app.minutes.document import Block, NameList, Paragraph, plain
from clerk_app.minutes.people import all_with_roles, pronouns, with_role
from clerk_app.minutes.wording import Wording, listed, with_stop


def guest_blocks(state: MeetingState, note: Note, wording: Wording) -> Iterator[Block]:
    """What the minutes say of an entry about people who joined, remained or left; as typed where none is known."""
    people = [state.body.person(p) for p in note.content.people]
    if not people:
        yield Paragraph(plain(with_stop(note.content.text)), note.id)
    elif note.content.kind is NoteKind.LEFT:
        yield Paragraph(plain(_left(state, note, people, wording)), note.id)
    else:
        yield from _came(note, people, wording)


def _came(note: Note, people: Sequence[Person], wording: Wording) -> Iterator[Block]:
    verb = note.content.kind.value
    purpose = note.content.purpose or wording.phrases["purpose"]
    titled, phrase = wording.titles_with_roles, f"{verb}_{'one' if len(people) == 1 else 'many'}"
    if len(people) == 1 or "{people}" in wording.phrases[phrase]:
        names = all_with_roles(people, titled=titled)
        yield Paragraph(plain(wording.say(phrase, people=names, purpose=purpose, **pronouns(people))), note.id)
        return
    yield Paragraph(plain(wording.say(phrase, purpose=purpose)), note.id)
    ends = [";"] * (len(people) - 1) + ["."]
    lines = tuple(plain(with_role(p, titled=titled) + end) for p, end in zip(people, ends, strict=True))
    yield NameList(lines, indented=True, source=note.id)


def _left(state: MeetingState, note: Note, people: Sequence[Person], wording: Wording) -> str:
    """A style may say of all who came for an item together that they left, without their names."""
    here = _here_before(state, note)
    number = "one" if len(people) == 1 else "all" if set(here) == set(note.content.people) else "many"
    phrase = f"left_{number}_thanked" if note.content.thanked else f"left_{number}"
    said = said_of(state, presided_when_said(state, note), wording)
    names = listed(
        said.say("guest", title=p.title, name=p.full_name, surname=p.surname if p.title else p.full_name).strip()
        for p in people
    )
    return said.say(phrase, people=names, **pronouns(people))


def _here_before(state: MeetingState, note: Note) -> tuple[str, ...]:
    notes = state.notes_of(note.item)
    return still_here(replace(state, notes=notes[: notes.index(note)]), note.item)
