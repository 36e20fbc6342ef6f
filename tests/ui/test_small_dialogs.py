"""An item's particulars, the check list before the close, preferences."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.finding import Finding
from clerk_app.preferences import Preferences, ThemeChoice
from tests import builders
from ui.dialogs.close_meeting import CloseMeetingDialog
from ui.dialogs.edit_item import EditItemDialog
from ui.dialogs.preferences import PreferencesDialog

TODAY = date(2026, 3, 3)
FINDINGS = (
    Finding("S Shah is in no list: neither present nor with apologies", "attendance"),
    Finding("Item 9 was not taken: Urgent business", "item:item-9"),
)


def shown(dialog, qtbot):
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    return dialog


# ---------------------------------------------------------------- an item


@pytest.mark.parametrize("item", builders.sample_items(), ids=lambda item: item.number)
def test_an_item_comes_out_as_it_went_in(theme, qtbot, item):
    dialog = shown(EditItemDialog(theme, item, TODAY), qtbot)
    with qtbot.waitSignal(dialog.kept) as kept:
        qtbot.keyClick(dialog.form.title_field, Qt.Key.Key_Return)
    assert kept.args == [item]
    assert not dialog.isVisible()


def test_a_changed_title_is_kept_by_enter(theme, qtbot):
    dialog = shown(EditItemDialog(theme, builders.sample_items()[3], TODAY), qtbot)
    field = dialog.form.title_field
    field.selectAll()
    qtbot.keyClicks(field, "Hubs")
    with qtbot.waitSignal(dialog.kept) as kept:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (kept.args[0].id, kept.args[0].title) == ("item-4", "Hubs")


def test_an_item_needs_a_title_and_a_date_that_can_be_read(theme, qtbot):
    dialog = shown(EditItemDialog(theme, AgendaItem("new", "", "", ItemKind.MINUTES), TODAY), qtbot)
    assert dialog.windowTitle() == "Add an item – Clerk"
    qtbot.keyClick(dialog.form.title_field, Qt.Key.Key_Return)
    assert dialog.refusal == "An item needs a title."
    qtbot.keyClicks(dialog.form.title_field, "Minutes")
    qtbot.keyClicks(dialog.form._date, "soon")
    qtbot.keyClick(dialog.form.title_field, Qt.Key.Key_Return)
    assert "is not a date" in dialog.refusal
    dialog.form._date.selectAll()
    qtbot.keyClicks(dialog.form._date, "12/2/26")
    with qtbot.waitSignal(dialog.kept) as kept:
        qtbot.keyClick(dialog.form.title_field, Qt.Key.Key_Return)
    assert kept.args[0].refers_to == date(2026, 2, 12)


def test_paragraphs_belong_to_private_items_only(theme, qtbot):
    dialog = shown(EditItemDialog(theme, builders.sample_items()[9], TODAY), qtbot)
    form = dialog.form
    assert form._paragraphs.isVisible()
    form._paragraphs.selectAll()
    qtbot.keyClicks(form._paragraphs, "1, 2 and 99")
    assert form.item().exempt_paragraphs == (1, 2)
    qtbot.keyClick(form._private, Qt.Key.Key_Space)
    assert not form._paragraphs.isVisible()
    assert (form.item().exempt, form.item().exempt_paragraphs) == (False, ())


def test_esc_leaves_an_item_as_it_is(theme, qtbot):
    dialog = shown(EditItemDialog(theme, builders.sample_items()[0], TODAY), qtbot)
    with qtbot.assertNotEmitted(dialog.kept):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# ---------------------------------------------------------------- the close


def test_enter_closes_all_the_same(theme, qtbot):
    dialog = shown(CloseMeetingDialog(theme, FINDINGS), qtbot)
    with qtbot.waitSignal(dialog.close_confirmed):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_row_leads_to_its_place(theme, qtbot):
    dialog = shown(CloseMeetingDialog(theme, FINDINGS), qtbot)
    dialog.rows.setFocus()
    dialog.rows.set_current_key("0")
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.go_to) as asked, qtbot.assertNotEmitted(dialog.close_confirmed):
        qtbot.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert asked.args == ["item:item-9"]
    assert not dialog.isVisible()


def test_esc_closes_nothing(theme, qtbot):
    dialog = shown(CloseMeetingDialog(theme, FINDINGS), qtbot)
    with qtbot.assertNotEmitted(dialog.close_confirmed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_with_nothing_open_it_says_so(theme, qtbot):
    dialog = shown(CloseMeetingDialog(theme, ()), qtbot)
    assert not dialog.rows.isVisible()
    with qtbot.waitSignal(dialog.close_confirmed):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


# ---------------------------------------------------------------- preferences


def test_each_choice_holds_at_once(theme, qtbot):
    dialog = shown(PreferencesDialog(theme, Preferences(last_export_folder="x"), "/data/Clerk"), qtbot)
    told: list[Preferences] = []
    dialog.preferences_changed.connect(told.append)
    dialog._colours.setFocus()
    qtbot.keyClick(dialog._colours, Qt.Key.Key_Right)
    qtbot.keyClick(dialog._bell, Qt.Key.Key_Space)
    dialog._text_size.set_key("140")
    dialog._text_size.chosen.emit("140")
    assert told[-1] == Preferences(ThemeChoice.LIGHT, 1.4, bell=True, last_export_folder="x")
    assert dialog.preferences == told[-1]
    dialog.accept()


def test_a_text_size_between_is_offered_as_it_is(theme, qtbot):
    dialog = shown(PreferencesDialog(theme, Preferences(text_scale=1.2), "/data/Clerk"), qtbot)
    assert dialog._text_size.key == "120"
    dialog.accept()
