"""Bodies that are of no council or of several: partnerships, forums, authorities, joint committees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.pack_text import Line
from clerk_app.packs.passage import Passage
from clerk_app.packs.values.title_case import as_name
from clerk_app.packs.word_sets import words

_OF_ITS_OWN_NAME = re.compile(
    r"(?:partnership(?:\sboard)?|local access forum|authority|neighbourhood plan(?:ning)? steering group"
    r"|joint (?:(?:(?:and|&) )?[\w-]+ ){0,4}(?:board|committee|authority)"
    r"|(?:burial|cemetery|crematorium) (?:board|authority)(?: of [\w ,&’'-]{3,60})?"
    r"|(?:police|fire(?: (?:and|&) rescue)?|valuation|harbour) board|joint liaison committee|public services board"
    r"|(?:inshore )?fisheries (?:and|&) conservation authority|conservancy|advisory committee on [\w ,&]{3,60})$",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\bjoint (?:[\w-]+ ){0,3}(?:board|committee|authority)\b|\b(?:police|fire|crime)\b.{0,30}\b(?:panel|board)\b"
    r"|\bpublic services board\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:THE |The )?(?:[A-Z][\w’'-]*(?:, | and | AND | & | of | OF | )){1,12}[A-Z][\w’'-]*")
"""A name and nothing else."""
_OF_PLACES = re.compile(r"(?P<places>(?:[A-Z][\w’'-]*,?\s){1,6}(?:and|&)\s(?:[A-Z][\w’'-]*\s){1,3}?)Joint\b")
_SERVICES = re.compile(r"\bcare partnership$", re.IGNORECASE)
_ITS_BOARD = re.compile(r"\bintegration joint board\b", re.IGNORECASE)
_TOP = 4
_COUNCIL = re.compile(r"(?:council|authority)\W*$", re.IGNORECASE)
_REPRESENTS = re.compile(
    r"\W{0,3}(?:(?:a |the )?(?:joint )?(?:committee|board|partnership|authority)? ?(?:representing|comprising"
    r"|made up of|of|on behalf of|serving)\b|\()",
    re.IGNORECASE,
)
_EACH = re.compile(r"\bcouncil\b|\b(?:borough|district|county|city|town|parish(?:es)?) of\b", re.IGNORECASE)
_ALL_OF_THEM = re.compile(r"\W{0,3}\([A-Z][^()]{3,120}? (?:and|&) [^()]{3,80} (?i:councils)\)\W{0,3}")
"""'(Overton, Elm and Mill Councils)'."""
_LONGEST = 400
_SENDS = re.compile(
    r"\s(?:named\s|nominated\s|appointed\s)?(?:substitut\w+|representatives?|nominees?|appointees?|delegates?)\b",
    re.IGNORECASE,
)
"""Behind a council that sends members to what meets."""
_LISTS = re.compile(r"\s?(?:\(\d{1,2}\)\s?)?[:–—\t-]\s{0,4}(?:cllrs?|councillors?)\b", re.IGNORECASE)
_EACH_LISTS = re.compile(rf"\bcouncil{_LISTS.pattern}", re.IGNORECASE)
"""Each of several councils with those whom it sends behind it: 'Overton Council - Cllrs Ash and Birch'."""
_OF_NO_NAME = words(
    "local strategic community safety safer planning health social care joint national park fire rescue police economic"
    " enterprise growth partnership board access forum authority harbour port combined children adult education"
    " transport the and of for & inshore fisheries conservation neighbourhood plan steering group highways waste"
    " staff employee employees staffing museums parking negotiating consultation"
    " committee liaison corporate public services valuation crematorium burial cemetery archives licensing integration"
    " consultative advisory policing planning overview scrutiny shared regional strategic disposal collection services"
    " service management recycling treatment"
)


def is_joint(called: Found[str] | None) -> bool:
    """Whether what meets is of several councils, so that one that is named may only be its host."""
    return called is not None and _JOINT.search(called.value) is not None


def are_services(name: str, text: str) -> bool:
    """Whether a partnership is only the name of the services that a board runs which is named in the text."""
    return _SERVICES.search(name) is not None and _ITS_BOARD.search(text) is not None


def board_of_services(called: Found[str] | None, council: Found[str] | None) -> Found[str] | None:
    """What meets; where that is only called by the services of the body, the board itself, not surely."""
    if called is None or council is None or not are_services(called.value, council.value):
        return called
    return Found(council.value, council.places, Certainty.LIKELY, "", council.printed)


def joins(own: Found[str], council: Found[str] | None) -> bool:
    """Whether a joint committee is called by the places of several councils, of which the one that is named is one."""
    places = _OF_PLACES.match(own.value)
    first = council.value.split(maxsplit=1)[0].casefold() if council else ""
    return places is not None and first in places["places"].casefold().split()


def are_hosts(lines: Iterable[Line]) -> bool:
    """Whether several councils stand side by side above the meeting of a body that is of all of them."""
    return any(_stand_side_by_side(line) or _names_them(line.text) for line in lines)


def _stand_side_by_side(line: Line) -> bool:
    return sum(_COUNCIL.search(cell.text) is not None for cell in line.cells) > 1


def _names_them(text: str) -> bool:
    """Whether a line says of which councils a body is: '(Overton Council and Mill Council)'."""
    of_them = _REPRESENTS.match(text[:_LONGEST])
    if of_them is None:
        return False
    return _ALL_OF_THEM.fullmatch(text[:_LONGEST]) is not None or len(_EACH.findall(text[of_them.end() : _LONGEST])) > 1


def sends_members(text: str, end: int) -> bool:
    """Whether those whom a council sends to what meets stand behind its name, as they do behind that of another."""
    if _SENDS.match(text, end):
        return True
    return _LISTS.match(text, end) is not None and len(list(islice(_EACH_LISTS.finditer(text), 2))) > 1


def is_of_partnership(text: str) -> bool:
    """Whether a heading is the name of a partnership, which may have a joint committee."""
    return text.casefold().endswith(" partnership") and _HEADING.fullmatch(text) is not None


def headed_by_joint(lines: Sequence[Line], called: Found[str] | None) -> Found[str] | None:
    """A joint committee with the places it is of, as the heading has it, where what meets is called in short."""
    if called is None or called.value.casefold()[:5] != "joint":
        return None
    for line, below in zip(lines[:_TOP], [*lines[1:_TOP], None], strict=False):
        words = " ".join(line.text.split())
        of_it = below is not None and below.text.casefold() == called.value.casefold() and is_of_partnership(words)
        if (words.casefold().endswith(f" {called.value.casefold()}") or of_it) and _HEADING.fullmatch(words):
            passage = Passage.of((line,))
            return Found(as_name(words), passage.places(0, len(passage.text)), Certainty.LIKELY, "", words)
    return None


def body_of_its_own(called: Found[str] | None) -> Found[str] | None:
    """A partnership, a forum or an authority that meets and belongs to no council that is named."""
    kind = _OF_ITS_OWN_NAME.search(called.value) if called else None
    own = (
        [word for word in re.findall(r"[\w’'-]+", called.value) if word.casefold() not in _OF_NO_NAME] if called else []
    )
    if called is None or kind is None or not own:
        return None
    return Found(called.value, called.places, Certainty.LIKELY, "", called.printed)
