"""The motions of an item: their lettered parts, the amendments to them, and those that were decided without words."""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.state import MeetingState

MADE = (Outcome.CARRIED, Outcome.ACCEPTED)
"""What makes an amendment part of the motion."""


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion put in an item; it has no parts where it was decided without words.

    `amends` is the motion that this one would amend, '' for a motion that stands by itself; `number` is its place
    among the amendments `of` that motion.
    """

    id: str
    item: str
    parts: tuple[Note, ...] = ()
    amends: str = ""
    number: int = 0
    of: int = 0

    @property
    def words(self) -> str:
        """The motion as it reads, one lettered part a line if there are several."""
        texts = [part.content.text.strip() for part in self.parts]
        if len(texts) < 2:  # noqa: PLR2004 - one part has no letter
            return "".join(texts)
        return "\n".join(f"({letter(n)}) {text}" for n, text in enumerate(texts))


def motion_of(note: Note) -> str:
    """The id under which the motion or the amendment of an entry is known; '' for any other entry."""
    match note.content.kind:
        case NoteKind.RESOLUTION:
            return note.content.motion or note.id
        case NoteKind.AMENDMENT:
            return note.id
        case _:
            return ""


def motions(state: MeetingState, item_id: str) -> tuple[Motion, ...]:
    """The item's motions, those without words first, the latest in the minute last, each before its amendments.

    An amendment whose motion was struck out stands at the end.
    """
    parts: dict[str, list[Note]] = {}
    for note in state.notes_of(item_id):
        if note.content.kind is NoteKind.RESOLUTION:
            parts.setdefault(motion_of(note), []).append(note)
    bare = [d.motion for d in state.decisions if d.item == item_id and d.motion not in parts]
    wordless = (Motion(motion, item_id) for motion in bare if not _has_words(state, motion))
    found = [*wordless, *(Motion(motion, item_id, tuple(notes)) for motion, notes in parts.items())]
    amended = dict.fromkeys(
        n.content.motion for n in state.notes_of(item_id) if n.content.kind is NoteKind.AMENDMENT
    )  # fmt: skip
    known = {motion.id for motion in found}
    chains = [(motion, *amendments(state, motion.id)) for motion in found]
    astray = [amendments(state, motion) for motion in amended if motion not in known]
    return tuple(motion for chain in (*chains, *astray) for motion in chain if motion.item == item_id)


def amendments(state: MeetingState, motion: str) -> tuple[Motion, ...]:
    """The amendments to a motion in the order in which they stand in the minute."""
    notes = [n for n in state.notes if n.content.kind is NoteKind.AMENDMENT and n.content.motion == motion]
    return tuple(Motion(n.id, n.item, (n,), motion, place, len(notes)) for place, n in enumerate(notes, 1))


def is_amendment(state: MeetingState, motion: str) -> bool:
    """Whether what is decided under that id is an amendment."""
    note = state.note(motion)
    return note is not None and note.content.kind is NoteKind.AMENDMENT


def is_amended(state: MeetingState, motion: str) -> bool:
    """Whether an amendment to the motion was carried, or accepted without a vote."""
    fates = (state.decision(amendment.id) for amendment in amendments(state, motion))
    return any(fate is not None and fate.outcome in MADE for fate in fates)


def amendable(state: MeetingState, item_id: str) -> str:
    """The item's latest motion with words, which a further amendment would amend; '' where there is none."""
    latest = [n for n in state.notes_of(item_id) if n.content.kind is NoteKind.RESOLUTION]
    return motion_of(latest[-1]) if latest else ""


def put_next(found: Sequence[Motion], state: MeetingState) -> str:
    """The id of what is decided next: of the latest motion its first amendment without a fate, else the motion itself.

    `found` are the item's motions in order; '' where there is none.
    """
    standing = [motion.id for motion in found if not motion.amends]
    if not standing:
        return found[-1].id if found else ""
    waiting = (m.id for m in found if m.amends == standing[-1] and state.decision(m.id) is None)
    return next(waiting, standing[-1])


def letter(number: int) -> str:
    """The letter of a part, counted from 0: a to z, then aa."""
    letters = string.ascii_lowercase
    before = letter(number // len(letters) - 1) if number >= len(letters) else ""
    return before + letters[number % len(letters)]


def _has_words(state: MeetingState, motion: str) -> bool:
    return any(motion_of(note) == motion for note in state.notes)
