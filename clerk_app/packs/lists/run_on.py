"""Items that stand one behind the other in the same line: '1) Apologies 2) Minutes 3) Roads'."""

from __future__ import annotations

import re

from clerk_app.packs.pieces import Piece

_NUMBER = re.compile(r"(?:^|(?<=[\s;,.]))(?P<open>\(?)(?P<value>\d{1,2})(?P<close>[.)])\s{1,3}(?=[A-Z])")
_LEAST = 3
"""Numbers in a line that must follow each other: two can be one of a sentence."""
_LONGEST_ITEM = 160
_LONGEST = 2_000


def items_in(piece: Piece) -> list[Piece]:
    """The items in a line, each from its number on; the whole line where it is no such list."""
    marks = list(_NUMBER.finditer(piece.text[:_LONGEST]))
    if len(marks) < _LEAST or marks[0].start() > 0 or len({mark["open"] + mark["close"] for mark in marks}) > 1:
        return [piece]
    values = [int(mark["value"]) for mark in marks]
    ends = [*(mark.start() for mark in marks[1:]), len(piece.text)]
    if values != list(range(values[0], values[0] + len(values))):
        return [piece]
    if any(end - mark.start() > _LONGEST_ITEM for mark, end in zip(marks, ends, strict=True)):
        return [piece]
    return [piece.part(mark.start(), end) for mark, end in zip(marks, ends, strict=True)]
