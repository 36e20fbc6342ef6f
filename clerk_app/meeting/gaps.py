"""What is asked about the times in which the program did not run, and what the answers record."""

from __future__ import annotations

from datetime import datetime, timedelta

from clerk_app.meeting import facts
from clerk_app.meeting.gap import Gap
from clerk_app.meeting.spans import Span, shared, without
from clerk_app.meeting.state import MeetingState

LEAST = timedelta(seconds=3)
"""Of less than this nobody is asked: no clerk could tell."""

Timed = tuple[datetime | None, facts.MeetingFact]
"""A fact and when it happened, None for now."""


def unsettled(state: MeetingState) -> tuple[Gap, ...]:
    """The gaps in which the slot ran on, as far as the record says, and of which nobody has said whether it did."""
    return tuple(gap for gap in state.gaps if not gap.settled and _is_asked(state, gap))


def _is_asked(state: MeetingState, gap: Gap) -> bool:
    if not gap.known:
        return _ran_at(state, gap.span.start)
    return sum(((p.end or p.start) - p.start for p in ran_in(state, gap)), timedelta()) >= LEAST


def ran_in(state: MeetingState, gap: Gap) -> tuple[Span, ...]:
    """The pieces of a gap in which the slot ran, whatever it stood still left out."""
    slot = state.questions.slot
    both = shared(gap.span, slot.span) if slot else None
    if slot is None or both is None:
        return ()
    pieces = without(both, slot.stops(state.away))
    return tuple(piece for piece in pieces if piece.end != piece.start)


def _ran_at(state: MeetingState, at: datetime) -> bool:
    slot = state.questions.slot
    return slot is not None and slot.runs(state.away, at)


def stood_still(state: MeetingState, gap: Gap) -> tuple[Timed, ...]:
    """The clocks are paused for as long as the program did not run."""
    found: list[Timed] = [(None, facts.GapSettled(gap.id, stood_still=True))]
    slot = state.questions.slot
    begins = [speech.span.start for speech in slot.speeches] if slot else []
    # A speaker who begins lets the clocks go on, and so does the end; in a pause that begins they stay as they are.
    goes_on_anyway = {*begins, *(pause.start for pause in slot.pauses), slot.span.end} if slot else set()
    for piece in ran_in(state, gap):
        for part in _cut(piece, begins):
            found.append((part.start, facts.ClockPaused()))
            if part.end not in goes_on_anyway:
                found.append((part.end, facts.ClockResumed()))
    return tuple(found)


def _cut(piece: Span, instants: list[datetime]) -> tuple[Span, ...]:
    parts = [piece]
    for at in sorted(instants):
        last = parts[-1]
        if last.start < at and last.end is not None and at < last.end:
            parts[-1:] = [Span(last.start, at), Span(at, last.end)]
    return tuple(parts)


def ran_on(gap: Gap) -> tuple[Timed, ...]:
    """The clocks ran on meanwhile, as they do if nothing is said."""
    return ((None, facts.GapSettled(gap.id, stood_still=False)),)
