"""Whose minutes a stretch of an item names: those of the body that meets, or of a committee whose minutes it sees."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clerk_app.packs.word_sets import words

_KIND = (
    r"(?:sub-?\s?)?committees?|working (?:groups?|part(?:y|ies))|panels?|boards?|forums?|fora|steering groups?"
    r"|task (?:and|&) finish groups?|commissions?|cabinet|executive|municipal district|area (?:board|forum)|groups?"
    r"|trust|partnership|council"
)
_NAMED = re.compile(
    rf"\b(?P<name>(?:[A-Z][\w’'-]*,?\s(?:(?:and|&|of|for)\s(?:the\s)?)?){{1,9}})(?P<kind>(?i:{_KIND}))\b(?!\s(?i:{_KIND})\b)"
)
_LEAD = re.compile(r"\b(?:minutes?|notes?|record|meetings?|held|sign|adopt|approve|confirm|receive|note|agree)\b", re.I)
_OF_NOBODY = words(
    "the of and for a an to at in on minute minutes meeting meetings ordinary annual special extraordinary extra"
    " monthly full last previous public private open closed confidential exempt draft unconfirmed reconvened adjourned"
    " virtual remote shadow inaugural first part council committee board panel forum parish town community city county"
    " borough district general budget agm copy attached pages page monday tuesday wednesday thursday friday saturday"
    " sunday january february march april may june july august september october november december confirm approve"
    " adopt confirmation approval adoption quarterly statutory its our authority"
)
_LOOK_BACK = 160


def named_in(text: str, start: int, end: int) -> frozenset[str] | None:
    """The words of the last body named before `end`, none of them for the council; None where none is named."""
    named = [*_NAMED.finditer(text, max(start, end - _LOOK_BACK), end)]
    if not named:
        return None
    name, kind = _LEAD.split(named[-1]["name"])[-1], named[-1]["kind"]
    return frozenset(_words(f"{name} {kind}"))


def own_words(meets: Iterable[str]) -> frozenset[str]:
    """The words of the names of the body that meets."""
    return frozenset(_words(" ".join(meets)))


def _words(name: str) -> set[str]:
    found = re.findall(r"[a-z]+", name.casefold().replace("’", "").replace("'", ""))
    return {word.removesuffix("s") for word in found if word not in _OF_NOBODY}
