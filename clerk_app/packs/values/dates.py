"""Dates as papers print them: 'Thursday, 14 January 2021', '2nd MARCH 2021', '8.4.15', '26" April' of a scan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from clerk_app.meeting.dates import MONTHS, long_date
from clerk_app.packs.number_words import SPELT_DAY, day_number

_WELSH_MONTHS = (
    "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin",
    "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WELSH_WEEKDAYS = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")
_LONG_ENOUGH = 3
_YEAR_AHEAD = timedelta(days=366)
_CENTURY = 2000

_MONTH = "|".join((*MONTHS, *_WELSH_MONTHS, "sept", *(name[:3] for name in MONTHS if name != "may")))
_DAY_NAME = (
    r"mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    r"|dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)"
)
_WEEKDAY = rf"(?:(?<![a-z])(?P<weekday>{_DAY_NAME})(?![a-z])[\s,.:–-]{{0,4}}(?:the\s{{1,3}})?)?"
# A scan makes '26"' of 26th and '1%' of 1st.
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|ain|eg|fed|ydd|af)(?![a-z])|(?P<smudge>[\"'”“’‘°%*¢¥™®]{1,3}[a-z¢]?(?=[\s,])))?"
# '11 February, 12 March 2021' has no year 12.
_YEAR = (
    r"(?P<year>(?:19|20)\d\d|201 \d(?!\d)"
    r"|20 [0-3]\d(?!\d|[:.]\d|\s?(?:[ap]\.?\s?m|noon|h(?:ou)?rs|min|st|nd|rd|th)\b)"
    r"|['’]?\d\d(?!\s?(?:[ap]\.?\s?m|noon|h(?:ou)?rs)\b)(?![:.]\d)"
    rf"(?!(?:st|nd|rd|th)?\s{{1,3}}(?:of\s)?(?:{_MONTH})(?![a-z])))(?!\d)"
)
_WORDS = re.compile(
    rf"{_WEEKDAY}(?<![\d£])(?<!\d\.)(?<!\b[li])(?P<day>\d{{1,2}}){_ORDINAL}(?:\s{{1,3}}day)?(?:\s{{1,3}}of)?"
    rf"[\s,.–-]{{0,4}}(?P<month>{_MONTH})(?![a-z])(?:[\s,.'’–-]{{0,4}}{_YEAR})?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}(?<![a-z])(?P<month>{_MONTH})[.,]?\s{{1,3}}(?:the\s)?(?P<day>\d{{1,2}})(?P<smudge>(?!))?"
    rf"(?:(?:\s?(?:st|nd|rd|th))?[.,]?\s{{1,3}}(?P<year>(?:19|20)\d\d)(?!\d)|\s?(?:st|nd|rd|th)(?![a-z]))",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    rf"{_WEEKDAY}(?<![\d/.£-])(?P<day>\d{{1,2}})(?P<smudge>(?!))?\s?(?P<mark>[/.-])\s?(?P<month>\d{{1,2}})\s?(?P=mark)\s?"
    r"(?P<year>(?:19|20)\d\d|\d\d)(?![/-]?\d|\.\d)",
    re.IGNORECASE,
)
_SPELT = re.compile(
    rf"{_WEEKDAY}(?<![a-z])(?P<day>{SPELT_DAY})(?P<smudge>(?!))?(?:\sday)?\sof\s(?P<month>{_MONTH})(?![a-z])"
    rf"(?:[\s,]{{1,3}}{_YEAR})?",
    re.IGNORECASE,
)
_MAY_BE_SPELT = re.compile(r"(?:[a-z](?:st|nd|rd|th)|\sday)\sof\s", re.IGNORECASE)
_ISO = re.compile(
    r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])(?P<weekday>(?!))?(?P<smudge>(?!))?"
)
_SHARES = re.compile(
    r"(?<![\d/.£-])(?P<day>\d{1,2})(?:st|nd|rd|th)?\s?(?:,|/|&|and)\s?(?:(?:and|the|mon|tues|wednes|thurs|fri)\w*\s){0,2}$",
    re.IGNORECASE,
)
_SHARED = 30
_MONTH_AND_YEAR = re.compile(rf"(?<![a-z])(?P<month>{_MONTH})[\s,]{{1,3}}(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)

_BUT_MAY = [name for name in MONTHS if name != "may"]
_NAMED_MONTH = re.compile(
    rf"\b(?:{'|'.join((*map(str.capitalize, _BUT_MAY), *map(str.upper, _BUT_MAY)))}|Sept"
    r"|(?:May|MAY)(?=,? (?:the )?\d)|(?<=th )May|(?<=of )May)\b"
)
"""A month, be it without a day; 'May' alone may be the verb."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as it stands in a text, of which the year may be missing and the weekday may disagree."""

    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    """Monday is nought; None where no weekday is printed."""
    smudged: bool = False
    """Its ordinal or its year is damaged, as a scan does it."""

    @property
    def on(self) -> date | None:
        """The day; None without a year."""
        return _made(self.year, self.month, self.day) if self.year is not None else None

    @property
    def disagreement(self) -> str:
        """What the weekday has against the date, '' where nothing."""
        on = self.on
        if on is None or self.weekday is None or on.weekday() == self.weekday:
            return ""
        return f"The paper says {_WEEKDAYS[self.weekday].capitalize()}, but that day is a {long_date(on)}."

    def after(self, day: date) -> date | None:
        """Without a year: the one such day in the twelve months after `day` that is the weekday printed."""
        made = (_made(year, self.month, self.day) for year in (day.year, day.year + 1))
        fits = [on for on in made if on and day < on <= day + _YEAR_AHEAD and self.weekday in (None, on.weekday())]
        return fits[0] if fits else None

    def before(self, day: date) -> date | None:
        """Without a year: the one such day in the twelve months before `day` that is the weekday printed."""
        made = (_made(year, self.month, self.day) for year in (day.year, day.year - 1))
        fits = [on for on in made if on and day - _YEAR_AHEAD <= on < day and self.weekday in (None, on.weekday())]
        return fits[0] if fits else None

    def nearest(self, day: date) -> date | None:
        """Without a year: the one such day within half a year of `day` that is the weekday printed."""
        made = (_made(year, self.month, self.day) for year in (day.year - 1, day.year, day.year + 1))
        fits = [on for on in made if on and abs(on - day) * 2 < _YEAR_AHEAD and self.weekday in (None, on.weekday())]
        return fits[0] if fits else None


_MOST = 500
"""Of a text; one with more of them is no agenda, and each of them would be weighed."""


def dates_in(text: str) -> tuple[PrintedDate, ...]:
    """Every date in a text, in the order in which they stand."""
    found: list[PrintedDate] = []
    taken: set[int] = set()
    spelt = (_SPELT,) if _MAY_BE_SPELT.search(text) else ()
    for pattern in (_WORDS, _MONTH_FIRST, _FIGURES, _ISO, *spelt):
        for match in pattern.finditer(text):
            printed = _printed(match)
            if printed and taken.isdisjoint(letters := range(printed.start, printed.end)):
                found.append(printed)
                taken.update(letters)
    return tuple(sorted(found, key=lambda printed: printed.start)[:_MOST])


def names_another_month(text: str, dates: Sequence[PrintedDate]) -> bool:
    """Whether a text has a month that is of none of the dates read in it: 'the twelfth of June', 'the June meeting'."""
    months = (mark.start() for mark in _NAMED_MONTH.finditer(text))
    return any(not any(each.start <= month < each.end for each in dates) for month in months)


def months_in(text: str) -> tuple[tuple[int, int], ...]:
    """Every month with its year, be it of a date or of a heading: 'March 2021 Agenda'."""
    return tuple((_month(found["month"]), int(found["year"])) for found in _MONTH_AND_YEAR.finditer(text))


def days_before(text: str, printed: PrintedDate) -> tuple[PrintedDate, ...]:
    """The days that share the month of the date behind them: of '2, 16 and 30 November 2017' the first two."""
    found: list[PrintedDate] = []
    start = printed.start
    while match := _SHARES.search(text, max(start - _SHARED, 0), start):
        if _made(printed.year or _CENTURY, printed.month, int(match["day"])):
            found.insert(
                0, replace(printed, start=match.start("day"), end=match.end("day"), day=int(match["day"]), weekday=None)
            )
        start = match.start("day")
    return tuple(found)


def _printed(match: re.Match[str]) -> PrintedDate | None:
    day, month, year = day_number(match["day"]), _month(match["month"]), _year(match["year"])
    # 2000 has a 29 February, so that a date without a year is not refused.
    if _made(_CENTURY if year is None else year, month, day) is None:
        return None
    smudged = bool(match["smudge"]) or " " in (match["year"] or "")
    return PrintedDate(match.start(), match.end(), day, month, year, _weekday(match["weekday"]), smudged)


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    plain = word.casefold()
    if plain in _WELSH_MONTHS:
        return _WELSH_MONTHS.index(plain) + 1
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(plain[:_LONG_ENOUGH]))


def _weekday(word: str | None) -> int | None:
    if word is None:
        return None
    plain = word.casefold()
    if plain.startswith("dydd "):
        return _WELSH_WEEKDAYS.index(plain.removeprefix("dydd ").strip())
    return next(number for number, name in enumerate(_WEEKDAYS) if name.startswith(plain[:_LONG_ENOUGH]))


def _year(figures: str | None) -> int | None:
    if not figures:
        return None
    year = int(figures.lstrip("'’").replace(" ", ""))
    return year + _CENTURY if year < 100 else year  # noqa: PLR2004 (two figures)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
