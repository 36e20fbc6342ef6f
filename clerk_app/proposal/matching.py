"""Printed names beside the register: the same person, perhaps the same, or somebody new; never joined silently."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from clerk_app.meeting.body import Person
from clerk_app.meeting.names import person_from_name, plain

LONGEST_NAME = 120
"""Letters of a printed name that are looked at."""

_HONOURS = re.compile(
    r"[\s,]+(?:CBE|OBE|MBE|KBE|DBE|GBE|KCMG|DCMG|CMG|CVO|MVO|BEM|JP|DL|QC|KC|MP|MSP|MS|TD|RD|PhD|BA|BSc|MA|FRICS|Esq)"
    r"\.?(?=[\s,]|$)"
)
_SURNAME_FIRST = re.compile(
    r"^(?P<title>(?:(?:cllr|councillor|ald(?:erman)?)\.?\s)?)(?P<surname>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)"
    r"(?:,\s(?P<more>(?:(?:mrs?|ms|miss|dr)\.?\s)?)(?P<first>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3})"
    r"|\s(?P<initials>(?-i:[A-Z]\.?(?:\s?[A-Z]\.?){0,2}))|\s\((?P<apart>(?-i:[A-Z](?:[.\s]?[A-Z]){0,2}\.?))\))$",
    re.IGNORECASE,
)
"""As an index prints a name: 'Smith, Mrs J', 'Smith J', 'Smith (J)'."""
_MORE_TITLES = re.compile(
    r"^((?:the )?(?:right )?(?:hon\w*\.? )?(?:alderman|cllr|councillor|county councillor)\.?)\s+"
    r"(?:mrs|mr|ms|miss|mx|dr|sir|dame|rev|revd|prof|lord|lady)\.?\s+",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:the\s+)?(?:right\s+)?(?:hon(?:ourable)?\.?\s+)?(?:county\s+|city\s+|borough\s+)?(?=c(?:ou|ll))", re.IGNORECASE
)
_NEAR = 0.8
"""A likeness over which two surnames may be one, written in two ways."""
_SHORT = 4
"""A surname of fewer letters is like no other."""
_plain = lru_cache(maxsize=50_000)(plain)
"""A register's names are held against each printed one, again with each thing the clerk says."""
_SEXES = ({"mr", "sir", "lord"}, {"mrs", "ms", "miss", "dame", "lady"})


@dataclass(frozen=True, slots=True)
class Match:
    """What the register knows of a printed name."""

    printed: Person
    """The name taken apart, with an id of its own for somebody new."""
    person: Person | None = None
    """Whoever it is, or may be."""
    doubt: str = ""
    """A question where it is not certain; then nothing is joined unless the clerk says so."""

    @property
    def is_certain(self) -> bool:
        """Whether it is that person without doubt."""
        return self.person is not None and not self.doubt


def read_name(printed: str, person_id: str = "", role: str = "", body: str = "", *, typed: bool = False) -> Person:
    """A person from a name as packs print it: 'Cllr. Mrs J Smith MBE', 'Smith, John', 'Smith J', 'Councillor A ELM'.

    The names of one that was typed stand in their order: 'Ann B' is no B Ann; a comma turns them there too.
    """
    words = " ".join(printed[:LONGEST_NAME].split())
    words = _in_order(_HONOURS.sub("", words).strip(" ,;.*"), only_commas=typed)
    words = _MORE_TITLES.sub(r"\1 ", _LEADING.sub("", words))
    person = person_from_name(person_id, words, role, body)
    if person.surname.isupper() and len(person.surname) > 1:
        person = replace(person, surname=_written(person.surname))
    if person.forename.isupper() and len(person.forename) > len("JR"):
        person = replace(person, forename=person.forename.title())
    return person


def _in_order(words: str, *, only_commas: bool) -> str:
    """A name whose surname is printed first, with the surname last."""
    found = _SURNAME_FIRST.match(words)
    first = found and (found["first"] or (not only_commas and (found["initials"] or found["apart"])))
    if found is None or not first or len(found["surname"].rstrip(".")) < len("Li"):
        return words
    return f"{found['title']}{found['more'] or ''}{first} {found['surname']}"


def match(printed: Person, seated: Sequence[Person], register: Sequence[Person]) -> Match:
    """Who a printed name is: looked for among those seated on the committee first, then in the whole register."""
    found = _search(replace(printed, id=""), tuple(seated), tuple(register))
    return replace(found, printed=printed)


@lru_cache(maxsize=1_000)  # every name of a pack is held against the register with each thing the clerk says
def _search(printed: Person, seated: tuple[Person, ...], register: tuple[Person, ...]) -> Match:
    sitting = {person.id for person in seated}
    others = tuple(person for person in register if person.id not in sitting)
    for pool, of_committee in ((seated, True), (others, False)):
        found = [person for person in pool if _same(printed, person)]
        if len(found) == 1 and (of_committee or _has_first_name(printed)):
            return Match(printed, found[0])
        if found:
            return Match(printed, found[0], _which(found))
    return _near(printed, (*seated, *others))


def _near(printed: Person, pool: Sequence[Person]) -> Match:
    likely = [(_likeness(printed, person), person) for person in pool]
    best = max(likely, key=lambda pair: pair[0], default=(0.0, printed))
    if best[0] >= _NEAR:
        return Match(printed, best[1], f"The register has {best[1].initial_name}. Same person?")
    return Match(printed)


def _which(found: Sequence[Person]) -> str:
    names = " and ".join(person.full_name for person in found[:3])
    if len(found) > 1:
        return f"The name fits {names}. Which of them is it?"
    return f"The register has {names}, who does not sit on this committee. Same person?"


def _same(printed: Person, person: Person) -> bool:
    """Whether a name is one of a person's forms, by surname, forename or initials, and title."""
    written = _plain(f"{printed.forename or printed.initials} {printed.surname}")
    if any(_plain(form) == written for form in (*person.misspellings, person.full_name)):
        return True
    if _plain(printed.surname) not in {_plain(person.surname), *(_plain(form) for form in person.misspellings)}:
        return False
    return _firsts_agree(printed, person) and _titles_agree(printed, person)


def _firsts_agree(printed: Person, person: Person) -> bool:
    """Whether forename or initials can be the same person's; nothing printed agrees with all."""
    if not _has_first_name(printed) or not _has_first_name(person):
        return True
    if printed.forename and person.forename:
        one, other = _plain(printed.forename), _plain(person.forename)
        return one == other or one.split()[:1] == other.split()[:1]
    mine = (printed.initials or printed.forename)[:1].casefold()
    theirs = (person.initials or person.forename)[:1].casefold()
    by_forename = person.forename[:1].casefold()
    return mine in (theirs, by_forename)


def _titles_agree(printed: Person, person: Person) -> bool:
    """'Mr Meade' is not 'Ms Meade'."""
    titles = [_plain(printed.title), _plain(person.title)]
    return not any(titles[0] in one and titles[1] in other for one, other in (_SEXES, _SEXES[::-1]))


def _likeness(printed: Person, person: Person) -> float:
    """How alike two names are that are not the same; nought where they cannot be one person's."""
    one, other = _plain(printed.surname), _plain(person.surname)
    if not _titles_agree(printed, person) or min(len(one), len(other)) < _SHORT:
        return 0.0
    if one == other:
        # The same surname with another forename: one who is known by two names, or a relative.
        same_letter = printed.forename[:1].casefold() == person.forename[:1].casefold()
        return _NEAR if same_letter and printed.forename and person.forename else 0.0
    if not _firsts_agree(printed, person):
        return 0.0
    return _ratio(one.replace(" ", ""), other.replace(" ", ""))


@lru_cache(maxsize=50_000)
def _ratio(one: str, other: str) -> float:
    """How alike two texts are; nought without a closer look where they cannot be."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0.0
    return matcher.ratio()


def _has_first_name(person: Person) -> bool:
    return bool(person.forename or person.initials)


def _written(surname: str) -> str:
    """'McEWAN' and 'O'NEILL' apart, a name in capitals as it is usually written."""
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), surname)
