"""Whether everything that the program needs works on this computer, one line each."""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import resources
from clerk_app import drafting, paths
from clerk_app.clock import SystemClock
from clerk_app.errors import ClerkError
from clerk_app.meeting import facts
from clerk_app.meeting.body import Body, Committee
from clerk_app.record.library import FILE_NAME, Library
from clerk_app.session import MeetingSession, new_id

OLDEST_SQLITE = (3, 37, 0)
"""STRICT tables came with this version."""


def run(data: Path | None) -> int:
    """Check each thing, say how it went, and return 0 when all is well."""
    folder = paths.data_folder(data)
    checks: list[tuple[str, Callable[[], str]]] = [
        ("Python", lambda: sys.version.split()[0]),
        ("SQLite", _sqlite),
        ("Record: written, closed, opened and read again", _record),
        ("Draft minutes: composed and rendered", _minutes),
        ("Fonts, icons and house styles", _resources),
        ("Window toolkit (Qt)", _qt),
        (f"Data folder {folder}", lambda: _data_folder(folder)),
    ]
    failed = 0
    for name, check in checks:
        try:
            print(f"ok      {name}: {check()}")
        except (ClerkError, OSError, ImportError, ValueError, sqlite3.Error) as error:
            failed += 1
            print(f"FAILED  {name}: {error}")
    print("Everything works." if not failed else f"{failed} of {len(checks)} checks failed.")
    return 1 if failed else 0


def _sqlite() -> str:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise ValueError(f"{sqlite3.sqlite_version} is too old; 3.37 or newer is needed.")
    return sqlite3.sqlite_version


def _trial(folder: Path) -> MeetingSession:
    library = Library.open(folder)
    session = MeetingSession(library.record, new_id(), SystemClock())
    committee = Committee("trial", "Trial Committee")
    session.record(facts.MeetingArranged(date(2026, 3, 12), time(10, 15)), facts.BodyCopied(Body(committee)))
    library.close()
    return session


def _record() -> str:
    with tempfile.TemporaryDirectory() as name:
        written = _trial(Path(name))
        library = Library.open(Path(name))
        read = MeetingSession(library.record, written.meeting, SystemClock())
        library.close()
        if read.state != written.state:
            raise ValueError("what was read is not what was written.")
    return "as written"


def _minutes() -> str:
    with tempfile.TemporaryDirectory() as name:
        return f"{len(drafting.draft_pdf(_trial(Path(name)).state))} bytes of PDF"


def _resources() -> str:
    wanted = ("fonts/IBMPlexSans-Regular.ttf", "fonts/LiberationSans-Regular.ttf", "icons/check.svg", "tokens.toml")
    missing = [name for name in wanted if not resources.path(name).is_file()]
    if missing:
        raise ValueError(f"missing: {', '.join(missing)}. Install the program again.")
    return "there"


def _qt() -> str:
    # Seen through importlib's eyes only: nothing here opens a window.
    from importlib import import_module  # noqa: PLC0415

    for part in ("QtCore", "QtGui", "QtWidgets", "QtPdf", "QtPdfWidgets", "QtSvg", "QtNetwork"):
        import_module(f"PySide6.{part}")
    return str(import_module("PySide6").__version__)


def _data_folder(folder: Path) -> str:
    if not (folder / FILE_NAME).exists():
        return "not there yet; it is made with the first meeting"
    library = Library.open(folder)
    meetings = library.record.meetings()
    library.close()
    return f"{len(meetings)} meetings, undamaged"
