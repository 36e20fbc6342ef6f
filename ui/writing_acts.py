"""Which help while writing answers to which command."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.meeting_view import MeetingView


def writing_acts(view: MeetingView) -> dict[str, Callable[[], None]]:
    """The acts by the ids of their commands."""
    return {
        "check_later": view.minute.toggle_check_later,
        "flags": view.dialogs.flags,
    }
