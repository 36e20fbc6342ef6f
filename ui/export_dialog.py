"""Exporting a paper of a meeting: ask for the file, write it on a thread, say where it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QStandardPaths, QStringListModel, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from clerk_app.errors import ClerkError
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.paper import Paper
from ui.export_worker import Drafting, ExportWorker

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LastExport:
    """Where the clerk exported to last and as what: folder and ending, '' for none yet, read and remembered."""

    read: Callable[[], tuple[str, str]]
    remember: Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class _Begun:
    """A paper that is on its way: what writes it, and what follows once it is there."""

    paper: Paper[Any]
    write: Callable[[], None]
    then: Callable[[], object] | None = None
    more: str = ""
    """What else is to be said once it is there."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the open question is about, and what begins to write it to a file."""

    paper: Paper[Any]
    begin: Callable[[Path], _Begun]


class Exporter(QObject):
    """Writes the papers of a meeting where the clerk wants them."""

    written = Signal(str)
    """The sentence that says where what was written is; `open_folder` shows it there."""
    copied = Signal(str)
    """The sentence that says that the draft minutes can be pasted."""
    failed = Signal(str)
    """The sentence that says why there is no file, and what to do."""

    def __init__(self, drafting: Drafting, last_export: LastExport, window: QWidget) -> None:
        super().__init__(window)
        self._drafting = drafting
        self._last_export = last_export
        self._window = window
        self._worker = ExportWorker(drafting, self)
        self._dialog: QFileDialog | None = None
        self._asked: _Asked | None = None
        self._being_written: dict[str, _Begun] = {}
        """The papers that are on their way, by their files."""
        self._folder = self._more_of_copy = ""
        self._connect()

    def _connect(self) -> None:
        self._worker.written.connect(self._on_written)
        self._worker.copied.connect(self._on_copied)
        self._worker.failed.connect(self.failed)

    @property
    def dialog(self) -> QFileDialog | None:
        """The question for the file while it is open."""
        return self._dialog

    def ask(self, record: Callable[[], Replay], version: Version = Version.PUBLIC) -> None:
        """Ask for the file; what is written is the meeting as it is when the clerk has answered."""
        self.ask_for(self._minutes(version), record)

    def _minutes(self, version: Version) -> Paper[Replay]:
        return self._drafting.papers["minutes" if version is Version.PUBLIC else "full_minutes"]

    def ask_for(self, paper: Paper[T], source: Callable[[], T], then: Callable[[T], object] | None = None) -> None:
        """Ask for the file of a paper; it is made of what the source says when the clerk has answered.

        `then` is called with that once the file is there.
        """
        if self._dialog is not None:
            self._dialog.raise_()
            return
        try:
            name = paper.name(source())
        except ClerkError as trouble:
            self.failed.emit(str(trouble))
            return
        self._asked = _Asked(paper, partial(_begun, paper, source, then))
        dialog = self._question(paper, name)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def write(self, record: Replay, target: Path, version: Version = Version.PUBLIC) -> None:
        """Write the draft minutes to that file; `written` or `failed` tells how it went."""
        paper = self._minutes(version)
        self._being_written[str(target)] = _begun(paper, lambda: record, None, target)
        self._worker.write(record, target, version)

    def copy(self, record: Replay) -> None:
        """Put the public draft minutes on the clipboard; `copied` or `failed` tells how it went."""
        self._more_of_copy = self._minutes(Version.PUBLIC).said_of(record)
        self._worker.copy(record)

    @Slot()
    def open_folder(self) -> bool:
        """Show the folder of the last export; return whether the system could."""
        return bool(self._folder) and QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))

    def close(self) -> None:
        """Finish what is being written and end the thread."""
        self._worker.close()

    def _question(self, paper: Paper[Any], name: str) -> QFileDialog:
        dialog = QFileDialog(self._window, paper.title, self.start_folder())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters([_filter(*kind) for kind in paper.kinds])
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, "&Kind of file:")
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Export")
        dialog.selectFile(name)
        dialog.filterSelected.connect(self._on_kind_selected)
        self._dialog = dialog
        self._select_kind(self._last_kind())
        return dialog

    @property
    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return self._asked.paper.kinds if self._asked else ()

    def _last_kind(self) -> tuple[str, str]:
        last = self._last_export.read()[1]
        return next((kind for kind in self._kinds if kind[1] == last), self._kinds[0])

    def _select_kind(self, kind: tuple[str, str]) -> None:
        if self._dialog is not None:
            self._dialog.selectNameFilter(_filter(*kind))
            self._on_kind_selected(_filter(*kind))

    @Slot(str)
    def _on_kind_selected(self, chosen: str) -> None:
        """The name in the dialog gets the ending that goes with the kind of file."""
        if self._dialog is None:
            return
        ending = self._ending_of(chosen)
        self._dialog.setDefaultSuffix(ending.removeprefix("."))
        for file in self._dialog.selectedFiles()[:1]:
            self._dialog.selectFile(self._without_ending(Path(file).name) + ending)

    def _ending_of(self, chosen: str) -> str:
        return next(kind[1] for kind in self._kinds if _filter(*kind) == chosen)

    def _without_ending(self, name: str) -> str:
        """The dialog itself changes what stands behind the last full stop, so half of an ending may be left."""
        rest = name.removesuffix(_known_ending(name, self._kinds))
        halves = [ending.rpartition(".")[0] for _, ending in self._kinds]
        return next((rest.removesuffix(half) for half in halves if half and rest.endswith(half)), rest)

    def start_folder(self) -> str:
        """The folder in which a question for a file begins: that of the last export."""
        last = self._last_export.read()[0]
        if last and Path(last).is_dir():
            return last
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return documents if documents and Path(documents).is_dir() else str(Path.home())

    @Slot(str)
    def _on_chosen(self, file: str) -> None:
        if self._asked is None or self._dialog is None:
            return
        target = Path(file)
        if not _known_ending(target.name, self._kinds):  # 'minutes v1.2': the dialog takes '2' for one
            target = target.with_name(target.name + self._ending_of(self._dialog.selectedNameFilter()))
            if target.exists():  # nobody was asked about that one
                sentence = f"{target} is there already and was kept. Export again under another name."
                self.failed.emit(sentence)
                return
        try:
            begun = self._asked.begin(target)
        except ClerkError as trouble:
            self.failed.emit(str(trouble))
            return
        self._being_written[str(target)] = begun
        self._worker.write_with(begun.write, target)

    @Slot()
    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog, self._asked = None, None

    @Slot(object)
    def _on_copied(self, made: tuple[str, str]) -> None:
        """Each program takes what it can: Word and a council's system the headings and lists, others the text."""
        put_on_clipboard(*made)
        told = "Draft minutes copied. Ctrl+V puts them into another program."
        self.copied.emit(" ".join(filter(None, (told, self._more_of_copy))))

    @Slot(str)
    def _on_written(self, file: str) -> None:
        self._folder = str(Path(file).parent)
        begun = self._being_written.pop(file, None)
        if begun is None:  # written twice in a row, and told of with the first
            return
        paper = begun.paper
        kind = _known_ending(Path(file).name, paper.kinds).casefold()
        # Of a paper that is of one kind nothing was chosen.
        self._last_export.remember(self._folder, kind if len(paper.kinds) > 1 else self._last_export.read()[1])
        self.written.emit(". ".join(filter(None, (f"{paper.what} written to {file}", begun.more))))
        if begun.then is not None:
            begun.then()


def put_on_clipboard(html: str, text: str) -> None:
    """Offer both for pasting.

    In data that Qt made itself: what Python made is asked for once more when Qt goes, after Python has gone, and the
    program would end in a crash.
    """
    source = QStringListModel([""])
    content = source.mimeData([source.index(0)])
    content.clear()
    content.setHtml(html)
    content.setText(text)
    QGuiApplication.clipboard().setMimeData(content)


def _begun(paper: Paper[T], source: Callable[[], T], then: Callable[[T], object] | None, target: Path) -> _Begun:
    """What writes a paper of the meeting as it is now."""
    said = source()
    more = " ".join(filter(None, (paper.more, paper.said_of(said))))
    return _Begun(paper, partial(paper.write, said, target), partial(then, said) if then else None, more)


def _known_ending(name: str, kinds: Iterable[tuple[str, str]]) -> str:
    """The longest of the endings that the name has, as it is written there; '' for none."""
    fitting = [ending for _, ending in kinds if name.casefold().endswith(ending)]
    return name[-len(max(fitting, key=len)) :] if fitting else ""


def _filter(name: str, ending: str) -> str:
    return f"{name} (*{ending})"
