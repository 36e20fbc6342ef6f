"""Whatever befalls the file, the clerk reads a clear sentence and the record is whole."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from clerk_app.errors import RecordError, RuleError
from clerk_app.meeting import facts, quorum
from clerk_app.meeting.attendance import here_count
from clerk_app.meeting.body import Body, Membership, Person
from clerk_app.meeting.describe import describe
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.record import backup
from clerk_app.record.library import FILE_NAME
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
from tests.core.bad_input import NOTE, assert_whole, refused
from tests.core.strategies import HOSTILE

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
