"""A record kept in memory: the fake at the edge for tests that play thousands of meetings."""

from collections.abc import Sequence
from datetime import datetime

from clerk_app.contact_book import Contact
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.entry import Entry, NewEntry


class MemoryContacts:
    """Keeps contact details until the test ends."""

    def __init__(self) -> None:
        self._contacts: dict[tuple[str, str], Contact] = {}

    def of_meeting(self, meeting: str) -> tuple[Contact, ...]:
        return tuple(contact for (of, _), contact in self._contacts.items() if of == meeting)

    def put(self, meeting: str, contacts: Sequence[Contact], written: datetime) -> None:
        self._contacts.update(((meeting, contact.question), contact) for contact in contacts)


class MemoryStore:
    """Numbers entries and keeps them, as the SQLite record does."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self.contacts = MemoryContacts()
        self._drafts: dict[str, tuple[Draft, datetime]] = {}

    def entries(self, meeting: str) -> tuple[Entry, ...]:
        return tuple(self._entries)

    def append(self, meeting: str, new: Sequence[NewEntry], drop_draft: str = "") -> tuple[Entry, ...]:
        first = len(self._entries) + 1
        written = tuple(entry.numbered(first + n) for n, entry in enumerate(new))
        self._entries += written
        self._drafts.pop(drop_draft, None)
        return written

    def keep_draft(self, meeting: str, draft: Draft, written: datetime) -> None:
        self._drafts[draft.place] = (draft, written)

    def drafts(self, meeting: str) -> tuple[tuple[Draft, datetime], ...]:
        return tuple(self._drafts.values())
