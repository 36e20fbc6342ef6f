"""The live meeting: its panes round the minute, and what each command does to it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QWidget

from clerk_app import minute_numbering, setting_up
from clerk_app.approvals import known_of_others, tell_earlier_meetings
from clerk_app.meeting.room_view import room_view
from clerk_app.meeting.state import Phase
from clerk_app.ports import Library
from clerk_app.session import MeetingSession
from ui import prompts
from ui.bar_reader import Showing
from ui.bell import Bell
from ui.business_tab import BusinessTab
from ui.clock_care import ClockCare
from ui.coming_and_going import ComingAndGoing
from ui.desk import Desk
from ui.docks import DockBoard, Group
from ui.find_in_meeting import FindInMeeting
from ui.go_to_item import GoToItem
from ui.layout_memory import LayoutMemory
from ui.looked_at import LookedAt
from ui.meeting_acts import acts_of
from ui.meeting_commands import can, legend_of, names
from ui.meeting_dialogs import MeetingDialogs
from ui.meeting_notes import MeetingNotes
from ui.meeting_orders import MeetingOrders
from ui.meeting_teller import MeetingTeller
from ui.models.legend_key import LegendKey
from ui.one_instant import OneInstant
from ui.panes.action_points import ActionPointsPane
from ui.panes.adjournments import AdjournmentsPane
from ui.panes.agenda import AgendaPane
from ui.panes.apologies import ApologiesPane
from ui.panes.attendance import AttendancePane
from ui.panes.decisions import DecisionsPane
from ui.panes.declarations import DeclarationsPane
from ui.panes.minutes_preview import PreviewPane
from ui.panes.notes import LOW, MinutePane
from ui.panes.pane import Pane
from ui.panes.questions import QuestionsPane
from ui.panes.running_record import RunningRecordPane
from ui.private_session import PrivateSession
from ui.room_display import HIDDEN, RoomDisplay, hidden_note
from ui.room_for import RoomKeeper
from ui.session_signals import SessionSignals
from ui.spelling import Spelling
from ui.spelling_aids import SpellingAids
from ui.taking_the_chair import TakingTheChair
from ui.writing_aids import WritingAids


class MeetingView(MeetingOrders):
    """One meeting: the room with its panes, or the minutes' preview; thrown away when another is opened."""

    bar_changed = Signal(object)
    """A `BarView`: what the meeting bar shows now."""
    legend_changed = Signal(tuple, tuple, str)
    """The keys of the focused pane, the commands to show, and the one that stands out."""
    commands_changed = Signal()
    """Commands can be done now or no longer, or are called something else."""
    command_requested = Signal(str)
    """A note or a check list asks for a command of the window."""

    def __init__(
        self, desk: Desk, library: Library, session: MeetingSession, layout: LayoutMemory, parent: QWidget
    ) -> None:
        # With its parent from the start: all its widgets are told of a new one, each of them.
        super().__init__(parent)
        self._desk, self._library, self._session, self._layout = desk, library, session, layout
        self._build()
        self._place()
        self._connect()

    def _build(self) -> None:
        desk, theme = self._desk, self._desk.theme
        self.signals = SessionSignals(self._session, self)
        self.looked_at = LookedAt(self.signals, self)
        # A window inside the window, so that the panes are docks round the minute.
        self.room = QMainWindow()
        self.addWidget(self.room)
        self.board = DockBoard(theme, self.room)
        self._build_panes()
        self.preview = PreviewPane(theme, self.signals, desk.drafting, self, unrecorded=self.decisions.unrecorded)
        self.notes = MeetingNotes(theme, desk.clock, self.signals, self)
        self.dialogs = MeetingDialogs(desk, self._library, self.signals, self, self.decisions.unrecorded)
        self.coming = ComingAndGoing(theme, self.signals, self)
        self.chair = TakingTheChair(theme, self.signals, self)
        self.teller = MeetingTeller(self.signals, self.minute, self.notes, self)
        self.care = ClockCare(self.signals, self.notes, Bell(desk.preferences), self.dialogs.correct, self)
        self.display = RoomDisplay(theme, self._layout, desk.screens, self)
        self.instant = OneInstant(desk.ticker, self.signals, self)
        self.private = PrivateSession(theme, self.signals, self.looked_at, self)
        registers = self._library.registers
        self.writing = WritingAids(theme, self.signals, self.minute, registers, desk.phrasing, self.minute)
        self._spelling = Spelling(desk.dictionary, self)
        self.spelling_aids = SpellingAids(self._spelling, self.signals, self.minute, registers, self.minute)
        self.minute.put_under_head(self.notes.strip)
        self.minute.put_under_head(self.private.form)
        self.by_number = GoToItem(theme, self.signals, self.looked_at, self.minute)
        self._finding = FindInMeeting(self.signals, self.looked_at, self.minute.list, self.minute)

    def _build_panes(self) -> None:
        theme, signals, home = self._desk.theme, self.signals, self.board.home
        self.minute = MinutePane(theme, signals, self.looked_at, self._desk.composed, self.room)
        self.agenda = AgendaPane(theme, signals, self.looked_at, home(AgendaPane, Group.AGENDA))
        self.attendance = AttendancePane(theme, signals, home(AttendancePane, Group.PEOPLE))
        self.apologies = ApologiesPane(theme, signals, home(ApologiesPane, Group.PEOPLE))
        self.declarations = DeclarationsPane(theme, signals, home(DeclarationsPane, Group.PEOPLE))
        self.questions = QuestionsPane(theme, signals, home(QuestionsPane, Group.BUSINESS))
        self.decisions = DecisionsPane(theme, signals, home(DecisionsPane, Group.BUSINESS))
        self.actions_pane = ActionPointsPane(theme, signals, home(ActionPointsPane, Group.BUSINESS))
        self.adjournments = AdjournmentsPane(theme, signals, home(AdjournmentsPane, Group.BUSINESS))
        self.record = RunningRecordPane(theme, signals, home(RunningRecordPane, Group.BUSINESS))
        panes: tuple[Pane, ...] = (
            self.agenda,
            self.attendance,
            self.apologies,
            self.declarations,
            self.questions,
            self.decisions,
            self.actions_pane,
            self.adjournments,
            self.record,
        )
        self.panes: dict[str, Pane] = {pane.pane_id: pane for pane in panes}

    def _place(self) -> None:
        self.room.setAccessibleName("Meeting")
        self.room.setCentralWidget(self.minute)
        self.addWidget(self.preview)
        for pane in self.panes.values():
            self.board.add(pane)
        self._keeper = RoomKeeper(self.board, self._layout)
        self._business_tab = BusinessTab(self.board, self.signals)
        self.acts: dict[str, Callable[[], None]] = acts_of(self)

    def _connect(self) -> None:
        self.signals.changed.connect(self._on_changed)
        self.teller.bar_changed.connect(self.bar_changed)
        self.looked_at.looked_at_changed.connect(self.decisions.look_at)
        self.minute.fact_requested.connect(self._on_fact_requested)
        self.spelling_aids.glossary_read.connect(self.minute.set_glossary)
        self.spelling_aids.told.connect(self.tell)
        self.spelling_aids.doubts_changed.connect(self.minute.line.say_doubts)
        self.minute.vote_requested.connect(self.acts["named_vote"])
        self.minute.undo_requested.connect(self.undo)
        self.minute.redo_requested.connect(self.redo)
        for correcting in (self.attendance, self.questions, self.adjournments, self.actions_pane, self.record):
            correcting.correct_requested.connect(self.correct)
        self.actions_pane.declaration_requested.connect(self.change_declaration)
        self.actions_pane.question_requested.connect(self.take_answer)
        self.agenda.edit_requested.connect(self.dialogs.edit_item)
        self.agenda.left.connect(self.show_minute)
        self.private.done.connect(self.show_minute)
        self.private.form.needs_room.connect(self.notes.strip.give_way)
        self.decisions.decision_recorded.connect(self.minute.focus_line)
        self.notes.command_requested.connect(self._on_note_command)
        self.notes.shown.connect(self.commands_changed)
        self.dialogs.go_to.connect(self.go_to)
        self.dialogs.closed.connect(self.show_preview)
        self.dialogs.style_kept.connect(self.preview.take_style)
        self.dialogs.exporter.written.connect(self._on_written)
        self.dialogs.exporter.copied.connect(self._on_copied)
        self.dialogs.reading_copy.opened.connect(self._on_copied)
        self.dialogs.reading_copy.failed.connect(self.teller.tell_not_exported)
        self.dialogs.exporter.failed.connect(self.teller.tell_not_exported)
        self.dialogs.exporter.failed.connect(self.preview.show_failed)
        self.preview.export_requested.connect(self.dialogs.export)
        self.preview.export_full_requested.connect(self.dialogs.export_full)
        self.preview.closed_requested.connect(self.show_minute)
        self.preview.open_folder_requested.connect(self.dialogs.exporter.open_folder)
        self.preview.style_edit_requested.connect(self.dialogs.edit_style)
        self.preview.go_to.connect(self.go_to)
        for pane in (*self.panes.values(), self.preview):
            pane.legend_changed.connect(self.say_legend)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.say_legend)
        self._desk.ticker.tick.connect(self.tick)
        self._desk.ticker.second.connect(self._on_second)
        self.instant.shown.connect(self._show_clocks)
        self.instant.wall_moved.connect(self.teller.move_wall_clock)
        self.display.changed.connect(self._on_display_changed)
        self.display.hidden.connect(self._on_display_hidden)

    # ------------------------------------------------------------------ beginning and end

    @property
    def library(self) -> Library:
        """Where its record is: a folder of its own while it is a rehearsal."""
        return self._library

    def begin(self) -> None:
        """Take the meeting up where it was left, and put the keyboard where the clerk goes on."""
        last = self._session.saved_at
        if self.signals.resume() and last is not None:
            told = prompts.restarted(last, self._session.now(), line_kept=self.minute.draft_restored)
            self.notes.tell(told)
        self.notes.refresh()
        self.teller.say_last_act()
        self.follow_registers()
        if item := self.dialogs.round.quoted_unasked():
            self.notes.tell(prompts.quotes_exempt(item))
        self.decisions.look_at(self.looked_at.item_id)
        if self.signals.state.phase is not Phase.CLOSED:
            self.display.restore()
        self._on_changed()
        self._business_tab.follow()
        if self.signals.state.phase is Phase.NOT_OPENED:
            self.bring_up("attendance")
        else:
            self.minute.focus_line()

    def follow_registers(self) -> None:
        """Copy the registers again while the meeting has not opened; afterwards its record stays as it is."""
        self.writing.read_again()
        self.spelling_aids.read_again()
        copied = setting_up.copied_again(self.signals.state, self._library.registers)
        if copied:
            self.signals.record(*copied)
        counted = minute_numbering.counted_on(self.signals.state, self._library.record)
        if counted:
            self.signals.record(*counted)
        kept_back = self._desk.reviewing.kept_back
        if known := known_of_others(self._library.record, self._session.replay, kept_back):
            self.signals.record(*known)

    def keep(self) -> None:
        """Put what is half typed on the disk, and remember where the panes are."""
        self.minute.tick(self._session.now())
        self._keeper.keep()

    def end(self) -> None:
        """Let go of the session and of the threads."""
        self.keep()
        kept_back = self._desk.reviewing.kept_back
        tell_earlier_meetings(self._library.record, self.signals.state, self._desk.clock, kept_back)
        self._desk.ticker.tick.disconnect(self.tick)
        self._desk.ticker.second.disconnect(self._on_second)
        self.instant.end()
        self.display.end()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self.say_legend)
        self.dialogs.exporter.close()
        self.dialogs.reading_copy.close()
        self.dialogs.round.close()
        self.preview.close_thread()
        self._spelling.close()
        self.signals.close()

    def may_leave(self, window: QWidget) -> bool:
        """Whether the program may close: always, unless something typed is not on the disk."""
        if self._session.failing_since is None:
            return True
        box = QMessageBox(QMessageBox.Icon.Warning, "Not saved", self.teller.why, parent=window)
        stay = box.addButton("Stay and try again", QMessageBox.ButtonRole.RejectRole)
        box.addButton("Close without it", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is not stay

    # ------------------------------------------------------------------ commands

    def can(self, command: str) -> bool:
        """Whether a command can be done now."""
        if command in ("do_note", "not_now"):
            return self.notes.strip.note is not None
        typing = {"undo": self.minute.wants_undo, "redo": self.minute.wants_redo}.get(command)
        return bool(typing and typing()) or can(command, self.signals.state, self.signals.history)

    def names(self) -> dict[str, tuple[str, str]]:
        """The commands that are called something else now."""
        display = ("Close the room display" if self.display.is_on else "Room display", "Display")
        return {**names(self.signals.state), "room_display": display}

    # ------------------------------------------------------------------ size

    def fit(self, width: float, height: float) -> bool:
        """Choose what there is room for, in px at 100 %; whether the panes stand elsewhere now."""
        self.private.form.set_low(height < LOW)
        return self._keeper.fit(width, height)

    # ------------------------------------------------------------------ time

    @Slot(datetime)
    def tick(self, _now: datetime) -> None:
        """Let the panes that show time follow the meeting's time, which never runs behind its record."""
        now = self._session.now()
        self.signals.catch_up()
        self.minute.tick(now)
        self.spelling_aids.tick()
        self.preview.tick(now)

    @Slot(datetime)
    def _on_second(self, _now: datetime) -> None:
        now = self._session.now()
        self.agenda.tick(now)
        self.adjournments.tick(now)
        self.notes.tick(now)
        self.care.tick()

    @Slot(datetime)
    def _show_clocks(self, now: datetime) -> None:
        """Whatever shows a clock, at the desk and in the room, shows it as it was at one and the same instant."""
        self.questions.tick(now)
        self.teller.show_time(now)
        self.display.show_view(room_view(self.signals.state, now))

    @Slot()
    def _on_display_changed(self) -> None:
        self.teller.showing = Showing(self.display.where, self.display.is_waiting)
        if not self.display.is_waiting:
            self.notes.take_back(HIDDEN)
        self.teller.say_bar()
        self.say_legend()
        self.commands_changed.emit()

    @Slot()
    def _on_display_hidden(self) -> None:
        self.notes.tell(hidden_note())

    # ------------------------------------------------------------------ what happened

    @Slot()
    def _on_changed(self) -> None:
        self.instant.show()
        self.minute.say_left_behind()
        self.say_legend()
        self.commands_changed.emit()

    @Slot(str)
    def _on_note_command(self, command: str) -> None:
        if self.care.answer(command):
            return
        if ":" in command:
            self.go_to(command)
        else:
            self.command_requested.emit(command)

    @Slot(str)
    def _on_fact_requested(self, entry: str) -> None:
        if entry:
            self.dialogs.correct(entry)
        else:
            self.bring_up("record")

    @Slot(str)
    def _on_written(self, sentence: str) -> None:
        self.notes.take_back(prompts.NOT_EXPORTED)
        self.tell(sentence)
        self.preview.show_written(sentence)

    @Slot(str)
    def _on_copied(self, sentence: str) -> None:
        self.notes.take_back(prompts.NOT_EXPORTED)
        self.tell(sentence)

    @Slot()
    def say_legend(self) -> None:
        """Tell which keys act where the keyboard is now."""
        panes = (*self.panes.values(), self.preview)
        focused = next((pane for pane in panes if pane.has_focus()), None)
        keys: tuple[LegendKey, ...] = tuple(focused.legend_keys()) if focused else ()
        commands, strong = legend_of(self.signals.state)
        # Once it is on, its place is for what comes next.
        commands = tuple(name for name in commands if name != "room_display" or not self.display.is_on)
        self.legend_changed.emit(keys, commands, strong)
