"""The members of a joint committee, listed council by council: 'Overton Borough Council Members' above some."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.passage import Passage
from clerk_app.packs.people.name_lists import names_in

_REPRESENTING = re.compile(
    r"\W{0,3}(?:members\s|councillors\s)?(?:representing|appointed\sby|nominated\sby)\s(?:the\s)?"
    r"(?P<council>[A-Z][\w &’'-]{3,60}\bcouncil(?:\sof\s[A-Z][\w’'-]+)?)\s?(?:[(\[]\d{1,2}[)\]])?\s?:?",
    re.IGNORECASE,
)
"""'Representing Overton Borough Council:'"""
_OF_ONE = re.compile(
    r"\W{0,3}(?P<council>(?!(?:all|our|your|other|to)\b)(?:[A-Z][\w’'-]*\s(?:(?:and|of|upon|on|&)\s)?){1,6}"
    r"(?i:council)(?:\sof\s[A-Z][\w’'-]+)?)"
    r"\s(?:(?:appointed|elected|nominated|voting)\s)?(?:members|councillors|representatives)"
    r"\s?(?:[(\[]\d{1,2}[)\]])?\s?:?",
    re.IGNORECASE,
)
_REPRESENTATIVES = re.compile(r"\W{0,3}(?:the\s)?representatives\W{0,3}", re.IGNORECASE)
_CHAIRS = re.compile(r"\b(?:councillor|cllr)\b[^()]{3,60}\((?:joint\s|vice[\s-]{0,2}|deputy\s)?chair", re.IGNORECASE)
_LONGEST = 100
_SEVERAL = 2


def headed_by_councils(passages: Sequence[Passage]) -> frozenset[int]:
    """The lines that head those whom one council sends, where several do; each has a name behind or below it."""
    found: dict[int, str] = {}
    for row, passage in enumerate(passages):
        label, mark, behind = passage.text[: _LONGEST + _LONGEST].partition(":")
        headed = (_OF_ONE.fullmatch(label) or _REPRESENTING.fullmatch(label)) if len(label) <= _LONGEST else None
        below = passages[row + 1].text if row + 1 < len(passages) else ""
        if headed and names_in(behind if mark and behind.strip() else below).entries:
            found[row] = headed["council"].casefold()
    return frozenset(found) if len(set(found.values())) >= _SEVERAL else frozenset()


def are_all_sent(text: str, below: Sequence[str]) -> bool:
    """Whether 'Representatives' is all that heads a list that begins with a councillor in the chair."""
    return _REPRESENTATIVES.fullmatch(text) is not None and any(_CHAIRS.search(line[:_LONGEST]) for line in below)
