"""Numbers of minutes that run on from meeting to meeting, such as '23/2019', in place of the agenda's numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from clerk_app.meeting.patterns import PLACES, has_number

if TYPE_CHECKING:
    import re

ANNUAL_MEETING_MONTH = 5
"""A council's year begins with its annual meeting in May (LGA 1972 Sch 12)."""

HOW_TO_WRITE = "Write n where the number stands and yy or yyyy where the year does, such as n/yyyy."
"""What to say of a form that has no place for a number."""


class Counting(StrEnum):
    """When minutes are counted from 1 again; `AGENDA`: they have the agenda's numbers and are not counted."""

    AGENDA = "agenda"
    MEETING = "meeting"
    YEAR = "year"
    COUNCIL_YEAR = "council_year"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class MinuteNumbers:
    """How a committee numbers its minutes, all of it local.

    `form` has n for the number (nnn: three figures) and yy or yyyy for the year; in a council's year the second of
    two years is the one after. `first`: the number to begin with where no earlier meeting was counted.
    """

    counting: Counting = Counting.AGENDA
    form: str = "n/yyyy"
    first: int = 1

    def written(self, number: int, on: date | None) -> str:
        """A number as it is printed in the minutes of a meeting of that day."""
        form = self.form if has_number(self.form) else "n"
        years = iter((self._year(on), self._year(on) + (self.counting is Counting.COUNCIL_YEAR)) if on else ())

        def put(place: re.Match[str]) -> str:
            run = place[1]
            if run.startswith("n"):
                return f"{number:0{len(run)}}"
            year = next(years, None)
            return f"{year:04}"[-len(run) :] if year is not None else ""

        return PLACES.sub(put, form)

    def after(self, last: int | None, last_on: date | None, on: date) -> int:
        """The number of the first minute of a meeting; `last` is that of the last minute before, None for none."""
        if self.counting is Counting.MEETING:
            return 1
        if last is None:
            return self.first
        years = (Counting.YEAR, Counting.COUNCIL_YEAR)
        begins_again = self.counting in years and last_on is not None and self._year(last_on) != self._year(on)
        return 1 if begins_again else last + 1

    def _year(self, on: date) -> int:
        before = self.counting is Counting.COUNCIL_YEAR and on.month < ANNUAL_MEETING_MONTH
        return on.year - before
