"""The real window on a real data folder, with the sample meeting played up to a time."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clerk_app import rehearsal, sample, script
from clerk_app.clock import ScriptedClock
from clerk_app.record.library import Library
from clerk_app.session import MeetingSession, new_id
from ui.app import make_desk
from ui.command_set import CommandSet
from ui.legend import Legend
from ui.main_window import MainWindow
from ui.meeting_view import MeetingView
from ui.theme import Preference, Theme

SETTLE = 30
"""Milliseconds in which docks find their places."""


def play_sample(folder: Path, until: str) -> str:
    """Play the sample meeting up to a time, and return its id."""
    library = Library.open(folder)
    sample.load_committee(library.registers)
    played = script.load(None)
    clock = ScriptedClock(rehearsal.hour_before(played.arranged))
    meeting = new_id()
    session = MeetingSession(library.record, meeting, clock)
    session.record(*played.setting_up)
    rehearsal.Player(session, clock).play([act for act in played.acts if str(act["at"]) <= until])
    library.close()
    return meeting


class WholeWindow:
    """MainWindow as it is started, at 1366 × 688, with the meeting open or on the start page."""

    def __init__(self, app: QApplication, folder: Path, *, until: str, shown: str, start_page: bool = False) -> None:
        meeting = play_sample(folder, until)
        self._library = Library.open(folder)
        now = datetime.fromisoformat(f"2026-03-12T{shown}").astimezone()
        self._desk = make_desk(app, self._library, folder, ScriptedClock(now))
        self._desk.theme.set_preference(Preference.LIGHT)
        self.main = MainWindow(self._desk)
        self.main.show()
        self.main.activateWindow()
        if not start_page:
            self.main.open_meeting(meeting)
        QTest.qWait(SETTLE)

    @property
    def theme(self) -> Theme:
        """The colours, fonts and sizes of this window."""
        return self._desk.theme

    @property
    def meeting(self) -> MeetingView:
        """The meeting that is open."""
        assert self.main.meeting is not None
        return self.main.meeting

    def resize(self, width: int, height: int, scale: float = 1.0) -> None:
        """Make the window that large, at a text size."""
        self._desk.theme.set_scale(scale)
        self.main.resize(width, height)
        QTest.qWait(SETTLE)

    def command(self, command: str) -> None:
        """Do what a key or a menu does."""
        commands = self.main.findChild(CommandSet)
        assert commands is not None
        commands.action(command).trigger()
        QTest.qWait(SETTLE)

    @property
    def legend(self) -> Legend:
        """The bar of keys at the bottom."""
        legend = self.main.findChild(Legend)
        assert legend is not None
        return legend

    def close(self) -> None:
        """Close everything, as at the end of the day."""
        self.main.close()
        self.main.deleteLater()
        self._desk.ticker.stop()
        self._library.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._desk.theme.blockSignals(True)
        self._desk.theme.set_scale(1.0)  # now that no window is dressed anew for it
        self._desk.theme.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
