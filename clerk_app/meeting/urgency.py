"""Urgent business: what was not on the published agenda, and the special circumstances that the minutes specify.

An item that was not on the agenda open to inspection may be considered only where the person presiding is of the
opinion that it is urgent by reason of special circumstances, which shall be specified in the minutes (LGA 1972
s.100B(4)(b)).
"""

from __future__ import annotations

import re

from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.state import MeetingState

_TELLER = r"(?:the )?(?:chair\w*|clerk|presiding member)[^.]{0,40}? that "
_NOTHING = re.compile(
    rf"(?:{_TELLER})?(?:there (?:was|were|being|is|are) )?(?:"
    r"(?:none|nil|nothing)(?: (?:to report|reported|raised|was raised|were raised|arose))?"
    r"|no (?:items?|matters?|business|urgent|other|further|such|additional|late)\b[^.]*)",
    re.IGNORECASE,
)
"""'None', 'There was no urgent business.', 'The Chairman said that there were no urgent items.'"""


def needs_circumstances(state: MeetingState, item_id: str) -> bool:
    """Whether the special circumstances of an item are still to be written down.

    They are for an item marked urgent that was put on the agenda on the day, and for a standing item of urgent
    business as soon as something is minuted under it but that there was none.
    """
    item = state.agenda.item(item_id)
    if item is None or item.kind is not ItemKind.URGENT or state.agenda.aside(item_id):
        return False
    kinds = {note.content.kind for note in state.notes_of(item_id)}
    return NoteKind.URGENCY not in kinds and (item.on_the_day or _has_business(state, item_id))


def waiting(state: MeetingState) -> tuple[AgendaItem, ...]:
    """The items that need them, the one before the meeting first."""
    items = [item for item in state.agenda.items if needs_circumstances(state, item.id)]
    here = (state.agenda.current, *state.agenda.together)
    return tuple(sorted(items, key=lambda item: item.id not in here))


def unexplained(state: MeetingState) -> tuple[AgendaItem, ...]:
    """The items that were considered as urgent while the minutes do not say why."""
    return tuple(i for i in state.agenda.items if _considered(state, i.id) and needs_circumstances(state, i.id))


def unpublished(state: MeetingState) -> tuple[AgendaItem, ...]:
    """The items that were put on the agenda on the day and are not marked urgent."""
    items = (item for item in state.agenda.items if item.on_the_day and item.kind is not ItemKind.URGENT)
    return tuple(item for item in items if not state.agenda.aside(item.id))


def named(item: AgendaItem) -> str:
    """'Item 9', or the title where no number is printed."""
    number = item.number.rstrip(".")
    return f"Item {number}" if number else f"‘{item.title}’"


def why_not_left(item: AgendaItem) -> str:
    """Why an item cannot be left, nor the meeting closed, before the circumstances are written down."""
    return f"{named(item)} is urgent business: its special circumstances belong in the minutes. Ctrl+Enter types them."


def _considered(state: MeetingState, item_id: str) -> bool:
    return bool(state.agenda.taken(item_id) or state.notes_of(item_id))


def _has_business(state: MeetingState, item_id: str) -> bool:
    notes = [note.content for note in state.notes_of(item_id) if note.content.kind is not NoteKind.SCRATCH]
    return any(content.kind is not NoteKind.HEADING and not _says_none(content.text) for content in notes)


def _says_none(text: str) -> bool:
    return _NOTHING.fullmatch(" ".join(text.split()).rstrip(" .")) is not None
