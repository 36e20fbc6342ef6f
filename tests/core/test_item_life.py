"""Items withdrawn, deferred, taken together, urgent or not: the heading stays and says what became of it."""

from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind, SettingAside
from clerk_app.meeting.attendance import Apology
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from tests.builders import clock_at, in_session, sample_items
from tests.core.minuted import lines_of, minute_of


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(library, clock):
    return in_session(library, clock)


def note(kind, text, item):
    return facts.NoteKept(item, NoteText(kind, text))


@pytest.mark.parametrize(
    ("how", "reason", "said"),
    [
        (SettingAside.WITHDRAWN, "", "This item was withdrawn."),
        (SettingAside.WITHDRAWN, "the report was late.", "This item was withdrawn: the report was late."),
        (SettingAside.DEFERRED, "", "This item was deferred."),
        (SettingAside.DEFERRED, "to 14 May", "This item was deferred: to 14 May."),
    ],
)
def test_an_item_set_aside_keeps_its_heading(session, how, reason, said):
    session.record(facts.ItemSetAside("item-7", how, reason))
    assert "7 Work programme" in lines_of(session)
    assert minute_of(session, "item-7") == [said]
    session.record(facts.ItemSetAside("item-7", None))
    assert minute_of(session, "item-7") == []


@pytest.mark.parametrize("item", [item.id for item in sample_items()[1:-1]])
def test_an_item_that_was_not_taken_says_nothing_else(session, item):
    session.record(facts.ItemSetAside(item, SettingAside.WITHDRAWN))
    assert minute_of(session, item) == ["This item was withdrawn."]


def test_items_taken_together_point_to_where_they_are_minuted(session):
    session.record(facts.ItemBegun("item-5"), facts.ItemsTakenTogether("item-5", ("item-6", "item-7")))
    session.record(note(NoteKind.NOTE, "Said of all three.", "item-5"))
    assert minute_of(session, "item-6")[0] == "This item was considered together with item 5."
    assert minute_of(session, "item-7") == ["This item was considered together with item 5."]
    assert not any("together" in line for line in minute_of(session, "item-5"))


def test_an_item_without_number_is_pointed_to_by_its_title(library, clock):
    items = tuple(replace(item, number="") for item in sample_items())
    session = in_session(library, clock, items=items)
    session.record(facts.ItemBegun("item-5"), facts.ItemsTakenTogether("item-5", ("item-7",)))
    assert minute_of(session, "item-7") == [
        "This item was considered together with ‘School attendance and exclusions’."
    ]


def test_no_urgent_business(session):
    assert minute_of(session, "item-9") == []
    session.record(facts.ItemBegun("item-9"))
    assert minute_of(session, "item-9") == ["There was no urgent business."]
    session.record(note(NoteKind.SCRATCH, "zzz", "item-9"))
    assert minute_of(session, "item-9") == ["There was no urgent business."]


@pytest.mark.parametrize(
    "fact",
    [note(NoteKind.PARAGRAPH, "The gate fell.", "item-9"), facts.DecisionRecorded("m", "item-9")],
)
def test_not_where_something_is_minuted(session, fact):
    session.record(facts.ItemBegun("item-9"), fact)
    assert "There was no urgent business." not in minute_of(session, "item-9")


def test_not_for_an_urgent_item_of_its_own(session):
    session.record(facts.ItemAdded(AgendaItem("item-u", "11", "Gate", ItemKind.URGENT, on_the_day=True)))
    session.record(facts.ItemBegun("item-u"))
    assert minute_of(session, "item-u") == []


def test_the_public_minutes_do_not_say_so_of_urgent_business_that_is_exempt(session):
    urgent = next(item for item in session.state.agenda.items if item.id == "item-9")
    session.record(facts.ItemAdded(replace(urgent, exempt=True, exempt_paragraphs=(3,))), facts.ItemBegun("item-9"))
    session.record(note(NoteKind.PARAGRAPH, "The lease was discussed.", "item-9"))
    public = plain_text(drafting.draft_minutes(session.state, Version.PUBLIC))
    assert "lease" not in public
    assert "no urgent business" not in public


def test_the_special_circumstances_and_what_was_tabled(session):
    session.record(facts.ItemBegun("item-9"))
    session.record(note(NoteKind.URGENCY, "the gate fell", "item-9"))
    session.record(note(NoteKind.TABLED, "a plan of the gate.", "item-9"))
    assert minute_of(session, "item-9") == [
        "The Chairman agreed that this item be considered as urgent by reason of special circumstances: the gate fell.",
        "The following was tabled: a plan of the gate.",
    ]


class TestDeclarationsAlone:
    @pytest.fixture
    def session(self, library, clock):
        items = list(sample_items())
        items[1:1] = [AgendaItem("item-d", "1a", "Declarations of interest", ItemKind.DECLARATIONS)]
        return in_session(library, clock, items=tuple(items))

    def test_they_stand_in_their_own_item(self, session):
        session.record(facts.InterestDeclared(Declaration("hale", "item-6", nature="she works there")))
        assert minute_of(session, "item-1") == ["There were no apologies for absence."]
        assert minute_of(session, "item-d") == ["Councillor Hale declared an interest in item 6: she works there."]

    def test_none_were_made(self, session):
        session.record(facts.PersonLeft("hale"), facts.ApologyReceived(Apology("hale")))
        assert minute_of(session, "item-d") == []
        session.record(facts.ItemBegun("item-d"))
        assert minute_of(session, "item-d") == ["No declarations of interest were made."]
