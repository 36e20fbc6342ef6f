"""Key presses as a clerk makes them: into whatever has the keyboard, and counted."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


class Keys:
    """Presses keys in the focused widget of a window: letters, 'Shift+P', or keys of Qt."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.count = 0

    def __call__(self, *pressed: str | Qt.Key) -> None:
        """Press one key after the other."""
        for key in pressed:
            self._press(key)
            self.count += 1

    def _press(self, key: str | Qt.Key) -> None:
        target = self.window.focusWidget()
        if isinstance(key, Qt.Key):
            QTest.keyClick(target, key)
        elif key.startswith("Shift+"):
            QTest.keyClick(target, Qt.Key(ord(key[-1])), Qt.KeyboardModifier.ShiftModifier)
        else:
            QTest.keyClicks(target, key)
