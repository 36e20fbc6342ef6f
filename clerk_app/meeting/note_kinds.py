"""Which kinds of entry an item has no use for, so that lists need not offer them."""

from __future__ import annotations

from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.privacy import is_private_now, note_is_private, taken_in_private
from clerk_app.meeting.state import MeetingState


def without_use(state: MeetingState, item_id: str) -> frozenset[NoteKind]:
    """A summary for the public is of use only where something is exempt (LGA 1972 s.100C(2))."""
    private = is_private_now(state, item_id) or item_id in taken_in_private(state)
    exempt = private or any(note_is_private(state, note) for note in state.notes_of(item_id))
    return frozenset() if exempt else frozenset({NoteKind.SUMMARY})
