"""The window over its day: the start page and back, another meeting, practice, a restart, sizes, and the end."""

import tempfile
import threading

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QThread, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from clerk_app.meeting import facts
from clerk_app.meeting.state import Phase
from tests import builders
from tests.ui.at_the_desk import AtTheDesk
from ui.dialogs.correct import CorrectPanel
from ui.docks import DockBoard
from ui.meeting_bar import MeetingBar

SECOND = "meeting-2"


def whole(part: QWidget) -> bool:
    """Whether a part of the window is shown and nothing of it is cut off by the window."""
    inside = part.visibleRegion().boundingRect()
    return part.isVisible() and inside.width() >= part.width() - 1 and inside.height() >= part.height() - 1


@pytest.fixture
def again(qapp, tmp_path):
    """Opens the window once more on the same data folder."""
    desks = []

    def make(clock="10:30") -> AtTheDesk:
        desk = AtTheDesk(qapp, tmp_path / "data", builders.clock_at(clock))
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.close()


# ---------------------------------------------------------------------- the start page and other meetings


def test_over_the_start_page_and_back_the_line_is_where_it_was(open_desk):
    desk = open_desk()
    desk.press("#", "half a heading")
    desk.main.show_start()
    assert desk.main.meeting is None
    desk.settle()
    desk.press("Enter")
    assert desk.line == "half a heading"
    assert desk.meeting.minute.line.editor.mode.kind == "heading"
    assert desk.in_line()
    desk.press("Enter")
    assert desk.state.notes[-1].content.text == "half a heading"


def test_another_meeting_is_opened_and_the_first_one_is_left_as_it_was(open_desk):
    desk = open_desk()
    desk.press("half a sentence")
    builders.new_session(desk.library, desk.clock, meeting=SECOND)
    first = desk.session
    desk.main.open_meeting(SECOND)
    desk.settle()
    desk.press("P")
    assert desk.session.meeting == SECOND
    assert desk.state.attendance.standing("thornbury") == "present"
    assert "half" not in desk.line
    assert len(first.entries) == len(desk.library.record.entries(builders.MEETING))
    desk.main.open_meeting(builders.MEETING)
    assert desk.line == "half a sentence"


def test_a_meeting_that_is_not_there_is_said_and_the_window_stays(open_desk):
    desk = open_desk(meeting=False)
    desk.main.open_meeting("no-such-meeting")
    desk.settle()
    desk.main.show_start()
    assert [s.id for s in desk.library.record.meetings()] == [builders.MEETING]


def test_a_rehearsal_leaves_no_trace(open_desk, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    desk = open_desk(meeting=False)
    before = [(s.id, len(desk.library.record.entries(s.id))) for s in desk.library.record.meetings()]
    committees = desk.library.registers.committees()
    desk.press("Ctrl+T")
    desk.settle()
    assert desk.main.windowTitle().startswith("REHEARSAL")
    desk.press("Shift+P", "F12", "a word for practice", "Enter", "another")
    assert desk.phase is Phase.IN_SESSION
    assert desk.state.notes
    assert list(tmp_path.glob("clerk-rehearsal-*"))
    desk.main.show_start()
    assert list(tmp_path.glob("clerk-rehearsal-*")) == []
    assert [(s.id, len(desk.library.record.entries(s.id))) for s in desk.library.record.meetings()] == before
    assert desk.library.registers.committees() == committees
    assert desk.main.windowTitle() == "Clerk"


# ---------------------------------------------------------------------- a restart


def test_after_a_restart_the_note_says_so_and_everything_is_where_it_was(open_desk, again):
    desk = open_desk()
    desk.press("kept", "Enter", "F8", "half a sent")
    desk.library.close()  # as if the machine stopped: nothing more is written
    later = again("10:40")
    later.press("Enter")
    later.settle()
    assert "stopped at" in later.meeting.notes.strip.words.text()
    assert "Your unfinished line is where it was." in later.meeting.notes.strip.words.text()
    assert later.line == "half a sent"
    assert later.in_line()
    assert later.phase is Phase.ADJOURNED
    assert later.meeting.looked_at.item_id == "item-4"
    later.tick(seconds=1)
    later.press("Ctrl+Enter")
    assert "stopped at" not in later.meeting.notes.strip.words.text() or not later.meeting.notes.strip.isVisible()
    later.press("ence", "Enter", "Ctrl+Z")
    assert [n.content.text for n in later.state.notes] == ["kept"]


def test_a_meeting_that_was_closed_tells_of_no_restart(open_desk, again):
    desk = open_desk(item="item-10")
    desk.press("Ctrl+Shift+W")
    desk.settle()
    desk.press("Enter")
    desk.settle()
    desk.main.close()
    later = again()
    later.main.open_meeting(builders.MEETING)
    assert later.meeting.notes.strip.note is None


# ---------------------------------------------------------------------- sizes and places


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "begins", "steps"), [((1366, 688), 1.0, 10), ((1024, 640), 1.9, 1), ((1920, 1000), 1.9, 1)]
)
def test_up_to_twice_the_text_size_what_must_be_seen_is_seen(open_desk, size, begins, steps):
    desk = open_desk()
    desk.press("F5")
    desk.main.resize(*size)
    desk.theme.set_scale(begins)
    for _ in range(steps):
        desk.press("Ctrl+=")
    desk.settle(50)
    assert desk.theme.scale == 2.0
    minute = desk.meeting.minute
    bar = desk.main.findChild(MeetingBar)
    assert bar is not None
    must = (bar.state, bar.here, bar.saved, bar.clock, bar.wall)
    assert [cell for cell in must if not whole(cell)] == []
    assert whole(minute.line.editor)
    assert whole(minute.head)
    desk.press("still typed here")
    assert desk.line == "still typed here"
    desk.press("Ctrl+0")
    assert desk.theme.scale == 1.0


def test_the_panes_are_as_they_were_left(open_desk, again):
    desk = open_desk()
    desk.meeting.board.dock("record").setFloating(True)
    desk.meeting.board.dock("questions").close()
    desk.main.close()
    later = again()
    later.main.open_meeting(builders.MEETING)
    later.settle()
    board: DockBoard = later.meeting.board
    assert board.dock("record").isFloating()
    assert board.dock("questions").isHidden()
    later.press("Ctrl+5")
    assert later.meeting.questions.has_focus()
    assert board.dock("questions").isVisible()


def test_the_window_is_as_large_as_it_was_left(open_desk, again):
    desk = open_desk()
    desk.main.resize(780, 600)  # the screen of the tests is 800 × 800
    desk.settle()
    desk.main.close()
    later = again()
    later.main.show_where_it_was()
    assert (later.main.width(), later.main.height()) == (780, 600)


# ---------------------------------------------------------------------- the end


def test_after_the_window_is_closed_nothing_of_it_goes_on(qapp, tmp_path, open_desk):
    threads = threading.active_count()
    desk = open_desk()
    desk.press("Ctrl+P")
    desk.settle(100)
    view = desk.main.meeting
    desk.press("Esc", "F3", "t")
    desk.main.close()
    desk.settle()
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert windows == []
    assert not isValid(view) or view.parent() is None or not view.isVisible()
    assert threading.active_count() == threads
    running = [t for t in desk.main.findChildren(QThread) if t.isRunning()]
    running_timers = [t for t in desk.main.findChildren(QTimer) if t.isActive()]
    assert (running, running_timers) == ([], [])


def test_the_window_closes_while_a_question_is_open(open_desk):
    desk = open_desk()
    desk.press("F3", "t")
    desk.press("Ctrl+J")
    desk.main.close()
    QTest.qWait(1)
    assert not desk.main.isVisible()


def test_a_line_is_on_the_disk_when_the_window_closes(open_desk, again):
    desk = open_desk()
    desk.press("one last word")
    desk.main.close()
    later = again()
    later.main.open_meeting(builders.MEETING)
    assert later.line == "one last word"


def test_f2_after_a_correction_means_the_last_act_again(open_desk):
    desk = open_desk(item="item-4", absent=("yelland",))
    desk.press("The bus", "Enter", "F2")
    assert desk.last_act.startswith("Correcting the note of ")
    desk.press(" stopped", "Enter", "F3", "yelland", "Enter")
    assert desk.in_line()
    desk.press("F2")
    assert desk.meeting.minute.list.edited_key == ""
    (panel,) = desk.main.findChildren(CorrectPanel)
    assert isinstance(desk.session.entry(panel.entry_id).fact, facts.PersonArrived)
    panel.reject()


def test_f2_after_a_resolution_means_its_words(open_desk):
    desk = open_desk(item="item-4")
    desk.press("!the report be noted.", "Enter", "F2")
    assert desk.meeting.minute.list.editor.toPlainText() == "the report be noted."
    assert desk.last_act.startswith("Correcting the resolution of ")
    desk.press("Esc")


def test_f12_says_that_a_line_stays_with_the_item_it_was_begun_in(open_desk):
    desk = open_desk(item="item-1")
    desk.press("half a sentence", "F12")
    assert desk.line == "half a sentence"
    assert desk.last_act == "The line still belongs to item 1: Enter keeps it there."
    desk.press("Enter")
    assert [note.content.text for note in desk.state.notes_of("item-1")] == ["half a sentence"]


def test_control_z_takes_back_a_kept_note_although_the_empty_line_was_nested(open_desk):
    desk = open_desk(item="item-4")
    desk.press("The bus", "Enter", "Tab", Qt.Key.Key_Right, "Enter", "Ctrl+Z")
    assert desk.state.notes_of("item-4") == ()
    assert isinstance(desk.session.entries[-1].fact, facts.Struck)


class _Painted(QObject):
    """Counts how often anything below a window is painted or laid out again."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() in (QEvent.Type.Paint, QEvent.Type.LayoutRequest)
        return False


def test_a_window_in_which_nothing_happens_does_nothing(open_desk, qapp):
    """The tabs once asked for a new layout whenever there was one, and took half a processor for it."""
    open_desk(item="item-4")
    for _ in range(100):  # what opening it has left to paint
        qapp.processEvents()
    counter = _Painted()
    qapp.installEventFilter(counter)
    for _ in range(100):
        qapp.processEvents()
    qapp.removeEventFilter(counter)
    assert counter.count <= 2  # the caret may blink
