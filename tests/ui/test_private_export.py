"""What the clerk sees when the check of a finished file finds a private word in it."""

import io

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clerk_app import drafting
from clerk_app.export import pdf
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.minutes.compose import compose
from tests.ui.drafting_builder import real_drafting
from ui.command_set import CommandSet
from ui.export_worker import ExportWorker

WORD = "Brightwater"
NAME = "minutes.pdf"


@pytest.fixture
def desk(open_desk):
    """The window after a private session in which something was kept."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    desk = open_desk(item="item-4")
    desk.tick(seconds=2)
    desk.press("Ctrl+Enter", "Shift+F8", "Enter")
    desk.tick(seconds=2)
    desk.press(WORD, "Enter", "Shift+F8")
    desk.tick(seconds=2)
    yield desk
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.fixture
def leak_on_page(monkeypatch):
    """A build in which the public minutes are composed from everything."""
    monkeypatch.setattr(drafting, "compose", lambda state, wording, _version: compose(state, wording, Version.FULL))


@pytest.fixture
def leak_in_properties(monkeypatch):
    """A build that writes a private word where nobody looks."""
    render = pdf.render

    def leaking(document):
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(render(document)))
        writer.add_metadata({"/Keywords": WORD})
        target = io.BytesIO()
        writer.write(target)
        return target.getvalue()

    monkeypatch.setattr(pdf, "render", leaking)


def export(desk, folder):
    """Ctrl+Shift+E, and Enter in the question for the file."""
    commands = desk.main.findChild(CommandSet)
    commands.action("export").trigger()
    dialog = desk.meeting.dialogs.exporter.dialog
    dialog.setDirectory(str(folder))
    dialog.selectFile(NAME)
    dialog.accept()


def said(desk):
    """The note over the minute, whole."""
    note = desk.meeting.notes.strip.note
    return note.sentence if note and note.key == "not-exported" else ""


def test_a_word_on_a_page_stops_the_export_and_the_note_says_what_to_do(desk, leak_on_page, tmp_path):
    (tmp_path / NAME).write_bytes(b"the old one")
    desk.main.resize(1366, 768)
    commands = desk.main.findChild(CommandSet)
    commands.action("export").trigger()
    dialog = desk.meeting.dialogs.exporter.dialog
    dialog.setOption(dialog.Option.DontConfirmOverwrite)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(NAME)
    dialog.accept()
    desk.wait_until(lambda: bool(said(desk)))
    assert said(desk) == (
        f"The public minutes were not written: “{WORD}” stands only in private entries, and was found on page 2. "
        "The file that was there is kept. Change it in the entry that shows it there, or say it in an open entry "
        "if the public may read it."
    )
    assert (tmp_path / NAME).read_bytes() == b"the old one"
    words = desk.meeting.notes.strip.words
    desk.settle()
    assert words.isVisible()
    assert words.height() >= words.heightForWidth(words.width()), "nothing of it is cut"
    desk.tick(seconds=5)
    desk.press("Ctrl+Enter")
    assert said(desk) == ""


def test_a_word_that_no_page_shows_stops_it_too_and_another_way_out_is_told(desk, leak_in_properties, tmp_path):
    export(desk, tmp_path)
    desk.wait_until(lambda: bool(said(desk)))
    assert "was found in the properties of the file. Nothing was written." in said(desk)
    assert said(desk).endswith("export under a name that ends in .txt, and tell whoever looks after the program.")
    assert not (tmp_path / NAME).exists()


def test_the_note_goes_when_the_export_succeeds(desk, monkeypatch, tmp_path):
    with monkeypatch.context() as broken:
        broken.setattr(drafting, "compose", lambda state, wording, _version: compose(state, wording, Version.FULL))
        export(desk, tmp_path)
        desk.wait_until(lambda: bool(said(desk)))
    export(desk, tmp_path)
    desk.wait_until((tmp_path / NAME).exists)
    desk.wait_until(lambda: not said(desk))
    assert WORD not in "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / NAME).pages)


def test_the_draft_minutes_are_copied_for_other_programs_without_a_private_word(desk):
    clipboard = QApplication.clipboard()
    clipboard.setText("before")
    desk.main.findChild(CommandSet).action("copy_minutes").trigger()
    desk.wait_until(lambda: clipboard.text() != "before")
    copied = clipboard.mimeData()
    assert copied.text().startswith("Minutes of the meeting of the Children and Families Scrutiny Committee")
    assert "<h2>Minutes of the meeting of the Children and Families Scrutiny Committee" in copied.html()
    assert copied.html().count("<h3>") > 5
    assert WORD not in copied.html() + copied.text()
    assert desk.last_act.startswith("Draft minutes copied.")


def test_what_leaks_is_not_copied_and_the_clipboard_is_as_it_was(desk, leak_on_page):
    QApplication.clipboard().setText("before")
    desk.main.findChild(CommandSet).action("copy_minutes").trigger()
    desk.wait_until(lambda: bool(said(desk)))
    assert said(desk).startswith(f"The public minutes were not copied: “{WORD}” stands only in private entries")
    assert "The clipboard is as it was." in said(desk)
    assert QApplication.clipboard().text() == "before"


def test_a_fault_while_copying_is_a_sentence(qtbot):
    def fail(_record):
        raise ZeroDivisionError

    worker = ExportWorker(real_drafting(to_paste=fail))
    with qtbot.waitSignal(worker.failed) as failed:
        worker.copy(Replay())
    worker.close()
    worker.copy(Replay())
    assert failed.args == ["The draft minutes could not be made, so nothing was copied. The record is kept."]
