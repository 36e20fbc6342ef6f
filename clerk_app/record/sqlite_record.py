"""The record in SQLite: durable before it is acknowledged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, TypeVar

from clerk_app.errors import RecordError
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.entry import Entry, NewEntry
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.review import Approved
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.meeting.summary import MeetingSummary
from clerk_app.record import codec
from clerk_app.record.contacts import SqliteContacts

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")


class SqliteRecord:
    """Entries, drafts and summaries of every meeting in one file."""

    def __init__(self, db: Database, where: str) -> None:
        self._db = db
        self._where = where
        self.contacts = SqliteContacts(db, where)
        # Kept per meeting so that the summary can follow without reading the whole record each time.
        self._replays: dict[str, Replay] = {}

    def entries(self, meeting: str) -> tuple[Entry, ...]:
        """The meeting's whole record in the order of writing."""
        columns = "number, id, act, kind, version, happened, written, fact"
        sql = f"select {columns} from entries where meeting = ? order by number"
        entries = self._read(lambda: [_entry(*row) for row in self._db.execute(sql, [meeting])])
        self._replays[meeting] = Replay.of(entries)
        return self._replays[meeting].entries

    def append(self, meeting: str, new: Sequence[NewEntry], drop_draft: str = "") -> tuple[Entry, ...]:
        """Write the entries, all or none; RecordError (nothing written) where the disk refuses."""
        if meeting not in self._replays:
            self.entries(meeting)
        return self._write(lambda: self._append(meeting, new, drop_draft))

    def _append(self, meeting: str, new: Sequence[NewEntry], drop_draft: str) -> tuple[Entry, ...]:
        with self._db.atomic():
            if not self._replays[meeting].entries:
                self._db.execute(_FIRST_SUMMARY, [meeting, new[0].written.isoformat()])
            written = tuple(entry.numbered(self._insert(meeting, entry)) for entry in new)
            self._check_alone(meeting, written[0].number)
            if drop_draft:
                self._db.execute("delete from drafts where meeting = ? and place = ?", [meeting, drop_draft])
            replay = self._replays[meeting].after(written)
            self._summarise(meeting, replay)
        self._replays[meeting] = replay
        return written

    def _check_alone(self, meeting: str, number: int) -> None:
        # Asked after the first insert, which holds the file: nobody can write between the question and the commit.
        known = self._replays[meeting].entries
        sql = "select max(number) from entries where meeting = ? and number < ?"
        (before,) = self._db.execute(sql, [meeting, number]).fetchone()
        if before != (known[-1].number if known else None):
            raise RecordError(
                f"Another copy of Clerk has written to this meeting in {self._where}. All before is kept, nothing was "
                "added. Close this window and go on in the other one, or open the meeting again."
            )

    def _insert(self, meeting: str, entry: NewEntry) -> int:
        times = entry.happened.isoformat(), entry.written.isoformat()
        row = [meeting, entry.id, entry.act, codec.kind_of(entry.fact), codec.VERSION, *times, codec.encode(entry.fact)]
        number = self._db.execute(_INSERT, row).lastrowid
        assert number is not None  # SQLite gives every inserted row a number
        return number

    def _summarise(self, meeting: str, replay: Replay) -> None:
        summary = _summary_of(replay.state, replay.entries[-1].written)
        self._db.execute(_SUMMARISE, [*summary, meeting])

    def keep_draft(self, meeting: str, draft: Draft, written: datetime) -> None:
        """Write down what stands in an editor."""
        text = codec.storable(draft.text)
        row = [meeting, draft.place, draft.item, draft.kind.value, draft.depth, text, draft.cursor, draft.motion]
        self._write(lambda: self._upsert_draft([*row, written.isoformat()]))

    def _upsert_draft(self, row: Sequence[object]) -> None:
        with self._db.atomic():
            self._db.execute(_KEEP_DRAFT, row)

    def drafts(self, meeting: str) -> tuple[tuple[Draft, datetime], ...]:
        """What stood in each editor, and when it was written down."""
        sql = "select place, item, kind, depth, text, cursor, motion, written from drafts where meeting = ?"
        return self._read(lambda: tuple(_draft(*row) for row in self._db.execute(sql, [meeting])))

    def meetings(self) -> tuple[MeetingSummary, ...]:
        """Every meeting, the latest day first."""
        sql = f"select {', '.join(_SUMMARY_COLUMNS)} from meetings order by held_on desc, start desc, id"
        return self._read(lambda: tuple(_summary(row) for row in self._db.execute(sql)))

    def rebuild_summaries(self) -> None:
        """Make every summary again from the facts."""
        for summary in self.meetings():
            self.entries(summary.id)
        self._write(self._rebuild)

    def _rebuild(self) -> None:
        with self._db.atomic():
            for meeting, replay in self._replays.items():
                self._summarise(meeting, replay)

    def _read(self, read: Callable[[], T]) -> T:
        try:
            return read()
        except (sqlite3.Error, ValueError, TypeError) as error:
            raise RecordError(
                f"The record {self._where} cannot be read ({error}). Nothing was changed. "
                "Close Clerk, keep a copy of the file, and start again."
            ) from error

    def _write(self, write: Callable[[], T]) -> T:
        try:
            return write()
        except sqlite3.Error as error:
            raise RecordError(_why_not_written(error, self._where)) from error


def _why_not_written(error: sqlite3.Error, where: str) -> str:
    text = str(error)
    if "full" in text:
        return f"The disk is full, so {where} took nothing new. All before is kept. Free some space and go on."
    if "readonly" in text or "unable to open" in text or "permission" in text.lower():
        return f"{where} may not be written to. All before is kept. Allow writing to its folder and go on."
    if "locked" in text or "busy" in text:
        return f"Another program holds {where}. All before is kept. Close that program and go on."
    return f"{where} took nothing new ({text}). All before is kept. Make sure that its disk is there and go on."


_INSERT = (
    "insert into entries (meeting, id, act, kind, version, happened, written, fact) values (?, ?, ?, ?, ?, ?, ?, ?)"
)
_FIRST_SUMMARY = (
    "insert into meetings (id, committee, committee_name, held_on, phase, last_written, items, apologies) "
    "values (?, '', '', '', 'not_opened', ?, 0, 0)"
)
_SUMMARY_COLUMNS = (
    "id",
    "committee",
    "committee_name",
    "held_on",
    "start",
    "phase",
    "opened",
    "closed",
    "last_written",
    "items",
    "apologies",
    "sent",
    "approval",
    "copied",
)
_SUMMARISE = f"update meetings set {', '.join(f'{c} = ?' for c in _SUMMARY_COLUMNS[1:])} where id = ?"
_KEEP_DRAFT = (
    "insert or replace into drafts (meeting, place, item, kind, depth, text, cursor, motion, written) "
    "values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _entry(
    number: int, entry_id: str, act: str, kind: str, version: int, happened: str, written: str, fact: str
) -> Entry:
    times = datetime.fromisoformat(happened), datetime.fromisoformat(written)
    return Entry(number, entry_id, act, *times, codec.decode(kind, version, fact))


def _draft(
    place: str, item: str, kind: str, depth: int, text: str, cursor: int, motion: str, written: str
) -> tuple[Draft, datetime]:
    return Draft(place, item, NoteKind(kind), depth, text, cursor, motion), datetime.fromisoformat(written)


def _summary_of(state: MeetingState, last_written: datetime) -> list[object]:
    arranged = state.arranged
    start = arranged.start.isoformat("minutes") if arranged and arranged.start else None
    return [
        state.body.committee.id,
        codec.storable(state.body.committee.name),
        arranged.on.isoformat() if arranged else "",
        start,
        state.phase.value,
        state.opened.isoformat() if state.opened else None,
        state.closed.isoformat() if state.closed else None,
        last_written.isoformat(),
        len(state.agenda.items),
        len(state.attendance.apologies),
        len(state.review.sent),
        state.review.stands.value,
        state.copied.isoformat() if state.copied else None,
    ]


def _summary(row: Sequence[str | int | None]) -> MeetingSummary:
    meeting, committee, name, held_on, start, phase, opened, closed, last_written, *counted = row
    items, apologies, sent, approval, copied = counted
    return MeetingSummary(
        str(meeting),
        str(committee),
        str(name),
        date.fromisoformat(str(held_on)) if held_on else date.min,
        time.fromisoformat(str(start)) if start else None,
        Phase(str(phase)),
        datetime.fromisoformat(str(opened)) if opened else None,
        datetime.fromisoformat(str(closed)) if closed else None,
        datetime.fromisoformat(str(last_written)),
        int(items or 0),
        int(apologies or 0),
        int(sent or 0),
        Approved(str(approval)),
        datetime.fromisoformat(str(copied)) if copied else None,
    )
