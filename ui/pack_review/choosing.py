"""How a pack is chosen: by the dialog for a file, or by dropping it on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QStandardPaths, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

FILES = "Agenda packs (*.pdf *.docx *.html *.htm *.txt *.md);;All files (*)"


class PackChooser(QObject):
    """Asks for a file, and takes those that are dropped on the window."""

    chosen = Signal(object)
    """The `Path` of a file."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: QFileDialog | None = None
        self._folder = ""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @property
    def dialog(self) -> QFileDialog | None:
        """The question for the file while it is open."""
        return self._dialog

    def ask(self) -> None:
        """Ask for the file of the pack, beginning where the last one was."""
        if self._dialog is not None:
            self._dialog.raise_()
            return
        self._dialog = QFileDialog(self._window, "Read an agenda pack", self._start_folder(), FILES)
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Read")
        self._dialog.fileSelected.connect(self._on_chosen)
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def _start_folder(self) -> str:
        if self._folder and Path(self._folder).is_dir():
            return self._folder
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return documents if documents and Path(documents).is_dir() else str(Path.home())

    @Slot(str)
    def _on_chosen(self, file: str) -> None:
        self._folder = str(Path(file).parent)
        self.chosen.emit(Path(file))

    @Slot()
    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a file that is dragged over the window and dropped on it."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if _file_in(event.mimeData()) is not None:
                event.acceptProposedAction()
                return True
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            path = _file_in(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                self.chosen.emit(path)
                return True
        return False


def _file_in(data: QMimeData) -> Path | None:
    """The first file of what is dragged, if there is one."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(files[0]) if files else None
