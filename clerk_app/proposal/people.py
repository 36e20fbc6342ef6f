"""Who is printed, beside who sits: members matched by identity, new ones, changed parts, and who is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from clerk_app.meeting.body import Body, MemberRole, Membership, Person
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.reading import ReadMeeting, ReadPerson
from clerk_app.proposal.matching import Match, match, read_name
from clerk_app.proposal.roles import ROLE_WORDS, is_limited, represents, seat_role
from clerk_app.proposal.values import ProposedValue, Sheet, doubted, found_value, listed

_ELECTED = (MemberRole.CHAIRMAN, MemberRole.VICE_CHAIRMAN, MemberRole.MEMBER)
_MOST_LEFT_OUT = 0.5
"""Where more of the seats are not printed than this part, the list is no list of the members."""


@dataclass(slots=True)
class Seating:
    """The committee's people as they would be; what is new in it is to be saved."""

    body: Body
    people: dict[str, Person] = field(default_factory=dict)
    """New ones, and those with one more spelling, by id."""
    seats: list[Membership] = field(default_factory=list)
    officers: list[str] = field(default_factory=list)
    printed: set[str] = field(default_factory=set)
    """Ids of those who are in the pack, or may be."""
    joined: list[str] = field(default_factory=list)
    """Ids of new elected members."""
    gone: list[str] = field(default_factory=list)

    def seat(self, person: str) -> Membership | None:
        """The seat of a person as it would be."""
        return next((seat for seat in self.seats if seat.person == person), None)

    def put(self, seat: Membership) -> None:
        """Give somebody a seat in place of the one before."""
        place = next((n for n, old in enumerate(self.seats) if old.person == seat.person), len(self.seats))
        self.seats[place : place + 1] = [seat]

    @property
    def chairman(self) -> str:
        """Id of the chairman as it would be, '' for none."""
        return next((seat.person for seat in self.seats if seat.role is MemberRole.CHAIRMAN), "")

    def result(self) -> Body:
        """The committee with these people."""
        people = {person.id: person for person in (*self.body.people, *self.people.values())}
        named = {*(seat.person for seat in self.seats), *self.officers}
        kept = tuple(person for person in people.values() if person.id in named)
        return Body(self.body.committee, kept, tuple(self.seats), tuple(self.officers))

    def name(self, person: str) -> str:
        """A person as the committee prints them."""
        known = self.people.get(person) or self.body.person(person)
        return known.initial_name


def seated(
    sheet: Sheet, read: ReadMeeting, body: Body, register: Sequence[Person], new_id: Callable[[], str], *, is_new: bool
) -> Seating:
    """Go through everybody printed, and then through those who sit and are not."""
    seating = Seating(body, seats=list(body.memberships), officers=list(body.officers))
    pool = [body.person(seat.person) for seat in body.memberships]
    for number, member in enumerate(read.members):
        _member(sheet, seating, _Printed(f"member:{number}", member, new_id(), pool, register, is_new=is_new))
    for number, member in enumerate(read.co_opted):
        printed = _Printed(f"co_opted:{number}", member, new_id(), pool, register, is_new=is_new, co_opted=True)
        _member(sheet, seating, printed)
    _left_out(sheet, seating, read)
    officers = [body.person(officer) for officer in body.officers]
    for number, officer in enumerate(read.officers):
        _officer(sheet, seating, _Printed(f"officer:{number}", officer, new_id(), officers, register, is_new=is_new))
    return seating


@dataclass(frozen=True, slots=True)
class _Printed:
    """One printed name with what it is held against."""

    key: str
    person: ReadPerson
    new_id: str
    pool: Sequence[Person]
    register: Sequence[Person]
    is_new: bool = False
    co_opted: bool = False

    @property
    def role_text(self) -> str:
        return self.person.role.value if self.person.role else ""

    @property
    def role(self) -> MemberRole:
        """The seat that is printed, before the register is asked."""
        usual = MemberRole.CO_OPTED if self.co_opted else MemberRole.MEMBER
        return seat_role(self.role_text) or usual

    def matched(self, sheet: Sheet) -> Match | None:
        """Who it is, as the clerk said or as the register has it; `None` where the clerk took the name out."""
        typed = sheet.corrected(self.key)
        if typed is not None and not typed.strip():
            return None
        printed = self.person.name.value
        name = read_name(typed or printed, self.new_id, typed=typed not in (None, printed))
        if not name.surname:
            return None
        found = match(name, self.pool, self.register)
        if typed is not None and not found.is_certain:
            return Match(name)  # whoever is typed and not in the register is somebody new
        if found.person is not None and found.doubt and sheet.agreed(self.key):
            return Match(name, found.person)
        return found


def _member(sheet: Sheet, seating: Seating, printed: _Printed) -> None:
    found = printed.matched(sheet)
    if found is None:
        what = "Co-opted" if printed.co_opted else "Member"
        sheet.put(replace(_value(printed, what, ""), empty="Not a member"))
        return
    if found.person is not None and found.doubt:
        seating.printed.add(found.person.id)  # perhaps printed: nobody is taken off for it
        value = _value(printed, ROLE_WORDS[printed.role], found.printed.titled_name)
        verdict = "Spelling differs" if "Same person" in found.doubt else "Two of them"
        sheet.put(doubted(value, verdict, found.doubt, keep="Same person", asks=True))
        return
    if found.person is None:
        _newcomer(sheet, seating, printed, found.printed)
    else:
        _known_member(sheet, seating, printed, found.person, found.printed)


def _newcomer(sheet: Sheet, seating: Seating, printed: _Printed, person: Person) -> None:
    """Somebody whom the register does not know: joins it, with a seat."""
    seating.people[person.id] = person
    seating.printed.add(person.id)
    seat = _give_seat(seating, printed, person)
    what = "New co-opted" if printed.co_opted else f"New {ROLE_WORDS[seat.role].lower()}"
    value = _value(printed, ROLE_WORDS[seat.role] if printed.is_new else what, _shown(person, seat, known=False))
    remark = "Votes on education matters only." if seat.limited_vote else ""
    remark = " ".join(part for part in (value.remark, remark) if part)
    verdict = "Joins the register" if value.certainty is Certainty.SURE else value.verdict
    sheet.put(replace(value, verdict=verdict, remark=remark))
    _change_part(sheet, seating, printed, person)


def _give_seat(seating: Seating, printed: _Printed, person: Person) -> Membership:
    """A seat for somebody who had none; the chair itself is asked about where another has it."""
    for_whom = represents(printed.role_text) if printed.co_opted else ""
    role = printed.role
    if role is MemberRole.CHAIRMAN and seating.chairman:
        role = MemberRole.MEMBER
    seat = Membership(person.id, role, for_whom, limited_vote=is_limited(for_whom))
    seating.put(seat)
    if role in _ELECTED and seating.body.councillors:  # the first members of all have joined nobody
        seating.joined.append(person.id)
    return seat


def _known_member(sheet: Sheet, seating: Seating, printed: _Printed, person: Person, name: Person) -> None:
    """Somebody of the register: a spelling is learnt, a seat given or its part changed, as the clerk agrees."""
    if person.id in seating.printed:
        value = _value(printed, ROLE_WORDS[printed.role], person.titled_name)
        sheet.put(replace(value, verdict="Printed twice", correctable=False))
        _change_part(sheet, seating, printed, person)
        return
    seating.printed.add(person.id)
    if sheet.agreed(printed.key) and name.surname.casefold() != person.surname.casefold():
        spellings = tuple(dict.fromkeys((*person.misspellings, name.surname)))
        seating.people[person.id] = replace(person, misspellings=spellings)
    seat = seating.seat(person.id)
    if seat is None:
        _take_seat(sheet, seating, printed, person)
        return
    value = _value(printed, ROLE_WORDS[seat.role], _shown(person, seat))
    sheet.put(_as_registered(value))
    _change_part(sheet, seating, printed, person)


def _take_seat(sheet: Sheet, seating: Seating, printed: _Printed, person: Person) -> None:
    seat = _give_seat(seating, printed, person)
    value = _value(printed, f"New {ROLE_WORDS[seat.role].lower()}", _shown(person, seat))
    sheet.put(replace(value, verdict="Takes a seat") if value.certainty is Certainty.SURE else value)
    _change_part(sheet, seating, printed, person)


def _change_part(sheet: Sheet, seating: Seating, printed: _Printed, person: Person) -> None:
    """A member printed in another part than the register has: asked, since minutes name who presides."""
    seat, role = seating.seat(person.id), seat_role(printed.role_text)
    if seat is None or role is None or role is seat.role or printed.person.role is None:
        return
    key, word = f"{printed.key}:role", ROLE_WORDS[role]
    value = found_value(key, "Changed part", f"{person.initial_name}, {word}", printed.person.role)
    question = f"The register has {person.initial_name} as {ROLE_WORDS[seat.role]}. {word} now?"
    if role is MemberRole.CHAIRMAN and seating.chairman:
        question = f"The register has {seating.name(seating.chairman)} in the chair. {person.initial_name} now?"
    sheet.put(doubted(value, "Part differs", question, keep=f"{word} now", correctable=False, asks=True))
    if sheet.agreed(key):
        if role is MemberRole.CHAIRMAN:
            for old in [other for other in seating.seats if other.role is MemberRole.CHAIRMAN]:
                seating.put(replace(old, role=MemberRole.MEMBER))
        seating.put(replace(seat, role=role))


def _left_out(sheet: Sheet, seating: Seating, read: ReadMeeting) -> None:
    """Those who sit and are not printed: asked one by one, where a list of their kind is printed at all."""
    for seat in _not_printed(seating, read):
        key, name = f"gone:{seat.person}", seating.name(seat.person)
        joined = [seating.name(person) for person in seating.joined]
        question = f"{name} sits in the register and is not printed. Take the seat away?"
        if len(joined) == 1 and seat.role in _ELECTED:
            question = f"{name} is not printed, and {joined[0]} is new. Has {joined[0]} replaced {name}?"
        sheet.put(
            ProposedValue(
                key, "No longer printed", name, (), Certainty.DOUBTFUL, "Seat at stake", question,
                keep="No longer a member", correctable=False, asks=True,
            )
        )  # fmt: skip
        if sheet.agreed(key):
            seating.seats = [other for other in seating.seats if other.person != seat.person]
            seating.gone.append(seat.person)


def _not_printed(seating: Seating, read: ReadMeeting) -> Iterator[Membership]:
    for roles, printed in ((_ELECTED, read.members), ((MemberRole.CO_OPTED,), read.co_opted)):
        seats = [seat for seat in seating.body.memberships if seat.role in roles]
        missing = [seat for seat in seats if seat.person not in seating.printed]
        if printed and len(missing) <= _MOST_LEFT_OUT * len(seats):
            yield from missing


def _officer(sheet: Sheet, seating: Seating, printed: _Printed) -> None:
    found = printed.matched(sheet)
    value = _value(printed, "Officer", "")
    if found is None:
        sheet.put(replace(value, empty="Nobody"))
        return
    if found.person is not None and found.doubt:
        value = replace(value, value=found.printed.titled_name)
        sheet.put(doubted(value, "Spelling differs", found.doubt, keep="Same person", asks=True))
        return
    person = found.person or replace(found.printed, role=printed.role_text)
    value = replace(value, value=", ".join(part for part in (_in_full(person), printed.role_text) if part))
    if person.id not in seating.officers:
        seating.officers.append(person.id)
        value = replace(value, verdict="Joins the register") if value.certainty is Certainty.SURE else value
    else:
        value = _as_registered(value)
    if found.person is None or person.id not in seating.body.by_id:
        seating.people[person.id] = person
    sheet.put(value)


def _value(printed: _Printed, what: str, shown: str) -> ProposedValue:
    """The row of a printed name; it is as sure as the less sure of name and role."""
    name = printed.person.name
    value = found_value(printed.key, what, shown, name, typed=name.value)
    role: Found[str] | None = printed.person.role
    if role is not None and role.certainty is Certainty.DOUBTFUL and name.certainty is not Certainty.DOUBTFUL:
        value = replace(value, certainty=role.certainty, verdict="Not sure", remark=role.doubt)
    return value


def _as_registered(value: ProposedValue) -> ProposedValue:
    """The row of somebody who has the place already: whoever registered them has settled what was only likely."""
    if value.certainty is Certainty.DOUBTFUL:
        return value
    return replace(value, certainty=Certainty.SURE, verdict="Sure, as registered")


def _shown(person: Person, seat: Membership, *, known: bool = True) -> str:
    part = seat.represents or (ROLE_WORDS[seat.role] if seat.role in _ELECTED[:2] else "")
    name = person.titled_name if known else _in_full(person)
    return ", ".join(word for word in (name, part) if word)


def _in_full(person: Person) -> str:
    """Somebody new, or an officer, with as much of the name as is known."""
    return f"{person.title} {person.full_name}".strip()


def changes_sentence(seating: Seating) -> str:
    """Whoever joined and left since, as the minutes say it; '' where nobody did."""
    joined = [f"Councillor {seating.name(person)}" for person in seating.joined]
    gone = [f"Councillor {seating.name(person)}" for person in seating.gone]
    if joined and gone:
        return f"{listed(joined)} had replaced {listed(gone)} on the committee."
    if joined:
        return f"{listed(joined)} had joined the committee."
    return f"{listed(gone)} had left the committee." if gone else ""
