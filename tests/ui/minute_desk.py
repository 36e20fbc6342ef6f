"""A minute on a real record, and hands on its keys."""

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from clerk_app.meeting import facts
from clerk_app.session import MeetingSession
from tests.builders import MEETING, clock_at, in_session, open_library
from ui.looked_at import LookedAt
from ui.panes.notes import MinutePane
from ui.session_signals import SessionSignals

Key, Mod = Qt.Key, Qt.KeyboardModifier


class Desk:
    """A minute on a real record, and hands on its keys."""

    def __init__(self, theme, qtbot, tmp_path, composed=lambda state, item: ()):
        self.theme, self.bot, self.composed = theme, qtbot, composed
        self.library = open_library(tmp_path)
        self.clock = clock_at("10:15")
        self.sit_down(in_session(self.library, self.clock))
        self.session.record(facts.ItemBegun("item-4"))

    def sit_down(self, session):
        self.session = session
        self.signals = SessionSignals(session)
        self.refusals: list[str] = []
        self.failures: list[str] = []
        self.signals.refused.connect(self.refusals.append)
        self.signals.save_failed.connect(self.failures.append)
        self.looked_at = LookedAt(self.signals)
        self.pane = MinutePane(self.theme, self.signals, self.looked_at, self.composed)
        self.bot.addWidget(self.pane)
        self.pane.resize(714, 576)
        self.pane.show()
        self.pane.activateWindow()
        self.pane.focus_line()
        self.bot.waitUntil(self.editor.hasFocus)

    def start_again(self):
        """The program died, and comes back on the same record."""
        self.signals.close()
        self.pane.hide()
        self.pane.deleteLater()
        self.sit_down(MeetingSession(self.library.record, MEETING, self.clock))

    @property
    def editor(self):
        return self.pane.line.editor

    @property
    def list(self):
        return self.pane.list

    @property
    def chip(self):
        return self.pane.line.chip.text()

    @property
    def notes(self):
        return self.session.state.notes_of(self.looked_at.item_id)

    @property
    def words(self):
        return [note.content.text for note in self.notes]

    def type(self, words, into=None):
        for letter in words:
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Mod.NoModifier, letter)
            QApplication.sendEvent(into or self.editor, key)

    def press(self, *keys, into=None, mod=Mod.NoModifier):
        for key in keys:
            self.bot.keyClick(into or self.editor, key, mod)

    def keep(self, words):
        self.type(words)
        self.press(Key.Key_Return)

    def paste(self, text, into=None):
        mime = QMimeData()
        mime.setText(text)
        (into or self.editor).insertFromMimeData(mime)

    def override(self, key, mod, widget=None):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, mod)
        event.ignore()
        QApplication.sendEvent(widget or self.editor, event)
        return event.isAccepted()


def three(desk):
    """Keep three entries and return their ids."""
    for words in ("one", "two", "three"):
        desk.keep(words)
    return [note.id for note in desk.notes]
