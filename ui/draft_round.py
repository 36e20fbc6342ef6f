"""The round of the draft: sent, read back from Word, decided one by one, and every version looked at."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from clerk_app.approvals import earlier_meeting, quoted_unasked
from clerk_app.errors import ClerkError
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.correcting import people_named
from clerk_app.meeting.facts import CommentsRead
from clerk_app.meeting.line_changes import normal
from clerk_app.meeting.minute_correction import PlacedLine
from clerk_app.meeting.minute_versions import MinutesVersion, versions_of
from clerk_app.meeting.privacy import has_private_matter
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.review import Sent
from clerk_app.meeting.voting import voter_name
from clerk_app.ports import Library
from ui.approving import Approving
from ui.desk import Desk
from ui.dialogs.comments import CommentsDialog
from ui.dialogs.send_draft import SendDraftDialog
from ui.dialogs.versions import VersionsDialog
from ui.export_dialog import Exporter
from ui.session_signals import SessionSignals
from ui.waiting import Waiting

UNEXPECTED = "The file could not be read. Nothing was recorded. Ask for the comments in the Word file that was sent."
"""What is said where the reading itself failed; the log has the rest."""


class DraftRound(QObject):
    """Opens its windows over the meeting; what they decide goes to the record."""

    go_to = Signal(str)
    """A place that a comment is about."""

    def __init__(
        self, desk: Desk, library: Library, signals: SessionSignals, exporter: Exporter, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._library, self._signals = desk, library, signals
        self._exporter, self._window = exporter, window
        self._approving = Approving(desk.theme, signals, window)
        self._composed: tuple[tuple[int, bool], frozenset[str]] = (0, False), frozenset()
        self._waiting = Waiting(desk.theme, desk.ticker, window, "comments", UNEXPECTED)
        self._waiting.done.connect(self._on_read)
        self._waiting.failed.connect(signals.refused)
        self.question: QFileDialog | None = None
        """The question for the file that came back, while it is open."""

    # ------------------------------------------------------------------ sending

    @Slot()
    def send(self) -> None:
        """Ask who the draft goes to, then where its file goes."""
        state = self._signals.state
        people = [(p, voter_name(state.body, p), state.body.person(p)) for p in people_named(state)]
        last = state.review.sent[-1].to if state.review.sent else state.body.chairman
        dialog = SendDraftDialog(
            self._desk.theme, state.review.next_number, people, last, full=has_private_matter(state),
            parent=self._window,
        )  # fmt: skip
        dialog.send_requested.connect(self._on_send)
        dialog.open()

    @Slot(str, str)
    def _on_send(self, to: str, which: str) -> None:
        version, number = Version(which), self._signals.state.review.next_number
        paper = self._desk.reviewing.draft_to_send(number, version)
        self._exporter.ask_for(paper, self._record, partial(self._keep_sent, to, version))

    def _keep_sent(self, to: str, version: Version, record: Replay) -> None:
        """The file is there: what it says is a version of its own from now on."""
        self._signals.record(self._desk.reviewing.draft_sent(record, to, version))

    def _record(self) -> Replay:
        return self._signals.session.replay

    # ------------------------------------------------------------------ what came back

    @Slot()
    def read(self) -> None:
        """Ask for the file that came back."""
        if self.question is not None:
            self.question.raise_()
            return
        dialog = QFileDialog(self._window, "Read comments on the draft", self._exporter.start_folder())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(["Word document (*.docx)", "All files (*)"])
        dialog.fileSelected.connect(self.read_file)
        dialog.finished.connect(self._on_asked)
        self.question = dialog
        dialog.open()

    @Slot()
    def _on_asked(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
        self.question = None

    @Slot(str)
    def read_file(self, file: str) -> None:
        """Read a file that came back, and then show what it changes."""
        path = Path(file)
        work = partial(self._desk.reviewing.comments_read, self._signals.session.replay, path)
        self._waiting.begin(f"Reading {path.name}", work)

    @Slot(object)
    def _on_read(self, fact: CommentsRead) -> None:
        review = self._signals.state.review
        known = next(
            (each for each in review.returned if (each.sent, each.comments) == (fact.sent, fact.comments)), None
        )
        if known is not None:  # read once more, it goes on where it was left
            self._show(known.id)
            return
        written = self._signals.record(fact)
        if written:
            self._show(written[0].id)

    def close(self) -> None:
        """Leave the file that is being read and end the thread."""
        self._waiting.close()

    @Slot()
    def comments(self) -> None:
        """Go on with the comments that are still to be decided; where there are none, the last that were."""
        review = self._signals.state.review
        wanted = review.undecided or (review.returned[-1] if review.returned else None)
        if wanted is not None:
            self._show(wanted.id)

    def _show(self, read: str) -> None:
        dialog = CommentsDialog(self._desk.theme, self._signals, read, self._lines_now, self._window)
        dialog.go_to.connect(self.go_to)
        dialog.open()

    def _lines_now(self, sent: Sent) -> frozenset[str]:
        """The lines of the minutes as they stand, composed once for each state of the record: every row asks."""
        record = self._signals.session.replay
        key = len(record.entries), sent.full
        if key != self._composed[0]:
            self._composed = key, self._compose(record, Version.FULL if sent.full else Version.PUBLIC)
        return self._composed[1]

    def _compose(self, record: Replay, version: Version) -> frozenset[str]:
        try:
            lines = self._desk.reviewing.lines_of(record, version)
        except ClerkError:
            return frozenset()
        return frozenset(normal(line.text) for line in lines)

    # ------------------------------------------------------------------ approved at the next meeting

    def approve(self, item_id: str) -> None:
        """Ask with which corrections the minutes of an earlier meeting were approved at an item."""
        item = self._signals.state.agenda.item(item_id)
        if item is None or item.refers_to is None:
            return
        earlier = self._earlier(item.refers_to)
        if earlier is None:
            self._approving.ask(item)
        else:
            self._approving.ask(item, self._lines_of(earlier), self._desk.reviewing.kept_back(earlier))

    def quoted_unasked(self) -> AgendaItem | None:
        """The item at which corrections quote exempt words of the earlier minutes, and nobody was asked about it."""
        try:
            return quoted_unasked(self._library.record, self._signals.state, self._desk.reviewing.kept_back)
        except ClerkError:
            return None

    def _earlier(self, day: date) -> Replay | None:
        return earlier_meeting(self._library.record, self._signals.state.body.committee.id, day)

    def _lines_of(self, earlier: Replay) -> tuple[PlacedLine, ...]:
        try:
            return self._desk.reviewing.placed_lines(earlier)
        except ClerkError:
            return ()

    # ------------------------------------------------------------------ versions

    @Slot()
    def versions(self) -> None:
        """Show every version of the minutes."""
        record = self._signals.session.replay
        lines = partial(self._desk.reviewing.version_lines, record)
        dialog = VersionsDialog(self._desk.theme, record.state, versions_of(record), lines, self._window)
        dialog.export_requested.connect(self._on_export)
        dialog.open()

    @Slot(object)
    def _on_export(self, version: MinutesVersion) -> None:
        self._exporter.ask_for(self._desk.reviewing.paper_of(version), self._record)
