"""Somebody picked by a few letters arrived, returned, joined online or left; it works wherever the focus is."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clerk_app.meeting import facts, roll, withdrawals
from clerk_app.meeting.names import NewcomerKind, introduced, person_from_name
from clerk_app.session import new_id
from ui.models.choices import Choice, choices
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.person_picker import Newcomer, PersonPicker, Question


class ComingAndGoing(QObject):
    """Asks over the minute who it was, and records it; a refusal is said in the picker."""

    def __init__(self, theme: Theme, signals: SessionSignals, window: QWidget) -> None:
        super().__init__(window)
        self._signals = signals
        self.picker = PersonPicker(theme, window)

    def arrived(self) -> None:
        """Ask who arrived or returned."""
        state = self._signals.state
        # Those who are here can be found too: the refusal says so, where else a newcomer would be offered.
        people = _once(choices(state, (*roll.could_arrive(state), *roll.could_leave(state)), standings=True))
        question = Question("Who arrived or returned?", people, self._on_arrived, "arrived", self._signals.now)
        self.picker.ask(replace(question, newcomers=tuple(NewcomerKind), on_newcomer=self._on_newcomer))

    def left(self) -> None:
        """Ask who left."""
        state = self._signals.state
        people = _once(choices(state, (*roll.could_leave(state), *roll.could_arrive(state)), standings=True))
        self.picker.ask(Question("Who left?", people, self._on_left, "left", self._signals.now))

    def joined_online(self) -> None:
        """Ask who joined online."""
        state = self._signals.state
        people = _once(choices(state, (*roll.could_join(state), *roll.could_leave(state)), standings=True))
        question = Question("Who joined online?", people, self._on_joined, "joined online", self._signals.now)
        self.picker.ask(replace(question, newcomers=tuple(NewcomerKind), on_newcomer=self._on_newcomer_online))

    def _on_arrived(self, person: str, at: datetime | None) -> None:
        self._signals.try_record(facts.PersonArrived(person), at=at)

    def _on_newcomer(self, newcomer: Newcomer, at: datetime | None) -> None:
        person = person_from_name(new_id(), newcomer.name)
        self._signals.try_record(introduced(newcomer.kind, person), facts.PersonArrived(person.id), at=at)

    def _on_joined(self, person: str, at: datetime | None) -> None:
        self._signals.try_record(facts.PersonJoinedOnline(person), at=at)

    def _on_newcomer_online(self, newcomer: Newcomer, at: datetime | None) -> None:
        person = person_from_name(new_id(), newcomer.name)
        self._signals.try_record(introduced(newcomer.kind, person), facts.PersonJoinedOnline(person.id), at=at)

    def _on_left(self, person: str, at: datetime | None) -> None:
        if at is None:
            left = withdrawals.leaving(self._signals.state, person)
        else:
            # At an earlier time that was typed, another item may have been taken.
            left = withdrawals.left_at(self._signals.state, self._signals.session.entries, person, at)
        self._signals.try_record(left, at=at)


def _once(people: tuple[Choice, ...]) -> tuple[Choice, ...]:
    # Who observes online could both come in and leave.
    return tuple({choice.person: choice for choice in people}.values())
