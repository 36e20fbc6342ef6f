"""What the clerk does with items besides taking them: together, back again, urgent, and a motion to go on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from clerk_app.meeting import facts, limits, urgency
from clerk_app.meeting.notes import NoteKind
from ui.item_prompts import CONTINUE, TYPE_URGENCY

if TYPE_CHECKING:
    from ui.meeting_view import MeetingView

LINE_FIRST = "Your line is not kept yet. Enter keeps it, then Ctrl+Enter begins this."
"""Where an act needs the line, and words stand in it."""


def item_acts(view: MeetingView) -> dict[str, Callable[[], None]]:
    """The acts by the ids of their commands."""
    return {
        TYPE_URGENCY: partial(_type_urgency, view),
        "take_together": partial(_take_together, view),
        "on_its_own": partial(_on_its_own, view),
        "take_item_back": partial(_take_back, view),
        CONTINUE: partial(_continue, view),
    }


def _type_urgency(view: MeetingView) -> None:
    waiting = urgency.waiting(view.signals.state)
    item = waiting[0].id if waiting else view.looked_at.item_id
    _begin_line(view, item, NoteKind.URGENCY)


def _continue(view: MeetingView) -> None:
    words = limits.motion_words(view.signals.state, view.signals.now())
    _begin_line(view, view.looked_at.home, NoteKind.RESOLUTION, words)


def _begin_line(view: MeetingView, item: str, kind: NoteKind, words: str = "") -> None:
    """Begin a line of that kind for an item, unless words stand in it: those are never thrown away nor taken over."""
    view.setCurrentWidget(view.room)
    if not view.minute.line.editor.is_blank:
        view.minute.focus_line()
        view.tell(LINE_FIRST)
        return
    view.looked_at.look_at(item)
    view.minute.begin_line(kind, words)


def _take_together(view: MeetingView) -> None:
    agenda, item = view.signals.state.agenda, view.looked_at.item_id
    if item in (agenda.current, *agenda.together):
        view.signals.refused.emit("Look at the other item first, with Ctrl+PgDn or Ctrl+J.")
        return
    view.signals.record(facts.ItemsTakenTogether(agenda.current, (*agenda.together, item)))
    view.looked_at.back_to_current()


def _on_its_own(view: MeetingView) -> None:
    agenda, item = view.signals.state.agenda, view.looked_at.item_id
    # Another one that is looked at goes on its own again; from the current item, all of them do.
    others = tuple(other for other in agenda.together if other != item) if item in agenda.together else ()
    view.signals.record(facts.ItemsTakenTogether(agenda.current, others))


def _take_back(view: MeetingView) -> None:
    view.signals.record(facts.ItemSetAside(view.looked_at.item_id, None))
