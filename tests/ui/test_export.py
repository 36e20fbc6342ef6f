"""Exporting asks for a file, writes it on a thread, and says in a sentence how it went."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QMessageBox, QWidget

from clerk_app import drafting, reviewing
from clerk_app.meeting import facts
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from tests.builders import at, clock_at, in_session, new_session, open_library
from tests.ui.drafting_builder import real_drafting
from ui.export_dialog import Exporter, LastExport
from ui.export_worker import ExportWorker, Rendered

NAME = "2026-03-12 Children and Families Scrutiny Committee draft minutes.pdf"


class Memory:
    """Where the last folder and the last kind of file are kept."""

    def __init__(self, folder="", ending=""):
        self.folder, self.ending = folder, ending

    def read(self):
        return self.folder, self.ending

    def remember(self, folder, ending):
        self.folder, self.ending = folder, ending


@pytest.fixture
def library(tmp_path):
    library = open_library(tmp_path / "data")
    yield library
    library.close()


@pytest.fixture
def state(library):
    return in_session(library, clock_at()).replay


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "minutes"
    folder.mkdir()
    return folder


@pytest.fixture
def memory(folder):
    return Memory(str(folder))


@pytest.fixture
def exporter(theme, qtbot, memory):
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    exporter = Exporter(real_drafting(), LastExport(memory.read, memory.remember), window)
    window.show()
    yield exporter
    exporter.close()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


def page_count(file: Path) -> int:
    pages = QPdfDocument()
    pages.load(str(file))
    return int(pages.pageCount())


def test_enter_accepts_the_suggested_name(exporter, state, folder, memory, qtbot):
    memory.folder = str(folder)
    with qtbot.waitSignal(exporter.written) as written:
        exporter.ask(lambda: state)
        assert exporter.dialog.isVisible()
        QTest.keyClick(exporter.dialog.focusWidget() or exporter.dialog, Qt.Key.Key_Return)

    assert written.args == [f"Draft minutes written to {folder / NAME}"]
    assert page_count(folder / NAME) >= 1
    assert exporter.dialog is None


def test_the_timing_sheet_is_written_the_same_way(exporter, state, folder, qtbot):
    sheet = real_drafting().papers["timing_sheet"]
    exporter.ask_for(sheet, lambda: state)
    assert exporter.dialog.windowTitle() == "Export the timing sheet"
    assert exporter.dialog.selectedFiles()[0].endswith("timing sheet.pdf")
    with qtbot.waitSignal(exporter.failed) as failed:
        exporter.dialog.setDirectory(str(folder))
        exporter.dialog.accept()
    assert failed.args == ["No public question slot was opened at this meeting, so there is nothing to time."]
    when = at("10:21")
    opened = Entry(900, "opened", "slot", when, when, facts.SlotOpened("item-3", 900))
    timed = state.after((opened, Entry(901, "ended", "slot", when, when, facts.SlotEnded())))
    exporter.ask_for(sheet, lambda: timed)
    with qtbot.waitSignal(exporter.written) as written:
        exporter.dialog.setDirectory(str(folder))
        exporter.dialog.selectFile("sheet.pdf")
        exporter.dialog.accept()
    assert written.args == [f"Timing sheet written to {folder / 'sheet.pdf'}"]
    assert page_count(folder / "sheet.pdf") == 1


@pytest.mark.parametrize(("name", "follows"), [("ours.docx", True), ("there.docx/ours.docx", False)])
def test_a_draft_is_kept_as_sent_once_its_file_is_there(exporter, state, folder, qtbot, name, follows):
    kept: list[Replay] = []
    exporter.ask_for(reviewing.draft_to_send(3, Version.PUBLIC), lambda: state, kept.append)
    assert exporter.dialog.windowTitle() == "The draft to send, version 3"
    assert exporter.dialog.selectedFiles()[0].endswith("draft minutes version 3.docx")
    with qtbot.waitSignal(exporter.written if follows else exporter.failed) as told:
        exporter._on_chosen(str(folder / name))
    exporter.dialog.reject()
    assert kept == ([state] if follows else [])
    assert not follows or told.args == [f"Version 3 of the draft written to {folder / name}"]


def test_the_folder_is_remembered_and_an_old_one_that_is_gone_does_no_harm(exporter, state, folder, memory, qtbot):
    memory.folder = "/a/folder/that/is/gone"
    exporter.ask(lambda: state)
    assert Path(exporter.dialog.directory().absolutePath()).is_dir()
    with qtbot.waitSignal(exporter.written):
        exporter.dialog.setDirectory(str(folder))
        exporter.dialog.selectFile("ours.pdf")
        exporter.dialog.accept()

    assert memory.folder == str(folder)
    assert (folder / "ours.pdf").exists()


def test_a_name_without_an_ending_gets_one(exporter, state, folder, qtbot):
    exporter.ask(lambda: state)
    with qtbot.waitSignal(exporter.written):
        exporter.dialog.selectFile("ours")
        exporter.dialog.accept()
    assert (folder / "ours.pdf").exists()


def kind_box(dialog):
    (box,) = [each for each in dialog.findChildren(QComboBox) if each.itemText(0) == "PDF (*.pdf)"]
    return box


BEGINS = {
    ".pdf": b"%PDF",
    ".docx": b"PK",
    ".html": b"<!DOCTYPE html>",
    ".fragment.html": b"<div lang",
    ".txt": b"Minutes of",
    ".json": b'{\n "notice": "For the public: ',
}


def test_the_kind_of_file_is_chosen_from_the_keyboard_and_the_name_follows(exporter, state, folder, memory, qtbot):
    for number, (ending, begins) in enumerate(BEGINS.items()):
        memory.ending = ""
        exporter.ask(lambda: state)
        box = kind_box(exporter.dialog)
        label = next(each for each in exporter.dialog.findChildren(QLabel) if each.buddy() is box)
        assert label.text() == "&Kind of file:"
        box.setFocus()
        for _ in range(number):
            QTest.keyClick(box, Qt.Key.Key_Down)
        name = NAME.replace(".pdf", ending)
        assert Path(exporter.dialog.selectedFiles()[0]).name == name
        with qtbot.waitSignal(exporter.written) as written:
            exporter.dialog.accept()
        assert written.args == [f"Draft minutes written to {folder / name}"]
        assert (folder / name).read_bytes().startswith(begins)
        assert memory.ending == ending


def test_the_last_kind_of_file_is_offered_again_and_one_that_is_gone_does_no_harm(exporter, state, memory):
    for ending, offered in ((".docx", ".docx"), (".fragment.html", ".fragment.html"), (".odt", ".pdf")):
        memory.ending = ending
        exporter.ask(lambda: state)
        assert exporter.dialog.selectedNameFilter().endswith(f"(*{offered})")
        assert exporter.dialog.selectedFiles()[0].endswith(f"draft minutes{offered}")
        exporter.dialog.reject()


def test_a_name_that_was_typed_keeps_what_is_not_its_ending(exporter, state):
    exporter.ask(lambda: state)
    exporter.dialog.selectFile("ours v1.2.pdf")
    box = kind_box(exporter.dialog)
    for key, ending in ((Qt.Key.Key_End, ".json"), (Qt.Key.Key_Up, ".txt"), (Qt.Key.Key_Home, ".pdf")):
        QTest.keyClick(box, key)
        assert Path(exporter.dialog.selectedFiles()[0]).name == f"ours v1.2{ending}"
    exporter.dialog.reject()


def test_a_full_stop_in_a_name_is_no_ending_and_no_file_is_replaced_unasked(exporter, state, folder, qtbot):
    for outcome in (exporter.written, exporter.failed):
        exporter.ask(lambda: state)
        exporter.dialog.selectFile("ours v1.2")
        with qtbot.waitSignal(outcome) as told:
            exporter.dialog.accept()
    assert [file.name for file in folder.iterdir()] == ["ours v1.2.pdf"]
    assert told.args == [f"{folder / 'ours v1.2.pdf'} is there already and was kept. Export again under another name."]


def test_an_ending_that_was_typed_says_what_the_file_is(exporter, state, folder, memory, qtbot):
    exporter.ask(lambda: state)
    exporter.dialog.selectFile("ours.DOCX")
    with qtbot.waitSignal(exporter.written):
        exporter.dialog.accept()
    assert (folder / "ours.DOCX").read_bytes().startswith(b"PK")
    assert memory.ending == ".docx"


def test_an_old_file_is_asked_about(exporter, state, folder, qtbot):
    (folder / NAME).write_text("the old one")
    asked = []

    def answer():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.No).click()

    exporter.ask(lambda: state)
    dialog = exporter.dialog
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, answer)
    dialog.accept()

    assert len(asked) == 1
    assert (folder / NAME).read_text() == "the old one"
    dialog.reject()
    assert exporter.dialog is None


def test_a_second_wish_while_the_dialog_is_open_opens_no_second_dialog(exporter, state):
    exporter.ask(lambda: state)
    first = exporter.dialog
    exporter.ask(lambda: state)
    assert exporter.dialog is first
    first.reject()


def test_the_full_minutes_have_their_mark_in_title_and_name(exporter, library, folder, qtbot):
    session = in_session(library, clock_at(), meeting="private")
    session.record(facts.PublicExcluded(("item-10",), (3,)))
    session.record(facts.NoteKept("item-10", NoteText(NoteKind.NOTE, "Brightwater had the lower tender.")))
    for version, mark in ((Version.PUBLIC, ""), (Version.FULL, " NOT FOR PUBLICATION")):
        exporter.ask(lambda: session.replay, version)
        assert ("not for publication" in exporter.dialog.windowTitle()) == bool(mark)
        with qtbot.waitSignal(exporter.written):
            exporter.dialog.accept()
        file = folder / NAME.replace(".pdf", f"{mark}.pdf")
        pages = QPdfDocument()
        pages.load(str(file))
        text = "".join(pages.getAllText(page).text() for page in range(pages.pageCount()))
        assert ("Brightwater" in text) == ("NOT FOR PUBLICATION" in text) == bool(mark)


def test_a_leak_is_a_sentence_and_the_old_file_stays(theme, qtbot, folder, memory, state, monkeypatch):
    session_words = {"hubs": "hubs"}
    monkeypatch.setattr(drafting, "forbidden_words", lambda *_, **__: session_words)
    window = QWidget()
    qtbot.addWidget(window)
    exporter = Exporter(real_drafting(), LastExport(memory.read, memory.remember), window)
    (folder / "a.pdf").write_text("the old one")
    with qtbot.waitSignal(exporter.failed) as failed:
        exporter.write(state, folder / "a.pdf")
    exporter.close()
    assert failed.args[0].startswith("The public minutes were not written: “hubs” stands only in private entries")
    assert (folder / "a.pdf").read_text() == "the old one"


def test_a_cancelled_export_writes_nothing(exporter, state, folder):
    exporter.ask(lambda: state)
    exporter.dialog.reject()
    assert not list(folder.iterdir())


def test_what_is_written_is_the_meeting_at_the_answer(exporter, library, folder, qtbot):
    asked = []
    session = new_session(library, clock_at())

    def state():
        asked.append(session.state)
        return session.replay

    exporter.ask(state)
    before = len(asked)
    with qtbot.waitSignal(exporter.written):
        exporter.dialog.accept()
    assert len(asked) == before + 1


def test_a_folder_that_takes_nothing_is_a_sentence(exporter, state, tmp_path, memory, qtbot):
    with qtbot.waitSignal(exporter.failed) as failed:
        exporter.write(state, tmp_path / "gone" / "a.pdf")
    assert failed.args[0].startswith("The folder ")
    assert "Nothing was written." in failed.args[0]
    assert not exporter.open_folder()


def test_a_meeting_without_a_date_is_a_sentence(exporter, folder, qtbot):
    with qtbot.waitSignal(exporter.failed) as failed:
        exporter.write(Replay(), folder / "a.pdf")
    assert failed.args == ["This meeting has no date yet, so there are no minutes to write. Set the meeting up first."]
    assert not list(folder.iterdir())


def test_an_empty_meeting_is_a_document(exporter, library, folder, qtbot):
    with qtbot.waitSignal(exporter.written):
        exporter.write(new_session(library, clock_at()).replay, folder / "a.pdf")
    assert page_count(folder / "a.pdf") == 1


def test_open_folder_asks_the_system(exporter, state, folder, qtbot):
    from PySide6.QtCore import QObject, Slot

    class Handler(QObject):
        seen = ""

        @Slot("QUrl")
        def open(self, url):
            self.seen = url.toLocalFile()

    handler = Handler()
    QDesktopServices.setUrlHandler("file", handler, "open")  # type: ignore[arg-type]  # it takes a str
    try:
        with qtbot.waitSignal(exporter.written):
            exporter.write(state, folder / "a.pdf")
        assert exporter.open_folder()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert handler.seen == str(folder)


# ---------------------------------------------------------------- the thread


def test_only_the_newest_wish_is_drawn(state, qtbot):
    begun, go_on, drawn = threading.Event(), threading.Event(), []

    def draw(wanted, version, told):
        drawn.append(wanted)
        begun.set()
        assert go_on.wait(10)
        return drafting.draft_pages(wanted, version)

    worker = ExportWorker(real_drafting(pdf=draw))
    told: list[Rendered] = []
    worker.rendered.connect(told.append)
    worker.render(state.state)
    assert begun.wait(10)
    for _ in range(5):
        worker.render(state.state)
    go_on.set()
    qtbot.waitUntil(lambda: bool(told))
    worker.close()

    assert (len(drawn), len(told)) == (2, 1)
    assert told[0].recorded == state.state.last.written


def test_what_is_told_arrives_on_the_window_s_thread(state, qtbot):
    from PySide6.QtCore import QObject, QThread, Slot

    class Listener(QObject):
        heard = None

        @Slot(object)
        def hear(self, made):
            self.heard = QThread.isMainThread()

    worker, listener = ExportWorker(real_drafting()), Listener()
    worker.rendered.connect(listener.hear)
    worker.render(state.state)
    qtbot.waitUntil(lambda: listener.heard is not None)
    worker.close()
    assert listener.heard is True


def test_closing_finishes_the_file_and_leaves_no_thread(state, folder):
    worker = ExportWorker(real_drafting())
    worker.write(state, folder / "a.pdf")
    worker.close()
    worker.render(state.state)
    worker.write(state, folder / "b.pdf")

    assert [file.name for file in folder.iterdir()] == ["a.pdf"]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("export")]


def test_a_fault_while_writing_is_a_sentence(state, folder, qtbot):
    def fail(_state, _path, _version):
        raise ZeroDivisionError

    worker = ExportWorker(real_drafting(write=fail))
    with qtbot.waitSignal(worker.failed) as failed:
        worker.write(state, folder / "a.pdf")
    worker.close()
    assert failed.args == ["a.pdf could not be made and was not written. The record is kept."]


def test_a_program_that_has_copied_ends_in_good_order(root):
    code = (
        "from PySide6.QtWidgets import QApplication; from ui.export_dialog import put_on_clipboard;"
        "app = QApplication([]); put_on_clipboard('<p>Draft</p>', 'Draft');"
        "data = app.clipboard().mimeData(); assert (data.html(), data.text()) == ('<p>Draft</p>', 'Draft')"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
    ended = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
