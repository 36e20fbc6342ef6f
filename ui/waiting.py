"""Work that the clerk waits for: where it takes more than a moment, a window says how far it is and cancels it."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.dialogs.waiting import WaitingDialog
from ui.theme import Theme
from ui.ticker import Ticker
from ui.work_thread import Work, WorkThread

_PATIENCE: Final = 2
"""Ticks, of which there are five a second, before a window opens: most work is done by then."""


class Waiting(QObject):
    """One thing at a time, on a thread."""

    done = Signal(object)
    """What came of it. So it is told too where it was cancelled when all was done already."""
    failed = Signal(str)
    """The sentence that says why nothing came of it."""
    cancelled = Signal()
    """The clerk cancelled it, and nothing came of it."""

    def __init__(self, theme: Theme, ticker: Ticker, window: QWidget, name: str, unexpected: str) -> None:
        """`name` and `unexpected` are the thread's."""
        super().__init__(window)
        self._theme, self._window = theme, window
        self._thread = WorkThread(name, unexpected, self)
        self._title, self._ticks = "", 0
        self._dialog: WaitingDialog | None = None
        ticker.tick.connect(self._on_tick)
        self._thread.progressed.connect(self._on_progressed)
        self._thread.done.connect(self._on_done)
        self._thread.failed.connect(self._on_failed)
        self._thread.stopped.connect(self._on_stopped)

    @property
    def dialog(self) -> WaitingDialog | None:
        """The window that says how far it is, while it is open."""
        return self._dialog

    def begin(self, title: str, work: Work) -> None:
        """Begin that work; what is still being done is cancelled."""
        self._title, self._ticks = title, 0
        self._thread.do(work)

    def close(self) -> None:
        """Cancel what is being done and end the thread."""
        self._thread.close()
        self._end()

    @Slot(datetime)
    def _on_tick(self, _now: datetime) -> None:
        if not self._thread.is_working or self._dialog is not None:
            return
        self._ticks += 1
        if self._ticks >= _PATIENCE:
            self._dialog = WaitingDialog(self._theme, self._title, self._window)
            self._dialog.cancel_requested.connect(self._thread.stop)
            self._dialog.open()

    @Slot(int, int)
    def _on_progressed(self, done: int, there_are: int) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, there_are)

    @Slot(object)
    def _on_done(self, made: object) -> None:
        self._end()
        self.done.emit(made)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.failed.emit(sentence)

    @Slot()
    def _on_stopped(self) -> None:
        if self._thread.is_working:  # what was asked for now goes on
            return
        self._end()
        self.cancelled.emit()

    def _end(self) -> None:
        if self._dialog is not None:
            self._dialog.done(0)
            self._dialog.deleteLater()
        self._dialog = None
