"""A button over the whole width of its place: what it does at the left, its key at the right."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.spoken import spoken_key
from ui.theme import Theme
from ui.tokens import ColourName
from ui.widgets.key_cap import cap_size, paint_cap

HEIGHT = 24
_PAD = 9


class ActButton(QPushButton):
    """A button with the cap of its key; `primary` is the one that is wanted most."""

    def __init__(
        self, theme: Theme, words: str, cap: str, *, primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self._cap = cap
        self._primary = primary
        self.setProperty("primary", primary)
        # Lower than other controls: six of them stand over a list.
        self.setStyleSheet("min-height: 0px;")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # The key acts wherever the focus is, so a click must not take it from the minute.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_words(words)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_words(self, words: str) -> None:
        """Say something else: 'Go on' while the clock is paused."""
        if words != self.text() or not self.accessibleName():
            self.setText(words)
            self.setAccessibleName(f"{words}, {spoken_key(self._cap)}")
            self.setToolTip(f"{words} ({self._cap})")

    def sizeHint(self) -> QSize:
        """Return the size that shows all words."""
        metrics = QFontMetricsF(self._font())
        pads = (2 * _PAD + 6) * self._theme.scale
        width = metrics.horizontalAdvance(self.text()) + cap_size(self._theme, self._cap).width() + pads
        return QSize(round(width), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the words are shortened and the key is whole."""
        width = cap_size(self._theme, self._cap).width() + 60 * self._theme.scale
        return QSize(round(width), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the words and the key."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        box = self._paint_cap(painter)
        painter.setFont(self._font())
        painter.setPen(self._theme.color(self._ink()))
        shown = QFontMetricsF(self._font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_cap(self, painter: QPainter) -> QRectF:
        """Paint the key; return the room that is left for the words."""
        px = self._theme.scale
        size = cap_size(self._theme, self._cap)
        right = self.width() - 7 * px
        box = QRectF(right - size.width(), (self.height() - size.height()) / 2, size.width(), size.height())
        ink = self._ink()
        filled = self._primary and self.isEnabled()
        border: ColourName = ink if filled else "strong" if self.isEnabled() else "line"
        paint_cap(painter, self._theme, self._cap, box, ink=ink, border=border, ground=None if filled else "surface")
        return QRectF(_PAD * px, 0, box.left() - (_PAD + 2) * px, self.height())

    def _ink(self) -> ColourName:
        if not self.isEnabled():
            return "ink_3"
        return "on_accent" if self._primary else "ink"

    def _font(self) -> QFont:
        return self._theme.font("body", 600 if self._primary else None)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self.updateGeometry()
        self.update()
