"""The program ends in good order whatever is in front, tried with a real process."""

import os
import signal
import subprocess
import sys

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.notes import NoteKind, NoteText
from tests import builders

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be caught on Windows")

PREVIEW = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui import app
from ui.main_window import MainWindow

class Window(MainWindow):
    def show_where_it_was(self):
        super().show_where_it_was()
        self.open_meeting(sys.argv[2])
        self.meeting.show_preview()
        self.watch = QTimer(self, interval=20, timeout=self.end_on_the_last_page)
        self.watch.start()

    def end_on_the_last_page(self):
        pages = self.meeting.preview.pages
        bar = pages.verticalScrollBar()
        bar.setValue(bar.maximum())
        if pages.page > 1:
            self.watch.stop()
            self.meeting.preview.redraw()
            os.kill(os.getpid(), signal.SIGTERM)

app.MainWindow = Window
sys.exit(app.run_window(Path(sys.argv[1])))
"""


def test_a_signal_while_the_last_page_of_the_preview_is_in_front(root, tmp_path):
    library = builders.open_library(tmp_path / "data")
    lines = (facts.NoteKept("item-4", NoteText(NoteKind.NOTE, f"Line {number}.")) for number in range(80))
    builders.in_session(library, builders.clock_at("10:15")).record(*lines)
    library.close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
    command = [sys.executable, "-c", PREVIEW, str(tmp_path / "data"), builders.MEETING]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stdout, ended.stderr) == (128 + signal.SIGTERM, "", "")
