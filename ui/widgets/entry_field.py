"""A field of one line that tells Enter, Esc and the arrows apart before the window takes them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_TAKEN = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down)
_STRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class EntryField(QLineEdit):
    """A line edit whose acts are signals; none of these keys reaches the window's shortcuts."""

    entered = Signal()
    shift_entered = Signal()
    escaped = Signal()
    stepped = Signal(int)
    """An arrow: one down, or minus one up."""
    focus_lost = Signal(object)
    """The keyboard went elsewhere, for this Qt.FocusReason."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        """Keep our own keys from being taken as shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter, Esc and the arrows; type the rest."""
        if not _is_ours(event):
            super().keyPressEvent(event)
            return
        event.accept()
        match event.key():
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case _ if event.isAutoRepeat():
                return  # a held key must not act twice
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case _ if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.shift_entered.emit()
            case _:
                self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.focus_lost.emit(event.reason())


def _is_ours(event: QKeyEvent) -> bool:
    return event.key() in _TAKEN and not event.modifiers() & _STRONG
