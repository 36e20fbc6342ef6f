"""The days of the meetings whose minutes the agenda asks to approve."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from clerk_app.meeting.dates import plain_date
from clerk_app.packs.dates import PrintedDate, dates_in, days_before
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.item_text import ItemText
from clerk_app.packs.passage import Passage

_MINUTES = re.compile(
    r"\b(?:minutes?|cofnodion|notes of (?:the )?(?:last|previous) meeting|record of (?:the )?(?:last|previous))\b", re.I
)
_NOT_THESE = re.compile(
    r"\b(?:matters? (?:arising|raised|outstanding|from)|actions? (?:arising|from)|updates? (?:on|from)|arising"
    r" from)\b[^.]{0,40}\bminutes"
    r"|\b(?:select|sub|other|scrutiny|standing|working|area|various|outside)[\w-]*\s(?:\w+\s){0,2}(?:committees?"
    r"|part(?:y|ies)|groups?|bodies)"
    r"[’']?s?\s(?:meeting\s)?minutes|\bminutes (?:of|from) (?:the )?(?:other |various |following |sub-?"
    r"|standing )?(?:committees|sub-?committees|working parties"
    r"|outside bodies|groups)|\d\s?minutes\b|minutes? (?:each|per)|minute(?:s)? silence",
    re.IGNORECASE,
)
_APPROVES = re.compile(
    r"\b(?:approv\w+|confirm\w+|agree\w*|sign\w*|accept\w*|adopt\w*|correct record|true record|accura\w+|ratif\w+"
    r"|cadarnhau|cymeradwyo)\b",
    re.I,
)
_IN_WORDS = re.compile(
    r"\b(?:approve|confirm|agree|sign|adopt)\b[^.]{0,80}\bminutes of (?:the )?[^.]{0,60}\bmeeting\b", re.IGNORECASE
)
_ONLY_SEEN = re.compile(r"\b(?:to )?(?:receive|note|noted|noting)\b", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:matters? arising|action (?:log|points)|to note that|next meeting)\b", re.IGNORECASE)
_AFTERWARDS = re.compile(
    r"\b(?:by|before|after|since|until|updated?|deadline|published|circulated with(?: the)?)\s(?:\w+\s)?$",
    re.IGNORECASE,
)

_LONG_AGO = timedelta(days=400)
"""An annual meeting approves the minutes of the year before."""


def previous_minutes(sections: Sequence[ItemText], day: date | None) -> tuple[Found[date], ...]:
    """Each day once, in the order printed; `day` is that of the meeting itself."""
    of_minutes = [
        section for section in sections if _MINUTES.search(section.title) and not _NOT_THESE.search(section.title)
    ]
    if not of_minutes:
        of_minutes = [section for section in sections if _IN_WORDS.search(section.passage.text)]
    approved = [section for section in of_minutes if not _only_seen(section)]
    found: dict[date, Found[date]] = {}
    for section in approved or of_minutes:
        for value in _dates(section.passage, day):
            known = found.get(value.value)
            if known is None or known.certainty is not Certainty.SURE:
                found[value.value] = value
    return tuple(found.values())


def _only_seen(section: ItemText) -> bool:
    return bool(_ONLY_SEEN.search(section.title)) and not _APPROVES.search(section.passage.text)


def _dates(passage: Passage, day: date | None) -> list[Found[date]]:
    begins = _MINUTES.search(passage.text)
    ends = _ENDS.search(passage.text, begins.end() if begins else 0)
    found: list[Found[date]] = []
    for printed in dates_in(passage.text):
        if ends and printed.start > ends.start():
            break
        if _AFTERWARDS.search(passage.text, max(printed.start - 30, 0), printed.start):
            continue
        values = (_value(passage, each, day) for each in (*days_before(passage.text, printed), printed))
        found.extend(value for value in values if value is not None)
    return found


def _value(passage: Passage, printed: PrintedDate, day: date | None) -> Found[date] | None:
    on = printed.on or (printed.before(day) if day else None)
    if on is None:
        return None
    doubt = printed.disagreement
    if day is not None and on >= day:
        doubt = f"{plain_date(on)} is not before the meeting itself."
    if day is not None and day - on > _LONG_AGO:
        doubt = f"{plain_date(on)} is more than a year before the meeting."
    sure = printed.on is not None and not printed.smudged
    certainty = Certainty.DOUBTFUL if doubt else Certainty.SURE if sure else Certainty.LIKELY
    words = " ".join(passage.text[printed.start : printed.end].split())
    return Found(on, passage.places(printed.start, printed.end), certainty, doubt, words)
