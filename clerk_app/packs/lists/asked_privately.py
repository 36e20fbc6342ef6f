"""Items below whose titles it is said that the public is to be excluded for them, and not for what follows."""

from __future__ import annotations

import re

_EXCLUDED = re.compile(
    r"\b(?:likely|will|shall|should|asked|invited|proposed|recommended|resolve[ds]?|moved?)\b.{0,60}?"
    r"\b(?:exclu(?:de|ding|sion of) (?:the )?(?:(?:press|media),? (?:and|or|&) )?(?:the )?public"
    r"|(?:press,? (?:and|or|&) )?(?:the )?public (?:be|is|are|will be|to be)(?: \w+ly)? excluded)\b",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"\b(?:from|during|for|while|whilst|when|of)(?: the (?:consideration|discussion) of)? this"
    r" (?:agenda |confidential |exempt )?(?:item|matter|report)\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(r"\b(?:because|as it|since it|owing to|due to|in view of|on the grounds?)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:following|remaining|next|remainder|rest of|further)\b|\bitems\b|\bitem \(?\d|\bwhether\b|\bif\b|\bany\b"
    r"|\bappendi|\bannex|\bnot\b",
    re.IGNORECASE,
)
"""Other business, or what is still open; and a paper of the item that alone may be private."""


def is_asked_privately(below: str) -> bool:
    """Whether the words below a title ask that the public be excluded for this item, be it in brackets why."""
    asked = _EXCLUDED.search(below)
    if asked is None or _OTHERS.search(below):
        return False
    return _THIS.search(below, asked.start()) is not None or (below[:1] == "(" and _BECAUSE.search(below) is not None)
