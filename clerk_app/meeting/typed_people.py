"""Who is named in a line about people who joined, remained or left, and what they came for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from clerk_app.meeting.body import Body, Person

COUNCILLOR = ("cllr", "councillor")
TITLES = frozenset((
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "revd", "reverend", "canon", "father", "fr",
    "sister", "sir", "dame", "lord", "lady", "baroness", "baron", "supt", "superintendent", "insp", "inspector",
    "sgt", "sergeant", "pc", "dc", "ds", "di", "dci", "dsu", "commander", "capt", "captain", "maj", "major", "col",
    "colonel", "judge", "hon", "rt", "cllr", "councillor", "ch", "chief", "det", "detective",
    "county", "borough", "district", "town", "parish",
))  # fmt: skip
"""Words that stand before a name and are no part of it, without their full stop."""

_RANKS = frozenset((
    "ch", "chief", "det", "detective", "rt", "county", "borough", "district", "town", "parish",
))  # fmt: skip
_PARTICLES = frozenset((
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "du", "la", "le", "ap", "ab", "al", "el", "bin",
    "ibn", "st", "ter", "ten",
))  # fmt: skip
_LETTERS = frozenset((
    "OBE", "MBE", "CBE", "KBE", "DBE", "KC", "QC", "MP", "MEP", "JP", "DL", "BEM", "PHD", "JNR", "SNR",
))  # fmt: skip
_PURPOSES = frozenset((
    "introduce", "answer", "present", "respond", "speak", "give", "explain", "address", "outline", "update",
    "report", "discuss", "take", "assist", "advise", "help", "provide", "support", "describe", "summarise", "talk",
    "brief", "lead", "observe", "propose", "comment", "contribute", "attend", "join", "listen", "show",
    "demonstrate", "share", "deliver", "set", "hear", "represent", "inform",
))  # fmt: skip
_DETERMINERS = frozenset((
    "the", "a", "an", "our", "his", "her", "their", "its", "all", "this", "that",
))  # fmt: skip
_PURPOSE = re.compile(r"[\s,]+(to ([a-z]+)\s+(\S+).*)$", re.DOTALL)
_INITIALS = re.compile(r"^(?:[^\W\d_]\.?){1,3}$")


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name that fits several people; nobody is chosen silently."""

    name: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class NamedPeople:
    """Everybody named in a line, in order; `new` are those whose particulars the record does not have yet."""

    people: tuple[Person, ...] = ()
    purpose: str = ""
    new: tuple[Person, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()


def parse_people(text: str, body: Body, fresh_id: Callable[[], str]) -> NamedPeople:
    """Read 'Name, role and body; Name, role to introduce the item'; known people by any form of their name."""
    parts = [part.strip() for part in " ".join(text.split()).split(";")]
    parts = [part for part in parts if part.strip(" .,")]
    if not parts:
        return NamedPeople()
    parts[-1], purpose = split_purpose(parts[-1].removesuffix("."))
    named = NamedPeople(purpose=purpose)
    for part in parts:
        name, _, role = (piece.strip() for piece in part.partition(","))
        name, role = (name, role) if name else (role, "")
        if name.strip(" .,"):
            named = _with_one(named, name.strip(" ,"), role.rstrip(" ,"), body, fresh_id)
    return named


def _with_one(named: NamedPeople, name: str, role: str, body: Body, fresh_id: Callable[[], str]) -> NamedPeople:
    found = find_people(name, body, role)
    if len(found) > 1:
        return replace(named, ambiguous=(*named.ambiguous, Ambiguous(name, found)))
    person = found[0] if found else new_person(name, role, fresh_id())
    said = f"{person.role}, {person.body}".strip(" ,")
    if found and role and _key(role) not in (_key(person.role), _key(said)):
        person = replace(person, role=role, body="")
    if any(p.id == person.id for p in named.people):
        return named
    new = (*named.new, person) if person != body.by_id.get(person.id) else named.new
    return replace(named, people=(*named.people, person), new=new)


def split_purpose(part: str) -> tuple[str, str]:
    """'Ann Marsh, Director to introduce the item' as the person and 'to introduce the item'."""
    for at in (m.start() for m in re.finditer(r"[\s,]+to [a-z]+\s", part)):
        match = _PURPOSE.match(part, at)
        if at > 0 and match and _is_purpose(match[2], match[3]):
            return part[:at].rstrip(" ,"), match[1].strip()
    return part.strip(), ""


def _is_purpose(verb: str, following: str) -> bool:
    # 'Assistant to the Director' is a role; 'to showcase the work' is what somebody came for.
    return verb in _PURPOSES or (verb not in _DETERMINERS and following in _DETERMINERS)


def find_people(name: str, body: Body, role: str = "") -> tuple[Person, ...]:
    """Everybody whom the name fits; a bare surname fits all who share it, unless a role tells them apart."""
    title, bare = split_title(name)
    key = _key(bare)
    if not key:
        return ()
    sharing = [p for p in body.people if _key(p.surname) == key or key in map(_key, p.misspellings)]
    if not sharing:
        exact = [p for p in body.people if key in _full_forms(p)]
        return tuple(_narrowed(exact, title, role))
    fitting = [p for p in sharing if _title_fits(title, p) and _role_fits(role, p)]
    return tuple(_narrowed(fitting, title, role))


def _full_forms(person: Person) -> set[str]:
    forms = {person.full_name, person.initial_name, f"{person.initials} {person.surname}", *person.misspellings}
    return {_key(form) for form in forms}


def _narrowed(people: list[Person], title: str, role: str) -> list[Person]:
    """Those alone whose title or role was typed too, where that leaves one."""
    for wanted, told in ((role, [p for p in people if role and _key(p.role) == _key(role)]),
                         (title, [p for p in people if title and _key(p.title) == _key(title)])):  # fmt: skip
        if wanted and len(told) == 1:
            return told
    return people


def _title_fits(title: str, person: Person) -> bool:
    return not title or not person.title or is_councillor(title) or _key(title) == _key(person.title)


def is_councillor(title: str) -> bool:
    """Whether a title is a councillor's: 'Cllr', 'County Councillor'."""
    return _key(title).endswith(COUNCILLOR)


def _role_fits(role: str, person: Person) -> bool:
    # 'Hale, Head of Inclusion' is not the Hale who is known as something else.
    full = f"{person.role}, {person.body}".strip(" ,")
    return not role or not person.role or _key(role) in (_key(person.role), _key(full))


def new_person(name: str, role: str, person_id: str) -> Person:
    """Somebody not known yet, the name split into title, forename or initials, and surname."""
    title, bare = split_title(name)
    words = bare.split()
    start = len(words) - 1
    while start > 1 and words[start].strip(".").upper() in _LETTERS and words[start].isupper():
        start -= 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    surname, before = " ".join(words[start:]), words[:start]
    if before and all(_INITIALS.match(word) and word.isupper() for word in before):
        return Person(person_id, surname, initials=" ".join(before).replace(".", ""), title=title, role=role)
    return Person(person_id, surname or name, forename=" ".join(before), title=title, role=role)


def split_title(name: str) -> tuple[str, str]:
    """'Supt. T Hobday' as 'Supt.' and 'T Hobday'; a name that is nothing but titles stays a name."""
    words = name.split()
    count = 0
    while count < len(words) - 1 and words[count].strip(".").casefold() in TITLES:
        count += 1
    while count and words[count - 1].strip(".").casefold() in _RANKS and words[count].casefold() not in TITLES:
        count -= 1  # 'Chief Adeyemi' may be a name; 'Chief Supt Adeyemi' is a rank
    return " ".join(words[:count]), " ".join(words[count:])


def _key(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).replace("’", "'").replace(".", " ")
    return " ".join(plain.casefold().split())
