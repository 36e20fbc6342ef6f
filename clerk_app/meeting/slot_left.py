"""The public question slot that is still open, and the time at which it may have ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from clerk_app.meeting.agenda import Taking
from clerk_app.meeting.questions import Slot
from clerk_app.meeting.slot_words import spoken_name
from clerk_app.meeting.state import MeetingState


@dataclass(frozen=True, slots=True)
class SlotLeft:
    """The meeting went on to another item with the slot open, which ended at `at` if nobody says otherwise.

    `item` is the first that was begun meanwhile, `latest` when the last one was. `used`: something was recorded of the
    slot after the first began, so it ended no earlier than that.
    """

    item: str
    at: datetime
    latest: datetime
    used: bool


def slot_left(state: MeetingState) -> SlotLeft | None:
    """How the meeting left the open slot for another item; None while it is at the slot's own, or nobody asks."""
    slot = state.questions.slot
    if slot is None or slot.span.end is not None:
        return None
    begun = _begun_meanwhile(state, slot)
    if not begun:
        return None
    at = max(begun[0].span.start, _last_used(slot))
    return SlotLeft(begun[0].item, at, begun[-1].span.start, at > begun[0].span.start)


def _begun_meanwhile(state: MeetingState, slot: Slot) -> list[Taking]:
    # Who calls a speaker under another item goes on with the slot there.
    called = slot.speech.span.start if slot.speech else slot.span.start
    found: list[Taking] = []
    before = ""
    for taking in state.agenda.takings:
        if slot.item in (taking.item, *taking.others) or taking.span.start <= called:
            found = []
        elif taking.item != before:
            found.append(taking)
        before = taking.item
    return found


def _last_used(slot: Slot) -> datetime:
    spans = (slot.span, *(speech.span for speech in slot.speeches), *slot.pauses)
    ends = (span.end for span in spans if span.end is not None)
    return max(*(span.start for span in spans), *ends, *(each.at for each in slot.extensions), slot.span.start)


def still_open(state: MeetingState) -> str:
    """'Public questions are still being timed (Mr Prewett speaks)', without a stop."""
    slot = state.questions.slot
    speech = slot.speaking if slot else None
    if slot is None or speech is None:
        return "Public questions are still open"
    question = state.questions.question(speech.question)
    name = spoken_name(question.name) if question else "a speaker"
    if not slot.runs(state.away):
        return f"Public questions are still open ({name} is paused)"
    return f"Public questions are still being timed ({name} speaks)"


def as_of(state: MeetingState, left: SlotLeft | None) -> str:
    """When they would be ended: 'as of 10:49, when item 4 began', or 'now'."""
    if left is None:
        return "now"
    if left.used:
        return f"as of {left.at:%H:%M}, when their clocks were last used"
    item = state.agenda.item(left.item)
    number = item.number.rstrip(".") if item else ""
    named = f"item {number}" if number else f"‘{item.title}’" if item else "another item"
    return f"as of {left.at:%H:%M}, when {named} began"
