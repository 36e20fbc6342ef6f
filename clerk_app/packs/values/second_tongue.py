"""Where the English name of a council begins behind its Welsh or Irish one in the same line."""

from __future__ import annotations

import re

from clerk_app.packs.passage import Passage
from clerk_app.packs.word_sets import words

_WELSH_KIND = re.compile(r"(?:tref|cymuned|dinas|sir|sirol|bwrdeistref(?:\ssirol)?)\s(?=\w+\s\w)", re.IGNORECASE)
_IRISH = re.compile(
    r"\bcomhairle\s(?:ch?ontae|ch?athrach|bh?aile)\b(?P<name>[^.;:]{3,60}?)"
    r"(?P<kind>\s(?:(?:city|county|town|borough|and|&)\s){1,3}council)\b",
    re.IGNORECASE,
)
_QUARTERS = words("north south east west mid upper lower great dún dun new")
_WORD = re.compile(r"\S+")
_NEAR = 30


def behind_other_tongue(passage: Passage, start: int, end: int) -> int:
    """Where a name begins without the other tongue's words before it."""
    return _behind_irish(passage, _behind_welsh(passage, start, end), end)


def _behind_welsh(passage: Passage, start: int, end: int) -> int:
    """Where the English name begins in 'Cyngor Tref Overton Town Council'."""
    welsh = _WELSH_KIND.match(passage.text, start, end)
    return (
        welsh.end()
        if welsh and re.search(r"cyngor\s$", passage.text[max(start - _NEAR, 0) : start], re.IGNORECASE)
        else start
    )


def _behind_irish(passage: Passage, start: int, end: int) -> int:
    """Where the English name begins in 'Comhairle Contae Mhuilinn North Mill County Council'."""
    irish = _IRISH.search(passage.text, max(start - _NEAR, 0), end)
    if irish is None or irish.end() != end:
        return start
    named = list(_WORD.finditer(passage.text, irish.start("name"), irish.start("kind")))
    own = len(named) - 1
    while own > 1 and named[own - 1][0].casefold() in _QUARTERS:
        own -= 1
    return max(named[own].start(), start) if own > 0 else start
