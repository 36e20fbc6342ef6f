"""The form for an item added on the agenda: number and title, and on the day whether it is urgent business."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.in_place_form import InPlaceForm


class ItemForm(InPlaceForm):
    """Two fields, of which the number may stay empty, and on the day a box to tick."""

    keys = (("Enter", "Keep"), ("Tab", "Next"), ("Esc", "Leave it"))
    """Short, for the agenda is narrow and must not grow when the form opens."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.number, self.words = QLineEdit(), QLineEdit()
        self.add_field("Number", self.number)
        self.urgent = CheckBox(theme, "Urgent business")
        self.add_field("Title", self.words)
        self.add_field("", self.urgent)

    def begin(self, title: str, number: str, *, on_the_day: bool = False) -> None:
        """Open the form empty, with a number proposed, at the title."""
        self.urgent.setVisible(on_the_day)
        self.urgent.setChecked(False)
        self.number.setText(number)
        self.words.clear()
        self.open(title)
        self.words.setFocus()
