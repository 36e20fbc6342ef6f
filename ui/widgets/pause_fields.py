"""Reason and announced end of the adjournment that lasts, typed in place."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ui.theme import Theme
from ui.widgets.labels import Label


class PauseFields(QWidget):
    """Two fields; they never take the keyboard by themselves."""

    finished = Signal()
    """Enter, or the keyboard went elsewhere."""
    typed = Signal()
    """One of the fields was changed by hand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.reason, self.until = QLineEdit(self), QLineEdit(self)
        self._said = Label(theme, "", "caption", "red_text", wrap=True, parent=self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setHorizontalSpacing(8)
        fields = (
            ("Reason", self.reason, "Reason for the adjournment"),
            ("Until", self.until, "Announced time of resuming"),
        )
        for place, (words, field, spoken) in enumerate(fields):
            label = Label(self._theme, words, "caption", "ink_2", parent=self)
            label.setBuddy(field)
            field.setAccessibleName(spoken)
            grid.addWidget(label, 0, 2 * place)
            grid.addWidget(field, 0, 2 * place + 1)
        self.until.setPlaceholderText("1130")
        grid.addWidget(self._said, 1, 1, 1, 3)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(3, 1)
        self._said.hide()

    def _connect(self) -> None:
        for field in (self.reason, self.until):
            field.editingFinished.connect(self._on_editing_finished)
            field.textEdited.connect(self._on_text_edited)

    def fill(self, reason: str, until: str) -> None:
        """Show what is recorded; a field that shows it already keeps its caret."""
        for field, words in ((self.reason, reason), (self.until, until)):
            if field.text() != words:
                field.setText(words)
            field.setModified(False)

    @property
    def is_typed_in(self) -> bool:
        """Whether something was typed that is not recorded yet."""
        return self.reason.isModified() or self.until.isModified()

    def say(self, sentence: str) -> None:
        """Say under the fields why something was not recorded; the words stay."""
        self._said.setText(f"✗ {sentence}" if sentence else "")
        self._said.setVisible(bool(sentence))

    @Slot()
    def _on_editing_finished(self) -> None:
        self.finished.emit()

    @Slot()
    def _on_text_edited(self) -> None:
        self.typed.emit()
