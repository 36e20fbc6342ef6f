"""A committee's own rules: kept field by field, and refused beside the field that cannot be read."""

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt

from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import CommitteeRules
from clerk_app.meeting.declarations import DEFAULT_INTERESTS
from clerk_app.meeting.minute_numbers import Counting, MinuteNumbers
from tests import builders
from ui.dialogs.item_form import ItemForm
from ui.dialogs.registers import RegistersDialog

KEY = "children-and-families"
STYLE = ("committee-2019", "Committee’s own, 2019")


@pytest.fixture
def registers(tmp_path):
    library = builders.open_library(tmp_path)
    builders.fill_registers(library)
    yield library.registers
    library.close()


@pytest.fixture
def dialog(theme, registers, qtbot):
    dialog = RegistersDialog(theme, registers, {STYLE[0]: {}}, house_styles=[STYLE])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    dialog.show_committee(KEY)
    dialog.show_tab("rules")
    return dialog


def leave_with(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    field.clearFocus()


def rules(registers):
    return registers.body(KEY).committee.rules


@pytest.mark.parametrize(
    ("field", "typed", "attribute", "value"),
    [
        ("notice", "60", "substitute_notice", 60),
        ("notice", "2 hours", "substitute_notice", 120),
        ("notice", "0", "substitute_notice", 0),
        ("finish", "12.30pm", "finish_by", time(12, 30)),
        ("finish", "1.30", "finish_by", time(13, 30)),
        ("finish", "noon", "finish_by", time(12)),
        ("finish", "2130", "finish_by", time(21, 30)),
        ("finish", "12am", "finish_by", time(0)),
        ("hours", "3 hours", "hours_limit", 180),
        ("hours", "150", "hours_limit", 150),
        ("pattern", "CFS/nn/yyyy", "report_pattern", "CFS/nn/yyyy"),
    ],
)
def test_each_rule_is_kept_as_its_field_is_left_and_taken_away_when_emptied(
    dialog, registers, qtbot, field, typed, attribute, value
):
    before = getattr(rules(registers), attribute)
    with qtbot.waitSignal(dialog.registers_changed):
        leave_with(qtbot, dialog.rules.fields()[field], typed)
    assert getattr(rules(registers), attribute) == value
    dialog.refresh()
    assert dialog.rules.fields()[field].text()
    leave_with(qtbot, dialog.rules.fields()[field], "")
    assert getattr(rules(registers), attribute) == before


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("notice", "soon", "“soon” is not a number of minutes. Type it as 60 or 1 hour."),
        ("finish", "lunch", "“lunch” is not a time. Type it as 12.30 or 9pm."),
        ("hours", "three", "“three” is not a length of time. Type it as 3 hours or 180."),
        ("pattern", "CFS", "Write n where the number stands and yy or yyyy where the year does, such as CFS/nn/yy."),
    ],
)
def test_what_cannot_be_read_is_said_under_the_field_and_stays(dialog, registers, qtbot, field, typed, said):
    leave_with(qtbot, dialog.rules.fields()[field], typed)
    assert dialog.rules.help_of(field) == said
    assert dialog.rules.fields()[field].text() == typed
    assert rules(registers) == CommitteeRules()
    leave_with(qtbot, dialog.rules.fields()[field], "")
    assert dialog.rules.help_of(field) != said


def test_online_is_a_box_and_other_rules_stay_as_the_register_has_them(dialog, registers, qtbot):
    changed = replace(registers.body(KEY).committee, rules=CommitteeRules(interests=DEFAULT_INTERESTS[:2]))
    registers.save_committee(changed)
    dialog.rules.online.setFocus()
    qtbot.keyClick(dialog.rules.online, Qt.Key.Key_Space)
    assert rules(registers) == CommitteeRules(interests=DEFAULT_INTERESTS[:2], online_counts=True)
    leave_with(qtbot, dialog.rules.fields()["hours"], "3h")
    assert rules(registers).online_counts
    assert rules(registers).interests == DEFAULT_INTERESTS[:2]


def test_the_pattern_names_what_holds_without_it(dialog):
    assert dialog.rules.help_of("pattern") == "n is the number, yy the year; empty for CFS/nn/yy"


def test_how_minutes_are_numbered(dialog, registers, qtbot):
    numbers = dialog.rules.numbers
    assert (numbers.written.isVisible(), numbers.first.isVisible()) == (False, False)
    numbers.counting.setFocus()
    for _ in range(2):
        qtbot.keyClick(numbers.counting, Qt.Key.Key_Down)
    assert rules(registers).minute_numbers == MinuteNumbers(Counting.YEAR)
    leave_with(qtbot, numbers.written, "yy/nnn")
    assert numbers.help_of(numbers.written).endswith("the year: 26/023")
    leave_with(qtbot, numbers.first, "9")
    assert rules(registers).minute_numbers == MinuteNumbers(Counting.YEAR, "yy/nnn", 9)
    leave_with(qtbot, numbers.first, "none")
    assert numbers.help_of(numbers.first) == "“none” is not a number from 1."
    leave_with(qtbot, numbers.written, "Minute")
    assert numbers.help_of(numbers.written).startswith("Write n where the number stands")
    leave_with(qtbot, dialog.rules.fields()["hours"], "3h")
    assert rules(registers).minute_numbers == MinuteNumbers(Counting.YEAR, "yy/nnn", 9)


@pytest.mark.parametrize(("key", "kept"), [("yes", True), ("no", False), ("usual", None)])
def test_a_seat_may_have_a_substitute_or_not(dialog, registers, key, kept):
    dialog.show_tab("members")
    dialog.members.people.list.set_current_key("ashdown")
    choice = dialog.members.substitute
    assert choice.key == "usual"
    for other in ("no", key):
        choice.set_key(other)
        choice.chosen.emit(other)
    assert registers.body(KEY).membership("ashdown").substitutable is kept
    dialog.members.people.list.set_current_key("hale")
    assert choice.key == "usual"
    dialog.members.people.list.set_current_key("noakes")
    assert choice.isHidden(), "who is in the pool stands for others"


@pytest.mark.parametrize(
    ("ref", "said"), [("CFS/14/26", ""), ("CFS/28/2020", "CFS/28/2020 does not look like CFS/nn/yy."), ("", "")]
)
def test_an_odd_reference_is_said_under_the_field_and_kept_as_typed(theme, qtbot, ref, said):
    form = ItemForm(theme, builders.DAY, builders.sample_committee())
    qtbot.addWidget(form)
    form.set_item(AgendaItem("item-4", "4", "Family hubs"))
    form.show()
    qtbot.keyClicks(form.report_field, ref)
    assert form.report_help == said
    assert (form.item().report_ref, form.trouble()) == (ref, "")


def test_time_and_place_of_the_next_meeting_belong_to_its_item_alone(theme, qtbot):
    form = ItemForm(theme, builders.DAY, builders.sample_committee())
    qtbot.addWidget(form)
    form.set_item(AgendaItem("item-8", "8", "Date of next meeting", ItemKind.NEXT_MEETING))
    form.show()
    qtbot.keyClicks(form.next_time, "half")
    assert form.trouble() == "“half” is not a time. Type it as 10.15 or 2pm."
    form.next_time.clear()
    qtbot.keyClicks(form.next_time, "9.30")
    qtbot.keyClicks(form.next_place, "Committee Room 1")
    assert (form.item().next_time, form.item().next_place, form.trouble()) == (time(9, 30), "Committee Room 1", "")
    form.set_item(AgendaItem("item-4", "4", "Family hubs"))
    assert form.next_time.isHidden()
    assert (form.item().next_time, form.item().next_place) == (None, "")
