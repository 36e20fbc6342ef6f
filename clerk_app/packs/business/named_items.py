"""Items that are private by a note that names their numbers, or by a mark in a cell beside their title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.business.item_table import cells_in
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import Piece, whole

_WIDEST = 50
"""Items that a span can name."""
_LIST = r"(?P<list>\d{1,3}(?:\.\d{1,2})?\b(?:\s*(?:,|and|&|or|to|[-–])\s*\d{1,3}(?:\.\d{1,2})?\b){0,20})"
_NAMED = re.compile(rf"\b(?:agenda )?items?\s+(?:nos?\.?\s+|numbers?\s+|numbered\s+)?{_LIST}", re.IGNORECASE)
"""'during consideration of items 14 and 16'."""
_OF_A_PAPER = re.compile(
    r"\b(?:appendi(?:x|ces)|annex(?:es|ure)?|enclosures?|schedules?)\b(?:(?!item)[^.;]){0,30}"
    r"\b(?:to|of|in|for|at|under)(?: the)?\s*$",
    re.IGNORECASE,
)
"""What stands before the number of an item of which only a paper is meant: 'Appendix 2 to agenda item 8'."""
_LOOK_BACK = 60
"""Letters before the number of an item in which such a paper can be named."""
_SPAN = re.compile(
    r"(?P<point>\d{1,3}\.\d{1,2})|(?P<first>\d{1,3})(?:\s*(?:to|[-–])\s*(?P<last>\d{1,3}))?", re.IGNORECASE
)
_NOTE = re.compile(
    r"\W*(?:(?:please )?note:? )?(?:that )?(?:the )?(?:reports? (?:on|for|to) )?(?:agenda )?items?\s+"
    rf"(?:nos?\.?\s+|numbers?\s+)?{_LIST}"
    r"(?: (?:above|below|on (?:the|this) agenda|inclusive))?,? "
    r"(?:is|are|will|may|contains?|includes?|has|have|relates?|involves?)\b(?P<said>[^.]{3,300})",
    re.IGNORECASE,
)
"""'Note: the reports on items 3 to 5 contain ...', and what is said of them."""
_PRIVATE = re.compile(
    r"\b(?:press|public)\b.{0,40}\bexclu|\bexclu\w+ (?:of )?(?:the )?(?:press|public)\b|\bin private\b|\bexempt\b"
    r"|\bconfidential\b|\bnot for publication\b|\bin the absence of the (?:press|public)\b",
    re.IGNORECASE,
)
"""What such a note says where it makes them private."""
PRIVATE_MARK = re.compile(
    r"[(\[]?(?:restricted|exempt|conf(?:idential|\.)|private|closed|in private|not for publication|part (?:2|ii|two)"
    r"|exempt item|private item)[)\]]?",
    re.IGNORECASE,
)
"""All of a cell behind a title."""
_TAKEN = re.compile(
    r"\b(?:consider|take|taken|discuss|deal with|considered|treat(?:ed)?)\b.{0,60}"
    r"\b(?:as (?:private|exempt|confidential)|in private)\b",
    re.IGNORECASE,
)
"""'The Committee is requested to consider as private business items 6.1 and 6.2'."""
_DENIED = re.compile(
    r"\b(?:not|never) (?!for publication)(?:\w+ ){0,3}(?:exempt|confidential|exclu|in private|private)"
    r"|\bno (?:longer|exempt|confidential|private)\b|\bin public\b|\bwhether\b|\bappendi|\bpart of\b",
    re.IGNORECASE,
)
"""Says of an item that it is not private, or that something else of it is."""


def numbers_in(text: str) -> frozenset[str]:
    """The numbers of the items that a sentence names."""
    named = (match for match in _NAMED.finditer(text) if not _is_of_a_paper(text, match.start()))
    return frozenset(number for match in named for number in _each(match["list"]))


def named_as_private(text: str) -> frozenset[str]:
    """The items that words below a title ask to take in private; none where they only ask whether any is."""
    asked = _TAKEN.search(text) is not None and _DENIED.search(text) is None
    return numbers_in(text) if asked else frozenset()


def _is_of_a_paper(text: str, at: int) -> bool:
    return _OF_A_PAPER.search(text[max(0, at - _LOOK_BACK) : at]) is not None


def _each(listed: str) -> frozenset[str]:
    numbers: set[str] = set()
    for span in _SPAN.finditer(listed):
        if span["point"]:
            numbers.add(span["point"])
            continue
        first, last = int(span["first"]), int(span["last"] or span["first"])
        numbers |= {str(number) for number in range(first, min(last, first + _WIDEST) + 1)}
    return frozenset(numbers)


def private_by_notes(lines: Sequence[Line]) -> dict[str, Found[bool]]:
    """The items of which a note below the agenda says that they are taken without the public."""
    named: dict[str, Found[bool]] = {}
    for line in lines:
        piece = whole(line)
        note = _NOTE.match(piece.text)
        if note and _PRIVATE.search(note["said"]) and not _DENIED.search(note["said"]):
            named |= dict.fromkeys(_each(note["list"]), Found(True, (piece.place,), Certainty.LIKELY))
    return named


def private_mark(title: Piece) -> Piece | None:
    """The cell behind the first line of a title that says only that the item is private: 'Restricted', 'Conf.'."""
    for cell in cells_in(whole(title.line))[1:]:
        if cell.start >= title.start and PRIVATE_MARK.fullmatch(cell.text.strip()):
            return cell
    return None
