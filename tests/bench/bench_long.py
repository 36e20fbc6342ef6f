"""How long the window stands still over a meeting of 5,000 notes: importing it, its style edited, a Word file read.

Run `python -m tests.bench.bench_long`; it prints the longest time, in ms, in which no event was dealt with.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clerk_app import drafting, reviewing
from clerk_app.handover.hand_over import HandedOver
from clerk_app.handover.writing import write_hand_over
from clerk_app.meeting import facts
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from tests import builders
from tests.ui.at_the_desk import AtTheDesk
from ui.dialogs.style_editor import StyleEditor
from ui.reception import Reception

NOTES = 5_000
_BEAT = 10
"""Milliseconds between two beats: more often, and the beats themselves would slow down what is measured."""
_LONGEST = 600
"""Seconds to wait for anything at all."""


class StoodStill(QObject):
    """Beats in the event loop and keeps the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._last = self.longest = 0.0

    def begin(self) -> None:
        """Count from now."""
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer.start(_BEAT)

    def end(self) -> float:
        """Count no more; the longest time, in ms."""
        self._beat()
        self._timer.stop()
        return 1000 * self.longest

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self._last, self.longest = now, max(self.longest, now - self._last)


def main() -> int:
    """Print the table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    sys.setswitchinterval(0.001)  # as the program does
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        handed, returned = _long_meeting(folder)
        sys.stdout.write(f"{'':44}{'stood still':>12}{'in all':>9}   ms, {NOTES} notes\n")
        _importing(app, folder / "import", handed)
        _reading(app, folder / "there", returned)
        _editing(app, folder / "there")
    return 0


def _long_meeting(folder: Path) -> tuple[Path, Path]:
    """A closed meeting in the folder 'there', its hand-over file, and its draft in Word as it came back."""
    library = builders.open_library(folder / "there")
    clock = builders.clock_at("10:00")
    session = builders.in_session(library, clock)
    items = session.state.agenda.items[:8]
    for item in items:
        if item.id != session.state.agenda.current:
            session.record(facts.ItemBegun(item.id))
        notes = (f"Note {n} of {item.title}: members asked when the outreach bus would stop at Saltmarsh."
                 for n in range(NOTES // len(items)))  # fmt: skip
        clock.step(minutes=1)
        session.record(*(facts.NoteKept(item.id, NoteText(NoteKind.PARAGRAPH, text)) for text in notes))
    session.record(facts.MeetingClosed())
    session.record(reviewing.draft_sent(session.replay, "thornbury", Version.PUBLIC))
    drafting.write_draft(session.replay, returned := folder / "returned.docx", Version.PUBLIC)
    write_hand_over(HandedOver.of(library.record, builders.MEETING),
                    handed := folder / "long.not-for-publication.json")  # fmt: skip
    library.close()
    return handed, returned


def _importing(app: QApplication, folder: Path, file: Path) -> None:
    desk = AtTheDesk(app, folder, builders.clock_at("18:00"))
    told: list[str] = []
    reception = desk.main.findChild(Reception)
    assert reception is not None
    taking = reception.taking_over
    taking.done.connect(told.append)
    taking.refused.connect(told.append)
    _measure("a hand-over file imported", lambda: taking.take(file), lambda: bool(told))
    sys.stdout.write(f"  {told[0][:100]}\n")
    desk.close()


def _reading(app: QApplication, folder: Path, file: Path) -> None:
    desk = AtTheDesk(app, folder, builders.clock_at("18:00"))
    desk.main.open_meeting(builders.MEETING)
    desk.settle()
    signals = desk.meeting.signals
    before = len(signals.session.entries)
    _measure("a returned Word file read", lambda: desk.meeting.dialogs.round.read_file(str(file)),
             lambda: len(signals.session.entries) > before)  # fmt: skip
    desk.close()


def _editing(app: QApplication, folder: Path) -> None:
    desk = AtTheDesk(app, folder, builders.clock_at("18:00"))
    desk.main.open_meeting(builders.MEETING)
    desk.settle()
    dialogs = desk.meeting.dialogs
    signals = desk.meeting.signals
    note = facts.NoteKept("item-4", NoteText(NoteKind.PARAGRAPH, "One more."))
    _measure("for comparison: one more note recorded", partial(signals.record, note), lambda: True)
    _measure("the style editor opened", dialogs.edit_style, lambda: True)
    editor = _editor(desk)
    _measure("the minutes drawn in it", lambda: editor.tick(builders.at("18:01")), _drawn_anew(editor))
    editor.parts.go_to("signature")
    for letter in "Mayor":
        _measure(f"‘{letter}’ typed, no drawing", partial(QTest.keyClicks, editor.parts.field, letter), lambda: True)
    _measure("drawn again", lambda: editor.tick(builders.at("18:01")), _drawn_anew(editor))
    editor.parts.field.insert("!")
    editor.parts.field.textEdited.emit(editor.parts.field.text())
    _measure("closed while they are drawn", partial(_close_drawing, editor), lambda: True)
    desk.close()


def _close_drawing(editor: StyleEditor) -> None:
    editor.tick(builders.at("18:02"))
    editor.reject()
    editor.reject()


def _editor(desk: AtTheDesk) -> StyleEditor:
    editor = desk.main.findChild(StyleEditor)
    assert editor is not None
    return editor


def _drawn_anew(editor: StyleEditor) -> Callable[[], bool]:
    told: list[object] = []
    editor.beside._worker.rendered.connect(told.append)
    return lambda: bool(told)


def _measure(what: str, act: Callable[[], object], is_done: Callable[[], bool]) -> None:
    _wait(2000)  # what opened the window is done with
    still = StoodStill()
    still.begin()
    began = time.perf_counter()
    act()
    while not is_done():
        _wait(50)
        if time.perf_counter() - began > _LONGEST:
            raise AssertionError(f"{what}: it did not happen")
    whole = 1000 * (time.perf_counter() - began)
    _wait(100)
    sys.stdout.write(f"{what:44}{still.end():12.0f}{whole:9.0f}\n")
    sys.stdout.flush()


def _wait(milliseconds: int) -> None:
    """Deal with events as the program does; `qWait` would keep the threads waiting too."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
