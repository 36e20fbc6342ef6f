"""What is said once press and public are in again is public, unless it turns out that they were out."""

from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import SettingAside
from clerk_app.meeting.body import Person
from clerk_app.meeting.correcting import corrected, fields_of
from clerk_app.meeting.decisions import Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.entry import effective
from clerk_app.meeting.exempt_words import unprintable_words
from clerk_app.meeting.kept_line import correct_note
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.marks import is_marked
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.privacy import is_open_again, note_is_private
from clerk_app.meeting.private_marks import with_mark
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.running import effective_entry, record_lines
from clerk_app.session import new_id
from tests.builders import at, clock_at, in_session

PUBLIC, EXEMPT = "item-4", "item-10"
SECRET, SAID = "Brightwater", "Fernhollow"


@pytest.fixture
def clock():
    return clock_at("12:30")


@pytest.fixture
def session(library, clock):
    """Public out for item 4 at 12:32, in again at 12:40, on a record that goes on at 12:42."""
    session = in_session(library, clock)
    session.record(facts.ItemBegun(PUBLIC))
    clock.set(at("12:32"))
    session.record(facts.PublicExcluded((PUBLIC,), (3,)))
    clock.set(at("12:35"))
    keep(session, f"{SECRET} would cost more.")
    clock.set(at("12:40"))
    session.record(facts.PublicReadmitted())
    clock.set(at("12:42"))
    return session


def keep(session, words, kind=NoteKind.NOTE, item=PUBLIC):
    (entry,) = session.record(facts.NoteKept(item, NoteText(kind, words)))
    return entry.id


def readmission(session):
    return next(e.id for e in session.entries if isinstance(e.fact, facts.PublicReadmitted))


def public_text(session):
    return plain_text(drafting.draft_minutes(session.state, Version.PUBLIC))


def is_private(session, note_id):
    """As the state, the running record, the text and the check of a file have it, which must agree."""
    private = note_is_private(session.state, session.state.note(note_id))
    line = next(line for line in record_lines(session.entries, session.state) if line.entry == note_id)
    watched = SAID.casefold() in unprintable_words(session.entries, Version.PUBLIC)
    assert {line.private, watched, SAID not in public_text(session)} == {private}
    return private


def turn(session, note_id, *, private):
    note = session.state.note(note_id)
    new = [with_mark(e, note, private=private) for e in effective(session.entries) if e.id == note_id]
    session.correct(note_id, fact=new[0])


def test_what_is_said_in_public_is_public_and_what_was_said_before_stays_private(session):
    note = keep(session, f"{SAID} was thanked.")
    assert is_open_again(session.state, PUBLIC)
    assert not is_private(session, note)
    assert SECRET not in public_text(session)
    assert SECRET.casefold() in unprintable_words(session.entries, Version.PUBLIC)


@pytest.mark.parametrize("item", [PUBLIC, "item-5"])
def test_all_that_followed_is_private_where_the_readmission_is_struck_out_and_public_where_it_is_put_back(
    session, item
):
    note = keep(session, f"{SAID} was thanked.", item=item)
    session.strike(readmission(session))
    assert is_private(session, note)
    session.record(facts.Restored((readmission(session),)))
    assert not is_private(session, note)


def test_undo_of_all_and_redo_of_the_entry_alone(session):
    note = keep(session, f"{SAID} was thanked.")
    session.record(facts.Struck((note,), by_undo=True), facts.Struck((readmission(session),), by_undo=True))
    session.record(facts.Restored((note,), by_undo=True))
    assert session.state.in_private
    assert is_private(session, note)


def test_the_time_of_the_readmission_is_the_boundary(session, clock):
    note = keep(session, f"{SAID} was thanked.")
    clock.set(at("12:50"))
    for time, private in (("12:45", True), ("12:41", False), ("12:42", False), ("12:43", True)):
        session.correct(readmission(session), at(time))
        assert is_private(session, note) is private, time


def test_what_was_typed_in_private_stays_so_though_the_readmission_is_said_to_have_been_earlier(session):
    session.correct(readmission(session), at("12:33"))
    assert SECRET not in public_text(session)


def test_an_entry_dated_back_into_the_exclusion_is_private_and_in_its_first_second_too(session, clock):
    note = keep(session, f"{SAID} was thanked.")
    clock.set(at("12:50"))
    for time, private in (("12:39", True), ("12:32", True), ("12:40", False), ("12:36", True), ("12:41", False)):
        session.correct(note, at(time))
        assert is_private(session, note) is private, time


FACTS = (
    facts.DecisionRecorded("motion", PUBLIC, to_whom=SAID),
    facts.VoteTaken("motion", PUBLIC, Vote(VoteMethod.NO_VOTE, reason=SAID)),
    facts.MinutesApproved(PUBLIC, amended=SAID),
    facts.ItemSetAside("item-7", SettingAside.DEFERRED, SAID),
    facts.InterestDeclared(Declaration("hale", PUBLIC, nature=SAID)),
    facts.PersonIntroduced(Person("prance", "Prance", "Ivo", role=SAID)),
)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: type(fact).__name__)
def test_so_it_is_with_every_fact_that_has_words(session, fact):
    (entry,) = session.record(fact)

    def is_private_now():
        return is_marked(next(e.fact for e in effective(session.entries) if e.id == entry.id))

    assert not is_private_now()
    session.strike(readmission(session))
    assert is_private_now()
    assert SAID not in public_text(session)
    assert SAID.casefold() in unprintable_words(session.entries, Version.PUBLIC)


@pytest.mark.parametrize("in_dialog", [False, True])
def test_other_words_leave_it_hanging_on_times(session, in_dialog):
    note = keep(session, f"{SAID} was thanked.")
    if in_dialog:
        entry = effective_entry(session.entries, note)
        assert entry
        session.record(corrected(entry, {"content.text": f"{SAID} was thanked twice."}, session.now()))
    else:
        new = correct_note(
            session.state.note(note), LineMode(), f"{SAID} left.", session.state, session.now().date(), new_id
        )
        session.record_as(new)
    assert not is_private(session, note)
    session.strike(readmission(session))
    assert is_private(session, note)


@pytest.mark.parametrize("private", [False, True])
def test_what_the_clerk_says_of_an_entry_holds_whatever_the_times_are(session, private):
    note = keep(session, f"{SAID} was thanked.")
    if not private:
        session.strike(readmission(session))
    turn(session, note, private=private)
    assert is_private(session, note) is private
    if private:
        session.strike(readmission(session))
    else:
        session.record(facts.Restored((readmission(session),)))
    assert is_private(session, note) is private


@pytest.mark.parametrize("private", [False, True])
def test_a_choice_in_the_panel_holds_too(session, private):
    (declared,) = session.record(facts.InterestDeclared(Declaration("hale", PUBLIC, nature=SAID)))
    if not private:
        session.strike(readmission(session))
    entry = effective_entry(session.entries, declared.id)
    assert entry
    mark = next(f for f in fields_of(entry, session.entry(declared.id)) if f.name == "declaration.private")
    assert (mark.value, mark.was) == (str(not private), "")
    session.record(corrected(entry, {mark.name: str(private)}, session.now()))
    assert (SAID not in public_text(session)) is private
    if private:
        assert effective_entry(session.entries, declared.id) == replace(
            declared, fact=facts.InterestDeclared(replace(declared.fact.declaration, private=True, open_again=False))
        )


def test_words_added_in_a_second_exclusion_to_an_interest_are_private_whatever_the_times(session, clock):
    (entry,) = session.record(facts.InterestDeclared(Declaration("hale", PUBLIC, nature="a governor")))
    clock.set(at("12:45"))
    session.record(facts.PublicExcluded((PUBLIC,), (3,)))
    clock.set(at("12:46"))
    session.correct(entry.id, fact=facts.InterestDeclared(Declaration("hale", PUBLIC, nature=SAID)))
    assert SAID not in public_text(session)


def test_a_summary_written_in_private_and_made_an_entry_in_public_is_private(session, clock):
    session.strike(readmission(session))
    summary = keep(session, "A contract was considered.", NoteKind.SUMMARY)
    clock.set(at("12:44"))
    session.record(facts.PublicReadmitted())
    note = session.state.note(summary)
    new = correct_note(note, LineMode(), f"{SAID} bid.", session.state, session.now().date(), new_id)
    session.record_as(new)
    assert is_private(session, summary)
