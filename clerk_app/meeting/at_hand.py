"""The facts at hand while a line is typed, by the names that phrases know them by."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.body import MemberRole, Person
from clerk_app.meeting.dates import long_date, plain_date
from clerk_app.meeting.decision_words import OUTCOMES, vote_words
from clerk_app.meeting.motions import motions
from clerk_app.meeting.names import plain
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.privacy import decision_is_private, is_private_now, note_is_private
from clerk_app.meeting.state import MeetingState

PLACES = (
    "chairman", "member", "officer", "item", "number", "committee", "date", "place", "time", "next_meeting",
    "mover", "seconder", "outcome", "votes",
)  # fmt: skip
"""Every place that can be filled; whatever else stands in braces is a blank to be typed."""


def facts_at_hand(state: MeetingState, item_id: str, line: str = "", time: str = "") -> dict[str, str]:
    """What is known for an item now, only what is known; `line` is what is typed so far, `time` the time as printed."""
    found = {
        **dict(_of_meeting(state)), **dict(_of_item(state, item_id)), **dict(_decided(state, item_id)), "time": time,
        "member": _member(state, item_id, line), "officer": _officer(state, item_id),
    }  # fmt: skip
    return {name: words for name, words in found.items() if words}


def called(state: MeetingState, person_id: str) -> str:
    """What a running text calls somebody: 'Councillor Shah', 'Mrs Ashdown'; '' for nobody."""
    person = state.body.by_id.get(person_id)
    if person is None:
        return ""
    if _is_councillor(state, person_id):
        return f"Councillor {state.body.short_names((person_id,))[0]}"
    return f"{person.title} {person.surname}" if person.title else person.full_name


def _is_councillor(state: MeetingState, person_id: str) -> bool:
    seat = state.body.membership(person_id)
    return seat is not None and seat.role is not MemberRole.CO_OPTED


def _of_meeting(state: MeetingState) -> Iterator[tuple[str, str]]:
    yield "chairman", called(state, state.presiding or state.body.chairman)
    yield "committee", state.body.committee.name
    if state.arranged is not None:
        yield "date", plain_date(state.arranged.on)
        yield "place", state.arranged.place
    days = (item.refers_to for item in state.agenda.items if item.kind is ItemKind.NEXT_MEETING)
    yield "next_meeting", next((long_date(day) for day in days if day), "")


def _of_item(state: MeetingState, item_id: str) -> Iterator[tuple[str, str]]:
    item = state.agenda.item(item_id)
    if item is not None:
        yield "item", item.title
        yield "number", item.number.rstrip(".")


def _decided(state: MeetingState, item_id: str) -> Iterator[tuple[str, str]]:
    """Of the motion of the item that was decided last; what was decided in private is not put into a public line."""
    decided = [d for m in motions(state, item_id) if (d := state.decision(m.id)) is not None]
    if not is_private_now(state, item_id):
        decided = [d for d in decided if not decision_is_private(state, d)]
    if decided:
        last = decided[-1]
        yield "mover", called(state, last.mover)
        yield "seconder", called(state, last.seconder)
        yield "outcome", OUTCOMES[last.outcome].lower()
        yield "votes", vote_words(last.vote) if last.vote else ""


def _officer(state: MeetingState, item_id: str) -> str:
    """Whoever joined last for the item."""
    joined = [n for n in _open_notes(state, item_id) if n.content.kind in (NoteKind.JOINED, NoteKind.REMAINED)]
    came = [person for note in joined for person in note.content.people if not _is_councillor(state, person)]
    return called(state, came[-1]) if came else ""


def _open_notes(state: MeetingState, item_id: str) -> tuple[Note, ...]:
    """The entries of an item that may be repeated in its line: all while it is private, else those that are public."""
    notes = state.notes_of(item_id)
    if is_private_now(state, item_id):
        return notes
    return tuple(note for note in notes if not note_is_private(state, note))


# -- the member who is talked of ---------------------------------------------------------------------------------


def _member(state: MeetingState, item_id: str, line: str) -> str:
    """The member named last, in the line or else in the entries of the item; '' where a name fits two."""
    texts = (line, *(note.content.text for note in reversed(_open_notes(state, item_id))))
    members = [person for person in state.body.people if _is_seated(state, person)]
    for text in texts:
        if named := _named_last(members, text):
            return called(state, named)
    return ""


def _is_seated(state: MeetingState, person: Person) -> bool:
    return state.body.membership(person.id) is not None


def _named_last(members: list[Person], text: str) -> str:
    words = f" {plain(text)} "
    placed = [(words.rfind(f" {plain(form)} "), len(form), p.id) for p in members for form in p.forms if form]
    placed = [each for each in placed if each[0] >= 0]
    if not placed:
        return ""
    # Of forms that end at one place the longest tells most: 'P Shah' before 'Shah'.
    last = max(placed, key=lambda each: (each[0] + each[1], each[1]))
    same = {who for at, long, who in placed if (at + long, long) == (last[0] + last[1], last[1])}
    return last[2] if len(same) == 1 else ""
