"""The invented committee and meeting that the tests use."""

import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

from clerk_app.clock import ScriptedClock
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.body import Body, Committee, MemberRole, Membership, Person
from clerk_app.meeting.questions import Question
from clerk_app.record.library import FILE_NAME, Library
from clerk_app.session import MeetingSession

DAY = date(2026, 3, 12)
MEETING = "meeting-1"

_MEMBERS = (
    ("thornbury", "Ann", "Thornbury"),
    ("okafor-lyle", "Peter", "Okafor-Lyle"),
    ("brackett", "Nora", "Brackett"),
    ("dunmere", "Mark", "Dunmere"),
    ("farrow", "Elsie", "Farrow"),
    ("hale", "Ruth", "Hale"),
    ("ivesley", "Graham", "Ivesley"),
    ("lindqvist", "Vera", "Lindqvist"),
    ("marchbank", "David", "Marchbank"),
    ("pellow", "John", "Pellow"),
    ("quint", "Laura", "Quint"),
    ("shah", "Samir", "Shah"),
    ("wray", "Karen", "Wray"),
    ("yelland", "Colin", "Yelland"),
)
_POOL = (("noakes", "Alice", "Noakes"), ("birtwhistle", "Owen", "Birtwhistle"), ("tredwell", "Joan", "Tredwell"))
_CO_OPTED = (
    ("ashdown", "Beryl", "Ashdown", "Mrs", "Diocese"),
    ("corrie", "Tom", "Corrie", "Mr", "Parent governor"),
    ("vane", "Rachel", "Vane", "Ms", "Parent governor"),
)
OFFICER = "fenner"
COUNCILLORS = tuple(person for person, _, _ in _MEMBERS)
CO_OPTED = tuple(person for person, *_ in _CO_OPTED)
EVERYONE = (*COUNCILLORS, *CO_OPTED)


def at(clock: str, on: date = DAY) -> datetime:
    """An instant of the meeting's day, from '10:15' or '10:15:30'."""
    return datetime.combine(on, time.fromisoformat(clock), UTC)


def clock_at(clock: str = "10:15", on: date = DAY) -> ScriptedClock:
    """A clock that shows that time until it is told another."""
    return ScriptedClock(at(clock, on))


def sample_committee(**changes) -> Committee:
    """The committee's settings."""
    committee = Committee(
        "children-and-families",
        "Children and Families Scrutiny Committee",
        quorum=4,
        place="Committee Room 2, Wexcombe County Hall",
        start_time=time(10, 15),
        report_prefix="CFS",
        house_style="committee-2019",
    )
    return replace(committee, **changes)


def sample_body(**changes) -> Body:
    """14 councillors, three co-opted members, three in the substitute pool and one officer; ids are surnames."""
    roles = {"thornbury": MemberRole.CHAIRMAN, "okafor-lyle": MemberRole.VICE_CHAIRMAN}
    people = [Person(key, surname, forename) for key, forename, surname in (*_MEMBERS, *_POOL)]
    people += [Person(key, surname, forename, title=title) for key, forename, surname, title, _ in _CO_OPTED]
    people.append(Person(OFFICER, "Fenner", "Iris", title="Mrs", role="Democratic Services Officer"))
    seats = [Membership(key, roles.get(key, MemberRole.MEMBER)) for key in COUNCILLORS]
    seats += [Membership(key, MemberRole.CO_OPTED, body, limited_vote=True) for key, *_, body in _CO_OPTED]
    seats += [Membership(key, MemberRole.SUBSTITUTE) for key, _, _ in _POOL]
    return Body(sample_committee(**changes), tuple(people), tuple(seats), (OFFICER,))


def sample_items() -> tuple[AgendaItem, ...]:
    """The ten items of the agenda, 'item-1' to 'item-10', the last of them exempt."""
    return (
        AgendaItem("item-1", "1", "Apologies, substitutes and declarations", ItemKind.APOLOGIES),
        AgendaItem("item-2", "2", "Minutes of 12 February 2026", ItemKind.MINUTES, refers_to=date(2026, 2, 12)),
        AgendaItem("item-3", "3", "Questions from the public", ItemKind.QUESTIONS),
        _report("4", "Family hubs: first-year review", "CFS/14/26", "on the first year of the family hubs", "21 to 40"),
        _report("5", "School attendance and exclusions", "CFS/15/26", "on attendance and exclusions", "41 to 58"),
        _report("6", "Short breaks for disabled children", "CFS/16/26", "on short breaks", "59 to 70"),
        AgendaItem("item-7", "7", "Work programme"),
        AgendaItem("item-8", "8", "Date of next meeting", ItemKind.NEXT_MEETING, refers_to=date(2026, 5, 14)),
        AgendaItem("item-9", "9", "Urgent business", ItemKind.URGENT),
        AgendaItem("item-10", "10", "Placement contracts", exempt=True, exempt_paragraphs=(3,)),
    )


def _report(number: str, title: str, ref: str, about: str, pages: str) -> AgendaItem:
    education = number == "5"
    item_id = f"item-{number}"
    return AgendaItem(item_id, number, title, report_ref=ref, report_about=about, pages=pages, education=education)


def sample_questions() -> tuple[Question, ...]:
    """The five registered questions, 'question-1' to 'question-5'."""
    asked = (
        ("Mr Jonah Prewett", "item-4"),
        ("Mrs Adaeze Bright", "item-5"),
        ("Mr T Rowe", "item-6"),
        ("Ms H Castellane", "item-4"),
        ("Dr W Osei-Hart", "item-5"),
    )
    return tuple(Question(f"question-{n}", name, item) for n, (name, item) in enumerate(asked, 1))


def open_library(folder: Path) -> Library:
    """The record and registers of a data folder; the caller closes it."""
    with suppress(OSError):  # what the disk refuses, the library is to say in its own words
        folder.mkdir(parents=True, exist_ok=True)
        if not any(folder.iterdir()):  # thousands of tests begin with an empty record: it is made once and copied
            (folder / FILE_NAME).write_bytes(_empty_record())
    return Library.open(folder)


@cache
def _empty_record() -> bytes:
    with tempfile.TemporaryDirectory() as made:
        Library.open(Path(made)).close()
        return (Path(made) / FILE_NAME).read_bytes()


def fill_registers(library: Library, body: Body | None = None) -> Body:
    """The committee and its people put into the registers."""
    body = body or sample_body()
    library.registers.save_committee(body.committee)
    for person in body.people:
        library.registers.save_person(person)
    library.registers.set_seats(body.committee.id, body.memberships, body.officers)
    return body


def new_session(
    library: Library,
    clock: ScriptedClock,
    body: Body | None = None,
    items: Sequence[AgendaItem] | None = None,
    meeting: str = MEETING,
) -> MeetingSession:
    """A meeting arranged for Thursday 12 March 2026, 10:15, in Committee Room 2, its agenda entered, not opened."""
    session = MeetingSession(library.record, meeting, clock)
    body = sample_body() if body is None else body
    agenda = sample_items() if items is None else tuple(items)
    # The copied register comes first: what sets a meeting up is then no act for Ctrl+Z to take back.
    session.record(
        facts.BodyCopied(body),
        facts.MeetingArranged(DAY, time(10, 15), "Committee Room 2, Wexcombe County Hall"),
        *(facts.ItemAdded(item) for item in agenda),
    )
    return session


def in_session(
    library: Library,
    clock: ScriptedClock,
    body: Body | None = None,
    items: Sequence[AgendaItem] | None = None,
    meeting: str = MEETING,
) -> MeetingSession:
    """The same meeting with every member and co-opted member present, opened on the first item."""
    session = new_session(library, clock, body, items, meeting)
    seats = (*session.state.body.councillors, *session.state.body.co_opted)
    if seats:
        session.record(*(facts.RollMarked(seat.person, RollMark.PRESENT) for seat in seats))
    begun = (facts.ItemBegun(item.id) for item in session.state.agenda.items[:1])
    session.record(facts.MeetingOpened(), *begun)
    return session
