"""Labels that follow the theme: a role of text and a colour instead of a font and a hex value."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.icons import Mark
from ui.theme import Theme
from ui.tokens import ColourName, FontRole


class Label(QLabel):
    """Words in one role and one colour; a screen reader finds them as text."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: FontRole = "body",
        colour: ColourName = "ink",
        *,
        weight: int | None = None,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._role = role
        self._colour = colour
        self._weight = weight
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.changed.connect(self._dress)
        self._dress()

    def set_colour(self, colour: ColourName) -> None:
        """Use another colour."""
        self._colour = colour
        self._dress()

    def set_weight(self, weight: int | None) -> None:
        """Use another weight, None for the role's own."""
        self._weight = weight
        self._dress()

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._theme.font(self._role, self._weight))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color(self._colour))
        self.setPalette(palette)
        self._fit()

    def _fit(self) -> None:
        """What follows from another font; no slot, since one that is named anew is called when its widget is gone."""


class FigureLabel(Label):
    """Figures that change each second: all are equally wide, so only a longer text asks for a new layout."""

    def set_figures(self, words: str) -> None:
        """Show these figures."""
        longer = len(words) != len(self.text())
        self.setText(words)
        if longer:
            self._fit()

    def _fit(self) -> None:
        # Qt lays the whole window out anew for a new text, unless the label has one size only.
        self.setFixedSize(self.sizeHint())


class ElidedLabel(Label):
    """One line that is shortened with … when there is no room."""

    def minimumSizeHint(self) -> QSize:
        """Return that it may shrink to a few letters."""
        return QSize(self._theme.px(24), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = float(self.width())
        words = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(self.rect()), int(self.alignment()), words)


class MarkLabel(QWidget):
    """A state shape or an icon; it needs a word beside it or an accessible name."""

    def __init__(self, theme: Theme, mark: Mark, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = mark
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def set_mark(self, mark: Mark, name: str = "") -> None:
        """Show another mark."""
        self._mark = mark
        self.setAccessibleName(name)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Return the size of the mark."""
        return QSize(self._theme.px(self._mark.size), self._theme.px(self._mark.size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        self._theme.paint_mark(painter, self._mark, QRectF(self.rect()))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class Rule(QFrame):
    """A hairline across."""

    def __init__(self, theme: Theme, colour: ColourName = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour: ColourName = colour
        self.setFixedHeight(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the line."""
        QPainter(self).fillRect(self.rect(), self._theme.color(self._colour))
