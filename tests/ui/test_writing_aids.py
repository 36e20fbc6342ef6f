"""Phrases and abbreviations in the line and in an entry that is corrected, from the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clerk_app.meeting.writing_helps import Abbreviation, WritingHelps
from clerk_app.phrase_book import phrase_book, words_for
from tests.ui.minute_desk import Desk
from ui.dialogs.keeper import Keeper
from ui.dialogs.writing_form import WritingForm
from ui.phrasing import Phrasing
from ui.writing_aids import WritingAids

Key, Mod = Qt.Key, Qt.KeyboardModifier
OWN = WritingHelps(
    ("{member} was of the view that", "The {thing} was welcomed by {who}."),
    (Abbreviation("cha", "the Chairman"), Abbreviation("mo", "{mover}"), Abbreviation("tm", "at {time}")),
)


@pytest.fixture
def desk(theme, qtbot, tmp_path):
    desk = Desk(theme, qtbot, tmp_path)
    desk.library.registers.save_writing_helps(desk.session.state.body.committee.id, OWN)
    helped(desk)
    yield desk
    desk.library.close()


def helped(desk):
    phrasing = Phrasing(phrase_book, words_for)
    desk.aids = WritingAids(desk.theme, desk.signals, desk.pane, desk.library.registers, phrasing, desk.pane)


# -------------------------------------------------------------------------------------------- the palette


def choose(desk, letters):
    desk.aids.open_phrases()
    field = desk.aids.palette.field
    assert QApplication.focusWidget() is field
    desk.bot.keyClicks(field, letters)
    desk.press(Key.Key_Return, into=field)


def test_letters_find_a_phrase_and_enter_puts_it_in_at_the_caret(desk):
    desk.type("Cllr Shah spoke and")
    choose(desk, "of the view")
    assert desk.editor.typed.text == "Cllr Shah spoke and Councillor Shah was of the view that "
    assert desk.editor.hasFocus()
    desk.type("it was late")
    desk.press(Key.Key_Return)
    assert desk.words == ["Cllr Shah spoke and Councillor Shah was of the view that it was late"]


def test_esc_gives_the_line_back_as_it_was(desk):
    desk.type("The bus")
    desk.aids.open_phrases()
    desk.press(Key.Key_Escape, into=desk.aids.palette.field)
    assert not desk.aids.palette.is_open
    assert desk.editor.hasFocus()
    assert desk.editor.typed.text == "The bus"


def test_what_fits_nothing_is_said_and_enter_does_nothing(desk):
    desk.aids.open_phrases()
    palette = desk.aids.palette
    desk.bot.keyClicks(palette.field, "zzzz")
    desk.press(Key.Key_Return, into=palette.field)
    assert palette.is_open
    assert palette.found == ()


def test_tab_leads_from_gap_to_gap_and_typing_fills_it(desk):
    choose(desk, "welcomed by")
    assert desk.editor.textCursor().selectedText() == "‹thing›"
    desk.type("report")
    desk.press(Key.Key_Tab)
    assert desk.editor.textCursor().selectedText() == "‹who›"
    desk.type("all")
    desk.press(Key.Key_Tab)  # no gap is left: Tab nests again
    assert (desk.editor.typed.text, desk.editor.mode.depth) == ("The report was welcomed by all.", 1)


def test_shift_tab_goes_back(desk):
    choose(desk, "welcomed by")
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Backtab, mod=Mod.ShiftModifier)
    assert desk.editor.textCursor().selectedText() == "‹thing›"
    assert desk.editor.mode.depth == 0


def test_a_gap_that_is_kept_is_told_flagged_and_chosen_on_f2(desk):
    choose(desk, "welcomed by")
    desk.press(Key.Key_Return)
    assert desk.pane.last_act.words == "Kept, but a phrase is not filled in: thing and who. F2 leads to the gap."
    assert desk.list.rows.row_at(0).flag == "fill in: thing and who"
    desk.pane.correct_entry(desk.notes[0].id)
    assert desk.list.editor.textCursor().selectedText() == "‹thing›"
    desk.type("plan", into=desk.list.editor)
    choose_into(desk, "of the view")
    assert desk.list.editor.typed.text.startswith("The plan ‹member› was of the view that")


def choose_into(desk, letters):
    desk.aids.open_phrases()
    desk.bot.keyClicks(desk.aids.palette.field, letters)
    desk.press(Key.Key_Return, into=desk.aids.palette.field)


def test_undo_takes_the_whole_phrase_back(desk):
    desk.type("So ")
    choose(desk, "welcomed by")
    desk.pane.undo_typing()
    assert desk.editor.typed.text == "So "


def test_the_slash_finds_them_too(desk):
    desk.type("/welcomed")
    desk.press(Key.Key_Return)
    assert desk.editor.typed.text == "The ‹thing› was welcomed by ‹who›."
    assert desk.editor.textCursor().selectedText() == "‹thing›"


# -------------------------------------------------------------------------------------------- abbreviations


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (";cha ", "the Chairman "),
        (";Cha ", "The Chairman "),
        ("So ;CHA said ", "So The Chairman said "),
        (";tm ", "at 10.15am "),
        (";other ", ";other "),
        ("a;cha ", "a;cha "),
        ("; cha ", "; cha "),
        ("cha ", "cha "),
    ],
)
def test_a_space_spells_an_abbreviation_out(desk, typed, text):
    desk.bot.keyClicks(desk.editor, typed)
    assert desk.editor.typed.text == text


def test_enter_spells_it_out_and_keeps_the_line(desk):
    desk.bot.keyClicks(desk.editor, "Thanks to ;cha")
    desk.press(Key.Key_Return)
    assert desk.words == ["Thanks to the Chairman"]


def test_backspace_directly_after_takes_it_back_and_it_stays_as_typed(desk):
    desk.bot.keyClicks(desk.editor, "So ;cha ")
    desk.press(Key.Key_Backspace)
    assert desk.editor.typed.text == "So ;cha"
    desk.bot.keyClicks(desk.editor, " x ;cha ")
    assert desk.editor.typed.text == "So ;cha x the Chairman "


def test_backspace_later_is_plain(desk):
    desk.bot.keyClicks(desk.editor, ";cha s")
    desk.press(Key.Key_Backspace, Key.Key_Backspace)
    assert desk.editor.typed.text == "the Chairman"


def test_undo_takes_it_back_and_it_stays_as_typed(desk):
    desk.bot.keyClicks(desk.editor, "So ;cha ")
    desk.pane.undo_typing()
    assert desk.editor.typed.text == "So ;cha"
    desk.bot.keyClicks(desk.editor, " ")
    assert desk.editor.typed.text == "So ;cha "


def test_an_abbreviation_without_its_fact_leaves_a_gap(desk):
    desk.bot.keyClicks(desk.editor, "By ;mo ")
    assert desk.editor.typed.text == "By ‹mover› "


def test_what_the_registers_say_now_is_used(desk):
    committee = desk.session.state.body.committee.id
    desk.library.registers.save_writing_helps(committee, WritingHelps((), (Abbreviation("x", "y"),)))
    desk.aids.read_again()
    desk.bot.keyClicks(desk.editor, ";x ;cha ")
    assert desk.editor.typed.text == "y ;cha "


# -------------------------------------------------------------------------------------------- the committee's lists


@pytest.fixture
def form(desk, qtbot):
    form = WritingForm(desk.theme, Keeper(desk.library.registers))
    qtbot.addWidget(form)
    form.set_body(desk.session.state.body)
    form.show()
    return form


def leave(field, text):
    field.setFocus()
    field.setPlainText(text)
    field.clearFocus()


def test_the_lists_are_kept_as_they_are_left(desk, form):
    committee = desk.session.state.body.committee.id
    assert form.phrases.toPlainText().splitlines() == list(OWN.phrases)
    leave(form.phrases, "It was felt that\n")
    leave(form.short, "cfs = Children and Families")
    leave(form.glossary, "Wexcombe\nSaltmarsh")
    registers = desk.library.registers
    assert registers.writing_helps(committee) == WritingHelps(
        ("It was felt that",), (Abbreviation("cfs", "Children and Families"),)
    )
    assert registers.glossary() == ("Saltmarsh", "Wexcombe")


def test_what_is_no_abbreviation_is_said_and_nothing_typed_is_lost(desk, form):
    committee = desk.session.state.body.committee.id
    leave(form.short, "cha The Chairman")
    assert form.form.has_refusal
    assert form.form.help_of(form.short).startswith("“cha The Chairman” has no words.")
    assert form.short.toPlainText() == "cha The Chairman"
    assert desk.library.registers.writing_helps(committee) == OWN
    leave(form.short, "cha = The Chairman")
    assert not form.form.has_refusal
