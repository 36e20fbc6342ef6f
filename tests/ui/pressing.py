"""Key presses as a clerk makes them: into whatever has the keyboard, and counted."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_CHORD = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)+.+|F\d{1,2}|Enter|Esc|Tab|Up|Down|Insert|Delete|Backspace|Space")
"""How a key is named that is not a letter: as a cap of the legend has it."""


class Keys:
    """Presses keys in the focused widget of a window: letters, 'Shift+P', 'F12', 'Enter', or keys of Qt."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.count = 0

    def __call__(self, *pressed: str | Qt.Key) -> None:
        """Press one key after the other; words are typed letter by letter."""
        for key in pressed:
            if isinstance(key, Qt.Key):
                self._press(key, Qt.KeyboardModifier.NoModifier)
            elif _CHORD.fullmatch(key):
                chord = QKeySequence(key)[0]  # type: ignore[index]  # the stubs lack it
                self._press(chord.key(), chord.keyboardModifiers())
            else:
                assert key.isascii(), "QTest types nothing else: paste it"
                QTest.keyClicks(self._target, key)
                self.count += len(key)

    @property
    def _target(self) -> QWidget:
        # A dialog over the window has the keyboard while it is open.
        focused: QWidget | None = QApplication.focusWidget()
        return focused or self.window.focusWidget()

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self._target, key, modifiers)
        self.count += 1
