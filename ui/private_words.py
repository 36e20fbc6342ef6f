"""What the line says in private: its chip, and which paragraph keeps it out of the public minutes."""

from typing import Final

from clerk_app.meeting.exempt import SHORT, paragraph_words
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.privacy import has_summary, paragraphs_now
from clerk_app.meeting.state import MeetingState

TYPED_IN_PRIVATE: Final = "Typed in private: the public minutes leave these words out."
"""Beside a form, as long as it holds such words."""

PUBLIC_ALL_THE_SAME: Final = "What is changed here in private will stand in the public minutes."
"""Beside a form whose words have no mark to keep them out."""

_NAMED = frozenset((NoteKind.NOTE, NoteKind.HEADING, NoteKind.PARAGRAPH, NoteKind.ACTION, NoteKind.CLERKS_NOTE))
"""Kinds whose word goes with an adjective."""


def private_chip(kind: NoteKind, words: str) -> str:
    """'Private note', 'Private: Agreed (c)'."""
    return _chip("Private", kind, words)


def public_chip(kind: NoteKind, words: str) -> str:
    """'Public note', 'Public: Agreed (c)', of an item that was private."""
    return _chip("Public", kind, words)


def _chip(which: str, kind: NoteKind, words: str) -> str:
    return f"{which} {words[:1].lower()}{words[1:]}" if kind in _NAMED else f"{which}: {words}"


def private_help(state: MeetingState, item_id: str) -> tuple[tuple[str, str], ...]:
    """'Paragraph 3, financial or business affairs.' and what becomes of the entry."""
    numbers = paragraphs_now(state, item_id)
    said = paragraph_words(numbers)
    head = f"{said[:1].upper()}{said[1:]}" if said else "Private"
    if len(numbers) == 1:
        head = f"{head}, {SHORT[numbers[0]]}"
    later = "which have a summary of it." if has_summary(state, item_id) else "a fair summary is asked for later."
    joint = ", " if has_summary(state, item_id) else "; "
    return ((f"{head}.", f"Left out of the public minutes{joint}{later}"),)
