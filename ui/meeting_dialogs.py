"""The questions that a meeting asks in windows of their own: corrections, an item's particulars, the close, a file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.doctor import check
from clerk_app.errors import ClerkError
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.closing import END_SLOT, findings
from clerk_app.meeting.draft import LINE
from clerk_app.meeting.finding import Finding
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.ports import Library
from ui.desk import Desk
from ui.dialogs.check_later import CheckLaterDialog
from ui.dialogs.check_record import CheckRecordDialog
from ui.dialogs.close_meeting import CloseMeetingDialog
from ui.dialogs.correct import CorrectPanel
from ui.dialogs.edit_item import EditItemDialog
from ui.dialogs.new_meeting import NewMeetingDialog
from ui.dialogs.reason import ask_reason
from ui.dialogs.style_editor import StyleEditor
from ui.draft_round import DraftRound
from ui.export_dialog import Exporter, LastExport
from ui.handing_over import hand_over
from ui.private_words import PUBLIC_ALL_THE_SAME
from ui.reading_copy import ReadingCopy
from ui.session_signals import SessionSignals
from ui.slot_acts import end_slot


class MeetingDialogs(QObject):
    """Opens them over the meeting; what they decide goes to the record."""

    go_to = Signal(str)
    """A place that a check list names."""
    closed = Signal()
    """The meeting was closed."""
    style_kept = Signal(str)
    """A house style was saved; its id where these minutes are to have it."""

    def __init__(
        self,
        desk: Desk,
        library: Library,
        signals: SessionSignals,
        window: QWidget,
        unrecorded: Callable[[], str] = str,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._library = library
        self._signals = signals
        self._window = window
        self._unrecorded = unrecorded
        self.exporter = Exporter(desk.drafting, LastExport(self._last_export, self._keep_export), window)
        self.reading_copy = ReadingCopy(desk.drafting, window)
        self.round = DraftRound(desk, library, signals, self.exporter, window)
        self.round.go_to.connect(self.go_to)
        signals.ask_reason = partial(ask_reason, desk.theme, window)

    @Slot(str)
    def correct(self, entry: str) -> None:
        """Ask for another time or other words of one entry."""
        panel = CorrectPanel(self._desk.theme, self._signals, entry, self._window)
        panel.begin()

    @Slot(str)
    def edit_item(self, item_id: str) -> None:
        """Ask for the particulars of an item on the agenda."""
        item = self._signals.state.agenda.item(item_id)
        if item is not None:
            state = self._signals.state
            today = state.arranged.on if state.arranged else self._signals.now().date()
            dialog = EditItemDialog(self._desk.theme, item, today, committee=state.body.committee, parent=self._window)
            if state.in_private and not item.exempt:
                dialog.tell(PUBLIC_ALL_THE_SAME)
            dialog.kept.connect(self._on_item_kept)
            dialog.open()

    @Slot(object)
    def _on_item_kept(self, item: AgendaItem) -> None:
        self._signals.record(facts.ItemAdded(item))

    def arrangements(self) -> None:
        """Ask again when, where and what about, while the meeting has not opened."""
        today = self._signals.now().date()
        dialog = NewMeetingDialog(
            self._desk.theme, self._library, today, state=self._signals.state, parent=self._window
        )
        dialog.created.connect(self._on_rearranged)
        dialog.open()

    @Slot(object)
    def _on_rearranged(self, changed: tuple[facts.MeetingFact, ...]) -> None:
        if changed:
            self._signals.record(*changed)

    def close_meeting(self) -> None:
        """Show what is still open, and close the meeting if the clerk says so."""
        state, draft = self._signals.state, self._signals.session.draft(LINE)
        session = self._signals.session
        found = (*self._vote_in_hand(), *findings(state, draft, session.entries, session.drafts))
        dialog = CloseMeetingDialog(self._desk.theme, found, self._window)
        dialog.close_confirmed.connect(self._on_close_confirmed)
        dialog.go_to.connect(self._on_go_to)
        dialog.open()

    @Slot()
    def check_record(self) -> None:
        """Show what is unfinished or odd about the record, each a way to its place."""
        session = self._signals.session
        found = check.findings(session.state, session.draft(LINE), session.entries, session.drafts)
        found = (*self._vote_in_hand(), *found)
        dialog = CheckRecordDialog(self._desk.theme, session.state, found, self._window)
        dialog.go_to.connect(self._on_checked)
        dialog.open()

    @Slot()
    def flags(self) -> None:
        """Show all that is to be checked later, each a way to its place."""
        dialog = CheckLaterDialog(self._desk.theme, self._signals, self._window)
        dialog.go_to.connect(self.go_to)
        dialog.open()

    @Slot()
    def edit_style(self) -> None:
        """Change the council's own house style, or make one, beside the minutes."""
        desk = self._desk
        state, used_by = self._signals.state, self._committees_with
        editor = StyleEditor(desk.theme, desk.styles, desk.drafting, state, self._window, used_by=used_by)
        editor.kept.connect(self.style_kept)
        editor.finished.connect(editor.deleteLater)
        desk.ticker.tick.connect(editor.tick)
        editor.open()

    def _committees_with(self, style: str) -> list[str]:
        """The names of the committees that have a house style."""
        try:
            return [each.name for each in self._library.registers.committees() if each.house_style == style]
        except ClerkError:
            return []

    def _vote_in_hand(self) -> tuple[Finding, ...]:
        words = self._unrecorded()
        return (Finding(words, "decisions"),) if words else ()

    @Slot(str)
    def _on_checked(self, place: str) -> None:
        if place != END_SLOT:
            self.go_to.emit(place)
        elif self.end_slot():
            self.check_record()

    @Slot(str)
    def _on_go_to(self, place: str) -> None:
        if place != END_SLOT:
            self.go_to.emit(place)
        elif self.end_slot():
            self.close_meeting()

    def end_slot(self) -> bool:
        """End the question slot as of when the check list says; whether it was recorded."""
        return end_slot(self._signals)

    @Slot()
    def _on_close_confirmed(self) -> None:
        if self._signals.record(facts.MeetingClosed()):
            self.closed.emit()

    @Slot()
    def export(self) -> None:
        """Ask where the draft minutes go, and write them as the public may read them."""
        self.exporter.ask(self._record)

    @Slot()
    def export_full(self) -> None:
        """Ask where the full minutes go, which are not for publication, and write them."""
        self.exporter.ask(self._record, Version.FULL)

    @Slot()
    def copy_minutes(self) -> None:
        """Put the draft minutes on the clipboard as the public may read them."""
        self.exporter.copy(self._record())

    @Slot()
    def read_in_browser(self) -> None:
        """Open the draft minutes in the browser as the public may read them."""
        self.reading_copy.show(self._record())

    @Slot()
    def timing_sheet(self) -> None:
        """Ask where the timing sheet of the public question slot goes, and write it."""
        self.exporter.ask_for(self._desk.drafting.papers["timing_sheet"], self._record)

    def paper_sheet(self) -> None:
        """Ask where the sheet goes on which the clerk goes on by hand, and write it."""
        self.exporter.ask_for(self._desk.drafting.papers["paper_sheet"], self._record)

    def note(self, version: Version) -> None:
        """Ask where the same-day note goes, and write it."""
        papers = self._desk.drafting.papers
        self.exporter.ask_for(papers["note" if version is Version.PUBLIC else "full_note"], self._record)

    def extract(self, item: str, version: Version) -> None:
        """Ask where the extract of an item goes, and write it."""
        self.exporter.ask_for(self._desk.drafting.extract(item, version), self._record)

    @Slot()
    def hand_over(self) -> None:
        """Ask where the hand-over file goes, and write it."""
        hand_over(self.exporter, self._library, self._desk.styles, self._signals.session.meeting)

    def _record(self) -> Replay:
        return self._signals.session.replay

    def _last_export(self) -> tuple[str, str]:
        chosen = self._desk.preferences.read()[0]
        return chosen.last_export_folder, chosen.last_export_ending

    def _keep_export(self, folder: str, ending: str) -> None:
        chosen, _ = self._desk.preferences.read()
        try:
            self._desk.preferences.write(replace(chosen, last_export_folder=folder, last_export_ending=ending))
        except ClerkError as error:
            self._signals.refused.emit(str(error))
