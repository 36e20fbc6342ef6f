"""What is known of a list of people on the way down its lines, and whose a role is that stands beside no name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.people.group_labels import is_party
from clerk_app.packs.people.people_cells import PeopleCell, Person
from clerk_app.packs.people.people_headings import ListOf
from clerk_app.packs.people.people_tables import Table
from clerk_app.packs.people.person_names import TITLES
from clerk_app.packs.people.roles import office_beside, role_behind

_SAME_COLUMN = 60.0
"""Points; as far as a role in brackets may stand from the left edge of the name above it, in whose middle it may be."""
_REPRESENTED = re.compile(
    r"\b(?:dioces[ae]n?|church(?:es)?|governors?|representatives?|headteachers?|unions?|voluntary sector|tenants?)\b",
    re.IGNORECASE,
)
"""Whom a member without a vote represents; no word of a name."""
_NO_REASON = re.compile(
    r"[\d@]|\b(?:council|authority|partnership|board|trust|commission\w*)\W*$|\b(?:vacan|apolog|tel\b|phone)|^[^a-z]{0,4}$",
    re.IGNORECASE,
)
"""A body that sends members of every kind, and what is said of a seat."""
_LONGEST_REASON = 60
_CO_OPTED = re.compile(r"\bco-?\s?opted\b", re.IGNORECASE)


@dataclass(slots=True)
class Walk:
    """What is known at a line on the way down."""

    of: ListOf = ListOf.NOBODY
    misses: int = 0
    pending: Found[str] | None = None
    """A role that waits for the name behind it."""
    people: dict[ListOf, list[Person]] = field(default_factory=lambda: {ListOf.MEMBERS: [], ListOf.CO_OPTED: []})
    roles_below: list[Found[str]] = field(default_factory=list)
    roles_lead: bool = False
    """Each role stands in a line above its name."""
    last_row: int = 0
    headed: bool = True
    surnames: bool = False
    """The members have no first names: 'Brown (Chairman)'."""
    run: bool = False
    """A line has nothing but surnames with commas between."""
    barred: float | None = None
    """The left edge of the columns beside the members', in which substitutes or officers stand."""
    posts: list[int] = field(default_factory=list)
    """The members below whose names a portfolio stands."""
    by_group: bool = False
    """All the members are listed by whom they represent."""
    table: Table | None = None
    """What the row above says of the columns."""
    wards: bool = False
    """Beside the names stands a column that names nobody."""
    outer: bool = False
    """The members themselves are headed as councillors of a county, a district or a ward."""
    elsewhere: bool = False
    """Those below are councillors of other councils, which are named in brackets behind them."""
    co_opted_row: Found[str] | None = None
    """What the row of a table says of its own: that they are co-opted."""
    executive: bool = False
    """Each has a portfolio, which stands beside the name."""
    two_columns: bool = False
    """Their names stand in two columns, so that no portfolio is beside one."""
    councils: frozenset[int] = frozenset()
    """The lines that head those whom one of several councils sends."""
    by_council: bool = False
    """All the members are listed below such lines."""

    @property
    def beside(self) -> bool:
        """Whether only the first cell of a row names anybody."""
        if self.table is not None:
            return self.table.names_first and not self.table.portfolios
        return self.wards and not self.executive

    @property
    def here(self) -> list[Person]:
        """The list in which a name of this line belongs."""
        return self.people[self.of]

    def of_council(self, row: int, text: str) -> tuple[ListOf, int] | None:
        """What such a line heads, and from where on, unless members have been listed above all of them."""
        self.by_council = self.by_council or (row in self.councils and not self.people[ListOf.MEMBERS])
        end = text.find(":") + 1 or len(text)
        return (ListOf.MEMBERS, end) if self.by_council and row in self.councils else None


def take_role(walk: Walk, cell: PeopleCell, role: str, last: int) -> None:
    """A role that stands for itself: of a name above or beside it, of the next, or one of a list below the names."""
    start = cell.text.index(role.split(maxsplit=1)[0])
    found = cell.found(start, start + len(role))
    people = walk.here
    above = _above(people, cell) if cell.text.lstrip().startswith("(") else None
    of = above if above is not None else last if last >= 0 and people[last].role is None else None
    if of is not None:
        people[of] = replace(people[of], role=found)
    elif cell.in_row or walk.roles_lead or not people or cell.text.rstrip().endswith(":"):
        walk.roles_lead = walk.roles_lead or not (cell.in_row or people)
        walk.pending = found
    else:
        walk.roles_below.append(found)


def _above(people: Sequence[Person], cell: PeopleCell) -> int | None:
    """Who stands in the line above, in the same column."""
    near = [
        (abs(each.left - cell.left), -index)
        for index, each in enumerate(people)
        if each.row == cell.row - 1 and abs(each.left - cell.left) <= _SAME_COLUMN and each.role is None
    ]
    return -min(near)[1] if near else None


def told_beside(walk: Walk, cell: PeopleCell, last: int) -> int:
    """What a cell beside a name says of it: a role behind the council's name, or that it is a co-opted member."""
    person = walk.here[last]
    if _CO_OPTED.search(cell.text) and walk.of is ListOf.MEMBERS:
        walk.people[ListOf.CO_OPTED].append(replace(person, role=cell.found(0, len(cell.text))))
        del walk.here[last]
        walk.posts = [at for at in walk.posts if at < last]
        return -1
    if person.role is None and (role := role_behind(cell.text)):
        walk.here[last] = replace(person, role=cell.found(*role))
    elif person.role is None and walk.of is ListOf.MEMBERS and (told := office_beside(cell.text)):
        walk.here[last] = replace(person, role=cell.found(*told, Certainty.LIKELY))
    if walk.of is ListOf.CO_OPTED and _says_why(cell.text) and not (person.role or person.aside):
        walk.here[last] = replace(person, role=cell.trimmed(0, len(cell.text), Certainty.LIKELY))
    return last


def _says_why(text: str) -> bool:
    """Whether a cell beside a co-opted member may say why he is one; a party, a council and a telephone do not."""
    return represents(text) or not (_NO_REASON.search(text) or is_party(text) or len(text) > _LONGEST_REASON)


def represents(text: str) -> bool:
    """Whether a cell beside the name of a co-opted member says whom he represents: 'Diocese of Upton'."""
    return _REPRESENTED.search(text) is not None and TITLES.match(text.strip()) is None


def give_roles_below(walk: Walk) -> None:
    """A list of roles below the names is of the first of them, one each."""
    people = walk.people[ListOf.MEMBERS]
    if any(each.role for each in people) or len(walk.roles_below) > len(people):
        return
    for at, role in enumerate(walk.roles_below):
        people[at] = replace(people[at], role=replace(role, certainty=Certainty.LIKELY))
