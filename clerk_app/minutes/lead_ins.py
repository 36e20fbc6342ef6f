"""The sentences that lead in to what was said of an item: in its introduction, and in its discussion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clerk_app.meeting.notes import NoteKind
from clerk_app.minutes.wording import Wording


def lead_in_places(kinds: Sequence[NoteKind | None], wording: Wording) -> Mapping[int, str]:
    """The lead-in before a piece of an item's minute, by its place; `kinds` says what each piece is (None: composed).

    Where the clerk marked where the discussion began, what was said before is the introduction; else all is discussion.
    """
    begins = next((i for i, kind in enumerate(kinds) if kind is NoteKind.DISCUSSION), None)
    if begins is None:
        return _before_bullets(kinds, 0, len(kinds), wording.phrases["lead_in"])
    introduced = _before_bullets(kinds, 0, begins, wording.phrases["lead_in_introduction"])
    words = wording.phrases["lead_in_discussion" if introduced else "lead_in"]
    return {**introduced, begins: words} if words and NoteKind.NOTE in kinds[begins:] else introduced


def _before_bullets(kinds: Sequence[NoteKind | None], start: int, end: int, words: str) -> Mapping[int, str]:
    """Before the first bullet, or before the sub-heading right above it."""
    first = next((i for i in range(start, end) if kinds[i] is NoteKind.NOTE), None)
    if first is None or not words:
        return {}
    return {first - 1 if first > start and kinds[first - 1] is NoteKind.HEADING else first: words}
