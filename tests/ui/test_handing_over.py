"""A meeting handed over at one window is taken over at another, and what cannot be is said where the clerk looks."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from clerk_app.handover.hand_over import HandedOver
from clerk_app.handover.reading import read_hand_over
from clerk_app.handover.restoring import restore
from clerk_app.handover.writing import write_hand_over
from clerk_app.meeting import facts
from clerk_app.session import MeetingSession
from tests.builders import MEETING, clock_at, in_session, open_library
from ui.command_set import CommandSet
from ui.handing_over import CLOSE_FIRST, TakingOver
from ui.start_page import StartPage

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
def taking(here, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return TakingOver(here, clock_at("14:05"), window)


def apart(here, file):
    """Lets both meetings go on by themselves."""
    handed = read_hand_over(file)
    restore(here, handed)
    MeetingSession(here.record, MEETING, clock_at("10:30")).record(facts.MeetingAdjourned())
    other = open_library(file.parent / "there")
    MeetingSession(other.record, MEETING, clock_at("10:31")).record(facts.PersonLeft("hale"))
    write_hand_over(HandedOver.of(other.record, MEETING), file)
    other.close()


def test_a_file_that_is_chosen_is_taken_over(taking, here, file):
    heard = Heard(taking)
    taking.take(None)
    assert taking.dialog.windowTitle() == "Import a meeting that was handed over"
    taking.dialog.selectFile(str(file))
    taking.dialog.accept()
    assert heard.refused == []
    assert heard.done[0].startswith("Children and Families Scrutiny Committee, 12 March 2026, was added")
    assert here.record.meetings()[0].id == MEETING
    assert taking.dialog is None


def test_a_file_that_is_none_is_a_sentence(taking, here, tmp_path):
    heard = Heard(taking)
    wrong = tmp_path / "wrong.json"
    wrong.write_text(json.dumps({"format": "invoice"}))
    taking.take(wrong)
    (said,) = heard.refused
    assert said.startswith("wrong.json is no hand-over file of Clerk. Nothing was changed. Choose the file")
    assert here.record.meetings() == ()


@pytest.mark.parametrize(("button", "meetings"), [("&Keep both", 2), ("&Add nothing", 1)])
def test_where_both_have_gone_on_it_asks(taking, here, file, button, meetings):
    apart(here, file)
    before = here.record.entries(MEETING)
    heard = Heard(taking)
    taking.take(file)
    assert "has other entries since" in taking.question.text()
    assert taking.question.defaultButton().text() == "&Add nothing"
    next(each for each in taking.question.buttons() if each.text() == button).click()
    assert len(here.record.meetings()) == meetings
    assert here.record.entries(MEETING) == before
    assert len(heard.done) == meetings - 1
    assert taking.question is None


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
    assert "is here already" in desk.main.findChild(StartPage).done


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
