"""The day of the next meeting, where the agenda or a line below it names one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from clerk_app.meeting.dates import plain_date
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.item_text import ItemText
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.dates import PrintedDate, dates_in

_NEXT = re.compile(
    r"(?<![a-z])next\s[\w\s’'()/&,-]{0,50}?(?:meetings?|activity day|session|agm|assembly)(?![a-z])"
    r"|(?<![a-z])(?:next|future) (?:meeting )?dates?(?![a-z])|cyfarfod nesaf|(?<![a-z])next(?=\s?[:–])"
    r"|(?<![a-z])donm(?![a-z])",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"(?:\bdates?\b|\btime\b|\bfuture\b)[^.]{0,40}\bnext\b|\bnext (?:\w+ ){0,3}(?:meeting|date)|cyfarfod nesaf", re.I
)
_FUTURE = re.compile(
    r"\W*(?:\d+\W+)?(?:dates? of )?future meeting(?:s|\sdates)?\W*(?:$|(?<=:\s)\d)"
    r"|\W*dates? of meetings\W*$",
    re.IGNORECASE,
)
_DATES = re.compile(r"(?<![a-z])dates (?:\w+ ){0,5}meetings(?![a-z])", re.IGNORECASE)
_MOVES = re.compile(r"\b(?:move|ask|propose) (?:\w+ ){0,3}(?:at|that) the\s$", re.IGNORECASE)
_STOPS = re.compile(r"[.;]\s+(?=[A-Z])(?<![ap]\.m\.\s)")
_DEADLINE = re.compile(
    r"\b(?:by|before|deadline|no later than|received|submitted|since|minutes)\b[^.]{0,30}$", re.IGNORECASE
)
_NEAR = 130
_DAY_LETTERS = 30


def next_meeting(sections: Sequence[ItemText], tail: Sequence[Line], day: date | None) -> Found[date] | None:
    """The first day named behind 'next meeting'; `day` is that of this meeting."""
    titled = [_with_next(sections, at) for at, section in enumerate(sections) if _OF_IT.search(section.title)]
    others = [section.passage for section in sections if not _OF_IT.search(section.title)]
    found = [value for passage in titled for value in _behind(passage, day, len(passage.text))]
    if not found:
        found = [value for passage in (*others, Passage.of(tail)) for value in _behind(passage, day, _NEAR)]
    if not found:
        found = [
            value for section in sections if _FUTURE.match(section.title) for value in _dated(section.passage, day)
        ]
    if not found:
        found = sorted(_listed(Passage.of(tail), day), key=lambda value: value.value)
    return found[0] if found else None


def _with_next(sections: Sequence[ItemText], at: int) -> Passage:
    """The words of an item, with the next where that is nothing but the day that this one announces."""
    passage = sections[at].passage
    if dates_in(passage.text) or at + 1 == len(sections) or not dates_in(sections[at + 1].title[:_DAY_LETTERS]):
        return passage
    return Passage.of((*passage.lines, *sections[at + 1].passage.lines))


def _listed(tail: Passage, day: date | None) -> Iterator[Found[date]]:
    """The dates behind 'Dates proposed for meetings' below the agenda that come after this one."""
    match = _DATES.search(tail.text)
    for printed in dates_in(tail.text[match.end() : match.end() + _NEAR]) if match else ():
        value = _value(tail, match.end() if match else 0, printed, day)
        if value is not None and value.certainty is not Certainty.DOUBTFUL:
            yield value


def _dated(passage: Passage, day: date | None) -> Iterator[Found[date]]:
    """The dates of a list of meetings to come, whose years are printed."""
    found = dates_in(passage.text)
    dated = any(printed.on for printed in found)
    for printed in found:
        on = printed.on or (printed.after(day) if day and dated else None)
        if on and day and on > day:
            value = _value(passage, 0, printed, day)
            if value is not None:
                yield value


def _behind(passage: Passage, day: date | None, reach: int) -> Iterator[Found[date]]:
    """The first date behind each 'next meeting'."""
    for match in _NEXT.finditer(passage.text):
        if _MOVES.search(passage.text, max(match.start() - 40, 0), match.start()):
            continue
        words = passage.text[match.end() : match.end() + reach]
        if reach == _NEAR:
            words = _STOPS.split(words)[0]
        for printed in dates_in(words):
            if _DEADLINE.search(words, 0, printed.start):
                continue
            value = _value(passage, match.end(), printed, day)
            if value is not None:
                yield value
                break


def _value(passage: Passage, offset: int, printed: PrintedDate, day: date | None) -> Found[date] | None:
    on = printed.on or (printed.after(day) if day else None)
    if on is None:
        return None
    start, end = offset + printed.start, offset + printed.end
    doubt = printed.disagreement
    if day is not None and on <= day:
        doubt = f"{plain_date(on)} is not after the meeting itself."
    sure = printed.on is not None and not printed.smudged
    certainty = Certainty.DOUBTFUL if doubt else Certainty.SURE if sure else Certainty.LIKELY
    return Found(on, passage.places(start, end), certainty, doubt, " ".join(passage.text[start:end].split()))
