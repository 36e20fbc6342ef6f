"""Text that is being typed and is not yet part of the record."""

from __future__ import annotations

from dataclasses import dataclass

from clerk_app.meeting.notes import NoteKind

LINE = "line"
"""The place of the one editor that rides under the minute."""


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
