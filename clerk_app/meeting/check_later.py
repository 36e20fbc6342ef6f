"""What is to be checked later: every flag of a meeting in one list, in the order of the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clerk_app.meeting.draft import Draft
from clerk_app.meeting.notes import Note
from clerk_app.meeting.privacy import is_private_now, note_is_private
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.typed_line import split_check


@dataclass(frozen=True, slots=True)
class Flag:
    """An entry, or the line being typed (`note` ''), that is to be checked; `why` in a word, '' where nobody said."""

    note: str
    item: str
    words: str
    why: str = ""
    private: bool = False

    @property
    def place(self) -> str:
        """Where it is put right, as a `Finding` names it."""
        return f"note:{self.note}" if self.note else "line"


def flags(state: MeetingState, draft: Draft | None = None) -> tuple[Flag, ...]:
    """Everything that is flagged; `draft` is the line being typed, which comes last."""
    order = {item.id: number for number, item in enumerate(state.agenda.items)}
    found = sorted(_kept(state), key=lambda flag: order.get(flag.item, len(order)))
    return (*found, *_typed(state, draft))


def _kept(state: MeetingState) -> Iterator[Flag]:
    for note in state.notes:
        if note.to_check:
            yield _flag(state, note)


def _flag(state: MeetingState, note: Note) -> Flag:
    content = note.content
    return Flag(note.id, note.item, content.text, content.check_why, note_is_private(state, note))


def _typed(state: MeetingState, draft: Draft | None) -> Iterator[Flag]:
    line = split_check(draft.text) if draft else None
    if draft and line and line.check_later and line.words:
        yield Flag("", draft.item, line.words, line.why, is_private_now(state, draft.item))
