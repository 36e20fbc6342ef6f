"""The form that says for which items somebody was here, in place of what follows from the times."""

from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.in_place_form import InPlaceForm


class PresenceForm(InPlaceForm):
    """One field of item numbers; empty is as the times say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.items = QLineEdit()
        self.items.setToolTip("Numbers as 5, 6, 7; empty is as the times say")
        self.add_field("Items present", self.items)

    def ask(self, name: str, stated: str, by_the_times: str) -> None:
        """Show the form with what was stated before; what follows from the times stands where nothing is typed."""
        self.items.setText(stated)
        self.items.setPlaceholderText(f"{by_the_times or 'none'}, as the times say")
        self.open(f"For which items {name} was here")
        self.items.selectAll()
