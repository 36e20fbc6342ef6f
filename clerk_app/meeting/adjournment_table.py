"""Adjournments and the close as a table: from, to, length, reason, and one sentence for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.adjournments import Adjournment, pauses
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.slot_words import short_length
from clerk_app.meeting.spans import Span, length_without, union
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.times import clock_time

_NUMBERS = ("", "once", "twice")
_HOUR = 60
_NOON = 12


@dataclass(frozen=True, slots=True)
class PauseLine:
    """One adjournment; `began` and `ended` are the entries that say so, `ended` '' while it lasts."""

    began: str
    ended: str
    start: datetime
    end: datetime | None
    seconds: int
    reason: str = ""
    until: time | None = None


def pause_lines(state: MeetingState, entries: Sequence[Entry], now: datetime) -> tuple[PauseLine, ...]:
    """Every adjournment in order, at `now`."""
    ends = [e for e in effective(entries) if isinstance(e.fact, facts.MeetingReconvened | facts.MeetingClosed)]
    return tuple(_line(adjournment, ends, now) for adjournment in state.adjournments)


def _line(adjournment: Adjournment, ends: Sequence[Entry], now: datetime) -> PauseLine:
    span = adjournment.span
    ended = next((e.id for e in ends if span.end is not None and e.happened == span.end), "")
    seconds = int(span.length(now).total_seconds())
    return PauseLine(
        adjournment.id, ended, span.start, span.end, seconds, adjournment.reason, adjournment.until
    )  # fmt: skip


def adjourned_for(state: MeetingState, now: datetime) -> timedelta:
    """How long the meeting was adjourned altogether."""
    spans = union(pauses(state.adjournments), now)
    return sum((span.length(now) for span in spans), timedelta())


def meeting_length(state: MeetingState, now: datetime) -> timedelta:
    """From the opening to the close or `now`, adjournments included; nothing before the opening."""
    if state.opened is None:
        return timedelta()
    return Span(state.opened, state.closed).length(now)


def in_session_for(state: MeetingState, now: datetime) -> timedelta:
    """From the opening to the close or `now`, adjournments left out."""
    if state.opened is None:
        return timedelta()
    return length_without(Span(state.opened, state.closed), pauses(state.adjournments), now)


def long_length(length: timedelta) -> str:
    """Hours and minutes, '2 h 43 min'; seconds as well where it is under a minute: '42 s'."""
    seconds = int(length.total_seconds())
    minutes = seconds // 60
    if not minutes:
        return f"{seconds} s"
    hours, minutes = divmod(minutes, _HOUR)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def pauses_sentence(state: MeetingState, now: datetime) -> str:
    """One sentence for all: how often, how long, and the close; '' where there is nothing to say."""
    if state.closed is not None:
        inside = f", {long_length(adjourned_for(state, now))} of it adjourned" if state.adjournments else ""
        whole = long_length(meeting_length(state, now))
        return f"The meeting closed at {state.closed:%H:%M} after {whole}{inside}."
    if not state.adjournments:
        return ""
    last = state.adjournments[-1]
    if last.span.end is None:
        until = f", until {last.until:%H:%M}" if last.until else ""
        lasted = short_length(int(last.span.length(now).total_seconds()))
        return f"Adjourned for {lasted}{until}. F8 reconvenes."
    count = len(state.adjournments)
    often = _NUMBERS[count] if count < len(_NUMBERS) else f"{count} times"
    altogether = " altogether" if count > 1 else ""
    return f"Adjourned {often}, {long_length(adjourned_for(state, now))}{altogether}."


def until_time(text: str, now: datetime) -> time | None:
    """The announced time of resuming in what was typed, None where nothing was; RuleError where it is no time."""
    if not text.strip():
        return None
    typed = clock_time(text)
    if typed is None:
        raise RuleError(f"“{text.strip()}” is not a time. Type it as 1130 or 11.30.")
    said_as = text.strip()[:1] != "0" and typed.hour < _NOON and "am" not in text.casefold()
    # '1.30' said in the morning is the afternoon's.
    return typed.replace(hour=typed.hour + _NOON) if said_as and typed < now.time() else typed
