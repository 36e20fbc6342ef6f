"""Items whose numbers begin again with 1 below each heading, or behind a list that broke the list of them."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_app.packs.lists.numbering import Numbered, bullet, numbered, step
from clerk_app.packs.lists.prose import VERB, begins_list, is_prose
from clerk_app.packs.lists.series import Series, Start
from clerk_app.packs.lists.standing_items import is_standing
from clerk_app.packs.lists.tails import begins_tail
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import Piece, whole

_SAME_PLACE = 7.0
_FAR = 15
"""Lines between two items of such an agenda."""
_LEAST_PARTS = 2
"""Headings below which the numbers must begin again to be the items of one agenda."""
_LONGEST_HEADING = 60
_OF_PARTS = frozenset({"A", "I"})


def anew(series: Series, candidates: Sequence[Start], lines: Sequence[Line]) -> list[Start]:
    """The items of the further parts of an agenda behind the series that was found."""
    last = series.starts[-1]
    if last.number is None or last.number.shape != "#" or series.starts[0].number is None:
        return []
    parts: list[list[Start]] = []
    for start in candidates:
        number = start.number
        if number is None or start.index <= last.index or not _is_alike(number, last.number):
            continue
        before = parts[-1][-1] if parts else last
        if start.index - before.index > _FAR:
            break
        if number.values == (1,) and _begins(start, before, lines):
            parts.append([start])
        elif parts and before.number is not None and step(before.number, number) == 1:
            parts[-1].append(start)
    found = [start for part in parts for start in part]
    if any(_is_statement(start.title) for start in found):
        return []
    broken = any(is_standing(start.title) for start in found) and _is_bullet(lines[found[0].index - 1])
    return found if len(parts) >= _LEAST_PARTS or broken else []


def _is_statement(text: str) -> bool:
    """Whether a line says something, as the paragraphs of a report do."""
    return text.rstrip().endswith(".") and is_prose(text, openings=False) and VERB.match(text) is None


def _is_alike(number: Numbered, other: Numbered) -> bool:
    return (
        number.shape == other.shape
        and number.close == other.close
        and number.alone == other.alone
        and abs(number.left - other.left) <= _SAME_PLACE
    )


def _begins(start: Start, before: Start, lines: Sequence[Line]) -> bool:
    """Whether a heading stands right above the 1, or nothing but a list between it and the item before."""
    above = lines[start.index - 1]
    if _is_heading(above):
        return True
    between = lines[before.index + 1 : start.index]
    return bool(between) and all(_is_bullet(line) for line in between)


def _behind_letter(piece: Piece) -> Piece:
    """A heading without the letter or the Roman number of its part: 'B. Reports'."""
    parts = (one for one in numbered(piece) if one.close and one.shape in _OF_PARTS and not one.alone)
    return next((one.rest for one in parts), piece)


def _is_bullet(line: Line) -> bool:
    return bullet(whole(line)) is not None


def _is_heading(line: Line) -> bool:
    printed = whole(line)
    piece = _behind_letter(printed)
    text = piece.text
    return (
        len(text) <= _LONGEST_HEADING
        and text[:1].isupper()
        and text.rstrip()[-1:] not in ".:;,?!"
        and not begins_list(piece)
        and not is_prose(text)
        and (piece is not printed or not begins_tail(text))
    )
