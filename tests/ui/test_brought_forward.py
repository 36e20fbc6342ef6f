"""Actions of an earlier meeting in the pane of this one."""

from datetime import date

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.brought_forward import CarriedAction
from ui.panes.action_points import BROUGHT_FORWARD, ActionPointsPane


@pytest.fixture
def desk(open_desk):
    desk = open_desk()
    carried = CarriedAction("old", "Send members the plan", "K Wray", date(2026, 4, 1), date(2026, 2, 12), "4")
    desk.session.record(facts.ActionsBroughtForward((carried,)))
    desk.settle()
    return desk


def pane_of(desk):
    pane = desk.main.findChild(ActionPointsPane)
    assert pane is not None
    return pane


def test_it_stands_first_and_says_from_when_it_is(desk):
    desk.press("Ctrl+7")
    (row,) = pane_of(desk).rows.rows.rows
    assert row.spoken == (
        "Send members the plan, K Wray, by 1 April 2026, item 4, brought forward from 12 February 2026, open"
    )


def test_space_settles_it_and_its_words_stay(desk):
    desk.press("Ctrl+7", "Space")
    assert desk.state.actions_done == {"old"}
    assert pane_of(desk).rows.rows.rows[0].spoken.endswith("settled")
    desk.press("Delete")
    assert desk.last_act == BROUGHT_FORWARD
    assert desk.state.brought_forward
    desk.press("Ctrl+7", "Enter")
    assert desk.last_act == BROUGHT_FORWARD
