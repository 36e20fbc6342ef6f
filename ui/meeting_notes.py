"""Keeps the note strip in step with what the meeting has to tell or ask."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from clerk_app.clock import Clock
from ui.note_strip import Note, NoteStrip, NoteTone
from ui.prompt import Prompt, Tone
from ui.prompts import prompts
from ui.session_signals import SessionSignals
from ui.theme import Theme

_TONES = {Tone.TELL: NoteTone.TELLS, Tone.ASK: NoteTone.ASKS, Tone.WARN: NoteTone.WARNS, Tone.PRIVATE: NoteTone.PRIVATE}


class MeetingNotes(QObject):
    """Works out the notes after each change; Ctrl+Enter does what the oldest asks."""

    command_requested = Signal(str)
    """A note asks for the command with that id."""
    shown = Signal()
    """There are other notes now, or none."""

    def __init__(self, theme: Theme, clock: Clock, signals: SessionSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._told: tuple[Prompt, ...] = ()
        self._dismissed: frozenset[str] = frozenset()
        self._shown: dict[str, Prompt] = {}
        self._minute: datetime | None = None
        self.strip = NoteStrip(theme, clock)
        self.strip.accepted.connect(self._on_accepted)
        self.strip.put_off.connect(self._on_put_off)
        signals.changed.connect(self.refresh)
        signals.refused.connect(self._bring_back)

    def tell(self, prompt: Prompt) -> None:
        """Add a note of the window's own, in place of one with the same id."""
        self._told = (*(p for p in self._told if p.id != prompt.id), prompt)
        self._dismissed -= {prompt.id}
        self.refresh()

    def take_back(self, prompt_id: str) -> None:
        """The concern of a note of the window's own is over."""
        if any(p.id == prompt_id for p in self._told):
            self._told = tuple(p for p in self._told if p.id != prompt_id)
            self.refresh()

    def accept(self) -> None:
        """Do what the note asks, as Ctrl+Enter does."""
        self.strip.accept()

    def not_now(self) -> None:
        """Put the note off."""
        self.strip.not_now()

    def tick(self, now: datetime) -> None:
        """Work the notes out again with each new minute, for those that hang on the time."""
        minute = now.replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute = minute
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Work the notes out again."""
        found = prompts(self._signals.state, self._told, self._dismissed, self._signals.now())
        self._shown = {p.id: p for p in found}
        self.strip.show_notes(
            [Note(p.id, p.words, p.act, _TONES[p.tone], p.icon, p.strong, other=p.other) for p in found]
        )
        self.shown.emit()

    @Slot(str)
    def _on_accepted(self, key: str) -> None:
        prompt = self._shown.get(key)
        if prompt is None:
            return
        if prompt.facts and not self._signals.record(*prompt.facts, at=prompt.at):
            return
        if not prompt.facts and not prompt.stays:
            self._dismiss(key)
        if prompt.command:
            self.command_requested.emit(prompt.command)

    @Slot(str)
    def _on_put_off(self, key: str) -> None:
        prompt = self._shown.get(key)
        if prompt is not None and prompt.other_command:
            self.command_requested.emit(prompt.other_command)
        else:
            self._dismiss(key)

    @Slot(str)
    def _bring_back(self, _sentence: str) -> None:
        # A refusal that says 'Ctrl+Enter …' must find its note there, though it was put off before.
        everything = prompts(self._signals.state, (), frozenset(), self._signals.now())
        wanted = {p.id for p in everything if p.returns}
        if wanted & self._dismissed:
            self._dismissed -= wanted
            self.refresh()

    @Slot(str)
    def _dismiss(self, key: str) -> None:
        self._dismissed |= {key}
        self.refresh()
