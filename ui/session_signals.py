"""A meeting's session for widgets: what changed as Qt signals, and refusals as sentences."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from clerk_app.errors import ReasonWanted, RecordError, RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.history import History
from clerk_app.meeting.state import MeetingState
from clerk_app.session import MeetingSession

T = TypeVar("T")


class SessionSignals(QObject):
    """The one way from a widget to the record: acts go in, changes and refusals come out."""

    changed = Signal(object)
    """A `Change`: facts were written, or undone, and the state is another one."""
    refused = Signal(str)
    """The sentence of a RuleError: nothing was recorded."""
    save_failed = Signal(str)
    """The sentence of a RecordError: the disk took nothing."""
    saved = Signal()
    """Something reached the disk, an act or a draft."""

    told = Signal(str)
    """A sentence more about the act just recorded."""

    def __init__(self, session: MeetingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.ask_reason: Callable[[str], str] | None = None
        """Asks why the record of approved minutes is changed, with the sentence to show; '' where nobody says."""
        self._stop_listening = session.listen(self.changed.emit)

    @property
    def state(self) -> MeetingState:
        """The meeting's state after everything recorded."""
        return self.session.state

    @property
    def history(self) -> History:
        """What can be taken back and brought back."""
        return self.session.history

    def now(self) -> datetime:
        """The meeting's time."""
        return self.session.now()

    def record(self, *new: facts.Fact, at: datetime | None = None, drop_draft: str = "") -> tuple[Entry, ...]:
        """Write facts as one act; empty where it was refused, which has then been said."""
        return self._told(partial(self.session.record, *new, at=at, drop_draft=drop_draft)) or ()

    def record_as(
        self, new: tuple[tuple[str, facts.Fact], ...], at: datetime | None = None, drop_draft: str = ""
    ) -> tuple[Entry, ...]:
        """Like `record`, with the entries' ids chosen beforehand."""
        return self._told(partial(self.session.record_as, new, at=at, drop_draft=drop_draft)) or ()

    def record_each(self, *new: tuple[datetime | None, facts.Fact]) -> tuple[Entry, ...]:
        """Like `record`, with a time for each fact, None for now."""
        return self._told(partial(self.session.record_each, new)) or ()

    def try_record(self, *new: facts.Fact, at: datetime | None = None, drop_draft: str = "") -> tuple[Entry, ...]:
        """Like `record`, but a RuleError is raised, for a control that says the sentence beside itself."""
        try:
            written = self._with_reason(partial(self.session.record, *new, at=at, drop_draft=drop_draft))
        except RecordError as error:
            self.save_failed.emit(str(error))
            return ()
        self.saved.emit()
        return written

    def correct(
        self, entry_id: str, happened: datetime | None = None, fact: facts.MeetingFact | None = None
    ) -> tuple[Entry, ...]:
        """Give an entry another time or other particulars; empty where it was refused."""
        return self.record(facts.Corrected(entry_id, happened, fact))

    def strike(self, *entry_ids: str) -> tuple[Entry, ...]:
        """Strike entries out; empty where it was refused."""
        return self.record(facts.Struck(entry_ids))

    def undo(self) -> bool:
        """Take the newest act back; whether there was one and it was written."""
        return self._told(self.session.undo) is not None

    def redo(self) -> bool:
        """Bring back what was undone last; whether there was something and it was written."""
        return self._told(self.session.redo) is not None

    def keep_draft(self, draft: Draft) -> bool:
        """Write down what stands in an editor; whether the disk took it."""

        def keep() -> bool:
            self.session.keep_draft(draft)
            return True

        return self._told(keep) is not None

    def type_contact(self, question: str, text: str) -> None:
        """Write down the contact details that stand in a form, apart from the record."""
        self._told(partial(self.session.type_contact, question, text))

    def keep_contact(self, question: str) -> None:
        """Keep the contact details that stand in a form."""
        self._told(partial(self.session.keep_contact, question))

    def drop_contact(self, question: str) -> None:
        """Drop the contact details that stand in a form that is left."""
        self._told(partial(self.session.drop_contact, question))

    def catch_up(self) -> None:
        """Write down what the disk refused before, as soon as it takes it."""
        if self.session.catch_up():
            self.saved.emit()

    def resume(self) -> bool:
        """Say in the record that the program started again; whether a meeting was left unfinished."""
        return bool(self._told(self.session.resume))

    def keep_time(self) -> facts.ClockJumped | None:
        """Every second: say in the record what became of the time; the jump if the computer's clock was set."""
        try:
            return self.session.keep_time()
        except RecordError as error:
            self.save_failed.emit(str(error))
            return None

    def close(self) -> None:
        """Hear no more of the session."""
        self._stop_listening()

    def _told(self, act: Callable[[], T]) -> T | None:
        try:
            result = self._with_reason(act)
        except RuleError as error:
            self.refused.emit(str(error))
            return None
        except RecordError as error:
            self.save_failed.emit(str(error))
            return None
        self.saved.emit()
        return result

    def _with_reason(self, act: Callable[[], T]) -> T:
        """Do it; where the minutes were approved, ask once why, keep the reason and do it then."""
        try:
            return act()
        except ReasonWanted as wanted:
            reason = self.ask_reason(str(wanted)) if self.ask_reason else ""
            if not reason.strip():
                raise
            self.session.record(facts.MinutesReopened(reason.strip()))
            return act()
