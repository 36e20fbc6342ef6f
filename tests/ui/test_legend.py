"""The legend says what the keys do now, and drops from the right what does not fit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from ui.command_set import CommandSet
from ui.legend import Legend, LegendButton
from ui.models.legend_key import LegendKey

ROLL = (LegendKey("P", "Present", "P"), LegendKey("A", "Apologies", "A"), LegendKey("Esc", "Done", "escape"))


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 200)
    return window


@pytest.fixture
def commands(theme, window):
    return CommandSet(theme, window)


@pytest.fixture
def legend(theme, commands, window):
    legend = Legend(theme, commands)
    window.setCentralWidget(legend)
    window.show()
    return legend


def button(legend: Legend, words: str) -> LegendButton:
    return next(
        found for found in legend.findChildren(LegendButton) if found.key.words == words and not found.isHidden()
    )


def test_the_usual_keys_end_with_the_palette(legend):
    assert legend.visible_words[0] == "Keys"
    assert legend.visible_words[-1] == "Find a command"


def test_a_click_does_what_the_key_does(legend, commands, qtbot):
    with qtbot.waitSignal(commands.command) as asked:
        qtbot.mouseClick(button(legend, "Arrived"), Qt.MouseButton.LeftButton)
    assert asked.args == ["arrived"]


def test_the_panes_letters_come_first(legend, qtbot):
    legend.show_pane_keys(ROLL)
    assert legend.visible_words[:4] == ("Present", "Apologies", "Done", "Keys")
    with qtbot.waitSignal(legend.pane_key_clicked) as clicked:
        qtbot.mouseClick(button(legend, "Apologies"), Qt.MouseButton.LeftButton)
    assert clicked.args == ["A"]


def test_what_cannot_be_done_is_dim_and_stays(legend, commands):
    commands.set_enabled("next_speaker", False)
    assert "Next speaker" in legend.visible_words
    assert not button(legend, "Next speaker").isEnabled()


def test_a_command_that_is_called_something_else_now_says_so(legend, commands):
    commands.rename("adjourn", "Reconvene the meeting", "Reconvene")
    assert "Reconvene" in legend.visible_words


def test_keys_drop_from_the_right_and_f1_stays(legend, theme, qtbot, window):
    theme.set_scale(2)
    window.resize(500, 200)
    qtbot.waitUntil(lambda: len(legend.visible_words) <= 3)
    assert legend.visible_words[0] == "Keys"
    assert legend.visible_words[-1] == "Find a command"


def test_a_screen_reader_hears_word_and_key(legend):
    assert button(legend, "Arrived").accessibleName() == "Arrived, F3"
