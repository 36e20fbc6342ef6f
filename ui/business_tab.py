"""Which of the business panes is in front while the clerk has not asked for another."""

from PySide6.QtCore import QObject, Slot

from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.state import MeetingState, Phase
from ui.docks import DockBoard, Group
from ui.session_signals import SessionSignals


def slot_runs(state: MeetingState) -> bool:
    """Whether the public question slot is open."""
    slot = state.questions.slot
    return slot is not None and slot.span.end is None


def tab_at_rest(state: MeetingState) -> str:
    """Questions while people wait to be heard, before the meeting and in their item; else the record."""
    if slot_runs(state):
        return "questions"
    if not state.questions.queue or state.questions.slot is not None:
        return "record"
    item = state.agenda.item(state.agenda.current)
    in_its_item = item is not None and item.kind is ItemKind.QUESTIONS
    return "questions" if in_its_item or state.phase is Phase.NOT_OPENED else "record"


class BusinessTab(QObject):
    """Turns to another pane only when the meeting does, so that a pane the clerk chose stays."""

    def __init__(self, board: DockBoard, signals: SessionSignals) -> None:
        super().__init__(board)
        self._board = board
        self._signals = signals
        self._shown = ""
        self._running = False
        signals.changed.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Put the pane in front that the meeting as it stands asks for; the keyboard stays where it is."""
        state = self._signals.state
        wanted, running = tab_at_rest(state), slot_runs(state)
        if wanted != self._shown:
            self._shown = wanted
            self._board.raise_pane(wanted)
        if running != self._running:
            self._running = running
            if running:
                self._board.grow(Group.BUSINESS)
            else:
                self._board.rest()
