"""The head of an agenda, or of its columns, printed again on a further page: the items go on below it."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from clerk_app.packs.lists.agenda_calls import is_agenda_heading
from clerk_app.packs.lists.before_numbers import behind_others
from clerk_app.packs.lists.numbering import Numbered, numbered
from clerk_app.packs.lists.prose import is_unfinished
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole
from clerk_app.packs.values.dates import dates_in

_FURTHEST = 60
"""Lines in which the first item stands, and in which the number before a head is looked for."""
_SHORTEST = 4
_LEAST = 2
"""Lines of a head that are enough to know it by; one is where it says 'Agenda' or heads columns."""
_COLUMNS = 3
_LONGEST_HEAD = 12
_MOST_LOST = 3
"""Numbers that may be missing where a head stands between two items."""
_DATED = re.compile(r"(?P<what>[^,–—\t]{4,90}?)(?:\s[–—-]\s|,\s)(?P<day>[^–—\t]{6,40})")
"""'Planning Committee - 4 May 2026' above the next page."""
_CONTINUED = re.compile(r"\W*agenda\W{1,4}(?:cont(?:inued|'?d|’d)?|page \d{1,2})\W*(?:overleaf\W*)?", re.IGNORECASE)


def without_repeated_heads(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without those of the head that stand again between two items."""
    first = next((at for at, line in enumerate(lines[:_FURTHEST]) if _value(line) == 1), None)
    if first is None:
        return tuple(lines)
    head = {text for line in lines[:first] if len(text := _text(line)) >= _SHORTEST and not _numbers(line)}
    kept: list[Line] = list(lines[: first + 1])
    at = first + 1
    while at < len(lines):
        end, most = at, min(len(lines), at + _LONGEST_HEAD)
        while end < most and (_is_of_head(lines[end], head) or _CONTINUED.fullmatch(_text(lines[end]))):
            end += 1
        if _is_head(lines[at:end], kept[-1]) and _goes_on(kept, lines[end : end + 1]):
            at = end
        else:
            kept.append(lines[at])
            at += 1
    return tuple(kept)


def _text(line: Line) -> str:
    return whole(line).text.casefold()


def _is_of_head(line: Line, head: Container[str]) -> bool:
    """Whether a line says what one of the head does, be it with the day of the meeting behind it."""
    dated = _DATED.fullmatch(whole(line).text)
    return _text(line) in head or (
        dated is not None and dated["what"].casefold() in head and bool(dates_in(dated["day"]))
    )


def _is_head(lines: Sequence[Line], above: Line) -> bool:
    """Whether they are enough of a head, and no other day stands above them, as where a meeting is called again."""
    if len(lines) == 1 and lines[0].page == above.page and is_unfinished(whole(above).text):
        return False  # 'any item on this' above 'Agenda'
    return len(lines) >= _LEAST or any(
        len(line.cells) >= _COLUMNS
        or (is_agenda_heading(whole(line).text) and (_numbers(above) or not dates_in(_text(above))))
        or _CONTINUED.fullmatch(_text(line))
        for line in lines
    )


def _goes_on(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether the number below a head is the next after those above it, or the last of them once more."""
    value = _value(below[0]) if below else None
    if value is None:
        return False
    before = next((read for line in reversed(above[-_FURTHEST:]) if (read := _value(line)) is not None), None)
    return before is not None and value > 1 and 0 <= value - before <= _MOST_LOST


def _value(line: Line) -> int | None:
    """The number of an item with which a line begins."""
    return next((number.values[0] for number in _numbers(line)), None)


def _numbers(line: Line) -> list[Numbered]:
    piece = whole(line)
    return [read for read in (*numbered(piece), *behind_others(piece)) if read.shape == "#"]
