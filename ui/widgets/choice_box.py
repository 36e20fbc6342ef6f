"""A box with a list of choices, drawn like the other controls."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QWidget

from ui.icons import Mark
from ui.theme import Theme

CHEVRON = Mark("chevron-down", "ink_2", 14)


class ChoiceBox(QComboBox):
    """A combo box with our own frame and chevron."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the choice and the chevron."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        width = self._theme.tokens.size.focus if self.hasFocus() else 1
        painter.setPen(QPen(self._theme.color("accent" if self.hasFocus() else "strong"), width))
        painter.setBrush(self._theme.color("surface"))
        inset = width / 2
        radius = px(self._theme.tokens.size.radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        size = px(CHEVRON.size)
        left = self.width() - size - px(6)
        box = QRectF(QPointF(left, (self.height() - size) / 2), QPointF(left + size, (self.height() + size) / 2))
        self._theme.paint_mark(painter, CHEVRON, box)
        words = QRectF(px(7), 0, left - px(9), self.height())
        shown = QFontMetricsF(self.font()).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, words.width())
        painter.setFont(self.font())
        painter.setPen(self._theme.color("ink" if self.isEnabled() else "ink_3"))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
