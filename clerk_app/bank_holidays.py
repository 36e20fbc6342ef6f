"""The bank holidays of England and Wales, from a library's own data and never from the network."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from clerk_app.meeting.question_scheme import LONGEST_WRITTEN_ANSWER

_BEFORE = timedelta(days=31)
"""No run of holidays and weekends is as long."""
_AFTER = timedelta(days=LONGEST_WRITTEN_ANSWER * 2)
"""Every working day within which an answer may be promised, with the weekends and holidays between them."""


@lru_cache(maxsize=32)
def around(day: date) -> tuple[date, ...] | None:
    """The bank holidays that may matter to a meeting on `day`, the days that stand in for others included.

    None for a year of which the library knows nothing.
    """
    # Here and not above: with its hundreds of countries it takes a fifth of a second, which the start has not.
    from holidays import country_holidays

    english = country_holidays("GB", subdiv="ENG", expand=False)
    if not english.start_year < day.year < english.end_year:
        return None
    first, last = day - _BEFORE, day + _AFTER
    found = country_holidays("GB", subdiv="ENG", years={first.year, day.year, last.year}, expand=False)
    return tuple(sorted(each for each in found if first <= each <= last))
