"""Words of business that nearly every agenda has: what tells an agenda from another list with numbers."""

from __future__ import annotations

import re

_STANDING = re.compile(
    r"\b(?:apolog(?:y|ies)|absence|substitut|declarations?\b.{0,40}\binterests?|disclosures?\b.{0,20}\binterests?"
    r"|interests? in any item|minutes|minute of|sederunt|a\.?o\.?c?\.?b"
    r"|matters arising|public (?:participation|session|forum|question|speaking|time)"
    r"|questions? (?:from|by|submitted)|petitions|deputations|notices? of motion|urgent business|other business"
    r"|date (?:and time )?of (?:the )?next|next meeting|correspondence|planning (?:applications|matters|permissions)"
    r"|work(?:ing)? programme|forward (?:work )?p(?:lan|rogramme)|election of|elect(?:ion)? (?:a|the"
    r"|of)? ?(?:vice.)?chair"
    r"|appoint(?:ment)? (?:a|of|the)|chair(?:man|person|woman)?'?s? (?:announcements|report|communications)"
    r"|exclusion of|exclude the (?:press|public)|exempt|confidential|accounts for payment|financial report|finance"
    r"|payments|police report|clerk'?s report|reports? from|welcome|budget|precept|audit|quorum|open(?:ing)? remarks"
    r"|miontuair\w+|leithsc[ée]al\w*|comhfhreagras|fógraí rúin|d[áa]ta an ch[ée]ad chruinnithe?|leisgeul\w*"
    r"|ge[àa]rr-chunntas\w*"
    r"|ymddiheuriadau|datgan(?:iad(?:au)?|u)|cofnodion|cyhoedd|gohebiaeth|cyllid)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:next|future|following) (?:\w+ ){0,2}meetings?\W*$|\bcyfarfod nesaf\W*$", re.IGNORECASE)
DAY = re.compile(r"(?:[A-Z][a-z]+day,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}\b")
"""A day, as words begin that say when something will be."""
_WILL_BE = re.compile(
    r"(?:(?:to )?note (?:that )?)?(?:the )?next (?:\w+ ){0,3}meeting\b.{0,80}\b(?:is|be)\b", re.IGNORECASE
)
"""As in 'Note that the next meeting of the Board will be held in May'."""


def is_day_of_next(title: str, below: str) -> bool:
    """Whether a line begins with a day right below 'Date of next meeting', or says when that will be."""
    return (DAY.match(below) or _WILL_BE.match(below)) is not None and _NEXT.search(title[-80:]) is not None


def is_standing(title: str) -> bool:
    """Whether the title is of business that comes at nearly every meeting."""
    return _STANDING.search(title[:200].replace("’", "'")) is not None
