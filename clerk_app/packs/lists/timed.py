"""Agendas without numbers whose items are told by the hour at which each is taken: '10.05   Minutes   Chair'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clerk_app.packs.lists.before_numbers import HOUR, behind_others
from clerk_app.packs.lists.series import LEAST, Series, Start
from clerk_app.packs.lists.standing_items import is_standing
from clerk_app.packs.lists.tails import ends_agenda
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import Piece, whole

_CLOCK = re.compile(r"(?P<hour>\d{1,2})\s?[.:]\s?(?P<minute>\d{2})(?!\d)")
_MORNING, _DAY = 7, 24
"""An hour before seven is one of the afternoon."""
_FIVE, _HOUR_LONG = 5, 60
_SAME_COLUMN = 8.0
_FAR = 25
"""Lines between two hours from which on they are of other things."""
_LONGEST = 300


def timed(lines: Sequence[Line], first: int) -> list[Start]:
    """The items behind a heading where most begin with an hour; none where the hours do not rise."""
    read: list[Start] = []
    hours: list[int] = []
    for index in range(first, len(lines)):
        if read and index - read[-1].index > _FAR:
            break
        body = behind_hour(lines[index])
        if body is not None:
            hours.append(_minutes(whole(lines[index]).text))
            read.append(Start(index, body, None, body.text))
        elif len(read) >= LEAST and ends_agenda(lines, index, whole(lines[index]).text):
            break
        elif read and _is_row_without_hour(lines[index], read):
            read.append(Start(index, whole(lines[index]), None, whole(lines[index]).text))
    return read if _are_hours(hours) else []


def _are_hours(hours: Sequence[int]) -> bool:
    """Whether they rise, and not as numbers do of which a year is the half: '10.20', '11.20', '12.20'."""
    if len(hours) < LEAST or any(one > other for one, other in pairwise(hours)):
        return False
    minutes = {hour % _HOUR_LONG for hour in hours}
    return len(minutes) > 1 or minutes == {0}


def is_timed(series: Series) -> bool:
    """Whether the items of a series stand behind hours."""
    return sum(behind_hour(start.body.line) is not None for start in series.starts) >= LEAST


def behind_hour(line: Line) -> Piece | None:
    """What stands behind an hour at the beginning of a line; None where that is nothing, or has a number."""
    piece = whole(line)
    mark = HOUR.match(piece.text) if len(piece.text) <= _LONGEST else None
    if mark is None or _CLOCK.search(mark.group()) is None or _minutes(piece.text) % _FIVE:
        return None
    body = piece.part(mark.end())
    plain = any(sign.isalpha() for sign in body.text) and body.text[:1].isalpha() and not body.text[0].islower()
    return body if plain and next(behind_others(piece), None) is None else None


def _minutes(text: str) -> int:
    clock = _CLOCK.search(text)
    if clock is None:
        return 0
    hour = int(clock["hour"]) % _DAY
    return (hour if hour >= _MORNING else hour + _DAY // 2) * _HOUR_LONG + int(clock["minute"])


def _is_row_without_hour(line: Line, read: Sequence[Start]) -> bool:
    """Whether a title stands in the column of the others though no hour stands before it."""
    first = read[0].body
    if abs(line.left - first.left) > _SAME_COLUMN or line.left <= first.line.left:
        return False
    new_row = bool(line.row) and line.row not in {start.body.line.row for start in read}
    return (new_row or line.gap or len(line.cells) > 1) and is_standing(whole(line).text)
