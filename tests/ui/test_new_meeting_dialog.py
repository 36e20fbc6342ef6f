"""A meeting set up by hand."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.facts import MeetingMode
from clerk_app.session import MeetingSession
from tests import builders
from ui.dialogs.new_meeting import NewMeetingDialog

TODAY = date(2026, 3, 3)


@pytest.fixture
def library(tmp_path):
    library = builders.open_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def registers(library):
    builders.fill_registers(library)
    return library.registers


@pytest.fixture
def dialog(theme, library, registers, qtbot):
    return shown(NewMeetingDialog(theme, library, TODAY), qtbot)


def shown(dialog, qtbot):
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    return dialog


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def created(dialog, qtbot):
    with qtbot.waitSignal(dialog.created) as signal:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    return signal.args[0]


def line(dialog, qtbot, text):
    qtbot.keyClicks(dialog.agenda.line, text)
    qtbot.keyClick(dialog.agenda.line, Qt.Key.Key_Return)


# ---------------------------------------------------------------- the main job


def test_a_meeting_is_set_up_by_keyboard_alone(dialog, library, qtbot):
    type_into(qtbot, dialog.arrangements.date_field, "Thu 12 March")
    line(dialog, qtbot, "Apologies and declarations")
    line(dialog, qtbot, "4 Family hubs: first-year review (CFS/14/26)")
    line(dialog, qtbot, "Placement contracts (exempt, paragraph 3)")

    session = MeetingSession(library.record, "new", builders.clock_at("09:00"))
    session.record(*created(dialog, qtbot))

    state = session.state
    assert state.arranged == facts.MeetingArranged(
        builders.DAY, time(10, 15), "Committee Room 2, Wexcombe County Hall", MeetingMode.IN_PERSON
    )
    assert len(state.body.councillors) == 14
    assert [(item.number, item.title) for item in state.agenda.items] == [
        ("1", "Apologies and declarations"),
        ("4", "Family hubs: first-year review"),
        ("5", "Placement contracts"),
    ]
    assert state.agenda.items[1].report_ref == "CFS/14/26"
    assert state.agenda.items[2].exempt_paragraphs == (3,)


def test_the_committee_proposes_its_place_and_time_and_the_keyboard_is_at_the_date(dialog):
    assert dialog.arrangements.place == "Committee Room 2, Wexcombe County Hall"
    assert dialog.arrangements.start == time(10, 15)
    assert dialog.focusWidget() is dialog.arrangements.date_field


@pytest.mark.parametrize("typed", ["12/3/26", "12 March 2026", "Thu 12 March"])
def test_the_date_is_said_in_full_as_it_is_read(dialog, qtbot, typed):
    type_into(qtbot, dialog.arrangements.date_field, typed)
    assert dialog.arrangements.day == builders.DAY
    assert dialog.arrangements.date_help() == "Thursday 12 March 2026"


def test_the_dialog_says_where_apologies_and_questions_are_entered(dialog):
    from PySide6.QtWidgets import QLabel

    assert any(
        "Apologies, substitutes and registered questions" in label.text() for label in dialog.findChildren(QLabel)
    )


# ---------------------------------------------------------------- what is missing or doubtful


@pytest.mark.parametrize(
    ("when", "said"),
    [("", "needs a date"), ("31/2/26", "is not a date"), ("soon", "is not a date")],
)
def test_without_a_date_nothing_is_created_and_the_words_stay(dialog, qtbot, when, said):
    type_into(qtbot, dialog.arrangements.date_field, when)
    with qtbot.assertNotEmitted(dialog.created):
        dialog.create_meeting()
    assert said in dialog.refusal
    assert dialog.arrangements.date_field.text() == when
    assert dialog.isVisible()
    type_into(qtbot, dialog.arrangements.date_field, "12/3/26")
    assert dialog.refusal == ""


def test_a_start_that_is_no_time_is_refused(dialog, qtbot):
    type_into(qtbot, dialog.arrangements.date_field, "12/3/26")
    type_into(qtbot, dialog.arrangements.start_field, "noonish")
    dialog.create_meeting()
    assert "is not a time" in dialog.refusal


def test_a_past_date_and_double_numbers_are_said_and_never_stop(dialog, qtbot):
    type_into(qtbot, dialog.arrangements.date_field, "1/3/26")
    line(dialog, qtbot, "1 One")
    line(dialog, qtbot, "1 Another")
    assert dialog.remark == "Sunday 1 March 2026 is in the past. Two items are numbered 1."
    assert sum(isinstance(fact, facts.ItemAdded) for fact in created(dialog, qtbot)) == 2


def test_with_no_committee_it_leads_to_the_registers(theme, library, qtbot):
    dialog = shown(NewMeetingDialog(theme, library, TODAY), qtbot)
    assert "There is no committee yet" in dialog.refusal
    with qtbot.waitSignal(dialog.registers_requested):
        qtbot.mouseClick(dialog._registers, Qt.MouseButton.LeftButton)
    builders.fill_registers(library)
    dialog.reload_committees()
    assert dialog.refusal == ""
    assert dialog.arrangements.committee == "children-and-families"


# ---------------------------------------------------------------- items


def test_pasted_lines_become_items(dialog, qtbot):
    QGuiApplication.clipboard().setText("1. Apologies\n2. Minutes of 12 February 2026\n\n3. Urgent business\n")
    dialog.agenda.line.setFocus()
    qtbot.keyClick(dialog.agenda.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [item.kind for item in dialog.agenda.items] == [ItemKind.APOLOGIES, ItemKind.MINUTES, ItemKind.URGENT]
    assert dialog.agenda.items[1].refers_to == date(2026, 2, 12)
    dialog.agenda.undo()
    assert dialog.agenda.items == ()


def test_standing_items_and_the_last_meeting_fill_the_agenda(theme, library, registers, qtbot):
    builders.new_session(library, builders.clock_at("09:00"))
    dialog = shown(NewMeetingDialog(theme, library, TODAY), qtbot)
    assert dialog.arrangements.day == date(2026, 5, 14)  # as the last meeting set it
    dialog.take_standing()
    assert dialog.agenda.items[1].title == "Minutes of 12 March 2026"
    dialog.take_last()
    assert len(dialog.agenda.items) == 10
    dialog.agenda.undo()
    assert len(dialog.agenda.items) == 6


def test_items_are_moved_and_removed_by_key_and_it_is_undone(dialog, qtbot):
    for text in ("1 One", "2 Two", "3 Three"):
        line(dialog, qtbot, text)
    items = dialog.agenda.list
    items.setFocus()
    assert items.current_key() == dialog.agenda.items[2].id
    qtbot.keyClick(items, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [item.title for item in dialog.agenda.items] == ["One", "Three", "Two"]
    qtbot.keyClick(items, Qt.Key.Key_Delete)
    assert [item.title for item in dialog.agenda.items] == ["One", "Two"]
    assert dialog.remark == "3 Three removed. Undo puts it back."
    qtbot.keyClick(items, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [item.title for item in dialog.agenda.items] == ["One", "Three", "Two"]


def test_after_a_removal_the_keyboard_is_in_the_list_so_that_space_removes_one(dialog, qtbot):
    for text in ("1 One", "2 Two"):
        line(dialog, qtbot, text)
    remove = dialog.agenda._buttons["remove"]
    remove.setFocus()
    qtbot.keyClick(remove, Qt.Key.Key_Space)
    assert dialog.focusWidget() is dialog.agenda.list
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert [item.title for item in dialog.agenda.items] == ["One"]
    remove.setFocus()
    qtbot.keyClick(remove, Qt.Key.Key_Space)
    assert dialog.focusWidget() is dialog.agenda.line
    assert not any(dialog.agenda._buttons[key].isEnabled() for key in ("up", "down", "remove"))
    assert dialog.remark == "1 One removed. Undo puts it back."


def test_tab_comes_to_the_particulars_before_the_buttons(dialog, qtbot):
    for text in ("1 One", "2 Two"):
        line(dialog, qtbot, text)
    dialog.agenda.list.setFocus()
    passed = []
    for _ in range(30):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        passed.append(dialog.focusWidget())
    wanted = [dialog.agenda.line, dialog.agenda.form.number_field, dialog.agenda.form.title_field]
    wanted += [dialog.agenda._buttons["up"]]
    wanted += [dialog.agenda._buttons["remove"], dialog._create]
    places = [passed.index(widget) for widget in wanted]
    assert places == sorted(places)


def test_the_chosen_items_particulars_are_edited_beside_the_list(dialog, qtbot):
    line(dialog, qtbot, "4 Family hubs")
    title = dialog.agenda.form.title_field
    type_into(qtbot, title, "Family hubs: first-year review")
    assert dialog.agenda.items[0].title == "Family hubs: first-year review"
    assert "Family hubs: first-year review" in dialog.agenda.list.rows.rows[0].spoken


def test_an_item_without_a_title_is_shown_and_refused(dialog, qtbot):
    type_into(qtbot, dialog.arrangements.date_field, "12/3/26")
    line(dialog, qtbot, "4 Family hubs")
    dialog.agenda.form.title_field.setFocus()
    dialog.agenda.form.title_field.selectAll()
    qtbot.keyClick(dialog.agenda.form.title_field, Qt.Key.Key_Delete)
    dialog.create_meeting()
    assert dialog.refusal == "Item 4 needs a title."


# ---------------------------------------------------------------- leaving it


def test_leaving_with_little_typed_asks_nothing(dialog, qtbot):
    type_into(qtbot, dialog.arrangements.date_field, "12/3/26")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_words_that_were_left_are_there_the_next_time(dialog, qtbot):
    type_into(qtbot, dialog.arrangements.date_field, "12/3/26")
    line(dialog, qtbot, "4 Family hubs: first-year review of them")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.show()
    assert dialog.remark == "What you typed before is still here."
    assert len(dialog.agenda.items) == 1
    assert dialog.arrangements.day == builders.DAY
    dialog.begin_afresh()
    assert dialog.agenda.items == ()
    assert dialog.arrangements.day is None
    assert dialog.arrangements.start == time(10, 15)
    dialog.hide()


def test_leaving_changed_arrangements_asks_once_in_place(theme, library, registers, qtbot):
    session = builders.new_session(library, builders.clock_at("09:00"))
    dialog = shown(NewMeetingDialog(theme, library, TODAY, state=session.state), qtbot)
    line(dialog, qtbot, "11 Another item")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "not kept yet" in dialog.remark
    line(dialog, qtbot, "12 One more")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()  # typing went on, so it is asked anew
    dialog.close()
    assert not dialog.isVisible()


def test_where_the_disk_refuses_the_words_stay(dialog, qtbot):
    type_into(qtbot, dialog.arrangements.date_field, "12/3/26")
    dialog.created.connect(lambda _facts: dialog.keep_open("The disk is full."))
    dialog.create_meeting()
    assert dialog.isVisible()
    assert dialog.refusal == "The disk is full."
    assert dialog.arrangements.day == builders.DAY
    dialog.hide()


# ---------------------------------------------------------------- changing what is arranged


def test_arrangements_of_a_meeting_not_opened_are_changed(theme, library, registers, qtbot):
    session = builders.new_session(library, builders.clock_at("09:00"))
    dialog = shown(NewMeetingDialog(theme, library, TODAY, state=session.state), qtbot)
    type_into(qtbot, dialog.arrangements.place_field, "The barn")
    dialog.agenda.list.set_current_key("item-7")
    dialog.agenda.move_up()
    session.record(*created(dialog, qtbot))
    assert session.state.arranged is not None
    assert session.state.arranged.place == "The barn"
    assert [item.number for item in session.state.agenda.items][4:7] == ["5", "7", "6"]


def test_unchanged_arrangements_record_nothing(theme, library, registers, qtbot):
    session = builders.new_session(library, builders.clock_at("09:00"))
    dialog = shown(NewMeetingDialog(theme, library, TODAY, state=session.state), qtbot)
    with qtbot.assertNotEmitted(dialog.created):
        dialog.create_meeting()
    assert not dialog.isVisible()


def test_every_control_has_a_name(dialog, qtbot):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

    line(dialog, qtbot, "1 One")
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        assert all(w.accessibleName() for w in dialog.findChildren(kind) if w.isVisible())


def test_the_calendar_picks_a_day(dialog, qtbot):
    from PySide6.QtCore import QDate
    from PySide6.QtWidgets import QCalendarWidget

    qtbot.mouseClick(dialog.arrangements._pick, Qt.MouseButton.LeftButton)
    month = dialog.arrangements.findChild(QCalendarWidget)
    month.activated.emit(QDate(2026, 3, 12))
    assert dialog.arrangements.day == builders.DAY
