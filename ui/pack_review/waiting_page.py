"""While a pack is read: which file, how far, and Cancel; and why it cannot be read, where it cannot."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.commands import shown_key
from ui.spoken import announce
from ui.theme import Theme
from ui.widgets.how_far import HowFar
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.refusal import Refusal
from ui.widgets.task_button import TaskButton

WIDTH = 620


class WaitingPage(QWidget):
    """A heading, how far the reading is, or the sentence that says what the file is."""

    cancel_requested = Signal()
    another_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = ElidedLabel(theme, "", "page")
        self._how_far = HowFar(theme, "Pages read")
        self._refusal = Refusal(theme)
        self._kept = Label(theme, "Nothing was created.", "body", "ink_2")
        self.another = TaskButton(theme, "Choose another file…", shown_key("Ctrl+O"), "folder-open", small=True)
        self.cancel = TaskButton(theme, "Cancel", "Esc", small=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(12))
        for part in (self._title, self._how_far, self._refusal, self._kept):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(self._theme.px(8))
        for button in (self.another, self.cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(self._inner, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(2)
        self._fit()

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.cancel_requested)
        self.another.clicked.connect(self.another_requested)
        self._theme.changed.connect(self._fit)

    def show_reading(self, name: str) -> None:
        """Say which file is being read."""
        self._title.setText(f"Reading {name}")
        self._refusal.say("")
        self._show(reading=True)
        self.cancel.set_words("Cancel")
        self.show_progress(0, 0)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, pages: int) -> None:
        """Say how many pages are read; without a number of pages the bar only says that it goes on."""
        words = f"Page {min(done + 1, pages)} of {pages}" if pages else "Opening the file"
        self._how_far.show_progress(done, pages, words)

    def show_refusal(self, name: str, sentence: str) -> None:
        """Say what the file is and what to do."""
        self._title.setText(name)
        self._refusal.say(sentence)
        self._show(reading=False)
        self.cancel.set_words("Leave it")
        self.another.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sentence)

    def _show(self, *, reading: bool) -> None:
        self._how_far.setVisible(reading)
        for other in (self._kept, self.another):
            other.setVisible(not reading)

    @property
    def refusal(self) -> str:
        """The sentence that says what the file is, '' while it is read."""
        return self._refusal.sentence

    @property
    def how_far(self) -> str:
        """How far the reading is, in words."""
        return self._how_far.words

    @Slot()
    def _fit(self) -> None:
        self._inner.setFixedWidth(min(self._theme.px(WIDTH), max(self.width() - 32, 240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep within the window."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.color("surface"))
