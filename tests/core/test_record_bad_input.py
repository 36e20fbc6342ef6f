"""Whatever befalls the file, the clerk reads a clear sentence and the record is whole."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
from sqlite_utils import Database

from clerk_app.errors import ClerkError, RecordError, RuleError
from clerk_app.meeting import facts, quorum
from clerk_app.meeting.attendance import here_count
from clerk_app.meeting.body import Body, Membership, Person
from clerk_app.meeting.describe import describe
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.replay import Replay
from clerk_app.record import backup, schema
from clerk_app.record.library import FILE_NAME, Library
from clerk_app.session import MeetingSession
from tests.builders import (
    MEETING,
    clock_at,
    fill_registers,
    in_session,
    new_session,
    open_library,
    sample_body,
    sample_committee,
)
from tests.core.strategies import HOSTILE

NOTE = facts.NoteKept("item-1", NoteText(NoteKind.NOTE, "Seven hubs had opened."))
HEAVY = facts.NoteKept("item-1", NoteText(NoteKind.NOTE, "word " * 2000))


def is_clear(sentence: str) -> bool:
    """Whole sentences, no words of a machine; what SQLite says stands in brackets."""
    words = re.sub(r"\(.*?\)", "", sentence)
    return sentence.endswith(".") and not any(b in words for b in ("rror", "nvalid", "xception", "!", "None"))


@contextmanager
def refused(kind: type[ClerkError] = RecordError, *words: str):
    """What is done here is refused in a clear sentence with these words."""
    with pytest.raises(kind) as told:
        yield
    sentence = str(told.value)
    for word in words:
        assert word in sentence
    assert is_clear(sentence), sentence


def assert_whole(library: Library, session: MeetingSession | None = None) -> None:
    """SQLite finds the file sound, and the state is a replay of what is in it."""
    assert library._db.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert library._db.execute("pragma foreign_key_check").fetchall() == []
    for summary in library.record.meetings():
        entries = library.record.entries(summary.id)
        if session is not None and summary.id == session.meeting:
            assert entries == session.entries
            assert Replay.of(entries).state == session.state


def made(folder: Path, notes: int = 40) -> int:
    """A good record in a folder, closed again; how many entries it has."""
    with closing(open_library(folder)) as library:
        session = in_session(library, clock_at())
        for _ in range(notes):
            session.record(NOTE)
        return len(session.entries)


# -- a full disk -----------------------------------------------------------------------------------------------


def fill(session: MeetingSession, *words: str) -> int:
    """Write until the disk takes no more; how many entries it took."""
    with refused(RecordError, *words, "All before is kept"):
        for _ in range(2000):
            session.record(HEAVY)
    return len(session.entries)


def test_a_file_that_may_grow_no_more(library, tmp_path):
    session = in_session(library, clock_at())
    pages = library._db.execute("pragma page_count").fetchone()[0]
    library._db.execute(f"pragma max_page_count = {pages + 20}").fetchone()

    count = fill(session, "The disk is full")
    state = session.state
    with refused(RecordError, "The disk is full"):
        session.keep_draft(Draft(LINE, text="x" * 90_000))

    assert session.failing_since is not None
    assert_whole(library, session)
    library._db.execute("pragma max_page_count = 1000000").fetchone()
    assert session.state is state
    session.record(NOTE)
    assert len(session.entries) == count + 1
    assert session.failing_since is None
    assert session.failure is None
    assert_whole(library, session)


def mounted(folder: Path, options: str) -> bool:
    """Whether this test may mount something; only root may, and not everywhere."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 300 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mounted(folder, "size=300k"):
        pytest.skip("only root can mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_really_full(small_disk):
    with closing(open_library(small_disk)) as library:
        session = in_session(library, clock_at())
        count = fill(session, "The disk is full")
        with refused(RecordError, "The disk is full"):
            session.keep_draft(Draft(LINE, text="x" * 90_000))
        assert session.draft(LINE) == Draft(LINE, text="x" * 90_000)
        with refused(RecordError, "No copy of the record could be made"):
            library.back_up(session.now())
        assert library.last_backup() is None
        assert_whole(library, session)

        subprocess.run(["mount", "-o", "remount,size=4m", str(small_disk)], check=True)
        session.record(NOTE)
        assert len(session.entries) == count + 1

    with closing(open_library(small_disk)) as library:
        assert len(library.record.entries(MEETING)) == count + 1
        assert_whole(library)


def test_a_first_start_on_a_full_disk(small_disk):
    (small_disk / "full").write_bytes(b"x" * 300 * 1024)
    with refused(RecordError, "cannot be used", "See that the disk has space"):
        open_library(small_disk)
    (small_disk / "full").unlink()
    open_library(small_disk).close()


LIMITED = """
import resource, sys
from pathlib import Path
from clerk_app.errors import RecordError
from tests.builders import clock_at, in_session, open_library
from tests.core.test_record_bad_input import HEAVY
library = open_library(Path(sys.argv[1]))
session = in_session(library, clock_at())
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    while True:
        session.record(HEAVY)
except RecordError as told:
    print(len(session.entries), told)
"""


def run(script: str, *arguments: object, root: Path, before=()) -> subprocess.CompletedProcess[str]:
    """A Python of its own, from the checkout."""
    command = [*before, sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no such limit")
def test_a_quota_that_is_used_up(tmp_path, root):
    done = run(LIMITED, tmp_path, root=root)

    assert done.returncode == 0, done.stderr
    count, _, sentence = done.stdout.partition(" ")
    assert "All before is kept" in sentence
    with closing(open_library(tmp_path)) as library:
        assert len(library.record.entries(MEETING)) == int(count)
        assert_whole(library)


# -- a folder that is not writable -----------------------------------------------------------------------------


def test_a_folder_that_is_a_file(tmp_path):
    (tmp_path / "data").write_text("not a folder")
    with refused(RecordError, "cannot be made", "Nothing was recorded", "--data FOLDER"):
        open_library(tmp_path / "data")
    with refused(RecordError, "cannot be made", "--data FOLDER"):
        open_library(tmp_path / "data" / "below")
    assert (tmp_path / "data").read_text() == "not a folder"


def test_a_record_that_is_a_folder(tmp_path):
    (tmp_path / FILE_NAME).mkdir()
    with refused(RecordError, "Nothing was changed"):
        open_library(tmp_path)


OPENS = """
import sys
from pathlib import Path
from clerk_app.errors import RecordError
from tests.builders import open_library
try:
    open_library(Path(sys.argv[1])).close()
except RecordError as told:
    print(told)
"""


def open_without_privileges(folder: Path, root: Path) -> str:
    """What somebody who is not allowed everything is told on opening the folder."""
    before: tuple[str, ...] = ()
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root may write everywhere, and setpriv is not here to take that away")
        before = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
    done = run(OPENS, folder, root=root, before=before)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("has_record", [False, True])
@pytest.mark.parametrize("mode", [0o555, 0o000, 0o666])
def test_a_folder_that_may_not_be_written_to(tmp_path, root, has_record, mode):
    if has_record:
        made(tmp_path)
    names = [p.name for p in tmp_path.iterdir()]
    tmp_path.chmod(mode)
    told = open_without_privileges(tmp_path, root)
    tmp_path.chmod(0o755)

    assert "may not be written to. Nothing was recorded." in told
    assert is_clear(told)
    assert [p.name for p in tmp_path.iterdir()] == names


@pytest.mark.parametrize("mode", [0o444, 0o000])
def test_a_record_that_may_not_be_written_to(tmp_path, root, mode):
    count = made(tmp_path)
    (tmp_path / FILE_NAME).chmod(mode)
    told = open_without_privileges(tmp_path, root)
    (tmp_path / FILE_NAME).chmod(0o644)

    assert "may not be read and written to. Nothing was changed." in told
    assert is_clear(told)
    with closing(open_library(tmp_path)) as library:
        assert len(library.record.entries(MEETING)) == count


def test_a_disk_that_is_mounted_to_be_read_only(small_disk):
    made(small_disk, notes=2)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with refused(RecordError, "may not be written to", "--data FOLDER"):
        open_library(small_disk)
    with refused(RecordError, "cannot be made", "--data FOLDER"):
        open_library(small_disk / "below")


def test_a_disk_that_becomes_read_only_in_the_meeting(library):
    session = in_session(library, clock_at())
    library._db.execute("pragma query_only = on")
    before = session.entries
    with refused(RecordError, "may not be written to", "All before is kept"):
        session.record(NOTE)
    library._db.execute("pragma query_only = off")
    assert session.entries == before
    session.record(NOTE)
    assert_whole(library, session)


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


# -- two programs at one file ----------------------------------------------------------------------------------


def test_a_file_that_another_program_holds(library, tmp_path):
    session = in_session(library, clock_at())
    library._db.execute("pragma busy_timeout = 50")
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with refused(RecordError, "Another program holds clerk.db", "All before is kept"):
            session.record(NOTE)
        other.execute("rollback")
    session.record(NOTE)
    assert_whole(library, session)


def test_two_copies_of_the_program_at_one_meeting(library, tmp_path):
    first = in_session(library, clock_at())
    with closing(open_library(tmp_path)) as other_library:
        second = MeetingSession(other_library.record, MEETING, clock_at())
        first.record(NOTE)
        state, entries = second.state, second.entries
        with refused(RecordError, "Another copy of Clerk has written to this meeting", "nothing was added"):
            second.record(facts.MeetingClosed())
        assert (second.state, second.entries) == (state, entries)
        first.record(NOTE)
        again = MeetingSession(other_library.record, MEETING, clock_at())
        assert again.state == first.state
        again.record(NOTE)
    assert_whole(library)


def test_another_meeting_in_the_same_file_is_no_matter(library, tmp_path):
    first = in_session(library, clock_at())
    with closing(open_library(tmp_path)) as other_library:
        second = in_session(other_library, clock_at(), meeting="meeting-2")
        for _ in range(3):
            first.record(NOTE)
            second.record(NOTE)
        assert_whole(other_library, second)
    assert_whole(library, first)


def test_the_record_can_be_read_while_the_window_has_it_open(library, tmp_path):
    session = in_session(library, clock_at())
    with closing(open_library(tmp_path)) as reader:
        for _ in range(3):
            session.record(NOTE)
            assert reader.record.entries(MEETING) == session.entries
            assert reader.record.meetings() == library.record.meetings()
    # Even in the middle of a write the last whole act can be read.
    with library._db.atomic():
        library._db.execute("delete from drafts")
        with closing(open_library(tmp_path)) as reader:
            assert reader.record.entries(MEETING) == session.entries


# -- odd committees and odd text -------------------------------------------------------------------------------


def test_a_committee_with_no_members(library, tmp_path):
    body = Body(sample_committee())
    fill_registers(library, body)
    session = in_session(library, clock_at(), body)

    assert session.state.opened
    assert here_count(session.state.attendance, session.state.body) == 0
    assert not quorum.is_met(session.state)
    session.record(NOTE)
    session.record(facts.MeetingClosed())
    assert library.registers.body(body.committee.id) == body
    assert_whole(library, session)


def test_a_meeting_with_no_items(library):
    session = in_session(library, clock_at(), items=())
    assert session.state.agenda.current == session.state.agenda.next_item == ""
    with refused(RuleError, "not on the agenda"):
        session.record(NOTE)
    assert_whole(library, session)


@pytest.mark.parametrize(
    ("forename", "printed"), [("Robert", ("R Hale", "S Hale")), ("Simon", ("Simon Hale", "Saul Hale"))]
)
def test_two_members_with_the_same_surname(library, forename, printed):
    body = sample_body()
    body = body.with_person(Person("hale", "Hale", forename)).with_person(Person("hale-2", "HALE".title(), "Saul"))
    body = Body(body.committee, body.people, (*body.memberships, Membership("hale-2")), body.officers)
    session = in_session(library, clock_at(), body)
    session.record(facts.PersonLeft("hale"))

    assert session.state.body.short_names(["hale", "hale-2"]) == printed
    assert session.state.body.short_names(["quint"]) == ("Quint",)
    assert not session.state.attendance.presence("hale").here
    assert session.state.attendance.presence("hale-2").here
    assert_whole(library, session)


def test_ten_thousand_characters_in_a_note(library):
    session = in_session(library, clock_at())
    text = "Members asked <b>why</b> & when. 👩‍👩‍👧 " * 300
    assert len(text) > 10_000
    session.record(facts.NoteKept("item-1", NoteText(NoteKind.NOTE, text)))
    session.keep_draft(Draft(LINE, text=text, cursor=len(text)))

    again = MeetingSession(library.record, MEETING, clock_at())
    assert again.state.notes[-1].content.text == text
    assert again.draft(LINE) == Draft(LINE, text=text, cursor=len(text))
    assert_whole(library, again)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_whole_after_a_reload(tmp_path, text):
    with closing(open_library(tmp_path)) as library:
        person = Person("odd", text, text, misspellings=(text,))
        body = fill_registers(library, sample_body(name=text).with_person(person))
        session = in_session(library, clock_at(), body)
        acts = (
            facts.NoteKept("item-1", NoteText(NoteKind.NOTE, text)),
            facts.PersonLeft("hale", text),
            facts.MeetingAdjourned(text),
        )
        for fact in acts:
            session.record(fact)
        session.keep_draft(Draft(LINE, text=text, cursor=2))

    with closing(open_library(tmp_path)) as library:
        again = MeetingSession(library.record, MEETING, clock_at())
        assert again.entries == session.entries
        assert [e.fact for e in again.entries[-3:]] == list(acts)
        assert all(describe(e.fact, again.state).sentence for e in again.entries)
        kept = text.replace("\ud83d", "?")  # half a pair has no UTF-8: a record keeps it, a plain column cannot
        assert again.draft(LINE) == Draft(LINE, text=kept, cursor=2)
        assert library.registers.body("children-and-families").committee.name == kept
        assert library.registers.people()
        assert library.record.meetings()[0].committee_name == kept
        assert_whole(library, again)


# -- copies ----------------------------------------------------------------------------------------------------


def test_copies_are_checked_and_only_the_newest_stay(library, tmp_path):
    session = in_session(library, clock_at())
    clock = clock_at("10:15")
    made_copies = []
    for _ in range(backup.KEEP + 3):
        clock.step(minutes=1)
        session.record(NOTE)
        made_copies.append(library.back_up(clock.now()))
    kept = sorted((tmp_path / backup.FOLDER).iterdir())
    assert kept == made_copies[-backup.KEEP :]
    with closing(sqlite3.connect(kept[-1])) as copy:
        assert copy.execute("select count(*) from entries").fetchone() == (len(session.entries),)

    clock.step(hours=-1)  # somebody set the computer's clock back
    fresh = library.back_up(clock.now())
    assert fresh.exists()
    assert len(list((tmp_path / backup.FOLDER).iterdir())) == backup.KEEP


# -- the computer's clock --------------------------------------------------------------------------------------


def test_a_clock_set_back_while_the_program_was_shut(tmp_path):
    clock = clock_at("11:00")
    with closing(open_library(tmp_path)) as library:
        in_session(library, clock).record(NOTE)
    clock.step(minutes=5, hours=-1)  # 10:05: five minutes later, and set back an hour

    with closing(open_library(tmp_path)) as library:
        session = MeetingSession(library.record, MEETING, clock)
        assert session.resume()
        jump = session.entries[-1].fact
        assert isinstance(jump, facts.ClockJumped)
        assert jump.seconds == -55 * 60
        assert jump.computer_says == clock.now()
        started = session.now()
        clock.step(minutes=2)
        assert (session.now() - started).total_seconds() == 120
        (entry,) = session.record(NOTE)
        assert entry.happened == session.now()
        written = [e.written for e in session.entries]
        assert written == sorted(written)
        assert session.state.notes[-1].id == entry.id
        assert session.notice_clock(clock.computer_says()) is None
        assert_whole(library, session)


def test_a_clock_set_back_in_the_meeting(session, library):
    said = session.clock.now()
    session.clock.step(minutes=3)
    jump = session.notice_clock(said)
    assert jump.seconds == -180
    assert session.entries[-1].fact == jump
    assert session.notice_clock(said) is None
    assert_whole(library, session)


def test_a_new_meeting_needs_no_clock(library):
    assert new_session(library, clock_at("00:00:00")).now() == clock_at("00:00:00").now()


def test_the_latest_entries_are_kept_where_the_record_beside_them_is_gone(tmp_path):
    library = open_library(tmp_path)
    session = in_session(library, clock_at())
    session.record(NOTE)
    # As after a kill: what was written last is still in the file beside the record.
    killed = shutil.copytree(tmp_path, tmp_path.with_name("killed"))
    library.close()
    record = (killed / FILE_NAME).rename(killed / "moved.db")
    with refused(RecordError, "is not there", "Put clerk.db back"):
        open_library(killed)
    record.rename(killed / FILE_NAME)
    library = open_library(killed)
    assert NOTE in {entry.fact for entry in library.record.entries(MEETING)}
    library.close()
