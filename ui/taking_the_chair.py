"""Somebody takes the chair, from now on or for the item before the meeting only, and gives it back."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clerk_app.meeting import facts, roll
from ui.models.choices import Choice, choices
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.person_picker import PersonPicker, Question

_ALWAYS = ""
"""What is picked where the chair is taken from now on."""


class TakingTheChair(QObject):
    """Asks over the minute who presides, then for how long; Enter is from now on."""

    def __init__(self, theme: Theme, signals: SessionSignals, window: QWidget) -> None:
        super().__init__(window)
        self._signals = signals
        self.picker = PersonPicker(theme, window)

    def take(self) -> None:
        """Ask who takes the chair, the vice-chairmen first."""
        state = self._signals.state
        people = choices(state, roll.could_preside(state))
        question = Question("Who takes the chair?", people, self._on_person, "presides", self._signals.now)
        self.picker.ask(question)

    def give_back(self) -> None:
        """The chairman takes the chair again."""
        self._signals.record(facts.ChairTaken(""))

    def _on_person(self, person: str, at: datetime | None) -> None:
        state = self._signals.state
        item = state.agenda.item(state.agenda.current)
        if item is None or person == state.body.chairman:
            self._record(person, "", at)
            return
        number = item.number.rstrip(".")
        only = f"For item {number} only" if number else "For this item only"
        how = (Choice(_ALWAYS, "From now on"), Choice(item.id, only))
        name = state.body.person(person).initial_name
        self.picker.ask(Question(f"{name} presides: for how long?", how, partial(self._on_how_long, person, at)))

    def _on_how_long(self, person: str, at: datetime | None, item: str, _time: object = None) -> None:
        self._record(person, item, at)

    def _record(self, person: str, item: str, at: datetime | None) -> None:
        # Where the chairman comes back, nobody else has taken the chair.
        taken = "" if person == self._signals.state.body.chairman else person
        self._signals.try_record(facts.ChairTaken(taken, item), at=at)
