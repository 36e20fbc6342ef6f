"""The speaker's and the slot's clock at one instant, for the pane, the meeting bar and the room alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from clerk_app.meeting.questions import ClockState, clock_state, silent_for, slot_left, slot_used, speech_used
from clerk_app.meeting.slot_plan import in_order
from clerk_app.meeting.state import MeetingState


@dataclass(frozen=True, slots=True)
class SpeakerClock:
    """The latest speaker: `left` in whole seconds, negative in overrun; `answer` seconds since the speech ended.

    `left` and `allowed` are None where the scheme sets no limit; such a clock counts up.
    """

    state: ClockState
    left: int | None
    spoken: int
    allowed: int | None
    warning: int
    slot_left: int
    name: str = ""
    number: int = 0
    of: int = 0
    item: str = ""
    """The item's number as printed, '' for none."""
    answer: int = 0
    paused: bool = False

    @property
    def is_over(self) -> bool:
        """Whether more time was taken than allowed; a finished speech can be over as well."""
        return self.allowed is not None and (self.spoken > self.allowed or self.state is ClockState.OVER)


def speaker_clock(state: MeetingState, now: datetime) -> SpeakerClock | None:
    """The clock of whoever spoke last at `now`; None before anybody has."""
    questions, away = state.questions, state.away
    slot = questions.slot
    speech = slot.speech if slot else None
    if slot is None or speech is None:
        return None
    warning = state.body.committee.questions.warning_seconds
    spoken = int(speech_used(slot, speech, away, now).total_seconds())
    question = questions.registrant(speech.question)
    order = [q.id for q in in_order(questions)]
    return SpeakerClock(
        clock_state(slot, speech, away, now, warning),
        None if speech.allowed is None else speech.allowed - spoken, spoken, speech.allowed, warning,
        slot_seconds_left(state, now),
        question.name if question else "a withdrawn question",
        order.index(speech.question) + 1 if speech.question in order else 0, len(order),
        item_number(state, question.item) if question else "",
        int(silent_for(slot, away, now).total_seconds()),
        speech.span.end is None and not slot.runs(away),
    )  # fmt: skip


def slot_seconds_left(state: MeetingState, now: datetime) -> int:
    """Whole seconds left of the slot, negative in overrun; all of it before it opens."""
    slot = state.questions.slot
    if slot is None:
        return state.body.committee.questions.slot_minutes * 60
    left = slot_left(slot, state.away, now).total_seconds()
    # Rounded so that what is left and what is used always add up.
    return int(-(-left // 1))


def next_change(state: MeetingState, now: datetime) -> datetime | None:
    """When the next figure of a clock changes, which is on its own second and not on the wall clock's.

    None while all of them stand still.
    """
    slot, away = state.questions.slot, state.away
    if slot is None or not slot.runs(away):
        return None
    speaking = slot.speaking
    beside = speech_used(slot, speaking, away, now) if speaking else silent_for(slot, away, now)
    second = timedelta(seconds=1)
    return now + min(second - used % second for used in (slot_used(slot, away, now), beside))


def item_number(state: MeetingState, item: str) -> str:
    """The printed number of the item of that id, with no stop; what was given where no item has that id."""
    found = state.agenda.item(item)
    return (found.number if found else item).rstrip(".")
