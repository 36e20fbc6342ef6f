"""Moments of the days before a meeting as they are typed: '4pm', 'Tue 1030', '11 March', 'yesterday at noon'."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from clerk_app.meeting.dates import read_date
from clerk_app.meeting.times import clock_time

_TIME = re.compile(r"\b\d{1,2}[.:]\d{2}\s*(?:am|pm)?\b|\b\d{1,2}\s*(?:am|pm)\b|\b(?!19|20)\d{4}\b")
"""A time within other words; four figures that may be a year are none."""
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})")
"""A date in figures that has the looks of a time."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST_DAY = 3
"""Letters of a weekday that are enough: 'Tue'."""


def read_moment(typed: str, on: date) -> tuple[datetime | None, datetime | None]:
    """Between which two local times it was, the same one where a time was typed; on `on` where no day is named."""
    words = " ".join(typed.casefold().replace("12 noon", "noon").replace("noon", "12.00").replace(",", " ").split())
    if is_dated(words) and (day := read_date(words, on)) is not None:
        return _whole(day)
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
    return _whole(day) if rest else (None, None)


def is_dated(text: str) -> bool:
    """Whether a text in figures and points, such as '9.3.26', is a date and no time."""
    return _DATE.fullmatch(text.strip()) is not None


def _whole(day: date) -> tuple[datetime, datetime]:
    return datetime.combine(day, time()), datetime.combine(day, time.max)


def _day(words: str, on: date) -> date | None:
    """The day meant: a weekday is the latest one before `on`, or `on` itself."""
    if words == "yesterday":
        return on - timedelta(days=1)
    if len(words) >= _SHORTEST_DAY and (found := [n for n, name in enumerate(_DAYS) if name.startswith(words)]):
        return on - timedelta(days=(on.weekday() - found[0]) % 7)
    return read_date(words, on)
