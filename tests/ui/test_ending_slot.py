"""The question slot is ended by the clerk, and asked about where another item is begun with it open."""

import pytest

from clerk_app.meeting import facts
from tests.builders import at
from ui.dialogs.close_meeting import CloseMeetingDialog
from ui.widgets.slot_parts import ActGrid


@pytest.fixture
def desk(open_desk):
    """At the item of public questions, nothing to be seen to."""
    desk = open_desk(item="item-3")
    desk.tick(at("10:20"))
    put_notes_away(desk)
    return desk


def put_notes_away(desk):
    """Whatever stands there is put away; what it said."""
    said = []
    while desk.meeting.notes.strip.note is not None:
        said.append(desk.meeting.notes.strip.note.sentence)
        desk.tick(seconds=1)
        desk.press("Ctrl+Shift+Enter")
    return said


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


def test_another_item_begun_asks_and_one_key_ends_it_as_of_then(desk):
    desk.press("F5")
    desk.tick(at("10:22:30"))
    desk.press("F12")
    put_notes_away_but_the_slots(desk)
    asked = desk.meeting.notes.strip.note
    assert asked.sentence == (
        "Public questions are still being timed (Mr Prewett speaks). End them as of 10:22, when item 4 began?"
    )
    assert asked.act == "End them"
    for _ in range(5):
        desk.tick(seconds=1)
    desk.press("Ctrl+Enter")
    slot = desk.state.questions.slot
    assert slot.span.end == slot.speech.span.end == at("10:22:30")
    assert desk.last_act == "Slot: Public questions ended, 10:22."
    desk.press("Ctrl+Z")
    assert desk.meeting.notes.strip.note == asked


def test_the_command_ends_it_as_of_then_and_says_so_and_another_ends_it_now(desk):
    commands = desk.main._commands
    assert commands.text("end_slot") == "End public questions"
    desk.press("F5")
    desk.tick(at("10:22"))
    assert not commands.action("end_slot_now").isEnabled()
    desk.press("F12")
    desk.tick(at("10:30"))
    assert commands.text("end_slot") == "End public questions as of 10:22"
    palette(desk, "end public questions as")
    assert desk.state.questions.slot.span.end == at("10:22")
    desk.press("Ctrl+Z")
    palette(desk, "end public questions now")
    assert desk.state.questions.slot.span.end == at("10:30")
    assert commands.text("end_slot") == "End public questions"
    assert not commands.action("end_slot_now").isEnabled()


def test_f5_with_nobody_waiting_ends_it_as_the_button_says(desk):
    for second in range(5):
        desk.tick(at(f"10:21:0{second}"))
        desk.press("F5")
    button = desk.meeting.questions.findChild(ActGrid).buttons["next_speaker"]
    assert button.text() == "End the slot"
    desk.tick(at("10:22"))
    desk.press("F12")
    desk.tick(at("10:30"))
    assert button.text() == "End as of 10:22"
    desk.press("F5")
    assert desk.state.questions.slot.span.end == at("10:22")


def test_not_now_leaves_it_open_until_the_next_item_asks_again(desk):
    desk.press("F5")
    desk.tick(at("10:22"))
    desk.press("F12")
    put_notes_away(desk)
    assert desk.state.questions.slot.span.end is None
    desk.tick(at("10:30"))
    desk.press("F12")
    put_notes_away_but_the_slots(desk)
    assert "as of 10:22, when item 4 began" in desk.meeting.notes.strip.note.sentence


def put_notes_away_but_the_slots(desk):
    strip = desk.meeting.notes.strip
    while strip.note is not None and not strip.note.sentence.startswith("Public questions"):
        desk.tick(seconds=1)
        desk.press("Ctrl+Shift+Enter")
    desk.tick(seconds=1)


def test_the_check_list_before_the_close_ends_it_and_comes_again(desk):
    desk.press("F5")
    desk.tick(at("10:22"))
    desk.press("F12")
    desk.tick(at("10:40"))
    desk.press("Ctrl+Shift+W")
    rows = desk.main.findChildren(CloseMeetingDialog)[-1].rows
    (found,) = [f for f in rows.rows.rows if "Public questions" in f.spoken]
    assert "end them as of 10:22, when item 4 began, in End them" in found.spoken
    desk.click_row(rows, found.key)
    assert desk.state.questions.slot.span.end == at("10:22")
    assert desk.state.closed is None
    again = desk.main.findChildren(CloseMeetingDialog)[-1]
    assert again.isVisible()
    assert not any("Public questions" in row.spoken for row in again.rows.rows.rows)
    again.reject()


def test_held_by_the_item_the_last_act_says_how_much_earlier(desk):
    desk.press("F12")
    desk.press("Shift+F12")
    desk.tick(seconds=4)
    desk.press("F5")
    desk.press("Shift+F5")
    assert "Only 4 s earlier: item 3 began at 10:20:" in desk.last_act
    desk.press("Shift+F5")
    assert desk.last_act.startswith("The speaker cannot have begun earlier: item 3 began at 10:20:")


def test_a_slot_open_when_press_and_public_leave_stands_still_and_that_is_said(desk):
    desk.press("F5")
    desk.tick(at("10:22"))
    desk.meeting.signals.record(facts.PublicExcluded(("item-10",), (3,)))
    said = put_notes_away(desk)
    assert "The clocks of public questions stand still until press and public are let in again." in said
    assert not desk.main._commands.action("next_speaker").isEnabled()
    buttons = desk.meeting.questions.findChild(ActGrid).buttons
    assert {act for act, button in buttons.items() if not button.isEnabled()} == {"next_speaker", "pause_or_go_on"}
    desk.tick(at("10:40"))
    desk.meeting.signals.record(facts.PublicReadmitted())
    assert desk.state.questions.slot.speaking is not None
    assert desk.main._commands.action("next_speaker").isEnabled()


def test_what_is_half_typed_is_in_the_list_before_the_close_and_leads_to_its_pane(desk):
    desk.press("F5")
    desk.press("Ctrl+Shift+A")
    desk.press("that the roof", "Esc")
    desk.press("Ctrl+Shift+W")
    rows = desk.main.findChildren(CloseMeetingDialog)[-1].rows
    (found,) = [f for f in rows.rows.rows if "What was typed" in f.spoken]
    assert "What was typed of the answer to Mr Jonah Prewett is not kept, in Questions" in found.spoken
    desk.click_row(rows, found.key)
    assert desk.meeting.questions.has_focus()
    assert "A opens it." in desk.meeting.questions.list_view.accessibleDescription()
