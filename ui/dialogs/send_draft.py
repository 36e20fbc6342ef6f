"""Sending a draft: to whom and which version; the file is written, and what it says is kept as a version."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.public_version import Version
from ui.dialogs.dialog import ClerkDialog
from ui.dialogs.fields import Choice, Form
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.name_field import Named, NameField

_ABOUT = (
    "You choose where the Word file goes and send it as you always do. What it says is kept as version {number}; "
    "“Read comments on the draft” compares what comes back with it."
)
_CHOICES = (
    (Version.PUBLIC.value, "Public: what is exempt is left out"),
    (Version.FULL.value, "Full: NOT FOR PUBLICATION"),
)


class SendDraftDialog(ClerkDialog):
    """Asks who the draft goes to."""

    send_requested = Signal(str, str)
    """To whom (a person's id, or words), and which version."""

    def __init__(
        self, theme: Theme, number: int, people: Sequence[Named], to: str, *, full: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "Send the draft", QSize(560, 300 if full else 260), parent)
        self.to = NameField(theme, "To")
        self.to.set_people(people)
        self.to.set_who(to)
        self.version = Choice(theme, "Which version", _CHOICES)
        self.form = Form(theme, 100)
        self._build(number, full=full)

    def _build(self, number: int, *, full: bool) -> None:
        self.form.add("To", self.to, "Anybody: a name that is offered, or one you type.")
        self.form.add("Which version", self.version)
        self.form.show_row(self.version, shown=full)
        self.body.addWidget(self.form)
        self.body.addWidget(Label(self.theme, _ABOUT.format(number=number), "caption", "ink_3", wrap=True))
        self.body.addStretch(1)
        self.add_button("Not yet", "Esc").clicked.connect(self.reject)
        self.send = self.add_button("Choose the file", "Enter", primary=True)
        self.send.setDefault(True)
        self.send.clicked.connect(self._on_send)

    def showEvent(self, event: object) -> None:
        """Begin on the name, which another may replace at once."""
        self.to.setFocus(Qt.FocusReason.OtherFocusReason)
        self.to.selectAll()

    @Slot()
    def _on_send(self) -> None:
        self.to.settle()
        if not self.to.who:
            self.refuse("Say who it is sent to.")
            self.to.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.to.is_undecided:
            self.refuse(self.to.doubt)
        else:
            self.accept()
            self.send_requested.emit(self.to.who, self.version.key)
