"""How sure the people of a list are: whoever is named otherwise than the others may be somebody or something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import Final, TypeVar

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.people.people_cells import Person
from clerk_app.packs.people.person_names import TITLES
from clerk_app.packs.people.roles import office_of_row

_T = TypeVar("_T")

_MOST: Final = 0.6
"""The share of a list from which on its manner is the usual one."""
_CIVIC: Final = re.compile(r"council|cl+r|cmhlr|comhair|cynghor|cyng\b|alder|bailie", re.IGNORECASE)
_MISTER: Final = re.compile(r"mr\b", re.IGNORECASE)
_PRESIDES: Final = re.compile(
    r"\b(?:chair\w*|ch|conven[eo]r|(?:is[\s-]?)?[cg]adeirydd|(?:leas[\s-]?)?ch?athaoirleach|mayor(?:ess)?|provost"
    r"|(?:vice[\s-]|deputy )?president|leader|vice)\b",
    re.IGNORECASE,
)
"""An office that is told beside a name; a portfolio, or whom somebody represents, often stands in a column."""


class _Manner(Enum):
    """How somebody is named."""

    CIVIC = auto()
    """'Councillor A Elm', 'Cllr Mrs Elm', 'Alderman Elm'."""
    TITLED = auto()
    """'Mr A Elm', 'Mrs Elm', 'Dr B Ash', 'Rev C Fir'."""
    NAMES = auto()
    """'Ann Elm', 'A Elm'."""
    SURNAME = auto()
    """'Elm'."""


def weighed(listed: Sequence[Person]) -> list[Person]:
    """The people of a list; likely only whoever may be an officer or is named otherwise, and an unusual office."""
    manners = [_manner(each.name.value) for each in listed]
    usual, times = Counter(manners).most_common(1)[0] if manners else (None, 0)
    alike = times >= _MOST * len(manners)
    fitting = [not alike or _fits(each.name.value, at, usual) for each, at in zip(listed, manners, strict=True)]
    roles = Counter(each.role.value.casefold() for each in listed if each.role)
    return [
        replace(
            each,
            name=each.name if fits and not _may_be_an_officer(each) else _likely(each.name),
            role=each.role if each.role is None or _is_usual(each.role.value, roles) else _likely(each.role),
        )
        for each, fits in zip(listed, fitting, strict=True)
    ]


def _may_be_an_officer(person: Person) -> bool:
    """Whether somebody's office is one that members of some bodies have and the officers of others: 'Secretary'."""
    return person.role is not None and office_of_row(person.role.value) is not None


def _manner(name: str) -> _Manner:
    title = TITLES.match(name)
    if title is not None:
        return _Manner.CIVIC if _CIVIC.search(title[0]) else _Manner.TITLED
    return _Manner.NAMES if " " in name else _Manner.SURNAME


def _fits(name: str, manner: _Manner, usual: _Manner | None) -> bool:
    """Whether one named so may stand among the others: where men have no title, women and doctors often have one."""
    return manner is usual or (manner is _Manner.TITLED and usual is _Manner.NAMES and not _MISTER.match(name))


def _is_usual(role: str, roles: Counter[str]) -> bool:
    """Whether an office is one that somebody in a list has beside the name, and one person alone."""
    return _PRESIDES.search(role) is not None and roles[role.casefold()] == 1


def _likely(found: Found[_T]) -> Found[_T]:
    return replace(found, certainty=Certainty.LIKELY) if found.certainty is Certainty.SURE else found
