"""A disk that is full, a folder or file that may not be written to: a clear sentence, and the record is whole."""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from clerk_app.errors import RecordError
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.record.library import FILE_NAME
from clerk_app.session import MeetingSession
from tests.builders import (
    MEETING,
    clock_at,
    in_session,
    open_library,
)
from tests.core.bad_input import HEAVY, NOTE, assert_whole, is_clear, made, refused

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
    """A disk of 400 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mounted(folder, "size=400k"):
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
    (small_disk / "full").write_bytes(b"x" * 400 * 1024)
    with refused(RecordError, "cannot be used", "See that the disk has space"):
        open_library(small_disk)
    (small_disk / "full").unlink()
    open_library(small_disk).close()


LIMITED = """
import resource, sys
from pathlib import Path
from clerk_app.errors import RecordError
from tests.builders import clock_at, in_session, open_library
from tests.core.bad_input import HEAVY
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
