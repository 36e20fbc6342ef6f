"""Approving with corrections and reopening with a reason, from the keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from clerk_app.drafting import draft_minutes
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.approval_draft import ApprovalDraft, read_approval
from clerk_app.meeting.closing import findings
from clerk_app.meeting.minute_correction import MinuteCorrection, PlacedLine
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.session import MeetingSession
from tests import builders
from ui.approving import Approving
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


def opened(theme, qtbot, lines=LINES, was=PLAIN, **more):
    dialog = ApproveMinutesDialog(theme, was, "12 February 2026", lines, **more)
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
    qtbot.keyClicks(dialog.new, "The Chair")
    qtbot.keyClick(dialog.new, Key.Key_Return)
    # What still stands in the fields is not lost when the clerk approves.
    qtbot.keyClicks(dialog.old, "Nobody")
    qtbot.keyClicks(dialog.new, "Somebody")
    assert [each.old for each in approve(qtbot, dialog).corrections] == ["The Chairman", "Nobody"]


@pytest.mark.parametrize(
    ("old", "new", "asked"),
    [
        ("of the Finch", "", "Type the new words. Enter once more takes “of the Finch” out."),
        ("of the Lark", "Mr Lark", "Those minutes have no such old words. Enter once more keeps them as typed."),
        ("of the Finch", "of the Finch", "The new words are the old ones. Enter once more keeps them."),
    ],
)
@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_what_may_be_a_slip_is_asked_once(theme, qtbot, old, new, asked, modifier):
    dialog = opened(theme, qtbot)
    heard: list[object] = []
    dialog.approved.connect(heard.append)
    dialog.old.setText(old)
    dialog.new.setText(new)
    qtbot.keyClick(dialog.new, Key.Key_Return, modifier)
    assert (dialog.refusal, len(dialog.rows.rows.rows), heard) == (asked, 0, [])
    qtbot.keyClick(dialog.new, Key.Key_Return, modifier)
    assert dialog.refusal == ""
    assert len(dialog.rows.rows.rows) == 1
    assert len(heard) == (modifier == Qt.KeyboardModifier.ControlModifier)


def test_old_words_that_are_exempt_are_said_to_be_in_no_public_minutes(theme, qtbot):
    dialog = opened(theme, qtbot, kept_back={"oakwater": "Oakwater"})
    dialog.old.setText("Oakwater farm")
    dialog.new.setText("a farm")
    qtbot.keyClick(dialog.new, Key.Key_Return)
    assert dialog.refusal.startswith("The public minutes have no such old words, for some are exempt.")
    dialog.old.setText("of the Lark")
    dialog.new.setText("of Oakwater")
    qtbot.keyClick(dialog.new, Key.Key_Return)
    assert dialog.refusal.startswith("Those minutes have no such old words.")


def test_over_corrections_that_are_recorded_it_does_not_say_that_nothing_is(theme, qtbot):
    was = facts.MinutesApproved("item-2", corrections=(MinuteCorrection(new="b"),))
    left = ApprovalDraft(was.corrections, MinuteCorrection(new="c"))
    dialog = opened(theme, qtbot, was=was, left=left)
    assert dialog.remark == "As you left it. What you changed since it was recorded is not recorded yet."


def test_the_same_correction_is_not_listed_twice(theme, qtbot):
    dialog = opened(theme, qtbot)
    for _ in range(2):
        dialog.old.setText("of the Finch")
        dialog.new.setText("Mr Finch")
        qtbot.keyClick(dialog.new, Key.Key_Return)
    assert dialog.refusal == "This correction is in the list already."
    assert (len(dialog.rows.rows.rows), dialog.new.text()) == (1, "Mr Finch")


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


KEPT_BACK = {"oakwater": "Oakwater", "lease": "lease"}
EXEMPT = {
    "it quotes what is kept back": (KEPT_BACK, "The OAKWATER lease", None, True),
    "the clerk says that the public may read it": (KEPT_BACK, "The Oakwater lease", False, False),
    "it quotes nothing": (KEPT_BACK, "The Finch", None, None),
    "the earlier minutes keep nothing back": ({}, "The Oakwater lease", None, None),
    "their record is not here": (None, "The Oakwater lease", None, None),
}


@pytest.mark.parametrize(("kept_back", "words", "says", "exempt"), EXEMPT.values(), ids=EXEMPT)
def test_words_that_the_earlier_minutes_keep_back_are_asked_about(theme, qtbot, kept_back, words, says, exempt):
    dialog = opened(theme, qtbot, kept_back=kept_back)
    qtbot.keyClicks(dialog.new, words)
    asked = dialog.exempt.isVisible()
    assert asked is (exempt is True or says is not None)
    if says is not None:
        assert dialog._more.help_of(dialog.exempt).startswith("“Oakwater”, “lease”: only in what those minutes keep")
        dialog.exempt.setChecked(says)
    qtbot.keyClick(dialog.new, Key.Key_Return)
    assert not dialog.exempt.isVisible()
    assert ("exempt, not in the public minutes" in dialog.rows.rows.rows[0].spoken) is bool(exempt)
    # Put back into the fields, it is as it was.
    qtbot.keyClick(dialog.rows, Key.Key_Down)
    qtbot.keyClick(dialog.rows, Key.Key_Delete)
    assert [each.exempt for each in approve(qtbot, dialog).corrections] == [exempt]


def test_what_the_clerk_decided_stays_where_nobody_can_look(theme, qtbot):
    decision = MinuteCorrection(new="Oakwater", exempt=True, asked=("oakwater",))
    dialog = opened(theme, qtbot, was=facts.MinutesApproved("item-2", corrections=(decision,)))
    qtbot.keyClick(dialog.rows, Key.Key_Down)
    qtbot.keyClick(dialog.rows, Key.Key_Delete)
    assert approve(qtbot, dialog).corrections == (decision,)


def test_what_the_clerk_decided_is_kept_with_the_words_of_which_it_was_asked(theme, qtbot):
    dialog = opened(theme, qtbot, kept_back=KEPT_BACK)
    qtbot.keyClicks(dialog.new, "Oakwater")
    dialog.exempt.setChecked(False)
    qtbot.keyClick(dialog.new, Key.Key_Return)
    decision = MinuteCorrection(new="Oakwater", exempt=False, asked=("oakwater",))
    assert approve(qtbot, dialog).corrections == (decision,)


def test_a_decision_holds_for_the_words_it_was_made_for(theme, qtbot):
    dialog = opened(theme, qtbot, kept_back=KEPT_BACK)
    qtbot.keyClicks(dialog.new, "The Oakwater")
    dialog.exempt.setChecked(False)
    qtbot.keyClicks(dialog.new, " farm")
    assert not dialog.exempt.isChecked()
    qtbot.keyClicks(dialog.new, " lease")
    assert dialog.exempt.isChecked(), "of the lease nothing was said"
    assert approve(qtbot, dialog).corrections[0].exempt is True


def test_corrections_at_which_nobody_could_look_are_looked_at_when_they_can_be(theme, qtbot):
    was = facts.MinutesApproved("item-2", corrections=(MinuteCorrection(new="Oakwater"), MinuteCorrection(new="b")))
    dialog = opened(theme, qtbot, was=was, kept_back=KEPT_BACK)
    assert [each.exempt for each in approve(qtbot, dialog).corrections] == [True, None]


def test_nothing_typed_is_refused_beside_the_fields(theme, qtbot):
    dialog = opened(theme, qtbot)
    qtbot.keyClick(dialog.new, Key.Key_Return)
    assert dialog.refusal == "Type the old words or the new ones."


def test_what_stands_in_the_fields_is_kept_before_another_is_put_back_into_them(theme, qtbot):
    was = facts.MinutesApproved("item-2", corrections=(MinuteCorrection("2", "4", "a", "b"),))
    dialog = opened(theme, qtbot, was=was)
    qtbot.keyClicks(dialog.new, "half typed")
    dialog.rows.setFocus()
    qtbot.keyClick(dialog.rows, Key.Key_Delete)
    assert dialog.new.value == "b"
    assert [each.new for each in approve(qtbot, dialog).corrections] == ["half typed", "b"]


# ---------------------------------------------------------------------- left before it is recorded

ITEM = AgendaItem("minutes", "2", "Minutes", ItemKind.MINUTES, refers_to=builders.DAY)
LEFT = MinuteCorrection("2", "4", "of the Finch", "Mr Finch")


class Round:
    """A meeting with minutes to approve, and the window that asks about them."""

    def __init__(self, folder, theme, qtbot):
        self.folder, self.theme, self.qtbot = folder, theme, qtbot
        self.clock = builders.clock_at("10:15")
        self.library = builders.open_library(folder)
        session = builders.in_session(self.library, self.clock, items=(ITEM,))
        self.begin(session)

    def begin(self, session):
        self.signals = SessionSignals(session)
        self.window = QWidget()
        self.qtbot.addWidget(self.window)
        self.window.show()

    def restart(self):
        self.end()
        self.library = builders.open_library(self.folder)
        self.begin(MeetingSession(self.library.record, builders.MEETING, self.clock))

    def end(self):
        self.signals.close()
        self.library.close()

    def ask(self):
        Approving(self.theme, self.signals, self.window).ask(ITEM, LINES)
        (dialog,) = self.window.findChildren(ApproveMinutesDialog)
        self.qtbot.waitUntil(dialog.isVisible)
        return dialog

    def leave(self, dialog):
        self.qtbot.keyClick(dialog, Key.Key_Escape)
        assert not dialog.isVisible()
        QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)

    def list_one(self, dialog):
        self.qtbot.keyClicks(dialog.old, LEFT.old)
        self.qtbot.keyClick(dialog.old, Key.Key_Return)
        self.qtbot.keyClicks(dialog.new, LEFT.new)
        self.qtbot.keyClick(dialog.new, Key.Key_Return)


@pytest.fixture
def round_(tmp_path, theme, qtbot):
    made = Round(tmp_path, theme, qtbot)
    yield made
    made.end()


@pytest.mark.parametrize("stops", [False, True], ids=["Esc", "Esc and a restart"])
def test_corrections_that_are_listed_and_typed_outlive_esc(round_, qtbot, stops):
    dialog = round_.ask()
    round_.list_one(dialog)
    qtbot.keyClicks(dialog.new, "and another")
    with qtbot.waitSignal(round_.signals.told) as told:
        round_.leave(dialog)
    assert told.args[0].startswith("What you typed of corrections to the minutes of 12 March 2026 is kept")
    found = [each.words for each in findings(round_.signals.state, drafts=round_.signals.session.drafts)]
    assert "Corrections to the minutes of 12 March 2026 are typed and not recorded" in found
    if stops:
        round_.restart()
    again = round_.ask()
    assert again.remark == "As you left it. Nothing of it is recorded yet."
    assert (again.stands.corrections, again.new.value) == ((LEFT,), "and another")
    qtbot.keyClick(again, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not again.isVisible()
    (approved,) = round_.signals.state.approved
    assert [each.new for each in approved.corrections] == ["Mr Finch", "and another"]
    assert round_.signals.session.drafts == ()


def test_a_kill_loses_nothing_of_them(round_, qtbot):
    dialog = round_.ask()
    round_.list_one(dialog)
    qtbot.keyClicks(dialog.old, "the Board")
    (kept,) = (draft for draft, _ in round_.library.record.drafts(builders.MEETING) if draft.text)
    left = read_approval(kept.text)
    assert left is not None
    assert (left.corrections, left.typed) == ((LEFT,), MinuteCorrection("3", "7", "the Board", ""))
    round_.leave(dialog)


def test_nothing_is_kept_of_a_window_that_was_only_looked_into_or_emptied_again(round_, qtbot):
    dialog = round_.ask()
    qtbot.keyClicks(dialog.new, "x")
    qtbot.keyClick(dialog.new, Key.Key_Backspace)
    told: list[str] = []
    round_.signals.told.connect(told.append)
    round_.leave(dialog)
    assert (told, round_.signals.session.drafts) == ([], ())


def test_where_it_is_not_recorded_the_window_stays_with_all_that_was_typed(round_, qtbot):
    round_.signals.record(facts.MeetingClosed())
    round_.signals.record(facts.ApprovalCopied("later", builders.DAY))
    round_.signals.ask_reason = lambda _sentence: ""
    dialog = round_.ask()
    round_.list_one(dialog)
    qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert dialog.refusal.startswith("These minutes were approved.")
    assert dialog.stands.corrections == (LEFT,)
    round_.leave(dialog)


def test_words_listed_in_private_stay_private_when_they_are_recorded_in_public(round_, qtbot):
    round_.signals.record(facts.PublicExcluded(("minutes",), (3,)))
    dialog = round_.ask()
    qtbot.keyClicks(dialog.new, "Brightwater")
    round_.leave(dialog)
    round_.clock.step(minutes=1)
    round_.signals.record(facts.PublicReadmitted())
    dialog = round_.ask()
    qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert round_.signals.state.approved[-1].corrections == (MinuteCorrection(new="Brightwater"),)
    assert "Brightwater" not in plain_text(draft_minutes(round_.signals.state, Version.PUBLIC))


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
    dialog.old.setText("Nobody")
    dialog.new.setText("Somebody")
    session.record(approve(qtbot, dialog))
    minutes = plain_text(draft_minutes(session.state, Version.PUBLIC))
    library.close()
    assert "Brightwater" not in minutes
