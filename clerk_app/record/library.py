"""The one local file: opened with care, checked, and copied while it is good."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from clerk_app.errors import RecordError
from clerk_app.record import backup, contacts, schema
from clerk_app.record.registers import SqliteRegisters
from clerk_app.record.sqlite_record import SqliteRecord

FILE_NAME = "clerk.db"
"""Name of the one file in the data folder."""


class Library:
    """The record and the registers of one data folder."""

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self.path = path
        self.record = SqliteRecord(db, path.name)
        self.registers = SqliteRegisters(db, path.name)

    @staticmethod
    def open(folder: Path, *, contacts_in_memory: bool = False) -> Library:
        """Open the data folder's file, making both where they are missing.

        RecordError, a sentence that says what to do: the folder cannot be written to, the file is damaged (a
        copy is put aside, nothing deleted), is not ours, or was written by a newer version. A rehearsal's contact
        details stay in memory.
        """
        path = folder / FILE_NAME
        _make_folder(folder)
        is_new = not path.exists()
        if is_new:
            _check_not_lost(path)
        else:
            _check_writable(path)
        connection = _connect(path)
        try:
            with _told_plainly(path):
                if not is_new:
                    _check_ours(connection, path)
                _set_up(connection)
                db = Database(connection, execute_plugins=False)
                schema.bring_up_to_date(db)
                if contacts_in_memory:
                    connection.execute("pragma temp_store = memory")
                    connection.execute(contacts.IN_MEMORY)
        except BaseException:
            connection.close()
            raise
        return Library(db, path)

    def back_up(self, now: datetime) -> Path:
        """Write a copy beside the file, open it and check it, and keep the newest few; RecordError if it fails."""
        return backup.make(self._db.conn, self.path.parent, now)

    def last_backup(self) -> tuple[Path, datetime] | None:
        """The newest checked copy and when it was made."""
        return backup.newest(self.path.parent)

    @property
    def put_aside(self) -> tuple[Path, ...]:
        """The copies of damaged files, which may hold contact details still."""
        return backup.put_aside_before(self.path)

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """What is written within reaches the disk together or not at all; RecordError where it did not."""
        try:
            with self._db.atomic():
                yield
        except sqlite3.Error as error:
            raise RecordError(
                f"{self.path.name} took nothing new ({error}). All before is kept. "
                "Make sure that the disk has space and its folder may be written to, and go on."
            ) from error

    def again(self) -> Library:
        """The same file held once more, for another thread, to be let go of by itself; RecordError as for `open`."""
        return Library.open(self.path.parent)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordError(
            f"The data folder {folder} cannot be made ({error.strerror}). Nothing was recorded. "
            "Choose another with --data FOLDER."
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise RecordError(
            f"The data folder {folder} may not be written to. Nothing was recorded. "
            "Allow writing to it, or choose another with --data FOLDER."
        )


def _check_not_lost(path: Path) -> None:
    # SQLite deletes this file where it finds no database beside it, and the latest entries with it.
    latest = path.with_name(path.name + "-wal")
    if latest.exists() and latest.stat().st_size:
        raise RecordError(
            f"The record {path} is not there, but {latest.name}, which holds its latest entries, is. "
            f"Nothing was changed. Put {path.name} back beside it and start again."
        )


def _check_writable(path: Path) -> None:
    # SQLite opens such a file without a word and refuses only the first entry, in the middle of a meeting.
    if not os.access(path, os.R_OK | os.W_OK):
        raise RecordError(
            f"The record {path} may not be read and written to. Nothing was changed. "
            "Allow both, or choose another folder with --data FOLDER."
        )


def _connect(path: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(path, timeout=5)
    except sqlite3.Error as error:
        raise RecordError(
            f"The record {path} cannot be opened ({error}). Nothing was changed. "
            "See that its folder may be written to, or choose another with --data FOLDER."
        ) from error


def _set_up(connection: sqlite3.Connection) -> None:
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("pragma foreign_keys = on")
    # What is deleted is overwritten with noughts at once: a draft, and contact details that were dropped.
    connection.execute("pragma secure_delete = on")
    connection.commit()


def _check_ours(connection: sqlite3.Connection, path: Path) -> None:
    if path.stat().st_size == 0 and backup.newest(path.parent):
        raise sqlite3.DatabaseError("the file is empty")
    version = connection.execute("pragma user_version").fetchone()[0]
    application = connection.execute("pragma application_id").fetchone()[0]
    tables = connection.execute("select count(*) from sqlite_master").fetchone()[0]
    if tables and application != schema.APPLICATION_ID:
        raise RecordError(
            f"{path} is not a record of Clerk. It was left as it is. Choose another folder with --data FOLDER."
        )
    if version > schema.SCHEMA_VERSION:
        raise RecordError(
            f"{path} was written by a newer version of Clerk. It was left as it is. "
            "Install that version, or choose another folder with --data FOLDER."
        )
    if connection.execute("pragma quick_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("its pages do not fit together")


@contextmanager
def _told_plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        text = str(error)
        if any(word in text for word in ("full", "readonly", "locked", "unable to open", "disk I/O")):
            raise RecordError(
                f"The record {path} cannot be used ({text}). Nothing was changed. See that the disk has space, that "
                "the folder may be written to and that no other program holds the file, and start again."
            ) from error
        raise RecordError(_damaged(path, text)) from error


def _damaged(path: Path, what: str) -> str:
    try:
        kept = f"It was left as it is, with a copy in {backup.put_aside(path)}."
    except OSError as error:
        kept = f"It was left as it is; no copy of it could be made ({error.strerror})."
    good = backup.newest(path.parent)
    advice = (
        f"The last good copy is {good[0]}, made {good[1]:%d %B %Y at %H:%M}: put it in place of {path.name} "
        "and start again."
        if good
        else f"There is no earlier copy in {path.parent}. Ask for help before you move the file."
    )
    return f"The record {path} is damaged ({what}). {kept} {advice}"
