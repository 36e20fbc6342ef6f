"""Who may sit: committees, people with every form of their name, memberships and officers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from clerk_app.meeting.declarations import DEFAULT_INTERESTS, InterestRule
from clerk_app.meeting.minute_numbers import MinuteNumbers
from clerk_app.meeting.question_scheme import QuestionScheme


class MemberRole(StrEnum):
    """The part a person plays on a committee."""

    CHAIRMAN = "chairman"
    VICE_CHAIRMAN = "vice_chairman"
    MEMBER = "member"
    CO_OPTED = "co_opted"
    SUBSTITUTE = "substitute"


@dataclass(frozen=True, slots=True)
class Person:
    """One person, linked everywhere by `id` and never by the text of a name."""

    id: str
    surname: str
    forename: str = ""
    initials: str = ""
    title: str = ""
    role: str = ""
    body: str = ""
    misspellings: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    """As they stand in the public register of interests; never a sensitive one."""
    pronoun: str = ""
    """'he' or 'she' where a house style says so instead of the name; '': as the title tells, else 'they'."""

    @property
    def initial_name(self) -> str:
        """As the committee prints a councillor: 'A Thornbury'."""
        initials = self.initials or self.forename[:1]
        return f"{initials} {self.surname}".strip()

    @property
    def full_name(self) -> str:
        """Forename (else initials) and surname: 'Ann Thornbury'."""
        return f"{self.forename or self.initials} {self.surname}".strip()

    @property
    def titled_name(self) -> str:
        """Title, initials and surname: 'Mrs B Ashdown'."""
        return f"{self.title} {self.initial_name}".strip()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form of the name that may be typed or printed, known mis-spellings last."""
        formal = f"{self.title} {self.surname}".strip()
        forms = (self.full_name, self.initial_name, self.titled_name, formal, self.surname)
        return tuple(dict.fromkeys((*forms, *self.misspellings)))


@dataclass(frozen=True, slots=True)
class Membership:
    """A person's seat on a committee; `represents` says for whom a co-opted member sits.

    `substitutable`: whether somebody may sit for the member; `None`: as usual, councillors yes, co-opted members no.
    """

    person: str
    role: MemberRole = MemberRole.MEMBER
    represents: str = ""
    limited_vote: bool = False
    substitutable: bool | None = None

    @property
    def may_have_substitute(self) -> bool:
        """Whether somebody may sit for the member."""
        usual = self.role in (MemberRole.CHAIRMAN, MemberRole.VICE_CHAIRMAN, MemberRole.MEMBER)
        return usual if self.substitutable is None else self.substitutable


@dataclass(frozen=True, slots=True)
class CommitteeRules:
    """What the committee's own rules say; all of it is local.

    `online_counts`: members who join online count for quorum and vote (in England since 7 May 2021 they only
    observe, SI 2020/392). `substitute_notice`: minutes before the start by which a substitute is to be notified.
    `finish_by`: the time by which a meeting ends. `hours_limit`: minutes that a meeting may last without a motion to
    continue. `report_pattern`: how report references look, such as 'CFS/nn/yy' (nn a number, yy the year), ''
    for the committee's prefix with number and year. `minute_numbers`: whether minutes are counted from meeting
    to meeting.
    """

    interests: tuple[InterestRule, ...] = DEFAULT_INTERESTS
    online_counts: bool = False
    substitute_notice: int | None = None
    finish_by: time | None = None
    hours_limit: int | None = None
    report_pattern: str = ""
    minute_numbers: MinuteNumbers = MinuteNumbers()


@dataclass(frozen=True, slots=True)
class Committee:
    """A committee's settings; every number here is local (quorum `None`: none is set)."""

    id: str
    name: str
    kind: str = "Scrutiny committee"
    quorum: int | None = None
    place: str = ""
    start_time: time | None = None
    report_prefix: str = ""
    house_style: str = "plain"
    questions: QuestionScheme = QuestionScheme()
    wording: tuple[tuple[str, str], ...] = ()
    rules: CommitteeRules = CommitteeRules()


@dataclass(frozen=True, slots=True)
class Body:
    """What a meeting needs of the registers, copied into its facts so that old minutes never change."""

    committee: Committee
    people: tuple[Person, ...] = ()
    memberships: tuple[Membership, ...] = ()
    officers: tuple[str, ...] = ()
    by_id: dict[str, Person] = field(init=False, repr=False, compare=False, default_factory=dict)
    sorted_seats: dict[tuple[MemberRole, ...], tuple[Membership, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    """Seats as they were asked for once: the lists of a meeting ask for them all the time."""

    def __post_init__(self) -> None:
        self.by_id.update({person.id: person for person in self.people})

    def person(self, person_id: str) -> Person:
        """The person of that id, or one who says that the register does not know them."""
        return self.by_id.get(person_id) or Person(person_id, "(not in the register)")

    def with_person(self, person: Person) -> Body:
        """This body with one more person, or with that person's new particulars."""
        others = tuple(p for p in self.people if p.id != person.id)
        return Body(self.committee, (*others, person), self.memberships, self.officers)

    def membership(self, person_id: str) -> Membership | None:
        """The person's seat, if any."""
        return next((m for m in self.memberships if m.person == person_id), None)

    @property
    def councillors(self) -> tuple[Membership, ...]:
        """Seats of elected members: chairman, vice-chairmen, then by surname (the register's fixed order)."""
        return self._seats_of(MemberRole.CHAIRMAN, MemberRole.VICE_CHAIRMAN, MemberRole.MEMBER)

    @property
    def co_opted(self) -> tuple[Membership, ...]:
        """Seats of co-opted members by surname."""
        return self._seats_of(MemberRole.CO_OPTED)

    @property
    def chairman(self) -> str:
        """Id of the chairman, '' where there is none."""
        return next((m.person for m in self.memberships if m.role is MemberRole.CHAIRMAN), "")

    @property
    def vice_chairmen(self) -> tuple[str, ...]:
        """Ids of the vice-chairmen in the register's order."""
        return tuple(m.person for m in self.memberships if m.role is MemberRole.VICE_CHAIRMAN)

    @property
    def substitute_pool(self) -> tuple[Membership, ...]:
        """Those who may be named as substitutes, by surname."""
        return self._seats_of(MemberRole.SUBSTITUTE)

    def _seats_of(self, *roles: MemberRole) -> tuple[Membership, ...]:
        """The seats of these roles, one role after the other, each by surname."""
        if roles not in self.sorted_seats:
            seats = [m for m in self.memberships if m.role in roles]
            seats.sort(key=lambda m: (roles.index(m.role), self.sort_key(m.person)))
            self.sorted_seats[roles] = tuple(seats)
        return self.sorted_seats[roles]

    def sort_key(self, person_id: str) -> tuple[str, str]:
        """Surname, then the rest of the name, without regard to case."""
        person = self.person(person_id)
        return person.surname.casefold(), person.full_name.casefold()

    def short_names(self, person_ids: Iterable[str], sitting: Iterable[str] = ()) -> tuple[str, ...]:
        """Surnames, with as much before them as tells apart two members of this body who share one.

        'A Smith and B Smith', or 'Ann Smith and Amy Smith' where the initial is the same as well. `sitting`: who sits
        at this meeting without a seat of this body, as a substitute may.
        """
        seats = [self.person(p) for p in dict.fromkeys((*(m.person for m in self.memberships), *sitting))]
        shared = Counter(form.casefold() for p in seats for form in {p.surname, p.initial_name})
        return tuple(self._short_name(self.person(p), shared) for p in person_ids)

    @staticmethod
    def _short_name(person: Person, shared: Counter[str]) -> str:
        forms = (person.surname, person.initial_name)
        return next((form for form in forms if shared[form.casefold()] <= 1), person.full_name)
