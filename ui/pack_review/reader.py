"""Reading a pack on a thread of its own, so that the window stays alive; it tells each page and can be stopped."""

import logging
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from clerk_app.errors import ClerkError
from clerk_app.packs.telling import Cancelled
from clerk_app.proposal.pack import ReadsPacks

_log = logging.getLogger(__name__)

UNEXPECTED = "This file could not be read as an agenda pack. Nothing was created. Ask for the pack as a PDF."
"""What is said where the reading itself failed; the log has the rest."""


class PackReader(QObject):
    """One thread that reads one file after the other; only what was asked for last is told."""

    progressed = Signal(int, int)
    """Pages read, and how many there are."""
    was_read = Signal(object, bytes)
    """A `ReadPack`, and the file itself where it is a PDF, to be drawn."""
    failed = Signal(str)
    """The sentence that says what the file is and what to do."""

    def __init__(self, read: ReadsPacks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        # Not a QThreadPool: destroyed by Python while it works, that would wait for a thread that waits for Python.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pack")
        self._tokens = count(1)
        self._wanted = 0
        self._is_closed = False

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read that is still wanted."""
        return bool(self._wanted)

    def read(self, path: Path) -> None:
        """Read a file; one that is being read is left."""
        if not self._is_closed:
            self._wanted = next(self._tokens)
            self._thread.submit(self._work, path, self._wanted)

    def stop(self) -> None:
        """Leave the file that is being read; nothing more is told of it."""
        self._wanted = 0

    def close(self) -> None:
        """Read no more and wait for the thread, which stops at the next page."""
        self._is_closed = True
        self._wanted = 0
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _work(self, path: Path, token: int) -> None:
        def told(done: int, pages: int) -> None:
            if token != self._wanted:
                raise Cancelled
            self.progressed.emit(done, pages)

        try:
            told(0, 0)
            found = self._read(path, told)
            data = _pdf_in(path)
            told(found.text.pages, found.text.pages)
        except Cancelled:
            return
        except ClerkError as error:
            self._tell_failed(token, str(error))
        except Exception:  # noqa: BLE001 (a fault in the program is told and kept in the log)
            _log.exception("A pack could not be read.")
            self._tell_failed(token, UNEXPECTED)
        else:
            self._wanted = 0
            self.was_read.emit(found, data)

    def _tell_failed(self, token: int, sentence: str) -> None:
        if token == self._wanted:
            self._wanted = 0
            self.failed.emit(sentence)


def _pdf_in(path: Path) -> bytes:
    """The bytes of a PDF; nothing for another file, or one that is gone again."""
    with suppress(OSError), path.open("rb") as file:
        if b"%PDF-" in file.read(1024):
            file.seek(0)
            return file.read()
    return b""
