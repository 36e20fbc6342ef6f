"""Words above a list that say nothing but that it follows: 'To adopt the minutes of:'."""

from __future__ import annotations

import re

from clerk_app.packs.business.blocks import Block
from clerk_app.packs.lists.prose import VERB

_SHORT = 50
"""Letters up to which such words say nothing but what the list below them is for."""
_BROKEN_OFF = re.compile(r"\b(?:of|the|at|from|for|in|on|by|to|with|and|is|are)\s*[:–-]+$", re.IGNORECASE)
"""How words end that a list has to complete."""
_TASK_ALONE = re.compile(r"to \w+(?:(?: and |, | or )\w+){0,2}\s?:-?", re.IGNORECASE)
"""'To receive and adopt:' says what is to be done with all that is in the list, and nothing of it."""
_TASK_WITH_LIST = re.compile(
    r"to (?!.*\bminutes\b)\w+ [^.:;]{3,40}? (?:to|for|on|with) the following\s?:", re.IGNORECASE
)
"""'To appoint members to the following:' says what is to be done for each of the list."""
_THAT = re.compile(r"\bthat\s*[:–-]+$", re.IGNORECASE)
"""How the words of a decision begin, which is more than a list of papers."""
_NAMES_THE_LIST = re.compile(r"^(?!.*\bminutes\b).*\bfollowing \w", re.IGNORECASE)
"""'To consider the following planning applications:' says what is in the list, and not only that there is one."""


def only_leads(text: str, first: Block) -> bool:
    """Whether the words below a title only lead to the list below them: 'To adopt the minutes of:'."""
    if (
        len(text) >= _SHORT
        or _THAT.search(text)
        or _TASK_ALONE.fullmatch(text)
        or VERB.match(text) is None
        or ". " in text
        or _NAMES_THE_LIST.search(text)
    ):
        return False
    if _BROKEN_OFF.search(text):
        return True
    return first.listed and text.endswith((":", "-", "–")) and not _TASK_WITH_LIST.fullmatch(text)
