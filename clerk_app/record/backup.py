"""Copies of the file, each opened and checked after it was made."""

from __future__ import annotations

import filecmp
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from clerk_app.errors import RecordError

FOLDER = "copies"
"""Folder beside the record in which the copies lie."""

KEEP = 10
"""How many copies are kept; the oldest beyond them go."""

_STAMP = "%Y-%m-%d-%H%M%S"


def make(source: sqlite3.Connection, data_folder: Path, now: datetime) -> Path:
    """Copy the open record, open the copy, check it, and only then count it as one; RecordError if any step fails."""
    folder = data_folder / FOLDER
    target = folder / f"clerk-{now.strftime(_STAMP)}.db"
    fresh = target.with_suffix(".part")
    try:
        folder.mkdir(exist_ok=True)
        _copy(source, fresh)
        fresh.replace(target)
    except (OSError, sqlite3.Error) as error:
        fresh.unlink(missing_ok=True)
        raise RecordError(
            f"No copy of the record could be made in {folder} ({error}). The record itself is kept. "
            "See that the disk has space."
        ) from error
    # The fresh one stays even where its name sorts first: the computer's clock may have been set back.
    for old in [copy for copy in _copies(data_folder) if copy != target][: -KEEP + 1]:
        old.unlink(missing_ok=True)
    return target


def _copy(source: sqlite3.Connection, target: Path) -> None:
    target.unlink(missing_ok=True)
    copy = sqlite3.connect(target)
    try:
        _copy_without_contacts(source, copy)
        found = copy.execute("pragma integrity_check(1)").fetchone()[0]
        same = [c.execute("select count(*), max(number) from entries").fetchone() for c in (source, copy)]
        if found != "ok" or same[0] != same[1]:
            raise sqlite3.DatabaseError(f"the copy is not like the record: {found}")
    finally:
        copy.close()


def _copy_without_contacts(source: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    # By way of memory, so that not even a copy that was cut short has contact details or free pages with what is left
    # of them: they are purged from one file only.
    memory = sqlite3.connect(":memory:")
    try:
        memory.execute("pragma temp_store = memory")
        source.backup(memory)
        if memory.execute("select count(*) from sqlite_master where name = 'contacts'").fetchone()[0]:
            memory.execute("pragma secure_delete = on")
            memory.execute("delete from contacts")
            memory.commit()
            memory.execute("vacuum")
        memory.backup(copy)
    finally:
        memory.close()


def newest(data_folder: Path) -> tuple[Path, datetime] | None:
    """The newest checked copy and when it was made, in local time."""
    copies = _copies(data_folder)
    if not copies:
        return None
    made = datetime.strptime(copies[-1].stem.removeprefix("clerk-"), _STAMP).astimezone()
    return copies[-1], made


def put_aside(path: Path) -> Path:
    """Copy a damaged file, with what SQLite keeps beside it, under names that are not taken; the original stays.

    A copy that was put aside before and is the same serves again. OSError where it cannot be written.
    """
    number = 1
    while (aside := path.with_name(f"{path.stem}-damaged-{number}{path.suffix}")).exists():
        if filecmp.cmp(path, aside, shallow=False):
            return aside
        number += 1
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            shutil.copy2(part, aside.with_name(aside.name + suffix))
    return aside


def put_aside_before(path: Path) -> tuple[Path, ...]:
    """The copies of damaged files that lie beside a record."""
    return tuple(sorted(path.parent.glob(f"{path.stem}-damaged-*{path.suffix}")))


def _copies(data_folder: Path) -> list[Path]:
    return sorted((data_folder / FOLDER).glob("clerk-????-??-??-??????.db"))
