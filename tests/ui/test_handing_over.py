"""A meeting handed over at one window is taken over at another, and what cannot be is said where the clerk looks."""

import json
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from clerk_app.handover.hand_over import HandedOver
from clerk_app.handover.reading import read_hand_over
from clerk_app.handover.restoring import _write_entries as write_entries
from clerk_app.handover.restoring import restore
from clerk_app.handover.writing import write_hand_over
from clerk_app.house_styles import HouseStyles
from clerk_app.meeting import facts
from clerk_app.session import MeetingSession
from tests.builders import MEETING, clock_at, in_session, open_library
from ui.command_set import CommandSet
from ui.handing_over import CANCELLED, CLOSE_FIRST, IMPORT_FIRST, UNEXPECTED, TakingOver
from ui.start_page import StartPage
from ui.ticker import Ticker
from ui.waiting import Waiting

NAME = "2026-03-12 Children and Families Scrutiny Committee hand-over.not-for-publication.json"


@pytest.fixture
def here(tmp_path):
    library = open_library(tmp_path / "here")
    yield library
    library.close()


@pytest.fixture
def file(tmp_path):
    """A meeting in session, handed over by a colleague."""
    library = open_library(tmp_path / "there")
    in_session(library, clock_at())
    target = tmp_path / NAME
    write_hand_over(HandedOver.of(library.record, MEETING), target)
    library.close()
    return target


class Heard:
    """What was said of an import."""

    done: list[str]
    refused: list[str]

    def __init__(self, taking):
        self.done, self.refused = [], []
        taking.done.connect(self.done.append)
        taking.refused.connect(self.refused.append)


@pytest.fixture(autouse=True)
def own_dialogs():
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.fixture
def ticker():
    return Ticker(clock_at())


@pytest.fixture
def taking(here, theme, ticker, tmp_path, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    waiting = Waiting(theme, ticker, window, "import", UNEXPECTED)
    taking = TakingOver(here, clock_at("14:05"), HouseStyles(tmp_path / "styles"), waiting, window)
    yield taking
    taking.close()
    ticker.stop()


def apart(here, file):
    """Lets both meetings go on by themselves."""
    handed = read_hand_over(file)
    restore(here, handed)
    MeetingSession(here.record, MEETING, clock_at("10:30")).record(facts.MeetingAdjourned())
    other = open_library(file.parent / "there")
    MeetingSession(other.record, MEETING, clock_at("10:31")).record(facts.PersonLeft("hale"))
    write_hand_over(HandedOver.of(other.record, MEETING), file)
    other.close()


def test_a_file_that_is_chosen_is_taken_over(taking, here, file, qtbot):
    heard = Heard(taking)
    taking.take(None)
    assert taking.dialog.windowTitle() == "Import a meeting that was handed over"
    taking.dialog.selectFile(str(file))
    with qtbot.waitSignal(taking.done):
        taking.dialog.accept()
    assert heard.refused == []
    assert heard.done[0].startswith("Children and Families Scrutiny Committee, 12 March 2026, was added")
    assert here.record.meetings()[0].id == MEETING
    assert taking.dialog is None


def test_a_file_that_is_none_is_a_sentence(taking, here, tmp_path, qtbot):
    heard = Heard(taking)
    wrong = tmp_path / "wrong.json"
    wrong.write_text(json.dumps({"format": "invoice"}))
    with qtbot.waitSignal(taking.refused):
        taking.take(wrong)
    (said,) = heard.refused
    assert said.startswith("wrong.json is no hand-over file of Clerk. Nothing was changed. Choose the file")
    assert here.record.meetings() == ()


@pytest.mark.parametrize(("button", "meetings"), [("&Keep both", 2), ("&Add nothing", 1)])
def test_where_both_have_gone_on_it_asks(taking, here, file, button, meetings, qtbot):
    apart(here, file)
    before = here.record.entries(MEETING)
    heard = Heard(taking)
    taking.take(file)
    qtbot.waitUntil(lambda: taking.question is not None)
    assert "has other entries since" in taking.question.text()
    assert taking.question.defaultButton().text() == "&Add nothing"
    next(each for each in taking.question.buttons() if each.text() == button).click()
    qtbot.waitUntil(lambda: len(heard.done) == meetings - 1)
    assert len(here.record.meetings()) == meetings
    assert here.record.entries(MEETING) == before
    assert taking.question is None


def another(folder):
    """The file of another meeting."""
    library = open_library(folder / "third")
    in_session(library, clock_at(), meeting="another")
    target = folder / "another.not-for-publication.json"
    write_hand_over(HandedOver.of(library.record, "another"), target)
    library.close()
    return target


def test_files_given_at_once_are_taken_one_after_the_other_and_each_is_told(taking, here, file, tmp_path, qtbot):
    apart(here, file)
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{}")
    heard = Heard(taking)
    for path in (wrong, file, another(tmp_path)):
        taking.take(path)
    qtbot.waitUntil(lambda: taking.question is not None)
    assert (len(heard.refused), len(here.record.meetings())) == (1, 1)
    taking.question.escapeButton().click()
    qtbot.waitUntil(lambda: len(heard.done) == 1)
    assert {each.id for each in here.record.meetings()} == {MEETING, "another"}
    assert heard.done[0].startswith(f"{heard.refused[0]} Children")
    assert not taking.is_busy
    taking.take(wrong)
    qtbot.waitUntil(lambda: len(heard.refused) == 2)
    assert heard.refused[1] == heard.refused[0]


def everything_in(library):
    tables = [table for table in library._db.table_names() if not table.startswith("sqlite")]
    return {table: sorted(map(repr, library._db[table].rows)) for table in tables}


def test_a_long_import_says_how_far_it_is_and_cancelled_leaves_nothing(taking, here, file, ticker, monkeypatch, qtbot):
    """Held up when all entries are written and nothing is committed yet: the latest time to cancel."""
    reached, go_on, before = Event(), Event(), everything_in(here)
    heard = Heard(taking)

    def held_up():
        reached.set()
        assert go_on.wait(10)

    monkeypatch.setattr("clerk_app.handover.restoring._AT_A_TIME", 7)
    monkeypatch.setattr("clerk_app.handover.restoring._write_entries", holding_up(held_up))
    taking.take(file)
    ticker.tick_now()
    assert (taking._waiting.dialog,) == (None,)
    assert reached.wait(10)
    ticker.tick_now()
    dialog = taking._waiting.dialog
    assert dialog.windowTitle() == f"Importing {NAME} – Clerk"
    qtbot.waitUntil(lambda: dialog.how_far.words.endswith("% done"))
    share = dialog.how_far.words.removesuffix("% done")
    assert share.isdecimal()
    assert 50 <= int(share) < 100
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.how_far.words == "Stopping…"
    go_on.set()
    qtbot.waitUntil(lambda: taking._waiting.dialog is None)
    assert (heard.done, heard.refused) == ([CANCELLED], [])
    assert everything_in(here) == before
    monkeypatch.undo()
    with qtbot.waitSignal(taking.done):
        taking.take(file)
    assert here.record.meetings()[0].id == MEETING


def holding_up(hold):
    """The writing of the entries, with a stop before the last time that it is told how far it is."""

    def write(to, handed, same):
        def told(done, there_are):
            if done == there_are:
                hold()
            to.told(done, there_are)

        write_entries(replace(to, told=told), handed, same)

    return write


def test_the_program_that_ends_in_the_middle_of_an_import_leaves_nothing_of_it(taking, here, file, monkeypatch):
    reached, go_on, before = Event(), Event(), everything_in(here)
    pool = taking._waiting._thread._thread
    end = pool.shutdown

    def held_up():
        reached.set()
        assert go_on.wait(10)

    def shutdown(**how):
        go_on.set()
        end(**how)

    monkeypatch.setattr("clerk_app.handover.restoring._write_entries", holding_up(held_up))
    monkeypatch.setattr(pool, "shutdown", shutdown)
    taking.take(file)
    assert reached.wait(10)
    taking.close()
    assert everything_in(here) == before


# ---------------------------------------------------------------- the whole window


def drop(desk, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.main, QDragEnterEvent(desk.main.rect().center(), copy, data, left, none))
    event = QDropEvent(QPointF(desk.main.rect().center()), copy, data, left, none, QEvent.Type.Drop)
    QApplication.sendEvent(desk.main, event)
    desk.settle()


def test_from_the_window_into_the_window(open_desk, tmp_path):
    """Written with the half typed line; refused while the meeting is in session, taken over once it is left."""
    desk = open_desk()
    commands = desk.main.findChild(CommandSet)
    desk.press("The officers said")
    commands.act("hand_over")
    dialog = desk.meeting.dialogs.exporter.dialog
    assert dialog.windowTitle() == "Hand the meeting over: the whole record, not for publication"
    assert dialog.nameFilters() == ["The whole record, not for publication (*.not-for-publication.json)"]
    assert Path(dialog.selectedFiles()[0]).name == NAME
    dialog.setDirectory(str(tmp_path))
    dialog.accept()
    desk.wait_until(lambda: desk.last_act.startswith("Hand-over file written to"))
    assert desk.last_act.endswith("It is not for publication. Contact details of members of the public are not in it.")
    (draft,) = [draft for draft, _ in read_hand_over(tmp_path / NAME).drafts if draft.text]
    assert draft.text == "The officers said"

    drop(desk, tmp_path / NAME)
    assert desk.last_act == CLOSE_FIRST
    desk.main.show_start()
    drop(desk, tmp_path / NAME)
    desk.wait_until(lambda: "is here already" in desk.main.findChild(StartPage).done)


def test_no_meeting_is_opened_while_one_is_imported(open_desk, tmp_path):
    desk = open_desk(meeting=False)
    desk.main._import_meeting(another(tmp_path))
    desk.main.open_meeting(MEETING)
    assert (desk.main.meeting, desk.main.findChild(StartPage)._told.sentence) == (None, IMPORT_FIRST)
    desk.wait_until(lambda: desk.main.findChild(StartPage).done)
    desk.main.open_meeting(MEETING)
    assert desk.main.meeting


def test_the_papers_of_the_window_are_asked_for(open_desk):
    desk = open_desk()
    commands = desk.main.findChild(CommandSet)
    assert not commands.is_enabled("full_note")
    for command, title, ending in (
        ("note", "Export the same-day note", "same-day note.pdf"),
        ("paper_sheet", "Export the paper sheet", "paper sheet.pdf"),
        ("extract", "Export the extract of the item", "extract, item 4.pdf"),
    ):
        commands.act(command)
        dialog = desk.meeting.dialogs.exporter.dialog
        assert dialog.windowTitle() == title
        assert dialog.selectedFiles()[0].endswith(ending)
        assert ".json" not in "".join(dialog.nameFilters())
        dialog.reject()
