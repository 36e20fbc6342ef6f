"""Times as a clerk types them: '1042', '10.42', '9am', '-5', 'now'."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from clerk_app.errors import RuleError

HOW_TO_TYPE = "Type a time as 1042, 10.42, -5 or now."
"""What to say to somebody whose time could not be read."""

_AGO = re.compile(r"[-−–](\d{1,3})")
_CLOCK = re.compile(r"(\d{1,2})(?:[:. ]?(\d{2})(?:[:.](\d{2}))?)?(am|pm)?")
_NIGHT = timedelta(hours=6)
_NOON = 12


def parse_time(text: str, now: datetime) -> datetime:
    """The instant meant by what was typed, never later than `now`.

    One figure without am or pm ('2.15') is the latest such time, morning or afternoon. RuleError, a sentence for
    the clerk: it is not a time, or one still to come.
    """
    typed = "".join(text.casefold().split()) if text.strip().endswith(("m", "M")) else text.strip().casefold()
    if typed == "now":
        return now
    if ago := _AGO.fullmatch(typed):
        return now - timedelta(minutes=int(ago[1]))
    readings = [now.replace(hour=t.hour, minute=t.minute, second=t.second, microsecond=0) for t in _readings(typed)]
    if not readings:
        raise RuleError(f"“{text.strip()}” is not a time. {HOW_TO_TYPE}" if typed else HOW_TO_TYPE)
    past = [reading for reading in readings if reading <= now]
    if past:
        return max(past)
    before_midnight = min(readings) - timedelta(days=1)
    if now - before_midnight <= _NIGHT:
        return before_midnight
    raise RuleError(f"It is {now:%H:%M} now. {min(readings):%H:%M} is still to come.")


def end_of_minute(at: datetime) -> datetime:
    """The last second of the minute that was typed: '22:05' is some time in it; a time with seconds is itself."""
    return at + timedelta(seconds=59) if (at.second, at.microsecond) == (0, 0) else at


def clock_time(text: str) -> time | None:
    """The time of day in what was typed, which may well be still to come; None where there is none."""
    typed = "".join(text.casefold().split())
    return next(iter(_readings(typed)), None)


def plain_time(at: time) -> str:
    """A time of day as it is said and written: '12.30pm', '9am', 'noon'."""
    if (at.hour, at.minute) == (_NOON, 0):
        return "noon"
    half, hour = "am" if at.hour < _NOON else "pm", at.hour % _NOON or _NOON
    return f"{hour}.{at.minute:02}{half}" if at.minute else f"{hour}{half}"


_LENGTH = re.compile(r"(?:(\d{1,2}(?:\.5)?|half) ?(?:hours?|hrs?|h))?(?: ?and)? ?(?:(\d{1,3}) ?(?:minutes?|mins?|m)?)?")


def read_length(text: str) -> int | None:
    """Minutes in a length as it is typed: '180', '3 hours', '2h30', '2.5 hours'; None where it is none, or nothing."""
    match = _LENGTH.fullmatch(" ".join(text.casefold().split()))
    if match is None:
        return None
    hours = {"": 0.0, "half": 0.5}.get(match[1] or "")
    minutes = round((float(match[1]) if hours is None else hours) * 60) + int(match[2] or 0)
    return minutes or None


_EXTRA = re.compile(r"([-−–+]?) ?(?:(\d{1,2}):([0-5]\d)|(\d{1,3}) ?(s|secs?|seconds?|m|mins?|minutes?)?)")


def read_seconds(text: str) -> int | None:
    """Seconds in a length as it is typed, bare figures being minutes: '5', '1:30', '30 s', '-2'; None for none."""
    match = _EXTRA.fullmatch(" ".join(text.casefold().split()))
    if match is None:
        return None
    sign, minutes, seconds, figure, unit = match.groups()
    if figure is None:
        length = int(minutes) * 60 + int(seconds)
    else:
        length = int(figure) * (1 if unit and unit.startswith("s") else 60)
    return (-length if sign in ("-", "−", "–") else length) or None


def length_words(minutes: int) -> str:
    """A length in words: '3 hours', '1 hour and 30 minutes', '45 minutes'."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((hours, "hour"), (rest, "minute")) if n]
    return " and ".join(parts) or "0 minutes"


def _readings(typed: str) -> tuple[time, ...]:
    match = _CLOCK.fullmatch(typed)
    if match is None:
        return ()
    hour, minute, second = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if match[4]:
        if not 1 <= hour <= _NOON:
            return ()
        hours = [hour % _NOON + (_NOON if match[4] == "pm" else 0)]
    else:
        # Written with one figure it is the hour as people say it; with two it is the hour of the day.
        hours = [hour] if len(match[1]) > 1 or hour == 0 else [hour, hour + _NOON]
    try:
        return tuple(time(h, minute, second) for h in hours)
    except ValueError:
        return ()
