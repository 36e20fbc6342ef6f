"""A record and the state that follows from it, carried along entry by entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clerk_app.meeting.entry import Entry, appends_in_order, effective
from clerk_app.meeting.state import MeetingState, evolve, fold


@dataclass(frozen=True, slots=True)
class Replay:
    """Entries in the order of writing, and the state after them."""

    entries: tuple[Entry, ...] = ()
    state: MeetingState = MeetingState()

    @staticmethod
    def of(entries: Sequence[Entry]) -> Replay:
        """The whole record folded afresh."""
        return Replay(tuple(entries), fold(effective(entries)))

    def after(self, written: Sequence[Entry]) -> Replay:
        """The record with more entries; folded afresh only where they change what came before."""
        entries, state = (*self.entries, *written), self.state
        for entry in written:
            if not appends_in_order(state.last, entry):
                return Replay.of(entries)
            state = evolve(state, entry)
        return Replay(entries, state)
