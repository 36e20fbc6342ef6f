"""Handing a meeting over: its whole record as one file, and taking it over from such a file."""

from collections import deque
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from clerk_app import papers
from clerk_app.clock import Clock
from clerk_app.handing_over import handed_over
from clerk_app.handover.hand_over import HandedOver
from clerk_app.handover.reading import ENDING
from clerk_app.handover.taking_over import TakenOver, put_in, take_over
from clerk_app.house_styles import HouseStyles
from clerk_app.ports import Library
from ui.export_dialog import Exporter
from ui.waiting import Waiting

CLOSE_FIRST = "A meeting can be imported when this meeting has closed."
IMPORT_FIRST = "A meeting is being imported. Open the meeting when that is done."

CANCELLED = "The import was cancelled. Nothing was changed."
UNEXPECTED = "The meeting could not be imported. Nothing was changed. Ask for the file to be written and sent again."
"""What is said where the import itself failed; the log has the rest."""

FILES = f"Hand-over files (*{ENDING} *.json);;All files (*)"


def hand_over(
    exporter: Exporter, library: Library, styles: HouseStyles, meeting: str, clock: Clock | None = None
) -> None:
    """Ask where the hand-over file of a meeting goes, and write it; the clock for one that no window shows."""
    shown = partial(HandedOver.of, library.record, meeting)
    exporter.ask_for(papers.hand_over(styles), partial(handed_over, library.record, meeting, clock) if clock else shown)


def is_handed_over(path: Path) -> bool:
    """Whether a file that is dropped or chosen is one to take a meeting over from, and no agenda pack."""
    return path.suffix.casefold() == ".json"


class TakingOver(QObject):
    """Takes meetings over from files, one after the other; where both have gone on it asks whether to keep both."""

    done = Signal(str)
    """What became of it and of those just before, in a sentence or two; the list of meetings may be another now."""
    refused = Signal(str)
    """Why nothing came of it, and what to do."""

    def __init__(self, library: Library, clock: Clock, styles: HouseStyles, waiting: Waiting, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._clock, self._styles = library, clock, styles
        self._waiting = waiting
        self._window = window
        self._dialog: QFileDialog | None = None
        self._question: QMessageBox | None = None
        self._both: QPushButton | None = None
        self._apart: HandedOver | None = None
        self._is_busy, self._next = False, deque[Path]()
        self._said: list[str] = []
        waiting.done.connect(self._on_taken)
        waiting.failed.connect(self._on_failed)
        waiting.cancelled.connect(self._on_cancelled)

    @property
    def dialog(self) -> QFileDialog | None:
        """The question for the file while it is open."""
        return self._dialog

    @property
    def question(self) -> QMessageBox | None:
        """The question whether to keep both while it is open."""
        return self._question

    @property
    def is_busy(self) -> bool:
        """Whether a file is being taken over, or the clerk is asked about one."""
        return self._is_busy

    def _ask(self) -> None:
        if self._dialog is not None:
            self._dialog.raise_()
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._dialog = QFileDialog(self._window, "Import a meeting that was handed over", folder, FILES)
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Import")
        self._dialog.fileSelected.connect(self._on_chosen)
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    @Slot(str)
    def _on_chosen(self, file: str) -> None:
        self.take(Path(file))

    @Slot()
    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def take(self, path: Path | None) -> None:
        """Take the meeting of a file over, asked for where none is given; `done`, `refused` or a question follows."""
        if path is None:
            self._ask()
            return
        self._next.append(path)
        if not self._is_busy:
            self._take_next()

    def _take_next(self) -> None:
        self._is_busy = bool(self._next)
        if self._next:
            path = self._next.popleft()
            self._waiting.begin(f"Importing {path.name}", partial(take_over, self._library, self._styles, path))
        else:
            self._said.clear()

    def _say(self, told: SignalInstance, words: str) -> None:
        # The next one begins within moments: what became of this one must not go with it.
        self._said.append(words)
        told.emit(" ".join(self._said))
        self._take_next()

    def close(self) -> None:
        """Leave what is being taken over, of which nothing stays, and end the thread."""
        self._next.clear()
        self._waiting.close()

    @Slot(object)
    def _on_taken(self, taken: TakenOver) -> None:
        if taken.restored.done:
            self._say(self.done, taken.restored.words)
            return
        self._apart = taken.handed
        self._ask_whether_both(taken.restored.words)

    @Slot()
    def _on_cancelled(self) -> None:
        self._say(self.done, CANCELLED)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._say(self.refused, sentence)

    def _ask_whether_both(self, words: str) -> None:
        more = "Shall the file’s be added beside it, as a meeting of its own?"
        box = QMessageBox(QMessageBox.Icon.Question, "Import a meeting", f"{words}\n\n{more}", parent=self._window)
        both = box.addButton("&Keep both", QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton("&Add nothing", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        box.finished.connect(self._on_answered)
        self._question, self._both = box, both
        box.open()

    @Slot()
    def _on_answered(self) -> None:
        box, apart = self._question, self._apart
        self._question, self._apart = None, None
        if box is None or apart is None:
            return
        box.deleteLater()
        if box.clickedButton() is self._both:
            work = partial(put_in, self._library, self._styles, apart, keep_both=self._clock.now())
            self._waiting.begin("Importing the meeting", work)
        else:
            self._take_next()
