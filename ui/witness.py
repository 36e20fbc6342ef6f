"""What the window shows, written down as it is painted: for tests that kill the program and count what is left."""

import json
import os
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from ui.main_window import MainWindow
from ui.meeting_bar import MeetingBar
from ui.meeting_view import MeetingView

VARIABLE = "CLERK_SOAK_LOG"
"""Environment variable that names the file; without it nothing is written down."""


class Witness(QObject):
    """Writes a line of JSON each time that 'Saved' or the words beside it are painted anew.

    It tells what is about to be seen: the words of the bar, the newest entry of the record and the text in the
    editors. The line is written just before the pixels, so that nothing can be seen that was not written down.
    """

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._bar = window.findChild(MeetingBar)
        self._last = ""
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is painted and let it through."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            meeting = self._window.meeting
            if meeting is not None and watched in self._witnessed(meeting):
                self._write(meeting)
        return False

    def _witnessed(self, meeting: MeetingView) -> tuple[QWidget | None, ...]:
        minute = meeting.minute
        editors = minute.line.editor.viewport(), minute.list.editor.viewport()
        return self._bar.saved if self._bar else None, minute.list.viewport(), *editors

    def _write(self, meeting: MeetingView) -> None:
        told = json.dumps({**self._saved(meeting), **_typed(meeting)}, ensure_ascii=False)
        if told != self._last:
            self._last = told
            os.write(self._file, f"{told}\n".encode("utf-8", "replace"))

    def _saved(self, meeting: MeetingView) -> dict[str, object]:
        view = self._bar.view if self._bar else None
        entries = meeting.signals.session.entries
        clock = view.clock if view else None
        return {
            "saved": view.saved if view else "",
            "at": view.saved_sub if view else "",
            "now": view.now.isoformat() if view else "",
            "clock": [clock.value, clock.word, clock.sub] if clock else None,
            "entry": entries[-1].number if entries else 0,
            "id": entries[-1].id if entries else "",
        }


def _typed(meeting: MeetingView) -> dict[str, object]:
    minute = meeting.minute
    line = minute.line.editor
    edited = minute.list.edited_key
    return {
        "item": meeting.looked_at.item_id,
        "line": line.toPlainText(),
        "cursor": line.textCursor().position(),
        "line_item": minute.line_item,
        "edited": edited,
        "words": minute.list.editor.toPlainText() if edited else "",
        "keyboard": _keyboard(meeting),
    }


def _keyboard(meeting: MeetingView) -> str:
    """Where a key would go: 'line', 'entry', or the name of another control."""
    focused = QApplication.focusWidget()
    if focused is None or focused.window() is not meeting.window():
        return "elsewhere"
    if focused is meeting.minute.line.editor:
        return "line"
    if focused is meeting.minute.list.editor:
        return "entry"
    return focused.accessibleName() or type(focused).__name__
