"""Declarations of interest: who, on which item, of what kind, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

NOTICE_DAYS = 28
"""Days to notify the monitoring officer of a disclosable interest not registered (Localism Act 2011 s.31(3))."""


class InterestKind(StrEnum):
    """Ids of the kinds that every committee begins with; a committee's list is its own (`InterestRule`)."""

    PECUNIARY = "pecuniary"
    OTHER_REGISTRABLE = "other_registrable"
    NON_REGISTRABLE = "non_registrable"
    CODE = "code"
    UNNAMED = "unnamed"
    COUNCIL_TAX = "council_tax"


class Consequence(StrEnum):
    """What an interest asks of the member for the item; the program says so and never forbids."""

    NONE = "none"
    NO_VOTE = "no_vote"
    SPEAK_THEN_LEAVE = "speak_then_leave"
    LEAVE = "leave"


class Dispensation(StrEnum):
    """What a dispensation allows in spite of the interest (Localism Act 2011 s.33)."""

    NONE = "none"
    SPEAK = "speak"
    SPEAK_AND_VOTE = "speak_and_vote"


@dataclass(frozen=True, slots=True)
class InterestRule:
    """One kind of the committee's list: its id, its words and what follows.

    `register`: it is to stand in the register, so ask whether it does. `asks_nature`: its nature may be asked.
    """

    id: str
    words: str
    consequence: Consequence = Consequence.NONE
    register: bool = False
    asks_nature: bool = True


DEFAULT_INTERESTS = (
    InterestRule(InterestKind.UNNAMED, "Kind not said"),
    InterestRule(InterestKind.PECUNIARY, "Disclosable pecuniary", Consequence.LEAVE, register=True),
    InterestRule(InterestKind.OTHER_REGISTRABLE, "Other registrable", Consequence.SPEAK_THEN_LEAVE),
    InterestRule(InterestKind.NON_REGISTRABLE, "Non-registrable"),
    InterestRule(InterestKind.CODE, "Code interest"),
    InterestRule(InterestKind.COUNCIL_TAX, "Council tax arrears, section 106", Consequence.NO_VOTE, asks_nature=False),
)
"""The list that a committee begins with: Localism Act 2011 s.31, LGA Model Councillor Code Appendix B paras 4-8,
Local Government Finance Act 1992 s.106 (the member says so and does not vote; no reason is asked)."""


UNLISTED = "Kind no longer listed"
"""The words of a kind that the committee took off its list after a declaration was made under it."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """An interest declared by a member, on an item ('' for a general one).

    `kind` is the id of a kind in the committee's list. `will_do` is what the member said they will do where it is
    another thing than the kind asks. `unregistered`: a disclosable interest not yet in the register. `private`:
    declared in private session, so that the public minutes do not give its nature; `open_again`: see `marks`.
    """

    person: str
    item: str = ""
    kind: str = InterestKind.UNNAMED
    nature: str = ""
    sensitive: bool = False
    dispensation: Dispensation = Dispensation.NONE
    will_do: Consequence | None = None
    unregistered: bool = False
    private: bool = False
    open_again: bool = False


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration as recorded, under the id of its entry, and when it was made."""

    id: str
    declaration: Declaration
    at: datetime


def rule_of(kind: str, rules: tuple[InterestRule, ...] = DEFAULT_INTERESTS) -> InterestRule:
    """The committee's rule for a kind, else the default one, else one without consequence under the kind's own id."""
    nowhere = InterestRule(kind, UNLISTED if kind else "Kind not said")
    return next((r for r in (*rules, *DEFAULT_INTERESTS) if r.id == kind), nowhere)


def consequence(declaration: Declaration, rules: tuple[InterestRule, ...] = DEFAULT_INTERESTS) -> Consequence:
    """What follows for the item: as the member said, else as the kind asks, less what a dispensation allows."""
    asked = rule_of(declaration.kind, rules).consequence if declaration.will_do is None else declaration.will_do
    match declaration.dispensation:
        case Dispensation.SPEAK_AND_VOTE:
            return Consequence.NONE
        case Dispensation.SPEAK if asked in LEAVES:
            return Consequence.NO_VOTE
        case _:
            return asked


LEAVES = frozenset((Consequence.LEAVE, Consequence.SPEAK_THEN_LEAVE))
"""What takes a member out of the room for the item, at once or after speaking."""


def notice_due(declared_on: date) -> date:
    """The last day to notify the monitoring officer of an unregistered disclosable interest."""
    # The 28 days begin with the day of the disclosure, so that day is the first of them.
    return declared_on + timedelta(days=NOTICE_DAYS - 1)


def follow_up_wanted(declaration: Declaration, rules: tuple[InterestRule, ...] = DEFAULT_INTERESTS) -> bool:
    """Whether the monitoring officer is to be notified of it."""
    return declaration.unregistered and rule_of(declaration.kind, rules).register
