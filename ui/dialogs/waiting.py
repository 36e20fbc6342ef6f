"""While long work is done on a thread: what it is, how far, and Cancel."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.dialog import ClerkDialog
from ui.theme import Theme
from ui.widgets.how_far import HowFar

_STOPPING = "Stopping…"


class WaitingDialog(ClerkDialog):
    """Says how far the work is; it goes when the work has ended, also the work that was cancelled."""

    cancel_requested = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, QSize(560, 200), parent)
        self.how_far = HowFar(theme, title)
        self.body.addWidget(self.how_far)
        self.body.addStretch(1)
        self.cancel = self.add_button("Cancel", "Esc")
        self.cancel.clicked.connect(self.reject)
        self.show_progress(0, 0)
        self.cancel.setFocus()

    def show_progress(self, done: int, there_are: int) -> None:
        """Say how much of it is done."""
        if self.cancel.isEnabled():
            words = f"{100 * min(done, there_are) // there_are}% done" if there_are else "Reading the file"
            self.how_far.show_progress(done, there_are, words)

    @Slot()
    def reject(self) -> None:
        """Ask for the end of the work, which may take a moment."""
        self.cancel.setEnabled(False)
        self.how_far.show_progress(0, 0, _STOPPING)
        self.cancel_requested.emit()
