"""Members who came and went during the meeting, withdrawals for an interest, and the quorum lost and regained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from clerk_app.meeting import quorum
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.attendance import Presence, seated
from clerk_app.meeting.declarations import Declared
from clerk_app.meeting.presence import item_at, item_of_coming, item_of_going
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.people import in_sentence
from clerk_app.minutes.places import Happening, last_before
from clerk_app.minutes.wording import Wording


@dataclass(frozen=True, slots=True, order=True)
class _Move:
    """Somebody came or went: which phrase says so, and the item of the interest because of which ('' for none).

    `item` is the one under which it is minuted.
    """

    at: datetime
    phrase: str
    person: str
    item: str
    interest_in: str = ""


def movements(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[Happening]:
    """Who came and went while an item was taken; withdrawals for an interest whatever the house style prints."""
    found = sorted(_moves(state, print_all=wording.print_movements))
    here = [move for move in found if move.item == item.id]
    notes = state.notes_of(item.id)

    def together(move: _Move) -> tuple[str, ...]:
        # Each withdrawal has a sentence of its own; others of the same minute and place share one.
        own = move.person if move.phrase == "withdrew" else ""
        return move.phrase, own, wording.time(move.at), last_before(notes, move.at)

    for _, run in groupby(here, key=together):
        moves = list(run)
        yield Happening(moves[0].at, _sentence(state, item, moves, wording))


def _sentence(state: MeetingState, item: AgendaItem, moves: list[_Move], wording: Wording) -> str:
    first = moves[0]
    people = in_sentence(sorted((move.person for move in moves), key=state.body.sort_key), state, wording)
    if first.phrase != "withdrew":
        people += "," if "," in people.rpartition(" and ")[2] else ""  # 'Alan Fenn, Diocese, joined'
        return wording.say(first.phrase, person=people, time=wording.time(first.at))
    on = state.agenda.item(first.interest_in)
    elsewhere = on is not None and item.id not in (on.id, state.agenda.taken_with(on.id))
    number = (on.number.rstrip(".") or f"‘{on.title}’") if on else ""
    phrase = "withdrew_from" if elsewhere else "withdrew"
    return wording.say(phrase, person=people, time=wording.time(first.at), number=number)


def _moves(state: MeetingState, *, print_all: bool) -> Iterator[_Move]:
    if (opened := state.opened) is None:
        return
    # Whoever substitutes is a member at this meeting, in the committee's registers or not.
    members = {seat.person for seat in state.body.memberships} | set(seated(state.attendance, state.body))
    for person, presence in state.attendance.presences:
        if person in members:
            moves = _moves_of(state, person, presence)
            yield from (m for m in moves if m.at > opened and (print_all or m.phrase in _FOR_INTEREST))


_FOR_INTEREST = ("withdrew", "came_back")


def _moves_of(state: MeetingState, person: str, presence: Presence) -> Iterator[_Move]:
    back = "member_arrived"
    for number, span in enumerate(presence.spans):
        # Who was found present by a roll call after the opening did not come in at that minute.
        if number or not presence.found_by_roll:
            yield _Move(span.start, back, person, item_of_coming(state, span))
        if span.end is None:
            continue
        gone = _withdrawal(state, person, span.end)
        under = item_of_going(state, span.end, for_interest=gone is not None)
        interest = gone.declaration.item if gone else ""
        yield _Move(span.end, "withdrew" if gone else "member_left", person, under, interest)
        back = "came_back" if gone else "member_returned"


def _withdrawal(state: MeetingState, person: str, at: datetime) -> Declared | None:
    """The person's own declaration because of which he or she left at that time; one struck out was not made."""
    named = {d.interest for d in state.attendance.departures if (d.person, d.at) == (person, at)}
    return next((d for d in state.declarations if d.id in named and d.declaration.person == person), None)


def quorum_lost(state: MeetingState, item: AgendaItem, wording: Wording) -> Iterator[Happening]:
    """When the meeting had no quorum, where it was lost; nothing while those not yet called might make it."""
    for gap in quorum.periods_without(state):
        if _item_of_losing(state, gap.start) != item.id or (gap.end is None and quorum.is_uncertain(state)):
            continue
        start, end = wording.time(gap.start), wording.time(gap.end) if gap.end else ""
        phrase = "not_quorate_since" if not end else "not_quorate_at" if start == end else "not_quorate"
        yield Happening(gap.start, wording.say(phrase, start=start, end=end))


def _item_of_losing(state: MeetingState, at: datetime) -> str:
    """The quorum is lost under the item under which whoever left then is told to have left."""
    gone = [departure for departure in state.attendance.departures if departure.at == at]
    if not gone:
        return item_at(state, at)
    return item_of_going(state, at, for_interest=any(departure.interest for departure in gone))
