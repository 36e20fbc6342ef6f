"""Ctrl+F: the entries of this meeting that have the typed words, one after the other."""

from PySide6.QtCore import QObject, Qt

from clerk_app.meeting.notes import Note
from clerk_app.meeting.state import MeetingState
from ui.looked_at import LookedAt, named
from ui.panes.pane import Pane
from ui.session_signals import SessionSignals
from ui.widgets.minute_list import MinuteList


class FindInMeeting(QObject):
    """Leads from one entry with the words to the next, newest first, and then from the top again."""

    def __init__(self, signals: SessionSignals, looked_at: LookedAt, entries: MinuteList, minute: Pane) -> None:
        super().__init__(minute)
        self._signals = signals
        self._looked_at = looked_at
        self._list = entries
        self._words, self._at = "", ""

    def find(self, words: str) -> str:
        """Choose the next entry with these words, and return what there is to say about it."""
        found = entries_with(self._signals.state, words)
        if not found:
            return f"No entry of this meeting has “{words}”." if words else "Type what to find."
        ids = [note.id for note in found]
        again = words == self._words and self._at in ids
        place = (ids.index(self._at) + 1) % len(ids) if again else 0
        self._words, self._at = words, ids[place]
        self._looked_at.look_at(found[place].item)
        self._list.set_current_key(self._at)
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        item = self._signals.state.agenda.item(found[place].item)
        where = f", {named(item)}" if item else ""
        return f"Entry {place + 1} of {len(ids)} with “{words}”{where}."


def entries_with(state: MeetingState, words: str) -> tuple[Note, ...]:
    """The entries that have these words, in whatever case, newest first."""
    wanted = " ".join(words.split()).casefold()
    if not wanted:
        return ()
    return tuple(note for note in reversed(state.notes) if wanted in " ".join(note.content.text.split()).casefold())
