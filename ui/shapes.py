"""State shapes, drawn as paths because fonts lack them or draw them as emoji."""

from collections.abc import Callable
from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF


def _polygon(box: QRectF, *points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points]))
    path.closeSubpath()
    return path


def _ellipse(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(box)
    return path


def _shrunk(box: QRectF, by: float) -> QRectF:
    margin = box.width() * by
    return box.adjusted(margin, margin, -margin, -margin)


def disc(box: QRectF) -> QPainterPath:
    """In session, speaking."""
    return _ellipse(_shrunk(box, 0.1))


def ring(box: QRectF) -> QPainterPath:
    """Not opened, not called, it fits."""
    return _ellipse(_shrunk(box, 0.1)).subtracted(_ellipse(_shrunk(box, 0.235)))


def two_bars(box: QRectF) -> QPainterPath:
    """Adjourned."""
    left = _polygon(box, (0.18, 0.1), (0.42, 0.1), (0.42, 0.9), (0.18, 0.9))
    return left.united(_polygon(box, (0.6, 0.1), (0.84, 0.1), (0.84, 0.9), (0.6, 0.9)))


def square(box: QRectF) -> QPainterPath:
    """Closed."""
    path = QPainterPath()
    path.addRect(_shrunk(box, 0.15))
    return path


def triangle(box: QRectF) -> QPainterPath:
    """The last thirty seconds, at risk."""
    return _polygon(box, (0.5, 0.08), (0.98, 0.92), (0.02, 0.92))


def octagon(box: QRectF) -> QPainterPath:
    """Over, quorum lost."""
    turn = pi / 8
    return _polygon(
        box,
        *((0.5 + 0.5 * cos(turn + n * pi / 4), 0.5 + 0.5 * sin(turn + n * pi / 4)) for n in range(8)),
    )


def half_disc(box: QRectF) -> QPainterPath:
    """Cut short: a ring whose right half is full."""
    full = _ellipse(_shrunk(box, 0.08))
    hole = _ellipse(_shrunk(box, 0.22))
    left = QPainterPath()
    left.addRect(QRectF(box.left(), box.top(), box.width() / 2, box.height()))
    return full.subtracted(hole.intersected(left))


def play(box: QRectF) -> QPainterPath:
    """The item that is taken now."""
    return _polygon(box, (0.14, 0.09), (0.82, 0.5), (0.14, 0.91))


def bullet(box: QRectF) -> QPainterPath:
    """A note."""
    return _ellipse(_shrunk(box, 0.36))


def hollow_bullet(box: QRectF) -> QPainterPath:
    """A nested note."""
    return _ellipse(_shrunk(box, 0.3)).subtracted(_ellipse(_shrunk(box, 0.41)))


def marker(box: QRectF) -> QPainterPath:
    """Now, on a time line: a small triangle that points down."""
    return _polygon(box, (0.0, 0.1), (1.0, 0.1), (0.5, 0.9))


def tick(box: QRectF) -> QPainterPath:
    """Finished."""
    return _polygon(box, (0.06, 0.54), (0.2, 0.4), (0.38, 0.58), (0.8, 0.14), (0.94, 0.28), (0.38, 0.86))


def padlock(box: QRectF) -> QPainterPath:
    """Private session."""
    body = QPainterPath()
    body.addRoundedRect(QRectF(box.x() + 0.14 * box.width(), box.y() + 0.44 * box.height(), 0.72 * box.width(),
                               0.5 * box.height()), 0.08 * box.width(), 0.08 * box.width())  # fmt: skip
    return body.united(_bow(box, 0.0).subtracted(_bow(box, 0.1)))


def _bow(box: QRectF, thinner: float) -> QPainterPath:
    """The padlock's bow, filled, by so much smaller on each side."""
    wide, left = 0.48 - 2 * thinner, 0.26 + thinner
    path = QPainterPath()
    path.addRoundedRect(
        QRectF(box.x() + left * box.width(), box.y() + (0.06 + thinner) * box.height(), wide * box.width(),
               0.7 * box.height()), wide / 2 * box.width(), wide / 2 * box.width(),
    )  # fmt: skip
    below = QPainterPath()
    below.addRect(QRectF(box.x(), box.y() + 0.5 * box.height(), box.width(), box.height()))
    return path.subtracted(below)


SHAPES: Final[dict[str, Callable[[QRectF], QPainterPath]]] = {
    "disc": disc,
    "ring": ring,
    "two_bars": two_bars,
    "square": square,
    "triangle": triangle,
    "octagon": octagon,
    "half_disc": half_disc,
    "play": play,
    "bullet": bullet,
    "hollow_bullet": hollow_bullet,
    "marker": marker,
    "tick": tick,
    "padlock": padlock,
}


def draw_shape(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Fill the shape called `name` (a key of SHAPES) inside `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(SHAPES[name](box), colour)
    painter.restore()


def draw_hatching(painter: QPainter, box: QRectF, colour: QColor, gap: float, width: float) -> None:
    """Fill `box` with slanted stripes: private, or what comes after the end of a slot."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(box)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    x = box.left() - box.height() - gap
    while x < box.right() + gap:
        # Lengthened past the edges so that no stripe shows its end.
        painter.drawLine(
            QPointF(x - width, box.bottom() + width),
            QPointF(x + box.height() + width, box.top() - width),
        )
        x += gap
    painter.restore()
