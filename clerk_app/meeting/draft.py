"""Text that is being typed and is not yet part of the record."""

from __future__ import annotations

from dataclasses import dataclass

from clerk_app.meeting.notes import NoteKind

LINE = "line"
"""The place of the one editor that rides under the minute."""
ANSWER = "answer"
SPEAKER = "speaker"
MORE_TIME = "more_time"
"""The places of the forms of public questions; what was left in one stands at `left_place`."""
APPROVAL = "approval"
"""Corrections to earlier minutes stand at the `left_place` of the item that approves them."""
COMMENT = "comment"
"""Other words for a comment that came back stand at its `left_place`."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in an editor: where, for which item, of what kind, with the caret at `cursor`."""

    place: str
    item: str = ""
    kind: NoteKind = NoteKind.NOTE
    depth: int = 0
    text: str = ""
    cursor: int = 0
    motion: str = ""


def left_place(place: str, about: str) -> str:
    """Where that stands which was left in a form and not kept, by what the form was about."""
    return f"{place} {about}"
