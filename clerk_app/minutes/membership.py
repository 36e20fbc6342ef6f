"""Who is new on the committee and who is a member no longer, in the words of the house style."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.body import MemberRole
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.privacy import note_is_private
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.chairing import presided_when_said, said_of
from clerk_app.minutes.people import in_sentence, pronouns
from clerk_app.minutes.wording import Wording, with_stop


def membership_sentence(state: MeetingState, note: Note, wording: Wording) -> str:
    """What an entry about the membership says, as typed where it names nobody."""
    joined, gone = note.content.people, note.content.gone
    person = presided_when_said(state, note)
    wording = said_of(state, person, wording)
    if joined and len(joined) == len(gone):
        pairs = zip(joined, gone, strict=True)
        return " ".join(
            wording.say("member_replaced", new=_named(state, [new], wording), old=_named(state, [old], wording))
            for new, old in pairs
        )
    if not joined and not gone:
        return with_stop(note.content.text)
    he = _he(state, note, person or state.body.chairman, wording)
    welcomed = _welcomed(state, joined, wording, he) or _said(state, "members_joined", joined, wording, he)
    sentences = (_said(state, "members_left", gone, wording), welcomed)
    return " ".join(sentence for sentence in sentences if sentence)


def _welcomed(state: MeetingState, joined: Sequence[str], wording: Wording, he: str) -> str:
    """A new co-opted member alone, for whom a style has a sentence of its own; '' of any other."""
    seat = state.body.membership(joined[0]) if len(joined) == 1 else None
    if seat is None or seat.role is not MemberRole.CO_OPTED:
        return ""
    person = state.body.person(seat.person)
    return wording.say(
        "co_opted_joined_one",
        people=_named(state, joined, wording),
        name=person.full_name if person.forename else person.titled_name,
        from_body=wording.say("from_body", body=person.body) if person.body else "",
        represents=seat.represents,
        He=he,
        **pronouns([person]),
    )


def _he(state: MeetingState, note: Note, person: str, wording: Wording) -> str:
    """'He' or 'She' of whoever presided, where the sentence before spoke of him or her; else 'The Chairman'."""
    notes = state.notes_of(note.item)
    before = [n.content for n in notes[: notes.index(note)] if n.content.kind is NoteKind.MEMBERSHIP]
    he = pronouns([state.body.person(person)])["he"] if before and before[-1].gone and not before[-1].people else ""
    told = he if he in ("he", "she") else wording.phrases["signed_by_chairman"]
    return told[:1].upper() + told[1:]


def told_with_apologies(state: MeetingState, item: AgendaItem) -> tuple[Note, ...]:
    """The entries about the membership that stand with the apologies; what is private stands where it was typed."""
    notes = state.notes_of(item.id)
    return tuple(n for n in notes if n.content.kind is NoteKind.MEMBERSHIP and not note_is_private(state, n))


def _said(state: MeetingState, phrase: str, people: Sequence[str], wording: Wording, he: str = "") -> str:
    if not people:
        return ""
    key = f"{phrase}_{'one' if len(people) == 1 else 'many'}"
    return wording.say(key, people=_named(state, people, wording), He=he)


def _named(state: MeetingState, people: Sequence[str], wording: Wording) -> str:
    # Who is a member no longer has no seat here, and was a councillor unless the seat was a co-opted one.
    co_opted = {seat.person for seat in state.body.memberships if seat.role is MemberRole.CO_OPTED}
    return in_sentence(people, state, wording, councillors=[p for p in people if p not in co_opted])
