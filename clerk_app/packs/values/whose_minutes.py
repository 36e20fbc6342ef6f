"""Whose minutes a stretch of an item names: those of the body that meets, or of a committee whose minutes it sees."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clerk_app.packs.passage import Passage
from clerk_app.packs.word_sets import words

_KIND = (
    r"(?:sub-?\s?)?committees?|sub-?\s?groups?|working (?:groups?|part(?:y|ies))|panels?|boards?|forums?|fora"
    r"|steering groups?|task (?:and|&) finish groups?|commissions?|cabinet|executive|municipal district"
    r"|area (?:board|forum)|groups?|trust|partnership|council"
)
_NAMED = re.compile(
    rf"\b(?P<name>(?:(?:[A-Z][\w’'-]*,?|\([A-Z][\w’'-]*\))\s(?:(?:and|&|of|for)\s(?:the\s)?)?){{1,9}})(?P<kind>(?i:{_KIND}))\b(?!\s(?i:{_KIND})\b)"
)
_SUBJECT = re.compile(
    r"\b(?P<name>(?:(?:Planning|Finance|Amenit(?:y|ies)|General Purposes|Personnel|Staffing|Highways|Recreation"
    r"|Environment|Open Spaces|Cemetery|Burial|Allotments?|Resources|Policy|Events|Leisure|Properties|Property|Estates"
    r"|Parks|Grants|Communications|HR)\b[\s,/&]{0,3}(?:and\s|&\s)?){1,6})(?P<kind>(?i:meetings?))\b"
)
"""A committee that is called by its business alone: 'the Finance and General Purposes Meeting'."""
_INITIALS = re.compile(r"\b(?i:minutes?|meetings?|record|notes?) of (?:the )?(?P<name>[A-Z]{3,12})\b(?! [A-Z])")
"""A body that is called by its initials: 'Minutes of OVTRA of 3 May'."""
_LEAD = re.compile(r"\b(?:minutes?|notes?|record|meetings?|held|sign|adopt|approve|confirm|receive|note|agree)\b", re.I)
_OF_NOBODY = words(
    "the of and for a an to at in on minute minutes meeting meetings ordinary annual special extraordinary extra"
    " monthly full last previous public private open closed confidential exempt draft unconfirmed reconvened adjourned"
    " virtual remote shadow inaugural first part council committee board panel forum parish town community city county"
    " borough district general budget agm egm sgm apm copy attached pages page monday tuesday wednesday thursday friday"
    " saturday sunday january february march april may june july august september october november december confirm"
    " approve adopt confirmation approval adoption quarterly statutory its our authority"
)
_IN_A_CELL = re.compile(
    r"(?!.*\b(?:minutes?|meetings?|date)\b)[A-Z][\w’'&-]*(?: (?:and|&|of|[A-Z][\w’'-]*)){0,4}", re.IGNORECASE
)
_THE_COUNCIL = words("the full ordinary annual special extraordinary council")
_LOOK_BACK = 160


def named_in(text: str, start: int, end: int) -> frozenset[str] | None:
    """The words of the last body named before `end`, none of them for the council; None where none is named."""
    begin = max(start, end - _LOOK_BACK)
    named = [*_NAMED.finditer(text, begin, end), *_SUBJECT.finditer(text, begin, end)]
    if not named:
        initials = _INITIALS.search(text, begin, end) if not text.isupper() else None
        return frozenset(_words(initials["name"])) if initials else None
    last = max(named, key=lambda each: each.start())
    name, kind = _LEAD.split(last["name"])[-1], last["kind"]
    return frozenset(_words(f"{name} {kind}"))


def named_in_rows(passage: Passage, starts: Iterable[int]) -> dict[int, frozenset[str]]:
    """For days that begin a cell, by where they start, the words of who stands in the cell before; only of several."""
    found: dict[int, frozenset[str]] = {}
    for start in starts:
        begins = passage.starts[passage.index_at(start)]
        cells = passage.text[begins:start].split("\t")
        if len(cells) > 1 and not cells[-1].strip() and _IN_A_CELL.fullmatch(cells[-2].strip()):
            found[start] = frozenset(re.findall(r"[a-z]+", cells[-2].casefold())) - _THE_COUNCIL
    return found if len(set(found.values())) > 1 else {}


def own_words(meets: Iterable[str]) -> frozenset[str]:
    """The words of the names of the body that meets."""
    return frozenset(_words(" ".join(meets)))


def _words(name: str) -> set[str]:
    found = re.findall(r"[a-z]+", name.casefold().replace("’", "").replace("'", ""))
    return {word.removesuffix("s") for word in found if word not in _OF_NOBODY}
