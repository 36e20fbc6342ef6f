"""The window that the room looks at: on its own screen it fills it, beside the desk it is an ordinary window."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting.room_view import RoomView
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.room_face import USUAL_SIZE, RoomFace

_LEAVES: Final = (Qt.Key.Key_Escape, Qt.Key.Key_F11)
HINT: Final = "Enter fills the screen, Esc closes. Only this window is for the room."


class RoomWindow(QWidget):
    """Holds the face; takes the keyboard only from whoever clicks on it."""

    left = Signal()
    """It was closed by hand."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._theme = theme
        self._build()
        self._say()
        theme.changed.connect(self._hint.update)

    def _build(self) -> None:
        # The clerk is in mid-sentence at the desk: this window must never take a letter of it.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.face = RoomFace(self._theme)
        self._hint = Label(self._theme, HINT, "body", "ink_2")
        self._hint.setContentsMargins(12, 4, 12, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.face, 1)
        column.addWidget(self._hint)
        self.resize(USUAL_SIZE)

    @property
    def hint(self) -> str:
        """The keys that it names, '' while it fills a screen."""
        return "" if self._hint.isHidden() else self._hint.text()

    def show_view(self, view: RoomView) -> None:
        """Show what the room sees now."""
        said = self.face.view.spoken
        self.face.set_view(view)
        if view.spoken != said or not self.windowTitle():
            self._say()

    def fill_screen(self) -> None:
        """Fill the screen on which it stands."""
        self._hint.hide()
        self.setCursor(Qt.CursorShape.BlankCursor)
        # Not showFullScreen(), which takes the keyboard.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def stand_beside(self) -> None:
        """Be an ordinary window, which can be moved and closed."""
        self._hint.show()
        self.unsetCursor()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F11 close it; Enter lets it fill the screen, or be a window again."""
        if event.key() in _LEAVES:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.turn()
        else:
            super().keyPressEvent(event)

    def turn(self) -> None:
        """Fill the screen where it is a window, be a window where it fills the screen."""
        if self.isFullScreen():
            self.stand_beside()
        else:
            self.fill_screen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed with the mouse it is switched off."""
        super().closeEvent(event)
        self.left.emit()

    def _say(self) -> None:
        """Say the state in words, for a screen reader and the task bar; seconds never."""
        title = f"Room display: {self.face.view.spoken}"
        self.setWindowTitle(title)
        self.setAccessibleName(title)
