"""Series of numbers down the pages: the longest that looks like the items of an agenda."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from clerk_app.packs.lists.before_numbers import behind_others
from clerk_app.packs.lists.loose_numbers import loosely_numbered
from clerk_app.packs.lists.numbering import WIDEST_GAP, Numbered, numbered, step
from clerk_app.packs.lists.prose import VERB, is_prose
from clerk_app.packs.lists.run_on import items_in
from clerk_app.packs.lists.standing_items import is_standing
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import Piece, whole

LEAST = 3
"""Items that a series must have."""
_LOOK_BACK = 4
"""Numbers of one shape and value that are tried as the one before."""
_SAME_PLACE = 14.0
"""Points that numbers of a series may stand apart across the page: '9.' and '10.' are set to the right or the left."""
_ASIDE = 0.1
"""What speaks against a number that is set in a little, where another stands in the column."""
_SLIP = 0.3
"""What speaks against a number whose month or year is another than that of the one before."""
_WITH_DATE = 3
"""Parts of a number that has year and month in it."""
_COUNTS = -1
"""Stands for month and year behind the first part of a number, which counts on where they are mistyped."""
_FAR = 60
"""Lines between two items from which on the series is less likely one."""
_WALL = 5.0
"""What speaks against two items with a heading 'Agenda' between them."""
_LONG_NOTE, _OF_A_NOTE = 140, 0.3
"""Letters from which on a sentence is more likely a note than an item, and what it is then worth."""
_LETTERS = frozenset({"a", "A", "i", "I", "(a", "(A", "(i", "(I"})


@dataclass(frozen=True, slots=True)
class Start:
    """Where an item begins."""

    index: int
    """Of its line among the lines that were looked at."""
    body: Piece
    """What stands in its line behind the number or the bullet."""
    number: Numbered | None = None
    title: str = ""
    """The words of the body, or those of the next line where the number stands alone."""
    mark: Piece | None = None
    """In a column before the number: 'E1' for what is exempt."""
    letter: Numbered | None = None
    """The second half of the number: '(a)' behind or below '3'."""
    above: int = 0
    """Lines above its own on which the first half of the number stands alone."""

    def moved(self, by: int) -> Start:
        """The same, its line counted from another."""
        return replace(self, index=self.index - by)


@dataclass(frozen=True, slots=True)
class Series:
    """Items whose numbers follow each other."""

    starts: tuple[Start, ...]
    score: float

    @property
    def first(self) -> int:
        """The line of its first item."""
        return self.starts[0].index

    @property
    def last(self) -> int:
        """The line of its last item."""
        return self.starts[-1].index

    @property
    def standing(self) -> float:
        """The share of its items that nearly every agenda has."""
        return sum(is_standing(start.title) for start in self.starts) / len(self.starts)


def starts(lines: Sequence[Line]) -> tuple[Start, ...]:
    """Every line that could begin an item with a number."""
    read = []
    for index, line in enumerate(lines):
        for number, mark in (found for part in items_in(whole(line)) for found in _numbers(part)):
            title = number.rest.text
            if not title and index + 1 < len(lines):
                title = _below(whole(lines[index + 1]))
            read.append(Start(index, number.rest, number, title, mark))
    return tuple(read)


def _below(piece: Piece) -> str:
    """The title in the line below a number, without the letter that is the other half of the number."""
    halves = (one for one in numbered(piece) if one.shape in {"a", "(a"} and one.values == (1,) and one.close)
    return next((half.rest.text for half in halves), piece.text)


def _numbers(piece: Piece) -> Iterator[tuple[Numbered, Piece | None]]:
    """The numbers with which a line can begin, and the mark in a column before one, as 'E1' before '6.'."""
    marks = []
    for number in numbered(piece):
        yield number, None
        if number.shape[0] == "L" and not number.close:
            marks += [(other, number.piece) for other in numbered(number.rest) if other.close and other.shape == "#"]
    yield from marks or ((number, None) for number in behind_others(piece))
    yield from ((number, None) for number in loosely_numbered(piece))


def best(candidates: Sequence[Start], walls: Sequence[int] = (), least: int = LEAST) -> Series | None:
    """The series that looks most like the items of an agenda; it goes through a wall only if it must."""
    chains: list[tuple[float, int]] = []
    seen: defaultdict[tuple[str, tuple[int, ...]], list[int]] = defaultdict(list)
    for place, start in enumerate(candidates):
        score, before = _beginning(start), -1
        for other in _before(start, seen):
            if not step(_number(candidates[other]), _number(start)):
                continue
            joined = chains[other][0] + _link(candidates[other], start, walls)
            if joined >= score:  # of two equal ones the nearer: an agenda may begin again with 1
                score, before = joined, other
        chains.append((score + _worth(start), before))
        shape, values = _key(start)
        seen[shape, values].append(place)
        if _has_parts(shape):
            seen[shape, values[:1]].append(place)
        if len(values) == _WITH_DATE:
            seen[shape, values[-1:]].append(place)
            seen[shape, (values[0], _COUNTS)].append(place)
    return _longest(candidates, chains, least)


def _has_parts(shape: str) -> bool:
    """Whether the numbers begin anew in each part: 'A4' and then 'B1', '1.4' and then '2.1'."""
    return shape[0] == "L" or shape == "#.#"


def _key(start: Start) -> tuple[str, tuple[int, ...]]:
    number = _number(start)
    return number.shape, number.values


def _number(start: Start) -> Numbered:
    assert start.number is not None  # only starts with a number come into a series
    return start.number


def _longest(candidates: Sequence[Start], chains: Sequence[tuple[float, int]], least: int) -> Series | None:
    if not chains:
        return None
    place = max(range(len(chains)), key=lambda at: chains[at][0])
    score, taken = chains[place][0], []
    while place >= 0:
        taken.append(candidates[place])
        place = chains[place][1]
    taken.reverse()
    return Series(tuple(taken), score) if len(taken) >= least else None


def _before(start: Start, seen: dict[tuple[str, tuple[int, ...]], list[int]]) -> Iterable[int]:
    """The starts that could stand before this one in a series."""
    shape, values = _key(start)
    for at in range(len(values)):
        for by in range(1, WIDEST_GAP + 1):
            wanted = (*values[:at], values[at] - by, *values[at + 1 :])
            yield from seen.get((shape, wanted), ())[-_LOOK_BACK:]
    if _has_parts(shape) and values[1] == 1:
        yield from seen.get((shape, (values[0] - 1,)), ())[-_LOOK_BACK:]
    if len(values) == _WITH_DATE:
        yield from seen.get((shape, (values[-1] - 1,)), ())[-_LOOK_BACK:]
        yield from seen.get((shape, (values[0] - 1, _COUNTS)), ())[-_LOOK_BACK:]


def _beginning(start: Start) -> float:
    return 0.0 if _number(start).values[-1] == 1 else -1.0


def _worth(start: Start) -> float:
    """How much the line looks like the beginning of an item."""
    title, number = start.title, _number(start)
    if not title or not any(letter.isalpha() for letter in title):
        return 0.0
    if len(title) > _LONG_NOTE and is_prose(title, openings=False) and VERB.match(title) is None:
        return _OF_A_NOTE
    worth = 1.8 if is_standing(title) else 1.0
    if title[0].islower():
        worth -= 0.7
    if number.shape in _LETTERS or number.shape == "#.#":
        worth -= 0.4
    return worth + (0.2 if number.piece.line.bold else 0.0)


def _link(first: Start, second: Start, walls: Sequence[int]) -> float:
    """What speaks against the second being the item after the first; nought or less."""
    one, other = _number(first), _number(second)
    against = 0.4 * (step(one, other) - 1)
    aside = abs(one.left - other.left)
    against += 0.5 if aside > _SAME_PLACE else _ASIDE if aside > _SAME_PLACE / 2 else 0.0
    against += 0.15 if one.close != other.close else 0.0
    against += 0.5 if one.alone != other.alone else 0.0
    against += _SLIP if len(one.values) == _WITH_DATE and one.values[:-1] != other.values[:-1] else 0.0
    if (apart := second.index - first.index) > _FAR:
        against += 1.0 + (apart - _FAR) / _FAR
    if other.piece.line.page - one.piece.line.page > 1:
        against += 1.0
    if bisect_left(walls, first.index) != bisect_left(walls, second.index):
        against += _WALL
    return -against
