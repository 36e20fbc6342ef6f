"""What a page looks like at first sight: whether an agenda may stand on it, whether it is the prose of a report."""

from __future__ import annotations

import re
from typing import Final

FEW_LINES: Final = 15
LONG_LINE: Final = 65
"""Letters of a line that runs over the whole page."""
MOSTLY: Final = 0.7

_WORDS: Final = (
    *("agenda", "a g e n d a", "membership", "members:", "of business", "summoned", "hereby given", "quorum"),
    "apologies",
)
_AGENDA: Final = re.compile(
    r"^\W{0,9}(?:a ?g ?e ?n ?d ?a|agenda (?:and|for|of)\b.{0,90}|(?:committee )?membership\b.{0,60}|members:?"
    r"|items? of business|order of business)\W{0,9}$"
    r"|\bsummoned\b|\bhereby given\b|\bquorum\b"
    r"|^\W{0,3}(?:\d{1,4}\W{1,9})?(?:to receive )?(?:any )?apologies (?:for|of) absence",
    re.MULTILINE,
)


def may_be_agenda(letters: str) -> bool:
    """Whether the words of a page are such as stand on an agenda or on the list of members."""
    # Most pages have none of these words, and to look for those takes a tenth of the time.
    low = letters.lower()
    return any(word in low for word in _WORDS) and _AGENDA.search(low) is not None


def is_prose(letters: str) -> bool:
    """Whether nearly all lines run over the whole page, as those of reports do: there are no columns to be seen."""
    lines = letters.split("\n")
    return len(lines) > FEW_LINES and sum(len(line) > LONG_LINE for line in lines) > MOSTLY * len(lines)
