"""Urgent business, items together and set aside, and the committee's limits, by the keys of a clerk."""

from datetime import time

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind, SettingAside
from clerk_app.meeting.body import CommitteeRules
from clerk_app.meeting.correcting import fields_of, newest_correctable
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.describe import describe
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.state import Phase
from tests import builders
from tests.builders import at
from ui.command_set import CommandSet
from ui.dialogs.close_meeting import CloseMeetingDialog
from ui.item_acts import LINE_FIRST

NEEDED = "is urgent business: its special circumstances belong in the minutes."


@pytest.fixture
def sit_down(open_desk):
    """Opens the desk at an item, and reads the note that the program had stopped."""

    def make(item="item-4"):
        desk = open_desk(item=item)
        press(desk, "Ctrl+Enter")
        return desk

    return make


def words(desk):
    note = desk.meeting.notes.strip.note
    return note.sentence if note else ""


def acts(desk):
    return [note.act for note in desk.meeting.notes.strip.notes]


def command(desk, name):
    desk.main.findChild(CommandSet).act(name)
    desk.settle()


def chip(desk):
    return desk.meeting.minute.line.chip.text()


def press(desk, *keys):
    """Press keys once the note on show can have been read."""
    desk.tick(seconds=1)
    desk.press(*keys)


def minuted(desk, item):
    return [(note.content.kind, note.content.text) for note in desk.state.notes_of(item)]


# ---------------------------------------------------------------------- urgent business


def test_urgent_business_asks_for_its_circumstances_and_waits_for_them(sit_down):
    desk = sit_down(item="item-9")
    assert words(desk) == ""
    desk.press("Members were told of the flooding.", "Enter")
    assert words(desk) == f"Item 9 {NEEDED}"
    press(desk, "F12")
    assert desk.state.agenda.current == "item-9"
    assert desk.last_act == f"Item 9 {NEEDED} Ctrl+Enter types them."
    press(desk, "Ctrl+Enter")
    assert chip(desk) == "Urgent because"
    assert desk.in_line()
    desk.press("the school had flooded that night, and the Chairman agreed", "Enter")
    assert minuted(desk, "item-9")[-1] == (
        NoteKind.URGENCY,
        "the school had flooded that night, and the Chairman agreed",
    )
    assert words(desk) == ""
    assert chip(desk) == "Note"
    press(desk, "F12")
    assert desk.state.agenda.current == "item-10"
    desk.press("Ctrl+Z", "Ctrl+Z")
    assert desk.state.agenda.current == "item-9"
    assert words(desk) == f"Item 9 {NEEDED}"


def test_that_there_was_none_asks_for_nothing(sit_down):
    desk = sit_down(item="item-9")
    desk.press("There was no urgent business.", "Enter")
    assert words(desk) == ""
    press(desk, "F12")
    assert desk.state.agenda.current == "item-10"


def test_put_off_it_comes_back_with_the_refusal(sit_down):
    desk = sit_down(item="item-9")
    desk.press("Members were told.", "Enter")
    press(desk, "Ctrl+Shift+Enter")
    assert words(desk) == ""
    press(desk, "F12")
    assert words(desk) == f"Item 9 {NEEDED}"


def test_a_half_typed_line_is_neither_lost_nor_made_into_the_circumstances(sit_down):
    desk = sit_down(item="item-9")
    desk.press("Members were told.", "Enter", "And then")
    press(desk, "Ctrl+Enter")
    assert (desk.line, chip(desk)) == ("And then", "Note")
    assert desk.last_act == LINE_FIRST
    press(desk, "Enter")
    press(desk, "Ctrl+Enter")
    assert (desk.line, chip(desk)) == ("", "Urgent because")


def added(desk, *, kind=ItemKind.ORDINARY):
    item = AgendaItem("added", "9a", "Flooding at Saltmarsh", kind, on_the_day=True)
    desk.session.record(facts.ItemAdded(item, "item-9"))


def test_an_item_of_the_day_is_asked_about_once_and_made_urgent(sit_down):
    desk = sit_down()
    added(desk)
    said = "Item 9a was not on the published agenda. It may be taken only as urgent (section 100B(4)(b))."
    assert words(desk) == said
    assert acts(desk) == ["It is urgent"]
    press(desk, "Ctrl+Enter")
    assert desk.state.agenda.item("added").kind is ItemKind.URGENT
    assert (desk.meeting.looked_at.item_id, chip(desk)) == ("added", "Urgent because, item 9a")
    desk.press("the school had flooded", "Enter")
    assert minuted(desk, "added") == [(NoteKind.URGENCY, "the school had flooded")]
    assert words(desk) == ""
    desk.press("Ctrl+Z")
    assert words(desk) == f"Item 9a {NEEDED}"
    desk.press("Ctrl+Z")
    assert words(desk) == said
    press(desk, "Ctrl+Shift+Enter")
    assert words(desk) == ""
    desk.press("Esc", "Something was said.", "Enter")
    press(desk, "F12")
    assert words(desk) == "", "put off, it stays away: an item may have been agreed to without being urgent"


def test_the_check_list_leads_to_the_circumstances_and_does_not_close_without(sit_down):
    desk = sit_down(item="item-9")
    desk.press("Members were told.", "Enter")
    press(desk, "Ctrl+Shift+W")
    desk.settle()
    dialog = desk.main.findChild(CloseMeetingDialog) or desk.meeting.findChild(CloseMeetingDialog)
    assert dialog.rows.hasFocus()
    first = dialog.rows.rows.rows[0]
    assert first.spoken == "Item 9 is urgent business without its special circumstances, in Its minute"
    assert not dialog._close.isEnabled()
    dialog._close.click()
    assert dialog.isVisible()
    assert desk.phase is Phase.IN_SESSION
    desk.press("Enter")
    desk.settle()
    assert not dialog.isVisible()
    assert chip(desk) == "Urgent because"


# ---------------------------------------------------------------------- together and set aside


def test_an_item_is_taken_together_with_the_current_one_and_on_its_own_again(sit_down):
    desk = sit_down(item="item-4")
    command(desk, "take_together")
    assert "Look at the other item first" in desk.last_act
    desk.press("Ctrl+PgDown")
    command(desk, "take_together")
    assert desk.state.agenda.together == ("item-5",)
    assert desk.meeting.looked_at.item_id == "item-4"
    assert desk.meeting.minute.head.words.second.startswith("With item 5")
    desk.press("Ctrl+PgDown", "Ctrl+PgDown")
    command(desk, "take_together")
    assert desk.state.agenda.together == ("item-5", "item-6")
    desk.press("Ctrl+PgDown")
    command(desk, "on_its_own")
    assert desk.state.agenda.together == ("item-6",)
    desk.press("Esc")
    command(desk, "on_its_own")
    assert desk.state.agenda.together == ()
    desk.press("Ctrl+Z", "F12")
    assert desk.state.agenda.current == "item-5", "it was on its own again and had its turn to come"


@pytest.mark.parametrize(
    ("name", "how"), [("withdraw_item", SettingAside.WITHDRAWN), ("defer_item", SettingAside.DEFERRED)]
)
def test_the_item_looked_at_is_set_aside_and_taken_back(sit_down, name, how):
    desk = sit_down(item="item-4")
    assert not desk.main.findChild(CommandSet).is_enabled("take_item_back")
    desk.press("Ctrl+PgDown")
    command(desk, name)
    assert desk.meeting.agenda.aside_form.is_open
    desk.press("to May", "Enter")
    aside = desk.state.agenda.aside("item-5")
    assert (aside.how, aside.reason) == (how, "to May")
    assert desk.in_line()
    assert f"Item {how.value}" in desk.last_act
    assert desk.meeting.minute.head.words.second.startswith(f"{how.value.capitalize()}, to May")
    command(desk, "take_item_back")
    assert desk.state.agenda.aside("item-5") is None
    desk.press("Ctrl+Z", "Esc", "F12")
    assert desk.state.agenda.current == "item-6"


def test_what_was_taken_cannot_be_set_aside_and_says_so_before_a_reason_is_typed(sit_down):
    desk = sit_down(item="item-4")
    command(desk, "withdraw_item")
    assert not desk.meeting.agenda.aside_form.is_open
    assert "has been taken" in desk.meeting.agenda._refusal.sentence


# ---------------------------------------------------------------------- the committee's limits


@pytest.fixture
def limited(sit_down):
    desk = sit_down(item="item-4")
    rules = CommitteeRules(finish_by=time(12, 30))
    desk.session.record(facts.BodyCopied(builders.sample_body(rules=rules)))
    return desk


def test_the_finish_by_time_is_told_by_the_minute_with_a_motion_to_go_on(limited):
    desk = limited
    desk.tick(at("12:19:58"))
    assert words(desk) == ""
    desk.tick(at("12:20"))
    assert words(desk) == "The meeting is to finish by 12.30pm, in 10 minutes. A motion to continue is needed first."
    desk.tick(at("12:25:30"))
    assert words(desk).startswith("The meeting is to finish by 12.30pm, in 5 minutes.")
    press(desk, "Ctrl+Enter")
    assert (desk.line, chip(desk)) == ("the meeting continue beyond 12.30pm", "Agreed")
    assert words(desk), "it stays until the resolution is kept"
    desk.press("Enter")
    assert words(desk) == ""
    desk.tick(at("12:34"))
    assert words(desk) == ""
    motion = desk.state.decisions[-1]
    assert motion.outcome is Outcome.AGREED
    desk.session.record(facts.DecisionRecorded(motion.motion, "item-4", Outcome.LOST))
    assert words(desk).startswith("The meeting was to finish at 12.30pm, 4 minutes ago.")


def test_the_limit_put_off_stays_quiet(limited):
    limited.tick(at("12:25"))
    press(limited, "Ctrl+Shift+Enter")
    limited.tick(at("12:31"))
    assert words(limited) == ""


def test_a_motion_to_continue_opens_a_motion_of_its_own(limited):
    desk = limited
    desk.press("!that the report be noted", "Enter")
    assert chip(desk) == "Agreed (b)"
    desk.tick(at("12:25"))
    press(desk, "Ctrl+Enter")
    assert chip(desk) == "Agreed"
    desk.press("Enter")
    assert len(desk.state.decisions) == 2


def test_kinds_that_have_no_sign_are_in_the_menus_and_say_what_belongs_in_them(sit_down):
    desk = sit_down(item="item-4")
    desk.press("/tab")
    desk.settle()
    desk.press("Enter")
    assert chip(desk) == "Tabled"
    assert desk.meeting.minute.line._help.accessibleName().startswith("Enter keep, What was tabled and by whom")
    desk.press("A letter from the parents, by Councillor Shah", "Enter")
    assert minuted(desk, "item-4") == [(NoteKind.TABLED, "A letter from the parents, by Councillor Shah")]
    (row,) = [row for row in desk.meeting.minute.list.rows.rows if row.key == desk.state.notes[-1].id]
    assert row.spoken.endswith("Tabled A letter from the parents, by Councillor Shah")


def offered(desk):
    return {choice.words for choice in desk.meeting.minute.line.editor.offered}


def in_chip(desk):
    return {
        action.text().partition("\t")[0]
        for action in desk.meeting.minute.line.chip._menu.actions()
        if action.isVisible()
    }


@pytest.mark.parametrize(("item", "summary"), [("item-4", False), ("item-10", True)])
def test_a_public_summary_is_offered_only_where_something_is_exempt(sit_down, item, summary):
    desk = sit_down(item)
    desk.press("/")
    desk.settle()
    for found in (offered(desk), in_chip(desk)):
        assert {"Urgent because", "Tabled"} <= found
        assert ("Public summary" in found) is summary


def test_f2_corrects_the_reason_of_an_item_set_aside(sit_down):
    desk = sit_down()
    (entry,) = desk.session.record(facts.ItemSetAside("item-5", SettingAside.DEFERRED, "to May"))
    assert describe(entry.fact, desk.state).sentence == "Item deferred: 5 School attendance and exclusions, to May"
    assert newest_correctable(desk.session.entries) == entry.id
    values = {field.name: field.value for field in fields_of(desk.session.entry(entry.id))}
    assert values["reason"] == "to May"


@pytest.mark.parametrize(("others", "said"), [(("item-5",), "Items together: 4 and 5"), ((), "Item on its own: 4")])
def test_the_record_says_what_was_taken_together(sit_down, others, said):
    desk = sit_down()
    assert describe(facts.ItemsTakenTogether("item-4", others), desk.state).sentence == said
