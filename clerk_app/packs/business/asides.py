"""A cell beside a title that is of no column: 'Appendix A', 'Enc 3', 'Chairman', 'All'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from clerk_app.packs.business.item_table import cells_in
from clerk_app.packs.business.named_items import PRIVATE_MARK
from clerk_app.packs.lists.prose import is_unfinished
from clerk_app.packs.people.roles import member_role
from clerk_app.packs.pieces import Piece

_SHORT = 40
_SAME_COLUMN, _BESIDE = 14.0, 3.0
_SEVERAL = 2
_LETTER = r"(?:[A-Z]|[ivxIVX]{1,5}|\d{1,3})(?:[.-]?\d{1,2})?[A-Za-z]?"
_ENCLOSED = re.compile(
    r"(?:(?:see|please see|refer to)\s)?"
    r"(?:appendi(?:x|ces)|app|annex(?:es|ure)?|encl?(?:losures?|osed)?|encs|attach(?:ments?|ed)?|att)"
    rf"\.?:?(?:\s?(?:no\.?\s)?(?-i:{_LETTER})(?:(?:\s?[,&-]\s?|\sand\s|\sto\s)(?-i:{_LETTER})){{0,3}})?",
    re.IGNORECASE,
)
_WHO = (
    r"all(?:\s(?:members|councillors|cllrs|present))?|everyone|(?:(?:town|parish|community|deputy|assistant|acting|the)\s){0,2}clerk"
    r"(?:\s?(?:/|&|and)\s?rfo)?|rfo|(?:hon\.?\s)?(?:treasurer|secretary)|(?:the\s)?(?:chair(?:man|person|woman)?|mayor|leader)"
)
_NAMED = re.compile(rf"(?:{_WHO})(?:\s?(?:/|&|,|and)\s?(?:{_WHO}))?", re.IGNORECASE)
_LEADS = re.compile(r"[A-Z]{2,4}|(?:[A-Z][\w.’'-]*(?:\s|\s?[/&]\s?)?){1,4}")
"""Who else leads an item, in such a column: 'HT', 'Mr Ash', 'Clerk / AB'."""
_KEY_DECISION = re.compile(r"[\[(]?(?:non-?\s?)?key decisions?[\])]?", re.IGNORECASE)
_CLOSE_BEHIND = re.compile(
    rf"(?:\s(?-i:App(?:endix|x)?|APPENDIX|Annex|ANNEX|Enc(?:l|losure)?|ENC|Attachment|Paper|PAPER)\.?\s(?-i:{_LETTER})"
    r"|(?-i:(?:\b[a-z]{3,}|\b(?:Minutes|Apologies|Absence|Interests?|Introductions?|Welcome|Reports?|Business|Meetings?"
    r"|Arising|Updates?|Items|Correspondence|Finances?|Planning))"
    r"\s(?:Chair(?:man|person|woman)?|Clerk|Treasurer|Secretary|Mayor|Leader|All|CHAIR(?:MAN)?|CLERK|ALL)))\W?$"
)
"""The same where one blank parts it from the title, so that it may be of it."""
_LEADS_TO_IT = re.compile(
    r"\b(?:of|by|to|from|for|with|and|or|a|an|the|new|as|in|on|at|elect|appoint|thank|electing|appointing|town|parish"
    r"|deputy|vice|current|next|outgoing|retiring|your|our|its)\s\S+(?:\s\S{1,4})?$",
    re.IGNORECASE,
)
_LONGEST = 200


def columns_of_names(firsts: Sequence[Piece]) -> tuple[float, ...]:
    """Where, behind the titles of several items, stands who leads each of them: 'Chair', 'All'."""
    lasts = [cells[-1] for piece in firsts if len(cells := cells_in(piece)) > 1]
    lefts = Counter(round(last.left) for last in lasts if _NAMED.fullmatch(last.text))
    return tuple(left for left, often in lefts.items() if often >= _SEVERAL)


def without_aside(lines: tuple[Piece, ...], names: Sequence[float] = ()) -> tuple[Piece, ...]:
    """The lines of an item, the first without a cell behind its title that only says what is enclosed or who leads."""
    if not lines or (aside := _aside(lines, names)) is None:
        return lines
    return (lines[0].part(0, aside.start - lines[0].start), *lines[1:])


def _aside(lines: tuple[Piece, ...], names: Sequence[float]) -> Piece | None:
    cells = cells_in(lines[0])
    last = cells[-1]
    if len(cells) == 1 or is_unfinished(lines[0].text[: last.start - lines[0].start]):
        return None
    leads = _LEADS.fullmatch(last.text) and any(abs(last.left - left) < _BESIDE for left in names)
    if not (leads or _is_aside(last.text)):
        return None
    listed = any(abs(piece.left - last.left) < _SAME_COLUMN for piece in lines[1:])
    return None if listed else last


def _is_aside(text: str) -> bool:
    if _KEY_DECISION.fullmatch(text):
        return True
    if len(text) > _SHORT or text[0] in "([":  # a remark in brackets is of the title
        return False
    return bool(
        PRIVATE_MARK.fullmatch(text) or _ENCLOSED.fullmatch(text) or _NAMED.fullmatch(text) or member_role(text)
    )


def may_hold_an_aside(title: str) -> bool:
    """Whether the last words of a title look like such a cell, though a mere blank parts them: 'Minutes Appendix A'."""
    behind = _CLOSE_BEHIND.search(title[-_LONGEST:])
    return behind is not None and _LEADS_TO_IT.search(title[-_LONGEST:]) is None
