"""Urgent business: what needs its special circumstances in the minutes, and what waits for them."""

from dataclasses import replace

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, urgency
from clerk_app.meeting.agenda import AgendaItem, ItemKind, SettingAside
from clerk_app.meeting.closing import findings
from clerk_app.meeting.notes import NoteKind, NoteText
from tests import builders

ADDED = AgendaItem("added", "9a", "Flooding at Saltmarsh School", ItemKind.URGENT, on_the_day=True)


@pytest.fixture
def session(tmp_path):
    library = builders.open_library(tmp_path)
    yield builders.in_session(library, builders.clock_at())
    library.close()


def note(text, item="item-9", kind=NoteKind.NOTE):
    return facts.NoteKept(item, NoteText(kind, text))


@pytest.mark.parametrize(
    ("text", "kind", "needed"),
    [
        ("None", NoteKind.NOTE, False),
        ("None.", NoteKind.PARAGRAPH, False),
        ("Nil", NoteKind.NOTE, False),
        ("There was none.", NoteKind.NOTE, False),
        ("There was no urgent business.", NoteKind.NOTE, False),
        ("There were no urgent items of business", NoteKind.NOTE, False),
        ("No items were raised.", NoteKind.NOTE, False),
        ("The Chairman said that there were no urgent items.", NoteKind.NOTE, False),
        ("The Chair reported that there was no other business.", NoteKind.NOTE, False),
        ("Ring the school", NoteKind.SCRATCH, False),
        ("Saltmarsh School", NoteKind.HEADING, False),
        ("Members were told of the flooding.", NoteKind.NOTE, True),
        ("No decision was possible before the weekend.", NoteKind.NOTE, True),
        ("There was no urgent business. Members then spoke of the flooding.", NoteKind.NOTE, True),
        ("that the school be closed", NoteKind.RESOLUTION, True),
        ("None of the hubs had heating.", NoteKind.NOTE, True),
        ("The school had flooded that night.", NoteKind.URGENCY, False),
    ],
)
def test_a_standing_item_needs_them_as_soon_as_there_was_business(session, text, kind, needed):
    session.record(facts.ItemBegun("item-9"))
    assert not urgency.needs_circumstances(session.state, "item-9")
    session.record(note(text, kind=kind))
    assert urgency.needs_circumstances(session.state, "item-9") is needed
    assert [item.id for item in urgency.unexplained(session.state)] == (["item-9"] if needed else [])


def test_only_urgent_items_need_them(session):
    session.record(note("Members were told of the flooding.", "item-4"))
    assert not urgency.needs_circumstances(session.state, "item-4")
    assert not urgency.needs_circumstances(session.state, "none")


@pytest.mark.parametrize("how", SettingAside)
def test_an_item_of_the_day_needs_them_until_they_are_there_or_it_is_set_aside(session, how):
    session.record(facts.ItemAdded(ADDED, "item-9"))
    assert urgency.needs_circumstances(session.state, "added")
    assert urgency.unexplained(session.state) == (), "nothing was considered yet"
    session.record(facts.ItemSetAside("added", how))
    assert not urgency.needs_circumstances(session.state, "added")
    session.record(facts.ItemBegun("added"))
    assert urgency.unexplained(session.state) == (ADDED,)
    session.record(note("It flooded that night.", "added", NoteKind.URGENCY))
    assert urgency.unexplained(session.state) == ()


def test_what_is_not_marked_urgent_is_only_told(session):
    plain = replace(ADDED, kind=ItemKind.ORDINARY)
    session.record(facts.ItemAdded(plain, "item-9"), facts.ItemBegun("added"))
    assert urgency.unpublished(session.state) == (plain,)
    session.record(facts.ItemBegun("item-2"))
    found = [finding for finding in findings(session.state) if finding.place == "item:added"]
    assert [f.words for f in found] == ["Item 9a was not on the published agenda, and is not marked urgent"]
    assert not found[0].first
    session.record(facts.ItemAdded(ADDED))
    assert urgency.unpublished(session.state) == ()


REFUSED = "Item 9 is urgent business: its special circumstances belong in the minutes. Ctrl+Enter types them."


def test_such_an_item_is_not_left_nor_the_meeting_closed_before_they_are_there(session):
    session.record(facts.ItemBegun("item-9"), note("Members were told of the flooding."))
    for act in (facts.ItemBegun("item-10"), facts.MeetingClosed()):
        with pytest.raises(RuleError) as refused:
            session.record(act)
        assert str(refused.value) == REFUSED
    first = findings(session.state)[0]
    words = "Item 9 is urgent business without its special circumstances"
    assert (first.words, first.place, first.first) == (words, "urgency:item-9", True)
    session.record(facts.MeetingAdjourned())
    session.record(facts.MeetingReconvened())
    session.record(note("It flooded that night.", kind=NoteKind.URGENCY))
    session.record(facts.ItemBegun("item-10"))
    session.undo()
    session.undo()
    with pytest.raises(RuleError):
        session.record(facts.ItemBegun("item-10"))
    session.undo()  # the reconvening
    session.undo()  # the adjournment
    session.undo()  # what was minuted
    assert session.record(facts.ItemBegun("item-10"))


def test_an_item_taken_together_with_the_current_one_holds_it_too(session):
    session.record(facts.ItemAdded(ADDED, "item-9"))
    session.record(facts.ItemsTakenTogether("item-1", ("added",)))
    with pytest.raises(RuleError, match="Item 9a is urgent business"):
        session.record(facts.ItemBegun("item-2"))


def test_one_without_a_number_is_called_by_its_title():
    assert urgency.why_not_left(replace(ADDED, number="")).startswith("‘Flooding at Saltmarsh School’ is urgent")
    assert urgency.why_not_left(replace(ADDED, number="9.")).startswith("Item 9 is urgent")
