"""Which help while writing answers to which command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.meeting_view import MeetingView


def writing_acts(view: MeetingView) -> dict[str, Callable[[], None]]:
    """The acts by the ids of their commands."""
    return {
        "phrases": partial(_open_phrases, view),
        "next_doubt": partial(_next_doubt, view),
        "add_to_glossary": view.spelling_aids.add_to_glossary,
        "check_later": view.minute.toggle_check_later,
        "flags": view.dialogs.flags,
    }


def _open_phrases(view: MeetingView) -> None:
    view.setCurrentWidget(view.room)
    view.writing.open_phrases()


def _next_doubt(view: MeetingView) -> None:
    view.setCurrentWidget(view.room)
    view.spelling_aids.next_doubt()
