"""Lines among the items that are of none: whom to ask, and the links to papers by which a site repeats titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clerk_app.packs.business.item_body import Body
from clerk_app.packs.lists.prose import VERB
from clerk_app.packs.lists.titles import Cut
from clerk_app.packs.pieces import Piece, joined

_CONTACT = re.compile(
    r"\W{0,2}(?:contact(?: (?:officer|details|name|person))?\s?(?::|\t)|(?:for|any) (?:further |more )?"
    r"(?:information|details|enquir(?:y|ies)|queries)\b[^.]{0,60}\bcontact\b|enquiries(?: to)?\s?:|please contact\b)",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\W{0,2}(?:tel(?:ephone)?(?: no\.?| number)?|phone|direct (?:line|dial)|mobile|fax|e-?mail(?: address)?)\s?[:.\t]",
    re.IGNORECASE,
)
_NEAR = 7
"""Lines within which a telephone or an address ends what a contact's name begins."""
_FEW = 5
"""Words up to which a line can be the name of a link."""
_SEVERAL = 2
_SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+")


def without_contact(lines: Sequence[Piece]) -> list[Piece]:
    """The lines of an item, empty where they say below it whom to ask about the meeting."""
    begin = next((at for at, piece in enumerate(lines) if at and _CONTACT.match(piece.text)), None)
    if begin is None:
        return list(lines)
    ends = [at for at, piece in enumerate(lines[begin : begin + _NEAR], begin) if _REACHED.match(piece.text)]
    last = max(ends, default=begin - 1)
    return [piece.part(0, 0) if begin <= at <= last else piece for at, piece in enumerate(lines)]


def without_links(cuts: Sequence[Cut], bodies: Sequence[Body]) -> list[Body]:
    """The bodies, without the few words below titles where they are links: two of them only repeat their title."""
    links = [_is_link(body) for body in bodies]
    pairs = zip(cuts, bodies, links, strict=True)
    repeated = sum(link and _is_repeated(cut, body) for cut, body, link in pairs)
    if repeated < _SEVERAL:
        return list(bodies)
    return [replace(body, description=()) if link else body for body, link in zip(bodies, links, strict=True)]


def _is_link(body: Body) -> bool:
    if len(body.description) != 1 or body.sub_items or body.wording or body.description[0].line.gap:
        return False
    text = body.description[0].text
    return len(text.split()) <= _FEW and text[:1].isupper() and text[-1:].isalnum() and not VERB.match(text)


def _is_repeated(cut: Cut, body: Body) -> bool:
    """Whether all the words below a title stand in it."""
    title = {word.casefold() for word in _WORD.findall(joined(cut.title))}
    own = {word.casefold() for word in _WORD.findall(joined(body.description)) if len(word) >= _SHORTEST}
    return bool(own) and own <= title
