"""The form for one member's apologies: when received, from whom, who substitutes."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from clerk_app.meeting.substitute_notice import Notice
from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.in_place_form import InPlaceForm
from ui.widgets.labels import Label


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

    notice_typed = Signal(str)
    """When the substitute was notified, as it is typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.received = QLineEdit()
        self.by = QLineEdit()
        self.substitute = PersonButton()
        self.notified = QLineEdit()
        self.late_notice = CheckBox(theme, "Later than the committee’s rule")
        self.why = Label(theme, "", "caption", "ink_2", wrap=True)
        self._substitute = ""
        self._chosen = False
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
        self.add_words(self.why)
        self.why.hide()
        self.notified.textEdited.connect(self.notice_typed)
        self.late_notice.clicked.connect(self._on_chosen)

    def ask(self, title: str, typed: TypedApology, name: str) -> None:
        """Show the form with these particulars; `name` is the substitute's."""
        self.received.setText(typed.received)
        self.by.setText(typed.by)
        self.notified.setText(typed.notified)
        self.late_notice.setChecked(typed.late_notice)
        # What stands in the record was decided by the clerk.
        self._chosen = bool(typed.notified)
        self.set_substitute(typed.substitute, name)
        self.open(title)

    def allow_substitute(self, why_not: str) -> None:
        """Say why nobody may substitute, or let somebody be named."""
        self.substitute.setEnabled(not why_not)
        if why_not:
            self.substitute.setText("Nobody may substitute")
        self.substitute.setToolTip(why_not)
        self.substitute.setAccessibleDescription(why_not)

    def propose(self, proposal: Notice | None) -> None:
        """Say what the committee's rule says of the notice, and set the box so until the clerk has decided."""
        self.why.setText(proposal.why if proposal else "")
        self.why.setVisible(proposal is not None)
        self.refit()
        self.late_notice.setAccessibleDescription(proposal.why if proposal else "")
        if proposal is not None and not self._chosen:
            self.late_notice.setChecked(proposal.late)

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

    @Slot()
    def _on_chosen(self) -> None:
        self._chosen = True
