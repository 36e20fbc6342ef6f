"""The purple frame of private session: four thin widgets over the edges of the window, so that nothing moves."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

THICKNESS: Final = 6


class _Edge(QWidget):
    """One side; clicks and the keyboard go through it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it with the colour of private session, with an ink line where more contrast is asked for."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("purple"))
        if self._theme.more_contrast:
            painter.setPen(self._theme.color("ink"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PrivateFrame(QObject):
    """Shows and hides the four sides, and follows the size of the window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.edges = tuple(_Edge(theme, window) for _ in range(4))
        window.installEventFilter(self)
        theme.changed.connect(self._place)

    @property
    def is_shown(self) -> bool:
        """Whether the frame is there."""
        return not self.edges[0].isHidden()

    def show(self, shown: bool) -> None:
        """Show the frame over everything else in the window, or take it away."""
        if shown == self.is_shown:
            return
        self._place()
        for edge in self.edges:
            edge.setVisible(shown)
            edge.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    @Slot()
    def _place(self) -> None:
        width, height, thick = self._window.width(), self._window.height(), self._theme.px(THICKNESS)
        sides = (
            QRect(0, 0, width, thick),
            QRect(0, height - thick, width, thick),
            QRect(0, thick, thick, height - 2 * thick),
            QRect(width - thick, thick, thick, height - 2 * thick),
        )
        for edge, side in zip(self.edges, sides, strict=True):
            edge.setGeometry(side)
            edge.update()
