"""What is private stays so, whatever is corrected, undone or said later; what is public is so by the clerk's will."""

from contextlib import suppress
from dataclasses import replace
from itertools import product

import pytest

from clerk_app import drafting
from clerk_app.errors import RuleError
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, SettingAside
from clerk_app.meeting.body import Person
from clerk_app.meeting.closing import findings
from clerk_app.meeting.decisions import Outcome, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.entry import effective
from clerk_app.meeting.kept_line import correct_note, keep_lines
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.privacy import (
    decision_is_private,
    fact_is_private,
    has_private_matter,
    has_summary,
    is_private_now,
    lacks_summary,
    note_is_private,
    paragraphs_now,
    title_is_private,
)
from clerk_app.meeting.private_marks import kept_private, with_mark
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.vote_draft import VoteDraft
from clerk_app.minutes.exclusion import exclusion_lines
from clerk_app.session import new_id
from tests.builders import at, clock_at, in_session, sample_items

PUBLIC, EXEMPT = "item-4", "item-10"


@pytest.fixture
def clock():
    return clock_at("12:30")


@pytest.fixture
def session(library, clock):
    """In session on an item that the agenda has as public."""
    session = in_session(library, clock)
    session.record(facts.ItemBegun(PUBLIC))
    return session


def exclude(session, items=(PUBLIC,), paragraphs=(3,)):
    (entry,) = session.record(facts.PublicExcluded(items, paragraphs))
    return entry.id


def keep(session, kind=NoteKind.NOTE, text="The price was named.", item=PUBLIC):
    motion = keep(session, NoteKind.RESOLUTION, "the walls be raised") if kind is NoteKind.AMENDMENT else ""
    (entry,) = session.record(facts.NoteKept(item, NoteText(kind, text, motion=motion)))
    return entry.id


def kept(session, kind):
    entry = keep(session, kind)
    return session.state.note(entry)


def is_private(session, note):
    return note_is_private(session.state, session.state.note(note))


# ---------------------------------------------------------------------- what is marked


@pytest.mark.parametrize("kind", list(NoteKind))
@pytest.mark.parametrize("closed", [False, True])
def test_every_kind_that_is_typed_in_private_is_private_but_for_the_summary(session, kind, closed):
    if closed:
        exclude(session)
    note = kept(session, kind)
    assert note.content.private is (closed and kind is not NoteKind.SUMMARY)
    said = closed and kind not in (NoteKind.SUMMARY, NoteKind.SCRATCH)
    assert note_is_private(session.state, note) is said


@pytest.mark.parametrize(
    "fact",
    [
        facts.DecisionRecorded("motion", PUBLIC, to_whom="a body that is not to be named"),
        facts.VoteTaken("motion", PUBLIC, Vote(VoteMethod.NO_VOTE)),
        facts.MinutesApproved(PUBLIC, amended="words"),
        facts.ItemSetAside("item-7", SettingAside.DEFERRED, "a reason"),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_every_fact_with_words_that_is_recorded_in_private_is_marked(session, fact):
    (public,) = session.record(fact)
    exclude(session)
    (private,) = session.record(fact)
    assert (public.fact.private, private.fact.private) == (False, True)
    assert fact_is_private(session.state, private)
    assert not fact_is_private(session.state, public)


def test_an_interest_declared_in_private_is_marked(session):
    (public,) = session.record(facts.InterestDeclared(Declaration("hale", PUBLIC)))
    exclude(session)
    (private,) = session.record(facts.InterestDeclared(Declaration("wray", PUBLIC)))
    assert [d.declaration.private for d in session.state.declarations] == [False, True]
    assert fact_is_private(session.state, private)
    assert not fact_is_private(session.state, public)


VOTE = Vote(VoteMethod.HANDS, 5, 1, eligible=("hale",), reason="Some had gone.")
CORRECTIONS = (
    (facts.DecisionRecorded("m", PUBLIC, to_whom="Cabinet"), {"to_whom": "Brightwater"}, {"mover": "wray"}),
    (facts.VoteTaken("m", PUBLIC, VOTE), {"vote": replace(VOTE, reason="He had called.")}, {"private": False}),
    (facts.MinutesApproved(PUBLIC, amended="words"), {"amended": "other words"}, {"signed": False}),
    (facts.ItemSetAside("item-7", SettingAside.DEFERRED, "to May"), {"reason": "a row"}, {"reason": ""}),
    (
        facts.InterestDeclared(Declaration("hale", PUBLIC, nature="a governor")),
        {"declaration": Declaration("hale", PUBLIC, nature="a debtor")},
        {"declaration": Declaration("wray", PUBLIC, nature="a governor")},
    ),
)


@pytest.mark.parametrize(("fact", "words", "other"), CORRECTIONS, ids=lambda each: type(each).__name__)
def test_a_correction_is_marked_where_it_says_words_in_private_that_were_not_said_before(session, fact, words, other):
    (entry,) = session.record(fact)
    exclude(session, (EXEMPT,))
    for changed, private in ((other, False), (words, True)):
        session.correct(entry.id, None, replace(fact, **changed))
        standing = next(e for e in effective(session.entries) if e.id == entry.id)
        assert fact_is_private(session.state, standing) is private
    assert has_private_matter(replace(session.state, exclusions=()))


def test_a_vote_taken_down_again_keeps_its_mark(session):
    exclude(session)
    session.record(facts.VoteTaken("m", PUBLIC, VOTE))
    session.record(facts.PublicReadmitted())
    draft = replace(VoteDraft.of(session.state, "m", PUBLIC), mover="hale", reason="Others had gone.")
    session.record(*draft.as_written(session.state, effective(session.entries)))
    votes = [e.fact for e in effective(session.entries) if isinstance(e.fact, facts.VoteTaken)]
    assert [vote.private for vote in votes] == [True]


@pytest.mark.parametrize(
    ("fact", "private"),
    [(facts.PersonLeft("hale"), False), (facts.MeetingAdjourned(), False), (facts.ItemBegun("item-5"), False)],
)
def test_who_is_in_the_room_and_the_course_of_the_meeting_are_never_private(session, fact, private):
    exclude(session)
    (entry,) = session.record(fact)
    assert fact_is_private(session.state, entry) is private


@pytest.mark.parametrize(
    ("closed", "item", "expected"),
    [(False, PUBLIC, False), (True, PUBLIC, True), (False, EXEMPT, True), (True, EXEMPT, True), (True, "item-5", True)],
)
def test_it_is_private_in_private_session_and_on_an_exempt_item(session, closed, item, expected):
    if closed:
        exclude(session)
    assert is_private_now(session.state, item) is expected


def test_after_the_public_came_in_only_what_the_agenda_has_as_exempt_stays_private(session, clock):
    exclude(session, (PUBLIC, EXEMPT))
    clock.step(minutes=5)
    session.record(facts.PublicReadmitted())
    assert [is_private_now(session.state, i) for i in (PUBLIC, EXEMPT, "item-5")] == [False, True, False]


@pytest.mark.parametrize("let_in", [False, True])
def test_what_is_written_up_after_the_close_of_an_item_taken_in_private_is_private(session, clock, let_in):
    exclude(session)
    clock.step(minutes=5)
    session.record(*([facts.PublicReadmitted()] if let_in else []), facts.MeetingClosed())
    assert is_private(session, keep(session))
    assert not is_private(session, keep(session, item="item-5"))


@pytest.mark.parametrize(
    ("agenda", "resolution", "closed", "expected"),
    [
        ((3,), (), False, (3,)),
        ((), (), False, ()),
        ((3,), (1, 2), True, (1, 2)),
        ((3,), (1, 2), False, (3,)),
        ((), (1, 2), True, (1, 2)),
        ((), (1, 2), False, ()),
    ],
)
def test_the_paragraphs_are_those_of_the_resolution_then_of_the_agenda(
    library, clock, agenda, resolution, closed, expected
):
    items = (*sample_items()[:2], AgendaItem("x", "3", "Exempt", exempt=bool(agenda), exempt_paragraphs=agenda))
    session = in_session(library, clock, items=items)
    session.record(facts.ItemBegun("x"))
    if resolution:
        exclude(session, ("x",), resolution)
        if not closed:
            session.record(facts.PublicReadmitted())
    assert paragraphs_now(session.state, "x") == expected


# ---------------------------------------------------------------------- what stays


AFTERWARDS = {
    "the public come in": lambda session, note, exclusion: session.record(facts.PublicReadmitted()),
    "the exclusion is struck out": lambda session, note, exclusion: session.strike(exclusion),
    "all is undone but the entry": lambda session, note, exclusion: session.strike(exclusion),
    "the entry is moved before the exclusion": lambda session, note, exclusion: session.correct(note, at("12:31")),
    "the exclusion began later": lambda session, note, exclusion: session.correct(exclusion, at("12:59")),
    "the exclusion was for another item": lambda session, note, exclusion: session.correct(
        exclusion, None, facts.PublicExcluded(("item-9",), (3,))
    ),
    "the meeting closes": lambda session, note, exclusion: session.record(facts.MeetingClosed()),
    "another item is taken": lambda session, note, exclusion: session.record(facts.ItemBegun("item-5")),
    "the entry is flagged": lambda session, note, exclusion: session.record(facts.NoteFlagged(note)),
}


@pytest.mark.parametrize("first, second", list(product(AFTERWARDS, repeat=2)))  # noqa: PT006 - a pair of one list
def test_a_private_entry_stays_private_whatever_happens_later(session, clock, first, second):
    clock.set(at("12:36"))
    exclusion = exclude(session)
    clock.set(at("12:40"))
    note = keep(session)
    clock.set(at("13:00"))
    for what in dict.fromkeys((first, second)):
        with suppress(RuleError):  # what is refused changes nothing, and that is fine too
            AFTERWARDS[what](session, note, exclusion)
        assert is_private(session, note), what
    assert has_private_matter(session.state)


def test_undo_of_the_exclusion_and_of_the_entry_and_both_again(session, clock):
    exclude(session)
    clock.step(minutes=1)
    note = keep(session)
    session.undo()
    session.undo()
    assert not session.state.in_private
    session.redo()
    session.redo()
    assert is_private(session, note)


@pytest.mark.parametrize("kind", [k for k in NoteKind if k not in (NoteKind.SCRATCH, NoteKind.AMENDMENT)])
def test_an_entry_made_another_kind_stays_private(session, kind):
    exclude(session)
    notes = [keep(session, first) for first in NoteKind if first is not NoteKind.SUMMARY]
    session.record(facts.PublicReadmitted())
    for note in notes:
        mode, was = LineMode(kind), session.state.note(note)
        session.record_as(correct_note(was, mode, "Other words", session.state, at("12:30").date(), new_id))
        assert session.state.note(note).content.kind is kind
        assert is_private(session, note)
    assert not has_summary(session.state, PUBLIC)


@pytest.mark.parametrize(
    "fact",
    [
        facts.MinutesApproved("item-2", amended="Brightwater to read Oakwater"),
        facts.ItemSetAside("item-2", SettingAside.DEFERRED, "Brightwater had not answered"),
    ],
)
def test_an_item_made_exempt_later_takes_corrections_and_reasons_along(session, fact):
    session.record(fact)
    session.record(facts.ItemAdded(replace(session.state.agenda.item("item-2"), exempt=True)))
    assert "Brightwater" not in plain_text(drafting.draft_minutes(session.state, Version.PUBLIC))
    assert "Brightwater" in plain_text(drafting.draft_minutes(session.state, Version.FULL))


def test_an_item_made_exempt_later_takes_its_entries_along(session):
    note, decision = keep(session), facts.DecisionRecorded("bare", PUBLIC)
    (recorded,) = session.record(decision)
    assert not is_private(session, note)
    item = session.state.agenda.item(PUBLIC)
    session.record(facts.ItemAdded(replace(item, exempt=True)))
    assert is_private(session, note)
    assert fact_is_private(session.state, recorded)
    assert decision_is_private(session.state, session.state.decision("bare"))


def test_an_item_made_public_later_leaves_what_was_taken_down_in_private(session):
    session.record(facts.ItemBegun(EXEMPT))
    before = keep(session, item=EXEMPT)
    session.record(facts.ItemAdded(replace(session.state.agenda.item(EXEMPT), exempt=False)))
    assert is_private(session, before), "taken down while the agenda had it as exempt"


# ---------------------------------------------------------------------- decisions


def test_a_decision_is_as_private_as_its_words(session):
    mode = LineMode(NoteKind.RESOLUTION)
    today = at("12:30").date()
    exclude(session)
    session.record_as(keep_lines(PUBLIC, mode, ("one", "two"), session.state, today, new_id))
    (decision,) = session.state.decisions
    assert decision.private
    assert decision_is_private(session.state, decision)
    session.record(facts.PublicReadmitted())
    session.record(facts.DecisionRecorded(decision.motion, PUBLIC, Outcome.LOST, mover="wray"))
    (decision,) = session.state.decisions
    assert decision.private, "once private, another outcome does not make it public"
    assert decision_is_private(session.state, decision)


def test_a_decision_without_words_keeps_its_own_mark(session):
    session.record(facts.DecisionRecorded("public", PUBLIC))
    exclude(session)
    session.record(facts.DecisionRecorded("private", PUBLIC))
    found = {d.motion: decision_is_private(session.state, d) for d in session.state.decisions}
    assert found == {"public": False, "private": True}


# ---------------------------------------------------------------------- by the clerk's will


def _turn(session, note_id, *, private):
    note = session.state.note(note_id)
    counting = effective(session.entries)
    new = [facts.Corrected(e.id, None, f) for e in counting if (f := with_mark(e, note, private=private))]
    session.record(*new)
    return len(new)


@pytest.mark.parametrize("private", [False, True])
def test_an_entry_is_made_public_or_private_and_back_and_it_is_undone(session, private):
    if not private:
        exclude(session)
    note = keep(session)
    before = session.state
    assert _turn(session, note, private=private) == 1
    assert is_private(session, note) is private
    session.undo()
    assert replace(session.state, last=None) == replace(before, last=None)
    session.redo()
    assert _turn(session, note, private=not private) == 1
    assert is_private(session, note) is not private


def test_a_motion_takes_what_came_of_it_along(session):
    exclude(session)
    new = keep_lines(
        PUBLIC, LineMode(NoteKind.RESOLUTION), ("one",), session.state, at("12:30").date(), new_id
    )  # fmt: skip
    session.record_as(new)
    (decision,) = session.state.decisions
    session.record(facts.VoteTaken(decision.motion, PUBLIC, Vote(VoteMethod.NO_VOTE)))
    session.record(facts.PublicReadmitted())
    assert _turn(session, decision.motion, private=False) == 3
    assert not has_private_matter(replace(session.state, exclusions=()))


def test_a_mark_that_is_there_already_is_not_written_again(session):
    note = keep(session)
    state = session.state
    found = [with_mark(e, state.note(note), private=False) for e in effective(session.entries)]
    assert not any(found)


@pytest.mark.parametrize(
    ("fact", "marked"),
    [
        (facts.NoteKept(PUBLIC, NoteText(NoteKind.NOTE, "x")), True),
        (facts.NoteKept(PUBLIC, NoteText(NoteKind.SUMMARY, "x")), False),
        (facts.DecisionRecorded("m", PUBLIC), True),
        (facts.VoteTaken("m", PUBLIC, Vote(VoteMethod.NO_VOTE)), True),
        (facts.MinutesApproved(PUBLIC, amended="x"), True),
        (facts.ItemSetAside(PUBLIC, SettingAside.DEFERRED, "x"), True),
        (facts.PersonIntroduced(Person("x", "Vale", role="x")), True),
    ],
)
def test_a_line_typed_in_private_is_kept_private_in_public(session, fact, marked):
    now = kept_private(session.state, fact)
    said = now.content if isinstance(now, facts.NoteKept) else now
    assert said == replace(said, private=marked)


def test_what_has_no_words_is_kept_as_it_is(session):
    assert kept_private(session.state, facts.PersonLeft("hale")) == facts.PersonLeft("hale")


# ---------------------------------------------------------------------- the summary, and what is told


def test_the_summary_is_wanted_where_something_is_left_out_and_only_there(session):
    keep(session)
    assert lacks_summary(session.state) == ()
    exclude(session)
    note = keep(session)
    assert [item.id for item in lacks_summary(session.state)] == [PUBLIC]
    keep(session, NoteKind.SUMMARY, "The price was considered.")
    assert lacks_summary(session.state) == ()
    assert has_summary(session.state, PUBLIC)
    assert is_private(session, note)


def test_a_private_decision_alone_wants_a_summary(session):
    exclude(session)
    session.record(facts.DecisionRecorded("bare", PUBLIC))
    assert [item.id for item in lacks_summary(session.state)] == [PUBLIC]


def test_scratch_wants_none(session):
    exclude(session)
    keep(session, NoteKind.SCRATCH)
    assert lacks_summary(session.state) == ()


def test_before_the_close_private_session_and_a_missing_summary_are_told(session):
    exclude(session)
    keep(session)
    told = {f.words: f.place for f in findings(session.state)}
    assert told["The meeting is in private session since 12:30"] == "line"
    assert told["No public summary of what the minutes leave out of item 4"] == f"summary:{PUBLIC}"


def test_only_an_exempt_item_of_the_day_has_a_title_that_is_private():
    for exempt, on_the_day in product((False, True), repeat=2):
        item = AgendaItem("x", "1", "Closing Gull House", exempt=exempt, on_the_day=on_the_day)
        assert title_is_private(item) is (exempt and on_the_day)


class TestItemsAddedBehindClosedDoors:
    def test_an_item_added_in_private_is_exempt_and_its_title_too(self, session):
        exclude(session, paragraphs=(1, 3))
        session.record(facts.ItemAdded(AgendaItem("item-11", "11", "The Larkrise dismissal")))
        item = session.state.agenda.item("item-11")
        assert (item.exempt, item.exempt_paragraphs, item.on_the_day) == (True, (1, 3), True)
        assert title_is_private(item)

    def test_an_item_that_is_on_the_agenda_stays_as_it_is_when_it_is_corrected_in_private(self, session):
        exclude(session)
        known = session.state.agenda.item(PUBLIC)
        session.record(facts.ItemAdded(replace(known, title="Other words")))
        assert session.state.agenda.item(PUBLIC).exempt is False

    def test_the_clerk_may_say_that_it_is_public(self, session):
        exclude(session)
        session.record(facts.ItemAdded(AgendaItem("item-11", "11", "Date of the visit")))
        item = session.state.agenda.item("item-11")
        session.record(facts.ItemAdded(replace(item, exempt=False, exempt_paragraphs=())))
        assert session.state.agenda.item("item-11").exempt is False


def test_what_is_taken_down_in_private_at_the_same_instant_follows_the_resolution(session):
    before = keep(session, text="In public.")
    exclude(session)
    keep(session, text="In private.")
    item = session.state.agenda.item(PUBLIC)
    lines = list(exclusion_lines(session.state, item, drafting.wording_of(session.state)))
    assert [line.after for _, line in lines] == [before, before]
