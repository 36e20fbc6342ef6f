"""The seven categories of exempt information as boxes to tick: the digits 1 to 7, or arrows and Space."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerk_app.meeting.exempt import PARAGRAPHS, SHORT
from ui.theme import Theme
from ui.widgets.check_box import CheckBox

_GAP: Final = 12
_STEPS: Final = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
}  # fmt: skip


class _Box(CheckBox):
    """One category; whichever had the keyboard last is where Tab stops."""

    reached = Signal(int)

    def __init__(self, theme: Theme, paragraph: int) -> None:
        super().__init__(theme, f"{paragraph}  {SHORT[paragraph]}")
        self.paragraph = paragraph
        self.setAccessibleName(f"Paragraph {paragraph}, {SHORT[paragraph]}")
        self.setToolTip(PARAGRAPHS[paragraph])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.reached.emit(self.paragraph)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the picker: a button would go to the next widget with them."""
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)


class ParagraphPicker(QWidget):
    """As many boxes side by side as there is room for; one stop for Tab."""

    changed = Signal()
    """The clerk ticked or unticked one."""
    reached = Signal(QWidget)
    """The keyboard is in that box now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.boxes = {number: _Box(theme, number) for number in PARAGRAPHS}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for box in self.boxes.values():
            box.setParent(self)
            box.reached.connect(self._stop_at)
            box.clicked.connect(self.changed)
        self._stop_at(1)
        theme.changed.connect(self._arrange)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The paragraphs that are ticked."""
        return tuple(number for number, box in self.boxes.items() if box.isChecked())

    def choose(self, paragraphs: Iterable[int]) -> None:
        """Tick these, and let Tab stop at the first of them."""
        wanted = set(paragraphs)
        for number, box in self.boxes.items():
            box.setChecked(number in wanted)
        self._stop_at(min(wanted, default=1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with a digit, go on with the arrows; what a box does not want comes here."""
        number = event.key() - Qt.Key.Key_0
        if number in self.boxes and not event.isAutoRepeat():
            self.boxes[number].setFocus(Qt.FocusReason.OtherFocusReason)
            self.boxes[number].click()
            return
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        here = next((n for n, box in self.boxes.items() if box.hasFocus()), 1)
        if here + step in self.boxes:
            self.boxes[here + step].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _stop_at(self, paragraph: int) -> None:
        for number, box in self.boxes.items():
            here = number == paragraph
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.boxes[paragraph])
        if self.boxes[paragraph].hasFocus():
            self.reached.emit(self.boxes[paragraph])

    # ------------------------------------------------------------------ place

    def sizeHint(self) -> QSize:
        """Return the height that the boxes need at this width."""
        return QSize(self._theme.px(300), self._reach(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return that it may be as narrow as the longest of them."""
        widest = max(box.sizeHint().width() for box in self.boxes.values())
        return QSize(widest, self._reach(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the boxes side by side anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    @Slot()
    def _arrange(self) -> None:
        self._reach(self.width(), place=True)
        self.updateGeometry()

    def _reach(self, width: int, *, place: bool = False) -> int:
        """The height of all rows; `place` puts the boxes there."""
        left = top = 0
        height = self._theme.px(self._theme.tokens.size.control)
        for box in self.boxes.values():
            size = box.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + height
            if place:
                box.setGeometry(left, top, size.width(), height)
            left += size.width() + self._theme.px(_GAP)
        return top + height
