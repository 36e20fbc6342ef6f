"""The whole real meeting of 13 November 2014, read from its published minutes at run time.

No name and no sentence of it stands here. The room and the agenda are those of `room_2014`; what the clerk typed is
read as the entries that would have been typed, who is told to have come or gone as marks.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import Body, MemberRole
from tests import room_2014
from tests.reenactment.reading import Act, Reenactment, day_of, matched, numbered_sections, published, time_of

MINUTES = "2014-11-13.txt"
_ENDED = (".", ":", ";", "?", "!", ")", "”", '"')
_OWN_LEAD_IN = re.compile(r"\bresponded to .+:$")
_TITLES = r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr)"


def read(shared: Path) -> Reenactment:
    """The meeting as the published minutes tell it."""
    room = room_2014.read(shared)
    text = published(shared, MINUTES)
    sections = numbered_sections(_lines(text))
    (chairman,) = (seat.person for seat in room.body.memberships if seat.role is MemberRole.CHAIRMAN)
    he = {"He": "he", "She": "she"}[matched(r"(\w+) welcomed Councillors", room.typed)[0]]
    people = tuple(replace(p, pronoun=he) if p.id == chairman else p for p in room.body.people)
    body = Body(room.body.committee, people, room.body.memberships, room.body.officers)
    start = body.committee.start_time
    arranged = facts.MeetingArranged(room.on, start, room.place)
    acts = sorted(_acts(room, sections, text), key=lambda act: str(act["at"]))
    return Reenactment(MINUTES, body, arranged, _items(room, sections), tuple(acts))


def _lines(text: str) -> list[str]:
    """The lines, those joined again that the foot of a page cut in two."""
    lines: list[str] = []
    for line in (line.rstrip() for line in text.splitlines() if line.strip()):
        goes_on = lines and line[:1].islower() and not lines[-1].endswith(_ENDED)
        if goes_on:
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return lines


def _items(room: room_2014.Room, sections: Sequence[Sequence[str]]) -> tuple[AgendaItem, ...]:
    items = list(room.items)
    for number in (5, 6):
        about, ref = matched(r"^Members received (.+?), (\w+/\d+/\d+)\.", sections[number][1])
        items[number - 1] = replace(items[number - 1], report_ref=ref, report_about=about)
    ref, about = matched(r"^Members received report (\S+) (.+?)\. [A-Z]", sections[7][1])
    items[6] = replace(items[6], report_ref=ref, report_about=about)
    day, place = matched(r"(\d+ \w+ \d{4}), in (.+)\.", sections[9][2])
    items[8] = replace(items[8], kind=ItemKind.NEXT_MEETING, refers_to=day_of(day), next_place=place)
    return tuple(items)


def _acts(room: room_2014.Room, sections: Sequence[Sequence[str]], text: str) -> Iterator[Act]:
    for member, substitute in room.apologies:
        yield {"at": "09:30:00", "do": "apology", "person": member}
        if substitute:
            yield {"at": "09:31:00", "do": "substitute", "member": member, "substitute": substitute}
    yield from ({"at": "09:58:00", "do": "roll", "person": person} for person in room.present)
    yield {"at": "10:00:00", "do": "open"}
    for item in room.items:
        yield {"at": room.begun(item.number).time().isoformat(), "do": "item", "number": item.number}
    left, new = matched(r"Councillors (.+?) were no longer .+ welcomed Councillors (.+?) as", room.typed)
    yield {"at": "10:02:00", "do": "membership", "text": f"{_separate(left)} left"}
    yield {"at": "10:02:30", "do": "membership", "text": _separate(new)}
    yield {"at": "10:06:00", "do": "approve_minutes"}
    for visitor in room.visitors:
        came = room.begun(visitor.numbers[0]) + timedelta(minutes=2)
        gone = room.ended(visitor.numbers[-1]) - timedelta(minutes=3)
        yield {"at": came.time().isoformat(), "do": "arrived", "person": visitor.person.id}
        yield {"at": gone.time().isoformat(), "do": "left", "person": visitor.person.id}
    for number in (5, 6, 7, 8):
        at = room.begun(str(number)) + timedelta(minutes=4)
        yield from ({"at": at.time().isoformat(), **act} for act in _entries(sections[number][1:], text))
    (closed,) = matched(r"closed at (.+)\.", sections[9][-2])
    yield {"at": time_of(closed).isoformat(), "do": "close"}


def _separate(names: str) -> str:
    return names.replace(", ", "; ").replace(" and ", "; ")


def _entries(lines: Sequence[str], text: str) -> Iterator[dict[str, object]]:
    """What the clerk keeps of an item: marks for who was welcomed and thanked, and everything else as typed."""
    for place, line in enumerate(lines):
        if place == 0 and (welcomed := re.search(r"welcomed (.+), and invited \w+ to address the meeting\.$", line)):
            yield {"do": "joined", "people": [_titled(name, text) for name in welcomed[1].split(", and ")]}
        elif place == 0 and line.startswith("Members received report"):
            # What follows the sentence about the report.
            yield _typed(matched(r"^.+? [a-z]+ \w+ \d{4}\. (.+)", line)[0])
        elif thanked := re.match(r"The Chairman thanked (.+?) for their contribution\. (.+)", line):
            yield {"do": "left_people", "text": f"{_separate(thanked[1])}, thanked"}
            yield _typed(thanked[2])
        else:
            yield _typed(line)


def _typed(line: str) -> dict[str, object]:
    if point := re.match(r"- \d+\) (.+)", line):
        return {"do": "note", "kind": "point", "text": point[1]}
    if bullet := re.match(r"( *)- (.+)", line):
        return {"do": "note", "text": bullet[2], "depth": len(bullet[1])}
    kind = "discussion" if _OWN_LEAD_IN.search(line) else "paragraph"
    return {"do": "note", "kind": kind, "text": line.strip()}


def _titled(named: str, text: str) -> str:
    """'Mr Alan Hale, Director': the title as the minutes have it elsewhere."""
    surname = named.split(",", maxsplit=1)[0].rsplit(maxsplit=1)[-1]
    return f"{matched(rf'({_TITLES}) {surname}', text)[0]} {named}"
