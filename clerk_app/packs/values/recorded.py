"""What was decided of an item, which the page of a meeting that has been held prints below it."""

from __future__ import annotations

import re

from clerk_app.packs.passage import Passage
from clerk_app.packs.word_sets import RECORD_LABEL

_RECORDED = re.compile(rf"{RECORD_LABEL}|(?-i:RESOLVED|Resolved)\b.*", re.IGNORECASE)


def agenda_end(passage: Passage) -> int:
    """Where the agenda of an item ends: at its minutes or its decision, else behind its last letter."""
    return next(
        (
            at
            for index, at in enumerate(passage.starts)
            if index and _RECORDED.fullmatch(passage.line_text(index).strip())
        ),
        len(passage.text),
    )
