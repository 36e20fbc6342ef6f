"""Long work on a thread of its own, so that the window stays alive; it tells how far it is and can be stopped."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count

from PySide6.QtCore import QObject, Signal

from clerk_app.errors import ClerkError
from clerk_app.telling import Cancelled, Told

_log = logging.getLogger(__name__)

_STEPS = 200
"""So many times at most the window hears of one piece of work."""

Work = Callable[[Told], object]
"""Does something and returns what came of it; a ClerkError says why nothing did."""


class WorkThread(QObject):
    """One thread that does one thing after the other; what it is at is stopped for what is asked for now."""

    progressed = Signal(int, int)
    """What is done, and what there is."""
    done = Signal(object)
    """What came of it. So it is told too where it was stopped when all was done already."""
    failed = Signal(str)
    """The sentence that says why nothing came of it."""
    stopped = Signal()
    """It was stopped, and nothing came of it."""

    def __init__(self, name: str, unexpected: str, parent: QObject | None = None) -> None:
        """`unexpected` is what is said where the program itself is at fault; the log has the rest."""
        super().__init__(parent)
        self._unexpected = unexpected
        # Not a QThreadPool: destroyed by Python while it works, that would wait for a thread that waits for Python.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._tokens = count(1)
        self._wanted = 0
        self._is_closed = False

    @property
    def is_working(self) -> bool:
        """Whether something is being done that is still wanted."""
        return bool(self._wanted)

    def do(self, work: Work) -> None:
        """Do that; what is being done is stopped."""
        if not self._is_closed:
            self._wanted = next(self._tokens)
            self._thread.submit(self._work, work, self._wanted)

    def stop(self) -> None:
        """Stop what is being done, at the next time that it tells how far it is."""
        self._wanted = 0

    def close(self) -> None:
        """Do no more and wait for the thread, which stops as it does for `stop`."""
        self._is_closed = True
        self._wanted = 0
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _work(self, work: Work, token: int) -> None:
        shown = -1

        def told(done: int, there_are: int) -> None:
            nonlocal shown
            if token != self._wanted:
                raise Cancelled
            # Thousands of steps would keep the window busy with nothing but them.
            if (share := _STEPS * done // there_are if there_are else 0) != shown:
                shown = share
                self.progressed.emit(done, there_are)

        try:
            told(0, 0)
            made = work(told)
        except Cancelled:
            self._tell(self.stopped.emit)
        except ClerkError as error:
            self._tell_failed(token, str(error))
        except Exception:  # noqa: BLE001 (a fault in the program is told and kept in the log)
            _log.exception("It could not be done.")
            self._tell_failed(token, self._unexpected)
        else:
            self._end(token)
            self._tell(self.done.emit, made)

    def _tell_failed(self, token: int, sentence: str) -> None:
        if token == self._wanted:
            self._end(token)
            self._tell(self.failed.emit, sentence)
        else:
            self._tell(self.stopped.emit)

    def _end(self, token: int) -> None:
        if token == self._wanted:
            self._wanted = 0

    def _tell(self, emit: Callable[..., None], *what: object) -> None:
        if not self._is_closed:
            emit(*what)
