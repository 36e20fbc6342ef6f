"""Why the record of approved minutes is changed: asked once, and kept with them."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.dialog import ClerkDialog
from ui.dialogs.fields import Form, TextField
from ui.theme import Theme
from ui.widgets.labels import Label


class ReasonDialog(ClerkDialog):
    """One line; Enter keeps it and the change goes on, Esc leaves the record as it is."""

    def __init__(self, theme: Theme, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Change approved minutes", QSize(560, 240), parent)
        self.why = TextField(placeholder="A name was wrong")
        self._build(sentence)

    def _build(self, sentence: str) -> None:
        self.body.addWidget(Label(self.theme, sentence, "body", "ink", wrap=True))
        form = Form(self.theme, 48)
        form.add("Why", self.why)
        self.body.addWidget(form)
        self.body.addStretch(1)
        self.add_button("Leave it as it is", "Esc").clicked.connect(self.reject)
        self.keep = self.add_button("Change the record", "Enter", primary=True)
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._on_keep)

    def showEvent(self, event: object) -> None:
        """Begin in the line."""
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def reason(self) -> str:
        """What was typed, '' where the record stays as it is."""
        return self.why.value if self.result() else ""

    @Slot()
    def _on_keep(self) -> None:
        if self.why.value:
            self.accept()
        else:
            self.refuse("Say in a few words why the record is changed.")
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)


def ask_reason(theme: Theme, parent: QWidget, sentence: str) -> str:
    """Ask why; '' where nobody says."""
    dialog = ReasonDialog(theme, sentence, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.reason
