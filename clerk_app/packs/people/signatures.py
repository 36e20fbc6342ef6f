"""Where officers sign below a list of members: a name, a post, and the day below an address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.passage import Passage
from clerk_app.packs.people.person_names import TITLES, name_at
from clerk_app.packs.people.roles import officer_role
from clerk_app.packs.values.dates import dates_in

_SIGNS = re.compile(
    r"\W*(?:(?:joint |interim |acting |deputy )*chief executive|(?:town |parish |acting |interim )*clerk"
    r"|clerk (?:to|of) the (?:parish |town )?council|proper officer|(?:borough |county )?solicitor)\b.{0,40}$",
    re.IGNORECASE,
)
"""The post of whoever signs a summons."""
_DATE_ALONE = 40
LINES = 5
"""A name, a post, two lines of an address and the day."""


def is_signature(passages: Sequence[Passage]) -> bool:
    """Whether officers sign here: a name with a post and then nothing but the day, or names above posts that sign."""
    texts = [each.text for each in passages[:LINES]]
    names, posts = (text.split("\t") for text in (*texts[:2], "", "")[:2])
    if len(names) == len(posts) and all(map(_is_post_alone, posts)):
        return all((one := name_at(name)) is not None and not one.councillor for name in names)
    name = name_at(texts[0])
    if name is None or name.councillor:
        return False
    behind = texts[0][name.end :].strip(" ,–-")
    post, below = (behind, texts[1:2]) if behind else (next(iter(texts[1:2]), ""), texts[2:3])
    if officer_role(post) is None:
        return False
    return any(map(_is_day, below)) or (not behind and _has_address(passages[:LINES]))


def _has_address(passages: Sequence[Passage]) -> bool:
    """Whether a name and a post that stand apart have an address close below them, and then the day."""
    day = next((at for at, each in enumerate(passages) if _is_day(each.text)), 0)
    address = [each.text for each in passages[2:day]]
    apart = passages[0].lines[0].gap and not any(each.lines[0].gap for each in passages[1:day])
    return bool(address) and apart and not any(TITLES.match(text) or officer_role(text) for text in address)


def _is_day(text: str) -> bool:
    return len(text) < _DATE_ALONE and bool(dates_in(text))


def _is_post_alone(text: str) -> bool:
    """Whether a line is the post of whoever signs above it, and nobody else is named behind it: 'Clerk: Ann Ash'."""
    return _SIGNS.match(text) is not None and name_at(text.partition(":")[2]) is None
