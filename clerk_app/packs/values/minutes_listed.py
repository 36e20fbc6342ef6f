"""Minutes that have a line of their own: days listed below an item about minutes, and points within another item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clerk_app.packs.item_text import ItemText
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.dates import PrintedDate, dates_in
from clerk_app.packs.values.recorded import agenda_end
from clerk_app.packs.values.whose_minutes import named_in, own_words
from clerk_app.packs.word_sets import words

_BESIDE_A_DAY = words(
    "minutes minute meeting meetings of the held on from council full ordinary annual special extraordinary extra"
    " budget previous last draft public part and at a b c d pdf icon kb mb cabinet committee parish town"
)
_POINT = re.compile(
    r"(?:\(?[\da-z]{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?|[•*–-])?\s{0,4}(?:(?:the|draft|previous|last|unconfirmed"
    r"|(?:to )?(?:approve|confirm|sign|agree|adopt)|(?:approval|confirmation|adoption) of)\s){0,4}"
    r"minutes?\s(?:of|from|for)\s",
    re.IGNORECASE,
)
"""'1.2  Minute of Board Meeting, 9 December 2020' within an item about other things."""
_SENTENCE = re.compile(r"\b(?:is|are|was|were|will|has|have|had|shows?|records?|states?|noted)\b", re.IGNORECASE)
_SPAN_BEGINS = re.compile(
    r"\b(?:(?P<between>between)|period|from)\s(?:of\s|the\s|from\s|between\s){0,2}$", re.IGNORECASE
)
_SPAN_GOES_ON = re.compile(r"\s?(?:(?P<and>and)|-|–|—|to|until|up to)\s(?:the\s)?$", re.IGNORECASE)
_FAR = 40


def days_below(sections: Sequence[ItemText], of_minutes: Sequence[ItemText], meets: Sequence[str]) -> list[ItemText]:
    """The items right behind one about the own minutes that names no day, each of which is nothing but a day."""
    found: list[ItemText] = []
    listing = False
    for section in sections:
        if section in of_minutes:
            whose = named_in(section.title, 0, len(section.title)) or frozenset()
            dated = dates_in(section.passage.text[: agenda_end(section.passage)])
            listing = not dated and whose <= own_words(meets)
        elif listing and _is_a_day(section.title):
            found.append(section)
        else:
            listing = False
    return found


def _is_a_day(title: str) -> bool:
    """Whether a title is a day and what kind of meeting was on it: 'Tuesday, 28 October 2025 (Extraordinary)'."""
    printed = dates_in(title)
    if len(printed) != 1:
        return False
    rest = title[: printed[0].start] + " " + title[printed[0].end :]
    return all(word in _BESIDE_A_DAY for word in re.findall(r"[a-z]+", rest.casefold()))


def points_about(sections: Sequence[ItemText], others: re.Pattern[str]) -> list[ItemText]:
    """The lines within items that are nothing but which minutes are to be seen, where no item is about minutes."""
    return [point for section in sections for point in _points(section, others)]


def _points(section: ItemText, others: re.Pattern[str]) -> Iterator[ItemText]:
    passage, end = section.passage, agenda_end(section.passage)
    for index, start in enumerate(passage.starts):
        line = passage.line_text(index)
        if start >= end:
            return
        named = _POINT.match(line.strip()) and dates_in(line)
        if named and not (others.search(line) or _SENTENCE.search(line)):
            yield ItemText(line, Passage.of((passage.lines[index],)))


def ends_of_periods(text: str, days: Sequence[PrintedDate]) -> set[PrintedDate]:
    """The days that are the first or last of a time in which meetings were held: 'in the period 7 May - 4 June'."""
    return {day for pair in pairwise(days) if _is_span(text, *pair) for day in pair}


def _is_span(text: str, first: PrintedDate, last: PrintedDate) -> bool:
    """Whether two days are the ends of one time: 'from one to the other', and not 'those from one and the other'."""
    begins = _SPAN_BEGINS.search(text, max(first.start - _FAR, 0), first.start)
    goes_on = _SPAN_GOES_ON.fullmatch(text, first.end, last.start)
    return bool(begins and goes_on and (begins["between"] or not goes_on["and"]))
