"""Bold titles of an agenda in Markdown, parted from the plain words behind them in the same row or line."""

from __future__ import annotations

import re
from typing import Final

_NUMBERED: Final = re.compile(r"\s{0,8}(?:\|\s{0,4}\d{1,3}\.?\s{0,8}\||(?:\*\*)?\d{1,3}[.)](?=[\s*]))")
_TITLE: Final = re.compile(
    r"\s{0,8}(?:\|\s{0,4}\d{1,3}\.?\s{0,8}\|\s{0,4}\*\*|\d{1,3}[.)]\s{1,8}\*\*|\*\*\d{1,3}[.)]\s{1,8})(?P<words>[^*|\n]{3,300})\*\*"
)
_BEHIND: Final = re.compile(r"[ \t]+(?=[A-Z][a-z])")
_OF_IT: Final = re.compile(r"(?:[:,;–—-]|\b(?:of|the|and|for|to|from|in|on|at|by|with|a|an))\s*\Z", re.IGNORECASE)
"""How bold words end that are not all of the title."""
_FEWEST: Final = 3
"""Items with bold titles from which on a file is one that prints them so."""
_LONGEST: Final = 6_000


def parted_titles(lines: list[str]) -> list[str]:
    """The lines, those parted where a sentence or a remark begins behind a bold title, if all items have bold ones."""
    numbered = [line for line in lines if len(line) < _LONGEST and _NUMBERED.match(line)]
    if len(numbered) < _FEWEST or not all(map(_TITLE.match, numbered)):
        return lines
    return [part for line in lines for part in _parts(line)]


def _parts(line: str) -> tuple[str, ...]:
    title = _TITLE.match(line) if len(line) < _LONGEST else None
    behind = _BEHIND.match(line, title.end()) if title else None
    if title is None or behind is None or _OF_IT.search(title["words"]):
        return (line,)
    return line[: title.end()], line[behind.end() :]
