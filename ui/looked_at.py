"""Which item is looked at, and what F12 and its kin do about it."""

from PySide6.QtCore import QObject, Signal, Slot

from clerk_app.meeting import acts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.state import Phase
from clerk_app.session import Change
from ui.session_signals import SessionSignals


class LookedAt(QObject):
    """The item in front of the clerk, which may be another than the one before the meeting."""

    looked_at_changed = Signal(str)
    """The id of the item looked at now, '' where the agenda is empty."""

    def __init__(self, signals: SessionSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._home = self.home
        self._item = self._home
        signals.changed.connect(self._on_changed)

    # ------------------------------------------------------------------ what is looked at

    @property
    def item_id(self) -> str:
        """The id of the item looked at, '' where the agenda is empty."""
        return self._item

    @property
    def item(self) -> AgendaItem | None:
        """The item looked at."""
        return self._signals.state.agenda.item(self._item)

    @property
    def home(self) -> str:
        """The item to come back to: the one being taken, else the one taken last, else the first to take."""
        agenda = self._signals.state.agenda
        taken = [t.item for t in agenda.takings if agenda.item(t.item)]
        return agenda.current or (taken[-1] if taken else agenda.next_item)

    @property
    def is_elsewhere(self) -> bool:
        """Whether another item is looked at than the one before the meeting."""
        return self._item != self.home

    @property
    def sentence(self) -> str:
        """What the blue strip says while another item is looked at, '' otherwise."""
        agenda = self._signals.state.agenda
        here, home = agenda.item(self._item), agenda.item(self.home)
        if not self.is_elsewhere or here is None or home is None:
            return ""
        looking = f"You are looking at {named(here)}."
        match self._signals.state.phase:
            case Phase.NOT_OPENED:
                return f"{looking} The meeting has not opened. F12 opens it here, Esc goes back."
            case Phase.CLOSED:
                return f"{looking} The meeting has closed. Esc goes back."
            case Phase.ADJOURNED:
                return f"{looking} The meeting is adjourned at {named(home)}. Esc goes back."
            case _:
                takes = f"F12 takes {here.number or 'it'} now"
                return f"{looking} The meeting is on {named(home)}. {takes}, Esc goes back."

    # ------------------------------------------------------------------ looking

    def look_at(self, item_id: str) -> None:
        """Look at an item; nothing happens where it is not on the agenda."""
        if item_id != self._item and self._signals.state.agenda.item(item_id):
            self._item = item_id
            self.looked_at_changed.emit(item_id)

    def look(self, by: int) -> None:
        """Look at the item so many places further on in the printed order."""
        items = self._signals.state.agenda.items
        if items:
            at = self._signals.state.agenda.position(self._item) + by
            self.look_at(items[max(0, min(at, len(items) - 1))].id)

    def back_to_current(self) -> bool:
        """Look at the item before the meeting again; whether another one was looked at."""
        was_elsewhere = self.is_elsewhere
        self.look_at(self.home)
        return was_elsewhere

    # ------------------------------------------------------------------ taking

    def take_looked_at_or_next(self) -> None:
        """Begin the item looked at, or the next one; opens the meeting if it has not opened."""
        state = self._signals.state
        if state.phase is Phase.NOT_OPENED:
            opening = acts.begin_item(state, self._item) if self._item else acts.opening_facts(state)
            self._signals.record(*opening)
            return
        wanted = self._item if self.is_elsewhere or not state.agenda.current else state.agenda.next_item
        self.take(wanted)

    def take(self, item_id: str) -> None:
        """Begin an item; where there is none left, say so."""
        if item_id:
            self._signals.record(*acts.begin_item(self._signals.state, item_id))
        else:
            self._signals.refused.emit("Every item has been taken. Look at one with Ctrl+PgUp to take it again.")

    def back_to_left_item(self) -> None:
        """Begin the item again that was left for the present one."""
        left = self._signals.state.agenda.left_item
        if left:
            self._signals.record(*acts.begin_item(self._signals.state, left))
        else:
            self._signals.refused.emit("No other item has been taken yet, so there is none to go back to.")

    # ------------------------------------------------------------------ what happens

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        home, before = self.home, self._home
        self._home = home
        gone = change.state.agenda.item(self._item) is None
        if home != before or gone:
            # The meeting went to another item, by F12 or by undo: the clerk goes along.
            self._item = home
            self.looked_at_changed.emit(home)


def named(item: AgendaItem) -> str:
    """'item 4', or the title where no number is printed."""
    return f"item {item.number}" if item.number else f"‘{item.title}’"
