"""The form for an item added on the agenda: number and title."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Theme
from ui.widgets.in_place_form import InPlaceForm


class ItemForm(InPlaceForm):
    """Two fields; the number may stay empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.number, self.words = QLineEdit(), QLineEdit()
        self.add_field("Number", self.number)
        self.add_field("Title", self.words)

    def begin(self, title: str, number: str) -> None:
        """Open the form empty, with a number proposed, at the title."""
        self.number.setText(number)
        self.words.clear()
        self.open(title)
        self.words.setFocus()
