"""The form for one member's apologies: when received, from whom, who substitutes."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.in_place_form import InPlaceForm


@dataclass(frozen=True, slots=True)
class TypedApology:
    """What stands in the form; `substitute` is an id, '' for nobody."""

    received: str = ""
    by: str = ""
    substitute: str = ""
    notified: str = ""
    late_notice: bool = False


class PersonButton(QPushButton):
    """Shows somebody's name; Space, ↓ or a letter asks for another."""

    asked = Signal(str)
    """With the letter that was typed, '' for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet("text-align: left;")
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take letters as the beginning of a name."""
        strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Down):
            self.asked.emit("")
        elif event.text().isalpha() and not event.modifiers() & strong:
            self.asked.emit(event.text())
        else:
            super().keyPressEvent(event)


class ApologyForm(InPlaceForm):
    """Asks for the particulars of one apology; names are picked by whoever owns the form."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.received = QLineEdit()
        self.by = QLineEdit()
        self.substitute = PersonButton()
        self.notified = QLineEdit()
        self.late_notice = CheckBox(theme, "Later than the committee’s rule")
        self._substitute = ""
        self._build()

    def _build(self) -> None:
        self.received.setPlaceholderText("Tuesday, by telephone")
        self.by.setPlaceholderText("himself, the group office")
        self.notified.setPlaceholderText("when the substitute was named")
        for label, field in (
            ("Received", self.received),
            ("From", self.by),
            ("Substitute", self.substitute),
            ("Notified", self.notified),
            ("Late notice", self.late_notice),
        ):
            self.add_field(label, field)

    def ask(self, title: str, typed: TypedApology, name: str) -> None:
        """Show the form with these particulars; `name` is the substitute's."""
        self.received.setText(typed.received)
        self.by.setText(typed.by)
        self.notified.setText(typed.notified)
        self.late_notice.setChecked(typed.late_notice)
        self.set_substitute(typed.substitute, name)
        self.open(title)

    def set_substitute(self, person: str, name: str) -> None:
        """Name another substitute, '' for nobody."""
        self._substitute = person
        self.substitute.setText(name or "Nobody")
        self.notified.setEnabled(bool(person))
        self.late_notice.setEnabled(bool(person))

    def typed(self) -> TypedApology:
        """Return what stands in the form."""
        return TypedApology(
            self.received.text().strip(), self.by.text().strip(), self._substitute,
            self.notified.text().strip(), self.late_notice.isChecked(),
        )  # fmt: skip
