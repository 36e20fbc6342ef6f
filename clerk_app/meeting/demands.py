"""What many facts ask of the meeting; each raises RuleError, one sentence for the clerk, where it is not so."""

from __future__ import annotations

from clerk_app.errors import RuleError
from clerk_app.meeting.state import MeetingState, Phase


def known_item(state: MeetingState, item_id: str) -> None:
    """The item is on the agenda."""
    if state.agenda.item(item_id) is None:
        raise RuleError("That item is not on the agenda.")


def in_session(state: MeetingState) -> None:
    """The meeting is open and not adjourned."""
    if state.phase is Phase.NOT_OPENED:
        raise RuleError("The meeting has not opened yet. F12 opens it.")
    if state.phase is Phase.ADJOURNED:
        raise RuleError("The meeting is adjourned. F8 reconvenes it.")


def not_used(state: MeetingState, item_id: str) -> None:
    """The item has neither been taken nor a minute."""
    if state.agenda.taken(item_id) or state.notes_of(item_id):
        raise RuleError("That item has been taken or has a minute, so it stays on the agenda.")
