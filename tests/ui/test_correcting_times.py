"""F2 straight after somebody came or went begins in the time, the whole of it chosen."""

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.running import effective_entry
from ui.dialogs.correct import CorrectPanel


@pytest.fixture
def desk(open_desk):
    return open_desk(item="item-4", absent=("yelland",))


def panel_of(desk):
    (panel,) = desk.main.findChildren(CorrectPanel)
    return panel


@pytest.mark.parametrize("keys", [("F3", "ye", "Enter"), ("F4", "sh", "Enter")])
def test_it_begins_in_the_time(desk, keys):
    desk.press(*keys)
    came_or_went = desk.session.entries[-1]
    desk.press("F2")
    time = panel_of(desk).rows["time"].edit
    assert (panel_of(desk).focusWidget() is time, time.selectedText()) == (True, "10:01")
    time.insert("1000")
    panel_of(desk).keep()
    now = effective_entry(desk.session.entries, came_or_went.id)
    assert now is not None
    assert f"{now.happened:%H:%M}" == "10:00"


def test_where_there_are_words_it_begins_in_them(desk):
    desk.session.record(facts.MeetingAdjourned("for lunch"))
    desk.press("F2")
    reason = panel_of(desk).rows["reason"].edit
    assert (panel_of(desk).focusWidget() is reason, reason.selectedText()) == (True, "for lunch")
