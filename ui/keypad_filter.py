"""The digits of the number pad with Alt, which type a character by its code and are no shortcuts."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class KeypadFilter(QObject):
    """Leaves Alt and the digits of the number pad alone: they type a character by its code."""

    def __init__(self, parent: QObject, window: QWidget) -> None:
        super().__init__(parent)
        # Each window in which the keyboard is: what no field in it takes comes by there. To look at the events
        # of the whole program would cost a fifth of the time in which the window opens.
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            now.window().installEventFilter(self)  # once more does nothing: a floating pane is a window of its own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a digit of the number pad from being taken as a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            wanted = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
            if event.modifiers() & wanted == wanted and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
                event.accept()
                return True
        return False
