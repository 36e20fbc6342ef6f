"""The field for contact details in a speaker's form, with what becomes of them said under it."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.theme import Theme
from ui.widgets.labels import Label

LINES: Final = 2


class ContactField(QPlainTextEdit):
    """E-mail, telephone and address in lines of free text; shown nowhere else. Its owner places the promise."""

    typed = Signal(str)
    """What stands in it, after each letter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.promise = Label(theme, "", "caption", "ink_2", wrap=True)
        self.setTabChangesFocus(True)
        self.setPlaceholderText("e-mail, telephone, address")
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._fit)
        self._fit()

    def show_details(self, text: str, months: int) -> None:
        """Show these details, and after how many months they are purged."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        purged = f"purged after {months} {'month' if months == 1 else 'months'}"
        self.promise.setText(f"Kept apart, in no export or copy, {purged}.")
        self.setAccessibleName(f"Contact (kept apart, {purged})")
        self.setAccessibleDescription(self.promise.text())

    @Slot()
    def _on_text_changed(self) -> None:
        self.typed.emit(self.toPlainText())

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(round(self._theme.line_height("body") * LINES) + self._theme.px(10))
