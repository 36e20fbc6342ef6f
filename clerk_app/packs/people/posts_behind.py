"""Members of a board who sit for what they are: 'Ann Ash, Director of Public Health'."""

from __future__ import annotations

import re

from clerk_app.packs.people.person_names import name_at

_POST = re.compile(
    r",\s(?:(?:joint|interim|acting|deputy|assistant|executive|corporate|strategic|managing|medical|clinical)\s){0,3}"
    r"(?:director|chief|head|chair|lead|manager|superintendent)\b[^;()\t]{0,110}$",
    re.IGNORECASE,
)
"""The whole rest of the line is one post, which may have a comma before whose it is."""


def has_post_behind(text: str) -> bool:
    """Whether a line is one person with the post by which he sits, so that the next line names somebody else."""
    name = name_at(text)
    return name is not None and not name.councillor and _POST.match(text, name.end) is not None
