"""Numbers that a narrow column broke, as '2023/1' above '01', are put together before the lines are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from clerk_app.packs.files.page_layout import LaidLine

_BEGUN = re.compile(r"(?:[A-Z]{1,4}[/-]?)?\d{1,4}(?:[/-]\d{0,4}[/-]?|\s/)")
_REST = re.compile(r"[/-]?\d{1,4}")
_LEAST = 3
"""Numbers in a row that must follow each other."""
_SAME_LEFT = 2.0


def with_whole_numbers(lines: Sequence[LaidLine]) -> list[LaidLine]:
    """The lines with the rest of each number set behind its beginning."""
    broken = [at for at, (line, below) in enumerate(pairwise(lines)) if _is_broken(line, below)]
    if not _follow([_whole(lines[at], lines[at + 1]) for at in broken]):
        return list(lines)
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
    )


def _whole(line: LaidLine, below: LaidLine) -> str:
    begun, rest = line.cells[0].text, below.cells[0].text
    return f"{begun} {rest}" if begun.endswith(" /") else begun + rest


def _follow(numbers: Sequence[str]) -> bool:
    """Whether each of the numbers is the next after the one above it."""
    parts = [[int(part) for part in re.findall(r"\d+", number)] for number in numbers]
    return len(parts) >= _LEAST and all(_is_next(one, other) for one, other in pairwise(parts))


def _is_next(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether one part of the number is greater by one, and the others are the same."""
    return len(one) == len(other) and sorted(second - first for first, second in zip(one, other, strict=True)) == [
        *[0] * (len(one) - 1),
        1,
    ]
