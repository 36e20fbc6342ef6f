"""Agendas whose items have no numbers: a list with bullets, or one heading after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.layout import layout_of
from clerk_app.packs.numbering import bullet
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole
from clerk_app.packs.prose import is_motion, is_prose, is_remark, is_unfinished
from clerk_app.packs.series import LEAST, Series, Start
from clerk_app.packs.standing_items import is_standing
from clerk_app.packs.tails import begins_tail

_HEADING = re.compile(
    r"(?:(?:[\w.’'&-]+ ){0,7}a\s?g\s?e\s?n\s?d\s?a|order of business|business to be (?:transacted"
    r"|considered)|items? of business"
    r"|agenda/speakers|agenda items|items|rhaglen)\s*[:.]?",
    re.IGNORECASE,
)
_LONGEST_HEADING = 90
_LEAST_STANDING = 2
_MOST = 60
"""Items that an agenda without numbers may have: more is another list."""


def is_agenda_heading(text: str) -> bool:
    """Whether a line says that the agenda begins below it."""
    return len(text) < _LONGEST_HEADING and not is_prose(text) and _HEADING.fullmatch(text) is not None


def unnumbered(lines: Sequence[Line]) -> Series | None:
    """The items below the heading 'Agenda' where they have no numbers."""
    first = next((at for at, line in enumerate(lines) if is_agenda_heading(whole(line).text)), None)
    if first is None:
        return None
    for found in (_bullets(lines, first + 1), _headings(lines, first + 1)):
        if len(found) >= LEAST and sum(is_standing(start.title) for start in found) >= _LEAST_STANDING:
            return Series(tuple(found[:_MOST]), 0.0)
    return None


def _bullets(lines: Sequence[Line], first: int) -> list[Start]:
    read: list[Start] = []
    for index in range(first, len(lines)):
        body = bullet(whole(lines[index]))
        if body is None or (read and lines[index].left > lines[read[0].index].left + 3):
            continue
        if not read and index > first + 3:
            break
        read.append(Start(index, body, None, body.text))
    return read


def _headings(lines: Sequence[Line], first: int) -> list[Start]:
    """Lines that look like titles, one after the other."""
    layout = layout_of(lines[first:])
    read: list[Start] = []
    for index in range(first, len(lines)):
        line, body = lines[index], whole(lines[index])
        text = body.text
        if len(read) >= LEAST and begins_tail(text) and not is_standing(text):
            break
        if bullet(body) or is_remark(text) or is_motion(text) or text[:1].islower():
            continue
        if layout.bold_tells and not line.bold:
            continue
        if is_prose(text) and not line.bold and not is_standing(text[:60]):
            continue
        if read and index == read[-1].index + 1 and is_unfinished(lines[index - 1].text):
            continue
        read.append(Start(index, body, None, text))
    return read
