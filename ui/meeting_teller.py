"""Says what was done, undone or refused, and keeps the meeting bar true."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from clerk_app.meeting import describe, doubts, facts
from clerk_app.session import Change
from ui import prompts
from ui.bar_reader import Saving, Showing, bar_view
from ui.bar_view import BarView
from ui.meeting_notes import MeetingNotes
from ui.session_signals import SessionSignals
from ui.spoken import announce
from ui.widgets.last_act import ActKind

_BRIEFLY = {"disk is full": "disk is full", "may not be written": "write-protected", "holds": "file is held"}


class ShowsLastAct(Protocol):
    """Whatever has the one line under the line."""

    def show_last_act(self, words: str, kind: ActKind) -> None:
        """Say under the line what was done, undone or refused."""
        ...


class MeetingTeller(QObject):
    """Listens to the session and finds the words."""

    bar_changed = Signal(object)
    """A `BarView`: what the meeting bar shows now."""

    def __init__(self, signals: SessionSignals, line: ShowsLastAct, notes: MeetingNotes, parent: QObject) -> None:
        super().__init__(parent)
        self._signals, self._line, self._notes, self._view = signals, line, notes, parent
        self.why = ""
        self._said = ""
        self.showing = Showing()
        self._at = signals.now()
        self._bar: BarView | None = None
        self._before = signals.state
        signals.changed.connect(self._on_changed)
        signals.refused.connect(self.refuse)
        signals.told.connect(self._on_told)
        signals.save_failed.connect(self._on_save_failed)
        signals.saved.connect(self._on_saved)

    @Slot(datetime)
    def show_time(self, now: datetime) -> None:
        """Let the meeting bar be as it is at that instant."""
        self._at = now
        self.say_bar()

    @Slot(datetime)
    def move_wall_clock(self, now: datetime) -> None:
        """Let only the wall clock move on."""
        if self._bar is None:
            self.show_time(now)
        else:
            self._bar = replace(self._bar, now=now)
            self.bar_changed.emit(self._bar)

    def say_bar(self) -> None:
        """Work the meeting bar out again, at the instant that the other clocks show as well."""
        session = self._signals.session
        why = next((brief for part, brief in _BRIEFLY.items() if part in self.why), "see the note")
        saving = Saving(session.saved_at, session.failing_since, why)
        self._bar = bar_view(self._signals.state, self._at, saving, self.showing)
        self.bar_changed.emit(self._bar)

    def say_last_act(self) -> None:
        """Say what was done last before the meeting was taken up again: Ctrl+Z still takes it back."""
        past = self._signals.history.undo
        if past:
            self._line.show_last_act(describe.act_sentence(past[-1].entries, self._signals.state), "done")

    @Slot(str)
    def refuse(self, sentence: str) -> None:
        """Say why something was not done."""
        self._say(sentence, "refused")

    @Slot(str)
    def tell_not_exported(self, sentence: str) -> None:
        """Say why there is no file, and what to do."""
        self._notes.tell(prompts.not_exported(sentence))

    def _say(self, words: str, kind: ActKind) -> None:
        self._said = words
        self._line.show_last_act(words, kind)
        announce(self._view, words)

    @Slot(str)
    def _on_told(self, more: str) -> None:
        self._line.show_last_act(f"{self._said} {more}", "done")
        announce(self._view, more)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        state, before = change.state, self._before
        self._before = state
        touched = doubts.touched_words(before, state)
        if change.undone is not None:
            self._say(f"{describe.undone_sentence(change.undone.entries, state)}, undone.{touched}", "undone")
        elif change.redone is not None:
            self._say(f"{describe.undone_sentence(change.redone.entries, state)}, put back.{touched}", "done")
        elif not isinstance(change.entries[0].fact, facts.ProgramsOwn):
            self._say(describe.act_sentence(change.entries, state) + touched, "done")

    @Slot(str)
    def _on_save_failed(self, sentence: str) -> None:
        again, self.why = sentence == self.why, sentence
        if again:  # each tick tries anew: read out once is enough
            self._line.show_last_act(sentence, "refused")
        else:
            self._say(sentence, "refused")
        self._notes.tell(prompts.not_saved(sentence))
        self.say_bar()

    @Slot()
    def _on_saved(self) -> None:
        if self.why and self._signals.session.failing_since is None:
            self.why = ""
            self._notes.take_back(prompts.NOT_SAVED)
            self._say("Everything is saved again.", "told")
        self.say_bar()
