"""The start page at work: which meetings there are, and everything that is begun from it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app import contact_purging, paths, sample
from clerk_app.errors import ClerkError
from clerk_app.meeting import facts
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import Phase
from clerk_app.ports import Library
from clerk_app.preferences import Preferences
from clerk_app.session import MeetingSession, new_id
from ui.desk import Desk
from ui.dialogs.new_meeting import NewMeetingDialog
from ui.dialogs.preferences import PreferencesDialog
from ui.dialogs.purge_contacts import PurgeContactsDialog
from ui.dialogs.registers import RegistersDialog
from ui.export_dialog import Exporter, LastExport
from ui.handing_over import UNEXPECTED, TakingOver, hand_over
from ui.start_page import StartPage
from ui.start_rows import Unfinished, where_it_stopped
from ui.theme import Preference
from ui.waiting import Waiting


class Reception(QObject):
    """Shows the meetings of the library and opens, sets up and exports them."""

    open_requested = Signal(str)
    """A meeting, by its id."""
    rehearse_requested = Signal()
    told = Signal(str)
    """A sentence for the clerk."""
    registers_changed = Signal()
    pack_requested = Signal()
    """A meeting is to be set up from its agenda pack."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.page = StartPage(desk.theme)
        self._exporter = Exporter(desk.drafting, LastExport(self._last_export, self._keep_export), window)
        waiting = Waiting(desk.theme, desk.ticker, window, "import", UNEXPECTED)
        self.taking_over = TakingOver(desk.library, desk.clock, desk.styles, waiting, window)
        self._new: NewMeetingDialog | None = None
        self._connect()

    def _connect(self) -> None:
        self.page.open_requested.connect(self.open_requested)
        self.page.new_requested.connect(self.new_meeting)
        self.page.registers_requested.connect(self.registers)
        self.page.sample_requested.connect(self.rehearse_requested)
        self.page.pack_requested.connect(self.pack_requested)
        self.page.export_requested.connect(self.export)
        self._exporter.written.connect(self._on_written)
        self._exporter.failed.connect(self.told)
        self.taking_over.done.connect(self._on_taken_over)
        self.taking_over.refused.connect(self._on_not_taken_over)

    # ------------------------------------------------------------------ the list

    def refresh(self) -> None:
        """Show the meetings as the library has them."""
        library = self._desk.library
        try:
            summaries = library.record.meetings()
            stopped = {s.id: self._stopped(s.id) for s in summaries if s.phase in (Phase.IN_SESSION, Phase.ADJOURNED)}
            copy = library.last_backup()
        except ClerkError as error:
            self.told.emit(str(error))
            return
        self.page.tell_done("")
        today = self._desk.clock.now().date()
        folder = paths.shown_folder(self._desk.folder)
        self.page.show_meetings(summaries, today, copy[1] if copy else None, folder, stopped)

    def _stopped(self, meeting: str) -> Unfinished:
        record = self._desk.library.record
        drafts = [draft for draft, _ in record.drafts(meeting)]
        return where_it_stopped(Replay.of(record.entries(meeting)).state, drafts)

    def focus(self) -> None:
        """Put the keyboard where Enter does what is most likely wanted."""
        self.page.focus_first()

    def find(self) -> None:
        """Search the meetings."""
        self.page.focus_filter()

    # ------------------------------------------------------------------ meetings

    @Slot()
    def new_meeting(self) -> None:
        """Ask when and where and what about; what was typed is still there when the question comes again."""
        if self._new is None:
            today = self._desk.clock.now().date()
            self._new = NewMeetingDialog(self._desk.theme, self._desk.library, today, parent=self._window)
            self._new.created.connect(self._on_created)
            self._new.registers_requested.connect(self._on_registers_first)
            self._new.pack_requested.connect(self.pack_requested)
        self._new.open()

    @Slot(object)
    def _on_created(self, new: tuple[facts.MeetingFact, ...]) -> None:
        dialog, meeting = self._new, new_id()
        try:
            MeetingSession(self._desk.library.record, meeting, self._desk.clock).record(*new)
        except ClerkError as error:
            if dialog is not None:
                dialog.keep_open(str(error))
            return
        if dialog is not None:
            dialog.deleteLater()
            self._new = None
        self.open_requested.emit(meeting)

    @Slot()
    def _on_registers_first(self) -> None:
        if self._new is not None:
            self._new.deleteLater()
            self._new = None
        self.registers()

    def set_up_sample(self, library: Library) -> str:
        """Put the sample committee and its meeting of today into a library, and return the meeting."""
        sample.load_committee(library.registers)
        meeting = new_id()
        session = MeetingSession(library.record, meeting, self._desk.clock)
        session.record(*sample.practice_facts(self._desk.clock.now().date()))
        return meeting

    @Slot(str)
    def export(self, meeting: str) -> None:
        """Write the draft minutes of a meeting from the list."""
        try:
            record = Replay.of(self._desk.library.record.entries(meeting))
        except ClerkError as error:
            self.told.emit(str(error))
            return
        self._exporter.ask(lambda: record)

    def export_chosen(self) -> None:
        """Write the draft minutes of the meeting that is chosen in the list."""
        meeting = self.page.chosen_meeting()
        if meeting:
            self.export(meeting)
        else:
            self.told.emit("Choose a meeting first; its draft minutes are exported from here.")

    def hand_over_chosen(self) -> None:
        """Write the hand-over file of the meeting that is chosen in the list."""
        meeting = self.page.chosen_meeting()
        if meeting:
            hand_over(self._exporter, self._desk.library, self._desk.styles, meeting, self._desk.clock)
        else:
            self.told.emit("Choose a meeting first; it is handed over from here.")

    @Slot(str)
    def _on_written(self, sentence: str) -> None:
        if self.page.isVisible():
            self.page.tell("")
            self.page.tell_done(sentence)
        else:
            self.told.emit(sentence)

    @Slot(str)
    def _on_not_taken_over(self, sentence: str) -> None:
        self.page.tell_done("")
        self.told.emit(sentence)

    @Slot(str)
    def _on_taken_over(self, words: str) -> None:
        self.page.tell("")
        self.refresh()
        self.page.tell_done(words)
        self.registers_changed.emit()

    # ------------------------------------------------------------------ contact details

    def purge_due(self) -> None:
        """Purge the contact details that are due, and say so; nothing is asked, as the scheme has settled it."""
        self._purge(contact_purging.purge_due)

    @Slot()
    def purge_contacts(self) -> None:
        """Ask which contact details are to go for good."""
        store = self._desk.library.record
        try:
            held, before = contact_purging.held(store), contact_purging.purged_before(store)
        except ClerkError as error:
            self.told.emit(str(error))
            return
        today = self._desk.clock.now().date()
        dialog = PurgeContactsDialog(self._desk.theme, held, before, today, self._window)
        dialog.purge_requested.connect(self._on_purge_requested)
        dialog.open()

    @Slot(tuple)
    def _on_purge_requested(self, meetings: tuple[str, ...]) -> None:
        self._purge(partial(contact_purging.purge, meetings=meetings))

    def _purge(self, purge: Callable[..., str]) -> None:
        try:
            self.page.tell_done(purge(self._desk.library, now=self._desk.clock.now()))
        except ClerkError as error:
            self.told.emit(str(error))

    # ------------------------------------------------------------------ registers and preferences

    @Slot()
    def registers(self) -> None:
        """Committees and people."""
        desk = self._desk
        dialog = RegistersDialog(
            desk.theme,
            desk.library.registers,
            desk.styles.phrases(),
            self._window,
            house_styles=[(style, name) for style, name, _ in desk.styles.told()],
        )
        dialog.registers_changed.connect(self.registers_changed)
        dialog.open()

    @Slot()
    def preferences(self) -> None:
        """The clerk's own choices."""
        chosen, _ = self._desk.preferences.read()
        dialog = PreferencesDialog(self._desk.theme, chosen, str(self._desk.folder), self._window)
        dialog.preferences_changed.connect(self._on_preferences)
        dialog.open()

    @Slot(object)
    def _on_preferences(self, chosen: Preferences) -> None:
        theme = self._desk.theme
        theme.set_preference(Preference(chosen.theme.value))
        theme.set_scale(chosen.text_scale)
        self._keep(chosen)

    def keep_text_scale(self, scale: float) -> None:
        """Remember the text size."""
        self._keep(replace(self._desk.preferences.read()[0], text_scale=scale))

    def _keep(self, chosen: Preferences) -> None:
        try:
            self._desk.preferences.write(chosen)
        except ClerkError as error:
            self.told.emit(str(error))

    def _last_export(self) -> tuple[str, str]:
        chosen = self._desk.preferences.read()[0]
        return chosen.last_export_folder, chosen.last_export_ending

    def _keep_export(self, folder: str, ending: str) -> None:
        chosen = self._desk.preferences.read()[0]
        self._keep(replace(chosen, last_export_folder=folder, last_export_ending=ending))

    def close(self) -> None:
        """End the threads that write files and take meetings over."""
        self._exporter.close()
        self.taking_over.close()
