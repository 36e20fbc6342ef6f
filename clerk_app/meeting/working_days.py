"""Working days: neither Saturday nor Sunday nor a bank holiday, which differ from place to place."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta

_DAY = timedelta(days=1)
_SATURDAY = 5


def is_working_day(day: date, holidays: Container[date]) -> bool:
    """Whether people are at work on that day."""
    return day.weekday() < _SATURDAY and day not in holidays


def working_day_before(day: date, holidays: Container[date]) -> date:
    """The last working day before a day."""
    before = day - _DAY
    while not is_working_day(before, holidays):
        before -= _DAY
    return before


def working_days_after(day: date, count: int, holidays: Container[date]) -> date:
    """The working day that comes so many working days after a day, which itself is not counted."""
    after = day
    for _ in range(count):
        after += _DAY
        while not is_working_day(after, holidays):
            after += _DAY
    return after
