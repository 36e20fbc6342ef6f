"""Members of a board who sit for what they are: 'Ann Ash, Director of Public Health'."""

from __future__ import annotations

import re

from clerk_app.packs.people.name_lists import Names
from clerk_app.packs.people.person_names import TITLES, name_at

_POST = re.compile(
    r",\s(?:(?:joint|interim|acting|deputy|assistant|executive|corporate|strategic|managing|medical|clinical)\s){0,3}"
    r"(?:director|chief|head|chair|lead|manager|superintendent)\b[^;()\t]{0,110}$",
    re.IGNORECASE,
)
"""The whole rest of the line is one post, which may have a comma before whose it is."""
_COLON = re.compile(r"\s?:\s{1,3}")


def has_post_behind(text: str) -> bool:
    """Whether a line is one person with the post by which he sits, so that the next line names somebody else."""
    name = name_at(text)
    return name is not None and not name.councillor and _POST.match(text, name.end) is not None


def without_posts(text: str, names: Names) -> Names:
    """The names without a post that looks like one and has its holder behind a colon: 'Harbour Master: Mr Ash'."""
    kept = tuple(each for each in names.entries if not _has_holder(text, each.name.end))
    return names if len(kept) == len(names.entries) else Names(kept, pure=False)


def _has_holder(text: str, end: int) -> bool:
    colon = _COLON.match(text, end)
    return colon is not None and TITLES.match(text, colon.end()) is not None and name_at(text, colon.end()) is not None
