"""The table of commands: unique keys, menus, twins, and nothing acts twice on a held key."""

import gc
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDockWidget, QLineEdit, QMainWindow

import resources
from ui.command_set import CommandSet
from ui.commands import COMMANDS, MENUS
from ui.theme import Preference


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    window.setCentralWidget(QLineEdit())
    qtbot.addWidget(window)
    return window


@pytest.fixture
def commands(theme, window):
    return CommandSet(theme, window)


def test_ids_and_shortcuts_are_unique():
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    keys = Counter(QKeySequence(key).toString() for command in COMMANDS for key in (*command.keys, command.twin) if key)
    assert [key for key, times in keys.items() if times > 1] == []
    assert "" not in keys


def test_keys_that_text_fields_and_systems_use_are_left_free():
    taken = {key for command in COMMANDS for key in command.keys}
    free = {f"Ctrl+{letter}" for letter in "ACVXBIUDE"} | {"F10", "Shift+F10", "Alt+F4", "Ctrl+Space", "Ctrl+."}
    assert not taken & free
    assert not any(key.startswith(("Ctrl+Alt", "Alt+Shift", "Ctrl+F1")) for key in taken)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_its_words_and_its_icon(command):
    assert not command.text[0].islower()
    assert command.menu in MENUS
    assert command.icon == "" or resources.path(f"icons/{command.icon}.svg").is_file()


def test_menus_open_with_their_letters(commands, window):
    menus = commands.fill(window.menuBar())
    shown = [action.text() for action in window.menuBar().actions()]
    assert [text.replace("&", "") for text in shown] == list(MENUS)
    letters = [text[text.index("&") + 1].casefold() for text in shown]
    assert len(set(letters)) == len(MENUS), "each has a letter of its own"
    assert all(menu.actions() for menu in menus.values())


def test_the_bar_keeps_its_room_when_the_colours_change(theme, commands, window):
    commands.fill(window.menuBar())
    gc.collect()  # nobody in Python holds the bar any longer
    window.show()

    def places():
        bar = window.menuBar()
        return [bar.actionGeometry(action) for action in bar.actions()]

    before = places()
    theme.set_preference(Preference.DARK)
    assert places() == before


def test_icons_are_there_when_a_menu_opens_and_follow_the_colours(theme, commands, window):
    menu = commands.fill(window.menuBar())["Help"]

    def opened():
        menu.popup(window.mapToGlobal(window.rect().center()))
        picture = commands.action("keys").icon().pixmap(16).toImage()
        menu.hide()
        return picture

    light = opened()
    assert not light.isNull()
    assert opened() == light
    theme.set_preference(Preference.DARK)
    assert opened() != light


def test_letters_of_menus_are_underlined_only_while_alt_is_held(theme, commands, window, qtbot):
    menus = commands.fill(window.menuBar())
    window.show()
    shown = (window.menuBar(), menus["Help"])
    commands.action("keys").setText("&Keys")
    for scale in (1.0, 1.5):
        theme.set_scale(scale)
        quiet = [widget.grab().toImage() for widget in shown]
        assert quiet == [widget.grab().toImage() for widget in shown]
        qtbot.keyPress(window, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
        held = [widget.grab().toImage() for widget in shown]
        qtbot.keyRelease(window, Qt.Key.Key_Alt)
        qtbot.keyClick(window.menuBar(), Qt.Key.Key_Escape)  # Alt alone goes to the menus
        assert all(before != now for before, now in zip(quiet, held, strict=True))
        assert quiet == [widget.grab().toImage() for widget in shown]


def test_function_keys_have_twins():
    twins = {command.keys[0]: command.twin for command in COMMANDS if command.twin}
    assert twins["F3"] == "Alt+3"
    assert twins["F12"] == "Alt+="
    assert "Shift+F5" not in twins


@pytest.mark.parametrize(
    ("key", "modifier", "command_id"),
    [
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier, "next_speaker"),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier, "began_earlier"),
        (Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier, "next_speaker"),
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, "pane_attendance"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "do_note"),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, "palette"),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier, "more_time"),
    ],
)
def test_a_key_reaches_the_window_from_a_text_field(commands, window, qtbot, key, modifier, command_id):
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.centralWidget().setFocus()
    with qtbot.waitSignal(commands.command) as asked:
        qtbot.keyClick(window.centralWidget(), key, modifier)
    assert asked.args == [command_id]


def test_the_number_pad_types_and_does_not_act(commands, window, qtbot):
    window.show()
    modifiers = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_5, modifiers, "")
    override.ignore()
    QApplication.sendEvent(window.centralWidget(), override)
    assert override.isAccepted()
    with qtbot.assertNotEmitted(commands.command):
        qtbot.keyClick(window.centralWidget(), Qt.Key.Key_5, modifiers)


def test_the_number_pad_types_in_a_floating_pane_too(commands, window, qtbot):
    pane = QDockWidget(window)
    pane.setWidget(QLineEdit())
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, pane)
    pane.setFloating(True)
    window.show()
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    pane.widget().setFocus()
    modifiers = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_5, modifiers, "")
    override.ignore()
    QApplication.sendEvent(pane.widget(), override)
    pane.hide()
    assert override.isAccepted()


def test_nothing_repeats_while_a_key_is_held(commands):
    assert not any(commands.action(command.id).autoRepeat() for command in commands)


def test_a_command_that_cannot_be_done_stays_and_does_nothing(commands, qtbot):
    with qtbot.waitSignal(commands.changed):
        commands.set_enabled("pause_clock", False)
    with qtbot.assertNotEmitted(commands.command):
        commands.act("pause_clock")
    assert not commands.is_enabled("pause_clock")


def test_of_many_changes_is_told_once(commands, qtbot):
    told = []
    commands.changed.connect(lambda: told.append([commands.is_enabled("undo"), commands.legend("adjourn")]))
    names = {"adjourn": ("Reconvene the meeting", "Reconvene")}
    commands.follow(lambda command: command not in ("undo", "redo"), names)
    commands.follow(lambda command: command not in ("undo", "redo"), names)
    assert told == [[False, "Reconvene"]]


def test_a_command_can_be_called_something_else_for_now(commands, qtbot):
    with qtbot.waitSignal(commands.changed):
        commands.rename("adjourn", "Reconvene the meeting", "Reconvene")
    assert commands.text("adjourn") == "Reconvene the meeting"
    assert commands.legend("adjourn") == "Reconvene"
