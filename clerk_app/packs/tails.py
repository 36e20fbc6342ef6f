"""Where the last item of an agenda ends and what stands below the agenda begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.layout import Layout
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole
from clerk_app.packs.prose import begins_list, is_motion, is_remark, is_unfinished, opens_description

_BELOW = re.compile(
    r"(?:clerk|signed|dated?\b(?!s? of)|issued|published|councillors?|cllrs?\.?|members(?!\s+(?:are"
    r"|to|will|may))|membership|chair(?:man|person)?\b"
    r"|e-?mail|tel\b|telephone|phone|contact|please|note:?|notes|notice|if you|should (?:any|you)"
    r"|all (?:members|meetings|council)"
    r"|(?:the )?public\b|press\b|distribution|copies|cc\b|copy to|to:|from:"
    r"|dates? of (?:the )?(?:next|future) meetings|next meeting"
    r"|for (?:further|more|any) |agenda item|exempt|part\s|report|appendix|this (?:agenda|meeting"
    r"|document)|www|http|yours"
    r"|page \d|download|printed|quorum|non-elected|co-opted|ends?$|\*|members of (?:the )?(?:public"
    r"|press)|dates of the next)",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"\bclerk\b|\bofficer\b|\bchief executive\b|\bproper officer\b|\bsecretary\b|@|\(clerk\)", re.IGNORECASE
)
_SHORT = 70
"""Letters of a line that may be a signature."""


def end_of_last_item(lines: Sequence[Line], start: int, layout: Layout) -> int:
    """The line behind the last item, which begins at `start`."""
    at = start + 1
    titled = bool(whole(lines[start]).text.strip(" .)0123456789"))
    if not titled and at < len(lines):
        at += 1
    while at < len(lines) and _belongs(lines, start, at, layout):
        at += 1
    return at


def _belongs(lines: Sequence[Line], start: int, at: int, layout: Layout) -> bool:
    line, before = lines[at], lines[at - 1]
    text = whole(line).text
    if line.row and line.row == lines[start].row:
        return True
    if text[:1].islower() or is_remark(text) or (is_unfinished(before.text) and not _BELOW.match(text)):
        return True
    if line.page != before.page:
        return is_motion(text)
    if opens_description(text) and not _BELOW.match(text):
        return True
    if is_motion(text):
        return True
    if begins_tail(text):
        return False
    if layout.gap_tells and line.gap:
        return False
    return begins_list(whole(line)) or layout.is_full(before) or _deeper(line, lines[start])


def begins_tail(text: str) -> bool:
    """Whether a line is one of those below an agenda: a signature, a remark, the list of councillors."""
    return _BELOW.match(text) is not None or _is_signature(text)


def _is_signature(text: str) -> bool:
    return len(text) < _SHORT and _SIGNATURE.search(text) is not None


def _deeper(line: Line, first: Line) -> bool:
    """Whether a line is set in below the number of its item."""
    return not line.gap and line.left > first.left + 12
