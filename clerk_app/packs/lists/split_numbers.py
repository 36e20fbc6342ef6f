"""Numbers in two halves: '2.' above 'a. ...' and 'b. ...', and '3 (a)' above '(b)' are items of their own."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_app.packs.lists.numbering import Numbered, numbered
from clerk_app.packs.lists.series import Start
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole

_FAR = 12
"""Lines in which the next half must come."""
_LEAST = 2
"""Halves there must be."""
_SHAPES = frozenset({"a", "(a"})


def with_halves(starts: Sequence[Start], lines: Sequence[Line]) -> list[Start]:
    """The items, those whose number goes on in letters parted where the letters stand."""
    ends = [*(start.index for start in starts[1:]), len(lines)]
    return [part for start, end in zip(starts, ends, strict=True) for part in _halves(start, end, lines)]


def _halves(start: Start, end: int, lines: Sequence[Line]) -> list[Start]:
    number = start.number
    if number is None or number.shape != "#":
        return [start]
    at = start.index
    letter = _letter(numbered(start.body), 1)
    if letter is None and number.alone and start.index + 1 < end:
        at += 1
        letter = _letter(numbered(whole(lines[at])), 1)
    if letter is None:
        return [start]
    letters = [(at, letter), *_others(letter, range(at + 1, min(end, at + _FAR * _FAR)), lines)]
    if len(letters) < _LEAST:
        return [start]
    return [
        _half(number, letter, index, above=index - start.index if not place else 0)
        for place, (index, letter) in enumerate(letters)
    ]


def _others(first: Numbered, indexes: range, lines: Sequence[Line]) -> list[tuple[int, Numbered]]:
    """The letters behind the first, each where it stands."""
    found: list[tuple[int, Numbered]] = []
    for index in indexes:
        letter = _letter(numbered(whole(lines[index])), len(found) + 2)
        if letter is not None and letter.shape == first.shape and letter.close == first.close:
            found.append((index, letter))
    return found


def _letter(readings: Sequence[Numbered], value: int) -> Numbered | None:
    """The letter with a bracket or a full stop, 1 for a."""
    return next((one for one in readings if one.shape in _SHAPES and one.values == (value,) and one.close), None)


def _half(number: Numbered, letter: Numbered, index: int, above: int) -> Start:
    return Start(index, letter.rest, number, letter.rest.text, None, letter, above)
