"""The one door to a meeting's record: check, write durably, fold, then tell everybody."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from clerk_app import contact_book
from clerk_app.contact_book import Contact, ContactBook, ContactStore
from clerk_app.errors import RecordError, RuleError
from clerk_app.meeting import change_rules, facts, private_marks, rules
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.entry import Entry, NewEntry, appends_in_order, effective
from clerk_app.meeting.history import Act, History, history
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.review_rules import check_open
from clerk_app.meeting.state import MeetingState, Phase, evolve, fold
from clerk_app.timekeeping import SignOfLife, TimeKeeper

if TYPE_CHECKING:
    from clerk_app.clock import Clock

T = TypeVar("T")

ALIVE = "alive"
"""The place of the draft that is no draft: while a clock runs it says each second that the program does."""


class RecordStore(Protocol):
    """Where the record is kept; every call that returns has reached the disk."""

    @property
    def contacts(self) -> ContactStore:
        """Where contact details are kept, apart from the record."""
        ...

    def entries(self, meeting: str) -> tuple[Entry, ...]:
        """The meeting's whole record in the order of writing."""
        ...

    def append(self, meeting: str, new: Sequence[NewEntry], drop_draft: str = "") -> tuple[Entry, ...]:
        """Write the entries, all or none, and drop the draft that became one of them; RecordError if it fails."""
        ...

    def keep_draft(self, meeting: str, draft: Draft, written: datetime) -> None:
        """Write down what stands in an editor, replacing what stood there; RecordError if it fails."""
        ...

    def drafts(self, meeting: str) -> tuple[tuple[Draft, datetime], ...]:
        """What stood in each editor and when it was written down."""
        ...


@dataclass(frozen=True, slots=True)
class Change:
    """What listeners are told: the entries just written and the state that follows."""

    entries: tuple[Entry, ...]
    state: MeetingState
    undone: Act | None = None
    redone: Act | None = None


Listener = Callable[[Change], None]


def _next_number(entries: Sequence[Entry]) -> int:
    return entries[-1].number + 1 if entries else 1


def new_id() -> str:
    """An id that no other entry, person or meeting has."""
    return uuid.uuid4().hex


class MeetingSession:
    """A meeting in memory, always equal to a replay of its record."""

    def __init__(self, store: RecordStore, meeting: str, clock: Clock) -> None:
        self.meeting = meeting
        self.clock = clock
        self._store = store
        self._listeners: list[Listener] = []
        self._replay = Replay.of(store.entries(meeting))
        self._history = history(self._replay.entries)
        kept = {draft.place: (draft, written) for draft, written in store.drafts(meeting)}
        self._drafts = {place: draft for place, (draft, _) in kept.items()}
        times = [*(written for _, written in kept.values()), *(entry.written for entry in self.entries[-1:])]
        self.saved_at: datetime | None = max(times, default=None)
        alive = kept.get(ALIVE)
        sign = SignOfLife.read(alive[0].text, alive[1]) if alive else None
        self._time = TimeKeeper(clock, self.saved_at, sign)
        self.failing_since: datetime | None = None
        self.failure: RecordError | None = None
        self._waiting: set[str] = set()  # places of the drafts that the disk refused
        self.contacts = ContactBook(store.contacts, meeting)

    # -- reading -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> MeetingState:
        """The state after everything recorded."""
        return self._replay.state

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The whole record, struck-out entries included, in the order of writing."""
        return self._replay.entries

    @property
    def replay(self) -> Replay:
        """The whole record with the state that follows from it."""
        return self._replay

    @property
    def history(self) -> History:
        """What can be taken back and brought back."""
        return self._history

    def now(self) -> datetime:
        """The meeting's time; it goes on from the record's last, even if the computer's clock was set back."""
        now = self._time.now()
        return max(now, self.saved_at) if self.saved_at else now

    def entry(self, entry_id: str) -> Entry | None:
        """The entry of that id."""
        return next((entry for entry in self.entries if entry.id == entry_id), None)

    def draft(self, place: str) -> Draft | None:
        """What stands in the editor of that name."""
        return self._drafts.get(place)

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """What stands in the editors, and was left in forms, that is not kept."""
        return tuple(draft for draft in self._drafts.values() if draft.text)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after every change; returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # -- writing -----------------------------------------------------------------------------------------------

    def record(self, *new: facts.Fact, at: datetime | None = None, drop_draft: str = "") -> tuple[Entry, ...]:
        """Write facts as one act, happening now or at `at`.

        RuleError: the facts would make the record false. RecordError: the disk took none of them. Either way
        nothing has changed.
        """
        return self.record_as(tuple((new_id(), fact) for fact in new), at=at, drop_draft=drop_draft)

    def record_as(
        self, new: Sequence[tuple[str, facts.Fact]], at: datetime | None = None, drop_draft: str = ""
    ) -> tuple[Entry, ...]:
        """Like `record`, with ids chosen beforehand, for facts that name one another."""
        if not new:
            return ()
        return self._record([(entry_id, at, fact) for entry_id, fact in new], drop_draft)

    def record_each(self, new: Sequence[tuple[datetime | None, facts.Fact]]) -> tuple[Entry, ...]:
        """Like `record`, with a time for each fact, None for now."""
        return self._record([(new_id(), at, fact) for at, fact in new], "") if new else ()

    def _record(self, new: Sequence[tuple[str, datetime | None, facts.Fact]], drop_draft: str) -> tuple[Entry, ...]:
        now = self.now()
        act = new[0][0]
        entries = self._checked([NewEntry(entry_id, act, at or now, now, fact) for entry_id, at, fact in new], now)
        written = self._append(entries, drop_draft)
        self._replay = self._replay.after(written)
        self._history = self._history.after(written)
        self._tell(Change(written, self.state))
        return written

    def correct(self, entry_id: str, happened: datetime | None = None, fact: facts.MeetingFact | None = None) -> None:
        """Give an entry another time or other particulars; the original stays in the record."""
        self.record(facts.Corrected(entry_id, happened, fact))

    def strike(self, *entry_ids: str) -> None:
        """Strike entries out; they stay in the record."""
        self.record(facts.Struck(entry_ids))

    def undo(self) -> Act:
        """Take the newest act back; RuleError where there is none, ReasonWanted where the minutes were approved."""
        if not self._history.undo:
            raise RuleError("There is nothing to undo.")
        act = self._history.undo[-1]
        self._step(act.undoing, undone=act)
        return act

    def redo(self) -> Act:
        """Bring back what was undone last; RuleError where there is nothing."""
        if not self._history.redo:
            raise RuleError("There is nothing to put back.")
        act = self._history.redo[-1]
        self._step(act.redoing, redone=act)
        return act

    def keep_draft(self, draft: Draft) -> None:
        """Write down what stands in an editor; RecordError if the disk refuses, the text stays in memory."""
        now = self.now()
        self._drafts[draft.place] = draft
        self._waiting.add(draft.place)
        self._guard(lambda: self._write_draft(draft.place, now), now)

    def catch_up(self) -> bool:
        """Write down the drafts that the disk refused before; whether there were any and it took them all."""
        return (bool(self._waiting) or self.contacts.waiting) and self._catch_up(self.now())

    def type_contact(self, question: str, text: str) -> None:
        """Write down the contact details that stand in a form; RecordError if the disk refuses, as for a draft."""
        self._put_contact(contact_book.typed(self.contacts.of(question), text))

    def keep_contact(self, question: str) -> None:
        """Keep the contact details that stand in a form, as its question was kept; RecordError as above."""
        self._put_contact(contact_book.kept(self.contacts.of(question)))

    def drop_contact(self, question: str) -> None:
        """Drop the contact details that stand in a form that is left; RecordError as above."""
        self._put_contact(contact_book.dropped(self.contacts.of(question)))

    # -- the program's own facts -------------------------------------------------------------------------------

    def resume(self) -> bool:
        """Say in the record that the program started again, if the meeting was left unfinished; whether it was."""
        if not self._is_on or self.saved_at is None:
            return False
        self.record(facts.ProgramRestarted(self.saved_at, self._time.known))
        if jump := self._time.set_while_shut:
            self.record(jump)
        return True

    def keep_time(self) -> facts.ClockJumped | None:
        """Every second: say in the record what became of the time, and leave a sign of life while a clock runs.

        RecordError where the disk refuses; it is then said the next time.
        """
        self._time.look()
        while self._time.untold:
            at, stood_still = self._time.untold[0]
            if self._is_on:
                self.record(stood_still, at=at)
            self._time.untold = self._time.untold[1:]
        jump = self.notice_clock(self.clock.computer_says())
        self._leave_sign()
        return jump

    def notice_clock(self, computer_says: datetime) -> facts.ClockJumped | None:
        """Say in the record when the computer's clock was set meanwhile; the meeting's time goes on."""
        now = self.now()
        jump = self._time.jump(computer_says, now)
        if jump is not None:
            if self._is_on:
                self.record(jump)
            self._time.told_of(jump, now)
        return jump

    @property
    def _is_on(self) -> bool:
        return self.state.phase in (Phase.IN_SESSION, Phase.ADJOURNED)

    def _leave_sign(self) -> None:
        """Nobody is told where the disk refuses: nothing of the meeting is lost by it."""
        slot = self.state.questions.slot
        if slot is None or not slot.runs(self.state.away):
            return
        sign = self._time.sign()
        with suppress(RecordError):
            self._store.keep_draft(self.meeting, Draft(ALIVE, text=sign.text), self.now())

    # -- inside ------------------------------------------------------------------------------------------------

    def _checked(self, new: Sequence[NewEntry], now: datetime) -> list[NewEntry]:
        """The entries as they are to be written, private ones marked; RuleError where one of them cannot be.

        Facts of one act may rest on one another, so each is checked after those before it.
        """
        state, entries, checked = self.state, list(self.entries), []
        for plain in new:
            before = self._before(entries, plain.fact)
            entry = replace(plain, fact=private_marks.marked(state, plain.fact, before))
            numbered = entry.numbered(_next_number(entries))
            check_open(state, entries, entry.fact)
            if isinstance(entry.fact, facts.Change):
                change_rules.check_change(state, entries, entry.fact, now)
            else:
                if entry.happened > now:
                    raise RuleError(f"It is {now:%H:%M} now. A time still to come cannot be recorded.")
                rules.check(self._as_it_was(state, entries, numbered), entry.fact)
            entries.append(numbered)
            if not isinstance(entry.fact, facts.Change) and len(entries) < len(self.entries) + len(new):
                in_order = appends_in_order(state.last, numbered)
                state = evolve(state, numbered) if in_order else fold(effective(entries))
            checked.append(entry)
        return checked

    @staticmethod
    def _before(entries: Sequence[Entry], fact: facts.Fact) -> facts.Fact | None:
        corrected = fact.entry if isinstance(fact, facts.Corrected) and fact.fact is not None else ""
        return next((e.fact for e in effective(entries) if e.id == corrected), None) if corrected else None

    @staticmethod
    def _as_it_was(state: MeetingState, entries: Sequence[Entry], entry: Entry) -> MeetingState:
        # A vote written down late, or once more, is held against those who were in the room when it was taken, and a
        # pause against what ran then.
        late = state.last is not None and entry.happened < state.last.happened
        if not late or not isinstance(entry.fact, facts.VoteTaken | facts.ClockPaused | facts.ClockResumed):
            return state
        return fold(e for e in effective(entries) if e.in_order < entry.in_order)

    def _append(self, new: Sequence[NewEntry], drop_draft: str) -> tuple[Entry, ...]:
        return self._guard(lambda: self._write_entries(new, drop_draft), new[0].written)

    def _write_entries(self, new: Sequence[NewEntry], drop_draft: str) -> tuple[Entry, ...]:
        written = self._store.append(self.meeting, new, drop_draft)
        self._drafts.pop(drop_draft, None)
        self._waiting.discard(drop_draft)
        return written

    def _put_contact(self, contact: Contact) -> None:
        now = self.now()
        self.contacts.put(contact)
        if self.contacts.waiting:
            self._guard(lambda: self.contacts.write(now), now)

    def _write_draft(self, place: str, now: datetime) -> None:
        self._store.keep_draft(self.meeting, self._drafts[place], now)
        self._waiting.discard(place)

    def _guard(self, write: Callable[[], T], now: datetime) -> T:
        try:
            result = write()
        except RecordError as error:
            self._note_failure(error, now)
            raise
        self.saved_at = now
        self._catch_up(now)
        return result

    def _catch_up(self, now: datetime) -> bool:
        # 'Saved' is true only once nothing that was refused is still waiting, in whichever editor.
        try:
            for place in tuple(self._waiting):
                self._write_draft(place, now)
            self.contacts.write(now)
        except RecordError as error:
            self._note_failure(error, now)
            return False
        self.saved_at, self.failing_since, self.failure = now, None, None
        return True

    def _note_failure(self, error: RecordError, now: datetime) -> None:
        self.failing_since = self.failing_since or now
        self.failure = error

    def _step(self, fact: facts.Struck | facts.Restored, undone: Act | None = None, redone: Act | None = None) -> None:
        check_open(self.state, self.entries, fact)
        now = self.now()
        entry_id = new_id()
        written = self._append([NewEntry(entry_id, entry_id, now, now, fact)], "")
        self._replay = self._replay.after(written)
        self._history = self._history.after(written)
        self._tell(Change(written, self.state, undone, redone))

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)
