"""The real meeting of 14 February 2019 read from its published minutes at run time.

No name and no sentence of it stands here: the minutes are read for the lists, numbers and times that a clerk
would know, and for the sentences that a clerk would have typed. What the program composes is not read at all,
except where the committee's own standing wording differs from the shipped style.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import Body, Committee, MemberRole, Membership, Person
from tests.reenactment.reading import Reenactment, day_of, numbered_sections, published, time_of

MINUTES = "2019-02-14.txt"
_ROLES = {"Chairman": MemberRole.CHAIRMAN, "Vice Chairman": MemberRole.VICE_CHAIRMAN}


def read(shared: Path) -> Reenactment:
    """The meeting as the published minutes tell it."""
    lines = [line.strip() for line in published(shared, MINUTES).splitlines() if line.strip()]
    sections = numbered_sections(lines)
    arranged, name = _arranged(lines[0])
    body = _body(name, arranged, sections)
    items = _items(sections)
    added = items[5]
    acts = tuple({**act, "title": added.title} if act["do"] == "insert" else act for act in _acts(sections, body))
    return Reenactment(MINUTES, body, arranged, tuple(i for i in items if i is not added), acts)


def _arranged(title: str) -> tuple[facts.MeetingArranged, str]:
    match = re.fullmatch(r"Minutes of the meeting of the (.+?), held at (\S+) in (.+) on \w+, (.+)", title)
    assert match
    start = datetime.strptime(match[2], "%I.%M%p").time()
    return facts.MeetingArranged(day_of(match[4]), start, match[3]), match[1]


def _body(name: str, arranged: facts.MeetingArranged, sections: list[list[str]]) -> Body:
    people, seats = [], []
    for line in sections[0][3:-1]:
        match = re.fullmatch(r"(\S+) (\S+)(?: \((.+)\))?", line)
        assert match
        people.append(Person(match[2].lower(), match[2], initials=match[1]))
        seats.append(Membership(match[2].lower(), _ROLES.get(match[3], MemberRole.MEMBER)))
    for surname in _absent(sections)[0]:
        people.append(Person(surname.lower(), surname, initials="X"))
        seats.append(Membership(surname.lower()))
    forename, surname, represents = _absent(sections)[1]
    people.append(Person("co-optee", surname, forename))
    seats.append(Membership("co-optee", MemberRole.CO_OPTED, represents, limited_vote=True))
    officer = re.fullmatch(r"(\S+) (\S+), (.+), was also present throughout\.", sections[0][-1])
    assert officer
    people.append(Person("officer", officer[2], officer[1], role=officer[3]))
    committee = Committee(
        "pafpsc",
        name,
        quorum=4,
        place=arranged.place,
        start_time=arranged.start,
        house_style="committee-2019",
        wording=_own_wording(sections),
    )
    return Body(committee, tuple(people), tuple(seats), ("officer",))


def _absent(sections: list[list[str]]) -> tuple[list[str], tuple[str, str, str]]:
    match = re.search(r"from Councillors (.+) and (\S+) and (\S+) (\S+), (.+?)\. ", sections[1][1])
    assert match
    return [*match[1].split(", "), match[2]], (match[3], match[4], match[5])


def _own_wording(sections: list[list[str]]) -> tuple[tuple[str, str], ...]:
    """Standing sentences in which this committee differs from the shipped style."""
    note = next(line for line in sections[4] if line.startswith("["))
    head, tail = note.split(": ", 1)[0], note[note.rindex("]") :]
    next_meeting = re.sub(r"\w+ \d+ \w+ \d{4}", "{weekday} {date}", sections[8][1])
    return (
        ("no_questions", sections[3][1]),
        ("clerks_note", f"{head}: {{text}}{tail}"),
        ("next_meeting", next_meeting),
    )


def _items(sections: list[list[str]]) -> list[AgendaItem]:
    items = []
    for place, section in enumerate(sections[1:], 1):
        number, title = section[0].split(" ", 1)
        items.append(AgendaItem(f"item-{place}", number, title))
    about = re.search(r"The report on (.+?) was received", sections[1][1])
    previous = re.search(r"held on (\d+ \w+ \d{4})", sections[2][1])
    following = re.search(r"\w+ (\d+ \w+ \d{4})", sections[8][1])
    assert about
    assert previous
    assert following
    items[0] = replace(items[0], kind=ItemKind.APOLOGIES, report_about=about[1])
    items[1] = replace(items[1], kind=ItemKind.MINUTES, refers_to=day_of(previous[1]))
    items[2] = replace(items[2], kind=ItemKind.QUESTIONS)
    for place in (3, 4):
        ref, rest = _considered(sections[place + 1][1])
        items[place] = replace(items[place], report_ref=ref, report_about=rest)
    items[7] = replace(items[7], kind=ItemKind.NEXT_MEETING, refers_to=day_of(following[1]))
    return items


def _considered(line: str) -> tuple[str, str]:
    match = re.match(r"The Committee considered (?:and noted )?report (\S+) (.+)$", line)
    assert match
    about = match[2]
    joined = re.search(r"[^.]+ joined the meeting to [^.]+\.$", about)
    return match[1], about[: joined.start()].strip() if joined else about


def _acts(sections: list[list[str]], body: Body) -> list[Mapping[str, object]]:
    opened = "10:15:00"
    present = [m.person for m in body.memberships][: len(sections[0][3:-1])]
    absent = [*[s.lower() for s in _absent(sections)[0]], "co-optee"]
    acts: list[Mapping[str, object]] = [
        *({"at": "10:10:00", "do": "roll", "person": person} for person in present),
        *({"at": "10:12:00", "do": "apology", "person": person} for person in absent),
        {"at": opened, "do": "open"},
        {"at": opened, "do": "item", "number": "1"},
        {"at": "10:18:00", "do": "item", "number": "2"},
        {"at": "10:19:00", "do": "approve_minutes"},
        {"at": "10:20:00", "do": "item", "number": "3"},
        {"at": "10:21:00", "do": "item", "number": "4"},
        *_item_4(sections[4]),
        *_item_5(sections[5]),
        {"at": "12:45:00", "do": "insert", "number": sections[6][0].split(" ", 1)[0], "title": "", "after": "5"},
        {"at": "12:45:30", "do": "item", "number": "6"},
        {"at": "12:47:00", "do": "note", "kind": "paragraph", "text": sections[6][1]},
        {"at": "12:50:00", "do": "item", "number": "7"},
        {"at": "12:51:00", "do": "note", "kind": "paragraph", "text": sections[7][1]},
        {"at": "12:53:00", "do": "item", "number": "8"},
        {"at": time_of(re.search(r"closed at (\S+)\.", sections[8][2])[1]).isoformat(), "do": "close"},  # type: ignore[index]
    ]
    # The clerk's note tells of what was said after the close, so that is when it was written.
    note = next(line for line in sections[4] if line.startswith("["))
    text = note[note.index(": ") + 2 : note.rindex("]")]
    return [*acts, {"at": "13:05:00", "do": "clerks_note", "item": "4", "text": text}]


def _item_4(section: list[str]) -> list[Mapping[str, object]]:
    lead = next(i for i, line in enumerate(section) if line.startswith("The following joined"))
    purpose = re.search(r"(to introduce .+):", section[lead])
    start = next(i for i, line in enumerate(section) if line.startswith("During discussion"))
    people = [line.rstrip(";.") for line in section[lead + 1 : start]]
    end = section.index("Conclusion")
    adjourned = re.search(r"adjourned at (\S+) and", section[-1])
    assert purpose
    assert adjourned
    at = datetime.combine(date(2019, 2, 14), time_of(adjourned[1]))
    return [
        {"at": "10:22:00", "do": "joined", "people": people, "purpose": purpose[1]},
        *({"at": "10:30:00", "do": "note", "text": line[2:]} for line in section[start + 1 : end]),
        {"at": "11:40:00", "do": "note", "kind": "heading", "text": section[end]},
        {"at": "11:42:00", "do": "note", "kind": "paragraph", "text": section[end + 1]},
        {"at": at.time().isoformat(), "do": "adjourn"},
        {"at": at.replace(minute=at.minute + 10).time().isoformat(), "do": "reconvene"},
    ]


def _item_5(section: list[str]) -> list[Mapping[str, object]]:
    joined = re.search(r"([^.]+) joined the meeting (to [^.]+)\.$", section[1])
    start = next(i for i, line in enumerate(section) if line.startswith("During discussion"))
    end = section.index("Conclusion")
    thanks, _, agreed = section[end + 1].partition(" It was **agreed** that ")
    assert joined
    acts: list[Mapping[str, object]] = [
        {"at": "11:56:00", "do": "item", "number": "5"},
        {"at": "11:57:00", "do": "joined", "people": [joined[1].strip()], "purpose": joined[2]},
    ]
    for line in section[start + 1 : end]:
        kind = "note" if line.startswith("- ") else "paragraph"
        acts.append({"at": "12:10:00", "do": "note", "kind": kind, "text": line.removeprefix("- ")})
    parts = [part.strip() for part in re.split(r"\([ivx]+\) ", agreed.rstrip(".")) if part.strip()]
    return [
        *acts,
        {"at": "12:40:00", "do": "note", "kind": "paragraph", "text": thanks},
        {"at": "12:42:00", "do": "resolve", "outcome": "noted"},
        {"at": "12:43:00", "do": "resolve", "outcome": "agreed", "parts": parts},
    ]
