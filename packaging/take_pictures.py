"""Takes the README's pictures: the real window in session, a page of its minutes, and a rehearsal step by step.

Run `packaging/take-pictures`. The meeting is the shipped sample, everybody in it is invented.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent.parent))  # run as a file, not as a module

from clerk_app import headless, rehearsal, sample, script
from clerk_app.clock import ScriptedClock
from clerk_app.record.library import Library
from clerk_app.session import MeetingSession, new_id
from tests.ui import packs_on_paper
from tests.ui.at_the_desk import AtTheDesk
from tests.ui.practice import Newcomer
from ui.app import make_desk
from ui.main_window import MainWindow
from ui.pack_review.review import PackReview
from ui.theme import Preference

OUT = Path(__file__).parent / "pictures"
WINDOW = QSize(1366, 720)
PAGE_WIDTH = 900
PAGE = 2


@dataclass(frozen=True)
class Moment:
    """The meeting as far as it was played, when it is shown, and what the clerk is typing then."""

    last_act: str
    shown: str
    typed: str
    pictures: tuple[tuple[Preference, str], ...]


MOMENTS = (
    Moment(
        "11:06:00",
        "11:07:42",
        "Members asked whether outreach at Saltmarsh could go on after April; Mr Tres",
        ((Preference.LIGHT, "window.png"), (Preference.DARK, "window-dark.png")),
    ),
    Moment(
        "12:42:00",
        "12:43:09",
        "The Chairman asked for the notice periods in",
        ((Preference.LIGHT, "window-private.png"),),
    ),
)


def main() -> int:
    """Take every picture and say where it is."""
    OUT.mkdir(exist_ok=True)
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, moment in enumerate(MOMENTS):
            take_window(app, folder / f"data{number}", moment)
        take_page(folder / "minutes")
        take_review(app, folder / "review")
        take_practice(app, folder / "practice")
    return 0


def take_window(app: QApplication, folder: Path, moment: Moment) -> None:
    """The window at a moment of the meeting."""
    library = Library.open(folder)
    sample.load_committee(library.registers)
    meeting = script.load()
    clock = ScriptedClock(rehearsal.hour_before(meeting.arranged))
    session = MeetingSession(library.record, new_id(), clock)
    session.record(*meeting.setting_up)
    rehearsal.Player(session, clock).play([act for act in meeting.acts if str(act["at"]) <= moment.last_act])
    clock.set(datetime.fromisoformat(f"{meeting.arranged.on}T{moment.shown}").astimezone() - timedelta(seconds=2))
    desk = make_desk(app, library, folder, clock)
    window = MainWindow(desk)
    window.resize(WINDOW)
    window.show()
    window.open_meeting(session.meeting)
    QTest.qWait(200)
    clock.step(seconds=2)
    desk.ticker.tick_now()
    view = window.meeting
    if view is None:
        raise SystemExit("The meeting did not open.")
    view.notes.accept()  # the note that tells of the restart
    QTest.keyClicks(app.focusWidget(), moment.typed)
    for preference, file in moment.pictures:
        desk.theme.set_preference(preference)
        QTest.qWait(300)
        window.grab().save(str(OUT / file))
        print(OUT / file)
    window.close()
    library.close()


def take_page(folder: Path) -> None:
    """A page of the public draft minutes as `clerk-app rehearse` writes them."""
    headless.rehearse(folder)
    (file,) = (found for found in folder.glob("*.pdf") if "NOT FOR PUBLICATION" not in found.name)
    document = QPdfDocument(None)
    document.load(str(file))
    size = document.pagePointSize(PAGE - 1)
    page = document.render(PAGE - 1, QSize(PAGE_WIDTH, round(PAGE_WIDTH * size.height() / size.width())))
    image = QImage(page.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawImage(0, 0, page)
    painter.end()
    image.save(str(OUT / "page.png"))
    print(OUT / "page.png")


def take_review(app: QApplication, folder: Path) -> None:
    """An agenda pack that is being gone through, with what is to be checked at the top."""
    folder.mkdir()
    library = Library.open(folder)
    sample.load_committee(library.registers)
    library.close()
    desk = AtTheDesk(app, folder, ScriptedClock(rehearsal.hour_before(script.load().arranged)))
    desk.main.resize(WINDOW)
    desk.main.read_pack(packs_on_paper.write_pdf(folder / "wexcombe-cfs-2026-03-12.pdf"))
    review = desk.main.findChild(PackReview)
    if review is None:
        raise SystemExit("The pack is not gone through.")
    desk.wait_until(lambda: bool(review.page.list.rows.rows) and review.face.currentWidget() is review.page)
    QTest.qWait(1500)  # the page is drawn by a worker
    desk.main.grab().save(str(OUT / "pack.png"))
    print(OUT / "pack.png")
    desk.close()


def take_practice(app: QApplication, folder: Path) -> None:
    """The rehearsal of a question slot: each screen as it is before a key that it names is pressed."""
    out = OUT / "practice"
    out.mkdir(exist_ok=True)
    for old in out.glob("*.png"):
        old.unlink()
    desk = AtTheDesk(app, folder, ScriptedClock(rehearsal.hour_before(script.load().arranged)))
    desk.main.resize(WINDOW)
    steps: list[tuple[str, str, str]] = []

    def look(words: str, key: str) -> None:
        if steps and steps[-1][1] == words:  # seventeen are present one after the other
            return
        QTest.qWait(150)
        file = f"{len(steps) + 1:02}.png"
        desk.main.grab().save(str(out / file))
        with Image.open(out / file) as picture:
            fewer = picture.convert("RGB").quantize(128, dither=Image.Dither.NONE)  # enough for words and keys
        fewer.save(out / file, optimize=True)
        steps.append((file, words, key))
        print(out / file)

    newcomer = Newcomer(desk, look)
    newcomer.come_to_the_questions()
    newcomer.hear_the_four()
    look("The slot is over, all four were heard, and its minute is written", "")
    desk.close()
    (out / "README.md").write_text(_practice_page(steps), encoding="utf-8")


def _practice_page(steps: list[tuple[str, str, str]]) -> str:
    pages = [
        "# A rehearsal of four speakers, key by key",
        (
            "Each picture is the screen before the key was pressed. The words beside the key are those on that screen. "
            "`packaging/take-pictures` takes them by the same walk as `tests/ui/test_practice_slot.py`."
        ),
    ]
    for number, (file, words, key) in enumerate(steps, start=1):
        pressed = f"**{key}** – {words}" if key else words
        pages += [f"{number}. {pressed}", f"![The window at step {number}]({file})"]
    return "\n\n".join(pages) + "\n"


if __name__ == "__main__":
    sys.exit(main())
