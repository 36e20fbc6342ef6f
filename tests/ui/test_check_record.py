"""The record looked over from the window: by the palette, row by row, each a way to its place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from clerk_app.meeting import facts
from clerk_app.meeting.finding import Finding, Gravity
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.state import MeetingState
from ui.dialogs.check_record import CheckRecordDialog
from ui.dialogs.close_meeting import CloseMeetingDialog

TWELVE = "“12pm” can be read as noon or as midnight: “It began at 12pm.”"


@pytest.fixture
def desk(open_desk):
    """At item 4, with an entry that says 12pm."""
    desk = open_desk()
    desk.meeting.signals.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "It began at 12pm.")))
    return desk


def checked(desk):
    desk.press("Ctrl+K")
    desk.press("check the record")
    desk.press("Enter")
    desk.settle()
    return next(d for d in desk.main.findChildren(CheckRecordDialog) if d.isVisible())


def words_of(dialog):
    return ["".join(run.text for run in row.cells[2].runs) for row in dialog.rows.rows.rows]


def test_what_the_doctor_finds_is_shown_and_a_row_leads_to_its_entry(desk):
    dialog = checked(desk)
    words = words_of(dialog)
    assert TWELVE in words
    before = desk.session.entries
    for _ in range(words.index(TWELVE)):
        desk.press("Down")
    desk.press("Enter")
    desk.settle()
    assert not dialog.isVisible()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    assert editor.toPlainText() == "It began at 12pm."
    assert desk.session.entries == before


def test_the_gravest_comes_first_and_is_said_with_its_grade_and_place(theme, qtbot):
    found = [
        Finding("The vote counts R Hale twice", "item:x", gravity=Gravity.WRONG),
        Finding("S Shah is in no list", "attendance", gravity=Gravity.MISSING),
        Finding("The title is odd", "record"),
    ]
    dialog = CheckRecordDialog(theme, MeetingState(), found)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.rows.hasFocus)
    assert [row.spoken for row in dialog.rows.rows.rows] == [
        "Put right: The vote counts R Hale twice",
        "Missing: S Shah is in no list, Attendance",
        "Look at: The title is odd, Record",
    ]
    with qtbot.waitSignal(dialog.go_to) as asked:
        qtbot.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert asked.args == ["item:x"]


def test_nothing_found_is_said(theme, qtbot):
    dialog = CheckRecordDialog(theme, MeetingState(), ())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    assert not dialog.rows.isVisible()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_slot_left_open_is_ended_and_the_list_is_shown_again(desk):
    desk.meeting.signals.record(facts.SlotOpened("item-3", 900))
    dialog = checked(desk)
    place = next(n for n, words in enumerate(words_of(dialog)) if words.startswith("Public questions are still open"))
    for _ in range(place):
        desk.press("Down")
    desk.press("Enter")
    desk.settle()
    assert desk.state.questions.slot.span.end is not None
    assert not desk.main.findChildren(CloseMeetingDialog)
    again = next(d for d in desk.main.findChildren(CheckRecordDialog) if d.isVisible())
    assert TWELVE in words_of(again)
    assert not any(words.startswith("Public questions") for words in words_of(again))


def test_a_meeting_not_closed_leads_to_its_close(desk):
    dialog = checked(desk)
    words = words_of(dialog)
    for _ in range(words.index("The meeting is not closed, so its minutes give no closing time")):
        desk.press("Down")
    desk.press("Enter")
    desk.settle()
    (closing,) = desk.main.findChildren(CloseMeetingDialog)
    assert closing.isVisible()
