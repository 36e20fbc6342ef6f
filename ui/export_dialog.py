"""Exporting the draft minutes: ask for the file, write it on a thread, say where it is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from ui.export_worker import Drafting, ExportWorker


@dataclass(frozen=True, slots=True)
class LastFolder:
    """Where the clerk exported to last: how it is read ('' for nowhere yet) and how it is remembered."""

    read: Callable[[], str]
    remember: Callable[[str], None]


class Exporter(QObject):
    """Writes the draft minutes of a meeting where the clerk wants them."""

    written = Signal(str)
    """The sentence that says where the draft minutes are; `open_folder` shows them there."""
    failed = Signal(str)
    """The sentence that says why there is no file, and what to do."""

    def __init__(self, drafting: Drafting, last_folder: LastFolder, window: QWidget) -> None:
        super().__init__(window)
        self._drafting = drafting
        self._last_folder = last_folder
        self._window = window
        self._worker = ExportWorker(drafting, self)
        self._dialog: QFileDialog | None = None
        self._record: Callable[[], Replay] | None = None
        self._version: Version | None = Version.PUBLIC
        """None: the timing sheet is asked for."""
        self._sheets: set[str] = set()
        """Files in which timing sheets are being written."""
        self._folder = ""
        self._worker.written.connect(self._on_written)
        self._worker.failed.connect(self.failed)

    @property
    def dialog(self) -> QFileDialog | None:
        """The question for the file while it is open."""
        return self._dialog

    def ask(self, record: Callable[[], Replay], version: Version = Version.PUBLIC) -> None:
        """Ask for the file; what is written is the meeting as it is when the clerk has answered."""
        if self._dialog is not None:
            self._dialog.raise_()
            return
        self._open(record, version, self._drafting.file_name(record().state, version))

    def ask_for_timing_sheet(self, record: Callable[[], Replay]) -> None:
        """Ask for the file of the timing sheet."""
        if self._dialog is not None:
            self._dialog.raise_()
            return
        self._open(record, None, self._drafting.sheet_name(record().state))

    def _open(self, record: Callable[[], Replay], version: Version | None, name: str) -> None:
        self._record, self._version = record, version
        self._dialog = self._question(name)
        self._dialog.fileSelected.connect(self._on_chosen)
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def write(self, record: Replay, target: Path, version: Version = Version.PUBLIC) -> None:
        """Write the draft minutes to that file; `written` or `failed` tells how it went."""
        self._worker.write(record, target, version)

    @Slot()
    def open_folder(self) -> bool:
        """Show the folder of the last export; return whether the system could."""
        return bool(self._folder) and QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))

    def close(self) -> None:
        """Finish what is being written and end the thread."""
        self._worker.close()

    def _question(self, name: str) -> QFileDialog:
        titles = {
            None: "Export the timing sheet",
            Version.FULL: "Export the full minutes, not for publication",
            Version.PUBLIC: "Export the draft minutes",
        }
        title = titles[self._version]
        dialog = QFileDialog(self._window, title, self._start_folder(), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("pdf")
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Export")
        dialog.selectFile(name)
        return dialog

    def _start_folder(self) -> str:
        last = self._last_folder.read()
        if last and Path(last).is_dir():
            return last
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return documents if documents and Path(documents).is_dir() else str(Path.home())

    @Slot(str)
    def _on_chosen(self, file: str) -> None:
        if self._record is None:
            return
        if self._version is None:
            self._sheets.add(file)
            self._worker.write_sheet(self._record(), Path(file))
        else:
            self.write(self._record(), Path(file), self._version)

    @Slot()
    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog, self._record = None, None

    @Slot(str)
    def _on_written(self, file: str) -> None:
        self._folder = str(Path(file).parent)
        self._last_folder.remember(self._folder)
        what = "Timing sheet" if file in self._sheets else "Draft minutes"
        self._sheets.discard(file)
        self.written.emit(f"{what} written to {file}")
