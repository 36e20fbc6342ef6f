"""Approving with corrections and reopening with a reason, from the keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from clerk_app.drafting import draft_minutes
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.minute_correction import MinuteCorrection, PlacedLine
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from tests import builders
from ui.bar_reader import Saving, bar_view
from ui.dialogs.approve_minutes import ApproveMinutesDialog
from ui.dialogs.reason import ReasonDialog, ask_reason
from ui.session_signals import SessionSignals

Key = Qt.Key
PLAIN = facts.MinutesApproved("item-2")
LINES = (
    PlacedLine("The Chairman of the Finch spoke.", "2", "4"),
    PlacedLine("The Chairman of the Board spoke.", "3", "7"),
    PlacedLine("Nobody else did.", "3", "8"),
)


def opened(theme, qtbot, lines=LINES, was=PLAIN):
    dialog = ApproveMinutesDialog(theme, was, "12 February 2026", lines)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def approve(qtbot, dialog):
    with qtbot.waitSignal(dialog.approved) as approved:
        qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return approved.args[0]


def test_words_that_stand_in_one_place_bring_page_and_minute(theme, qtbot):
    dialog = opened(theme, qtbot)
    qtbot.keyClicks(dialog.old, "of the Finch")
    qtbot.keyClick(dialog.old, Key.Key_Return)
    assert (dialog.page.value, dialog.minute.value) == ("2", "4")
    qtbot.keyClicks(dialog.new, "Mr Finch")
    qtbot.keyClick(dialog.new, Key.Key_Return)
    assert [row.spoken for row in dialog.rows.rows.rows] == [
        "page 2, minute 4, old words: of the Finch, new words: Mr Finch"
    ]
    assert dialog.old.value == ""
    assert approve(qtbot, dialog) == facts.MinutesApproved(
        "item-2", corrections=(MinuteCorrection("2", "4", "of the Finch", "Mr Finch"),)
    )


def test_one_of_several_places_is_chosen_with_the_arrows(theme, qtbot):
    dialog = opened(theme, qtbot)
    qtbot.keyClicks(dialog.old, "the chairman")
    qtbot.keyClick(dialog.old, Key.Key_Down)
    assert dialog.found.hasFocus()
    qtbot.keyClick(dialog.found, Key.Key_Down)
    qtbot.keyClick(dialog.found, Key.Key_Return)
    assert (dialog.page.value, dialog.minute.value) == ("3", "7")
    qtbot.keyClick(dialog.new, Key.Key_Return)
    # What still stands in the fields is not lost when the clerk approves.
    qtbot.keyClicks(dialog.old, "Nobody")
    assert [each.old for each in approve(qtbot, dialog).corrections] == ["The Chairman", "Nobody"]


def test_without_the_record_everything_is_typed(theme, qtbot):
    dialog = opened(theme, qtbot, lines=())
    assert not dialog.found.isVisible()
    qtbot.keyClicks(dialog.old, "1,250")
    qtbot.keyClick(dialog.old, Key.Key_Return)
    for field, words in ((dialog.page, "9"), (dialog.minute, "41"), (dialog.new, "1,520")):
        qtbot.keyClicks(field, words)
    dialog.signed.setChecked(False)
    assert approve(qtbot, dialog) == facts.MinutesApproved(
        "item-2", False, corrections=(MinuteCorrection("9", "41", "1,250", "1,520"),)
    )


def test_corrections_there_are_can_be_taken_back_into_the_fields(theme, qtbot):
    was = facts.MinutesApproved("item-2", False, "a title", corrections=(MinuteCorrection("2", "4", "a", "b"),))
    dialog = opened(theme, qtbot, was=was)
    assert not dialog.signed.isChecked()
    dialog.rows.setFocus()
    qtbot.keyClick(dialog.rows, Key.Key_Delete)
    assert (dialog.old.value, dialog.new.value) == ("a", "b")
    qtbot.keyClicks(dialog.new, "c")
    assert approve(qtbot, dialog) == facts.MinutesApproved(
        "item-2", False, "a title", corrections=(MinuteCorrection("2", "4", "a", "bc"),)
    )


def test_nothing_typed_is_refused_beside_the_fields(theme, qtbot):
    dialog = opened(theme, qtbot)
    qtbot.keyClick(dialog.new, Key.Key_Return)
    assert dialog.refusal == "Type the old words or the new ones."


# ---------------------------------------------------------------------- reopening


@pytest.fixture
def signals(tmp_path):
    library = builders.open_library(tmp_path)
    session = builders.in_session(library, builders.clock_at("10:15"))
    session.record(facts.MeetingClosed())
    session.record(facts.ApprovalCopied("later", builders.DAY))
    signals = SessionSignals(session)
    yield signals
    signals.close()
    library.close()


NOTE = facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "Said."))


def test_a_change_asks_once_and_goes_on_with_the_reason(signals):
    asked = []

    def ask(sentence):
        asked.append(sentence)
        return " a letter came "

    signals.ask_reason = ask
    assert signals.record(NOTE)
    assert signals.try_record(NOTE)
    assert len(asked) == 1
    assert signals.state.review.approval.reopened == "a letter came"
    assert bar_view(signals.state, builders.at("12:00"), Saving()).public_sub == "changed since approval"


def test_nothing_is_changed_where_nobody_says_why(signals, qtbot):
    signals.ask_reason = lambda _sentence: ""
    with qtbot.waitSignal(signals.refused) as refused:
        assert not signals.record(NOTE)
    assert refused.args[0].startswith("These minutes were approved.")
    assert not signals.state.notes


def test_the_reason_is_typed_and_an_empty_one_is_refused(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def answer():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        qtbot.keyClick(dialog.why, Key.Key_Return)
        assert dialog.refusal == "Say in a few words why the record is changed."
        qtbot.keyClicks(dialog.why, "A name was wrong.")
        qtbot.keyClick(dialog.why, Key.Key_Return)

    QTimer.singleShot(0, answer)
    assert ask_reason(theme, window, "Why?") == "A name was wrong."

    def leave():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        qtbot.keyClick(dialog, Key.Key_Escape)

    QTimer.singleShot(0, leave)
    assert ask_reason(theme, window, "Why?") == ""


@pytest.mark.parametrize("hangs", [False, True])
def test_words_that_were_amended_in_private_stay_so_when_a_correction_follows_in_public(theme, qtbot, tmp_path, hangs):
    library, clock = builders.open_library(tmp_path), builders.clock_at("10:15")
    item = AgendaItem("minutes", "2", "Minutes", ItemKind.MINUTES, refers_to=builders.DAY)
    session = builders.in_session(library, clock, items=(item,))
    session.record(facts.PublicExcluded(("minutes",), (3,)))
    session.record(facts.MinutesApproved("minutes", amended="Brightwater to read Oakwater"))
    clock.step(minutes=1)
    session.record(facts.PublicReadmitted())
    was = replace(session.state.approved[-1], open_again=hangs)
    dialog = opened(theme, qtbot, lines=(), was=was)
    qtbot.keyClicks(dialog.old, "Nobody")
    session.record(approve(qtbot, dialog))
    minutes = plain_text(draft_minutes(session.state, Version.PUBLIC))
    library.close()
    assert "Brightwater" not in minutes
