"""References of reports: 'PAF/09/19', 'CAB 23/45', 'Report No. FIN-12'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clerk_app.packs.pieces import Piece

_NAMED = re.compile(
    r"\b(?:report|paper)\s*(?:no\.?|number|ref(?:erence)?\.?:?|nos\.?)?\s*[:(]?\s*"
    r"(?P<ref>(?-i:[A-Z]{2,6})(?:\s?[/-]\s?|\s)\d{1,4}(?:[/-]\d{1,4})*"
    r"|(?-i:[A-Z]{1,4})\d{2,4}(?:[/-]\d{2,4})?)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\breport\s+(?:no\.?|number|ref(?:erence)?\.?)\s*[:.]?\s*(?P<ref>[A-Z0-9][A-Z0-9./-]{0,14}[A-Z0-9]|\d+)",
    re.IGNORECASE,
)
_ATTACHED = re.compile(r"(?P<ref>[A-Z]{2,6}[/-]\d{1,4}[/-]\d{2,4})\)?\s+(?:is\s+|are\s+)?(?:attached|enclosed|refers)")
_ALONE = re.compile(r"[(\[](?P<ref>[A-Z]{2,6}(?:[/-]|\s)\d{1,4}(?:[/-]\d{2,4})?)[)\]]")
_ENDS_WITH_WORD = re.compile(r"\b(?:report|paper)(?:\s+(?:no\.?|number|ref\.?))?\s*$", re.IGNORECASE)
_CELL = re.compile(
    r"\t\s*(?:report|paper)?\s*(?:no\.?|number|ref\.?)?\s*:?\s*(?P<ref>(?-i:[A-Z]{2,6})(?:\s?[/-]\s?"
    r"|\s)\d{1,4}(?:[/-]\d{1,4})*)\s*$",
    re.IGNORECASE,
)
_LONGEST = 500
_PLANNING = re.compile(
    r"\bapplications?\b|\bplanning\b|\bdwelling|\berection\b|\bextension\b|\bplans?\b", re.IGNORECASE
)


def take_reference(piece: Piece) -> tuple[Piece, Piece | None]:
    """The line without a reference that stands in a cell of its own behind the title, and the reference."""
    match = _CELL.search(piece.text) if len(piece.text) < _LONGEST else None
    if match is None:
        return piece, None
    return piece.part(0, match.start()), piece.part(match.start("ref"), match.end("ref"))


def report_ref(lines: Sequence[Piece]) -> Piece | None:
    """The reference of the report that an item brings; None for references of other papers, such as applications."""
    planning = any(_PLANNING.search(piece.text) for piece in lines)
    for pattern in (_NUMBERED, _NAMED, _ATTACHED, *(() if planning else (_ALONE,))):
        for piece in lines:
            match = pattern.search(piece.text)
            if match is not None and any(letter.isdigit() for letter in match["ref"]):
                return piece.part(match.start("ref"), match.end("ref"))
    return _over_two_lines(lines)


def _over_two_lines(lines: Sequence[Piece]) -> Piece | None:
    """A reference at the beginning of a line, with the word 'report' at the end of the one before."""
    for one, other in pairwise(lines):
        match = _NAMED.match("report " + other.text) if _ENDS_WITH_WORD.search(one.text) else None
        if match is not None:
            shift = len("report ")
            return other.part(match.start("ref") - shift, match.end("ref") - shift)
    return None
