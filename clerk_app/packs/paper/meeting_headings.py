"""The headings above the agendas of several meetings in one paper: who is called, and for which hour."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.lists.agenda_calls import is_agenda_heading
from clerk_app.packs.lists.series import Start
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole

REMARK = re.compile(r"please note|note\b|members of the public|there will be no|if you|dates? of", re.IGNORECASE)
_CALLS_A_MEETING = re.compile(r"\bagenda\b|\bmeeting\b|\bcyfarfod\b|\bagm\b|\bassembly\b", re.IGNORECASE)
_BY_NAME = re.compile(
    r"(?:the )?(?:(?:annual|ordinary|extra-?ordinary|special|general|full|parish|town|community|council|public"
    r"|committee) ){1,4}(?:meeting|assembly)\b(?!.*\b(?:will|is|are|was|be|may|please)\b)",
    re.IGNORECASE,
)
"""How a heading begins that need not be in capitals, where it has an hour too."""
_LATER = re.compile(r"\W*(?:(?:the )?(?:date|time|venue|next|future|following)|doors|note|please)\b", re.IGNORECASE)
"""On a meeting later on, or on no meeting."""
_AGENDA_OF = re.compile(
    r"(?:agenda|business|items?) (?:for|of) (?:the )?(?:[\w’'-]+ ){0,8}?(?:meeting|assembly|council|committee)"
    r"(?: of (?:the )?[\w’'-]+(?: [\w’'-]+){0,5})?[ .:–-]{0,4}",
    re.IGNORECASE,
)
"""'Agenda for the Annual Meeting of the Parish Council'."""
_HOUR = re.compile(r"(?:\bat\s)?\b\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b", re.IGNORECASE)
"""Stands in small letters in a heading in capitals: 'ORDINARY MEETING at 8.00 p.m.'."""
_WITH_HOUR = 3
_LONGEST = 90
_CLOSE = 4
"""Lines of a heading above the first item."""


def calls_between(candidates: Sequence[Start], lines: Sequence[Line]) -> list[int]:
    """The headings that call another meeting between two lists, with an item 1 close below them.

    Such a heading has an hour of its own, or names its meeting as the heading of the first list does.
    """
    firsts = [start.index for start in candidates if start.number and start.number.values == (1,)]
    found = sorted({at for first in firsts[1:] for at in range(max(first - _CLOSE, firsts[0] + 1), first)})
    above = lines[max(firsts[0] - _CLOSE, 0) : firsts[0]] if firsts else ()
    alike = any(map(_names_its_meeting, above))
    return [
        at
        for at in found
        if (_heads_by_name(lines[at]) and _names_an_hour(lines[at : at + _WITH_HOUR]))
        or (alike and _names_its_meeting(lines[at]))
    ]


def calls_another(line: Line) -> bool:
    """Whether a line between two lists can be the heading of the second."""
    return is_heading_of_meeting(line) or _heads_by_name(line) or _names_its_meeting(line)


def is_heading_of_meeting(line: Line) -> bool:
    """Whether a line calls a meeting."""
    text = whole(line).text
    if len(text) > _LONGEST or REMARK.match(text) or not _CALLS_A_MEETING.search(text):
        return False
    return line.bold or _HOUR.sub("", text).isupper() or is_agenda_heading(text)


def _heads_by_name(line: Line) -> bool:
    """Whether a line is a heading, be it that only its words say so: 'Annual Meeting of the Council at 7.45pm'."""
    text = whole(line).text
    if is_heading_of_meeting(line):
        return True
    return line.gap and len(text) <= _LONGEST and _BY_NAME.match(text) is not None and _LATER.match(text) is None


def _names_its_meeting(line: Line) -> bool:
    """Whether a line is the heading of the agenda of one of several meetings."""
    return _AGENDA_OF.fullmatch(whole(line).text) is not None


def _names_an_hour(lines: Sequence[Line]) -> bool:
    """Whether a heading names an hour, or a line right below it that is no item: 'Parish Hall, 7.30 pm'."""
    first, *below = lines
    return any(_HOUR.search(whole(line).text) for line in (first, *(line for line in below if not line.gap)))
