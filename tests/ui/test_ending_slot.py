"""The question slot is ended by the clerk, and asked about where another item is begun with it open."""

import pytest

from tests.builders import at


@pytest.fixture
def desk(open_desk):
    """At the item of public questions, nothing to be seen to."""
    desk = open_desk(item="item-3")
    desk.tick(at("10:20"))
    put_notes_away(desk)
    return desk


def put_notes_away(desk):
    while desk.meeting.notes.strip.note is not None:
        desk.tick(seconds=1)
        desk.press("Ctrl+Shift+Enter")


def palette(desk, words):
    desk.press("Ctrl+K")
    desk.press(words)
    desk.press("Enter")


def test_it_is_ended_from_the_palette_while_somebody_waits(desk):
    action = desk.main._commands.action("end_slot")
    assert not action.isEnabled()
    desk.press("F5")
    assert action.isEnabled()
    desk.tick(at("10:22"))
    palette(desk, "end public")
    slot = desk.state.questions.slot
    assert desk.state.questions.next_question is not None
    assert slot.span.end == slot.speech.span.end == at("10:22")
    assert desk.last_act == "Slot: Public questions ended, 10:22."
    assert not action.isEnabled()
    desk.press("Ctrl+Z")
    assert desk.state.questions.slot.span.end is None
