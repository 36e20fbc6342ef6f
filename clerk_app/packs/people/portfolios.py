"""The portfolio of each member of an executive, printed before the name, above it or in the line below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.people.group_labels import is_subheading
from clerk_app.packs.people.name_lists import names_in
from clerk_app.packs.people.people_cells import PeopleCell
from clerk_app.packs.people.people_headings import ListOf
from clerk_app.packs.people.people_walk import Walk
from clerk_app.packs.people.person_names import TITLES
from clerk_app.packs.people.roles import is_empty_seat, member_role

_POST = re.compile(r"\W{0,3}[A-Z][A-Za-z ,&/’'()–-]{3,90}")
_SENTENCE = re.compile(r"\b(?:is|are|will|was|be|should|must|can|have|has|please|that|this|which|to)\b", re.IGNORECASE)


def takes_post(walk: Walk, cells: Sequence[PeopleCell], row: int) -> bool:
    """Whether a line of an executive's list says only what the councillor above it, or below it, looks after."""
    if walk.of is not ListOf.MEMBERS or len(cells) != 1 or not _is_post(cells[0].text):
        return False
    post = cells[0].trimmed(0, len(cells[0].text), Certainty.LIKELY)
    if walk.roles_lead or not walk.here:
        walk.pending, walk.roles_lead = post, True
        return True
    last = walk.here[-1]
    if last.role is not None or last.row != row - 1 or not TITLES.match(last.name.value):
        return False
    walk.here[-1] = replace(last, role=post)
    walk.posts.append(len(walk.here) - 1)
    return True


def without_lone_posts(walk: Walk) -> None:
    """Take back what was read as a portfolio below a name where most of the others have none."""
    members = walk.people[ListOf.MEMBERS]
    if len(walk.posts) * 2 < len(members):
        for at in walk.posts:
            members[at] = replace(members[at], role=None)


def post_before(cell: PeopleCell, *, executive: bool) -> Found[str] | None:
    """The words that stand before the names of a cell, as in 'Housing and Health: Councillor A Brown'."""
    blanks = len(cell.text) - len(cell.text.lstrip())
    words = cell.passage.text[cell.start : cell.start + blanks].strip(" :–—-\t")
    if not words or not (executive or member_role(words)):
        return None
    begin = cell.passage.text.index(words, cell.start)
    return Found(words, cell.passage.places(begin, begin + len(words)), Certainty.LIKELY)


def _is_post(text: str) -> bool:
    told = _POST.fullmatch(text) is not None and _SENTENCE.search(text) is None
    titled = any(entry.name.titled for entry in names_in(text).entries)
    return told and not (titled or is_subheading(text) or is_empty_seat(text))
