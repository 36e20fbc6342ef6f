"""Names as they are typed: found by a few letters, and taken apart when somebody is new."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from clerk_app.meeting.body import Person
from clerk_app.meeting.facts import PersonIntroduced

_TITLES = {
    "cllr", "councillor", "dame", "dr", "lady", "lord", "miss", "mr", "mrs", "ms", "mx", "prof", "professor",
    "rev", "revd", "reverend", "canon", "father", "sister", "rabbi", "imam", "sir", "supt", "insp", "sgt",
}  # fmt: skip
_PARTICLES = {"al", "bin", "da", "de", "del", "den", "der", "di", "du", "la", "le", "st", "van", "von"}
_LETTERS_AT_MOST = 2
_NOT_TAKEN_APART = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "'": "", "\N{RIGHT SINGLE QUOTATION MARK}": ""}
    | dict.fromkeys("-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}.,", " ")
)
"""Letters that Unicode keeps whole, and signs that nobody types in a hurry."""


class NewcomerKind(StrEnum):
    """As what somebody who is not in the registers is at the meeting."""

    VISITING_MEMBER = "visiting_member"
    WITNESS = "witness"
    OFFICER = "officer"


NEWCOMERS = {
    NewcomerKind.VISITING_MEMBER: "Visiting member",
    NewcomerKind.WITNESS: "Witness or guest",
    NewcomerKind.OFFICER: "Officer",
}
"""The word for each kind of newcomer."""


def plain(text: str) -> str:
    """The letters of a name without case, accents, hyphens and apostrophes, its words one space apart."""
    lower = text.casefold().translate(_NOT_TAKEN_APART)
    spread = unicodedata.normalize("NFKD", lower)
    return " ".join("".join(c for c in spread if not unicodedata.combining(c)).split())


def match_rank(forms: Sequence[str], typed: str, surname: str = "") -> int | None:
    """How well what was typed fits a name: 0 begins the surname, 1 another word, 2 stands inside; None: not at all."""
    wanted = plain(typed)
    if not wanted or plain(surname).startswith(wanted):
        return 0
    names = [plain(form) for form in forms]
    if any(_words_begin(name.split(), wanted.split()) for name in names):
        return 1
    joined = wanted.replace(" ", "")
    return 2 if any(joined in name.replace(" ", "") for name in names) else None


def _words_begin(words: Sequence[str], wanted: Sequence[str]) -> bool:
    place = 0
    for part in wanted:
        place = next((n + 1 for n, word in enumerate(words) if n >= place and word.startswith(part)), -1)
        if place < 0:
            return False
    return True


def person_from_name(person_id: str, name: str, role: str = "", body: str = "") -> Person:
    """A person from a name as it is typed: 'Dr Lena Marsh', 'Cllr P Ash', 'de la Mare'."""
    words = name.split()
    title = words.pop(0).rstrip(".") if len(words) > 1 and words[0].rstrip(".").casefold() in _TITLES else ""
    if title.casefold() == "cllr":
        title = "Councillor"
    start = max(len(words) - 1, 0)
    while start > 0 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    first, surname = words[:start], " ".join(words[start:])
    short = all(len(word.rstrip(".")) <= _LETTERS_AT_MOST and word[:1].isupper() for word in first)
    initials = "".join(word.rstrip(".") for word in first) if first and short and _upper(first) else ""
    forename = "" if initials else " ".join(first)
    return Person(person_id, surname, forename, initials, title, role.strip(), body.strip())


def _upper(words: Sequence[str]) -> bool:
    return all(word.rstrip(".").isupper() for word in words)


def introduced(kind: NewcomerKind, person: Person) -> PersonIntroduced:
    """The fact that makes a newcomer known; a visiting member is a councillor unless titled otherwise."""
    if kind is NewcomerKind.VISITING_MEMBER and not person.title:
        person = Person(
            person.id, person.surname, person.forename, person.initials, "Councillor", person.role, person.body
        )
    return PersonIntroduced(person, officer=kind is NewcomerKind.OFFICER)
