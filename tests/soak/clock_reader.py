"""The real program with somebody who reads its clocks off the widgets ten times a second.

    python -m tests.soak.clock_reader DATA FILE

A line of JSON each time: the system's steady clock, the meeting's time, and what desk, bar and room show.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot

import ui.app
from ui.main_window import MainWindow
from ui.meeting_bar import MeetingBar
from ui.meeting_view import MeetingView
from ui.widgets.countdown import Countdown
from ui.widgets.slot_parts import SlotHead
from ui.witness import VARIABLE

EVERY: Final = 100
"""Milliseconds between two readings."""


class ClockReader(QObject):
    """Reads, and changes nothing."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = file.open("a", buffering=1, encoding="utf-8")
        self._meeting: MeetingView | None = None
        self._bar: MeetingBar | None = None
        self._desk: Countdown | None = None
        self._slot: SlotHead | None = None
        self._spent = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._read)
        self._timer.start(EVERY)

    @Slot()
    def _read(self) -> None:
        began = time.process_time()
        self._write_down()
        self._spent += time.process_time() - began

    def _write_down(self) -> None:
        meeting = self._window.meeting
        if meeting is None:
            return
        if meeting is not self._meeting:
            self._meeting = meeting
            self._bar = self._window.findChild(MeetingBar)
            self._desk = meeting.questions.findChild(Countdown)
            self._slot = meeting.questions.findChild(SlotHead)
        if self._bar is None or self._desk is None or self._slot is None:
            return
        bar, desk, room = self._bar, self._desk.view, meeting.display.window
        seen = room.face.view
        self._file.write(json.dumps({
            "spent": self._spent, "steady": time.clock_gettime(time.CLOCK_BOOTTIME),
            "now": meeting.signals.now().isoformat(),
            "desk": desk.text, "desk_word": desk.word, "desk_slot": self._slot.words,
            "bar": bar.clock.value if bar.clock.isVisibleTo(bar) else "",
            "room": seen.headline, "room_word": seen.word, "room_slot": seen.foot_beside,
            "painted": room.face.painted.headline if room.face.painted else "",
            "room_shown": room.isVisible(), "keyboard": self._window.isActiveWindow(),
        }, ensure_ascii=False) + "\n")  # fmt: skip


def main() -> int:
    """Open the window as `clerk-app` does, with the reader in the witness's place."""
    data, file = sys.argv[1:]
    os.environ[VARIABLE] = file
    # The program's own door for soak tests.
    setattr(ui.app, "Witness", ClockReader)  # noqa: B010
    return ui.app.run_window(Path(data))


if __name__ == "__main__":
    sys.exit(main())
