"""Which act of the draft's round answers to which command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from clerk_app.meeting.agenda import ItemKind

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
        "approve_minutes": partial(_approve, view),
    }


def _approve(view: MeetingView) -> None:
    """Of the item looked at, else of one that is to be asked about, else of the first that has minutes to approve."""
    wanted = [item.id for item in view.signals.state.agenda.items if item.kind is ItemKind.MINUTES and item.refers_to]
    looked = view.looked_at.item_id
    if wanted:
        unasked = view.dialogs.round.quoted_unasked()
        view.dialogs.round.approve(looked if looked in wanted else unasked.id if unasked else wanted[0])
