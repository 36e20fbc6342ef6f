"""The day of the next meeting, where the agenda or a line below it names one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from clerk_app.meeting.dates import plain_date
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.item_text import ItemText
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.dates import PrintedDate, dates_in
from clerk_app.packs.values.recorded import agenda_end

_NEXT = re.compile(
    r"(?<![a-z])next\s[\w\s’'()/&,-]{0,50}?(?:meetings?|activity day|session|agm|assembly|council(?=\s?[:–]))(?![a-z])"
    r"|(?<![a-z])(?:next|future) (?:meeting )?dates?(?![a-z])|cyfarfod nesaf|(?<![a-z])next(?=\s?[:–])"
    r"|(?<![a-z])donm(?![a-z])|(?<![a-z])(?:following|next) one(?= is\b| will\b| on\b|:)"
    r"|(?<![a-z])(?:will|to) (?:next )?meet (?:again|next)(?= on\b| in\b|:| at\b)"
    r"|(?<=for\s)the\s(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"\smeeting(?![a-z])",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"(?:\bdates?\b|\btime\b|\bfuture\b)[^.]{0,40}\bnext\b|\bnext (?:\w+ ){0,3}(?:meeting|date)|cyfarfod nesaf", re.I
)
_FUTURE = re.compile(
    r"\W*(?:\d+\W+)?(?:(?:dates?|arrangements|schedule|programme|calendar|timetable|list) (?:of|for) )?"
    r"(?:future|forthcoming) (?:(?:public|council|parish|committee|board) )?"
    r"meeting(?:s|\sdates)?\W*(?:$|(?<=[:–-]\s)\d)"
    r"|\W*(?:\d+\W+)?(?:dates? (?:of|for) (?!previous|past|last)(?:[\w’'-]{1,20} ){0,3}meetings"
    r"|(?:(?:council|committee|public|next) )?meeting dates)"
    r"(?: (?:for|in) (?:the )?(?:(?:coming|next|municipal|civic|council|new) )?(?:year|\d{4})[\d/-]{0,5}"
    r"| \d{4}(?:[/-]\d{2,4})?)?"
    r"\W*(?:$|(?<=:\s)\d)",
    re.IGNORECASE,
)
_DATES = re.compile(r"(?<![a-z])dates (?:\w+ ){0,5}meetings(?![a-z])", re.IGNORECASE)
_MOVES = re.compile(r"\b(?:move|ask|propose) (?:\w+ ){0,3}(?:at|that) the\s$", re.IGNORECASE)
_STOPS = re.compile(r"[.;]\s+(?=[A-Z])(?<![ap]\.m\.\s)")
_DEADLINE = re.compile(
    r"\b(?:by|before|after|following|deadline|no later than|received|submitted|since|minutes)\b[^.]{0,30}$",
    re.IGNORECASE,
)
_OR = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?:\s[A-Z][a-z]+)?\s(?:or|and/or)\s(?:(?:on\s)?[A-Z][a-z]+day\s)?$")
_OR_BEHIND = re.compile(
    r"\s?(?:or|and/or)\s(?:on\s)?(?:the\s)?(?:[A-Z][a-z]+day\s)?(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\s[A-Z]"
)
"""A day that another may take the place of."""
_BEGINS = 12
"""Letters before a date that is what its line is about."""
_FEW = 8
"""Lines below an agenda that may still be of its last item."""
_NEAR = 130
_FAR = 600
"""Letters behind 'next meeting' in its own item, within which its day stands."""
_MOST_NAMED = 10
"""Times that a text names the next meeting and is searched for its day."""
_DAY_LETTERS = 30


def next_meeting(sections: Sequence[ItemText], tail: Sequence[Line], day: date | None) -> Found[date] | None:
    """The first day named behind 'next meeting'; `day` is that of this meeting."""
    titled = [_with_next(sections, at) for at, section in enumerate(sections) if _OF_IT.search(section.title)]
    others = [_planned(section.passage) for section in sections if not _OF_IT.search(section.title)]
    found = _first(value for passage in titled for value in _behind(passage, day, len(passage.text)))
    if not found and sections:
        found = list(_below(sections[-1], tail, day))
    if not found:
        found = _first(value for passage in (*others, Passage.of(tail)) for value in _behind(passage, day, _NEAR))
    if not found:
        listed = (section for section in sections if _FUTURE.match(section.title))
        found = [value for section in listed for value in _dated(section.passage, day)]
        if len(found) > 1:  # one that has no year may have been and stands first
            found = [_less_sure(min(found, key=lambda value: value.value))]
    if not found:
        found = sorted(_listed(Passage.of(tail), day), key=lambda value: value.value)
    return found[0] if found else None


def _first(values: Iterable[Found[date]]) -> list[Found[date]]:
    """The first of several, for which alone they are looked through."""
    return list(islice(values, 1))


def _planned(passage: Passage) -> Passage:
    """An item without its minutes, where the next meeting is spoken of as it was then."""
    return passage.part(0, agenda_end(passage))


def _below(last: ItemText, tail: Sequence[Line], day: date | None) -> Iterator[Found[date]]:
    """The days that begin a line right below the agenda, where its last item is about the next meeting."""
    words = last.passage.text.rstrip()
    if not (
        _OF_IT.search(last.title) or _FUTURE.match(last.title) or (words.endswith(":") and _NEXT.search(words[-_NEAR:]))
    ):
        return
    below = Passage.of(tail[:_FEW])
    for printed in dates_in(below.text):
        begins = printed.start - below.starts[below.index_at(printed.start)] <= _BEGINS
        on = printed.on or (printed.after(day) if day else None)
        if begins and on and (day is None or on > day):
            value = _value(below, 0, printed, day)
            if value is not None:
                yield _less_sure(value)


def _with_next(sections: Sequence[ItemText], at: int) -> Passage:
    """The words of an item, with the next where that is nothing but the day that this one announces."""
    passage = sections[at].passage
    if dates_in(passage.text) or at + 1 == len(sections) or not dates_in(sections[at + 1].title[:_DAY_LETTERS]):
        return passage
    return Passage.of((*passage.lines, *sections[at + 1].passage.lines))


def _listed(tail: Passage, day: date | None) -> Iterator[Found[date]]:
    """The dates behind 'Dates proposed for meetings' below the agenda that come after this one."""
    match = _DATES.search(tail.text)
    words = tail.text[match.end() : match.end() + _NEAR] if match else ""
    for printed in dates_in(words):
        if _is_offered(words, printed):
            return
        value = _value(tail, match.end() if match else 0, printed, day)
        if value is not None and value.certainty is not Certainty.DOUBTFUL:
            yield _less_sure(value)


def _dated(passage: Passage, day: date | None) -> Iterator[Found[date]]:
    """The dates of a list of meetings to come, whose years are printed."""
    found = dates_in(passage.text)
    dated = any(printed.on for printed in found) or _FUTURE.match(passage.text) or _FUTURE.match(passage.line_text(0))
    for printed in found:
        on = printed.on or (printed.after(day) if day and dated else None)
        if on and day and on > day:
            value = _value(passage, 0, printed, day)
            if value is not None:
                yield value


def _behind(passage: Passage, day: date | None, reach: int) -> Iterator[Found[date]]:
    """The first date behind each 'next meeting'."""
    dated = () if day else dates_in(passage.text)
    for match in islice(_NEXT.finditer(passage.text), _MOST_NAMED):
        if _MOVES.search(passage.text, max(match.start() - 40, 0), match.start()):
            continue
        words = passage.text[match.end() : match.end() + min(reach, _FAR)]
        if reach == _NEAR:
            words = _STOPS.split(words)[0]
        named = dates_in(words)
        alone = not match[0].endswith("meetings") or len(named) == 1
        for printed in named:
            if _DEADLINE.search(words, 0, printed.start):
                continue
            if _is_offered(words, printed):
                break
            value = _value(passage, match.end(), printed, day or _before(dated, match.end()))
            if value is not None:
                yield value if alone else _less_sure(value)
                break


def _before(dated: Sequence[PrintedDate], end: int) -> date | None:
    """The last day before an offset whose year is printed, where that of the meeting itself is not known."""
    return next((printed.on for printed in reversed(dated) if printed.end <= end and printed.on), None)


def _is_offered(words: str, printed: PrintedDate) -> bool:
    """Whether a date is one of two to choose from: '12th or 26th November'."""
    return bool(_OR.search(words, 0, printed.start) or _OR_BEHIND.match(words, printed.end))


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


def _less_sure(found: Found[date]) -> Found[date]:
    return found if found.certainty is Certainty.DOUBTFUL else replace(found, certainty=Certainty.LIKELY)
