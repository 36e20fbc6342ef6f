"""What the clock cell of the meeting bar says; the cell is there only while a slot or a speaker runs, or should."""

from datetime import datetime

from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.questions import ClockState, silent_for
from clerk_app.meeting.slot_left import slot_left
from clerk_app.meeting.slot_words import countdown_text, short_length, speaker_time, spoken_name
from clerk_app.meeting.spans import Span, length_without
from clerk_app.meeting.speaker_clock import SpeakerClock, slot_seconds_left, speaker_clock
from clerk_app.meeting.state import MeetingState, Phase
from ui.bar_view import ClockCell, ClockLook

NUDGE_AFTER = 10
"""Seconds of an open slot with nobody timed until the cell asks for somebody."""

INTRODUCED_IN = 60
"""Seconds that the chairman is given to introduce the slot before the cell says that nobody is timed."""


def clock_cell(state: MeetingState, now: datetime) -> ClockCell | None:
    """The cell at `now`, None while no slot is open."""
    slot = state.questions.slot
    if slot is None:
        return _not_begun(state, now)
    if slot.span.end is not None or state.phase is Phase.CLOSED:
        return None
    clock = speaker_clock(state, now)
    if clock is not None and slot.speaking is not None:
        return _speaking(clock)
    if state.phase is Phase.ADJOURNED or state.in_private:
        return None
    left = slot_seconds_left(state, now)
    if slot.paused:
        return ClockCell(ClockLook.PAUSED, "Paused", "", _slot_words(left))
    silent = int(silent_for(slot, state.away, now).total_seconds())
    if silent >= NUDGE_AFTER:
        caption = f"silent for {short_length(silent)} · {_what_f5_does(state)}"
        return ClockCell(ClockLook.NOT_TIMING, "Not timing", "", caption)
    return ClockCell(ClockLook.RUNNING, short_length(silent), "Answer", _question_words(clock, left))


def _not_begun(state: MeetingState, now: datetime) -> ClockCell | None:
    """The item of public questions was begun a while ago, somebody waits, and F5 was not pressed."""
    item, following = state.agenda.item(state.agenda.current), state.questions.next_question
    can_speak = state.phase is Phase.IN_SESSION and not state.in_private
    if not can_speak or item is None or item.kind is not ItemKind.QUESTIONS or following is None:
        return None
    since = Span(state.agenda.takings[-1].span.start)
    passed = int(length_without(since, state.away, now).total_seconds())
    if passed < INTRODUCED_IN:
        return None
    caption = f"item begun {short_length(passed)} ago · {_what_f5_does(state)}"
    return ClockCell(ClockLook.NOT_TIMING, "Not timing", "", caption)


def _speaking(clock: SpeakerClock) -> ClockCell:
    caption = _question_words(clock, clock.slot_left)
    left = speaker_time(clock)
    if clock.paused:
        return ClockCell(ClockLook.PAUSED, left, "Paused", caption)
    match clock.state:
        case ClockState.OVER:
            return ClockCell(ClockLook.OVER, left, "Time is up", caption)
        case ClockState.LAST_SECONDS:
            return ClockCell(ClockLook.LAST_SECONDS, left, "Please finish", caption)
        case _:
            return ClockCell(ClockLook.RUNNING, left, "", caption)


def _question_words(clock: SpeakerClock | None, left: int) -> str:
    number = f"question {clock.number} of {clock.of} · " if clock and clock.number else ""
    return f"{number}{_slot_words(left)}"


def _slot_words(left: int) -> str:
    return f"slot {countdown_text(left)}"


def _what_f5_does(state: MeetingState) -> str:
    following = state.questions.next_question
    if following:
        return f"F5 starts {spoken_name(following.name)}"
    left = slot_left(state)
    return f"F5 ends it as of {left.at:%H:%M}" if left else "F5 ends the slot"
