"""Whom a co-opted member represents, printed behind the comma of a line of his own: 'Rev A Ash, Overton Churches'."""

from __future__ import annotations

import re
from dataclasses import replace

from clerk_app.packs.people.name_lists import Entry, Names

_BODY = re.compile(
    r",\s(?P<body>(?!(?:cllr|councillor|mrs?|ms|miss|dr|rev|and)\b)(?=[^,;()]{0,60}(?-i:\b[A-Z]{3,12}\b"
    r"|\b[a-z][\w-]{2,14}\s(?:member|representative|governor|teacher)\b)"
    r"|[^,;()]{0,60}\b(?:forum|associations?|churches|diocese|union|unions|trust|group|society|partnership|network"
    r"|federation|healthwatch|university|college|school|academy|council|board|panel|club|charity|alliance)\b)"
    r"[^,;()]{3,70})\s*$",
    re.IGNORECASE,
)
"""Words behind a name that are no name: a body, its initials, or what sort of member it is."""


def with_body(text: str, names: Names) -> Names:
    """The one name of a line with the body behind its comma, which may look like another name; else the names."""
    if not names.entries or names.entries[0].aside or any(each.role for each in names.entries):
        return names
    first = names.entries[0]
    behind = _BODY.match(text, first.name.end)
    return names if behind is None else Names((_of(first, behind),), names.pure)


def _of(entry: Entry, behind: re.Match[str]) -> Entry:
    return replace(entry, aside=behind["body"], aside_start=behind.start("body"), aside_end=behind.end("body"))
