"""The form for a declaration of interest: on which item, of what kind, of what nature."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.declarations import DEFAULT_INTERESTS, Declaration
from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.in_place_form import InPlaceForm


class DeclarationForm(InPlaceForm):
    """Asks for the particulars of one declaration."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.item = ChoiceBox(theme, "Item")
        self.kind = ChoiceBox(theme, "Kind")
        self.nature = QLineEdit()
        self.sensitive = CheckBox(theme, "Sensitive: its nature is never written out")
        self._person = ""
        self._build()

    def _build(self) -> None:
        self.nature.setPlaceholderText("is a governor of the school")
        for rule in DEFAULT_INTERESTS:
            self.kind.addItem(rule.words, rule.id)
        # A long title must not make the pane wider.
        self.item.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for label, field in (
            ("Item", self.item),
            ("Kind", self.kind),
            ("Nature", self.nature),
            ("", self.sensitive),
        ):
            self.add_field(label, field)

    def ask(self, title: str, items: Sequence[AgendaItem], declaration: Declaration) -> None:
        """Show the form with these particulars; a figure typed in the item field goes to that item."""
        self._person = declaration.person
        self.item.clear()
        self.item.addItem("No one item", "")
        for item in items:
            self.item.addItem(f"{item.number} {item.title}".strip(), item.id)
        self.item.setCurrentIndex(max(0, self.item.findData(declaration.item)))
        self.kind.setCurrentIndex(max(0, self.kind.findData(declaration.kind)))
        self.nature.setText(declaration.nature)
        self.sensitive.setChecked(declaration.sensitive)
        self.open(title)

    def declaration(self) -> Declaration:
        """Return what stands in the form."""
        return Declaration(
            self._person, str(self.item.currentData()), str(self.kind.currentData()),
            self.nature.text().strip(), self.sensitive.isChecked(),
        )  # fmt: skip
