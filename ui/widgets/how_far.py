"""How far long work is: a bar, and the same in words."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.labels import Label


class HowFar(QWidget):
    """Without knowing how much there is the bar only says that it goes on."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._words = Label(theme, "", "body", "ink_2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._words)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def words(self) -> str:
        """How far it is, in words."""
        return self._words.text()

    @property
    def accessible_words(self) -> tuple[str, str]:
        """What a screen reader finds: what the bar is about, and how far it is."""
        return self._bar.accessibleName(), self._bar.accessibleDescription()

    def show_progress(self, done: int, there_are: int, words: str) -> None:
        """Show how much of it is done."""
        self._bar.setRange(0, max(there_are, 0))
        self._bar.setValue(done)
        self._words.setText(words)
        self._bar.setAccessibleDescription(words)

    @Slot()
    def _fit(self) -> None:
        self._bar.setFixedHeight(self._theme.px(6))
        self._column.setSpacing(self._theme.px(12))
