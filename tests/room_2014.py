"""The room of the real meeting of 13 November 2014 as facts, read from its published minutes at run time.

No name stands here. What is read are the names, the roles, the numbers of items and the dates, as a register, an
agenda and a roll call would hold them; who came and went when is made up so that it agrees with the items printed.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Body, Committee, MemberRole, Membership, Person
from clerk_app.meeting.names import person_from_name
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.pasted_items import item_from

MINUTES = "expected/2014-11-13.txt"
_ROLES = {"Chairman": MemberRole.CHAIRMAN}
_OPENED = time(10)
_BEGUN = ("10:00", "10:04", "10:05", "10:07", "10:08", "10:51", "11:20", "12:05", "12:20")
"""When each item was begun; the minutes tell only when the meeting opened and closed."""


@dataclass(frozen=True)
class Visitor:
    """A councillor who came as a visitor, and the printed numbers of the items that he or she was there for."""

    person: Person
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class Room:
    """What the published minutes tell of the room, and their text up to the first item of substance."""

    body: Body
    on: date
    place: str
    items: tuple[AgendaItem, ...]
    present: tuple[str, ...]
    apologies: tuple[tuple[str, str], ...]
    visitors: tuple[Visitor, ...]
    typed: str
    published: tuple[str, ...]

    def at(self, clock: str) -> datetime:
        """An instant of the meeting's day."""
        return datetime.combine(self.on, time.fromisoformat(clock), UTC)

    def begun(self, number: str) -> datetime:
        """When the item of that printed number was begun."""
        return self.at(_BEGUN[int(number) - 1])

    def ended(self, number: str) -> datetime:
        """When the item of that printed number was left."""
        return self.begun(str(int(number) + 1))


def read(shared: Path) -> Room:
    """The room as the published minutes tell it."""
    text = (shared / MINUTES).read_text(encoding="utf-8")
    title, rest = _matched(r"\*\*(.+?)\*\*\n(.+)", text)
    blocks = [[line.rstrip("\n") for line in block.split("\n") if line] for block in re.split(r"\n\s*\n", rest)]
    lines = [line for block in blocks for line in block]
    heading = _matched(r"MINUTES OF A MEETING OF THE (.+) HELD AT (.+), ON \w+ (.+)", " ".join(title.split()))
    seats, people = _members(lines)
    co_opted = [person_from_name(name, name) for name in _between(lines, "Non-Elected", "*present")]
    table = [line.split("\t") for line in _between(lines, "Apologies\t", "The Chairman noted")]
    known = {_initials_and_surname(p): p.id for p in (*people, *co_opted)}
    apologies = tuple((known[_bare(name)], known.get(_bare(other), "")) for name, other in table)
    substitutes = {other for _, other in apologies}
    seats = [Membership(s.person, MemberRole.SUBSTITUTE) if s.person in substitutes else s for s in seats]
    visitors = tuple(_visitor(line) for line in _between(lines, "The following Members", "The following officers"))
    officers = [_officer(line) for line in _between(lines, "The following officers", "The meeting opened")]
    everyone = (*people, *co_opted, *(v.person for v in visitors), *officers)
    committee = Committee("pafsc", _capitalised(heading[0]), quorum=4, start_time=_OPENED, house_style="committee-2014")
    seats += [Membership(p.id, MemberRole.CO_OPTED, "Diocese", limited_vote=True) for p in co_opted]
    first_of_substance = next(n for n, line in enumerate(lines) if line.startswith("5. "))
    return Room(
        Body(committee, everyone, tuple(seats), tuple(p.id for p in officers)),
        datetime.strptime(heading[2], "%d %B %Y").date(),
        _capitalised(heading[1]),
        _items(lines),
        tuple(_key(name) for name in _names(lines) if name.startswith("* ")),
        apologies,
        visitors,
        next(line for line in lines if line.startswith("The Chairman noted")),
        (" ".join(title.split()), *lines[:first_of_substance]),
    )


def _matched(pattern: str, text: str) -> tuple[str, ...]:
    match = re.fullmatch(pattern, text, re.DOTALL)
    assert match
    return match.groups()


def _between(lines: list[str], first: str, last: str) -> list[str]:
    start = next(n for n, line in enumerate(lines) if line.startswith(first))
    end = next(n for n, line in enumerate(lines) if line.startswith(last))
    return lines[start + 1 : end]


def _names(lines: list[str]) -> list[str]:
    rows = [line.split("\t") for line in _between(lines, "County Councillors:", "Non-Elected")]
    return [name for column in zip(*rows, strict=True) for name in column if name]


def _key(name: str) -> str:
    return re.sub(r" \(.+\)", "", name.removeprefix("* ")).lower()


def _members(lines: list[str]) -> tuple[list[Membership], list[Person]]:
    seats, people = [], []
    for line in _names(lines):
        name, role = _matched(r"(?:\* )?(.+?)(?: \((.+)\))?", line)
        people.append(person_from_name(name.lower(), name))
        seats.append(Membership(name.lower(), _ROLES.get(role, MemberRole.MEMBER)))
    # Not in the order of the list, which is for the program to find.
    return sorted(seats, key=lambda seat: seat.person), people


def _initials_and_surname(person: Person) -> str:
    return f"{person.initials} {person.surname}"


def _bare(name: str) -> str:
    return name.split(" ", 1)[-1]


def _visitor(line: str) -> Visitor:
    name, items = line.split("\t")
    return Visitor(person_from_name(name, name), tuple(re.findall(r"\d+", items)))


def _officer(line: str) -> Person:
    name, role = line.split("\t")
    return person_from_name(name, name, role)


def _capitalised(text: str) -> str:
    return text.title().replace(" And ", " and ")


def _items(lines: list[str]) -> tuple[AgendaItem, ...]:
    headings = [line for line in lines if re.match(r"\d\. ", line)]
    items = [item_from(line, f"item-{line[0]}") for line in headings]
    (previous,) = _matched(r".*?(\d+ \w+ \d{4}).*", lines[lines.index(headings[2]) + 1])
    day = datetime.strptime(previous, "%d %B %Y").date()
    return tuple(
        AgendaItem(i.id, i.number, i.title, i.kind, refers_to=day if i.kind is ItemKind.MINUTES else None)
        for i in items
    )


def record(room: Room, session, clock) -> dict[tuple[str, str], str]:
    """Record the meeting at its own times; the ids of the arrivals and departures of the visitors."""
    clock.set(room.at("09:30"))
    session.record(facts.BodyCopied(room.body), facts.MeetingArranged(room.on, _OPENED, room.place))
    session.record(*(facts.ItemAdded(item) for item in room.items))
    for member, substitute in room.apologies:
        session.record(facts.ApologyReceived(Apology(member)))
        if substitute:
            session.record(facts.SubstituteNamed(Substitution(member, substitute)))
    clock.set(room.at("09:58"))
    session.record(*(facts.PersonArrived(person) for person in room.body.officers))
    session.record(*(facts.RollMarked(person, RollMark.PRESENT) for person in room.present))
    clock.set(room.at("10:00"))
    session.record(facts.MeetingOpened())
    happenings: list[tuple[datetime, facts.MeetingFact]] = [
        (room.begun(item.number), facts.ItemBegun(item.id)) for item in room.items
    ]
    happenings += [
        (room.at("10:02"), facts.NoteKept("item-1", NoteText(NoteKind.PARAGRAPH, room.typed))),
        (room.at("10:06"), facts.MinutesApproved("item-3")),
    ]
    for visitor in room.visitors:
        # Comes when the first of the items is already being taken, goes before the last of them is left.
        arrived = room.begun(visitor.numbers[0]) + timedelta(minutes=2)
        left = room.ended(visitor.numbers[-1]) - timedelta(minutes=3)
        happenings += [(arrived, facts.PersonArrived(visitor.person.id)), (left, facts.PersonLeft(visitor.person.id))]
    happenings.append((room.at("12:25"), facts.MeetingClosed()))
    entries: dict[tuple[str, str], str] = {}
    for at, fact in sorted(happenings, key=lambda happening: happening[0]):
        clock.set(at)
        (entry,) = session.record(fact)
        if isinstance(fact, facts.PersonArrived | facts.PersonLeft):
            entries[fact.person, type(fact).__name__] = entry.id
    return entries
