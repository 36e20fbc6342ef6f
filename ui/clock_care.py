"""Looks after the meeting's time: what is noticed goes into the record, and the clerk's answers too."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from clerk_app.meeting import gaps
from clerk_app.meeting.state import MeetingState
from ui import prompts
from ui.bell import Bell
from ui.gap_prompts import STOPPED, WENT_ON
from ui.meeting_notes import MeetingNotes
from ui.session_signals import SessionSignals


class ClockCare(QObject):
    """Every second it lets the session look at the time; it knows what the answers to its questions record."""

    def __init__(
        self, signals: SessionSignals, notes: MeetingNotes, bell: Bell, correct: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._signals, self._notes, self._bell, self._correct = signals, notes, bell, correct

    def tick(self) -> None:
        """Look at the time, and tell of a clock that was set."""
        jump = self._signals.keep_time()
        if jump is not None:
            self._notes.tell(prompts.clock_jumped(jump))
        self._bell.hear(self._signals.state, self._signals.now())

    def answer(self, command: str) -> bool:
        """Record the answer that a note's command gives; False where it is no such command."""
        what, _, gap_id = command.partition(":")
        if what not in (STOPPED, WENT_ON):
            return False
        state = self._signals.state
        gap = next((gap for gap in gaps.unsettled(state) if gap.id == gap_id), None)
        if gap is not None:
            facts = gaps.stood_still(state, gap) if what == STOPPED else gaps.ran_on(gap)
            written = self._signals.record_each(*facts)
            if written and what == WENT_ON and not gap.known:
                self._correct(_began(state))
        return True


def _began(state: MeetingState) -> str:
    """The entry that started what runs: its time is what nobody but the clerk can put right."""
    slot = state.questions.slot
    return slot.speech.began if slot and slot.speech else ""
