"""The entries: walked, corrected in place, moved, struck out."""

import pytest
from PySide6.QtCore import Qt

from clerk_app.meeting.lines import ComposedLine
from tests.ui.minute_desk import Desk, three

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(theme, qtbot, tmp_path):
    desk = Desk(theme, qtbot, tmp_path)
    yield desk
    desk.library.close()


# -------------------------------------------------------------------------------------------- the list


def test_up_walks_and_down_or_esc_or_a_letter_comes_back(desk):
    ids = three(desk)
    desk.press(Key.Key_Up)
    assert desk.list.hasFocus()
    assert desk.list.current_key() == ids[2]
    desk.press(Key.Key_Up, into=desk.list)
    assert desk.list.current_key() == ids[1]
    desk.press(Key.Key_Down, Key.Key_Down, into=desk.list)
    assert desk.editor.hasFocus()
    desk.press(Key.Key_Up)
    assert desk.override(Key.Key_Escape, Mod.NoModifier, desk.list)
    desk.press(Key.Key_Escape, into=desk.list)
    assert desk.editor.hasFocus()
    desk.press(Key.Key_Up)
    desk.type("#", into=desk.list)
    assert desk.editor.hasFocus()
    assert desk.chip == "Heading"


def test_enter_edits_in_place_and_the_original_stays_in_the_record(desk):
    ids = three(desk)
    desk.type("half a line")
    desk.press(Key.Key_Up)
    desk.press(Key.Key_Up, Key.Key_Return, into=desk.list)
    editor = desk.list.editor
    assert editor.hasFocus()
    assert editor.typed.text == "two"
    desk.type(" and a half", into=editor)
    desk.press(Key.Key_Tab, into=editor)
    desk.press(Key.Key_Return, into=editor)
    assert desk.words == ["one", "two and a half", "three"]
    assert desk.notes[1].id == ids[1]
    assert desk.notes[1].content.depth == 1
    assert desk.session.entry(ids[1]).fact.content.text == "two"
    assert desk.editor.hasFocus()
    assert desk.list.current_key() == ""
    assert desk.editor.typed.text == "half a line"


def test_esc_leaves_the_entry_as_it_was(desk):
    ids = three(desk)
    assert desk.pane.correct_entry(ids[0])
    desk.type("!!", into=desk.list.editor)
    assert desk.override(Key.Key_Escape, Mod.NoModifier, desk.list.editor)
    desk.press(Key.Key_Escape, into=desk.list.editor)
    assert desk.words == ["one", "two", "three"]
    assert desk.list.edited_key == ""
    assert not desk.pane.draft_restored


def test_an_entry_cannot_be_emptied_and_another_one_may_be_opened(desk):
    ids = three(desk)
    desk.pane.correct_entry(ids[0])
    desk.press(Key.Key_Backspace, Key.Key_Backspace, Key.Key_Backspace, Key.Key_Return, into=desk.list.editor)
    assert desk.refusals == ["An entry needs words. Delete strikes it out."]
    desk.type("uno", into=desk.list.editor)
    desk.pane.correct_entry(ids[1])
    assert desk.words[0] == "uno"
    assert desk.list.edited_key == ids[1]


def test_f2_corrects_the_chosen_entry(desk):
    three(desk)
    assert not desk.pane.correct_chosen()
    desk.press(Key.Key_Up)
    assert desk.pane.correct_chosen()
    assert desk.list.editor.typed.text == "three"


def test_what_is_corrected_is_named_and_the_choice_is_dropped(desk):
    three(desk)
    desk.press(Key.Key_Up)
    desk.press(Key.Key_Return, into=desk.list)
    assert (desk.pane.last_act.words, desk.pane.last_act.kind) == (
        "Correcting the note of 10:15. Enter keeps, Esc leaves it.", "told",
    )  # fmt: skip
    desk.type("!", into=desk.list.editor)
    assert desk.pane.correct_chosen()
    assert desk.list.editor.typed.text == "three!"
    desk.press(Key.Key_Escape, into=desk.list.editor)
    assert desk.pane.last_act.words == "The note of 10:15 stays as it was."
    assert desk.editor.hasFocus()
    assert (desk.list.current_key(), desk.pane.chosen_entry) == ("", "")


def test_an_entry_being_corrected_is_not_chosen_while_the_keyboard_is_elsewhere(desk):
    ids = three(desk)
    desk.pane.correct_entry(ids[0])
    desk.pane.focus_line()
    assert not desk.pane.correct_chosen()


def test_alt_and_an_arrow_moves(desk):
    three(desk)
    desk.press(Key.Key_Up)
    desk.press(Key.Key_Up, into=desk.list, mod=Mod.AltModifier)
    assert desk.words == ["one", "three", "two"]
    desk.press(Key.Key_Up, Key.Key_Up, into=desk.list, mod=Mod.AltModifier)
    assert desk.words == ["three", "one", "two"]
    desk.press(Key.Key_Down, into=desk.list, mod=Mod.AltModifier)
    assert desk.words == ["one", "three", "two"]
    assert desk.list.current_key() == desk.notes[1].id
    desk.signals.undo()
    assert desk.words == ["three", "one", "two"]


def test_delete_strikes_out_and_undo_brings_back(desk):
    three(desk)
    desk.press(Key.Key_Up)
    desk.press(Key.Key_Delete, into=desk.list)
    assert desk.words == ["one", "two"]
    desk.signals.undo()
    assert desk.words == ["one", "two", "three"]


def test_the_last_part_takes_its_decision_along(desk):
    desk.keep("!one;")
    desk.keep("two.")
    motion = desk.notes[0].id
    desk.press(Key.Key_Up)
    desk.press(Key.Key_Delete, into=desk.list)
    assert desk.session.state.decision(motion)
    desk.press(Key.Key_Up)
    desk.list.set_current_key(motion)
    desk.press(Key.Key_Delete, into=desk.list)
    assert desk.session.state.decisions == ()
    assert desk.editor.mode.motion == ""


def test_check_later_is_set_and_settled(desk):
    desk.keep("The bus")
    desk.pane.toggle_check_later()
    assert desk.list.rows.row_at(0).flag == "check later"
    desk.pane.toggle_check_later()
    assert desk.list.rows.row_at(0).flag == ""
    desk.keep("The cost ??ask finance")
    assert desk.list.rows.row_at(1).flag == "check later: ask finance"


def test_the_line_being_typed_is_flagged_and_typing_goes_on(desk):
    desk.keep("one")
    desk.type("The bus")
    desk.pane.toggle_check_later()
    desk.type(" stopped")
    assert desk.editor.typed.text == "The bus stopped ??"
    assert "flagged" in desk.pane.last_act.words
    desk.press(Key.Key_Return)
    assert [note.to_check for note in desk.notes] == [False, True]
    assert desk.words == ["one", "The bus stopped"]
    desk.type("two")
    desk.pane.toggle_check_later()
    desk.pane.toggle_check_later()
    assert desk.editor.typed.text == "two"
    desk.pane.undo_typing()
    assert desk.editor.typed.text == "two ??"


def test_composed_sentences_stand_in_place_and_a_click_shows_the_fact(theme, qtbot, tmp_path):
    def composed(state, item):
        notes = state.notes_of(item)
        lines = [ComposedLine("The Committee considered the report.", "fact-1")]
        return [*lines, ComposedLine("The meeting adjourned.", "fact-2", notes[0].id)] if notes else lines

    desk = Desk(theme, qtbot, tmp_path, composed)
    desk.keep("one")
    desk.keep("two")
    shown = [row.cells[0].text for row in desk.list.rows.rows]
    assert shown == ["The Committee considered the report.", "one", "The meeting adjourned.", "two"]
    assert desk.list.rows.row_at(0).time == ""
    with qtbot.waitSignal(desk.pane.fact_requested) as asked:
        desk.list.row_clicked.emit(desk.list.rows.row_at(2).key)
    assert asked.args == ["fact-2"]
    desk.library.close()
