"""Which act of the draft's round answers to which command."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.meeting_view import MeetingView


def review_acts(view: MeetingView) -> dict[str, Callable[[], None]]:
    """The acts by the ids of their commands."""
    drafts = view.dialogs.round
    return {
        "send_draft": drafts.send,
        "read_comments": drafts.read,
        "comments": drafts.comments,
        "versions": drafts.versions,
    }
