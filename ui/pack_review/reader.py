"""Reading a pack on a thread of its own: it tells each page and can be stopped."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from clerk_app.proposal.pack import ReadPack, ReadsPacks
from clerk_app.telling import Told
from ui.work_thread import WorkThread

UNEXPECTED = "This file could not be read as an agenda pack. Nothing was created. Ask for the pack as a PDF."
"""What is said where the reading itself failed; the log has the rest."""


class PackReader(QObject):
    """Reads one file after the other; only what was asked for last is told."""

    progressed = Signal(int, int)
    """Pages read, and how many there are."""
    was_read = Signal(object, bytes)
    """A `ReadPack`, and the file itself where it is a PDF, to be drawn."""
    failed = Signal(str)
    """The sentence that says what the file is and what to do."""

    def __init__(self, read: ReadsPacks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._thread = WorkThread("pack", UNEXPECTED, self)
        self._thread.progressed.connect(self.progressed)
        self._thread.failed.connect(self.failed)
        self._thread.done.connect(self._on_done)

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read that is still wanted."""
        return self._thread.is_working

    def read(self, path: Path) -> None:
        """Read a file; one that is being read is left."""
        self._thread.do(partial(_pack_and_pdf, self._read, path))

    def stop(self) -> None:
        """Leave the file that is being read; nothing more is told of it."""
        self._thread.stop()

    def close(self) -> None:
        """Read no more and wait for the thread, which stops at the next page."""
        self._thread.close()

    @Slot(object)
    def _on_done(self, read: tuple[ReadPack, bytes]) -> None:
        self.was_read.emit(*read)


def _pack_and_pdf(read: ReadsPacks, path: Path, told: Told) -> tuple[ReadPack, bytes]:
    found = read(path, told)
    data = _pdf_in(path)
    told(found.text.pages, found.text.pages)
    return found, data


def _pdf_in(path: Path) -> bytes:
    """The bytes of a PDF; nothing for another file, or one that is gone again."""
    with suppress(OSError), path.open("rb") as file:
        if b"%PDF-" in file.read(1024):
            file.seek(0)
            return file.read()
    return b""
