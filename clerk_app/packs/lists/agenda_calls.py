"""What says that an agenda begins below it: its heading, a sentence that leads to it, the item that opens business."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.lists.item_pages import is_heading_of_pages
from clerk_app.packs.lists.prose import VERB, is_prose, is_sentence, is_unfinished
from clerk_app.packs.lists.series import LEAST
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import whole

_HEADING = re.compile(
    r"(?:(?:[\w.’'&()-]+ ){0,7}a\s?g\s?e\s?n\s?d\s?a|(?:order|programme|list) of business"
    r"|order paper|clár(?: oibre)?|business to be (?:transacted|considered)"
    r"|items? of business|agenda\s*/\s*speakers|agenda items?|items|standard items|rhaglen|agenda\s*/\s*rhaglen"
    r"|rhaglen\s*/\s*agenda|(?:item |note )?no\.?\s+(?:agenda )?items?(?:\s+pages?)?)\s*[:.]?",
    re.IGNORECASE,
)
_BUSINESS = re.compile(r"BUSINESS|B U S I N E S S")
"""In capitals alone: with small letters it may be a part of the agenda, or an item."""
_SITE = re.compile(r"no\.?[\s|]{1,3}(?:agenda )?items?[\s|]*", re.IGNORECASE)
_NO_HEADING = re.compile(r"\b(?:next|future|on|for|this|any|to|not)\b", re.IGNORECASE)
"""Words that come before 'agenda' in an item and never in the heading."""
_LONGEST_HEADING, _LONGEST_CALL = 90, 400
_CALL = re.compile(
    r"\bfollowing (?:business|agenda|issues|matters|items)\b.{0,60}$|\bbusiness set out below\b.{0,20}$",
    re.IGNORECASE,
)
_CALL_ABOVE = re.compile(
    r"\b(?:agenda|(?:items? of )?business|items)\b[^.;:]{0,30}\b(?:as follows|here ?under|(?:here ?)?below)\W*$"
    r"|[.;]\s(?:the )?agenda\s?:-?$",
    re.IGNORECASE,
)
"""In a letter above the agenda."""
_SAID = re.compile(
    r"^agenda\b.{0,40}\d|\bagenda\b.{0,80}\bmeeting\b|\bmeeting\b.{0,80}\bagenda\b|\bsummon", re.IGNORECASE
)
_CALLED = re.compile(
    r"\bmeeting\b.{0,200}\b(?:(?:will|is to|to) (?:be held|take place)|is (?:being )?held|takes place)\b"
    r"|\bnotice of (?:\w+ ){0,4}meeting\b"
    r"|\bwill (?:meet|be meeting|hold (?:a|an|its|their) (?:\w+ ){0,3}meeting)\b|^meeting (?:on|to be held)\b",
    re.IGNORECASE,
)
"""Calls a meeting without a word of its agenda."""
_OPENS = re.compile(
    r"(?:to (?:receive|note|record|accept) )?(?:any |the )?(?:chair\S* )?"
    r"(?:welcome|apolog(?:y|ies)|sederunt|attendance|ymddiheuriadau)\b"
    r"[^.:]{0,50}$",
    re.IGNORECASE,
)
_ORDER = re.compile(r"(?:the )?order of (?:the )?(?:business|agenda)\W*", re.IGNORECASE)
"""The heading of an agenda, or the item at which its order is settled."""
TOP = 40
"""Lines at the top in which a list can be the agenda without a heading that says so."""
_NEAR = 3
LEAST_STANDING = 2
"""Items of usual business that an agenda without numbers must have."""


def is_agenda_heading(text: str) -> bool:
    """Whether a line says that the agenda begins below it."""
    text = re.sub(r"[\s|]+", " ", text).strip()
    if len(text) > _LONGEST_HEADING or not text[:1].isupper() or _NO_HEADING.search(text) or is_prose(text):
        return False
    return _HEADING.fullmatch(text) is not None or _BUSINESS.fullmatch(text) is not None


def agenda_headings(lines: Sequence[Line]) -> list[int]:
    """Where 'Agenda' stands as a heading, and is not the rest of the title above it: 'Interests in the | agenda'."""
    return [at for at, line in enumerate(lines) if is_agenda_heading(whole(line).text) and not _is_rest(lines, at)]


def _is_rest(lines: Sequence[Line], at: int) -> bool:
    """Whether a line goes on with the one above it; a lone 'AGENDA' may stand below an address that ends in a comma."""
    above = whole(lines[at - 1]).text if at else ""
    if not above or lines[at].gap or not is_unfinished(above):
        return False
    return above[-1].isalpha() or " " in whole(lines[at]).text


def is_site_heading(text: str) -> bool:
    """Whether a line heads the table in which a site shows an agenda."""
    return _SITE.fullmatch(text.strip()) is not None


def is_order_of_business(text: str) -> bool:
    """Whether a line heads an agenda, or is the item at which its order is settled."""
    return _ORDER.fullmatch(text) is not None


def calls(lines: Sequence[Line]) -> list[int]:
    """Where a heading, a sentence, or else the heading of a column of pages says that the agenda begins."""
    found = [
        at
        for at, line in enumerate(lines)
        if (_announces(whole(line).text) or _leads(lines, at)) and not _is_rest(lines, at)
    ]
    pages = (at for at, line in enumerate(lines[:TOP]) if is_heading_of_pages(whole(line).text))
    return _without_items(found, lines) or list(pages)[:1]


def _announces(text: str) -> bool:
    """Whether a line is the heading of an agenda, or ends with 'the following business'."""
    if is_agenda_heading(text):
        return True
    return len(text) < _LONGEST_CALL and _CALL.search(text) is not None


def _leads(lines: Sequence[Line], at: int) -> bool:
    """Whether a line of a letter leads to the agenda, with which business opens right below it."""
    text = whole(lines[at]).text
    if at >= TOP or len(text) >= _LONGEST_CALL or _CALL_ABOVE.search(text) is None:
        return False
    return any(_opens(whole(line).text) for line in lines[at + 1 : at + 1 + _NEAR])


def _without_items(headings: list[int], lines: Sequence[Line]) -> list[int]:
    """The headings of an agenda, without an item 'Order of business' behind the one with which business opens."""
    if not headings:
        return []
    opened = next((at for at in range(headings[0], len(lines)) if _OPENS.match(whole(lines[at]).text)), len(lines))
    return [at for at in headings if at < opened or not is_order_of_business(whole(lines[at]).text)]


def opening(lines: Sequence[Line]) -> tuple[int | None, int]:
    """The line with which business opens below a head without the heading of an agenda, and how much is then wanted.

    Where the head does not even say within a line that it is an agenda, more of the items must be usual business.
    """
    top = [whole(line).text for line in lines[:TOP]]
    for says, least in ((_SAID, LEAST_STANDING), (_CALLED, LEAST)):
        said = next((at for at, text in enumerate(top) if says.search(text)), None)
        if said is not None:
            return next((at for at in range(said + 1, len(top)) if _opens(top[at])), None), least
    return None, LEAST_STANDING


def _opens(text: str) -> bool:
    return _OPENS.match(text) is not None and (VERB.match(text) is not None or not is_sentence(text))
