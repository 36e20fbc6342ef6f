"""Contact details of those who registered a question, of one meeting: apart from its record, and never in its state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Contact:
    """How somebody can be reached: e-mail, telephone, address, in lines as they were typed.

    `typed` stands in a form that is open and is not kept yet; None where none is.
    """

    question: str
    kept: str = ""
    typed: str | None = None

    @property
    def text(self) -> str:
        """What a form shows."""
        return self.kept if self.typed is None else self.typed


@dataclass(frozen=True, slots=True)
class ContactPurge:
    """That contact details of a meeting were purged: of how many people, and when."""

    meeting: str
    people: int
    at: datetime


class ContactStore(Protocol):
    """Where contact details are kept until they are purged; every call that returns has reached the disk."""

    def of_meeting(self, meeting: str) -> tuple[Contact, ...]:
        """The contact details of a meeting; RecordError where they cannot be read."""
        ...

    def put(self, meeting: str, contacts: Sequence[Contact], written: datetime) -> None:
        """Write contact details in place of what was there, all or none; RecordError if it fails."""
        ...


class ContactBook:
    """A meeting's contact details in memory, and which of them the disk has not taken yet."""

    def __init__(self, store: ContactStore, meeting: str) -> None:
        self._store = store
        self._meeting = meeting
        self._contacts = {contact.question: contact for contact in store.of_meeting(meeting)}
        self._waiting: set[str] = set()

    def of(self, question: str) -> Contact:
        """The contact details for a question, empty where there are none."""
        return self._contacts.get(question, Contact(question))

    @property
    def kept(self) -> frozenset[str]:
        """The questions whose askers can be reached."""
        return frozenset(question for question, contact in self._contacts.items() if contact.kept)

    @property
    def waiting(self) -> bool:
        """Whether anything is not on the disk yet."""
        return bool(self._waiting)

    def put(self, contact: Contact) -> None:
        """Take contact details up; they reach the disk with `write`."""
        if contact != self.of(contact.question):
            self._contacts[contact.question] = contact
            self._waiting.add(contact.question)

    def write(self, now: datetime) -> None:
        """Write down whatever the disk has not taken yet; RecordError if it fails, and it is still waiting."""
        if self._waiting:
            self._store.put(self._meeting, [self._contacts[question] for question in sorted(self._waiting)], now)
            self._waiting.clear()


def typed(contact: Contact, text: str) -> Contact:
    """The contact details while this stands in the open form."""
    return replace(contact, typed=text)


def kept(contact: Contact) -> Contact:
    """The contact details once the form was kept."""
    return replace(contact, kept=contact.text.strip(), typed=None)


def dropped(contact: Contact) -> Contact:
    """The contact details once the form was left: what was typed last is none of them."""
    return replace(contact, typed=None)


def persons(number: int) -> str:
    """'1 person', '3 people'."""
    return "1 person" if number == 1 else f"{number} people"
