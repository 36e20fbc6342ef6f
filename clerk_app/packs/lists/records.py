"""What was recorded of each item of a meeting that has been held: a site prints its number there once more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.lists.series import Start
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole
from clerk_app.packs.word_sets import RECORD_LABEL

_RECORD = re.compile(RECORD_LABEL, re.IGNORECASE)


def without_records(candidates: Sequence[Start], lines: Sequence[Line]) -> tuple[Start, ...]:
    """What could begin an item, without the number of an item above that stands once more over its record."""
    seen: set[tuple[str, tuple[int, ...]]] = set()
    kept = []
    for start in candidates:
        if start.number is not None:
            key = start.number.shape, start.number.values
            if key in seen and start.index and _RECORD.fullmatch(whole(lines[start.index - 1]).text):
                continue
            seen.add(key)
        kept.append(start)
    return tuple(kept)
