"""Numbers that a narrow column broke, as '2023/1' above '01', are put together before the lines are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from clerk_app.packs.files.page_layout import LaidLine

_SIGNS = r"[A-Z\d]{1,4}(?:[./-][A-Z\d]{1,4}){0,2}"
_BEGUN = re.compile(rf"(?:(?=.{{0,4}}\d)(?=\d{{0,4}}[A-Z./-]){_SIGNS}[./-]?|\d{{1,4}} /|[A-Z]{{2,5}})")
_REST = re.compile(rf"(?:[./-]?(?=[A-Z./-]{{0,3}}\d){_SIGNS}|[./-][A-Z]{{1,2}})[.):]?")
_PARTED = re.compile(r"[A-Z/-]")
"""In a number that ends with a full stop; '1.' above '2.' are two."""
_WORD = re.compile(r"[A-Z]+")
"""The letters of a committee, which stand for themselves: 'FC' above '24/1'."""
_LEAST = 3
"""Numbers in a row that must follow each other."""
_MOST_LINES = 3
"""Lines over which a number is broken."""
_SAME_LEFT = 2.0


@dataclass(slots=True)
class BrokenNumbers:
    """Puts the numbers of a file together, page by page."""

    last: str = ""
    """The number with which the page before ended; one alone is trusted that follows it."""

    def whole(self, lines: Sequence[LaidLine]) -> list[LaidLine]:
        """The lines of the next page with the rest of each number set behind its beginning."""
        kept, last = list(lines), ""
        for _ in range(1, _MOST_LINES):
            broken = _broken(kept)
            numbers = [_whole(kept[at], kept[at + 1]) for at in broken]
            if not _follow(numbers, self.last):
                break
            kept, last = _put_together(kept, broken), numbers[-1]
        self.last = last
        return kept


def _broken(lines: Sequence[LaidLine]) -> list[int]:
    """Which lines begin with a number whose rest stands in the next."""
    found: list[int] = []
    for at, (line, below) in enumerate(pairwise(lines)):
        if at - 1 not in found and _is_broken(line, below):
            found.append(at)
    return found


def _put_together(lines: Sequence[LaidLine], broken: Sequence[int]) -> list[LaidLine]:
    kept: list[LaidLine] = []
    for at, line in enumerate(lines):
        if at in broken:
            first, *others = line.cells
            kept.append(replace(line, cells=(replace(first, text=_whole(line, lines[at + 1])), *others)))
        elif at - 1 not in broken:
            kept.append(line)
        elif len(line.cells) > 1:
            kept.append(replace(line, cells=line.cells[1:]))
    return kept


def _is_broken(line: LaidLine, below: LaidLine) -> bool:
    first, second = line.cells[0], below.cells[0]
    return (
        len(line.cells) > 1
        and not below.gap
        and abs(first.left - second.left) <= _SAME_LEFT
        and _BEGUN.fullmatch(first.text) is not None
        and _REST.fullmatch(second.text) is not None
        and (second.text[-1].isalnum() or _PARTED.search(first.text + second.text) is not None)
    )


def _whole(line: LaidLine, below: LaidLine) -> str:
    begun, rest = line.cells[0].text, below.cells[0].text
    return f"{begun} {rest}" if begun.endswith(" /") or _WORD.fullmatch(begun) else begun + rest


def _follow(numbers: Sequence[str], last: str) -> bool:
    """Whether each of the numbers is the next after the one above it, or after the last of the page before."""
    known = bool(numbers and last) and _is_next(last, numbers[0])
    return (known or len(numbers) >= _LEAST) and all(_is_next(one, other) for one, other in pairwise(numbers))


def _is_next(one: str, other: str) -> bool:
    """Whether one part of the number is greater by one, and all else is the same."""
    if re.sub(r"\d+", "#", one) != re.sub(r"\d+", "#", other):
        return False
    pairs = zip(re.findall(r"\d+", one), re.findall(r"\d+", other), strict=True)
    steps = sorted(int(second) - int(first) for first, second in pairs)
    return steps == [*[0] * (len(steps) - 1), 1]
