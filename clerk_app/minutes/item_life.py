"""What became of an item of the agenda: withdrawn, deferred, taken together with another, urgent or not."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_app.meeting.agenda import AgendaItem, ItemKind, SettingAside
from clerk_app.meeting.lines import ComposedLine
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.places import last_before
from clerk_app.minutes.wording import Wording, with_stop


def item_life_lines(
    state: MeetingState, item: AgendaItem, wording: Wording, *, withheld: bool = False
) -> Iterator[ComposedLine]:
    """What an item's minute says of its fate; `withheld` where what was minuted is not all to be seen."""
    lead = state.agenda.item(state.agenda.taken_with(item.id))
    if lead is not None:
        number = lead.number.rstrip(".")
        other = wording.say("together_item", number=number) if number else f"‘{lead.title}’"
        yield ComposedLine(wording.say("considered_together", other=other))
    if not withheld and _was_not_urgent(state, item):
        yield ComposedLine(wording.phrases["no_urgent_business"])
    aside = state.agenda.aside(item.id)
    if aside is not None:
        phrase = "item_withdrawn" if aside.how is SettingAside.WITHDRAWN else "item_deferred"
        said = aside.reason.strip().rstrip(".")
        reason = wording.say("aside_reason", reason=said) if said else ""
        words = with_stop(wording.say(phrase, reason=reason))
        yield ComposedLine(words, "", last_before(state.notes_of(item.id), aside.at))


def _was_not_urgent(state: MeetingState, item: AgendaItem) -> bool:
    """Whether the standing item of urgent business was called and nothing was raised under it."""
    if item.kind is not ItemKind.URGENT or item.on_the_day or item.report_ref:
        return False
    if not state.agenda.taken(item.id) or state.agenda.taken_with(item.id) or state.agenda.aside(item.id):
        return False
    minuted = any(note.content.kind is not NoteKind.SCRATCH for note in state.notes_of(item.id))
    return not minuted and not any(decision.item == item.id for decision in state.decisions)
