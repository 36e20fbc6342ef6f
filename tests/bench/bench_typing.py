"""How long a key takes in the line while the dictionary is being read and words are looked up beside it.

Run `python -m tests.bench.bench_typing`; it prints the milliseconds of the middle key, of 99 in 100 and of the slowest.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from clerk_app.clock import ScriptedClock
from clerk_app.spelling import dictionary
from tests import builders
from tests.ui.at_the_desk import AtTheDesk, sample_meeting

WORDS = "Members recieved the report of the comittee and asked wether the outreach bus would stop at Saltmarsh. " * 6
KEYS_A_TICK = 2
"""Five ticks a second, and ten keys: a fast typist."""


def main() -> int:
    """Print the table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    sys.stdout.write(f"{'':36}{'middle':>9}{'99 %':>9}{'slowest':>9}   ms a key, {len(WORDS)} keys\n")
    with tempfile.TemporaryDirectory() as name:
        for what, speller in (("without a speller", _nothing), ("while the dictionary is read", _read_afresh)):
            _print(what, _typed(app, Path(name) / what.replace(" ", "-"), speller))
    return 0


def _nothing() -> None:
    """No words are looked at."""


def _read_afresh() -> None:
    dictionary.cache_clear()


def _typed(app: QApplication, folder: Path, speller: Callable[[], None]) -> list[float]:
    clock: ScriptedClock = builders.clock_at("10:00")
    sample_meeting(folder, clock, opened=True)
    desk = AtTheDesk(app, folder, clock)
    desk.main.open_meeting(builders.MEETING)
    desk.settle()
    desk.meeting.minute.focus_line()
    speller()
    took = []
    for number, letter in enumerate(WORDS):
        began = time.perf_counter()
        QApplication.sendEvent(
            desk.meeting.minute.line.editor, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
        if speller is not _nothing and number % KEYS_A_TICK == 0:
            desk.meeting.spelling_aids.tick()
        app.processEvents()
        took.append(1000 * (time.perf_counter() - began))
    desk.close()
    return took


def _print(what: str, took: list[float]) -> None:
    ordered = sorted(took)
    middle, most = ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100]
    sys.stdout.write(f"{what:36}{middle:9.2f}{most:9.2f}{ordered[-1]:9.2f}\n")


if __name__ == "__main__":
    sys.exit(main())
