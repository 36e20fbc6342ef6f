"""The palette finds by a few letters, does what is chosen, and gives the caret back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow

from ui.command_palette import CommandPalette, PaletteEntry
from ui.command_set import CommandSet
from ui.fuzzy import match


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    line = QLineEdit()
    window.setCentralWidget(line)
    window.resize(1366, 688)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line.setFocus()
    return window


@pytest.fixture
def commands(theme, window):
    return CommandSet(theme, window)


@pytest.fixture
def palette(theme, commands, window):
    entries = [PaletteEntry("Item 5, School attendance", "Item", "", "arrow-right", "item:5")]
    palette = CommandPalette(theme, commands, lambda: entries, window)
    palette.open_over(window.centralWidget())
    return palette


def test_letters_find_and_enter_does_it(palette, commands, window, qtbot):
    qtbot.keyClicks(palette.field, "adj")
    assert palette.found[0].text == "Adjourn the meeting"
    with qtbot.waitSignal(commands.command) as asked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked.args == ["adjourn"]
    assert not palette.is_open
    assert window.centralWidget().hasFocus()


def test_escape_gives_the_caret_back(palette, window, qtbot):
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.is_open
    assert window.centralWidget().hasFocus()


def test_the_arrows_choose(palette, commands, qtbot):
    qtbot.keyClicks(palette.field, "adj")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    second = palette.found[1].act_id
    with qtbot.waitSignal(commands.command) as asked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked.args == [second]


def test_the_owners_entries_are_found_and_handed_back(palette, qtbot):
    qtbot.keyClicks(palette.field, "school")
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args == ["item:5", "school"]


def test_anything_can_be_looked_for_in_the_meeting(palette, qtbot):
    qtbot.keyClicks(palette.field, "Saltmarsh")
    assert [entry.text for entry in palette.found] == ["Find “Saltmarsh” in this meeting"]
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args == ["find", "Saltmarsh"]


def test_a_word_of_the_tip_finds_too_behind_what_the_texts_say(palette, qtbot):
    qtbot.keyClicks(palette.field, "slot")
    found = [entry.act_id for entry in palette.found]
    assert {"end_slot", "next_speaker"} <= set(found)
    qtbot.keyClicks(palette.field, "s")
    assert "end_slot" not in [entry.act_id for entry in palette.found]
    palette.field.clear()
    qtbot.keyClicks(palette.field, "end public")
    assert palette.found[0].act_id == "end_slot"
    palette.field.clear()
    qtbot.keyClicks(palette.field, "sp")
    assert palette.found[0].text == "Next speaker", "what only a tip names comes behind"


def test_what_cannot_be_done_now_is_found_and_not_done(palette, commands, theme, window, qtbot):
    palette.close_palette()
    commands.set_enabled("adjourn", False)
    palette.open_over()
    qtbot.keyClicks(palette.field, "adjourn the")
    with qtbot.assertNotEmitted(commands.command):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.is_open


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_stays_inside_the_window(palette, theme, window, scale):
    theme.set_scale(scale)
    palette.place()
    assert window.rect().contains(palette.geometry())


@pytest.mark.parametrize(
    ("typed", "text", "fits"),
    [
        ("adj", "Adjourn the meeting", True),
        ("ns", "Next speaker", True),
        ("note do", "Do what the note asks", True),
        ("journ", "Adjourn the meeting", True),
        ("xyz", "Adjourn the meeting", False),
        ("", "Anything", True),
    ],
)
def test_what_fits(typed, text, fits):
    assert (match(typed, text) is not None) is fits


def test_the_start_of_the_text_is_best():
    ranks = [match("adj", text) for text in ("Adjourn", "An adjournment", "Readjust", "Another day, just")]
    found = [fit.rank for fit in ranks if fit]
    assert found == sorted(found)
    first = match("adj", "Adjourn")
    assert first is not None
    assert first.places == (0, 1, 2)
