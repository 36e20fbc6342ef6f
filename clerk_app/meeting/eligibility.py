"""Who may vote on an item, who may not and why; what of the room's facts it takes, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from clerk_app.meeting.agenda import AgendaState
from clerk_app.meeting.attendance import AttendanceState, Presence, seated
from clerk_app.meeting.body import Body
from clerk_app.meeting.declarations import LEAVES, Consequence, Declared, consequence
from clerk_app.meeting.spans import Span

ASKED_OUT_BEFORE = timedelta(minutes=2)
"""Who goes out so little before an item goes out for it: the chairman often asks before the item is called."""


@dataclass(frozen=True, slots=True)
class Room:
    """The parts of a meeting's state on which the right to vote rests."""

    attendance: AttendanceState
    body: Body
    agenda: AgendaState
    declarations: tuple[Declared, ...] = ()
    budget: bool = False


def voters(room: Room, item_id: str) -> tuple[str, ...]:
    """Those in the room who may vote on the item: councillors, substitutes, then co-opted members."""
    return tuple(person for person in with_a_vote(room) if not hindrance(room, item_id, person))


def with_a_vote(room: Room) -> tuple[str, ...]:
    """Everyone who could have a vote at this meeting, here or not."""
    co_opted = (seat.person for seat in room.body.co_opted)
    return tuple(dict.fromkeys((*seated(room.attendance, room.body), *co_opted)))


def hindrance(room: Room, item_id: str, person: str) -> str:
    """Why the person may not vote on the item now, in a few words; '' if nothing is in the way."""
    presence = room.attendance.presence(person)
    if not presence.here:
        return _absence(room, item_id, person, presence)
    substitution = room.attendance.substitution_for(person)
    if substitution and room.attendance.presence(substitution.substitute).here:
        # One seat, one vote: the substitute votes and counts.
        return f"{room.body.person(substitution.substitute).initial_name} substitutes"
    if barred(room, item_id, person) is not None:
        return "interest declared"
    return "not education" if is_limited(room, item_id, person) else ""


def is_limited(room: Room, item_id: str, person: str) -> bool:
    """Whether the person is co-opted with a vote on education only, and the item is not education."""
    seat = next((m for m in room.body.co_opted if m.person == person), None)
    if seat is None or not seat.limited_vote or person in _councillors_seats(room):
        return False
    item = room.agenda.item(item_id)
    return not (item and item.education)


def barred(room: Room, item_id: str, person: str) -> Declared | None:
    """The person's declaration that forbids taking part in the item's vote, if there is one."""
    return next((d for d in on_item(room, item_id, person) if _consequence(room, d) is not Consequence.NONE), None)


def withdraws(room: Room, item_id: str, person: str) -> Declared | None:
    """The person's declaration that takes him or her out of the item altogether, quorum included."""
    return next((d for d in on_item(room, item_id, person) if _consequence(room, d) in LEAVES), None)


def on_item(room: Room, item_id: str, person: str) -> tuple[Declared, ...]:
    """The person's declarations that bear on the item, the latest first.

    One on no item bears on every item of a budget meeting where it only takes the vote (LGFA 1992 s.106).
    """
    own = [d for d in reversed(room.declarations) if d.declaration.person == person]
    named = [d for d in own if item_id and d.declaration.item == item_id]
    general = [d for d in own if room.budget and not d.declaration.item]
    return (*named, *(d for d in general if _consequence(room, d) is Consequence.NO_VOTE))


def withdrew(room: Room, declared: Declared) -> Span | None:
    """When the member last went out because of the declaration and came back, `end` being None while still out.

    Whoever goes out by itself while the item is taken counts too, of whatever kind the interest is.
    """
    outs = _outs(room, declared.declaration.person)
    return next((out for out in reversed(outs) if _is_for(room, declared, out)), None)


def was_out_for(room: Room, item_id: str, person: str, at: datetime) -> bool:
    """Whether the person was out of the room at an instant because of an interest in the item."""
    outs = [out for out in _outs(room, person) if out.holds(at)]
    return any(_is_for(room, declared, out) for declared in on_item(room, item_id, person) for out in outs)


def _outs(room: Room, person: str) -> list[Span]:
    """When somebody who had been here was out, `end` being None while still out."""
    spans = room.attendance.presence(person).spans
    outs = [Span(one.end, two.start) for one, two in pairwise(spans) if one.end]
    return [*outs, Span(spans[-1].end)] if spans and spans[-1].end else outs


def _is_for(room: Room, declared: Declared, out: Span) -> bool:
    person = declared.declaration.person
    named = {d.interest for d in room.attendance.departures if (d.person, d.at) == (person, out.start)} - {""}
    if declared.id in named:
        return True
    # Gone for another interest and not called back in between: out for this one as well.
    return any(
        out.touches(taken) and (bool(named) or out.start >= taken.start - ASKED_OUT_BEFORE)
        for taken in room.agenda.taken(declared.declaration.item)
    )


def _consequence(room: Room, declared: Declared) -> Consequence:
    return consequence(declared.declaration, room.body.committee.rules.interests)


def _councillors_seats(room: Room) -> frozenset[str]:
    return frozenset(seated(room.attendance, room.body))


def _absence(room: Room, item_id: str, person: str, presence: Presence) -> str:
    if presence.observes:
        return "online, observing"
    end = presence.spans[-1].end if presence.spans else None
    if end is None:
        return "not here"
    outs = [withdrew(room, declared) for declared in on_item(room, item_id, person)]
    if any(out is not None and out.end is None for out in outs):
        return f"interest, out since {end:%H:%M}"
    return f"left {end:%H:%M}"
