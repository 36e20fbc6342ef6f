"""The blue strip that says that another item is looked at than the one before the meeting."""

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.icons import Mark
from ui.theme import Theme
from ui.widgets.labels import Label, MarkLabel


class LookingStrip(QWidget):
    """One sentence between the head and the entries; hidden where there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = MarkLabel(theme, Mark("eye", "accent", 16))
        self._words = Label(theme, "", "body", "ink", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.say("")

    @property
    def words(self) -> str:
        """The sentence."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say where the clerk is looking; '' takes the strip away."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint and the line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("selected"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._theme.color("accent"))

    @Slot()
    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(17), px(7), px(17), px(8))
        self._row.setSpacing(px(11))
