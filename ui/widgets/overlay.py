"""A panel that lies over the window: a strong border and a soft shadow, no window of its own."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QWidget

from ui.theme import Theme


class Overlay(QFrame):
    """Stays where `place` puts it while the window changes its size."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self.ground = window
        self.hide()
        self.setAutoFillBackground(True)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)
        window.installEventFilter(self)
        theme.changed.connect(self.on_theme_changed)

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def place(self) -> None:
        """Take a place in the window; the subclass knows which."""

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        if self.is_open:
            self.place()
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and watched is self.ground and self.is_open:
            self.place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.color("strong"), 1))
        painter.setBrush(self.theme.color("surface"))
        radius = self.theme.px(self.theme.tokens.size.radius)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
