"""Lists in which a colon stands behind each councillor: 'Councillor Ann Ash: Councillor Bob Birch:'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clerk_app.packs.pack_text import Line

_BETWEEN = re.compile(
    r"(?P<who>\b(?:councillor|cllr)\b(?!.{0,40}\b(?:members?|representatives?|officers?)\b)[^:,;]{3,60}):"
    r"(?=\s(?:councillor|cllr)\b|\s*$)",
    re.IGNORECASE,
)
_REST = re.compile(r"(?P<who>[A-Z][\w’'-]+(?:\s\([^()]{3,30}\))?):(?=\s(?:councillor|cllr)\b|\s*$)", re.IGNORECASE)
"""The rest of a name from the line above."""
_LEAST = 2


def with_commas_for_colons(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a comma for each such colon; any others as they are."""
    rows = [len(_BETWEEN.findall(line.text)) if line.text.count(":") > 1 else 0 for line in lines]
    if not any(count >= _LEAST for count in rows):
        return list(lines)
    kept: list[Line] = []
    for at, line in enumerate(lines):
        follows = bool(kept) and not line.gap and rows[at - 1] > 0
        kept.append(_changed(line, follows=follows))
    return kept


def _changed(line: Line, *, follows: bool) -> Line:
    cells = []
    for cell in line.cells:
        text = _REST.sub(r"\g<who>,", cell.text, count=1) if follows and _REST.match(cell.text) else cell.text
        cells.append(replace(cell, text=_BETWEEN.sub(r"\g<who>,", text)))
    return replace(line, cells=tuple(cells))
