"""The draft in the browser: as the public may read it, in a file that goes with the window."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from clerk_app.meeting import facts
from clerk_app.meeting.notes import NoteKind, NoteText
from tests.builders import clock_at, in_session, open_library, sample_body
from tests.ui.drafting_builder import real_drafting
from ui.export_dialog import Exporter, LastExport
from ui.reading_copy import OPENED, ReadingCopy


@pytest.fixture
def browser(monkeypatch):
    """The browser at the edge: what it was asked to open, and whether it is there."""

    class Browser:
        def __init__(self):
            self.opened, self.is_there = [], True

        def open(self, url):
            self.opened.append(Path(url.toLocalFile()))
            return self.is_there

    browser = Browser()
    monkeypatch.setattr(QDesktopServices, "openUrl", browser.open)
    return browser


@pytest.fixture
def copy(qtbot, qapp):
    window = QWidget()
    qtbot.addWidget(window)
    copy = ReadingCopy(real_drafting(), window)
    yield copy
    copy.close()


@pytest.fixture
def record(tmp_path):
    library = open_library(tmp_path / "data")
    session = in_session(library, clock_at())
    session.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "Saltmarsh had opened last.")))
    session.record(facts.ItemBegun("item-10"), facts.PublicExcluded(("item-10",), (3,)))
    session.record(facts.NoteKept("item-10", NoteText(NoteKind.NOTE, "Brightwater was dear.")))
    library.close()
    return session.replay


def test_the_public_draft_is_opened_and_goes_with_the_window(copy, record, browser, qtbot):
    with qtbot.waitSignal(copy.opened) as told:
        copy.show(record)
    assert told.args == [OPENED]
    page = browser.opened[-1].read_text(encoding="utf-8")
    assert "Saltmarsh had opened last." in page
    assert "Brightwater" not in page
    copy.close()
    assert not browser.opened[-1].exists()


@pytest.fixture
def gone(tmp_path):
    """A meeting whose own style was deleted."""
    library = open_library(tmp_path / "gone")
    session = in_session(library, clock_at(), body=sample_body(house_style="our-town"))
    library.close()
    return session.replay


GONE = "The house style “our-town” is not here any more. The minutes are in “Plain” instead."


def test_that_a_style_was_deleted_is_said_in_the_browser_and_of_what_is_copied(copy, gone, browser, qtbot, qapp):
    with qtbot.waitSignal(copy.opened) as told:
        copy.show(gone)
    assert told.args == [f"{OPENED} {GONE}"]
    window = QWidget()
    qtbot.addWidget(window)
    exporter = Exporter(real_drafting(), LastExport(lambda: ("", ""), lambda *_: None), window)
    with qtbot.waitSignal(exporter.copied) as told:
        exporter.copy(gone)
    exporter.close()
    assert told.args[0].endswith(f"program. {GONE}")


def test_without_a_browser_it_says_what_to_do(copy, record, browser, qtbot):
    browser.is_there = False
    with qtbot.waitSignal(copy.failed) as told:
        copy.show(record)
    assert told.args == ["No browser has opened. Export the draft as a web page and open that."]
