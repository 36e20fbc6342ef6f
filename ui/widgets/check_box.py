"""A box to tick, drawn like the other controls."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.icons import Mark
from ui.theme import Theme
from ui.tokens import ColourName

SIDE = 16
GAP = 8


class CheckBox(QCheckBox):
    """A box, a tick and words."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self.setAccessibleName(words)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Return the room for the box and the words."""
        words = self._theme.metrics("body").horizontalAdvance(self.text())
        px = self._theme.px
        return QSize(round(words) + px(SIDE + GAP + 6), px(self._theme.tokens.size.control))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: N802 (Qt's own name)
        """Let a click on the words count as well."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the tick, the words and the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        box = QRectF(QPointF(2, (self.height() - px(SIDE)) / 2), QSize(px(SIDE), px(SIDE))).toRect().toRectF()
        on, enabled = self.isChecked(), self.isEnabled()
        painter.setPen(QPen(self._theme.color("accent" if on and enabled else "strong"), 1))
        painter.setBrush(self._theme.color("accent" if on and enabled else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
        if on:
            colour: ColourName = "on_accent" if enabled else "ink_3"
            inner = box.adjusted(px(2), px(2), -px(2), -px(2))
            self._theme.paint_mark(painter, Mark("check", colour, SIDE - 4, 3.0), inner)
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("ink" if enabled else "ink_3"))
        words = QRectF(box.right() + px(GAP), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), self._theme.tokens.size.focus))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(3), px(3))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
