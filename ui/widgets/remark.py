"""A sentence under a field, with a mark if it matters: what the scheme says of what was typed, and never a bar."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.icons import Mark
from ui.spoken import announce
from ui.theme import Theme
from ui.tokens import ColourName
from ui.widgets.labels import Label, MarkLabel


class Remark(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label(theme, "", "caption", "ink_2", wrap=True)
        self._mark = MarkLabel(theme, Mark("check", "ink_2", 13))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said, '' for nothing."""
        return self._words.text()

    def say(self, sentence: str, shape: str = "", colour: ColourName = "ink_2") -> bool:
        """Show a sentence with a mark ('': none); whether it is another one than before."""
        if sentence == self._words.text():
            return False
        self._words.setText(sentence)
        self._words.set_colour(colour)
        self._mark.setVisible(bool(shape))
        if shape:
            self._mark.set_mark(Mark(shape, colour, 13))
        self.setVisible(bool(sentence))
        announce(self, sentence)
        return True
