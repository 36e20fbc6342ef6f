"""Contact details: saved as typed, in the one file and nowhere else, and gone to the last byte after the purge."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from clerk_app import contact_purging
from clerk_app.contact_book import Contact, ContactStore
from clerk_app.errors import RecordError
from clerk_app.meeting import facts
from clerk_app.meeting.dates import months_after
from clerk_app.meeting.draft import Draft
from clerk_app.record import schema
from clerk_app.record.library import FILE_NAME, Library
from clerk_app.session import MeetingSession
from tests.builders import DAY, MEETING, at, clock_at, in_session, new_session, open_library, sample_body
from tests.core.traces import found_in
from tests.memory_store import MemoryContacts

MAIL, PHONE, STREET = "quagga.okapi@example.org", "01632 960 741", "17 Zebrawood Crescent"
WORDS = (MAIL, PHONE, STREET)
DETAILS = "\n".join(WORDS)
ELSEWHERE = "meeting-2"
A_YEAR_ON = at("09:00", date(2027, 3, 12))


@pytest.fixture
def session(library):
    return in_session(library, clock_at())


@pytest.fixture
def folder(library):
    return library.path.parent


def register(session, question="question-1", details=DETAILS):
    for end in range(1, len(details) + 1):
        session.type_contact(question, details[:end])
    session.keep_contact(question)


def again(library):
    return MeetingSession(library.record, MEETING, clock_at())


# -- every place that keeps them ----------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["on disk", "in memory"])
def test_each_meeting_has_its_own_and_the_latest_holds(library, place):
    for meeting in (MEETING, ELSEWHERE):
        new_session(library, clock_at(), meeting=meeting)
    contacts: ContactStore = library.record.contacts if place == "on disk" else MemoryContacts()
    contacts.put(MEETING, [Contact("question-1", MAIL), Contact("question-2", "", PHONE)], at("10:00"))
    contacts.put(ELSEWHERE, [Contact("question-1", STREET)], at("10:01"))
    contacts.put(MEETING, [Contact("question-1", PHONE, MAIL)], at("10:02"))

    assert set(contacts.of_meeting(MEETING)) == {Contact("question-1", PHONE, MAIL), Contact("question-2", "", PHONE)}
    assert contacts.of_meeting(ELSEWHERE) == (Contact("question-1", STREET),)
    assert contacts.of_meeting("meeting-3") == ()


# -- as typed ------------------------------------------------------------------------------------------------------


def test_every_letter_is_on_the_disk_as_it_is_typed(library, session):
    for end in range(1, len(MAIL) + 1):
        session.type_contact("question-1", MAIL[:end])
        assert again(library).contacts.of("question-1") == Contact("question-1", "", MAIL[:end])


def test_what_a_form_kept_is_kept_and_what_it_dropped_is_not(library, session):
    register(session)
    session.type_contact("question-1", "something else")
    session.drop_contact("question-1")
    session.type_contact("question-2", "never kept")
    session.drop_contact("question-2")

    read = again(library).contacts
    assert read.of("question-1") == Contact("question-1", DETAILS)
    assert read.of("question-2").text == ""
    assert read.kept == {"question-1"}


def test_they_are_no_fact_no_draft_and_in_no_state(library, session):
    before, state = session.entries, session.state
    register(session)
    assert session.entries == before
    assert session.state is state
    assert library.record.drafts(MEETING) == ()


def test_what_the_disk_refused_is_written_once_it_takes_something_again(library, session):
    library._db.execute("pragma query_only = on")
    with pytest.raises(RecordError, match="took no contact details"):
        session.type_contact("question-1", MAIL)
    assert session.failing_since is not None
    assert not session.catch_up()
    library._db.execute("pragma query_only = off")
    assert session.catch_up()
    assert session.failing_since is None
    assert again(library).contacts.of("question-1").typed == MAIL


def test_an_act_that_is_written_takes_what_waited_along(library, session):
    library._db.execute("pragma query_only = on")
    with pytest.raises(RecordError):
        session.type_contact("question-1", MAIL)
    library._db.execute("pragma query_only = off")
    session.keep_draft(Draft("reason", text="lunch"))
    assert again(library).contacts.of("question-1").typed == MAIL


def test_half_a_letter_that_a_paste_brings_stops_nothing(library, session):
    session.type_contact("question-1", "a\ud83d@example.org")
    session.keep_contact("question-1")
    assert again(library).contacts.of("question-1").kept == "a?@example.org"


def test_they_are_there_after_a_kill(tmp_path):
    script = (
        "import os, signal, sys; from pathlib import Path; from tests.builders import *; "
        "session = in_session(open_library(Path(sys.argv[1])), clock_at()); "
        "session.type_contact('question-1', sys.argv[2]); os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path / "data", DETAILS], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    with closing(open_library(tmp_path / "data")) as library:
        assert again(library).contacts.of("question-1").typed == DETAILS


# -- the one file --------------------------------------------------------------------------------------------------


def test_no_copy_has_them_nor_what_is_left_of_them(library, session, folder):
    register(session)
    session.type_contact("question-2", STREET)
    session.drop_contact("question-2")
    entries = library.record.entries(MEETING)

    copy = library.back_up(session.now())

    assert found_in(WORDS, folder) <= {FILE_NAME, f"{FILE_NAME}-wal"}
    shutil.copy(copy, folder / "put-back.db")
    with closing(sqlite3.connect(folder / "put-back.db")) as put_back:
        assert put_back.execute("select count(*) from contacts").fetchone() == (0,)
        assert put_back.execute("select count(*) from entries").fetchone() == (len(entries),)
        assert put_back.execute("pragma user_version").fetchone() == (schema.SCHEMA_VERSION,)
    assert library.record.contacts.held() == {MEETING: 1}


def test_a_copy_put_in_the_place_of_the_record_opens_without_them(library, session, folder, tmp_path):
    register(session)
    copy = library.back_up(session.now())
    (tmp_path / "other").mkdir()
    shutil.copy(copy, tmp_path / "other" / FILE_NAME)
    with closing(open_library(tmp_path / "other")) as restored:
        assert restored.record.entries(MEETING) == session.entries
        assert restored.record.contacts.held() == {}


def test_a_rehearsal_keeps_them_in_memory_only(tmp_path):
    with closing(Library.open(tmp_path / "rehearsal", contacts_in_memory=True)) as rehearsal:
        register(in_session(rehearsal, clock_at()))
        assert again(rehearsal).contacts.of("question-1").kept == DETAILS
        assert found_in(WORDS, tmp_path) == set()
    with closing(open_library(tmp_path / "rehearsal")) as kept:
        assert kept.record.contacts.held() == {}


# -- when ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 3, 12), 12, date(2027, 3, 12)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 3, 12), 0, date(2026, 3, 12)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_months_after_a_day(day, months, expected):
    assert months_after(day, months) == expected


def test_the_day_before_they_stay_and_on_the_day_they_go(library, session):
    register(session)
    assert contact_purging.purge_due(library, A_YEAR_ON - timedelta(days=1)) == ""
    assert library.record.contacts.held() == {MEETING: 1}
    told = contact_purging.purge_due(library, A_YEAR_ON)
    assert told == "Contact details of 1 person from 1 meeting were purged, as the scheme says."
    assert library.record.contacts.held() == {}
    assert contact_purging.purge_due(library, A_YEAR_ON) == ""


def test_each_committee_has_its_own_months_and_people_are_counted(library):
    body = sample_body()
    soon = replace(body.committee, questions=replace(body.committee.questions, contact_months=1))
    first = in_session(library, clock_at())
    other = new_session(library, clock_at(), replace(body, committee=soon), meeting=ELSEWHERE)
    for number in range(3):
        register(first, f"question-{number}")
    register(other, "question-9")

    held = contact_purging.held(library.record)
    assert [(each.meeting, each.people, each.due) for each in held] == [
        (ELSEWHERE, 1, date(2026, 4, 12)),
        (MEETING, 3, date(2027, 3, 12)),
    ]
    told = contact_purging.purge_due(library, at("09:00", date(2026, 4, 12)))
    assert "1 person from 1 meeting" in told
    assert library.record.contacts.held() == {MEETING: 3}


def test_the_day_follows_a_meeting_that_was_moved(library, session):
    other = new_session(library, clock_at(), meeting=ELSEWHERE)
    register(other)
    other.record(facts.MeetingArranged(date(2026, 6, 30)))
    assert [each.due for each in contact_purging.held(library.record)] == [date(2027, 6, 30)]


# -- every byte ----------------------------------------------------------------------------------------------------


def test_after_the_purge_no_byte_is_left_and_the_record_is_the_same(library, session, folder):
    rows = library._db.execute("select * from entries order by number").fetchall()
    for number in range(60):  # pages are split and joined on the way
        register(session, f"question-{number}", f"{number} {DETAILS}"[:80])
    for number in range(0, 60, 2):
        session.type_contact(f"question-{number}", "")
        session.keep_contact(f"question-{number}")
    session.type_contact("question-99", f"{STREET} and more")
    session.drop_contact("question-99")
    library.back_up(session.now())
    assert found_in(WORDS, folder)

    told = contact_purging.purge(library, [MEETING], session.now())

    assert told == "Contact details of 30 people from 1 meeting were purged."
    assert found_in(WORDS, folder) == set()
    assert library._db.execute("select * from entries order by number").fetchall() == rows
    assert library._db.execute("pragma integrity_check").fetchone() == ("ok",)
    assert contact_purging.purged_before(library.record) == ("30 people, meeting of 12 March 2026, on 12 March 2026.")


def test_what_was_purged_stays_said(library, session):
    register(session)
    contact_purging.purge(library, [MEETING], session.now())
    for sql in ("delete from contact_purges", "update contact_purges set people = 0"):
        with pytest.raises(sqlite3.IntegrityError, match="stays said"):
            library._db.execute(sql)


def test_undo_does_not_bring_them_back(library, session):
    register(session)
    contact_purging.purge(library, [MEETING], session.now())
    session.undo()
    assert again(library).contacts.of("question-1").text == ""


def test_what_forms_dropped_goes_at_the_next_start_though_nothing_is_due(library, session, folder):
    session.type_contact("question-1", DETAILS)
    session.drop_contact("question-1")
    assert found_in(WORDS, folder)
    assert contact_purging.purge_due(library, session.now()) == ""
    assert found_in(WORDS, folder) == set()
    assert library.record.contacts.purges() == ()


def test_a_copy_of_a_damaged_file_is_named_where_it_may_still_hold_some(library, session, folder):
    register(session)
    (folder / "clerk-damaged-1.db").write_bytes(library.path.read_bytes() + (folder / "clerk.db-wal").read_bytes())
    told = contact_purging.purge_due(library, A_YEAR_ON)
    assert "clerk-damaged-1.db" in told
    assert "delete it" in told
    assert found_in(WORDS, folder) == {"clerk-damaged-1.db"}


# -- a disk that refuses -------------------------------------------------------------------------------------------


def test_while_another_program_writes_nothing_is_purged_and_it_is_said(library, session):
    register(session)
    library._db.execute("pragma busy_timeout = 0")
    with closing(sqlite3.connect(library.path)) as other:
        other.execute("begin immediate")
        with pytest.raises(RecordError, match="No contact details were purged") as refused:
            contact_purging.purge(library, [MEETING], session.now())
    assert "next start" in str(refused.value)
    assert library.record.contacts.held() == {MEETING: 1}


def test_while_another_program_reads_the_rest_is_cleared_the_next_time(library, session, folder):
    register(session)
    library._db.execute("pragma busy_timeout = 0")
    with closing(sqlite3.connect(library.path)) as other:
        other.execute("begin")
        other.execute("select count(*) from contacts").fetchone()
        with pytest.raises(RecordError, match=r"of 1 person were deleted, but .* could not be cleared"):
            contact_purging.purge(library, [MEETING], session.now())
        assert found_in(WORDS, folder)
    assert contact_purging.purge_due(library, session.now()) == ""
    assert found_in(WORDS, folder) == set()


@pytest.mark.skipif(os.name != "posix", reason="a limit to the size of files is asked of POSIX")
def test_a_disk_that_fails_anywhere_in_the_purge_leaves_all_or_nothing(tmp_path):
    """Each size at which the log can stop growing is one place at which the purge can break."""
    with closing(open_library(tmp_path / "made")) as library:
        session = in_session(library, clock_at())
        for number in range(3):
            register(session, f"question-{number}")
        rows = library._db.execute("select * from entries").fetchall()
        shutil.copytree(tmp_path / "made", tmp_path / "before")
    start = (tmp_path / "before" / f"{FILE_NAME}-wal").stat().st_size
    outcomes = [_purged_on_a_failing_disk(tmp_path, limit, rows) for limit in range(start, start + 250_000, 8240)]
    assert outcomes[0] == "nothing"
    assert outcomes[-1] == "all"
    assert set(outcomes) == {"nothing", "deleted", "all"}


def _purged_on_a_failing_disk(tmp_path, limit, rows):
    folder = tmp_path / "data"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(tmp_path / "before", folder)
    with closing(open_library(folder)) as library:
        outcome = _purge_with_limit(library, limit)
        held = library.record.contacts.held()
        # As the next start finds the folder, whatever this program would still tidy up.
        shutil.rmtree(tmp_path / "left", ignore_errors=True)
        shutil.copytree(folder, tmp_path / "left")
    assert held == ({MEETING: 3} if outcome == "nothing" else {})
    if outcome == "all":
        assert found_in(WORDS, tmp_path / "left") == set()
    with closing(open_library(tmp_path / "left")) as library:
        assert library.record.contacts.held() == held
        assert library._db.execute("select * from entries").fetchall() == rows
        assert bool(contact_purging.purge_due(library, A_YEAR_ON)) is (outcome == "nothing")
        assert found_in(WORDS, tmp_path / "left") == set()
        assert [each.people for each in library.record.contacts.purges()] == [3]
    return outcome


def _purge_with_limit(library, limit):
    import resource  # POSIX only

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        contact_purging.purge(library, [MEETING], clock_at().now())
    except RecordError as error:
        return "nothing" if str(error).startswith("No contact details were purged") else "deleted"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    return "all"


def test_a_kill_in_the_middle_of_the_purge_is_made_good_at_the_next_start(tmp_path):
    with closing(open_library(tmp_path)) as library:
        register(in_session(library, clock_at()))
    script = (
        "import os, signal, sys; from pathlib import Path; from tests.builders import *; "
        "contacts = open_library(Path(sys.argv[1])).record.contacts; "
        "contacts._delete(['meeting-1'], clock_at().now()); os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    with closing(open_library(tmp_path)) as library:
        assert library.record.contacts.held() == {}
        contact_purging.purge_due(library, at("10:30", DAY))
        assert found_in(WORDS, tmp_path) == set()
        assert [each.people for each in library.record.contacts.purges()] == [1]
