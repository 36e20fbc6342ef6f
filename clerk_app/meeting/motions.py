"""The motions of an item: their lettered parts, and those that were decided without words."""

from __future__ import annotations

import string
from dataclasses import dataclass

from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.state import MeetingState


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion put in an item; it has no parts where it was decided without words."""

    id: str
    item: str
    parts: tuple[Note, ...] = ()

    @property
    def words(self) -> str:
        """The motion as it reads, one lettered part a line if there are several."""
        texts = [part.content.text.strip() for part in self.parts]
        if len(texts) < 2:  # noqa: PLR2004 - one part has no letter
            return "".join(texts)
        return "\n".join(f"({letter(n)}) {text}" for n, text in enumerate(texts))


def motion_of(note: Note) -> str:
    """The id under which a resolution's motion is known."""
    return note.content.motion or note.id


def motions(state: MeetingState, item_id: str) -> tuple[Motion, ...]:
    """The item's motions, those without words first, the latest in the minute last."""
    parts: dict[str, list[Note]] = {}
    for note in state.notes_of(item_id):
        if note.content.kind is NoteKind.RESOLUTION:
            parts.setdefault(motion_of(note), []).append(note)
    bare = [d.motion for d in state.decisions if d.item == item_id and d.motion not in parts]
    wordless = tuple(Motion(motion, item_id) for motion in bare if not _elsewhere(state, item_id, motion))
    return (*wordless, *(Motion(motion, item_id, tuple(notes)) for motion, notes in parts.items()))


def letter(number: int) -> str:
    """The letter of a part, counted from 0: a to z, then aa."""
    letters = string.ascii_lowercase
    before = letter(number // len(letters) - 1) if number >= len(letters) else ""
    return before + letters[number % len(letters)]


def _elsewhere(state: MeetingState, item_id: str, motion: str) -> bool:
    return any(motion_of(note) == motion for note in state.notes if note.item != item_id)
