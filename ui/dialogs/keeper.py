"""Writes to the registers at once, and tells what came of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clerk_app.errors import ClerkError
from clerk_app.ports import Registers


class Keeper(QObject):
    """The registers, with refusals as sentences and the last removal ready to be put back."""

    kept = Signal()
    """Something reached the disk."""
    undoable = Signal(str)
    """A sentence about what was removed; '' where nothing can be put back any more."""

    def __init__(self, registers: Registers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.registers = registers
        self._undo: Callable[[], None] | None = None

    def keep(self, write: Callable[[], None]) -> str:
        """Write; '' where it reached the disk, else the sentence that says why not."""
        try:
            write()
        except ClerkError as error:
            return str(error)
        self.kept.emit()
        return ""

    def remove(self, write: Callable[[], None], undo: Callable[[], None], sentence: str) -> str:
        """Write a removal that `undo` puts back; '' or why not."""
        refused = self.keep(write)
        if not refused:
            self._undo = undo
            self.undoable.emit(sentence)
        return refused

    def undo(self) -> str:
        """Put back what was removed last; '' or why not."""
        if self._undo is None:
            return ""
        undo, self._undo = self._undo, None
        self.undoable.emit("")
        return self.keep(undo)
