"""Builds the program: one application, one theme, one ticker, one library, one window."""

import locale
import os
import shutil
import signal
import sys
import tempfile
from functools import partial
from pathlib import Path
from types import FrameType

from clerk_app import approvals, drafting, papers, paths, ports, reviewing
from clerk_app.clock import Clock, SystemClock
from clerk_app.errors import ClerkError, RecordError
from clerk_app.house_styles import HouseStyles, style_of
from clerk_app.meeting.lines import ComposedLine
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.document import Drawn
from clerk_app.minutes.sentences import composed_lines
from clerk_app.phrase_book import phrase_book, words_for
from clerk_app.preferences import PreferencesFile
from clerk_app.proposal.reading_packs import read_pack
from clerk_app.record.library import Library
from clerk_app.spelling import dictionary
from clerk_app.telling import Told

try:
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer
    from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
except ImportError as error:  # one of Qt's system libraries is missing
    raise ClerkError(
        f"The window toolkit cannot be loaded ({error}). 'packaging/run' installs what is missing; without a "
        "window, 'clerk-app rehearse --out FOLDER' and 'clerk-app export' still work."
    ) from error

from ui.desk import Desk
from ui.errors import Faults
from ui.export_worker import Drafting
from ui.main_window import MainWindow
from ui.phrasing import Phrasing
from ui.reviewing import Reviewing
from ui.screens import Screens
from ui.single_instance import SingleInstance
from ui.theme import Preference, Theme
from ui.ticker import Ticker
from ui.witness import VARIABLE, Witness


def run_window(data: Path | None) -> int:
    """Open the window and return the exit status once it is closed; ClerkError where it cannot be opened."""
    _need_a_screen()
    folder = paths.data_folder(data)
    app = QApplication(sys.argv[:1])
    # Qt takes the machine's language for dates too; the record and the minutes are in English.
    locale.setlocale(locale.LC_TIME, "C")
    app.setApplicationName("Clerk")
    app.setDesktopFileName("clerk-app")
    single = SingleInstance(folder)
    if not single.acquire():
        raise ClerkError(single.sentence)
    try:
        library = Library.open(folder)
    except RecordError as error:
        single.release()
        _say(str(error))
        raise
    try:
        return _run(app, library, folder, single)
    finally:
        single.release()
        library.close()


def _run(app: QApplication, library: Library, folder: Path, single: SingleInstance) -> int:
    # While a thread works the window waits its turn for each letter that it measures: five milliseconds each, usually.
    sys.setswitchinterval(0.001)
    faults = Faults(folder)
    faults.watch()
    desk = make_desk(app, library, folder, SystemClock())
    chosen, told = desk.preferences.read()
    desk.theme.set_preference(Preference(chosen.theme.value))
    desk.theme.set_scale(chosen.text_scale)
    app.setWindowIcon(desk.theme.icon("gavel", "ink", 64))
    window = MainWindow(desk)
    faults.occurred.connect(window.tell)
    single.raise_requested.connect(window.come_forward)
    _end_on_signals(app)
    window.back_up()
    window.show_start()
    window.purge_due()
    if VARIABLE in os.environ:
        Witness(window, Path(os.environ[VARIABLE]))
    window.show_where_it_was()
    desk.ticker.start()
    if told:
        window.tell(told)
    status = app.exec()
    if window.isVisible():  # ended by a signal, not by hand
        window.keep_everything()
        window.let_go()
    _delete(window)
    return status


def _delete(window: QWidget) -> None:
    """Delete a window while the application is whole, and then what goes after its widgets.

    Nobody deletes it otherwise: the application would take the pages of a PDF from under the view that shows them.
    """
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def make_desk(app: QApplication, library: Library, folder: Path, clock: Clock) -> Desk:
    """Everything that a window works with, told the time by the given clock."""
    preferences = PreferencesFile(paths.preferences_file(folder))
    styles = HouseStyles(paths.styles_folder(folder))
    return Desk(
        theme=Theme(app),
        ticker=Ticker(clock),
        clock=clock,
        library=library,
        preferences=preferences,
        drafting=make_drafting(styles),
        reviewing=make_reviewing(styles),
        composed=partial(composed_of, styles),
        phrasing=Phrasing(partial(phrase_book, styles=styles), partial(words_for, styles=styles)),
        dictionary=dictionary,
        styles=styles,
        read_pack=read_pack,
        rehearsal_library=rehearsal_library,
        discard_rehearsal=discard_rehearsal,
        folder=folder,
        screens=Screens(),
    )


def make_drafting(styles: HouseStyles) -> Drafting:
    """The ways from a state to draft minutes in these styles, for widgets that may not know the renderer."""
    return Drafting(
        pdf=partial(_pages, styles),
        write=partial(drafting.write_draft, styles=styles),
        unshowable=partial(drafting.unshowable_letters, styles=styles),
        wording=partial(drafting.wording_of, styles=styles),
        style_of=style_of,
        style_gone=partial(drafting.style_gone, styles=styles),
        pdf_in=partial(_pages_in, styles),
        styles=styles.told,
        pdf_as=drafting.draft_pages_as,
        to_paste=partial(drafting.draft_to_paste, styles=styles),
        papers=papers.papers(styles),
        extract=partial(papers.extract_of, styles=styles),
    )


def _pages(styles: HouseStyles, state: MeetingState, version: Version, told: Told) -> Drawn:
    return drafting.draft_pages(state, version, styles=styles, told=told)


def _pages_in(styles: HouseStyles, state: MeetingState, version: Version, style: str, told: Told) -> Drawn:
    return drafting.draft_pages(state, version, style, styles, told)


def make_reviewing(styles: HouseStyles) -> Reviewing:
    """The round of the draft in these styles, for windows that may not know the renderer."""
    return Reviewing(
        draft_sent=partial(reviewing.draft_sent, styles=styles),
        comments_read=reviewing.comments_read,
        lines_of=partial(reviewing.lines_of, styles=styles),
        version_lines=partial(reviewing.version_lines, styles=styles),
        placed_lines=partial(approvals.placed_lines, styles=styles),
        kept_back=partial(approvals.kept_back, styles=styles),
        draft_to_send=partial(reviewing.draft_to_send, styles=styles),
        paper_of=partial(reviewing.paper_of, styles=styles),
    )


def composed_of(styles: HouseStyles, state: MeetingState, item: str) -> tuple[ComposedLine, ...]:
    """The sentences that the facts say of an item."""
    return composed_lines(state, item, drafting.wording_at_hand(state, styles))


def rehearsal_library() -> Library:
    """A library in a folder of its own, which `discard_rehearsal` takes away."""
    return Library.open(Path(tempfile.mkdtemp(prefix="clerk-rehearsal-")), contacts_in_memory=True)


def discard_rehearsal(library: ports.Library) -> None:
    """Close a rehearsal's library and leave no trace of it."""
    library.close()
    shutil.rmtree(library.path.parent, ignore_errors=True)


def _need_a_screen() -> None:
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not has_screen:
        raise ClerkError(
            "There is no screen here to open the window on. Without one, 'clerk-app rehearse --out FOLDER' re-enacts "
            "the sample meeting and writes its draft minutes."
        )


def _say(sentence: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Warning, "Clerk", sentence)
    box.addButton("Close", QMessageBox.ButtonRole.AcceptRole)
    # Nobody is there to close a dialog on a platform without a screen.
    if QApplication.platformName() != "offscreen":
        box.exec()


def _end_on_signals(app: QApplication) -> None:
    def end(number: int, _frame: FrameType | None) -> None:
        # Only later: the signal may come in the middle of writing an entry.
        QTimer.singleShot(0, app, partial(app.exit, 128 + number))

    # The ticker gives Python a turn five times a second, so Ctrl+C is heard at once.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # 'nohup' wants to go on
            signal.signal(number, end)
