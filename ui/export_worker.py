"""Making draft minutes on a thread of its own, so that the window never waits for them."""

import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance

from clerk_app.errors import ClerkError
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.document import Drawn
from clerk_app.minutes.own_style import OwnStyle
from clerk_app.minutes.wording import Wording
from clerk_app.paper import Paper
from clerk_app.telling import Cancelled, Told

_log = logging.getLogger(__name__)

LookedAt = str | OwnStyle
"""A house style by its id or as it is being made; '' is the meeting's."""


@dataclass(frozen=True, slots=True)
class Drafting:
    """What can be made of a meeting's state; each may raise a ClerkError that says why not."""

    pdf: Callable[[MeetingState, Version, Told], Drawn]
    """The draft minutes to be looked at; it tells each page."""
    write: Callable[[Replay, Path, Version], None]
    """Writes the draft minutes to a file, all of them or nothing, and nothing where a word in them must not be."""
    unshowable: Callable[[MeetingState, Version], tuple[str, ...]]
    """Letters of the draft that no font can show."""
    wording: Callable[[MeetingState], Wording]
    """The house style of the meeting."""
    style_of: Callable[[MeetingState], str]
    """The id of the house style of the meeting."""
    style_gone: Callable[[MeetingState], str]
    """That this style was deleted and which one the minutes have instead, '' where it is there."""
    pdf_in: Callable[[MeetingState, Version, str, Told], Drawn]
    """The draft minutes in another house style, by its id, to be looked at."""
    pdf_as: Callable[[MeetingState, Version, OwnStyle, Told], Drawn]
    """The draft minutes in a house style that is still being made."""
    styles: Callable[[], tuple[tuple[str, str, str], ...]]
    """Every house style there is: its id, what it is called and what it is like."""
    to_paste: Callable[[Replay], tuple[str, str]]
    """The public draft minutes as HTML and as text, for another program to take."""
    papers: Mapping[str, Paper[Replay]]
    """Every paper of the whole meeting, by the names of `clerk_app.papers`: 'minutes', 'timing_sheet' …"""
    extract: Callable[[str, Version], Paper[Replay]]
    """The extract of an item, by its id."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """Draft minutes as a PDF, with what the program noticed while it made them."""

    drawn: Drawn
    unshowable: tuple[str, ...]
    recorded: datetime | None
    """When the newest thing in them was written down."""
    version: Version = Version.PUBLIC


class ExportWorker(QObject):
    """One thread that renders and writes, one thing at a time; `close` ends it."""

    rendered = Signal(object)
    """A `Rendered`: only what was asked for last is told."""
    drew_page = Signal(int)
    """So many pages are drawn of what was asked for last."""
    render_failed = Signal(str)
    """The sentence that says why there is nothing to show."""
    written = Signal(str)
    """The file's path: what was to be written is in it, whole."""
    copied = Signal(object)
    """The draft minutes as HTML and as text."""
    failed = Signal(str)
    """The sentence that says why nothing was written or copied."""

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting = drafting
        # Not a QThreadPool: destroyed by Python while it works, that would wait for a thread that waits for Python.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="export")
        self._tokens = count(1)
        self._wanted = 0
        self._is_closed = False

    def render(self, state: MeetingState, version: Version = Version.PUBLIC, style: LookedAt = "") -> None:
        """Make a PDF of the state; one that was asked for before is left, at the next page where it is begun.

        `style`: a house style to look at in place of the meeting's.
        """
        if not self._is_closed:
            self._wanted = next(self._tokens)
            self._thread.submit(self._render, state, version, style, self._wanted)

    def write(self, record: Replay, target: Path, version: Version = Version.PUBLIC) -> None:
        """Write the draft minutes to a file."""
        self.write_with(partial(self._drafting.write, record, target, version), target)

    def write_with(self, write: Callable[[], None], target: Path) -> None:
        """Write a file by calling what writes it."""
        if not self._is_closed:
            self._thread.submit(self._write, write, target)

    def copy(self, record: Replay) -> None:
        """Make what another program can take of the draft minutes."""
        if not self._is_closed:
            self._thread.submit(self._copy, record)

    def close(self) -> None:
        """Finish the file that is being written, leave what is drawn, tell nothing more and end the thread."""
        self._is_closed = True
        self._thread.shutdown(wait=True)

    # ------------------------------------------------------------------ on the thread

    def _render(self, state: MeetingState, version: Version, style: LookedAt, token: int) -> None:
        if self._is_closed or token != self._wanted:
            return

        def told(done: int, _there_are: int) -> None:
            if self._is_closed or token != self._wanted:
                raise Cancelled
            self.drew_page.emit(done)

        try:
            recorded = state.last.written if state.last else None
            # Letters are told of what will be exported, not of what is only looked at.
            unshowable = () if style else self._drafting.unshowable(state, version)
            made = Rendered(self._drawn(state, version, style, told), unshowable, recorded, version)
        except Cancelled:
            return
        except ClerkError as trouble:
            self._tell(self.render_failed.emit, str(trouble), token)
        except Exception:  # noqa: BLE001 (a fault in the program is told and kept in the log)
            _log.exception("The draft minutes could not be drawn.")
            sentence = "The draft minutes could not be drawn. The record is kept."
            self._tell(self.render_failed.emit, sentence, token)
        else:
            self._tell(self.rendered.emit, made, token)

    def _drawn(self, state: MeetingState, version: Version, style: LookedAt, told: Told) -> Drawn:
        if isinstance(style, OwnStyle):
            return self._drafting.pdf_as(state, version, style, told)
        return self._drafting.pdf_in(state, version, style, told) if style else self._drafting.pdf(state, version, told)

    def _write(self, write: Callable[[], None], target: Path) -> None:
        def written() -> str:
            write()
            return str(target)

        self._do(written, self.written, f"{target.name} could not be made and was not written. The record is kept.")

    def _copy(self, record: Replay) -> None:
        sentence = "The draft minutes could not be made, so nothing was copied. The record is kept."
        self._do(partial(self._drafting.to_paste, record), self.copied, sentence)

    def _do(self, make: Callable[[], object], done: SignalInstance, otherwise: str) -> None:
        """Tell what was made; if it could not be, why, or `otherwise` where the program is at fault."""
        try:
            made = make()
        except ClerkError as trouble:
            self._tell(self.failed.emit, str(trouble))
        except Exception:  # noqa: BLE001 (a fault in the program is told and kept in the log)
            _log.exception("The draft minutes could not be made.")
            self._tell(self.failed.emit, otherwise)
        else:
            self._tell(done.emit, made)

    def _tell(self, emit: Callable[[object], None], what: object, token: int | None = None) -> None:
        if not self._is_closed and token in (None, self._wanted):
            emit(what)
