"""Private session at the desk: the form, and a state that cannot be missed."""

import pytest
from PySide6.QtCore import Qt

from clerk_app.meeting import facts
from tests.builders import at


@pytest.fixture
def desk(open_desk):
    return open_desk(opened=True, item="item-10")


def _form(desk):
    return desk.meeting.private.form


# ---------------------------------------------------------------------- the form


def test_it_is_filled_with_the_item_taken_and_the_exempt_one_and_its_paragraph(open_desk):
    desk = open_desk(opened=True, item="item-4")
    desk.press("Shift+F8")
    form = _form(desk)
    assert form.isVisible()
    assert (form.items.text(), form.paragraphs.chosen, form.test.isChecked()) == ("4, 10", (3,), True)
    assert "financial or business affairs of any particular person" in form.said.text()
    assert form.paragraphs.boxes[3].hasFocus()
    desk.press("Enter")
    assert desk.state.exclusions[-1].items == ("item-4", "item-10")
    assert desk.state.exclusions[-1].item == "item-4"


def test_at_200_per_cent_all_seven_paragraphs_are_in_sight_and_the_note_waits(desk):
    desk.tick(seconds=2)
    desk.press("Ctrl+Enter")
    strip, form = desk.meeting.notes.strip, _form(desk)
    desk.theme.set_scale(2.0)
    desk.main.resize(1366, 688)
    desk.settle()
    note = strip.note
    assert note is not None
    assert strip.isVisible()
    desk.press("Shift+F8")
    desk.settle()
    assert all(box.visibleRegion().boundingRect() == box.rect() for box in form.paragraphs.boxes.values())
    assert not strip.isVisible()
    desk.tick(seconds=2)
    desk.press("Ctrl+Enter")
    assert (strip.note, form.is_open) == (note, True), "a note that is not seen is not answered"
    desk.press("Esc")
    assert strip.isVisible()
    desk.press("Shift+F8")
    desk.theme.set_scale(1.0)
    desk.settle()
    assert strip.isVisible(), "where there is room both are seen"
    assert form.is_open


def test_digits_arrows_and_space_choose_paragraphs(desk):
    desk.press("Shift+F8", "1", "3", "5")
    form = _form(desk)
    assert form.paragraphs.chosen == (1, 5)
    assert form.said.text().startswith("1. Information relating to any individual.\n5. ")
    desk.press(Qt.Key.Key_Right, "Space", "Up", Qt.Key.Key_Left, "Space")
    assert form.paragraphs.chosen == (1, 4, 5, 6)
    assert form.paragraphs.boxes[4].hasFocus()
    desk.press("8", "9", "0")
    assert form.paragraphs.chosen == (1, 4, 5, 6)
    desk.press("Enter")
    assert desk.state.exclusions[-1].paragraphs == (1, 4, 5, 6)


def test_tab_goes_through_every_field_and_back(desk):
    desk.press("Shift+F8", "Tab")
    form = _form(desk)
    assert form.items.hasFocus()
    desk.press("Tab")
    assert form.test.hasFocus()
    desk.press("Space", "Tab", "wr", "Tab")
    assert form.mover.person == "wray"
    assert form.seconder.hasFocus()
    desk.press("fa", "Enter")
    exclusion = desk.state.exclusions[-1]
    assert (exclusion.mover, exclusion.seconder, exclusion.public_interest) == ("wray", "farrow", False)
    assert desk.in_line()


def test_where_the_agenda_names_no_paragraph_the_form_asks(open_desk):
    desk = open_desk(opened=True, item="item-4")
    desk.session.record(facts.ItemWithdrawn("item-10"))
    desk.press("Shift+F8")
    form = _form(desk)
    assert (form.items.text(), form.paragraphs.chosen) == ("4", ())
    assert "The digits 1 to 7 choose." in form.said.text()
    desk.press("Enter")
    assert form.sentence == "Name the paragraph of Schedule 12A, such as 3."
    assert form.isVisible()
    desk.press("3")
    assert form.sentence == ""
    desk.press("Enter")
    assert desk.state.in_private
    assert desk.state.exclusions[-1].items == ("item-4",)


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        (("Tab", "12"), "There is no item 12 on the agenda."),
        (("Tab", "Backspace"), "Name the items during which press and public are excluded."),
        (("3",), "Name the paragraph of Schedule 12A, such as 3."),
        (("Tab", "Tab", "Tab", "wr", "Tab", "wr"), "The mover cannot also be the seconder."),
        (("Tab", "Tab", "Tab", "zz"), "Nobody here is called “zz”."),
    ],
)
def test_what_is_missing_or_not_understood_is_said_and_nothing_is_lost(desk, keys, sentence):
    desk.press("Shift+F8", *keys, "Enter")
    form = _form(desk)
    assert form.sentence == sentence
    assert form.isVisible()
    assert not desk.state.in_private
    shown = (form.items.text(), form.paragraphs.chosen, form.mover.text(), form.seconder.text())
    desk.press("Enter")
    assert (form.items.text(), form.paragraphs.chosen, form.mover.text(), form.seconder.text()) == shown


@pytest.mark.parametrize("key", ["Esc", "Shift+F8"])
def test_the_form_is_left_without_an_act_and_the_line_has_the_keyboard(desk, key):
    desk.press("half a line", "Shift+F8")
    acts = len(desk.session.entries)
    desk.press(key)
    assert not _form(desk).isVisible()
    assert desk.in_line()
    assert (desk.line, len(desk.session.entries)) == ("half a line", acts)


def test_a_form_filled_before_is_filled_anew(desk):
    desk.press("Shift+F8", "1", "Tab", "Tab", "Tab", "wr", "Tab", "Esc", "Shift+F8")
    form = _form(desk)
    assert (form.paragraphs.chosen, form.mover.text(), form.mover.person) == ((3,), "", "")


def test_it_cannot_be_done_before_the_opening_or_while_adjourned(open_desk):
    desk = open_desk(opened=False)
    assert not desk.main._commands.is_enabled("private_session")
    desk.press("Shift+P", "F12")
    assert desk.main._commands.is_enabled("private_session")
    desk.press("F8")
    assert not desk.main._commands.is_enabled("private_session")


def test_an_adjournment_keeps_private_and_the_public_may_come_in_during_it(desk):
    desk.press("Shift+F8", "Enter", "F8")
    assert desk.state.in_private
    desk.clock.step(minutes=5)
    desk.press("Shift+F8")
    assert not desk.state.in_private
    assert desk.state.exclusions[-1].span.end == at("10:06")


def test_the_command_is_called_what_it_does(desk):
    commands = desk.main._commands
    assert commands.text("private_session") == "Private session…"
    desk.press("Shift+F8", "Enter")
    assert (commands.text("private_session"), commands.legend("private_session")) == ("Back to public",) * 2
    (strong,) = [key for key in desk.main._legend.keys if key.strong]
    assert (strong.cap, strong.words) == ("Shift+F8", "Back to public")
