"""The real meeting of 7 December 2020, held by video conference, read from its published minutes at run time.

No name and no sentence of it stands here. Everybody joins online; what the committee's own standing sentences print
otherwise than the shipped style is read as its own wording.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import Body, Committee, CommitteeRules, MemberRole, Membership, Person
from clerk_app.meeting.names import person_from_name
from clerk_app.meeting.pasted_items import item_from
from tests.reenactment.reading import Act, Reenactment, day_of, matched, numbered_sections, published, time_of

MINUTES = "2020-12-07.txt"
_ROLES = {"Chairman": MemberRole.CHAIRMAN, "Vice Chairman": MemberRole.VICE_CHAIRMAN}
_LEAD = re.compile(r"(?:During|Thereafter) .+:$")


def read(shared: Path) -> Reenactment:
    """The meeting as the published minutes tell it."""
    lines = [line.strip() for line in published(shared, MINUTES).splitlines() if line.strip(" -")]
    sections = numbered_sections(_whole(lines))
    name, at, day = matched(r"virtual meeting of the (.+?), held at (\S+) by .+ on \w+, (.+)", lines[0])
    arranged = facts.MeetingArranged(day_of(day), time_of(at), mode=facts.MeetingMode.ONLINE)
    body = _body(name, sections)
    return Reenactment(MINUTES, body, arranged, _items(sections), tuple(_acts(sections, body, arranged)))


def _whole(lines: Sequence[str]) -> list[str]:
    """The lines with a bullet that a page cut in two put together again."""
    whole: list[str] = []
    for line in lines:
        if whole and whole[-1].startswith("- ") and line[:1].islower():
            whole[-1] += f" {line}"
        else:
            whole.append(line)
    return whole


# -- who there is ---------------------------------------------------------------------------------------------


def _body(name: str, sections: Sequence[Sequence[str]]) -> Body:
    head = sections[0]
    councillors, co_opted = head.index("County Councillors:"), head.index("Non-elected Members:")
    full = dict(_forenames(sections))
    people, seats = [], []
    for line in (*head[councillors + 1 : co_opted], *head[co_opted + 1 : -1]):
        printed, told = matched(r"^(.+?)(?: \((.+)\))?$", line)
        initials, surname = printed.split(" ", 1)
        id_ = f"{initials} {surname}"
        people.append(Person(id_, surname, full.get(id_, ""), initials=initials))
        is_co_opted = line in head[co_opted:]
        role = MemberRole.CO_OPTED if is_co_opted else _ROLES.get(told, MemberRole.MEMBER)
        seats.append(Membership(id_, role, told if is_co_opted else ""))
    new, school, her = _welcomed(sections)
    people = [
        replace(p, body=school, pronoun={"her": "she", "his": "he"}[her]) if p.full_name == new else p for p in people
    ]
    others = _also_present(head[-1])
    officers = tuple(p.id for p in others if p.role)
    committee = Committee(
        "pafpsc",
        name,
        quorum=4,
        house_style="committee-2020",
        wording=_own_wording(sections),
        rules=CommitteeRules(online_counts=True),
    )
    return Body(committee, (*people, *others), tuple(seats), officers)


def _welcomed(sections: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return matched(r"noted\. (.+?) from (.+?), a .+ was welcomed to (\w+) first", sections[1][1])


def _forenames(sections: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The forenames of those who are named in full, by initial and surname."""
    named = [_welcomed(sections)[0], *(matched(r"Councillor (.+?) declared", d)[0] for d in _declared(sections))]
    for name in named:
        forename, surname = name.split(" ", 1)
        yield f"{forename[0]} {surname}", forename


def _also_present(sentence: str) -> list[Person]:
    told, last = matched(r"^(.+) and (.+), were also present", sentence)
    people: list[Person] = []
    for part in (*re.split(r", (?=Councillor )", told), last):
        for name, role in _named(part):
            guest, _, body = name.partition(" from ")
            people.append(replace(person_from_name(guest, guest, role), body=body))
    return people


def _named(part: str) -> Iterator[tuple[str, str]]:
    """Names with the role that follows them; a role is told from a name by its last word."""
    name = ""
    for piece in part.split(", "):
        if piece.endswith("Officer"):
            yield name, piece
            name = ""
            continue
        if name:
            yield name, ""
        name = piece
    if name:
        yield name, ""


# -- wording and agenda ---------------------------------------------------------------------------------------


def _own_wording(sections: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    new, school, her = _welcomed(sections)
    welcome = sections[1][1].partition("noted. ")[2]
    for said, place in ((new, "{name}"), (f" from {school}", "{from_body}"), (f"to {her} first", "to {his} first")):
        welcome = welcome.replace(said, place)
    times = matched(r"adjourned at (\S+) and reconvened at (\S+)$", sections[4][-1])
    adjourned = sections[4][-1].replace(times[0], "{time}").replace(times[1], "{reconvened}")
    return ("co_opted_joined_one", welcome), ("adjourned_reconvened", adjourned)


def _items(sections: Sequence[Sequence[str]]) -> tuple[AgendaItem, ...]:
    items = []
    for place, section in enumerate(sections[1:], 1):
        number, title = section[0].split(" ", 1)
        items.append(replace(item_from(section[0], f"item-{place}"), number=number, title=title))
    (about,) = matched(r"The report on (.+) was received", sections[1][1])
    (previous,) = matched(r"held on (\d+ \w+ \d{4})", sections[2][1])
    (following,) = matched(r"held on \w+, (\d+ \w+ \d{4})", sections[7][1])
    items[0] = replace(items[0], kind=ItemKind.APOLOGIES, report_about=about)
    items[1] = replace(items[1], kind=ItemKind.MINUTES, refers_to=day_of(previous))
    items[2] = replace(items[2], kind=ItemKind.QUESTIONS)
    for place in (4, 5, 6):
        ref, about = matched(r"report (\S+) (.+)", sections[place][1])
        items[place - 1] = replace(items[place - 1], report_ref=ref, report_about=about)
    items[6] = replace(items[6], kind=ItemKind.NEXT_MEETING, refers_to=day_of(following))
    return tuple(items)


# -- what was done --------------------------------------------------------------------------------------------


def _declared(sections: Sequence[Sequence[str]]) -> list[str]:
    return [line for line in sections[1] if line.startswith("- ")]


def _acts(sections: Sequence[Sequence[str]], body: Body, arranged: facts.MeetingArranged) -> list[Act]:
    assert arranged.start
    opened = arranged.start.isoformat()
    (closed,) = matched(r"closed at (\S+)\.", sections[7][-2])
    adjourned, reconvened = matched(r"adjourned at (\S+) and reconvened at (\S+)$", sections[4][-1])
    return [
        *({"at": "10:05:00", "do": "online", "person": person.id} for person in body.people),
        {"at": opened, "do": "open"},
        {"at": opened, "do": "item", "number": "1"},
        {"at": "10:16:00", "do": "membership", "text": _welcomed(sections)[0]},
        *(_declaration(line, body) for line in _declared(sections)),
        {"at": "10:18:00", "do": "item", "number": "2"},
        {"at": "10:19:00", "do": "approve_minutes"},
        {"at": "10:20:00", "do": "item", "number": "3"},
        {"at": "10:21:00", "do": "item", "number": "4"},
        *_discussed(sections[4], "10:22:00", "11:50:00"),
        {"at": time_of(adjourned).isoformat(), "do": "adjourn"},
        {"at": time_of(reconvened).isoformat(), "do": "reconvene"},
        {"at": "12:01:00", "do": "item", "number": "5"},
        *_discussed(sections[5], "12:02:00", "12:50:00"),
        {"at": "12:51:00", "do": "item", "number": "6"},
        {"at": "12:52:00", "do": "resolve", "outcome": "noted"},
        {"at": "12:53:00", "do": "item", "number": "7"},
        {"at": time_of(closed).isoformat(), "do": "close"},
    ]


def _declaration(line: str, body: Body) -> Act:
    name, nature = matched(r"Councillor (.+?) declared an interest in that (.+)\.$", line)
    person = next(p.id for p in body.people if p.full_name == name)
    return {"at": "10:17:00", "do": "declare", "person": person, "nature": nature}


def _discussed(section: Sequence[str], begins: str, ends: str) -> list[Act]:
    """Who joined, what was said in the introduction and in the discussion, what was agreed, and that they left."""
    joins = next(i for i, line in enumerate(section) if line.startswith("The following joined"))
    leads = [i for i, line in enumerate(section) if _LEAD.match(line)]
    end = section.index("Conclusion:")
    people = [line.rstrip(";.") for line in section[joins + 1 : leads[0]] if line.endswith((";", "."))]
    named = [line for line in people if re.match(r"(?:[A-Z][\w'-]+ ){1,4}[A-Z][\w'-]+, ", line)]
    acts: list[Act] = [{"at": begins, "do": "joined", "people": named}]
    for place in range(joins + 1 + len(named), end):
        line = section[place]
        if place in leads:
            # With one lead-in there was no introduction to be told apart.
            if len(leads) > 1 and place == leads[1]:
                acts.append({"at": begins, "do": "note", "kind": "discussion"})
            continue
        kind = "note" if line.startswith("- ") else "paragraph"
        acts.append({"at": begins, "do": "note", "kind": kind, "text": line.removeprefix("- ")})
    (part,) = matched(r"It was agreed that (.+)", section[end + 1])
    acts.append({"at": ends, "do": "resolve", "parts": [part]})
    assert section[end + 2].startswith("The witnesses were thanked")
    acts.append({"at": ends, "do": "left_people", "text": "all, thanked"})
    return acts
