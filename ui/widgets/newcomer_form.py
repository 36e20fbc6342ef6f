"""The form for somebody who is not in the registers: name, role, body, and as what they are here."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from clerk_app.meeting.names import NEWCOMERS, NewcomerKind
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.in_place_form import InPlaceForm


@dataclass(frozen=True, slots=True)
class TypedNewcomer:
    """What stands in the form."""

    name: str
    role: str
    body: str
    kind: NewcomerKind


class NewcomerForm(InPlaceForm):
    """Asks for a visiting member, a witness or an officer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.name = QLineEdit()
        self.role = QLineEdit()
        self.body = QLineEdit()
        self.kind = ChoiceBox(theme, "Is here as")
        self.name.setPlaceholderText("Dr Lena Marsh")
        self.role.setPlaceholderText("Director of Children’s Services")
        self.body.setPlaceholderText("where they come from, if not the council")
        for kind in (NewcomerKind.WITNESS, NewcomerKind.VISITING_MEMBER, NewcomerKind.OFFICER):
            self.kind.addItem(NEWCOMERS[kind], kind)
        for label, field in (("Name", self.name), ("Role", self.role), ("Body", self.body), ("Is here as", self.kind)):
            self.add_field(label, field)

    def ask(self) -> None:
        """Show the form, empty."""
        for field in (self.name, self.role, self.body):
            field.clear()
        self.open("Somebody not in the registers")

    def newcomer(self) -> TypedNewcomer:
        """Return what was typed."""
        kind = NewcomerKind(self.kind.currentData())
        return TypedNewcomer(self.name.text(), self.role.text(), self.body.text(), kind)
