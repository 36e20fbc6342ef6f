"""Dates as a clerk types them, '12 March 2026', '12/3/26', 'Thu 12 March', and as lists show them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

HOW_TO_TYPE = "Type a date as 12 March 2026 or 12/3/26."
"""What to say to somebody whose date could not be read."""

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
"""The names of the months in order."""

_FIGURES = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(?:[a-z]+\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+([a-z]{3,9})\.?(?:\s+(\d{4}|\d{2}))?")
_DATED = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\s+(\d{4})\b")
_HALF_A_YEAR = timedelta(days=183)


def read_date(text: str, today: date) -> date | None:
    """The day meant by what was typed, day before month; None where there is none.

    Without a year it is the one that falls nearest to `today`.
    """
    typed = " ".join(text.casefold().replace(",", " ").split())
    if typed == "today":
        return today
    if match := _ISO.fullmatch(typed):
        return _made(int(match[1]), int(match[2]), int(match[3]))
    if match := _FIGURES.fullmatch(typed):
        return _with_year(int(match[1]), int(match[2]), match[3], today)
    if match := _WORDS.fullmatch(typed):
        return _with_year(int(match[1]), _month(match[2]), match[3], today)
    return None


def date_within(text: str) -> date | None:
    """The first date written out in a longer text, such as that of 'Minutes of 12 February 2026'."""
    match = _DATED.search(text)
    return _made(int(match[3]), _month(match[2].casefold()), int(match[1])) if match else None


def dates_within(text: str) -> tuple[date, ...]:
    """Every date written out in a longer text."""
    found = (_made(int(m[3]), _month(m[2].casefold()), int(m[1])) for m in _DATED.finditer(text))
    return tuple(day for day in found if day is not None)


def long_date(day: date) -> str:
    """'Thursday 12 March 2026'."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def plain_date(day: date) -> str:
    """'12 March 2026'."""
    return f"{day.day} {day:%B %Y}"


def short_date(day: date, today: date) -> str:
    """'Thu 12 March', with the year where it is not the one nearest to today."""
    words = f"{day:%a} {day.day} {day:%B}"
    return words if abs(day - today) <= _HALF_A_YEAR else f"{day:%a} {day.day} {day:%b %Y}"


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _month(word: str) -> int:
    return next((n for n, name in enumerate(MONTHS, 1) if name.startswith(word[:9])), 0)


def _with_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _made(int(year) + (2000 if len(year) == len("26") else 0), month, day)
    found = [_made(today.year + shift, month, day) for shift in (-1, 0, 1)]
    return min((d for d in found if d is not None), key=lambda d: abs(d - today), default=None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
