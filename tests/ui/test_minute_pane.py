"""The minute: drafts, looking elsewhere, undo by time, room and looks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from clerk_app.errors import RecordError
from clerk_app.meeting import facts
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.notes import NoteKind
from tests.builders import MEETING, at, clock_at, in_session, open_library
from tests.ui.minute_desk import Desk, three
from ui.looked_at import LookedAt
from ui.panes.notes import MinutePane
from ui.session_signals import SessionSignals

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(theme, qtbot, tmp_path):
    desk = Desk(theme, qtbot, tmp_path)
    yield desk
    desk.library.close()


# -------------------------------------------------------------------------------------------- drafts


def test_every_keystroke_is_on_disk(desk):
    for n, letter in enumerate("Members asked", 1):
        desk.type(letter)
        ((draft, _),) = desk.library.record.drafts(MEETING)
        assert draft.text == "Members asked"[:n]


def test_after_a_crash_the_line_is_back_under_the_cursor(desk):
    desk.press(Key.Key_Tab)
    desk.type("Members asked 👋 now")
    desk.press(Key.Key_Left, Key.Key_Left)
    desk.pane.tick(desk.clock.now())
    caret = desk.editor.typed.caret
    desk.start_again()
    assert desk.pane.draft_restored
    assert desk.editor.typed.text == "Members asked 👋 now"
    assert desk.editor.typed.caret == caret
    assert desk.editor.mode.depth == 1
    assert desk.looked_at.item_id == "item-4"


def test_after_a_crash_the_next_part_still_belongs_to_its_motion(desk):
    desk.keep("!one;")
    desk.start_again()
    desk.keep("two.")
    assert len({n.content.motion for n in desk.notes}) == 1


def test_after_a_crash_a_correction_goes_on(desk):
    ids = three(desk)
    desk.pane.correct_entry(ids[1])
    desk.type(" and a half", into=desk.list.editor)
    desk.start_again()
    assert desk.list.edited_key == ids[1]
    assert desk.list.editor.typed.text == "two and a half"
    desk.press(Key.Key_Return, into=desk.list.editor)
    assert desk.words == ["one", "two and a half", "three"]
    desk.start_again()
    assert desk.list.edited_key == ""


def test_a_kept_line_leaves_no_draft(desk):
    desk.keep("The bus")
    assert desk.library.record.drafts(MEETING) == ()
    desk.start_again()
    assert desk.editor.is_blank
    assert not desk.pane.draft_restored


def test_a_draft_that_could_not_be_saved_is_saved_at_the_next_tick(desk, monkeypatch):
    store = desk.library.record

    def full(*_):
        raise RecordError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(store, "keep_draft", full)
        desk.type("The bus")
        assert desk.failures
        assert desk.editor.typed.text == "The bus"
    desk.pane.tick(desk.clock.now())
    assert store.drafts(MEETING)[0][0].text == "The bus"


def test_a_line_that_could_not_be_kept_stays(desk, monkeypatch):
    def full(*_):
        raise RecordError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(desk.library.record, "append", full)
        desk.keep("The bus")
    assert desk.words == []
    assert desk.editor.typed.text == "The bus"
    desk.press(Key.Key_Return)
    assert desk.words == ["The bus"]


# -------------------------------------------------------------------------------------------- looking elsewhere


def test_the_line_belongs_to_the_item_shown_when_typing_began(desk):
    desk.looked_at.look_at("item-6")
    assert desk.pane.strip.words == (
        "You are looking at item 6. The meeting is on item 4. F12 takes 6 now, Esc goes back."
    )
    assert desk.chip == "Note, item 6"
    desk.type("For six")
    desk.looked_at.back_to_current()
    assert desk.pane.strip.words == ""
    assert desk.chip == "Note, item 6"
    desk.press(Key.Key_Return)
    assert desk.words == []
    assert [n.content.text for n in desk.session.state.notes_of("item-6")] == ["For six"]
    assert desk.chip == "Note"


def test_an_emptied_line_belongs_to_the_item_shown(desk):
    desk.looked_at.look_at("item-6")
    desk.type("x")
    desk.looked_at.look_at("item-5")
    desk.press(Key.Key_Backspace)
    assert desk.pane.line_item == "item-5"


def test_a_new_item_begins_with_a_note(desk):
    desk.keep("!one;")
    desk.looked_at.take_looked_at_or_next()
    assert desk.looked_at.item_id == "item-5"
    assert desk.chip == "Note"


def test_another_item_shown_keeps_what_was_being_corrected(desk):
    ids = three(desk)
    desk.pane.correct_entry(ids[0])
    desk.type("!", into=desk.list.editor)
    desk.looked_at.look_at("item-5")
    assert desk.session.state.note(ids[0]).content.text == "one!"
    assert desk.list.edited_key == ""


def test_a_line_left_with_its_item_is_amber_and_said_once(desk):
    desk.type("For four")
    assert not desk.pane.line.chip.is_astray
    desk.looked_at.take_looked_at_or_next()
    desk.pane.say_left_behind()
    assert (desk.pane.last_act.words, desk.pane.last_act.kind) == (
        "The line still belongs to item 4: Enter keeps it there.", "told",
    )  # fmt: skip
    assert (desk.chip, desk.editor.typed.text) == ("Note, item 4", "For four")
    assert desk.pane.line.chip.is_astray
    desk.pane.show_last_act("", "none")
    desk.pane.say_left_behind()
    assert desk.pane.last_act.words == ""
    desk.press(Key.Key_Return)
    assert not desk.pane.line.chip.is_astray
    assert [n.content.text for n in desk.session.state.notes_of("item-4")] == ["For four"]


# -------------------------------------------------------------------------------------------- undo goes by time


UNDO = (Key.Key_Z, Mod.ControlModifier)
REDO = (Key.Key_Y, Mod.ControlModifier)


def test_the_newest_thing_is_undone_first(desk):
    desk.type("Members ask")
    assert desk.override(*UNDO)
    desk.session.record(facts.PersonLeft("yelland"))
    assert not desk.override(*UNDO)  # the window undoes the act
    assert not desk.pane.wants_undo()
    desk.type("ed")
    assert desk.override(*UNDO)
    desk.press(Key.Key_Z, mod=Mod.ControlModifier)
    assert desk.editor.typed.text == "Members ask"
    assert not desk.override(*UNDO)
    desk.signals.undo()
    assert desk.editor.typed.text == "Members ask"
    assert desk.override(*UNDO)
    desk.press(Key.Key_Z, mod=Mod.ControlModifier)
    assert desk.editor.typed.text == "Members "


def test_what_was_undone_last_is_put_back_first(desk):
    desk.session.record(facts.PersonLeft("yelland"))
    desk.type("Members")
    desk.press(Key.Key_Z, mod=Mod.ControlModifier)
    assert desk.editor.is_blank
    assert desk.override(*REDO)
    desk.signals.undo()
    assert not desk.override(*REDO)
    desk.signals.redo()
    assert desk.override(*REDO)
    desk.press(Key.Key_Y, mod=Mod.ControlModifier)
    assert desk.editor.typed.text == "Members"
    assert desk.session.draft(LINE).text == "Members"


def test_a_kept_line_is_an_act(desk):
    desk.keep("The bus")
    assert not desk.override(*UNDO)
    desk.signals.undo()
    assert desk.words == []


def test_typing_is_undone_from_anywhere(desk):
    desk.type("Members")
    desk.list.setFocus()
    assert desk.pane.wants_undo()
    desk.pane.undo_typing()
    assert desk.editor.is_blank
    assert desk.pane.wants_redo()
    desk.pane.redo_typing()
    assert desk.editor.typed.text == "Members"


def test_nesting_an_empty_line_is_not_typing(desk):
    desk.keep("The bus")
    desk.press(Key.Key_Tab, Key.Key_Right, Key.Key_Return)
    assert not desk.override(*UNDO)  # the window undoes the act
    assert not desk.pane.wants_undo()
    desk.press(Key.Key_Tab)
    desk.type("x")
    assert desk.override(*UNDO)
    desk.press(Key.Key_Z, mod=Mod.ControlModifier)
    assert (desk.editor.typed.text, desk.editor.mode.depth) == ("", 1)
    assert not desk.override(*UNDO)


def test_nesting_after_words_were_wiped_out_does_not_lose_them(desk):
    desk.type("Members")
    desk.editor.selectAll()
    desk.press(Key.Key_Delete, Key.Key_Tab)
    assert desk.override(*UNDO)
    desk.press(Key.Key_Z, mod=Mod.ControlModifier)
    assert desk.editor.typed.text == "Members"


def test_a_kind_is_undone_like_typing(desk):
    desk.type("#")
    desk.press(Key.Key_Z, mod=Mod.ControlModifier)
    assert desk.chip == "Note"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_control_and_enter_passes_to_the_window(desk, key):
    desk.type("The bus")
    assert not desk.override(key, Mod.ControlModifier)
    desk.press(key, mod=Mod.ControlModifier)
    assert desk.words == []


# -------------------------------------------------------------------------------------------- room and looks


def test_the_line_rides_under_the_last_entry_until_the_bottom(desk, qtbot):
    tops = []
    for n in range(40):
        desk.keep(f"Entry {n}")
        QApplication.processEvents()
        tops.append(desk.pane.line.y())
    assert tops[0] < tops[1] < tops[2]
    assert tops[-1] == tops[-2]
    assert desk.pane.last_act.geometry().bottom() <= desk.pane.height()
    assert desk.list.verticalScrollBar().value() == desk.list.verticalScrollBar().maximum()


def test_a_low_window_leaves_the_help_away_and_then_the_second_line(desk):
    assert desk.pane.line.shows_help
    desk.pane.resize(714, 500)
    assert not desk.pane.line.shows_help
    assert not desk.pane.head._second.isHidden()
    desk.pane.resize(714, 400)
    assert desk.pane.head._second.isHidden()


def test_a_long_entry_is_never_cut_by_the_line_in_a_low_window(desk):
    desk.pane.resize(560, 250)
    desk.type("word " * 200)
    line, editor = desk.pane.line, desk.editor
    desk.bot.waitUntil(lambda: editor.geometry().bottom() < line.height())
    assert line.geometry().bottom() < desk.pane.last_act.y() + 2
    assert desk.list.height() >= desk.list.minimumSizeHint().height()
    assert editor.viewport().rect().contains(editor.cursorRect())


def test_help_and_ring_only_while_the_keyboard_is_here(desk, qtbot):
    desk.keep("one")
    desk.press(Key.Key_Up)
    assert not desk.pane.line.shows_help
    assert desk.editor.placeholderText() == "Esc brings you here"


def test_the_head_tells_of_the_item_and_its_clock_goes_on(desk):
    desk.pane.tick(at("10:39:31"))
    assert desk.pane.head.time == "24:31"
    desk.pane.tick(at("11:19:31"))
    assert desk.pane.head.time == "1:04:31"
    words = desk.pane.head.words
    assert (words.number, words.title) == ("4", "Family hubs: first-year review")
    assert words.second == "Report CFS/14/26 · pages 21 to 40 · began 10:15, taken after item 1"
    desk.looked_at.look_at("item-10")
    assert desk.pane.head.words.second == "Exempt · paragraph 3"
    assert desk.pane.head.time == ""


def test_the_last_act_offers_its_key(desk, qtbot):
    desk.pane.show_last_act("C Yelland left the room, 10:58.", "done")
    with qtbot.waitSignal(desk.pane.undo_requested):
        desk.pane.last_act._button.click()
    desk.pane.show_last_act("C Yelland left the room, 10:58 — undone.", "undone")
    with qtbot.waitSignal(desk.pane.redo_requested):
        desk.pane.last_act._button.click()
    desk.pane.show_last_act("The meeting is adjourned. F8 reconvenes it.", "refused")
    assert desk.pane.last_act._button.isHidden()


def test_decisions_may_ask_for_a_line(desk):
    desk.list.setFocus()
    desk.pane.start_line(NoteKind.RESOLUTION)
    assert desk.editor.hasFocus()
    assert desk.chip == "Agreed"


def test_six_hundred_entries_are_laid_out_and_typed_into(desk):
    for part in range(3):
        desk.paste(
            "\n".join(f"Entry {part}-{n} that is long enough to be wrapped, perhaps, now and then" for n in range(200))
        )
    assert len(desk.notes) == 600
    desk.keep("One more")
    assert desk.list.rows.rowCount() == 601
    desk.pane.resize(600, 576)
    desk.pane.grab()
    assert desk.list.content_height() > 600 * 20


def test_an_empty_agenda_has_a_line_that_says_what_is_missing(theme, qtbot, tmp_path):
    library = open_library(tmp_path)
    session = in_session(library, clock_at(), items=())
    signals = SessionSignals(session)
    looked_at = LookedAt(signals)
    pane = MinutePane(theme, signals, looked_at, lambda state, item: ())
    qtbot.addWidget(pane)
    refusals: list[str] = []
    signals.refused.connect(refusals.append)
    assert pane.head.words.title == "No items yet"
    pane.line.editor.setPlainText("The bus")
    pane.line.editor.kept.emit()
    assert refusals == ["That item is not on the agenda."]
    assert isinstance(pane.line.editor, QPlainTextEdit)
    assert session.draft(LINE) == Draft(LINE, text="The bus", cursor=0)
    library.close()
