"""What goes first when the window is small, on the real window with the sample meeting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.whole_window import WholeWindow
from ui.room_for import Room, room_for
from ui.theme import Preference

Key = Qt.Key


@pytest.fixture
def window(qapp: QApplication, tmp_path):
    window = WholeWindow(qapp, tmp_path, until="11:06:00", shown="11:07:42")
    yield window
    window.close()


@pytest.mark.parametrize(
    ("width", "room"),
    [
        (1920, Room(side_by_side=True, column_apart=False, agenda_apart=False)),
        (1366, Room(side_by_side=False, column_apart=False, agenda_apart=False)),
        (1199, Room(side_by_side=False, column_apart=True, agenda_apart=False)),
        (683, Room(side_by_side=False, column_apart=True, agenda_apart=True)),
    ],
)
def test_what_there_is_room_for(width, room):
    assert room_for(width) == room


@pytest.fixture(scope="class")
def at_twice_the_size(qapp: QApplication, tmp_path_factory):
    window = WholeWindow(qapp, tmp_path_factory.mktemp("window"), until="11:06:00", shown="11:07:42")
    window.resize(1366, 688, scale=2.0)
    yield window
    window.close()


class TestAtTwiceTheTextSize:
    """In one window: each test begins in an empty line, with no pane over the minute."""

    @pytest.fixture
    def window(self, at_twice_the_size):
        window = at_twice_the_size
        window.meeting.minute.line.editor.clear()
        window.command("escape")
        assert window.meeting.minute.line.editor.hasFocus()
        return window

    def test_at_200_per_cent_the_minute_has_the_whole_width(self, window):
        meeting = window.meeting
        assert meeting.minute.width() == 1366
        assert meeting.minute.head.words.title == "Family hubs: first-year review"
        assert not meeting.minute.line.shows_help
        assert meeting.minute.line.isVisible()
        assert meeting.minute.last_act.isVisible()

    def test_a_pane_opens_over_the_minute_and_escape_shuts_it(self, window):
        window.command("pane_attendance")
        attendance = window.meeting.attendance
        assert attendance.isVisible()
        assert attendance.has_focus()
        window.command("escape")
        assert not attendance.isVisible()
        assert window.meeting.minute.line.editor.hasFocus()

    def test_the_same_key_again_goes_back_to_the_line(self, window):
        window.command("pane_agenda")
        assert window.meeting.agenda.isVisible()
        window.command("pane_agenda")
        assert not window.meeting.agenda.isVisible()
        assert window.meeting.minute.line.editor.hasFocus()

    def test_one_drawer_at_a_time(self, window):
        window.command("pane_agenda")
        window.command("pane_record")
        assert window.meeting.record.isVisible()
        assert not window.meeting.agenda.isVisible()

    def test_f6_goes_through_what_is_in_the_drawers(self, window):
        window.command("next_pane")
        assert window.meeting.agenda.has_focus()
        window.command("next_pane")
        assert window.meeting.attendance.has_focus() or window.meeting.record.has_focus()
        window.command("next_pane")
        assert window.meeting.minute.line.editor.hasFocus()

    def test_what_is_typed_stays_while_panes_open_and_shut(self, window):
        QTest.keyClicks(window.meeting.minute.line.editor, "Members asked")
        window.command("pane_attendance")
        window.command("escape")
        assert window.meeting.minute.line.editor.toPlainText() == "Members asked"

    def test_the_legend_keeps_what_can_be_done(self, window):
        words = window.legend.visible_words
        assert words[0] == "Keys"
        assert words[-1] == "Find a command"
        assert "Next speaker" not in words  # dim: it cannot be done now
        assert "Adjourn" in words


def test_the_agenda_stays_beside_the_minute_down_to_1000(window):
    window.resize(1100, 688)
    assert window.meeting.agenda.isVisible()
    assert not window.meeting.attendance.isVisible()
    window.command("pane_questions")
    assert window.meeting.questions.isVisible()
    assert window.meeting.agenda.isVisible()


def test_everything_comes_back_in_a_large_window(window):
    window.resize(700, 500)
    window.resize(1366, 688)
    meeting = window.meeting
    assert meeting.agenda.isVisible()
    assert meeting.attendance.isVisible()
    assert meeting.minute.width() < 800


def test_a_small_window_forgets_nothing_of_the_larger_one(window):
    window.meeting.board.dock("record").close()
    window.resize(700, 500)
    window.command("put_panes_back")
    window.resize(1366, 688)
    assert window.meeting.board.dock("record").isHidden()


def test_at_rest_the_record_is_in_front(window):
    assert window.meeting.board.order() == ["agenda", "attendance", "record"]


def test_before_the_meeting_the_questions_are_in_front_in_one_sentence(qapp, tmp_path):
    window = WholeWindow(qapp, tmp_path, until="10:13:30", shown="10:13:30")
    assert window.meeting.board.order() == ["agenda", "attendance", "questions"]
    assert window.meeting.questions.height() < 48
    window.close()


def test_while_the_slot_runs_its_pane_has_the_height(qapp, tmp_path):
    window = WholeWindow(qapp, tmp_path, until="10:27:40", shown="10:27:42")
    assert window.meeting.questions.height() > 400
    assert window.meeting.minute.line.editor.hasFocus()
    window.close()


def test_a_vote_in_a_small_window_opens_over_the_minute(qapp, tmp_path):
    window = WholeWindow(qapp, tmp_path, until="12:19:59", shown="12:21:38")
    window.resize(1366, 688, scale=2.0)
    window.command("named_vote")
    assert window.meeting.decisions.isVisible()
    assert window.meeting.decisions.has_focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "q")
    votes = window.meeting.decisions.ballots.rows
    turned = votes.visualRect(votes.currentIndex())
    assert votes.viewport().visibleRegion().contains(turned.center())
    window.command("escape")
    assert not window.meeting.decisions.isVisible()
    window.close()


@pytest.mark.parametrize("more", [False, True])
def test_light_and_dark_change_while_it_runs(window, more):
    theme = window.theme
    theme.set_more_contrast(more)
    for preference in (Preference.DARK, Preference.LIGHT):
        theme.set_preference(preference)
        QTest.qWait(10)
        assert window.meeting.minute.line.chip.text() == "Note"
