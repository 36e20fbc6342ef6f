"""What every dialog is: a title, a body, and a foot with what is to be said and the buttons."""

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.spoken import announce
from ui.theme import Theme
from ui.widgets.labels import Label, Rule
from ui.widgets.refusal import Refusal
from ui.widgets.task_button import TaskButton

_LEAST_WORDS = 200
"""Room for what is said, in px at 100 %: under it the sentence goes above the buttons."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ClerkDialog(QDialog):
    """A window over the main one; what goes in it is added to `body`, buttons to `foot`."""

    def __init__(self, theme: Theme, title: str, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._usual_size = size
        self._told = Refusal(theme)
        self._remark = Label(theme, "", "body", "ink_2", wrap=True)
        self._title = Label(theme, title, "page")
        self.body = QVBoxLayout()
        self.foot = _Foot(theme)
        self._primary: TaskButton | None = None
        self.setWindowTitle(f"{title} – Clerk")
        self._lay_out_dialog()
        theme.changed.connect(self._fit_dialog)

    def _lay_out_dialog(self) -> None:
        px = self.theme.px
        self.setWindowModality(Qt.WindowModality.WindowModal)
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(10))
        head.addWidget(self._title)
        self.body.setContentsMargins(px(24), 0, px(24), px(12))
        self.body.setSpacing(px(8))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self.body, 1)
        whole.addWidget(Rule(self.theme))
        whole.addWidget(self.foot)
        self.foot.words.addWidget(self._told)
        self.foot.words.addWidget(self._remark)
        self._remark.hide()
        self._fit_dialog()

    def add_button(self, words: str, cap: str = "", *, primary: bool = False) -> TaskButton:
        """Add a button at the right of the foot; the primary one is pressed by Ctrl+Enter too."""
        button = TaskButton(self.theme, words, cap, primary=primary, small=True)
        self.foot.buttons.addWidget(button)
        if primary:
            self._primary = button
        return button

    @property
    def refusal(self) -> str:
        """The sentence that says why something was not done, '' for none."""
        return self._told.sentence

    @property
    def remark(self) -> str:
        """The quiet sentence in the foot, '' for none."""
        return self._remark.text()

    def refuse(self, sentence: str) -> None:
        """Say why something was not done; '' takes it away."""
        self._told.say(sentence)

    def say(self, sentence: str) -> None:
        """Say something quietly; '' takes it away."""
        if sentence != self._remark.text():
            self._remark.setText(sentence)
            self._remark.setVisible(bool(sentence))
            announce(self, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the primary button on Ctrl+Enter; the rest is as in every dialog."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in _ENTER and not event.isAutoRepeat() and self._primary is not None:
            self._primary.click()
            return
        super().keyPressEvent(event)

    @Slot()
    def _fit_dialog(self) -> None:
        wanted = QSize(self.theme.px(self._usual_size.width()), self.theme.px(self._usual_size.height()))
        self.resize(wanted.boundedTo(self.screen().availableSize() - QSize(24, 48)))


class _Foot(QWidget):
    """The strip at the bottom: what is said stands before the buttons, or above them where they leave little room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words, self.buttons = QVBoxLayout(), QHBoxLayout()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.addLayout(self.words, 1)
        self._both.addLayout(self.buttons)
        self._both.setAlignment(self.buttons, Qt.AlignmentFlag.AlignRight)
        self._fit()
        theme.changed.connect(self._fit)

    @Slot()
    def _fit(self) -> None:
        px = self._theme.px
        self._both.setContentsMargins(px(24), px(10), px(24), px(10))
        self.words.setSpacing(px(2))
        for each in (self._both, self.buttons):
            each.setSpacing(px(8))
        self._arrange()

    def _arrange(self) -> None:
        left = self.width() - self.buttons.sizeHint().width() - self._theme.px(2 * 24 + 8)
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if left < self._theme.px(_LEAST_WORDS) else ways.LeftToRight
        if way != self._both.direction():
            self._both.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange words and buttons anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Follow a button that says more than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.color("sunken"))


def scrolled(widget: QWidget) -> QScrollArea:
    """Return the widget in an area that scrolls where there is no room, up and down only."""
    area = QScrollArea()
    area.setProperty("bare", True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(widget)
    return area
