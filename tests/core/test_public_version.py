"""Two versions of one record: what the public may read, and all of it with the exempt passages marked."""

from collections.abc import Callable
from functools import partial

import page as validator
import pytest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind, SettingAside
from clerk_app.meeting.body import Person
from clerk_app.meeting.decisions import Outcome, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.privacy import has_private_matter, only_in_private
from clerk_app.meeting.public_version import Version, public_state
from clerk_app.session import MeetingSession
from tests.builders import at, clock_at, in_session, open_library

WORD = "Brightwater"
BEGINS, ENDS = "[Exempt: paragraph 3]", "[End of exempt matter]"


@pytest.fixture
def library(tmp_path):
    library = open_library(tmp_path / "data")
    yield library
    library.close()


@pytest.fixture
def session(library):
    return in_session(library, clock_at())


@pytest.fixture
def private(session):
    """The meeting in private session for item 10."""
    session.clock.set(at("11:00"))
    session.record(facts.PublicExcluded(("item-10",), (3,), "hale", "quint"))
    session.record(facts.ItemBegun("item-10"))
    session.clock.step(minutes=5)
    return session


def text(session, version=Version.PUBLIC):
    return plain_text(drafting.draft_minutes(session.state, version))


def keep(session, kind, words, item="item-10", **more):
    (entry,) = session.record(facts.NoteKept(item, NoteText(kind, words, **more)))
    return entry.id


def _decided(session):
    motion = keep(session, NoteKind.RESOLUTION, f"that {WORD} be paid")
    session.record(facts.DecisionRecorded(motion, "item-10", Outcome.REFERRED, "hale", "quint", f"the {WORD} board"))


def _voted(session):
    motion = keep(session, NoteKind.RESOLUTION, "that it be paid")
    session.record(facts.DecisionRecorded(motion, "item-10"))
    vote = Vote(VoteMethod.HANDS, 3, 1, eligible=("hale", "quint"), reason=f"the man of {WORD} counted too")
    session.record(facts.VoteTaken(motion, "item-10", vote))


def _approved(session):
    session.record(facts.MinutesApproved("item-2", amended=f"the name of {WORD}"))


def _set_aside(session):
    session.record(facts.ItemSetAside("item-5", SettingAside.DEFERRED, f"{WORD} asked for it"))


def _title(session):
    item = AgendaItem("item-11", "11", f"The {WORD} contract", exempt=True, on_the_day=True)
    session.record(facts.ItemAdded(item))


def _particulars(session):
    item = AgendaItem("item-12", "12", "Contracts", report_ref="CFS/20/26", report_about=f"on {WORD}", exempt=True)
    session.record(facts.ItemAdded(item))


def _witness(session):
    person = Person("w", WORD, "Tom", role="Director")
    session.record(facts.PersonIntroduced(person), facts.PersonArrived("w"))
    session.clock.step(minutes=5)
    session.record(facts.PersonLeft("w"))


def _declared(session):
    session.record(facts.InterestDeclared(Declaration("hale", "item-10", nature=f"shares in {WORD}")))


def _kept(kind, session):
    keep(session, kind, f"{WORD} is cheaper.")


PRIVATE: dict[str, Callable[[MeetingSession], object]] = {
    "decision": _decided,
    "vote": _voted,
    "amended minutes": _approved,
    "set aside": _set_aside,
    "title": _title,
    "particulars": _particulars,
    "witness": _witness,
    "interest": _declared,
    **{
        kind.value: partial(_kept, kind)
        for kind in NoteKind
        if kind not in (NoteKind.SCRATCH, NoteKind.SUMMARY, NoteKind.AMENDMENT)
    },
    "owner": lambda session: keep(session, NoteKind.ACTION, "to be paid", owner=WORD),
    "on an open item": lambda session: keep(session, NoteKind.NOTE, f"{WORD} is cheaper.", item="item-4"),
}


@pytest.mark.parametrize("what", PRIVATE)
def test_private_words_are_in_the_full_minutes_and_nowhere_in_the_public_state(private, what):
    PRIVATE[what](private)
    assert WORD in text(private, Version.FULL)
    assert WORD not in text(private)
    assert WORD not in repr(public_state(private.state))
    assert WORD.casefold() in drafting.forbidden_words(private.replay, Version.PUBLIC)


@pytest.mark.parametrize("what", PRIVATE)
def test_what_was_private_stays_so_when_the_public_is_back_and_times_are_corrected(private, what):
    PRIVATE[what](private)
    (back,) = private.record(facts.PublicReadmitted())
    private.clock.set(at("12:00"))
    private.record(facts.MeetingClosed())
    # As if the public had been back before it was said; of a witness that would be seeing him.
    private.correct(back.id, at("11:30" if what == "witness" else "11:01"))
    assert WORD not in text(private)
    assert WORD not in repr(public_state(private.state))


def test_what_the_public_minutes_keep(private):
    keep(private, NoteKind.NOTE, f"{WORD} is cheaper.")
    keep(private, NoteKind.SUMMARY, "The Committee compared two tenders.")
    private.clock.set(at("11:20"))
    private.record(facts.PublicReadmitted())
    said = text(private)
    item = said[said.index("10 Placement contracts") :]
    assert "It was resolved that the press and public be excluded" in said
    assert "11am" in said
    assert "11.20am" in said
    assert "The Committee compared two tenders." in item
    assert (
        "The minute of this item is exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act "
        "1972 and is not published." in item
    )


def test_an_item_of_which_a_part_is_left_out_says_so(private):
    private.record(facts.PublicReadmitted())
    keep(private, NoteKind.NOTE, "Hubs had opened.", item="item-4")
    private.record(facts.PublicExcluded(("item-4",), (1, 3)))
    keep(private, NoteKind.NOTE, f"{WORD} is cheaper.", item="item-4")
    assert "A part of the minute of this item is exempt under paragraphs 1 and 3 of Part 1" in text(private)
    assert "- Hubs had opened." in text(private)


def test_of_an_exempt_item_that_nobody_took_no_minute_is_left_out(private):
    _particulars(private)
    item = text(private).split("12 Contracts")[1]
    assert "minute of this item" not in item
    private.record(facts.ItemBegun("item-12"))
    item = text(private).split("12 Contracts")[1]
    assert "The minute of this item is exempt under paragraph 3" in item
    assert WORD not in item


def test_the_title_of_exempt_business_is_not_told(private):
    _title(private)
    assert "11 An exempt item" in text(private)
    assert f"11 The {WORD} contract {BEGINS.replace(': paragraph 3', '')}" in text(private, Version.FULL)


def test_a_motion_that_is_private_in_part_leaves_no_false_decision(private):
    private.record(facts.PublicReadmitted())
    first = keep(private, NoteKind.RESOLUTION, "that the hubs be built", item="item-4")
    private.record(facts.PublicExcluded(("item-4",), (3,)))
    keep(private, NoteKind.RESOLUTION, f"that {WORD} build them", item="item-4", motion=first)
    private.record(facts.DecisionRecorded(first, "item-4", Outcome.LOST))
    assert "that the hubs be built" not in text(private)
    assert "hubs be built" in text(private, Version.FULL)


def test_a_public_decision_written_down_in_private_is_still_published(private):
    private.record(facts.PublicReadmitted())
    motion = keep(private, NoteKind.RESOLUTION, "that the hubs be built", item="item-4")
    private.record(facts.PublicExcluded(("item-10",), (3,)))
    private.record(facts.DecisionRecorded(motion, "item-4", Outcome.LOST))
    assert "The motion that the hubs be built was lost." in text(private)


def test_who_was_seen_in_public_is_named(private):
    _witness(private)
    assert only_in_private(private.state) == {"w"}
    private.record(facts.PublicReadmitted())
    private.clock.step(minutes=5)
    private.record(facts.PersonArrived("w"))
    private.clock.step(minutes=5)
    assert only_in_private(private.state) == frozenset()
    assert WORD in text(private)


def test_the_full_minutes_mark_where_exempt_matter_begins_and_ends(private):
    private.record(facts.PublicReadmitted(), facts.ItemBegun("item-4"))
    keep(private, NoteKind.NOTE, "Open before.", item="item-4")
    private.record(facts.PublicExcluded(("item-10",), (3,)))
    keep(private, NoteKind.NOTE, "Private one.", item="item-4")
    keep(private, NoteKind.NOTE, "Private two.", item="item-4", depth=1)
    private.record(facts.PublicReadmitted())
    keep(private, NoteKind.NOTE, "Open after.", item="item-4")
    keep(private, NoteKind.SUMMARY, "Two tenders were compared.", item="item-4")
    lines = text(private, Version.FULL).split("\n\n")
    begins, ends = lines.index(BEGINS), lines.index(ENDS)
    assert "- Open before." in lines[:begins]
    assert "- Private one.\n  - Private two." in lines[begins:ends]
    assert "- Open after." in lines[ends:]
    assert "Summary for the public: Two tenders were compared." in lines[ends:]


def test_words_within_a_sentence_are_marked_there(private):
    _declared(private)
    _approved(private)
    full = text(private, Version.FULL)
    assert f": [exempt: shares in {WORD}]." in full
    assert f"Subject to [exempt: the name of {WORD}], the draft minutes" in full
    assert "Subject to corrections that are exempt, the draft minutes" in text(private)


def test_a_meeting_without_private_matter_has_one_version(session):
    keep(session, NoteKind.NOTE, "Hubs had opened.", item="item-4")
    keep(session, NoteKind.SCRATCH, "Ask Ruth.", item="item-4")
    assert not has_private_matter(session.state)
    assert drafting.versions(session.state) == (Version.PUBLIC,)
    public, full = (drafting.draft_minutes(session.state, version) for version in (Version.PUBLIC, Version.FULL))
    assert public == full
    assert not full.exempt
    assert drafting.file_name(session.state, Version.FULL) == drafting.file_name(session.state, Version.PUBLIC)


@pytest.mark.parametrize("version", Version)
def test_both_versions_keep_what_they_claim_and_are_the_same_bytes(private, version, tmp_path):
    for what in PRIVATE.values():
        what(private)
    keep(private, NoteKind.SUMMARY, "Two tenders were compared.")
    file = tmp_path / "minutes.pdf"
    drafting.write_draft(private.replay, file, version)
    assert file.read_bytes() == drafting.draft_pdf(private.state, version)
    for profile in ("ua1", "2a"):
        result = validator.validate_pdf(str(file), profile=profile)
        assert result.is_compliant, [str(failure) for failure in result.failures][:5]
    marked = "NOT FOR PUBLICATION" in drafting.file_name(private.state, version)
    assert marked == (version is Version.FULL) == drafting.draft_minutes(private.state, version).exempt


def test_an_item_taken_in_public_of_a_kind_of_its_own_says_it_too(private):
    item = AgendaItem("item-13", "13", "Minutes, exempt", ItemKind.MINUTES, refers_to=at("10:00").date(), exempt=True)
    private.record(facts.ItemAdded(item))
    private.record(facts.MinutesApproved("item-13", amended=f"the name of {WORD}"))
    assert WORD not in text(private)
