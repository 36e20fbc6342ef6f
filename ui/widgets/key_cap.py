"""Key caps: the outlined name of a key, as a widget and as painting."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.tokens import ColourName


def cap_size(theme: Theme, text: str) -> QSizeF:
    """Return the size of the cap of a key."""
    words = theme.metrics("caption", 600).horizontalAdvance(text)
    return QSizeF(max(words + theme.px(10), theme.px(18)), theme.px(16))


def paint_cap(
    painter: QPainter,
    theme: Theme,
    text: str,
    box: QRectF,
    *,
    ink: ColourName = "ink",
    border: ColourName = "strong",
    ground: ColourName | None = "surface",
) -> None:
    """Paint the cap of a key inside `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(border), 1))
    painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
    radius = theme.px(theme.tokens.size.radius)
    frame = QRectF(round(box.x()), round(box.y()), round(box.width()), round(box.height()))
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    # A heavier foot, as on the key itself.
    painter.setPen(theme.color(ink))
    painter.setFont(theme.font("caption", 600))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class KeyCap(QWidget):
    """The outlined name of a key, beside the word for what it does."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._ink: ColourName = "ink"
        self._border: ColourName = "strong"
        self._ground: ColourName | None = "surface"
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._on_theme_changed)

    @property
    def text(self) -> str:
        """The name of the key."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self.setAccessibleName(text)
        self._on_theme_changed()

    def set_colours(self, ink: ColourName, border: ColourName, ground: ColourName | None = None) -> None:
        """Use other colours, for instance on a filled button."""
        self._ink, self._border, self._ground = ink, border, ground
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the cap."""
        size = cap_size(self._theme, self._text)
        return QSize(round(size.width()), round(size.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the cap: a key is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cap in the middle of the space it got."""
        painter = QPainter(self)
        size = self.sizeHint()
        box = QRectF(0, (self.height() - size.height()) / 2, size.width(), size.height())
        paint_cap(
            painter, self._theme, self._text, box,
            ink=self._ink, border=self._border, ground=self._ground,
        )  # fmt: skip

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
