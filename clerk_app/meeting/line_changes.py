"""What changed between two texts: which lines belong together, and which words of a line are others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

_ALIKE: Final = 0.4
"""Lines that have fewer of their words in common are two lines, not one that was changed."""
_MOST_PAIRS: Final = 4_000
"""So many pairs of lines are weighed against each other; beyond that lines are paired in their order."""
_MOST_WORDS: Final = 4_000_000
"""So many pairs of words are compared; a longer line is one change as a whole."""

Pair = tuple[int | None, int | None]
"""The number of a line in the old text and in the new one, `None` where it has none there."""


class PieceKind(StrEnum):
    """Whether words stand in both texts, in the old one only or in the new one only."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words of one kind."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class Region:
    """Words of the old line, by their letters' places, and what stands there in the new one."""

    start: int
    end: int
    new: str


def normal(text: str) -> str:
    """The text as lines are compared: one space between words."""
    return " ".join(text.split())


def pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Which lines belong together, in reading order."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            for i, j in _paired(old[i1:i2], new[j1:j2]):
                yield (None if i is None else i + i1, None if j is None else j + j1)


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Both lines in one: what stayed, what went and what came, word by word."""
    before, after = normal(old).split(), normal(new).split()
    found: list[Piece] = []
    for tag, i1, i2, j1, j2 in _word_changes(before, after):
        if tag == "equal":
            found.append(Piece(PieceKind.SAME, " ".join(before[i1:i2])))
            continue
        if i1 < i2:
            found.append(Piece(PieceKind.OUT, " ".join(before[i1:i2])))
        if j1 < j2:
            found.append(Piece(PieceKind.IN, " ".join(after[j1:j2])))
    return tuple(found)


def regions(old: str, new: str) -> tuple[Region, ...]:
    """Where the old line has other letters than the new one; both with one space between words."""
    before, after = old.split(" "), new.split(" ")
    starts = [0]
    for word in before:
        starts.append(starts[-1] + len(word) + 1)
    found = []
    for tag, i1, i2, j1, j2 in _word_changes(before, after):
        if tag != "equal":
            found.append(_region(old, starts, (i1, i2), after[j1:j2], last=len(before)))
    return tuple(found)


def _region(old: str, starts: Sequence[int], taken: tuple[int, int], words: Sequence[str], last: int) -> Region:
    """The region without the letters that both sides begin or end with, so that a full stop stays where it is."""
    first, end = taken
    if first == end:  # words came in: with the space that parts them
        return (
            Region(len(old), len(old), " " + " ".join(words))
            if first == last
            else Region(starts[first], starts[first], " ".join(words) + " ")
        )
    start, stop = starts[first], starts[end] - 1
    if not words:  # words went out: with the space behind them, else with the one before
        return Region(start, stop + 1, "") if end < last else Region(max(start - 1, 0), stop, "")
    was, now = old[start:stop], " ".join(words)
    head = _common(was, now)
    tail = _common(was[head:][::-1], now[head:][::-1])
    return Region(start + head, stop - tail, now[head : len(now) - tail])


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _word_changes(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    if len(before) * len(after) > _MOST_WORDS:
        return [("replace", 0, len(before), 0, len(after))]
    return list(SequenceMatcher(None, before, after, autojunk=False).get_opcodes())


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    if not old or not new:
        yield from ((i, None) for i in range(len(old)))
        yield from ((None, j) for j in range(len(new)))
        return
    if len(old) == len(new) == 1:
        yield 0, 0  # whatever it says now, it stands in the place of the other
        return
    if len(old) * len(new) > _MOST_PAIRS:
        for k in range(max(len(old), len(new))):
            yield (k if k < len(old) else None, k if k < len(new) else None)
        return
    yield from _weighed(old, new)


def _weighed(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """The pairs in order that have most words in common altogether."""
    likeness = [[_likeness(a, b) for b in map(_words, new)] for a in map(_words, old)]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            together = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] >= _ALIKE else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    found: list[Pair] = []
    i = j = 0
    while i < len(old) or j < len(new):
        alike = i < len(old) and j < len(new) and likeness[i][j] >= _ALIKE
        if alike and best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif i < len(old) and (j == len(new) or best[i][j] == best[i + 1][j]):
            found.append((i, None))
            i += 1
        else:
            found.append((None, j))
            j += 1
    return found


def _words(line: str) -> Counter[str]:
    return Counter(line.casefold().split())


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    together = sum(one.values()) + sum(other.values())
    return 2 * sum((one & other).values()) / together if together else 0.0
