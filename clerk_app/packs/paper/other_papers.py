"""Where another paper begins in a pack: minutes, a report, an appendix, a notice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_app.packs.lists.agenda_calls import is_agenda_heading
from clerk_app.packs.lists.numbering import Numbered, bullet, numbered, step
from clerk_app.packs.pack_text import Line
from clerk_app.packs.people.name_lists import names_in
from clerk_app.packs.pieces import whole
from clerk_app.packs.values.dates import dates_in

_NEAR = 30
"""Lines below the heading of minutes in which those present are named."""
_FORM = 9
"""Lines of the head of a report, and how many of them must be fields."""
_FIELDS = 3
_HEAD = 40
"""Lines of the head of an agenda."""
_WORD = 3
_LONGEST_HEADING = 260

_MINUTES = re.compile(
    r"(?:(?:draft|final|unconfirmed|confirmed|unapproved|approved|public)\s+)*(?:(?:the\s+)?minutes\b(?!\s*[:–-]?\s*\d)"
    r"|extracts? (?:of|from) (?:the )?minutes|minutes$)",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"(?:(?:members|councillors|cllrs?\.?|those|also|county councillors"
    r"|in attendance)\s*)?(?:in attendance|present|attendance)\b"
    r"(?!\s+(?:at|of|register|a|the)\b)|.{0,60}\bwere (?:also )?present\b|\*\s*present|attendees|yn bresennol"
    r"|(?:those )?attend(?:ing|ed)\s?:?(?!\s(?:the|a|this|meetings?)\b)",
    re.IGNORECASE,
)
_HERE = re.compile(r"\W*(?:(?:members|councillors|those) )?(?:present|attending)\s?[:;–-]\s*", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:date held|meeting|assembly|council|committee)\b", re.IGNORECASE)
_CALLS = re.compile(r"\b(?:agenda|summon\w*|notice|invited|will|next)\b", re.IGNORECASE)
_RIGHT_BELOW = 6
"""Lines."""
_ITEM_OF_REPORT = re.compile(
    r"agenda (?:item|annex)(?:\s+no\.?|\s+number)?\s*:?(?:\s*\d{1,3}[a-z]?|\s+[a-z])?\s*[.:]?", re.IGNORECASE
)
_FIELD = re.compile(
    r"(?:report (?:title|to|of|by|author|number|no\.?)|title of report|committee|meeting|date(?: of meeting)?|subject"
    r"|ward(?:s|\(s\))?(?: affected)?|portfolio(?: holder)?|lead (?:officer|member)|contact(?: officer)?|enquiries to"
    r"|classification|key decision|author|cabinet member|purpose|decision maker|officer contact)\b[^:\t]{0,30}[:\t]",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"(?:report (?:title|to|of|by|number|no\.?)|title of report"
    r"|(?:committee|meeting)(?!\s(?:chair|vice|members?|substitutes?|administrator|clerk|officer|room|services|manager)))"
    r"\b[^:\t]{0,20}[:\t]",
    re.IGNORECASE,
)
_HOUR_OR_PLACE = re.compile(
    r"(?:meeting )?(?:time|start(?:ing)? time|venue|place|location)\b[^:\t]{0,20}[:\t]", re.IGNORECASE
)
_OPENS = re.compile(
    r"(?:item\s)?(?:\(?[\w./]{1,8}[).:]*\s+)?(?:to (?:receive|note) )?(?:any )?apologies\b", re.IGNORECASE
)
"""A report has neither, and an agenda begins so."""
_APPENDIX = re.compile(r"(?:appendix|annex|atodiad)\s*[A-Z0-9]{0,3}\s*(?:[:–-].*)?", re.IGNORECASE)
_MARK = re.compile(r"(?P<what>appendix|annex|atodiad)\s*['‘’]?(?P<mark>[A-Z0-9]{0,3})\b", re.IGNORECASE)
_AGENDA_AT = re.compile(
    r"\b(?:agenda|business|items)\b[^.:;]{0,80}?\b(?:at|as|in|on|is|to)\s(?:the\s)?(?:attached\s|enclosed\s)?"
    r"(?P<what>appendix|annex|atodiad)\s*['‘’\"]?(?P<mark>[A-Z0-9]{0,3})\b",
    re.IGNORECASE,
)
"""How a letter says that the agenda itself is an appendix to it."""
_NOTICE = re.compile(r"(?:public )?notice", re.IGNORECASE)
_MEMBERSHIP = re.compile(r"membership|aelodaeth", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PaperStart:
    """The line where another paper begins."""

    index: int
    what: str
    """For the clerk: 'minutes of an earlier meeting'."""


MINUTES = "minutes of an earlier meeting"
REPORT = "a report"
APPENDIX = "an appendix"
NOTICE = "a notice"
BEHIND = "papers behind the agenda"


def paper_starts(lines: Sequence[Line]) -> tuple[PaperStart, ...]:
    """Every line where another paper than an agenda begins."""
    read = []
    for index, line in enumerate(lines):
        if (what := _begins(lines, index, whole(line).text)) is not None:
            read.append(PaperStart(index, what))
    return tuple(read)


def _begins(lines: Sequence[Line], index: int, text: str) -> str | None:
    if _MINUTES.match(text) and len(text) < _LONGEST_HEADING and _names_present(lines, index):
        return MINUTES
    if _was_held(lines, index, text):
        return MINUTES
    if _ITEM_OF_REPORT.fullmatch(text):
        mine = _lists_members(lines, index) or _series_of_headings(lines, index) or _heads_a_list(lines, index)
        return None if mine else REPORT
    if _REPORT.match(text) and _is_form(lines, index) and not _announces_an_agenda(lines, index):
        return REPORT
    if _NOTICE.fullmatch(text):
        return NOTICE
    if _APPENDIX.fullmatch(text) and line_is_heading(lines[index]) and not _is_the_agenda(lines, index):
        return APPENDIX
    return None


def _is_the_agenda(lines: Sequence[Line], index: int) -> bool:
    """Whether an appendix is the agenda itself, as the letter above it or its own heading says."""
    mark = _MARK.match(whole(lines[index]).text)
    if mark is None:
        return False
    if is_agenda_heading(whole(lines[index]).text[mark.end() :].strip(" :–-’'")):
        return True
    told = _AGENDA_AT.search(" ".join(whole(line).text for line in lines[max(0, index - _HEAD) : index]))
    return told is not None and told["mark"].casefold() == mark["mark"].casefold()


def line_is_heading(line: Line) -> bool:
    """Whether a line looks like a heading: bold, in capitals, or alone at the top of a page."""
    text = whole(line).text
    return line.bold or (text.isupper() and len(text) >= _WORD) or line.number == 1


def _names_present(lines: Sequence[Line], index: int) -> bool:
    """Whether those present are named below a heading, before any item of business and any other such heading."""
    if index and any(each.alone for each in numbered(whole(lines[index - 1]))):
        return False
    item = False
    for line in lines[index + 1 : index + _NEAR]:
        piece = whole(line)
        if _PRESENT.match((bullet(piece) or piece).text):
            return True
        if item:
            return False
        if _MINUTES.match(piece.text) and len(piece.text) < _LONGEST_HEADING:
            return False
        readings = numbered(piece)
        if readings and not readings[0].alone:
            return bool(_PRESENT.match(readings[0].rest.text))
        item = bool(readings)  # and what it is stands in the next line
    return False


def _was_held(lines: Sequence[Line], index: int, text: str) -> bool:
    """Whether a line without the word heads minutes: a meeting of a day, and those present by name right below."""
    if not _MEETING.search(text) or _CALLS.search(text) or len(text) >= _LONGEST_HEADING or not dates_in(text):
        return False
    if numbered(whole(lines[index])) or _MINUTES.match(text):
        return False
    for at, line in enumerate(lines[index + 1 : index + _RIGHT_BELOW], start=index + 1):
        piece = whole(line)
        if present := _HERE.match(f"{piece.text} "):
            names = piece.text[present.end() :] or " ".join(whole(each).text for each in lines[at + 1 : at + 2])
            return bool(names_in(names).entries)
        if numbered(piece):
            return False
    return False


def _is_form(lines: Sequence[Line], index: int) -> bool:
    """Whether several fields of a report's head stand together, each once: 'Committee:' many times is a list."""
    if _goes_on_around(lines, index):
        return False
    marks = (_FIELD.match(whole(line).text) for line in lines[index : index + _FORM])
    return len({mark.group().casefold() for mark in marks if mark}) >= _FIELDS


def _goes_on_around(lines: Sequence[Line], index: int) -> bool:
    """Whether the item above a line is followed by the next below it: '5' and then '6', alike set."""
    above = next((read for line in lines[max(0, index - _NEAR) : index][::-1] if (read := _items(line))), ())
    below = next((read for line in lines[index + 1 : index + _NEAR] if (read := _items(line))), ())
    return any(step(one, other) == 1 and one.left == other.left for one in above for other in below)


def _items(line: Line) -> list[Numbered]:
    """The number of an item at the beginning of a line, with a title behind it."""
    return [read for read in numbered(whole(line)) if read.shape == "#" and not read.alone]


def _lists_members(lines: Sequence[Line], index: int) -> bool:
    """Whether the report is the one that lists the committee's members: that belongs to the meeting."""
    near = lines[index : index + 2 * _FORM]
    return any(_MEMBERSHIP.match(whole(line).text) for line in near)


def _heads_a_list(lines: Sequence[Line], index: int) -> bool:
    """Whether 'Agenda item' stands above the items themselves: the next lines have numbers and titles."""
    below = [numbered(whole(line)) for line in lines[index + 1 : index + _FORM]]
    titled = [readings[0] for readings in below if readings and not readings[0].alone]
    first = below[0] if below else ()
    return bool(first) and len(titled) > 1 and any(step(one, titled[1]) == 1 for one in first)


def _announces_an_agenda(lines: Sequence[Line], index: int) -> bool:
    """Whether fields that look like the head of a report are the head of an agenda."""
    below = [whole(line).text for line in lines[index + 1 : index + _HEAD]]
    sat = any(_HOUR_OR_PLACE.match(text) for text in below[:_FORM]) and any(map(_OPENS.match, below))
    return sat or any(map(is_agenda_heading, below))


def _series_of_headings(lines: Sequence[Line], index: int) -> bool:
    """Whether 'Agenda item 5' is how the agenda itself numbers: the next comes soon."""
    near = (*lines[max(0, index - _FORM) : index], *lines[index + 1 : index + _FORM])
    return any(_ITEM_OF_REPORT.fullmatch(whole(line).text) for line in near)
