"""One sentence under a control that says why something was not done; what was typed stays."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.icons import Mark
from ui.spoken import Urgency, announce
from ui.theme import Theme
from ui.widgets.labels import Label, MarkLabel


class Refusal(QWidget):
    """A red cross and the sentence; hidden while there is none."""

    changed = Signal()
    """Another sentence is shown, or none any more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label(theme, "", "body", "red_text", wrap=True)
        self._mark = MarkLabel(theme, Mark("x", "red_text", 15, 2.4))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setVisible(False)

    @property
    def sentence(self) -> str:
        """The sentence that is shown, '' for none."""
        return self._words.text()

    def say(self, sentence: str) -> None:
        """Show a sentence, and have it read out at once; '' takes it away."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
        announce(self, sentence, Urgency.AT_ONCE)
        self.changed.emit()
