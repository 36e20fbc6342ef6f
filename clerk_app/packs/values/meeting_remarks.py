"""What a site prints before the name of what meets: that the meeting is cancelled or moved."""

from __future__ import annotations

import re

_CALLED_OFF = re.compile(r"^.{0,120}\b(?:cancelled|postponed)\b[\s.,:;–-]+(?=[A-Z])")
_REMARK = re.compile(r"(?P<remark>.{3,160}?)[.,;]\s?,?\s(?=[A-Z][^,.;]{2,90}?(?:\s[-–]\s|$))")
_MOVED = re.compile(
    r"\b(?:re-?arranged|re-?scheduled|adjourned|re-?convened|moved|deferred|postponed|brought forward|changed)\b"
    r"|\bto (?:the )?\d{1,2}(?:st|nd|rd|th)? [A-Z]",
    re.IGNORECASE,
)


_ELSEWHERE = re.compile(
    r"\s[-–]\s(?:for (?:all )?meetings|please|now|formerly|previously|replaced|superseded)\b.{3,120}?"
    r"(?=\s[-–]\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)",
    re.IGNORECASE,
)
"""Behind a name: where later meetings are shown."""


def without_remark(words: str) -> str:
    """The words of a heading from the name on: 'Moved to 5 May at 6pm, Council - Tuesday 3 May' is of the Council."""
    found = _REMARK.match(words)
    if found and _MOVED.search(found["remark"]):
        words = words[found.end() :]
    return _ELSEWHERE.sub("", _CALLED_OFF.sub("", words))
