"""The day of a meeting without its month, which a heading names with the year: 'Monday 4th' below 'May 2020'."""

from __future__ import annotations

import re

from clerk_app.packs.passage import Passage
from clerk_app.packs.values.dates import PrintedDate, months_in
from clerk_app.packs.values.times import times_in

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = re.compile(
    r"\b(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[\s,]{1,2}(?:the\s)?(?P<day>\d{1,2})(?:st|nd|rd|th)\b"
    r"(?!\s(?:of\s)?[a-z]{3,9}\s(?:19|20)\d\d)",
    re.IGNORECASE,
)
_HEADING = 400
"""Letters at the top in which the month is named and the day stands."""
_NEAR = 40
"""Letters from the day to its hour."""


def day_alone(head: Passage) -> PrintedDate | None:
    """The one day with its weekday and an hour that fits a month named at the top; None where several do."""
    top = head.text[:_HEADING]
    months = set(months_in(top))
    found: dict[tuple[int, int, int], PrintedDate] = {}
    for mark in _DAY.finditer(top):
        if not times_in(head.text[mark.end() : mark.end() + _NEAR]):
            continue
        weekday = _WEEKDAYS.index(mark["weekday"].casefold())
        for month, year in months:
            printed = PrintedDate(*mark.span(), int(mark["day"]), month, year, weekday, smudged=True)
            if printed.on is not None and not printed.disagreement:
                found[year, month, printed.day] = printed
    return next(iter(found.values())) if len(found) == 1 else None
