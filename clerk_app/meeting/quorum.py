"""The quorum at every moment: seats filled by members who may take part in what is before the meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from clerk_app.meeting import eligibility, presence
from clerk_app.meeting.agenda import Taking
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.spans import Span, close_open, shared, without
from clerk_app.meeting.state import MeetingState, Phase

# -- now ---------------------------------------------------------------------------------------------------------


def taking_part(state: MeetingState) -> int:
    """Seats filled by somebody in the room who has not withdrawn from what is before the meeting.

    A member who comes after all and the substitute fill one seat between them.
    """
    room, items = state.room, (state.agenda.current, *state.agenda.together)
    return sum(
        any(state.attendance.presence(p).here and not _withdraws(room, items, p) for p in sitting)
        for sitting in _seats(state)
    )


def is_met(state: MeetingState) -> bool:
    """Whether the committee's own quorum is met now; a committee that set none always has one."""
    wanted = state.body.committee.quorum
    return wanted is None or taking_part(state) >= wanted


def is_uncertain(state: MeetingState) -> bool:
    """Whether nobody can say yet: those whom the roll has not called might make the quorum that is not met."""
    wanted = state.body.committee.quorum
    if wanted is None or is_met(state):
        return False
    room, items = state.room, (state.agenda.current, *state.agenda.together)
    uncalled = 0
    for sitting in _seats(state):
        here = any(state.attendance.presence(p).here and not _withdraws(room, items, p) for p in sitting)
        uncalled += not here and any(_not_called(state, p) for p in sitting)
    return taking_part(state) + uncalled >= wanted


def lost_since(state: MeetingState) -> datetime | None:
    """Since when the quorum that is missing now has been missing; `None` where it is met or nobody can say yet.

    An adjournment does not bring it back: what was lost before it and not regained was lost then.
    """
    gaps = gaps_in_all(state)
    if not gaps or gaps[-1].end is not None or state.phase is Phase.CLOSED or is_uncertain(state):
        return None
    return gaps[-1].start


# -- at every moment ---------------------------------------------------------------------------------------------


def periods_without(state: MeetingState) -> tuple[Span, ...]:
    """Every period between opening and close, adjournments left out, in which the quorum was not there."""
    holes = [adjournment.span for adjournment in state.adjournments]
    return tuple(piece for gap in gaps_in_all(state) for piece in without(gap, holes))


def gaps_in_all(state: MeetingState) -> tuple[Span, ...]:
    """The same with adjournments not left out: from when the quorum was lost to when it was regained."""
    wanted, opened, closed = state.body.committee.quorum, state.opened, state.closed
    if wanted is None or opened is None:
        return ()
    seats = [_filled(state, sitting) for sitting in _seats(state)]
    changes = {t for spans in seats for span in spans for t in (span.start, span.end) if t is not None}
    gaps: tuple[Span, ...] = ()
    for at in sorted({opened, *changes}):
        if closed is not None and at >= closed:
            break
        enough = sum(any(span.holds(at) for span in spans) for spans in seats) >= wanted
        if enough:
            gaps = close_open(gaps, at)
        elif not gaps or gaps[-1].end is not None:
            gaps = (*gaps, Span(at))
    return gaps if closed is None else close_open(gaps, closed)


def _filled(state: MeetingState, sitting: Iterable[str]) -> tuple[Span, ...]:
    """When somebody of one seat was there and had not withdrawn."""
    found: list[Span] = []
    for person in sitting:
        out = _withdrawn(state, person)
        found += [piece for span in presence.spans_of(state, person) for piece in without(span, out)]
    return tuple(found)


def _withdrawn(state: MeetingState, person: str) -> tuple[Span, ...]:
    """When the person's declarations took him or her out of what was before the meeting."""
    declared = [d.at for d in state.declarations if d.declaration.person == person]
    if not declared:
        return ()
    return tuple(span for taking in state.agenda.takings for span in _out_of(state, taking, person, declared))


def _out_of(state: MeetingState, taking: Taking, person: str, declared: Iterable[datetime]) -> Iterable[Span]:
    # A declaration takes nobody out before it is made.
    moments = sorted({taking.span.start, *(at for at in declared if taking.span.holds(at))})
    for at, until in zip(moments, [*moments[1:], None], strict=True):
        known = tuple(d for d in state.declarations if d.at <= at)
        if _withdraws(replace(state.room, declarations=known), (taking.item, *taking.others), person):
            piece = shared(taking.span, Span(at, until))
            yield from (piece,) if piece is not None else ()


# -- inside ------------------------------------------------------------------------------------------------------


def _seats(state: MeetingState) -> tuple[tuple[str, ...], ...]:
    """Who sits in each councillor's seat: the member, and whoever substitutes."""
    seats = []
    for seat in state.body.councillors:
        substitution = state.attendance.substitution_for(seat.person)
        seats.append((seat.person, substitution.substitute) if substitution else (seat.person,))
    return tuple(seats)


def _withdraws(room: eligibility.Room, items: Iterable[str], person: str) -> bool:
    return any(eligibility.withdraws(room, item, person) is not None for item in items)


def _not_called(state: MeetingState, person: str) -> bool:
    found = state.attendance.presence(person)
    excused = state.attendance.apology(person) is not None
    return not found.spans and not found.observing and found.mark is RollMark.NOT_CALLED and not excused
