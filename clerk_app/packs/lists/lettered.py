"""Items whose numbers are halves of one: '4a' below 4, '2A' and '2B' in the place of 2, '4.1' with a title below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.lists.numbering import BRACKETED, Numbered, step
from clerk_app.packs.lists.prose import VERB, is_prose, is_sentence, names_business
from clerk_app.packs.lists.series import LEAST, Series, Start
from clerk_app.packs.lists.standing_items import is_standing

_SAME_PLACE = 3.0
_CLOSE = 8
"""Lines above item 2 in which '1a' and '1b' stand."""
_SECOND = 2
_PAPER = re.compile(
    r"(?:(?:joint |verbal |annual |quarterly )?reports?|motions?|questions?|petitions?)\b", re.IGNORECASE
)
_SHAPES = frozenset({"#A", BRACKETED})


def lettered(one: Start, between: Sequence[Start], other: Start | None = None) -> list[Start]:
    """'4a', '4b' ... below 4, or where the next number is missing those of it, in the column of the numbers."""
    if one.number is None or one.number.shape != "#":
        return []
    value = one.number.values[0]
    missing = other is not None and other.number is not None and step(one.number, other.number) == _SECOND
    found = _letters(value, one.number, between)
    return found or (_letters(value + 1, one.number, between, missing=True) if missing else [])


def in_lettered_parts(own: Sequence[Start]) -> Series | None:
    """'1(a)', '1(b)', '2(a)', '3', '4(a)': items in parts, of which only those with one item have no letters.

    `own` are the numbers of a site's page that stand on lines of their own.
    """
    if not own or own[0].number is None or own[0].number.shape != BRACKETED:
        return None
    found = [own[0]]
    for start in own[1:]:
        one, other = found[-1].number, start.number
        if one is not None and other is not None and _follows(one, other):
            found.append(start)
    return Series(tuple(found), float(len(found))) if len(found) >= LEAST else None


def _follows(one: Numbered, other: Numbered) -> bool:
    """Whether a number goes on with its part or begins the next."""
    if other.shape not in {"#", BRACKETED}:
        return False
    by = other.values[0] - one.values[0]
    letter, before = (other.values[1:] or (0,))[0], (one.values[1:] or (0,))[0]
    return letter == before + 1 if by == 0 else by == 1 and letter <= 1


def lettered_above(first: Start, candidates: Sequence[Start]) -> list[Start]:
    """'1a' and '1b' right above 2, with which the others begin."""
    if first.number is None or first.number.shape != "#" or first.number.values != (_SECOND,):
        return []
    near = [start for start in candidates if 0 < first.index - start.index <= _CLOSE]
    return _letters(1, first.number, near, missing=True)


def _letters(value: int, like: Numbered, among: Sequence[Start], *, missing: bool = False) -> list[Start]:
    """The letters of one number among these; where the number itself is `missing` they stand for it."""
    found: list[Start] = []
    for start in among:
        number = start.number
        if number is None or number.shape not in _SHAPES or number.values != (value, len(found) + 1):
            continue
        within = number.shape == BRACKETED and not number.alone
        if same_column(number, like) and (missing or not within):
            found.append(start)
    if missing and len(found) < _SECOND and any(start.number and start.number.close != like.close for start in found):
        return []
    points = not missing and any(start.number and start.number.shape == BRACKETED for start in found)
    return [] if points and not all(_names_business(start.title) for start in found) else found


def _names_business(title: str) -> bool:
    """Whether a title behind '9(a)' says what is done: an address, a day or a name is one of a list within item 9."""
    return bool(VERB.match(title) or _PAPER.match(title)) or names_business(title) or is_standing(title)


def titled_points(one: Start, between: Sequence[Start]) -> list[Start]:
    """'4.1', '4.2' ... that stand alone above a title each, as all the numbers of the agenda do."""
    if one.number is None or one.number.shape != "#" or not one.number.alone:
        return []
    points = [start for start in between if start.number and start.number.shape == "#.#"]
    values = [start.number.values for start in points if start.number]
    if values != [(one.number.values[0], at) for at in range(1, len(points) + 1)]:
        return []
    return points if all(_has_title(start, one.number) for start in points) else []


def _has_title(start: Start, like: Numbered) -> bool:
    titled = start.title[:1].isupper() and not is_prose(start.title) and not is_sentence(start.title)
    return titled and start.number is not None and same_column(start.number, like)


def same_column(number: Numbered, other: Numbered) -> bool:
    """Whether two numbers stand one below the other, both alone or both before their titles."""
    return abs(number.left - other.left) <= _SAME_PLACE and number.alone == other.alone
