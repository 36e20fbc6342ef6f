"""Whether a substitute was notified in time: proposed from the committee's rule, decided by the clerk."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from clerk_app.meeting.dates import plain_date, read_date
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.times import clock_time

_TIME = re.compile(r"\b\d{1,2}[.:]\d{2}\s*(?:am|pm)?\b|\b\d{1,2}\s*(?:am|pm)\b|\b(?!19|20)\d{4}\b")
"""A time within other words; four figures that may be a year are none."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST_DAY = 3
"""Letters of a weekday that are enough: 'Tue'."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Whether the notice was late, and why in one sentence."""

    late: bool
    why: str


def notice(state: MeetingState, notified: str) -> Notice | None:
    """What the committee's rule says of a notice as typed; `None` where there is no rule or no time to be read."""
    if state.arranged is None:
        return None
    earliest, latest = _read(notified, state.arranged.on)
    return _judged(state, earliest, latest) if earliest and latest else None


def notice_now(state: MeetingState, now: datetime) -> Notice | None:
    """What the rule says of a substitute of whom the clerk hears only now; `None` where there is no rule."""
    at = now.replace(tzinfo=None)
    return _judged(state, at, at)


def _judged(state: MeetingState, earliest: datetime, latest: datetime) -> Notice | None:
    due = _due(state)
    if due is None or state.arranged is None or earliest <= due < latest:
        return None
    late = earliest > due
    day = "" if due.date() == state.arranged.on else f" on {plain_date(due.date())}"
    minutes = state.body.committee.rules.substitute_notice or 0
    rule = f"the committee asks for it by {due:%H:%M}{day}, {_length(minutes)} before the start"
    return Notice(late, f"{'Late' if late else 'In time'}: {rule}.")


def _due(state: MeetingState) -> datetime | None:
    minutes, arranged = state.body.committee.rules.substitute_notice, state.arranged
    start = arranged.start or state.body.committee.start_time if arranged else None
    if minutes is None or arranged is None or start is None:
        return None
    return datetime.combine(arranged.on, start.replace(tzinfo=None)) - timedelta(minutes=minutes)


def _read(typed: str, on: date) -> tuple[datetime | None, datetime | None]:
    """Between which two instants a notice was given, the same one where a time was typed; of the day if none is."""
    words = " ".join(typed.casefold().replace("noon", "12.00").replace(",", " ").split())
    match = _TIME.search(words)
    clock = clock_time(match[0]) if match else clock_time(words)
    rest = " ".join(
        w for w in (words.replace(match[0], " ") if match else words).split() if w not in ("at", "on", "by")
    )
    day = on if not rest or (clock and not match) else _day(rest, on)
    if day is None:
        return None, None
    if clock is not None:
        at = datetime.combine(day, clock)
        return at, at
    return (datetime.combine(day, time()), datetime.combine(day, time.max)) if rest else (None, None)


def _day(words: str, on: date) -> date | None:
    """The day meant, never after the meeting's: a weekday is the latest one before it, or the meeting's own."""
    if words == "yesterday":
        return on - timedelta(days=1)
    if len(words) >= _SHORTEST_DAY and (found := [n for n, name in enumerate(_DAYS) if name.startswith(words)]):
        return on - timedelta(days=(on.weekday() - found[0]) % 7)
    return read_date(words, on)


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    days, left = divmod(hours, 24)
    if days and not left and not rest:
        return "a day" if days == 1 else f"{days} days"
    if hours and not rest:
        return "an hour" if hours == 1 else f"{hours} hours"
    return f"{minutes} minutes"
