"""The public draft as a web page in the browser, which a screen reader reads best: a copy for once, not an export."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTemporaryDir, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from ui.export_worker import Drafting, ExportWorker

OPENED: Final = "The draft minutes are open in the browser. That copy goes with Clerk."
_NAME: Final = "draft minutes.html"


class ReadingCopy(QObject):
    """Writes the copy into a folder that goes when the window does, and opens it."""

    opened = Signal(str)
    """The sentence that says where the draft can be read."""
    failed = Signal(str)
    """The sentence that says why it cannot, and what to do."""

    def __init__(self, drafting: Drafting, window: QWidget) -> None:
        super().__init__(window)
        self._drafting, self._more = drafting, ""
        self._folder = QTemporaryDir()
        self._worker = ExportWorker(drafting, self)
        self._worker.written.connect(self._on_written)
        self._worker.failed.connect(self.failed)

    def show(self, record: Replay) -> None:
        """Write what the public may read of the meeting as it is now, and open it."""
        if not self._folder.isValid():
            self.failed.emit("There is no room for the copy. Export the draft as a web page instead.")
            return
        self._more = self._drafting.style_gone(record.state)
        self._worker.write(record, Path(self._folder.filePath(_NAME)), Version.PUBLIC)

    def close(self) -> None:
        """End the thread; the copy goes with its folder."""
        self._worker.close()
        self._folder.remove()

    @Slot(str)
    def _on_written(self, file: str) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(file)):
            self.opened.emit(" ".join(filter(None, (OPENED, self._more))))
        else:
            self.failed.emit("No browser has opened. Export the draft as a web page and open that.")
