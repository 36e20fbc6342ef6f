"""What is flagged to be checked later: one list, undone like every act, and printed nowhere."""

import pytest

from clerk_app.doctor import check
from clerk_app.drafting import file_kinds, write_draft
from clerk_app.meeting import facts
from clerk_app.meeting.check_later import Flag, flags
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.exempt_words import unprintable_words
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version, public_state
from clerk_app.session import MeetingSession
from tests import builders


@pytest.fixture
def library(tmp_path):
    library = builders.open_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def session(library):
    return builders.in_session(library, builders.clock_at("10:15"))


def kept(session, text, item="item-4", **more):
    (entry,) = session.record(facts.NoteKept(item, NoteText(NoteKind.NOTE, text, **more)))
    return entry.id


def test_all_flags_stand_in_the_order_of_the_agenda_and_the_line_last(session):
    late = kept(session, "£9", "item-5", check_later=True)
    first = kept(session, "£212", check_later=True, check_why="ask finance")
    kept(session, "plain")
    line = Draft(LINE, "item-5", text="the date ??", cursor=0)
    assert flags(session.state, line) == (
        Flag(first, "item-4", "£212", "ask finance"),
        Flag(late, "item-5", "£9"),
        Flag("", "item-5", "the date"),
    )
    assert [flag.place for flag in flags(session.state, line)] == [f"note:{first}", f"note:{late}", "line"]
    assert flags(session.state, Draft(LINE, "item-5", text="the date")) == flags(session.state)


def test_a_flag_is_set_changed_settled_and_taken_back(session):
    note = kept(session, "£212")
    for fact in (
        facts.NoteFlagged(note),
        facts.NoteFlagged(note, why="ask finance"),
        facts.NoteFlagged(note, settled=True),
    ):
        session.record(fact)
    assert flags(session.state) == ()
    session.undo()
    assert flags(session.state) == (Flag(note, "item-4", "£212", "ask finance"),)
    session.undo()
    assert flags(session.state) == (Flag(note, "item-4", "£212"),)
    session.undo()
    assert flags(session.state) == ()


def test_the_word_why_comes_back_from_the_disk(session, library):
    note = kept(session, "£212")
    session.record(facts.NoteFlagged(note, why="ask finance"))
    again = MeetingSession(library.record, builders.MEETING, builders.clock_at("10:30"))
    assert flags(again.state) == (Flag(note, "item-4", "£212", "ask finance"),)


def test_what_was_typed_in_private_is_flagged_as_private(session):
    session.record(facts.PublicExcluded(("item-6",), (3,)))
    note = kept(session, "the rent", "item-6", check_later=True)
    line = Draft(LINE, "item-6", text="the tenant ??")
    assert [(flag.note, flag.private) for flag in flags(session.state, line)] == [(note, True), ("", True)]


def test_the_doctor_lists_it_before_the_meeting_opens_too(library):
    session = builders.new_session(library, builders.clock_at("09:00"))
    note = kept(session, "£212", check_later=True, check_why="ask finance")
    found = [(f.words, f.place) for f in check.findings(session.state)]
    assert ("To check, item 4 (ask finance): “£212”", f"note:{note}") in found


@pytest.mark.parametrize("ending", [ending for _, ending in file_kinds()])
@pytest.mark.parametrize("version", list(Version))
def test_no_minutes_of_any_kind_print_it(session, tmp_path, ending, version):
    note = kept(session, "The cost was £212.", check_later=True, check_why="Quizzical")
    session.record(facts.NoteFlagged(note, why="Zygomatic"))
    target = tmp_path / f"minutes{ending}"
    write_draft(session.replay, target, version)
    assert target.stat().st_size
    # The file was searched for these words before it took its name.
    assert {"Quizzical", "Zygomatic"} <= set(unprintable_words(session.entries, version).values())
    assert public_state(session.state).notes[-1].content.check_why == ""


def test_a_word_that_the_entry_says_too_is_no_leak(session, tmp_path):
    kept(session, "Quizzical", check_later=True, check_why="Quizzical")
    assert unprintable_words(session.entries, Version.PUBLIC) == {}
