"""The flags in one list: each row a way to its place, settled and given a word why from the keyboard."""

import pytest
from PySide6.QtCore import Qt

from clerk_app.meeting import facts
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.notes import NoteKind, NoteText
from tests import builders
from ui.dialogs.check_later import CheckLaterDialog
from ui.session_signals import SessionSignals

Key = Qt.Key


@pytest.fixture
def signals(tmp_path):
    library = builders.open_library(tmp_path)
    session = builders.in_session(library, builders.clock_at("10:15"))
    signals = SessionSignals(session)
    yield signals
    signals.close()
    library.close()


def keep(signals, *texts):
    new = [facts.NoteKept("item-4", NoteText(NoteKind.NOTE, text, check_later=True)) for text in texts]
    return [entry.id for entry in signals.session.record(*new)]


def opened(theme, qtbot, signals):
    dialog = CheckLaterDialog(theme, signals)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_enter_goes_to_the_place(theme, qtbot, signals):
    _, second = keep(signals, "£212", "11 families")
    dialog = opened(theme, qtbot, signals)
    assert [row.spoken for row in dialog.rows.rows.rows] == ["Item 4, £212", "Item 4, 11 families"]
    qtbot.keyClick(dialog.rows, Key.Key_Down)
    with qtbot.waitSignal(dialog.go_to) as gone:
        qtbot.keyClick(dialog.rows, Key.Key_Return)
    assert gone.args == [f"note:{second}"]
    assert not dialog.isVisible()


def test_delete_settles_and_the_next_is_chosen(theme, qtbot, signals):
    first, second = keep(signals, "£212", "11 families")
    dialog = opened(theme, qtbot, signals)
    qtbot.keyClick(dialog.rows, Key.Key_Delete)
    assert not signals.state.note(first).to_check
    assert dialog.chosen.note == second
    qtbot.keyClick(dialog.rows, Key.Key_Delete)
    assert not dialog.rows.rows.rows
    assert not dialog.rows.isVisible()
    signals.undo()
    assert [row.key for row in dialog.rows.rows.rows] == [f"note:{second}"]


def test_the_word_why_is_kept_as_the_field_is_left(theme, qtbot, signals):
    (note,) = keep(signals, "£212")
    dialog = opened(theme, qtbot, signals)
    dialog.why.setFocus()
    qtbot.keyClicks(dialog.why, "ask finance")
    qtbot.keyClick(dialog.why, Key.Key_Return)
    assert signals.state.note(note).content.check_why == "ask finance"
    assert dialog.rows.rows.rows[0].spoken == "Item 4, £212, ask finance"
    assert dialog.isVisible()


def test_the_line_being_typed_stands_there_too_and_is_settled_in_its_place(theme, qtbot, signals):
    signals.keep_draft(Draft(LINE, "item-4", text="the date ??ask", cursor=0))
    dialog = opened(theme, qtbot, signals)
    assert [row.spoken for row in dialog.rows.rows.rows] == ["Your line, the date, ask"]
    assert not dialog.why.isEnabled()
    qtbot.keyClick(dialog.rows, Key.Key_Delete)
    assert dialog.chosen.place == "line"
