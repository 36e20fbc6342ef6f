"""Where the numbers of a meeting's minutes begin, worked out from the meetings of its committee before it."""

from __future__ import annotations

from clerk_app.meeting import facts
from clerk_app.meeting.minute_numbers import Counting
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.ports import MeetingStore
from clerk_app.setting_up import last_held


def counted_on(state: MeetingState, store: MeetingStore) -> tuple[facts.MinutesCountedOn, ...]:
    """Where the numbers begin, as a fact; none where the record says so already or its minutes are not counted.

    Once the meeting has opened its numbers stay as they are.
    """
    rule = state.body.committee.rules.minute_numbers
    if rule.counting is Counting.AGENDA or state.arranged is None:
        return ()
    if state.phase is not Phase.NOT_OPENED and state.counted_on is not None:
        return ()
    before = last_held(store, state.body.committee.id, state.arranged.on)
    last_on = before.arranged.on if before and before.arranged else None
    first = rule.after(last_number(before) if before else None, last_on, state.arranged.on)
    return () if first == state.counted_on else (facts.MinutesCountedOn(first),)


def last_number(state: MeetingState) -> int | None:
    """The number of the last minute of a meeting, `None` where its minutes were not counted."""
    first = state.first_number
    return first + len(state.agenda.items) - 1 if first is not None else None
