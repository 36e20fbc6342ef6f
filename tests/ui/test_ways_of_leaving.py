"""Whoever must leave for the item being taken goes for the interest, in whichever way the clerk says so."""

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.declarations import Declaration, InterestKind
from tests.builders import at
from ui.meeting_palette import person_facts

WAYS = {
    "F4": ("F4", "hale", "Enter"),
    "F4 with a time": ("F4", "hale", "Shift+Enter", "1024", "Enter"),
    "the palette": ("Ctrl+K", "hale left", "Enter"),
    "the note": ("Ctrl+Enter",),
}


@pytest.fixture
def desk(open_desk):
    """Item 6 is taken, on which R Hale declared an interest; what was told at the start is read."""
    desk = open_desk()
    desk.tick(seconds=1)
    while desk.meeting.notes.strip.note is not None:
        desk.meeting.notes.accept()
        desk.tick(seconds=1)
    desk.tick(at("10:22"))
    desk.session.record(facts.InterestDeclared(Declaration("hale", "item-6", InterestKind.PECUNIARY)))
    desk.session.record(facts.ItemBegun("item-6"))
    desk.tick(at("10:30"))
    return desk


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
def test_every_way_of_leaving_says_for_which_interest(desk, keys):
    desk.press(*keys)
    (gone,) = desk.state.attendance.departures
    assert (gone.person, gone.interest) == ("hale", desk.state.declarations[0].id)
    assert (gone.at == at("10:24")) is any("1024" in key for key in keys)
    desk.session.undo()
    assert desk.state.attendance.departures == ()


def test_with_nothing_declared_on_the_item_somebody_just_leaves(desk):
    desk.session.record(facts.ItemBegun("item-7"))
    assert person_facts(desk.state, "left", "hale") == (facts.PersonLeft("hale"),)
    assert person_facts(desk.state, "arrived", "shah") == (facts.PersonArrived("shah"),)
    desk.press("F4", "hale", "Shift+Enter", "1021", "Enter")
    assert [gone.interest for gone in desk.state.attendance.departures] == [""]
