"""The real meeting of 11 January 2018 read from its published minutes at run time.

No name and no sentence of it stands here. Where a standing sentence is printed otherwise than the shipped style has it,
without its full stop, that is read as the committee's own wording.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import Body, Committee, MemberRole, Membership, Person
from clerk_app.meeting.names import person_from_name
from clerk_app.meeting.pasted_items import item_from
from tests.reenactment.reading import Act, Reenactment, day_of, matched, numbered_sections, published, time_of

MINUTES = "2018-01-11.txt"
_KINDS_DATED = r"(\d+ \w+ \d{4})"


def read(shared: Path) -> Reenactment:
    """The meeting as the published minutes tell it."""
    lines = [line.strip() for line in published(shared, MINUTES).splitlines() if line.strip()]
    sections = numbered_sections(lines, stop="")
    name, place, day = matched(r"meeting of the (.+?), held in (.+) on \w+, (.+)", lines[0])
    # When it began is printed nowhere, and nowhere made up.
    arranged = facts.MeetingArranged(day_of(day), None, place)
    body = _body(name, sections)
    return Reenactment(MINUTES, body, arranged, _items(sections), tuple(_acts(sections, body)))


def _told(sections: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Who is new, whose place it was, who was away, 'his' or 'her', the substitute, and who else was away."""
    return (
        *matched(r"Cllr (.+) has replaced Cllr (.+) as", sections[1][2]),
        *matched(r"Cllr (.+) had sent (\w+) apologies and was substituted by Cllr (.+?)\. ", sections[1][3]),
        *matched(r"also received from Cllr (.+)\.", sections[1][3]),
    )


def _body(name: str, sections: Sequence[Sequence[str]]) -> Body:
    head = sections[0]
    start, end = head.index("County Councillors:"), next(i for i, s in enumerate(head) if s.startswith("The following"))
    new, _, absent, his, substitute, other = _told(sections)
    full = {surname: f"{rest} {surname}" for rest, surname in (n.rsplit(" ", 1) for n in (new, substitute))}
    people, seats = [], []
    for line in head[start + 1 : end]:
        printed, role = matched(r"^(.+?)(?: \((.+)\))?$", line)
        surname = printed.split(" ", 1)[1]
        people.append(person_from_name(surname, full.get(surname, printed)))
        seated = MemberRole.SUBSTITUTE if substitute.endswith(f" {surname}") else MemberRole.MEMBER
        seats.append(Membership(surname, MemberRole.CHAIRMAN if role else seated))
    for each in (absent, other):
        people.append(person_from_name(each, each))
        seats.append(Membership(each))
    people = [replace(p, pronoun={"his": "he", "her": "she"}.get(his, "")) if p.id == absent else p for p in people]
    officers = [_officer(line) for line in head[end + 1 :]]
    committee = Committee("pafpsc", name, quorum=4, house_style="committee-2018", wording=_own_wording(sections))
    return Body(committee, (*people, *officers), tuple(seats), tuple(p.id for p in officers))


def _officer(line: str) -> Person:
    name, role = line.split(", ", 1)
    return person_from_name(name, name, role)


def _own_wording(sections: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    new, old, *_ = _told(sections)
    replaced = sections[1][2].removeprefix("1. ").replace(f"Cllr {new}", "{new}").replace(f"Cllr {old}", "{old}")
    ref, about = matched(r"report \((.+?)\) (.+)", sections[4][1])
    considered = sections[4][1].replace(ref, "{ref}").replace(about, "{about}")
    following = re.sub(r"\w+ \d+ \w+ \d{4}, \S+", "{weekday} {date}{at}", sections[6][1])
    return (
        ("member_replaced", replaced),
        ("no_declarations", sections[1][4].removeprefix("3. ")),
        ("no_questions", sections[3][1]),
        ("considered", considered),
        ("next_meeting", following),
        ("no_urgent_business", sections[7][1]),
    )


def _items(sections: Sequence[Sequence[str]]) -> tuple[AgendaItem, ...]:
    items = [item_from(section[0], f"item-{place}") for place, section in enumerate(sections[1:], 1)]
    (about,) = matched(r"report of the (.+) was received", sections[1][1])
    (previous,) = matched(rf"held on {_KINDS_DATED}", sections[2][1])
    following, at = matched(r"\w+ (\d+ \w+ \d{4}), (\S+)", sections[6][1])
    items[0] = replace(items[0], report_about=about)
    items[1] = replace(items[1], refers_to=day_of(previous))
    for place in (3, 4):
        ref, about = matched(r"report \((.+?)\) (.+)", sections[place + 1][1])
        items[place] = replace(items[place], report_ref=ref, report_about=about)
    items[5] = replace(items[5], kind=ItemKind.NEXT_MEETING, refers_to=day_of(following), next_time=time_of(at))
    return tuple(items)


def _acts(sections: Sequence[Sequence[str]], body: Body) -> list[Act]:
    new, old, absent, _, substitute, other = _told(sections)
    present = [p for p in (m.person for m in body.memberships) if p not in (absent, other)]
    (closed,) = matched(r"closed at (\S+)\.", sections[7][-2])
    at = datetime.combine(date(2018, 1, 11), time_of(closed))

    def before(minutes: int) -> str:
        return (at - timedelta(minutes=minutes)).time().isoformat()

    return [
        {"at": before(60), "do": "apology", "person": absent},
        {"at": before(60), "do": "substitute", "member": absent, "substitute": substitute.rsplit(" ", 1)[1]},
        {"at": before(60), "do": "apology", "person": other},
        *({"at": before(50), "do": "roll", "person": person} for person in present),
        {"at": before(45), "do": "open"},
        {"at": before(45), "do": "item", "number": "1"},
        {"at": before(44), "do": "membership", "text": f"Cllr {new} for Cllr {old}"},
        {"at": before(43), "do": "item", "number": "2"},
        {"at": before(42), "do": "approve_minutes"},
        {"at": before(41), "do": "item", "number": "3"},
        {"at": before(40), "do": "item", "number": "4"},
        {"at": before(25), "do": "resolve", "parts": _parts(sections[4])},
        {"at": before(20), "do": "item", "number": "5"},
        {"at": before(10), "do": "resolve", "parts": _parts(sections[5])},
        {"at": before(5), "do": "item", "number": "6"},
        {"at": before(3), "do": "item", "number": "7"},
        {"at": at.time().isoformat(), "do": "close"},
    ]


def _parts(section: Sequence[str]) -> list[str]:
    return [re.sub(r"^\d\. ", "", line) for line in section if re.match(r"\d\. ", line)]
