"""What an item of an agenda is for, as the words of its title tell."""

from __future__ import annotations

import re

from clerk_app.meeting.agenda import ItemKind

_LONGEST = 300
"""Letters of a title that are looked at; what it is for stands at its beginning."""

_APPROVING = re.compile(r"\b(approv\w*|confirm\w*|sign\w*|agree\w*|(?:correct|accurate|true) record|adopt\w*)\b")
_MINUTES = re.compile(r"(?:\W*(?:draft|previous|last|public|the|to receive the|to note the)\s+)*minutes\b")
_LATER = re.compile(r"\b(matters arising|actions? (?:arising )?from|action log|minutes silence|sub-?committees)\b")
_PUBLIC = re.compile(
    r"\bquestions?\b.{0,60}\bpublic\b"
    r"|\bpublic (?:and \w+ )?(?:questions?|participation|speaking|forum|session|statements?)\b"
    r"|\bparticipation (?:by|of|from) (?:the |members of the )?public\b|\bopen forum\b|\bopen session\b"
)
_REGISTERING = re.compile(r"\bregist\w+ (?:(?:an?|any|of|their) )?(?:[\w’']+ )?interests? in\b")
_NEXT = re.compile(
    r"\b(?:next|future) (?:\w+ ){0,3}meetings?\b|\bdates?\b.{0,30}\bnext meetings?\b|\bfuture meeting dates?\b"
)
_URGENT = re.compile(
    r"\burgent\b.{0,40}\b(?:business|items?|matters?)\b|\b(?:business|items?|matters?)\b.{0,60}\burgent\b"
)
_REPORT_WORDS = 14
"""A title of more words is a report's, whatever standing item it speaks of."""


def kind_of(title: str) -> ItemKind:
    """What an item with that title is for."""
    words = " ".join(title[:_LONGEST].casefold().split())
    if "apolog" in words:
        return ItemKind.APOLOGIES
    if "interest" in words and ("declar" in words or "disclos" in words or _REGISTERING.search(words)):
        return ItemKind.DECLARATIONS
    if _is_minutes(words):
        return ItemKind.MINUTES
    if len(words.split()) > _REPORT_WORDS:
        return ItemKind.ORDINARY
    standing = ((_PUBLIC, ItemKind.QUESTIONS), (_NEXT, ItemKind.NEXT_MEETING), (_URGENT, ItemKind.URGENT))
    return next((kind for pattern, kind in standing if pattern.search(words)), ItemKind.ORDINARY)


def _is_minutes(words: str) -> bool:
    """Whether minutes are to be approved: not those of other bodies, nor what was to be done from them."""
    if "minutes" not in words or _LATER.search(words):
        return False
    return bool(_MINUTES.match(words) or (_APPROVING.search(words)))
