"""What Ctrl+Z takes back and brings back, worked out from the record alone."""

from dataclasses import replace

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.entry import Entry, effective, struck_out
from clerk_app.meeting.history import history
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.session import MeetingSession
from tests.builders import MEETING, at, clock_at, new_session


def note(text: str = "A note.") -> facts.NoteKept:
    return facts.NoteKept("item-1", NoteText(NoteKind.NOTE, text))


def texts(session: MeetingSession) -> list[str]:
    return [n.content.text for n in session.state.notes]


def test_what_sets_a_meeting_up_is_no_act(library, session):
    while session.history.undo:
        session.undo()
    assert session.state.opened is None
    assert len(session.state.agenda.items) == 10
    with pytest.raises(RuleError, match="nothing to undo"):
        session.undo()


def test_nothing_to_put_back(session):
    with pytest.raises(RuleError, match="nothing to put back"):
        session.redo()


def test_an_act_of_several_facts_is_undone_in_one(session):
    session.record(note("a"), note("b"))
    session.undo()
    assert texts(session) == []
    assert len(session.history.redo[-1].entries) == 2
    session.redo()
    assert texts(session) == ["a", "b"]


def test_a_new_act_ends_what_could_be_put_back(session):
    session.record(note("a"))
    session.undo()
    session.record(note("b"))
    assert session.history.redo == ()
    assert texts(session) == ["b"]


def test_the_programs_own_facts_are_skipped(session):
    session.record(note("a"))
    session.resume()
    session.notice_clock(at("11:30"))
    session.record(facts.BodyCopied(session.state.body))
    session.undo()
    assert texts(session) == []


def test_striking_out_is_an_act_like_any_other(session):
    (kept,) = session.record(note("a"))
    session.strike(kept.id)
    assert texts(session) == []
    session.undo()
    assert texts(session) == ["a"]
    session.undo()
    assert texts(session) == []
    session.redo()
    assert texts(session) == ["a"]
    session.redo()
    assert texts(session) == []


def test_putting_back_by_hand_can_be_undone(session):
    (kept,) = session.record(note("a"))
    session.strike(kept.id)
    session.record(facts.Restored((kept.id,)))
    assert texts(session) == ["a"]
    session.undo()
    assert texts(session) == []
    session.redo()
    assert texts(session) == ["a"]


def test_what_was_undone_can_be_put_back_by_hand_and_undone_again(session):
    (kept,) = session.record(note("a"))
    session.undo()
    session.record(facts.Restored((kept.id,)))
    assert texts(session) == ["a"]
    session.undo()
    assert texts(session) == []


def test_undoing_a_striking_out_leaves_what_was_struck_out_before(session):
    (first,), (second,) = session.record(note("a")), session.record(note("b"))
    session.strike(first.id)
    session.strike(first.id, second.id)
    session.undo()
    assert texts(session) == ["b"]


def test_a_striking_out_within_an_act_is_undone_with_it(session):
    (old,) = session.record(note("a"))
    session.record(facts.Struck((old.id,)), note("b"))
    assert texts(session) == ["b"]
    session.undo()
    assert texts(session) == ["a"]
    session.redo()
    assert texts(session) == ["b"]


def test_a_correction_is_undone(session):
    (kept,) = session.record(note("a"))
    session.correct(kept.id, at("10:01"), note("c"))
    assert (texts(session), session.state.notes[0].at) == (["c"], at("10:01"))
    session.undo()
    assert (texts(session), session.state.notes[0].at) == (["a"], kept.happened)


def test_the_latest_correction_holds(session):
    (kept,) = session.record(note("a"))
    session.correct(kept.id, at("10:01"))
    session.correct(kept.id, None, note("d"))
    session.correct(kept.id, at("10:03"))
    assert (texts(session), session.state.notes[0].at) == (["d"], at("10:03"))


def test_history_outlives_the_program(library, session):
    session.record(note("a"))
    session.record(note("b"))
    session.undo()
    again = MeetingSession(library.record, MEETING, session.clock)
    assert again.history == session.history
    again.redo()
    assert texts(again) == ["a", "b"]


def test_a_note_moved_and_flagged_keeps_place_and_flag_when_its_time_is_corrected(session):
    """What is said about a note does not hang on the minute in which it was said."""
    session.record(note("a"))
    session.clock.step(minutes=1)
    (second,) = session.record(note("b"))
    session.clock.step(minutes=1)
    session.record(facts.NoteMoved(second.id, ""))
    session.record(facts.NoteFlagged(second.id))
    session.clock.step(minutes=5)
    session.correct(second.id, session.now())
    assert texts(session) == ["b", "a"]
    assert session.state.notes[0].to_check
    session.record(note("c"), at=session.now())
    session.record(note("d"), at=at("10:18"))
    again = history(session.entries)
    assert again == session.history


def test_an_undo_that_fits_nothing_changes_no_history():
    entries = [
        Entry(1, "a", "a", at("10:15"), at("10:15"), note()),
        Entry(2, "b", "b", at("10:16"), at("10:16"), facts.Struck(("other",), by_undo=True)),
        Entry(3, "c", "c", at("10:16"), at("10:16"), facts.Restored(("other",), by_undo=True)),
    ]
    assert [act.id for act in history(entries).undo] == ["a"]
    assert struck_out(entries) == {}
    assert [e.id for e in effective(entries)] == ["a"]
    assert history([]).undo == ()


def test_a_correction_of_what_is_not_there_is_passed_over():
    entries = [Entry(1, "a", "a", at("10:15"), at("10:15"), facts.Corrected("none", at("10:00")))]
    assert effective(entries) == ()


def test_the_setting_up_stays_and_a_later_change_of_the_arrangements_goes(library):
    session = new_session(library, clock_at("10:00"))
    assert session.history.undo == ()
    arranged = session.state.arranged
    assert arranged is not None
    session.record(facts.BodyCopied(session.state.body), replace(arranged, place="Elsewhere"))
    session.undo()
    assert session.state.arranged == arranged
    assert session.history.undo == ()
