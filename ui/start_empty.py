"""The start page with nothing on it: what to do first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.commands import shown_key
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.task_button import TaskButton


class EmptyStart(QWidget):
    """What to do first."""

    sample_requested = Signal()
    pack_requested = Signal()
    registers_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sample = TaskButton(theme, "Try the sample meeting", shown_key("Ctrl+T"), "icon:play")
        self._pack = TaskButton(theme, "Read an agenda pack", shown_key("Ctrl+O"), "file-text")
        self._registers = TaskButton(theme, "Add a committee", shown_key("Ctrl+R"), "users")
        self._lay_out(theme)
        self._sample.clicked.connect(self.sample_requested)
        self._pack.clicked.connect(self.pack_requested)
        self._registers.clicked.connect(self.registers_requested)

    def _lay_out(self, theme: Theme) -> None:
        words = Label(
            theme,
            "See how a meeting is recorded with an invented committee, or begin with your own: "
            "read the agenda pack of its next meeting, or add the committee and its members by hand.",
            "minute", "ink_2", wrap=True,
        )  # fmt: skip
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2, 12, 0, 0)
        rows.setSpacing(12)
        for widget in (words, self._sample, self._pack, self._registers):
            rows.addWidget(widget)
        for widget, most in ((words, 560), (self._sample, 440), (self._pack, 440), (self._registers, 440)):
            widget.setMaximumWidth(theme.px(most))

    @property
    def sample(self) -> QWidget:
        """The button that is pressed first."""
        return self._sample
