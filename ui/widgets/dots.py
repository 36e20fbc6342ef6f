"""The bullets of the minute: filled, and hollow where nested."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.shapes import draw_shape
from ui.theme import Theme

SIZE = 15


def paint_dot(painter: QPainter, theme: Theme, middle: QPointF, *, hollow: bool) -> None:
    """Paint a bullet round that point."""
    size = SIZE * theme.scale
    box = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
    draw_shape(painter, "hollow_bullet" if hollow else "bullet", box, theme.color("ink_2"))
