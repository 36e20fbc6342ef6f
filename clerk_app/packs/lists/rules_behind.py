"""Sentences behind a title in its own line, without a mark between: 'Declarations of Interest Members must ...'."""

from __future__ import annotations

import re

from clerk_app.packs.lists.prose import is_prose, is_sentence, opens_description
from clerk_app.packs.lists.standing_items import is_standing

_WHO = r"(?:Council|Cabinet|Committee|Board|Panel|Chair(?:man|person)?|Leader|Clerk)"
_OPENS = re.compile(
    r"(?<=[\w)’'])\s+(?=(?:(?:All|Any) )?(?:[Mm]embers?|[Cc]ouncillors?) (?:[\w-]+ ){0,3}?"
    r"(?:are|is|must|will|should|may|shall|who|with)\b|If (?:a |any |you |the )?(?:\w+ )?\w+"
    r"|(?:In|At|Of|On|For|As|Under|Following|This|These|There) [a-z]|Up to (?:a |\d)"
    r"|(?:[A-Z][a-z]+|\d{1,2}) minutes (?:for|is|are|per|in)\b|See (?:the )?[a-z]"
    rf"|That (?:the )?{_WHO}\b|The (?:[\w’'-]+,? ){{1,6}}(?:will|is|are|has|have|may|asks?|to)\b"
    rf"|The (?:Joint |Deputy |Vice )?{_WHO}\b)"
)
_BY_WHOM = re.compile(rf"(?:The (?:Joint |Deputy |Vice )?|That (?:the )?){_WHO}\b")
"""A sentence that says who acts stands behind any title."""
_HOW_LONG = re.compile(r"(?:[A-Z][a-z]+|\d{1,2}) minutes\b")
"""So does one that says how long somebody has."""
_SEE = re.compile(r"See [a-z ]{3,50}\.")
_SMALL = re.compile(
    r"(?:\b(?:of|the|and|for|to|from|in|on|at|by|with|or|a|an|any|all|other)|[&:;,–—-])$", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[a-z)])\s(?=(?:The|An?|This|Each|Every|They|All|Any|We|Please) [a-z])")
"""Where a sentence can begin behind the title."""
_NEXT = re.compile(r"next meeting (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)", re.IGNORECASE)
"""Where the day begins behind such a title."""
_TITLE = 70
"""Letters of such a title at most."""


def rule_behind(text: str) -> tuple[int, int] | None:
    """Where the title ends and where the sentences behind it begin; None where there are none."""
    for mark in _OPENS.finditer(text[: _TITLE + _TITLE]):
        title, behind = text[: mark.start()], text[mark.end() :]
        if mark.start() > _TITLE or is_prose(title):
            return None
        says = is_prose(behind) or _SEE.fullmatch(behind) is not None
        if _may_end(title, behind) and says and behind.rstrip()[-1:] in ".:;":
            return mark.span()
    return None


def sentence_behind(text: str) -> tuple[int, int] | None:
    """The same for any sentence, or the day of the next meeting, in an agenda that prints both in one line."""
    if (day := _NEXT.search(text[:_TITLE])) is not None:
        return day.end() - 1, day.end()
    for mark in _SENTENCE.finditer(text[:_TITLE]):
        title, behind = text[: mark.start()], text[mark.end() :]
        if is_prose(title):
            return None
        if not _SMALL.search(title) and is_sentence(behind):
            return mark.span()
    return None


def _may_end(title: str, behind: str) -> bool:
    if _SMALL.search(title):
        return False
    if _BY_WHOM.match(behind) or _HOW_LONG.match(behind):
        return True
    return is_standing(title) and (not behind.startswith("The ") or opens_description(behind))
