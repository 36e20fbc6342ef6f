"""Times of day as papers print them: '10:15', '10.15 a.m.', '7pm', '12 noon', '19:00hrs', 'half past seven'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import time
from itertools import pairwise

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NOON = 12
_EARLIEST_MORNING = 9
"""Without am or pm an earlier hour is one of the evening, since no council meets before breakfast."""

_HALF = (
    r"(?P<half>[ap]\.?\s?m(?![a-z])|y\.?\s?[bhp](?![a-z])\.?"
    r"|(?:o['’]r gloch\s)?(?:y\s(?:bore|prynhawn)|yr?\s(?:hwyr|nos))(?![a-z]))"
)
"""The last ones are Welsh."""
_WORD = "|".join(_NUMBERS)
_LEFT = r"(?<![\d:.£$€/])"
_CLOCK = re.compile(
    rf"{_LEFT}(?P<hour>\d{{1,2}})(?:(?:\s?[:.;·]\s?|-(?!0[1-9]|1[0-2])|)(?P<minute>[0-5]\d|(?<=\d\.)0(?=\s?[ap])))?\s?{_HALF}",
    re.IGNORECASE,
)
"""Figures with a hyphen between them are a span only where the second can be an hour: '6-9pm', not '7-30pm'.

Without a mark between them: '715pm'. One nought alone behind the point is that of older papers: '10.0 a.m.'.
"""
_NOONS = re.compile(rf"{_LEFT}(?:12(?:[.:]00)?\s?)?(?<![a-z])(?:noon|mid-?day)(?![a-z])|canol dydd", re.IGNORECASE)
_HOURS = re.compile(
    rf"{_LEFT}(?:(?P<hour>[01]\d|2[0-3])[:.]?(?P<minute>[0-5]\d)\s?(?:h|hrs?|hours)(?![a-z])"
    r"|(?:(?<=\btime: )|(?<=\btime:)|(?<=\btime\t))(?P<at>[01]\d|2[0-3])(?P<past>[0-5]\d)(?![\d/-])"
    r"|(?<=\bat )(?P<from>1\d)(?P<quarter>00|15|30|45)(?![\d/-]|\s(?:prices|levels)))",
    re.IGNORECASE,
)
"""'19:00hrs', and '1900' behind its label or 'at'."""
_BARE = re.compile(
    rf"{_LEFT}(?P<hour>[01]?\d|2[0-3])(?P<mark>[:.])(?P<minute>[0-5]\d)(?![\d%:/]|[.-]\d|\s?(?:%"
    rf"|million|m\b|per cent))"
)
_SAID = re.compile(
    rf"(?<![a-z])(?:(?P<part>half|quarter)\s(?P<side>past|to)\s)?(?P<word>{_WORD}"
    rf"|\d{{1,2}})(?P<clock>\s?o['’]?\s?clock)?"
    r"(?P<day>\s(?:in\sthe\s)?(?:morning|afternoon|evening)|(?:(?<=[a-z])\s|(?<=clock)\s)(?P<half>[ap])\.?\s?m\b)?(?![a-z])",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"{_LEFT}(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?(?P<half>(?!))?\s?(?P<till>(?:-|–|—|to|until|till)\s?)$",
    re.IGNORECASE,
)
_TILL = re.compile(r"[\s.]{0,3}(?:-|–|—|to|until|till)\s?", re.IGNORECASE)
_LOOK_BACK = 16
_LABEL = re.compile(
    r"\b(?:session|part|day|sitting|slot|room|item|section|meeting|group|panel|block|stage)\s$", re.IGNORECASE
)
"""Before the number of what has the hour: 'Session 1: 10am' is not ten past one."""
_APART = re.compile(r"\d{1,2}\s?[:.;·-]\s")


@dataclass(frozen=True, slots=True)
class PrintedTime:
    """A time as it stands in a text."""

    start: int
    end: int
    at: time
    plain: bool = True
    """Whether morning or evening is settled by what is printed."""
    bare: bool = False
    """Two figures with a mark between them and nothing else, which may be no time at all."""
    ends: bool = False
    """The second of a span, so that it is when something ends."""


_MOST = 500
"""Of a text; one with more of them is no agenda, and each of them would be weighed."""


def times_in(text: str) -> tuple[PrintedTime, ...]:
    """Every time of day in a text, in the order in which they stand."""
    found: list[PrintedTime] = []
    taken: set[int] = set()
    for reader in (_clocks, _noons, _of_24_hours, _said, _bare):
        for printed in reader(text):
            if taken.isdisjoint(letters := range(printed.start, printed.end)):
                found.append(printed)
                taken.update(letters)
    found = sorted(found, key=lambda printed: printed.start)[:_MOST]
    spans = ((later, text[earlier.end : later.start]) for earlier, later in pairwise(found))
    ends = {later for later, between in spans if _TILL.fullmatch(between)}
    return tuple(replace(printed, ends=printed in ends) for printed in found)


def _clocks(text: str) -> list[PrintedTime]:
    found = []
    for match in _CLOCK.finditer(text):
        half = match["half"].casefold().rstrip(". ")
        morning = half.startswith("a") or half.endswith(("b", "bore"))
        hour, minute, start = int(match["hour"]), match["minute"], match.start()
        if minute and _APART.match(text, start) and _LABEL.search(text, max(start - _LOOK_BACK, 0), start):
            hour, minute, start = int(minute), None, match.start("minute")
        at = _made(_in_half(hour, morning=morning), minute)
        if at is None or (morning and _is_year(match)):
            continue
        opening = _RANGE.search(text, max(start - _LOOK_BACK, 0), start)
        if opening and _LABEL.search(text, max(opening.start() - _LOOK_BACK, 0), opening.start()):
            opening = None
        if opening and (first := _opening(opening, at)):
            found.append(first)
        # '12am' is meant for noon as often as for midnight.
        found.append(PrintedTime(start, match.end(), at, not (hour == _NOON and morning)))
    return found


def _is_year(match: re.Match[str]) -> bool:
    """Whether four figures without a mark are a year before the Welsh for 'at': '20 Chwefror 2018 am 10.00 y bore'."""
    return int(match["hour"]) > _NOON and match[0][:4].isdigit()


def _opening(match: re.Match[str], ends: time) -> PrintedTime | None:
    """The first time of '7.00 - 9.00pm', which is in the same half of the day unless it would come later."""
    hour = int(match["hour"])
    same = _made(_in_half(hour, morning=ends.hour < _NOON), match["minute"])
    if same is not None and same > ends:
        same = _made(_in_half(hour, morning=True), match["minute"])
    return PrintedTime(match.start(), match.start("till"), same) if same else None


def _in_half(hour: int, *, morning: bool) -> int:
    if hour > _NOON:
        return hour  # '13:30pm' is printed now and then
    return hour % _NOON + (0 if morning else _NOON)


def _noons(text: str) -> list[PrintedTime]:
    return [PrintedTime(match.start(), match.end(), time(_NOON)) for match in _NOONS.finditer(text)]


def _of_24_hours(text: str) -> list[PrintedTime]:
    hours = (
        (match, match["hour"] or match["at"] or match["from"], match["minute"] or match["past"] or match["quarter"])
        for match in _HOURS.finditer(text)
    )
    made = ((match, _made(int(hour), minute)) for match, hour, minute in hours)
    return [PrintedTime(match.start(), match.end(), at) for match, at in made if at]


def _bare(text: str) -> list[PrintedTime]:
    found = []
    for match in _BARE.finditer(text):
        hour = int(match["hour"])
        settled = hour >= _EARLIEST_MORNING or match["hour"].startswith("0")
        at = _made(hour if settled else hour + _NOON, match["minute"])
        if at:
            found.append(PrintedTime(match.start(), match.end(), at, settled, bare=True))
    return found


def _said(text: str) -> list[PrintedTime]:
    found = []
    for match in _SAID.finditer(text):
        said = match["part"] or match["clock"] or (match["day"] and not match["word"].isdigit())
        at = _spoken(match) if said else None
        if at:
            found.append(PrintedTime(match.start(), match.end(), at, bool(match["day"])))
    return found


def _spoken(match: re.Match[str]) -> time | None:
    word = match["word"].casefold()
    hour = int(word) if word.isdigit() else _NUMBERS.index(word) + 1
    if not 1 <= hour <= _NOON:
        return None
    minute = {"half": 30, "quarter": 15}.get((match["part"] or "").casefold(), 0)
    if (match["side"] or "").casefold() == "to":
        if minute != 15:  # noqa: PLR2004 (a quarter)
            return None
        hour, minute = hour - 1 or _NOON, 45
    day = "morning" if (match["half"] or "") in ("a", "A") else (match["day"] or "").casefold()
    morning = "morning" in day if day else hour >= _EARLIEST_MORNING
    return _made(hour % _NOON + (0 if morning and hour != _NOON else _NOON), str(minute))


def _made(hour: int, minute: str | None) -> time | None:
    try:
        return time(hour, int(minute or 0))
    except ValueError:
        return None
