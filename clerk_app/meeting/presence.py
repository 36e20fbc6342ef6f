"""Who was in the room for what: at an instant, for a decision, and for which items.

The rule for items: whoever arrives while an item is taken was there for it, and whoever leaves while it is taken
was there for it too; the next one is the first that is missed. Items taken together count together, one taken twice
counts once. Where a time was typed to the minute in which an item was begun, whoever came was there from that item
on, and whoever left missed it, unless for an interest. Only the time between opening and close counts, adjournments
left out. What the clerk states (`PresenceStated`) goes before all that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from clerk_app.errors import RuleError
from clerk_app.meeting import roll, spans, voting
from clerk_app.meeting.agenda import AgendaItem, Taking
from clerk_app.meeting.attendance import Standing, attended
from clerk_app.meeting.body import MemberRole
from clerk_app.meeting.spans import Span
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.times import end_of_minute

# -- instants and decisions --------------------------------------------------------------------------------------


def spans_of(state: MeetingState, person: str) -> tuple[Span, ...]:
    """When the person was in the room while the meeting lasted; whom a late roll call found was there from the start.

    Those who only observe online are not in the room.
    """
    if state.opened is None:
        return ()
    presence = state.attendance.presence(person)
    found = presence.spans
    if presence.found_by_roll and found and found[0].start > state.opened:
        found = (Span(state.opened, found[0].end), *found[1:])
    kept = (spans.shared(span, _meeting(state, state.opened)) for span in found)
    return tuple(span for span in kept if span is not None)


def in_the_room_at(state: MeetingState, at: datetime) -> tuple[str, ...]:
    """Everybody who was in the room at an instant of the meeting, in the order of the list."""
    return tuple(p for p in roll.roll(state) if any(span.holds(at) for span in spans_of(state, p)))


def in_the_room_for(state: MeetingState, motion: str) -> tuple[str, ...]:
    """Everybody who was in the room when the motion was voted on, without a vote when it was put down; else nobody."""
    decision, note = state.decision(motion), state.note(motion)
    at = decision.voted_at if decision and decision.voted_at else note.at if decision and note else None
    return in_the_room_at(state, at) if at else ()


def room_sentence(state: MeetingState, motion: str) -> str:
    """'In the room when it was decided: A Thornbury, Mrs Ashdown and Iris Fenner.'; '' where nobody is known to be."""
    seats = {seat.person for seat in state.body.memberships}
    people = in_the_room_for(state, motion)
    *others, last = [_name(state, person, seats) for person in people] or [""]
    named = f"{', '.join(others)} and {last}" if others else last
    return f"In the room when it was decided: {named}." if named else ""


def _name(state: MeetingState, person: str, seats: set[str]) -> str:
    return voting.short_name(state.body, person) if person in seats else state.body.person(person).full_name


# -- items -------------------------------------------------------------------------------------------------------


def items_taken(state: MeetingState) -> tuple[str, ...]:
    """The items taken so far, alone or together with others, in the order of the agenda."""
    return _in_order(state, (item for items, _ in _takings(state) for item in items))


def items_by_the_times(state: MeetingState, person: str) -> tuple[str, ...]:
    """The items for which the person was there as the times have it, in the order of the agenda."""
    here = [as_counted(state, span) for span in spans_of(state, person)]
    there = [items for items, span in _takings(state) if any(spans.shared(span, h) for h in here)]
    ends = {span.end for span in here}
    gone = (d.at for d in state.attendance.departures if d.person == person and d.interest and d.at in ends)
    there += [(t.item, *t.others) for at in gone if (t := _taking_at(state, at)) is not None]
    return _in_order(state, (item for items in there for item in items))


def as_counted(state: MeetingState, span: Span) -> Span:
    """A span in the room: an arrival in the minute in which an item was begun is one with that item."""
    if state.opened is None or span.start <= state.opened:
        return span
    last = end_of_minute(span.start)
    begun = [t.span.start for t in state.agenda.takings if span.start <= t.span.start <= last]
    start = max((at for at in begun if span.end is None or at < span.end), default=span.start)
    return Span(start, span.end)


def item_at(state: MeetingState, at: datetime) -> str:
    """Id of the item under which it is minuted: the one before the meeting, the first where none was yet; else ''."""
    taking, takings = _taking_at(state, at), state.agenda.takings
    first = takings[0].item if takings and at < takings[0].span.start else ""
    return taking.item if taking else first


def item_of_coming(state: MeetingState, span: Span) -> str:
    """Id of the first item for which somebody was there who came for that span: under it the arrival is minuted."""
    start = as_counted(state, span).start
    held = (taking.item for taking in reversed(state.agenda.takings) if taking.span.holds(start))
    return next(held, None) or item_at(state, start)


def item_of_going(state: MeetingState, at: datetime, *, for_interest: bool) -> str:
    """Id of the last item for which somebody was there who left at that time: under it that is minuted."""
    before = [t for t in state.agenda.takings if t.span.start < at and (t.span.end is None or at <= t.span.end)]
    over = state.closed is not None and at >= state.closed
    return item_at(state, at) if for_interest or over or not before else before[-1].item


def items_attended(state: MeetingState, person: str) -> tuple[str, ...]:
    """The items for which the person was there: as the clerk states, else as the times have it."""
    stated = state.attendance.presence(person).stated
    return items_by_the_times(state, person) if stated is None else _in_order(state, stated)


def attended_all(state: MeetingState, person: str) -> bool:
    """Whether the person was there for every item taken; while none was, whether the person was there at all."""
    taken, there = items_taken(state), items_attended(state, person)
    if not taken and state.attendance.presence(person).stated is None:
        return person in attended(state.attendance, state.opened, state.closed)
    return bool(there) and set(taken) <= set(there)


def items_words(state: MeetingState, person: str) -> str:
    """'Items 5, 6 & 7' or 'Item 5 only'; '' for whoever was there for all that was taken, or for nothing."""
    return "" if attended_all(state, person) else numbers_words(state, items_attended(state, person))


def numbers_words(state: MeetingState, items: Iterable[str]) -> str:
    """Items by their printed numbers: 'Items 5, 6 & 7', 'Item 5 only', '' for none."""
    numbers = _numbers(state, items)
    if len(numbers) <= 1:
        return "".join(f"Item {number} only" for number in numbers)
    return f"Items {', '.join(numbers[:-1])} & {numbers[-1]}"


def item_numbers(state: MeetingState, items: Iterable[str]) -> str:
    """Items as they are typed: '5, 6, 7', '' for none."""
    return ", ".join(_numbers(state, items))


def read_items(state: MeetingState, typed: str) -> tuple[str, ...] | None:
    """The items meant by '5, 6 & 7', '5-7' or 'Item 5 only'; None where nothing was typed, () for 'none'.

    RuleError, a sentence: there is no such item on the agenda.
    """
    plain = re.sub(r"[,;&]|\b(?:items?|only|and)\b", " ", typed.casefold())
    words = [word.rstrip(".") for word in re.sub(r"\s*(?:[-–]|\bto\b)\s*", "-", plain.strip()).split()]
    if not words:
        return None
    if words in (["none"], ["0"]):
        return ()
    known = {_number(item).casefold(): item.id for item in reversed(state.agenda.items)}
    return _in_order(state, (item for word in words for item in _meant(state, word, known)))


def _meant(state: MeetingState, word: str, known: dict[str, str]) -> tuple[str, ...]:
    first, dash, last = (word, "", "") if word in known else word.partition("-")
    ends = (first, last) if dash else (first,)
    if unknown := [end for end in ends if end not in known]:
        raise RuleError(f"There is no item {unknown[0] or word} on this agenda. Type numbers as 5, 6, 7.")
    places = sorted(state.agenda.position(known[end]) for end in ends)
    return tuple(item.id for item in state.agenda.items[places[0] : places[-1] + 1])


# -- in no list --------------------------------------------------------------------------------------------------


def unaccounted(state: MeetingState) -> tuple[str, ...]:
    """Members and substitutes in neither list: not here at any time, no apology, not marked absent.

    Who only observed online or left before the meeting opened was not here.
    """
    here = attended(state.attendance, state.opened, state.closed)
    seats = [m.person for m in state.body.memberships if m.role is not MemberRole.SUBSTITUTE]
    sitting = (s.substitute for s in state.attendance.substitutions)
    people = dict.fromkeys((*seats, *sitting))
    return tuple(p for p in people if p not in here and not _excused(state, p))


def _excused(state: MeetingState, person: str) -> bool:
    room = state.attendance
    return room.apology(person) is not None or room.standing(person) is Standing.ABSENT


# -- inside ------------------------------------------------------------------------------------------------------


def _meeting(state: MeetingState, opened: datetime) -> Span:
    return Span(opened, state.closed if state.closed is None else max(opened, state.closed))


def _taking_at(state: MeetingState, at: datetime) -> Taking | None:
    """What was before the meeting: a time typed as '22:05' goes with the item that was begun in that minute."""
    held = (taking for taking in reversed(state.agenda.takings) if taking.span.holds(end_of_minute(at)))
    return next(held, None)


def _takings(state: MeetingState) -> tuple[tuple[tuple[str, ...], Span], ...]:
    """Each stretch of time and the items that were before the meeting in it."""
    if state.opened is None:
        return ()
    holes = [adjournment.span for adjournment in state.adjournments]
    found = []
    for taking in state.agenda.takings:
        span = spans.shared(taking.span, _meeting(state, state.opened))
        if span is not None:
            pieces = spans.without(span, holes) or (span,)
            found += [((taking.item, *taking.others), piece) for piece in pieces]
    return tuple(found)


def _in_order(state: MeetingState, items: Iterable[str]) -> tuple[str, ...]:
    wanted = frozenset(items)
    return tuple(item.id for item in state.agenda.items if item.id in wanted)


def _numbers(state: MeetingState, items: Iterable[str]) -> list[str]:
    found = (state.agenda.item(item) for item in items)
    return [_number(item) for item in found if item is not None]


def _number(item: AgendaItem) -> str:
    return item.number.rstrip(".") or item.title
