"""What the program asks of the place where registers and meetings are kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from clerk_app.contact_book import ContactPurge, ContactStore
from clerk_app.meeting.body import Body, Committee, Membership, Person
from clerk_app.meeting.summary import MeetingSummary
from clerk_app.meeting.writing_helps import WritingHelps
from clerk_app.session import RecordStore

if TYPE_CHECKING:
    from contextlib import AbstractContextManager


class Registers(Protocol):
    """Committees and people; every call that returns has reached the disk, RecordError where it did not."""

    def committees(self) -> tuple[Committee, ...]:
        """Every committee by name."""
        ...

    def people(self) -> tuple[Person, ...]:
        """Everyone by surname."""
        ...

    def body(self, committee_id: str) -> Body:
        """A committee with its seats, its officers and the people they name."""
        ...

    def save_committee(self, committee: Committee) -> None:
        """Add a committee or give it new particulars; RuleError where it has no name."""
        ...

    def save_person(self, person: Person) -> None:
        """Add a person or give them new particulars; RuleError where there is no surname."""
        ...

    def set_seats(self, committee_id: str, memberships: Sequence[Membership], officers: Sequence[str]) -> None:
        """Who sits on a committee and which officers serve it, in order."""
        ...

    def remove_person(self, person_id: str) -> None:
        """Take somebody out of the register; RuleError while they sit on a committee."""
        ...

    def remove_committee(self, committee_id: str) -> None:
        """Take a committee out of the register; its meetings stay as they are."""
        ...

    def writing_helps(self, committee_id: str) -> WritingHelps:
        """A committee's own phrases and abbreviations."""
        ...

    def save_writing_helps(self, committee_id: str, helps: WritingHelps) -> None:
        """Give a committee these phrases and abbreviations in place of its own before."""
        ...

    def glossary(self) -> tuple[str, ...]:
        """The words of the place, which no dictionary has; the same for all committees."""
        ...

    def save_glossary(self, words: Sequence[str]) -> None:
        """Put these words in place of what was there."""
        ...


class Contacts(ContactStore, Protocol):
    """The contact details of all meetings, apart from their records."""

    def held(self) -> dict[str, int]:
        """Of how many people each meeting has contact details."""
        ...

    def purge(self, meetings: Sequence[str], now: datetime) -> int:
        """Delete the contact details of these meetings, every byte of them; of how many people. RecordError else."""
        ...

    def purges(self) -> tuple[ContactPurge, ...]:
        """What was purged, the latest first."""
        ...


class MeetingStore(RecordStore, Protocol):
    """The records of all meetings."""

    @property
    def contacts(self) -> Contacts:
        """The contact details of those who registered a question."""
        ...

    def meetings(self) -> tuple[MeetingSummary, ...]:
        """Every meeting, the latest day first."""
        ...


class Library(Protocol):
    """One data folder: the record, the registers and the checked copies."""

    @property
    def path(self) -> Path:
        """The one local file."""
        ...

    @property
    def record(self) -> MeetingStore:
        """The records of all meetings."""
        ...

    @property
    def registers(self) -> Registers:
        """Committees and people."""
        ...

    def last_backup(self) -> tuple[Path, datetime] | None:
        """The newest checked copy and when it was made."""
        ...

    def back_up(self, now: datetime) -> Path:
        """Make a copy, open it and check it; RecordError if it fails."""
        ...

    @property
    def put_aside(self) -> tuple[Path, ...]:
        """The copies of damaged files, which may hold contact details still."""
        ...

    def as_one(self) -> AbstractContextManager[None]:
        """What is written within reaches the disk together or not at all; RecordError where it did not."""
        ...

    def again(self) -> Library:
        """The same file held once more, for another thread, to be let go of by itself; RecordError where it cannot."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
