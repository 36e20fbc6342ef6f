"""Roundabout routes by which a private word might reach a public file, or a check might be told too little."""

from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.errors import RuleError
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.body import Person
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.entry import effective
from clerk_app.meeting.exempt_words import unprintable_words
from clerk_app.meeting.kept_line import correct_note, keep_lines
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.privacy import fact_is_private, has_private_matter, note_is_private
from clerk_app.meeting.public_version import Version
from clerk_app.session import new_id
from tests.builders import at, clock_at, in_session

PUBLIC, EXEMPT = "item-4", "item-10"
WORD = "Brightwater"


@pytest.fixture
def clock():
    return clock_at("12:30")


@pytest.fixture
def session(library, clock):
    """In session on an item that the agenda has as public."""
    session = in_session(library, clock)
    session.record(facts.ItemBegun(PUBLIC))
    clock.step(minutes=2)
    return session


def exclude(session, items=(EXEMPT,)):
    (entry,) = session.record(facts.PublicExcluded(items, (3,)))
    session.clock.step(minutes=2)
    return entry.id


def readmit(session):
    (entry,) = session.record(facts.PublicReadmitted())
    session.clock.step(minutes=2)
    return entry.id


def keep(session, kind, words, item=PUBLIC, motion=""):
    (entry,) = session.record(facts.NoteKept(item, NoteText(kind, words, motion=motion)))
    return entry.id


def type_line(session, kind, words, item=PUBLIC):
    day = session.now().date()
    return session.record_as(keep_lines(item, LineMode(kind), (words,), session.state, day, new_id))


def make(session, note_id, kind, words):
    note = session.state.note(note_id)
    session.record_as(correct_note(note, LineMode(kind), words, session.state, session.now().date(), new_id))
    return session.state.note(note_id)


def standing(session, entry_id):
    return next(entry for entry in effective(session.entries) if entry.id == entry_id)


def public_text(session):
    return plain_text(drafting.draft_minutes(session.state, Version.PUBLIC))


def watched(session):
    return unprintable_words(session.entries, Version.PUBLIC)


# ---------------------------------------------------------------------- entries made of others


@pytest.mark.parametrize("before", [NoteKind.SCRATCH, NoteKind.SUMMARY])
@pytest.mark.parametrize("after", [NoteKind.NOTE, NoteKind.PARAGRAPH, NoteKind.RESOLUTION])
def test_an_entry_first_made_of_scratch_or_of_a_summary_in_private_is_private(session, before, after):
    note = keep(session, before, "Ask Ruth.")
    exclude(session)
    made = make(session, note, after, f"{WORD} would cost more.")
    assert note_is_private(session.state, made)
    assert WORD not in public_text(session)
    assert WORD.casefold() in watched(session)


def test_scratch_that_stays_scratch_or_is_made_an_entry_in_public_is_as_before(session):
    note = keep(session, NoteKind.SCRATCH, "Ask Ruth.")
    assert not note_is_private(session.state, make(session, note, NoteKind.NOTE, "Ruth was asked."))


def test_the_words_of_a_private_summary_are_watched(session):
    exclude(session)
    note = keep(session, NoteKind.NOTE, f"{WORD} would cost more.")
    make(session, note, NoteKind.SUMMARY, f"{WORD} would cost more still.")
    assert note_is_private(session.state, session.state.note(note))
    assert WORD.casefold() in watched(session)


# ---------------------------------------------------------------------- motions


def test_an_amendment_goes_with_its_motion(session):
    motion = keep(session, NoteKind.RESOLUTION, "the walls be raised")
    amendment = keep(session, NoteKind.AMENDMENT, f"add ‘by {WORD}’", motion=motion)
    session.record(
        facts.DecisionRecorded(amendment, PUBLIC, Outcome.CARRIED, "hale", "quint"),
        facts.DecisionRecorded(motion, PUBLIC),
    )
    content = replace(session.state.note(motion).content, private=True)
    session.correct(motion, fact=facts.NoteKept(PUBLIC, content))
    assert WORD not in public_text(session)
    assert "amendment" not in public_text(session)
    assert [d for d in drafting.draft_minutes(session.state).blocks if WORD in str(d)]


def test_to_whom_was_said_in_private_is_left_out_though_the_exclusion_is_struck_out(session):
    motion = keep(session, NoteKind.RESOLUTION, "the walls be raised")
    exclusion = exclude(session)
    session.record(facts.DecisionRecorded(motion, PUBLIC, Outcome.REFERRED, to_whom=f"the {WORD} board"))
    session.strike(exclusion)
    assert has_private_matter(session.state)
    assert WORD not in public_text(session)


# ---------------------------------------------------------------------- declarations


@pytest.mark.parametrize(("item", "private"), [(EXEMPT, True), ("item-5", False), ("", False)])
def test_an_interest_in_an_item_taken_in_private_is_private_though_written_down_later(session, item, private):
    exclude(session)
    readmit(session)
    (entry,) = session.record(facts.InterestDeclared(Declaration("hale", item, nature=f"shares in {WORD}")))
    assert fact_is_private(session.state, standing(session, entry.id)) is private
    assert (WORD in public_text(session)) is not private


def test_an_interest_declared_before_an_exempt_item_was_said_in_public(session):
    (entry,) = session.record(facts.InterestDeclared(Declaration("hale", EXEMPT, nature="a governor")))
    assert not fact_is_private(session.state, entry)


# ---------------------------------------------------------------------- people


def test_the_new_role_of_somebody_known_in_public_stays_private(session):
    type_line(session, NoteKind.JOINED, "Mr Ivo Prance to introduce the item")
    (person,) = session.state.notes[-1].content.people
    session.record(facts.PersonArrived(person))
    session.clock.step(minutes=1)
    exclude(session)
    type_line(session, NoteKind.JOINED, f"Ivo Prance, liquidator of {WORD}", item=EXEMPT)
    readmit(session)
    assert session.state.body.person(person).role == f"liquidator of {WORD}"
    assert WORD not in public_text(session)
    assert "Mr Ivo Prance" in public_text(session)
    assert WORD.casefold() in watched(session)
    assert WORD in plain_text(drafting.draft_minutes(session.state, Version.FULL))


def test_of_somebody_introduced_in_private_who_is_still_there_the_public_learn_the_name_alone(session):
    exclude(session)
    session.record(facts.PersonIntroduced(Person("prance", "Prance", "Ivo", title="Mr", role=f"liquidator of {WORD}")))
    session.record(facts.PersonArrived("prance"))
    readmit(session)
    assert "Mr Ivo Prance was also present." in public_text(session)
    assert WORD not in public_text(session)
    assert WORD.casefold() in watched(session)
    assert "prance" not in watched(session)


def test_a_role_that_is_said_in_public_afterwards_is_public(session):
    exclude(session)
    session.record(facts.PersonIntroduced(Person("prance", "Prance", "Ivo", role=f"liquidator of {WORD}")))
    readmit(session)
    session.record(facts.PersonIntroduced(Person("prance", "Prance", "Ivo", role="accountant")))
    session.record(facts.PersonArrived("prance"))
    assert "Ivo Prance, accountant, was also present." in public_text(session)


# ---------------------------------------------------------------------- when it was written


def _undone_and_redone(session):
    exclude(session)
    session.undo()
    session.redo()


def _readmission_undone(session):
    exclude(session)
    readmit(session)
    session.undo()


def _readmission_struck(session):
    exclude(session)
    session.strike(readmit(session))


def _struck_and_restored(session):
    exclusion = exclude(session)
    session.strike(exclusion)
    session.record(facts.Restored((exclusion,)))


@pytest.mark.parametrize("ways", [exclude, _undone_and_redone, _readmission_undone, _readmission_struck,
                                  _struck_and_restored])  # fmt: skip
def test_what_is_written_in_private_is_known_as_such_whatever_was_undone(session, ways):
    ways(session)
    assert session.state.in_private
    session.record(facts.PersonIntroduced(Person("prance", f"{WORD}", "Ivo")))
    keep(session, NoteKind.NOTE, f"{WORD} would cost more.")
    assert WORD.casefold() in watched(session)


def test_unprinted_words_that_are_written_in_private_are_no_open_words(session):
    exclude(session)
    session.record(facts.RollMarked("shah", RollMark.EXPECTED, f"rang from {WORD}"))
    keep(session, NoteKind.NOTE, f"{WORD} would cost more.")
    assert WORD.casefold() in watched(session)


# ---------------------------------------------------------------------- times of private session


@pytest.mark.parametrize(
    ("which", "time", "refused"),
    [
        ("excluded", "12:31", False),
        ("excluded", "12:35", True),
        ("readmitted", "12:33", False),
        ("readmitted", "12:31", True),
    ],
)
def test_press_and_public_do_not_come_back_before_they_left(session, which, time, refused):
    entries = {"excluded": exclude(session), "readmitted": readmit(session)}  # 12:32 and 12:34
    session.clock.set(at("12:40"))
    if not refused:
        session.correct(entries[which], at(time))
        assert not session.state.in_private
        return
    with pytest.raises(RuleError, match="Correct that first"):
        session.correct(entries[which], at(time))
    assert not session.state.in_private
