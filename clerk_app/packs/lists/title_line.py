"""Where a title ends within its line, and a description begins in the same one."""

from __future__ import annotations

import re

from clerk_app.packs.lists.broken_lines import asks_somebody
from clerk_app.packs.lists.prose import VERB, is_prose, is_remark, opens_description
from clerk_app.packs.lists.rules_behind import rule_behind
from clerk_app.packs.lists.standing_items import DAY
from clerk_app.packs.pack_text import CELL_GAP

LISTED = re.compile(r"\s*:\s*[-–—]+\s*(?=\S)")
"""A colon with a dash behind it, and words behind these."""
_NOTE = re.compile(r"\((?:please )?(?:see|note|if|as)\b[^()]{0,80}\)\W*", re.IGNORECASE)
"""A note to a title, which is no list."""
_COLON = re.compile(r"\s*:\s+(?=\S)")
_PURPOSE = re.compile(
    r"(?<=[\w)’'])\s+(?=To\s|The [A-Z][a-z]+ (?:Officer|Clerk) to\b|A period of\b"
    r"|(?:Members|Councillors) (?:are|to|may|will|should|must)\b)"
)
_WITHDRAW = re.compile(
    r"(?<=[a-z)])\.?\s(?=The (?:press and (?:the )?public|public(?: and (?:the )?press)?) (?:will|may|must|is to)"
    r" be (?:asked to (?:withdraw|leave)|required to (?:withdraw|leave)|excluded)\b)"
)
"""Between a title and the sentence that sends the public out for it."""
_WHICH = re.compile(r"(?:all|new|absent|other|elected|co-opted|retiring|present)", re.IGNORECASE)
_SIZE = re.compile(r"\s+(?:pdf icon )?PDF \d{1,4}(?:[.,]\d{1,3})? ?[KM]B\s+(?=\S)")
"""The size of a file, which a site prints behind a title and before what it says of it."""
_CAPITALS = re.compile(r"(?P<title>[A-Z][A-Z0-9 &’'(),/–-]{4,}[A-Z)])\s+(?=[A-Z][a-z]|[A-Z] [a-z])")
_SAYS_LIST = re.compile(
    r"(?:\S{1,30} ){1,10}"
    r"(?:is|are|was|were|be|follows?|following|below|includes?|comprises?|scheduled|held on|arranged|of)$",
    re.IGNORECASE,
)
"""The words before a list: 'The dates are as follows:- ...'."""
_CAPITALS_BEFORE = re.compile(_CAPITALS.pattern.replace(r"\s+", r"[\s:–-]+"))
_CAPITALS_ENDED = re.compile(r"(?P<title>[A-Z][A-Z0-9 &’'(),/–-]{4,80}[A-Z)]\.)\s+(?=[A-Z][a-z]|[A-Z] [a-z])")
_RESOLUTION = re.compile(r"(?:resolution|motion|proposal|recommendation|resolved|proposed)\W*", re.IGNORECASE)
"""No title by itself: the words behind it are the title."""
_NEXT_DATED = re.compile(rf"(?P<title>(?:[A-Z]+ ){{0,4}}NEXT (?:[A-Z]+ ){{0,3}}MEETINGS?)\s+(?={DAY.pattern})")
"""'DATE OF NEXT MEETING', and the day behind it."""
_TO_BE = re.compile(r"[A-Z][a-z]+ (?:[a-z’'-]+ ){0,5}to be [a-z]+(?:ed|en|t)\W*$")
"""'Stile to be mended' is no sentence, but says what is to be done."""
_SOMEBODY = re.compile(
    r"(?:cllrs?|councillors?|mrs?|ms|miss|dr|the|(?:deputy |assistant )?(?:chair|clerk|head|director|chief|leader)"
    r"|\w+ (?:officer|manager|clerk|director)|reports? (?:of|by|from)|all|to follow|enclosed|attached)\b"
    r"(?!.*\b(?:will|is|are|to|has|have)\b)",
    re.IGNORECASE,
)
"""Who brings an item, or what there is of its paper, in a column behind the titles."""
_FEW = 3
_SMALL = re.compile(
    r"(?:\b(?:of|the|and|for|to|from|in|on|at|by|with|or|a|an|that|which|as|if|whether|how|what|when|all|any|other)|&)$",
    re.IGNORECASE,
)


def has_title_in_capitals(text: str) -> bool:
    """Whether a line is a title in capitals with a sentence behind it."""
    mark = _CAPITALS_BEFORE.match(text)
    return mark is not None and is_prose(text[mark.end() :])


def end_within(text: str) -> tuple[int, int, bool] | None:
    """Where a title ends within its line, where the words behind it begin, and whether they are a list."""
    if (mark := LISTED.search(text)) is not None and not _NOTE.fullmatch(text, mark.end()):
        said = _capitals_before_list(text[: mark.start()])
        return (*said, False) if said else (mark.start(), mark.end(), True)
    for way in (_size, _remark, _capitals, _capitals_apart, _purpose, _withdraw, rule_behind):
        if (found := way(text)) is not None:
            return *found, False
    return None


def _capitals_before_list(text: str) -> tuple[int, int] | None:
    """A title in capitals with a sentence behind it that leads to a list: 'MILL DATES The dates are:- ...'."""
    mark = _CAPITALS.match(text)
    if mark is None or " " not in mark["title"]:
        return None
    behind = text[mark.end() :]
    return (mark.end("title"), mark.end()) if opens_description(behind) or _SAYS_LIST.match(behind) else None


def _size(text: str) -> tuple[int, int] | None:
    mark = _SIZE.search(text)
    return None if mark is None else mark.span()


def _remark(text: str) -> tuple[int, int] | None:
    """A colon with a remark behind it; a sentence behind a colon is of the title."""
    marks = (mark for mark in _COLON.finditer(text) if not _RESOLUTION.fullmatch(text[: mark.start()]))
    return next((mark.span() for mark in marks if is_remark(text[mark.end() :])), None)


def _capitals(text: str) -> tuple[int, int] | None:
    """A title in capitals with a sentence behind it in the same line; behind a dash or a colon it is of the title."""
    for pattern in (_CAPITALS, _CAPITALS_ENDED):
        mark = pattern.match(text)
        if mark is None:
            continue
        behind = text[mark.end() :]
        if opens_description(behind) or (" " in mark["title"] and is_prose(behind)):
            return mark.end("title"), mark.end()
    return None


def _capitals_apart(text: str) -> tuple[int, int] | None:
    """A title in capitals with a wide gap, or with the day of what it names, behind it; a name there is a column's."""
    if (dated := _NEXT_DATED.match(text)) is not None:
        return dated.end("title"), dated.end()
    mark = _CAPITALS.match(text)
    behind = text[mark.end() :] if mark else ""
    if mark is None or CELL_GAP in behind or _SOMEBODY.match(behind):
        return None
    gap = CELL_GAP in text[mark.end("title") : mark.end()]
    return (mark.end("title"), mark.end()) if (gap and len(behind.split()) > _FEW) or _TO_BE.match(behind) else None


def _withdraw(text: str) -> tuple[int, int] | None:
    mark = _WITHDRAW.search(text)
    return None if mark is None or is_prose(text[: mark.start()]) else mark.span()


def _purpose(text: str) -> tuple[int, int] | None:
    for mark in _PURPOSE.finditer(text):
        before, whose = text[: mark.start()], text[mark.end() :].startswith(("Members", "Councillors"))
        if (whose and (VERB.match(before) or _WHICH.fullmatch(before))) or asks_somebody(before):
            continue  # 'To note that new Councillors may speak', 'Interests - to invite Members to declare'
        if not _SMALL.search(before) and opens_description(text[mark.end() :]):
            return mark.span()
    return None
