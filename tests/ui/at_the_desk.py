"""The real window with a clock that the test sets, a data folder of its own, and the keys of a clerk."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clerk_app.clock import ScriptedClock
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Apology, RollMark
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.proposal.pack import ReadsPacks
from clerk_app.record.library import FILE_NAME, Library
from clerk_app.session import MeetingSession
from tests import builders
from tests.ui.pressing import Keys
from ui.app import make_desk
from ui.main_window import MainWindow
from ui.meeting_view import MeetingView
from ui.screens import Screens
from ui.theme import Preference
from ui.widgets.row_view import RowView

WAIT = 5000
"""Milliseconds after which something that should happen will not."""

STEP = 10

MOST_ROUNDS = 50
"""How often it is looked whether there is more to do: some things go on for ever."""


class AtTheDesk:
    """MainWindow on a library, as `ui.app` starts it, but for the clock."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        clock: ScriptedClock,
        screens: Screens | None = None,
        read_pack: ReadsPacks | None = None,
    ) -> None:
        self.clock = clock
        self.library = Library.open(folder)
        self._desk = make_desk(app, self.library, folder, clock)
        if screens is not None:
            self._desk = replace(self._desk, screens=screens)
        if read_pack is not None:
            self._desk = replace(self._desk, read_pack=read_pack)
        self.theme = self._desk.theme
        self.theme.set_preference(Preference.LIGHT)
        self.main = MainWindow(self._desk)
        self.main.show()
        self.main.activateWindow()
        self.press = Keys(self.main)
        self.settle()

    # ------------------------------------------------------------------ what there is

    @property
    def meeting(self) -> MeetingView:
        """The meeting that is open."""
        assert self.main.meeting is not None
        return self.main.meeting

    @property
    def session(self) -> MeetingSession:
        """The session of the open meeting."""
        return self.meeting.signals.session

    @property
    def state(self) -> MeetingState:
        """The state of the open meeting."""
        return self.session.state

    @property
    def phase(self) -> Phase:
        """Whether the meeting has opened, is adjourned or closed."""
        return self.state.phase

    @property
    def line(self) -> str:
        """The words in the line."""
        return self.meeting.minute.line.editor.toPlainText()

    @property
    def last_act(self) -> str:
        """What is said under the line."""
        return self.meeting.minute.last_act.words

    def in_line(self) -> bool:
        """Whether the keyboard is in the line."""
        return self.meeting.minute.line.editor.hasFocus()

    # ------------------------------------------------------------------ what the clerk does

    def tick(self, at: datetime | None = None, **later: float) -> None:
        """Let the time be that, or so much later, and everything that shows time follow."""
        if at is not None:
            self.clock.set(max(at, self.clock.now()))
        self.clock.step(**later)
        self._desk.ticker.tick_now()

    def paste(self, words: str) -> None:
        """Paste words where the keyboard is."""
        QApplication.clipboard().setText(words)
        self.press("Ctrl+V")

    def click_row(self, rows: RowView, key: str) -> None:
        """Click on a row of a list."""
        number = rows.rows.number_of(key)
        assert number is not None, key
        index = rows.rows.index(number, 0)
        rows.scrollTo(index)
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(index).center())

    def settle(self, milliseconds: int = 1) -> None:
        """Let docks find their places; after a dialog the window comes forward, as a window manager has it."""
        dispatcher = QAbstractEventDispatcher.instance()
        for _ in range(MOST_ROUNDS):  # each brings about the next, until nothing is left to do
            QTest.qWait(milliseconds)
            if not dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
                break
        if QApplication.activeWindow() is None:
            self.main.activateWindow()
            QTest.qWait(1)

    def wait_until(self, happened: Callable[[], bool]) -> None:
        """Go on once something has happened, which has then to happen soon."""
        for _ in range(WAIT // STEP):
            if happened():
                return
            QTest.qWait(STEP)
        raise AssertionError("it did not happen")

    def close(self) -> None:
        """Close everything, as at the end of the day."""
        self.main.close()
        self.main.deleteLater()
        self._desk.ticker.stop()
        self._desk.ticker.deleteLater()
        self.library.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.theme.blockSignals(True)
        self.theme.set_scale(1.0)  # now that no window is dressed anew for it
        self.theme.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def sample_meeting(
    folder: Path, clock: ScriptedClock, *, opened: bool, absent: tuple[str, ...] = (), item: str = "item-1"
) -> None:
    """Put the sample meeting on the disk, not opened or in session at an item."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE_NAME).write_bytes(_sample_record(clock.now(), opened, absent, item))


@cache
def _sample_record(now: datetime, opened: bool, absent: tuple[str, ...], item: str) -> bytes:
    """The file of it, made once: a thousand tests begin with the same one."""
    with tempfile.TemporaryDirectory() as folder:
        library = builders.open_library(Path(folder))
        builders.fill_registers(library)
        session = builders.new_session(library, ScriptedClock(now))
        session.record(*(facts.QuestionRegistered(question) for question in builders.sample_questions()))
        if opened:
            here = (person for person in builders.EVERYONE if person not in absent)
            session.record(*(facts.RollMarked(person, RollMark.PRESENT) for person in here))
            session.record(*(facts.ApologyReceived(Apology(person)) for person in absent))
            session.record(facts.MeetingOpened(), facts.ItemBegun(item))
        library.close()
        return (Path(folder) / FILE_NAME).read_bytes()
