"""A wide button with an icon, what it does and its key."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.icons import Mark
from ui.theme import Theme
from ui.tokens import ColourName
from ui.widgets.key_cap import cap_size, paint_cap

HEIGHT = 36
SMALL_HEIGHT = 28
ICON_SIZE = 17


class TaskButton(QPushButton):
    """Icon, words, key cap; `primary` is the one that is wanted most; `small` ones are as wide as their words."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        cap: str = "",
        icon: str = "",
        *,
        primary: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words, self._cap, self._icon = words, cap, icon
        self._primary = primary
        self._small = small or primary
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _build(self) -> None:
        self.setAccessibleName(self._words.rstrip("…"))
        self.setAccessibleDescription(self._cap)
        self.setProperty("primary", self._primary)
        self.setAutoDefault(False)
        across = QSizePolicy.Policy.Fixed if self._small else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What the button says it does."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(words.rstrip("…"))
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Return as much as the words, the icon and the key need."""
        px = self._theme.px
        width = QFontMetricsF(self._font()).horizontalAdvance(self._words) + 2 * self._sides()
        width += px(ICON_SIZE + 11) if self._icon else 0
        width += cap_size(self._theme, self._cap).width() + px(9) if self._cap else 0
        return QSize(round(width) + 1, px(SMALL_HEIGHT if self._small else HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then the icon, the words and the key."""
        super().paintEvent(event)
        painter = QPainter(self)
        px, box = self._theme.px, QRectF(self.rect()).adjusted(self._sides(), 0, -self._sides(), 0)
        ink = self._ink()
        if self._icon:
            size = px(ICON_SIZE)
            place = QRectF(box.left(), round((self.height() - size) / 2), size, size)
            colour: ColourName = "accent" if ink == "ink" else ink
            self._theme.paint_mark(painter, Mark(self._icon, colour, ICON_SIZE), place)
            box.setLeft(place.right() + px(11))
        if self._cap:
            cap = cap_size(self._theme, self._cap)
            place = QRectF(box.right() - cap.width(), (self.height() - cap.height()) / 2, cap.width(), cap.height())
            border: ColourName = ink if self._primary else "strong"
            paint_cap(painter, self._theme, self._cap, place, ink=ink, border=border, ground=None)
        painter.setFont(self._font())
        painter.setPen(self._theme.color(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)

    def _ink(self) -> ColourName:
        if not self.isEnabled():
            return "ink_3"
        return "on_accent" if self._primary else "ink"

    def _font(self) -> QFont:
        return self._theme.font("body", 600 if self._primary else None)

    def _sides(self) -> int:
        return self._theme.px(11)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()
