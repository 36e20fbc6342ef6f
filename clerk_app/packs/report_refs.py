"""References of reports: 'PAF/09/19', 'CAB 23/45', 'Report No. FIN-12'."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_PLANNING = re.compile(
    r"\bapplications?\b|\bplanning\b|\bdwelling|\berection\b|\bextension\b|\bplans?\b", re.IGNORECASE
)


def report_ref(lines: Sequence[Piece]) -> Piece | None:
    """The reference of the report that an item brings; None for references of other papers, such as applications."""
    planning = any(_PLANNING.search(piece.text) for piece in lines)
    for pattern in (_NUMBERED, _NAMED, _ATTACHED, *(() if planning else (_ALONE,))):
        for piece in lines:
            match = pattern.search(piece.text)
            if match is not None and any(letter.isdigit() for letter in match["ref"]):
                return piece.part(match.start("ref"), match.end("ref"))
    return None
