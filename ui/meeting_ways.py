"""Moving about in a meeting: from pane to pane, to the minute, the preview and wherever a check list points."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from clerk_app.meeting.closing import END_SLOT
from clerk_app.meeting.finding import CLOSE
from clerk_app.meeting.notes import NoteKind
from ui.docks import DockBoard
from ui.looked_at import LookedAt
from ui.meeting_dialogs import MeetingDialogs
from ui.meeting_notes import MeetingNotes
from ui.panes.decisions import DecisionsPane
from ui.panes.minutes_preview import PreviewPane
from ui.panes.notes import MinutePane
from ui.panes.pane import Pane
from ui.session_signals import SessionSignals


class MeetingWays(QStackedWidget):
    """The stack of the room and the preview, and the ways between their parts; the meeting's view fills it."""

    room: QMainWindow
    board: DockBoard
    panes: dict[str, Pane]
    minute: MinutePane
    preview: PreviewPane
    notes: MeetingNotes
    decisions: DecisionsPane
    looked_at: LookedAt
    signals: SessionSignals
    dialogs: MeetingDialogs

    def show_pane(self, pane_id: str) -> None:
        """Go to a pane, or back to the line where the keyboard is in it already."""
        if self.panes[pane_id].has_focus():
            self.show_minute()
        else:
            self.bring_up(pane_id)
        self.say_legend()

    def bring_up(self, pane_id: str) -> None:
        """Show a pane, in front of the preview too, and give it the keyboard."""
        self.setCurrentWidget(self.room)
        self.board.show_pane(pane_id)

    def next_pane(self, by: int) -> None:
        """Go to the next pane that can be seen, the line included."""
        order = ["", *self.board.order()]
        here = next((name for name in order if name and self.panes[name].has_focus()), "")
        wanted = order[(order.index(here) + by) % len(order)]
        if wanted:
            self.bring_up(wanted)
        else:
            self.show_minute()

    @Slot()
    def show_minute(self) -> None:
        """Show the minute in the middle, with the keyboard in the line."""
        self.setCurrentWidget(self.room)
        self.minute.focus_line()

    @property
    def middle(self) -> QWidget | None:
        """What the palette opens over: the minute, `None` for the whole window."""
        return self.minute if self.currentWidget() is self.room else None

    def show_preview(self) -> None:
        """Show the draft minutes in place of the minute, or go back."""
        if self.currentWidget() is self.preview:
            self.show_minute()
            return
        self.setCurrentWidget(self.preview)
        self.preview.focus_in_pane()

    def escape(self) -> None:
        """List or pop-up shut, then back to the current item, then to the line."""
        if self.board.shut_drawers():
            self.show_minute()
            return
        if self.minute.escape():
            return
        if (self.currentWidget() is self.preview and self.preview.has_focus()) or not self.looked_at.back_to_current():
            self.show_minute()

    @Slot(str)
    def go_to(self, place: str) -> None:
        """Go where a check list points: a pane, the line, an item or an entry."""
        what, _, which = place.partition(":")
        self.setCurrentWidget(self.room)
        if place in self.panes:
            self.bring_up(place)
        elif what == "item":
            self.looked_at.look_at(which)
            self.minute.focus_line()
        elif what == "urgency":
            self.looked_at.look_at(which)
            self.minute.focus_line()
            if self.minute.line.editor.is_blank:
                self.minute.begin_line(NoteKind.URGENCY)
        elif what == "summary":
            self.looked_at.look_at(which)
            self.minute.start_summary()
        elif what == "decision":
            self._go_to_decision(which)
        elif what == "entry":
            self.dialogs.correct(which)
        elif what in (END_SLOT, CLOSE):
            self._end(what)
        elif what == "note":
            self._go_to_note(which)
        else:
            self.minute.focus_line()

    def _end(self, what: str) -> None:
        if what == CLOSE:
            self.dialogs.close_meeting()
        else:
            self.dialogs.end_slot()

    def _go_to_note(self, entry: str) -> None:
        note = self.signals.state.note(entry)
        if note is not None:
            self.looked_at.look_at(note.item)
            self.minute.correct_entry(entry)

    def _go_to_decision(self, motion: str) -> None:
        """Look at the item of a decision first, since the pane shows the motions of the item looked at."""
        decision = self.signals.state.decision(motion)
        if decision is not None:
            self.looked_at.look_at(decision.item)
            self.decisions.show_motion(motion)
        self.bring_up("decisions")

    def regions(self) -> tuple[QWidget, ...]:
        """The parts of the meeting in the order of Tab: line, note, entries, agenda, people, business."""
        minute = self.minute
        return minute.line, self.notes.strip, minute.list, minute, *self.panes.values(), self.preview

    def say_legend(self) -> None:
        """Tell which keys act where the keyboard is now."""
