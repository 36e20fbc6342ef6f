"""Which paper of the meeting answers to which command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from clerk_app.meeting.public_version import Version

if TYPE_CHECKING:
    from ui.meeting_view import MeetingView


def paper_acts(view: MeetingView) -> dict[str, Callable[[], None]]:
    """The acts by the ids of their commands."""
    dialogs = view.dialogs
    return {
        "export": dialogs.export,
        "export_full": dialogs.export_full,
        "timing_sheet": dialogs.timing_sheet,
        "paper_sheet": dialogs.paper_sheet,
        "note": partial(dialogs.note, Version.PUBLIC),
        "full_note": partial(dialogs.note, Version.FULL),
        "extract": partial(_extract, view, Version.PUBLIC),
        "full_extract": partial(_extract, view, Version.FULL),
        "hand_over": partial(_hand_over, view),
    }


def _extract(view: MeetingView, version: Version) -> None:
    view.dialogs.extract(view.looked_at.item_id, version)


def _hand_over(view: MeetingView) -> None:
    view.keep()  # what is half typed goes along
    view.dialogs.hand_over()
