"""Contact details in a table of their own, apart from the append-only record; a purge leaves no byte of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from clerk_app.contact_book import Contact, ContactPurge, persons
from clerk_app.errors import RecordError
from clerk_app.record import codec

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")

IN_MEMORY = (
    "create temp table contacts (meeting text not null, question text not null, kept text not null, typed text, "
    "written text not null, primary key (meeting, question)) strict"
)
"""A table of the connection's own, in memory, that stands before the one in the file: a rehearsal leaves no trace."""


class SqliteContacts:
    """Contact details by meeting and question, and the count of those that were purged."""

    def __init__(self, db: Database, where: str) -> None:
        self._db = db
        self._where = where

    def of_meeting(self, meeting: str) -> tuple[Contact, ...]:
        """The contact details of a meeting."""
        sql = "select question, kept, typed from contacts where meeting = ?"
        return self._read(lambda: tuple(Contact(*row) for row in self._db.execute(sql, [meeting])))

    def put(self, meeting: str, contacts: Sequence[Contact], written: datetime) -> None:
        """Write contact details in place of what was there."""
        rows = [
            [meeting, c.question, codec.storable(c.kept), None if c.typed is None else codec.storable(c.typed)]
            for c in contacts
        ]
        try:
            with self._db.atomic():
                for row in rows:
                    self._db.execute(_PUT, [*row, written.isoformat()])
        except sqlite3.Error as error:
            raise RecordError(
                f"{self._where} took no contact details ({error}). All before is kept. "
                "Make sure that the disk has space and its folder may be written to, and go on."
            ) from error

    def held(self) -> dict[str, int]:
        """Of how many people each meeting has contact details."""
        return self._read(lambda: {str(m): int(n) for m, n in self._db.execute(_HELD).fetchall()})

    def purges(self) -> tuple[ContactPurge, ...]:
        """What was purged, the latest first: how many, when, never whose."""
        sql = "select meeting, people, purged from contact_purges where people > 0 order by number desc"
        return self._read(
            lambda: tuple(
                ContactPurge(str(m), int(n), datetime.fromisoformat(at)) for m, n, at in self._db.execute(sql)
            )
        )

    def purge(self, meetings: Sequence[str], now: datetime) -> int:
        """Delete the contact details of these meetings, all or none, and every byte of them; of how many people.

        What forms dropped before, and what an earlier purge could not clear, goes with it. RecordError where the
        disk refuses: either nothing was deleted, or all was and the file is cleared the next time.
        """
        try:
            people = self._delete(meetings, now)
        except sqlite3.Error as error:
            raise RecordError(
                f"No contact details were purged ({error}); {self._where} is as it was. Make sure that the disk has "
                "space and that no other program holds the file. Clerk tries again at its next start."
            ) from error
        if self._read(lambda: self._db.execute(_UNCLEARED).fetchone()) is not None:
            self._clear_plainly(people)
        return people

    def _delete(self, meetings: Sequence[str], now: datetime) -> int:
        held = self.held()
        total = 0
        with self._db.atomic():
            for meeting in meetings:
                gone = self._db.execute("delete from contacts where meeting = ?", [meeting]).rowcount
                if gone:
                    self._db.execute(_PURGED, [meeting, held.get(meeting, 0), now.isoformat()])
                    total += held.get(meeting, 0)
            for (meeting,) in self._db.execute(f"select distinct meeting from contacts where {_EMPTY}").fetchall():
                self._db.execute(_PURGED, [meeting, 0, now.isoformat()])
            self._db.execute(f"delete from contacts where {_EMPTY}")
        return total

    def _clear_plainly(self, people: int) -> None:
        try:
            self._clear()
        except sqlite3.Error as error:
            gone = f"The contact details of {persons(people)} were deleted" if people else "Nothing was deleted anew"
            raise RecordError(
                f"{gone}, but {self._where} could not be cleared of what is left of deleted ones ({error}). Make sure "
                "that the disk has space and that no other program holds the file. Clerk clears it at its next start."
            ) from error

    def _clear(self) -> None:
        """Write the file afresh without its free pages, and empty the log beside it."""
        try:
            self._db.execute("vacuum")
        finally:
            # Whatever became of the first, what was deleted stands as noughts in the newest pages of the log.
            busy, _, _ = self._db.execute("pragma wal_checkpoint(truncate)").fetchone()
        if busy:
            raise sqlite3.OperationalError("another program is reading it")
        with self._db.atomic():
            self._db.execute("update contact_purges set cleared = 1 where not cleared")

    def _read(self, read: Callable[[], T]) -> T:
        try:
            return read()
        except (sqlite3.Error, ValueError) as error:
            raise RecordError(
                f"The contact details in {self._where} cannot be read ({error}). Nothing was changed. "
                "Close Clerk, keep a copy of the file, and start again."
            ) from error


_EMPTY = "kept = '' and coalesce(typed, '') = ''"
_PUT = "insert or replace into contacts (meeting, question, kept, typed, written) values (?, ?, ?, ?, ?)"
_HELD = f"select meeting, count(*) from contacts where not ({_EMPTY}) group by meeting"
_PURGED = "insert into contact_purges (meeting, people, purged, cleared) values (?, ?, ?, 0)"
_UNCLEARED = "select 1 from contact_purges where not cleared"
