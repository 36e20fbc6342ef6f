"""An authority that meets as a whole, below a heading that says so: 'Full Authority'."""

from __future__ import annotations

import re

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.title_case import as_name

_FULL = re.compile(r"full (?:authority|board)", re.IGNORECASE)
_FIRST_LINES = 8


def as_a_whole(head: Passage, called: Found[str] | None, council: Found[str] | None) -> Found[str] | None:
    """What meets, where it is the body itself: by the heading of its own, which may be wanted as its name or not."""
    if council is None or called is None or called.value != council.value:
        return called
    for index in range(min(len(head.lines), _FIRST_LINES)):
        words = head.line_text(index).strip()
        if _FULL.fullmatch(words):
            begin = head.text.index(words, head.starts[index])
            return Found(as_name(words), head.places(begin, begin + len(words)), Certainty.LIKELY, "", words)
    return called
