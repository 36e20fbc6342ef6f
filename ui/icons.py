"""Lucide icons and state shapes as pictures in the colour they are asked for."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.shapes import SHAPES, draw_shape
from ui.tokens import ColourName

ICON = "icon:"
"""Before a name that both a state shape and an icon have: asks for the icon, 'icon:play'."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A state shape (see ui.shapes.SHAPES) or a Lucide icon, in a colour; size in px at 100 %."""

    name: str
    colour: ColourName = "ink"
    size: int = 15
    stroke: float = 2.0


class IconCache:
    """Draws marks and remembers the pictures; one belongs to the theme."""

    def __init__(self) -> None:
        self._svg: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float, float], QPixmap] = {}

    def clear(self) -> None:
        """Forget every picture, for instance because the colours changed."""
        self._pixmaps.clear()

    def pixmap(self, name: str, colour: QColor, size: int, ratio: float, stroke: float = 2.0) -> QPixmap:
        """Return the mark `size` px wide for a screen with that device pixel ratio."""
        key = (name, colour.name(), size, ratio, stroke)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._drawn(name, colour, size, ratio, stroke)
        return self._pixmaps[key]

    def icon(self, name: str, colour: QColor, dim: QColor, size: int, ratio: float) -> QIcon:
        """Return the mark as an icon that turns `dim` where its action is not possible."""
        icon = QIcon(self.pixmap(name, colour, size, ratio))
        icon.addPixmap(self.pixmap(name, dim, size, ratio), QIcon.Mode.Disabled)
        return icon

    def paint(self, painter: QPainter, name: str, box: QRectF, colour: QColor, stroke: float = 2.0) -> None:
        """Draw the mark inside `box`."""
        if name in SHAPES:
            draw_shape(painter, name, box, colour)
            return
        ratio = painter.device().devicePixelRatioF()
        pixmap = self.pixmap(name, colour, round(box.width()), ratio, stroke)
        painter.drawPixmap(QPointF(box.topLeft()), pixmap)

    def _drawn(self, name: str, colour: QColor, size: int, ratio: float, stroke: float) -> QPixmap:
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        box = QRectF(0, 0, size, size)
        if name in SHAPES:
            draw_shape(painter, name, box, colour)
        else:
            self._renderer(name, colour, stroke).render(painter, box)
        painter.end()
        return pixmap

    def _renderer(self, name: str, colour: QColor, stroke: float) -> QSvgRenderer:
        if name not in self._svg:
            self._svg[name] = resources.read_text(f"icons/{name.removeprefix(ICON)}.svg")
        # Qt paints 'currentColor' black, so the colour is written in.
        text = self._svg[name].replace("currentColor", colour.name())
        text = re.sub(r'stroke-width="[0-9.]+"', f'stroke-width="{stroke}"', text, count=1)
        return QSvgRenderer(QByteArray(text.encode()))
