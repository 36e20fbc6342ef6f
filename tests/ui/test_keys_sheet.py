"""The keys sheet shows the keys of the one table and leaves the keyboard where it is."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow

from ui.command_set import CommandSet
from ui.commands import COMMANDS
from ui.keys_sheet import COLUMNS, KeysSheet
from ui.widgets.key_cap import KeyCap


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
def sheet(theme, window):
    return KeysSheet(theme, CommandSet(theme, window), window)


def test_it_opens_and_closes_with_one_key(sheet):
    assert not sheet.is_open
    sheet.toggle()
    assert sheet.is_open
    sheet.toggle()
    assert not sheet.is_open


def test_the_line_keeps_the_keyboard(sheet, window):
    sheet.toggle()
    assert window.centralWidget().hasFocus()


def test_its_keys_are_those_of_the_table(sheet):
    sheet.toggle()
    caps = {cap.text for cap in sheet.findChildren(KeyCap)}
    assert {"F3", "Shift+F12", "Ctrl+PgDn", "Ctrl+Shift+W", "Ctrl+Enter", "@"} <= caps
    assert not any("_" in cap for cap in caps), "a command in the sheet is not in the table"


def test_every_command_with_a_key_is_on_the_sheet():
    rows = {key for column in COLUMNS for _title, keys in column for key, _words in keys}
    panes = {command.id for command in COMMANDS if command.id.startswith("pane_")}
    assert "Ctrl+1 … 9" in rows
    assert {command.id for command in COMMANDS if command.keys} - panes - rows == set()
    assert "Insert" in rows


def test_every_line_is_said_with_its_key(sheet):
    sheet.toggle()
    names = [label.accessibleName() for label in sheet.findChildren(QLabel)]
    assert "F3: Arrived, returned: letters, Enter" in names


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_stays_inside_the_window(sheet, theme, window, scale):
    theme.set_scale(scale)
    sheet.toggle()
    assert window.rect().contains(sheet.geometry())
    window.resize(800, 500)
    assert sheet.geometry().right() <= window.width()


def test_there_are_four_columns():
    assert len(COLUMNS) == 4
