"""One soft bell when the last part of a speaker's time begins and one when it is up, if the clerk wants it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QApplication

from clerk_app.meeting.questions import ClockState, clock_state
from clerk_app.meeting.state import MeetingState
from clerk_app.preferences import PreferencesFile


class Bell:
    """Follows the speaker's clock; it is silent unless the preferences say otherwise."""

    def __init__(self, preferences: PreferencesFile, ring: Callable[[], None] = QApplication.beep) -> None:
        self._preferences, self._ring = preferences, ring
        self._speech = ""
        self._rung: set[ClockState] = set()

    def hear(self, state: MeetingState, now: datetime) -> None:
        """Ring if the clock has come to one of the two moments since it was heard last."""
        slot = state.questions.slot
        speech = slot.speaking if slot else None
        if slot is None or speech is None:
            return
        warning = state.body.committee.questions.warning_seconds
        word = clock_state(slot, speech, state.away, now, warning)
        if speech.began != self._speech:
            # After a restart in the middle of a speech nothing rings for what is past.
            self._speech, self._rung = speech.began, {word}
            return
        if word in (ClockState.SPEAKING, ClockState.LAST_SECONDS):
            # More time was given: what is still to come rings again.
            self._rung -= {ClockState.OVER} if word is ClockState.LAST_SECONDS else {*ClockState}
        if word in (ClockState.LAST_SECONDS, ClockState.OVER) and word not in self._rung:
            self._rung.add(word)
            if self._preferences.read()[0].bell:
                self._ring()
