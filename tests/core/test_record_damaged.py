"""A damaged file, or one that is not ours, is refused in a clear sentence and kept aside."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlite_utils import Database

from clerk_app.errors import RecordError
from clerk_app.record import schema
from clerk_app.record.library import FILE_NAME
from clerk_app.session import MeetingSession
from tests.builders import (
    MEETING,
    clock_at,
    open_library,
)
from tests.core.bad_input import assert_whole, made, refused

# -- a damaged file, or one that is not ours -------------------------------------------------------------------


def damage_middle(path: Path) -> None:
    data = bytearray(path.read_bytes())
    page = 4096
    for start in range(page, len(data), page):
        data[start : start + 64] = os.urandom(1) * 64
    path.write_bytes(data)


def damage_end(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def damage_to_nothing(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:200])


def damage_header(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:100] = bytes(100)
    path.write_bytes(data)


def damage_all(path: Path) -> None:
    path.write_bytes(b"\xff" * path.stat().st_size)


DAMAGES = [damage_middle, damage_end, damage_to_nothing, damage_header, damage_all]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("has_copy", [True, False])
def test_a_damaged_file(tmp_path, damage, has_copy):
    count = made(tmp_path)
    if has_copy:
        with closing(open_library(tmp_path)) as library:
            good = library.back_up(clock_at("10:14").now())
    path = tmp_path / FILE_NAME
    damage(path)
    damaged = path.read_bytes()

    for _ in range(3):  # the clerk tries again: no heap of copies grows
        advice = "The last good copy is" if has_copy else "Ask for help"
        with refused(RecordError, "is damaged", "left as it is", "clerk-damaged-1.db", advice):
            open_library(tmp_path)

    assert path.read_bytes() == damaged
    assert [p.read_bytes() for p in tmp_path.glob("clerk-damaged-*.db")] == [damaged]
    if has_copy:
        shutil.copy(good, path)
        with closing(open_library(tmp_path)) as library:
            assert len(library.record.entries(MEETING)) == count
            assert_whole(library)


def test_a_file_cut_down_to_nothing_is_not_taken_for_a_new_one(tmp_path):
    made(tmp_path)
    with closing(open_library(tmp_path)) as library:
        library.back_up(clock_at().now())
    (tmp_path / FILE_NAME).write_bytes(b"")
    with refused(RecordError, "is damaged (the file is empty)", "The last good copy is"):
        open_library(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == b""


def test_a_damaged_file_on_a_full_disk_is_told_all_the_same(tmp_path, monkeypatch):
    made(tmp_path)
    damage_header(tmp_path / FILE_NAME)

    def full(source, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    with refused(RecordError, "is damaged", "no copy of it could be made (No space left on device)"):
        open_library(tmp_path)


def test_a_page_damaged_while_the_meeting_is_open(tmp_path):
    count = made(tmp_path)
    with closing(open_library(tmp_path)) as library, closing(open_library(tmp_path)) as other:
        assert len(library.record.entries(MEETING)) == count
        damage_middle(tmp_path / FILE_NAME)
        other._db.execute("pragma cache_size = 0")
        with refused(RecordError, "cannot be read", "Nothing was changed"):
            for _ in range(3):
                other.record.entries(MEETING)


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("kind", "RoomCleaned", "does not know"),
        ("version", 99, "does not know"),
        ("fact", "{", "cannot be read"),
        ("fact", '{"item":"item-1","content":{"kind":"song","text":"la"}}', "cannot be read"),
        ("fact", '{"item":"item-1","content":{"kind":"note","text":"a","volume":3}}', "volume"),
        ("fact", '{"item":"item-1"}', "lacks its 'content'"),
        ("fact", '{"item":7,"content":{"kind":"note","text":"a"}}', "cannot be read"),
        ("happened", "yesterday", "cannot be read"),
    ],
)
def test_an_entry_that_nobody_can_read(tmp_path, column, value, words):
    made(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("drop trigger entries_never_change")
        connection.execute(f"update entries set {column} = ? where kind = 'NoteKept' and number % 7 = 0", [value])
        connection.commit()
    with closing(open_library(tmp_path)) as library, refused(RecordError, words, "Nothing was changed"):
        MeetingSession(library.record, MEETING, clock_at())


def test_a_file_of_a_newer_version(tmp_path):
    made(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute(f"pragma user_version = {schema.SCHEMA_VERSION + 1}")
    before = (tmp_path / FILE_NAME).read_bytes()
    with refused(RecordError, "written by a newer version of Clerk", "left as it is", "Install that version"):
        open_library(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_file_of_another_program(tmp_path):
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("create table recipes (name text)")
        connection.execute("insert into recipes values ('porridge')")
        connection.commit()
    before = (tmp_path / FILE_NAME).read_bytes()
    with refused(RecordError, "is not a record of Clerk", "left as it is", "--data FOLDER"):
        open_library(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_first_start_that_was_killed_at_any_step(tmp_path, monkeypatch):
    """Whatever was on the disk by then, the next start makes a good file of it."""
    execute = Database.execute
    for steps in range(100):
        left = steps

        def dies(self, sql, *rest):
            nonlocal left
            left -= 1
            if left < 0:
                raise KeyboardInterrupt
            return execute(self, sql, *rest)

        folder = tmp_path / str(steps)
        with monkeypatch.context() as patch:
            patch.setattr(Database, "execute", dies)
            with suppress(KeyboardInterrupt):
                open_library(folder).close()
        assert made(folder) > 40
        if left >= 0:
            break
    assert 5 < steps < 99
