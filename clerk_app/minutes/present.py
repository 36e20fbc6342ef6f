"""Who was there, at the head of the minutes: members, co-opted members, visitors, officers, and who only observed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clerk_app.meeting import presence
from clerk_app.meeting.attendance import RollMark, attended, seated
from clerk_app.meeting.body import MemberRole, Membership, Person
from clerk_app.meeting.facts import MeetingMode
from clerk_app.meeting.spans import Span
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.meeting.typed_people import is_councillor
from clerk_app.minutes.chairing import presided_throughout
from clerk_app.minutes.document import Block, Heading, NameList, PairList, Paragraph, plain
from clerk_app.minutes.layout import AlsoPresent, Listed
from clerk_app.minutes.people import all_with_roles, in_sentence, seat_line, with_role
from clerk_app.minutes.wording import Wording, listed

_LEVEL = 2


def present_blocks(state: MeetingState, wording: Wording) -> Iterator[Block]:
    """The members who were present, or everyone with a mark before those who were."""
    here = attended(state.attendance, state.opened, state.closed)
    if wording.phrases["present"]:
        yield Heading(plain(wording.phrases["present"]), _LEVEL)
    everyone = wording.members is Listed.EVERYONE
    # A substitute who did not come is nobody's name in the list, though everyone of the committee stands in it.
    councillors = [s for s in _seats(state) if s.person in here or (everyone and s in state.body.councillors)]
    co_opted = [seat for seat in _co_opted(state, wording) if seat.person in here or everyone]
    if councillors:
        yield Paragraph(plain(wording.phrases["councillors"]))
        yield _names(state, councillors, here, wording, wording.member_columns)
    if co_opted:
        yield Paragraph(plain(wording.phrases["co_opted"]))
        yield _names(state, co_opted, here, wording, 1)
    if everyone and wording.phrases["present_key"]:
        yield Paragraph(plain(wording.phrases["present_key"]))
    if not here & {seat.person for seat in (*councillors, *co_opted)}:
        yield Paragraph(plain(wording.phrases["nobody_present"]))


def councillors_present(state: MeetingState) -> list[Membership]:
    """The councillors who were there, substitutes under their own names, as the list of those present has them."""
    here = attended(state.attendance, state.opened, state.closed)
    return [seat for seat in _seats(state) if seat.person in here]


def _seats(state: MeetingState) -> list[Membership]:
    """Those who sit as councillors: members, and substitutes under their own names.

    The chairman first, then everyone by surname, vice-chairmen among them.
    """
    known = {seat.person: seat for seat in state.body.councillors}
    seats = [known.get(person) or Membership(person) for person in seated(state.attendance, state.body)]
    return sorted(seats, key=lambda s: (s.role is not MemberRole.CHAIRMAN, state.body.sort_key(s.person)))


def _co_opted(state: MeetingState, wording: Wording) -> Sequence[Membership]:
    if wording.co_opted_as_registered:
        return [seat for seat in state.body.memberships if seat.role is MemberRole.CO_OPTED]
    return state.body.co_opted


def _names(
    state: MeetingState, seats: Sequence[Membership], here: frozenset[str], wording: Wording, columns: int
) -> NameList:
    mark = wording.present_mark if wording.members is Listed.EVERYONE else ""
    presiding = presided_throughout(state)
    # Where the whole meeting was held online, nobody need be told apart.
    all_online = state.arranged is not None and state.arranged.mode is MeetingMode.ONLINE
    lines = []
    for seat in seats:
        notes = [wording.phrases["in_the_chair"]] if seat.person == presiding else []
        if seat.person in here and state.attendance.presence(seat.person).online and not all_online:
            notes.append(wording.phrases["online"])
        name = seat_line(seat, state.body, wording, [note for note in notes if note])
        lines.append(plain(f"{mark if seat.person in here else ''}{name}"))
    return NameList(tuple(lines), columns=columns, mark=mark)


# -- who else was there ------------------------------------------------------------------------------------------


def also_present_blocks(state: MeetingState, wording: Wording) -> Iterator[Block]:
    """Everybody else: visiting councillors with their items, officers, guests; and members who only observed."""
    others = others_present(state)
    throughout = [p for p in others if p in state.officers and _stayed(state, p)]
    if wording.also_present is AlsoPresent.ONE_SENTENCE:
        yield from _in_one_sentence(state, others, wording)
        others, throughout = [], []
    elif wording.also_present is not AlsoPresent.SENTENCE:
        visitors = sorted((p for p in others if _is_visitor(state, p)), key=state.body.sort_key)
        yield from _visitors(state, visitors, wording)
        yield from _officers(state, throughout, wording)
        others, throughout = [p for p in others if p not in visitors and p not in throughout], []
    part = [p for p in others if p not in throughout]
    for phrase, people in (("also_present_throughout", throughout), ("also_present", part)):
        if people:
            number = "one" if len(people) == 1 else "many"
            names = all_with_roles(
                (state.body.person(p) for p in people),
                [_items(state, p, wording) for p in people],
                titled=wording.titles_with_roles,
            )
            # A role stands between commas: 'Ruth Calder, Clerk, was also present'.
            names += "," if with_role(state.body.person(people[-1])).count(",") and not names.endswith(")") else ""
            yield Paragraph(plain(wording.say(f"{phrase}_{number}", people=names)))
    yield from _observers(state, wording)


def _in_one_sentence(state: MeetingState, people: Sequence[str], wording: Wording) -> Iterator[Block]:
    """Visiting councillors by surname, then guests as they came, then officers as the register has them."""
    if not people:
        return
    order = {person: place for place, person in enumerate(state.officers)}
    visitors = sorted((p for p in people if _is_visitor(state, p)), key=state.body.sort_key)
    officers = sorted((p for p in people if p in order), key=lambda p: order[p])
    guests = [p for p in people if p not in visitors and p not in officers]
    named = []
    for each in (*visitors, *guests, *officers):
        person, items = state.body.person(each), _items(state, each, wording)
        name = f"{person.title} {person.full_name}".strip() if each in visitors else _untitled(person)
        body = wording.say("from_body", body=person.body) if person.body and not person.role else ""
        role = f", {_role(person)}" if person.role else ""
        named.append(f"{name}{body}{role} {items}".rstrip())
    names = listed(named)
    names += "," if "," in named[-1] and not names.endswith(")") else ""
    yield Paragraph(plain(wording.say(f"also_present_{'one' if len(named) == 1 else 'many'}", people=names)))


def others_present(state: MeetingState) -> list[str]:
    """Everybody who was there without a seat: officers, visitors, guests."""
    # Somebody of the substitute pool who sits for nobody is here like any visitor.
    seats = {*seated(state.attendance, state.body), *(seat.person for seat in state.body.co_opted)}
    here = attended(state.attendance, state.opened, state.closed)
    return [person for person, _ in state.attendance.presences if person in here and person not in seats]


def _is_visitor(state: MeetingState, person: str) -> bool:
    """Whether somebody is a councillor who came as a visitor: by title, or out of the substitute pool."""
    if person in state.officers:
        return False
    return is_councillor(state.body.person(person).title) or state.body.membership(person) is not None


def _items(state: MeetingState, person: str, wording: Wording) -> str:
    """'(items 5, 6 and 7)' behind a visiting councillor who was there for part of the meeting only."""
    items = items_of(state, person, wording) if _is_visitor(state, person) else ""
    return wording.say("items_behind", items=items) if items else ""


def items_of(state: MeetingState, person: str, wording: Wording) -> str:
    """'Items 5, 6 & 7' as this style says it; '' for whoever was there for all that was taken, or for nothing."""
    if presence.attended_all(state, person):
        return ""
    found = (state.agenda.item(item) for item in presence.items_attended(state, person))
    return wording.items((item.number.rstrip(".") or item.title) for item in found if item)


def _visitors(state: MeetingState, people: Sequence[str], wording: Wording) -> Iterator[Block]:
    if people:
        names = [wording.say("visitor_name", name=state.body.person(p).initial_name) for p in people]
        items = [items_of(state, p, wording) for p in people]
        yield Paragraph(plain(wording.phrases["visitors"]))
        yield _beside(list(zip(names, items, strict=True)), wording)


def _officers(state: MeetingState, people: Sequence[str], wording: Wording) -> Iterator[Block]:
    if people:
        order = {person: place for place, person in enumerate(state.officers)}
        found = [state.body.person(p) for p in sorted(people, key=lambda p: order[p])]
        yield Paragraph(plain(wording.phrases["officers_throughout"]))
        yield _beside([(_untitled(p), _role(p)) for p in found], wording)


def _beside(pairs: Sequence[tuple[str, str]], wording: Wording) -> Block:
    if wording.also_present is AlsoPresent.TABLE:
        return PairList(tuple((plain(name), plain(more)) for name, more in pairs))
    return NameList(tuple(plain(", ".join(filter(None, pair))) for pair in pairs))


def _untitled(person: Person) -> str:
    return person.full_name if person.forename else person.titled_name


def _role(person: Person) -> str:
    return ", ".join(part for part in (person.role, person.body) if part)


def _stayed(state: MeetingState, person: str) -> bool:
    """Whether somebody was here from the opening to the close (or until now)."""
    found = state.attendance.presence(person)
    if len(found.spans) != 1 or state.opened is None:
        return len(found.spans) == 1
    span = found.spans[0]
    # Whoever answered the roll was there from the beginning, though the opening be corrected to an earlier time.
    from_the_start = span.start <= state.opened or (found.mark is RollMark.PRESENT and not found.came_late)
    until_close = span.end is None or (state.phase is Phase.CLOSED and span.end >= (state.closed or span.end))
    return from_the_start and until_close


def _observers(state: MeetingState, wording: Wording) -> Iterator[Block]:
    """Members who joined online where that does not count, and were never in the room."""
    here = attended(state.attendance, state.opened, state.closed)
    meeting = Span(state.opened, state.closed) if state.opened else None
    people = [
        who
        for who, found in state.attendance.presences
        if who not in here and any(meeting is None or span.touches(meeting) for span in found.observing)
    ]
    if people:
        people.sort(key=state.body.sort_key)
        yield Paragraph(plain(wording.say("observed", people=in_sentence(people, state, wording))))
