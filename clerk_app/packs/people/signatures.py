"""Where officers sign below a list of members: a name, a post, and the day below an address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.passage import Passage
from clerk_app.packs.people.name_lists import names_in
from clerk_app.packs.people.people_headings import heading_of
from clerk_app.packs.people.person_names import TITLES, name_at
from clerk_app.packs.people.roles import officer_role
from clerk_app.packs.values.dates import dates_in

_SIGNS = re.compile(
    r"\W*(?:(?:joint |interim |acting |deputy )*chief executive|(?:town |parish |acting |interim )*clerk"
    r"|clerk (?:to|of) the (?:parish |town )?council|proper officer|(?:borough |county )?solicitor)\b.{0,40}$",
    re.IGNORECASE,
)
"""The post of whoever signs a summons."""
_POST = re.compile(
    r"(?![Cc]hief (?:[A-Z]\w+ ){0,2}[Oo]fficer)(?:[A-Z][\w&’'()-]*,?\s(?:(?:and|of|to|for|the|&)\s){0,2}){0,7}"
    r"(?i:(?:clerk|secretary|solicitor|officer|manager|director|registrar|treasurer|administrator|chief executive"
    r"|co-?ordinator)|(?<=head of )[\w ,&’'-]{3,50}"
    r"|(?:clerk|secretary|solicitor|director|treasurer)\s(?:of|to|for|and|\()\s?[\w ,&’'()-]{2,50})"
)
"""The post of any officer, and nothing else: 'Head of Law', 'Director of Finance', 'Monitoring Officer'.

A chief officer of a service may sit on a board.
"""
_LONGEST_POST = 80
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


def signs_apart(passages: Sequence[Passage], row: int) -> bool:
    """Whether a name with a post below it is a paragraph by itself, not the first of a list and not one of several."""
    if not row or row + 1 >= len(passages) or not (_is_pair(passages, row) and _POST.fullmatch(passages[row + 1].text)):
        return False
    heading, behind = heading_of(passages[row - 1].text), passages[row + 2 : row + 3]
    if (
        not passages[row].lines[0].gap
        or passages[row + 1].lines[0].gap
        or any(not each.lines[0].gap for each in behind)
    ):
        return False
    first = heading is not None and not names_in(passages[row - 1].text[heading[1] :]).entries
    others = (at for at in (row - 2, row + 2) if 0 <= at < len(passages) - 1)
    return not (first or any(_is_pair(passages, at) for at in others))


def _is_pair(passages: Sequence[Passage], row: int) -> bool:
    """Whether a line is the name of nobody on a council, and the next a post."""
    text, post = passages[row].text, passages[row + 1].text
    name = name_at(text)
    named = name is not None and not name.councillor and not text[name.end :].strip()
    return named and len(post) < _LONGEST_POST and officer_role(post) is not None


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
