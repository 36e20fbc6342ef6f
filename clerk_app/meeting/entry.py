"""An entry of the record, and which entries are in force."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from clerk_app.meeting.facts import Change, Corrected, Fact, NoteFlagged, NoteMoved, Restored, Struck
from clerk_app.meeting.marks import as_it_turned_out, turned


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact in the record: its running number, its id, the act it was part of, and two times.

    `happened` is when the thing took place, `written` when it was put down; they differ whenever the clerk
    writes late, and both matter. Facts recorded in one act are undone in one.
    """

    number: int
    id: str
    act: str
    happened: datetime
    written: datetime
    fact: Fact

    @property
    def in_order(self) -> tuple[datetime, int]:
        """Sort key: by time of happening, the entry number as tie-break."""
        return self.happened, self.number


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry not yet written: it has no number."""

    id: str
    act: str
    happened: datetime
    written: datetime
    fact: Fact

    def numbered(self, number: int) -> Entry:
        """The entry under the number that the record gave it."""
        return Entry(number, self.id, self.act, self.happened, self.written, self.fact)


def struck_out(entries: Iterable[Entry]) -> dict[str, Entry]:
    """For each entry that no longer counts, the entry that struck it out last.

    An undo and the clerk's own striking out are kept apart: undoing a striking out makes it as if it had never
    been, and redoing an entry does not bring back what the clerk then struck out.
    """
    in_order = sorted(entries, key=lambda e: e.number)
    undone = _undone(in_order)
    struck: dict[str, Entry] = {}
    for entry in in_order:
        if entry.id in undone:
            continue
        if isinstance(entry.fact, Struck) and not entry.fact.by_undo:
            struck.update(dict.fromkeys(entry.fact.entries, entry))
        elif isinstance(entry.fact, Restored) and not entry.fact.by_undo:
            for entry_id in entry.fact.entries:
                struck.pop(entry_id, None)
                undone.pop(entry_id, None)
    return {**undone, **struck}


def _undone(in_order: Iterable[Entry]) -> dict[str, Entry]:
    undone: dict[str, Entry] = {}
    for entry in in_order:
        if isinstance(entry.fact, Struck) and entry.fact.by_undo:
            undone.update(dict.fromkeys(entry.fact.entries, entry))
        elif isinstance(entry.fact, Restored) and entry.fact.by_undo:
            for entry_id in entry.fact.entries:
                undone.pop(entry_id, None)
    return undone


def effective(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries that count, in order of happening, as corrections and times have them.

    Strikings and corrections are left out.
    """
    struck = struck_out(entries)
    standing = {e.id: e for e in entries if e.id not in struck and not isinstance(e.fact, Change)}
    for entry in sorted(entries, key=lambda e: e.number):
        if not isinstance(entry.fact, Corrected) or entry.id in struck or entry.fact.entry not in standing:
            continue
        old = standing[entry.fact.entry]
        fact = entry.fact.fact if entry.fact.fact is not None else old.fact
        standing[old.id] = replace(old, happened=entry.fact.happened or old.happened, fact=fact)
    for entry in tuple(standing.values()):
        if isinstance(entry.fact, NoteMoved | NoteFlagged):
            standing[entry.id] = _after_its_notes(entry, standing)
    return _as_they_turned_out(sorted(standing.values(), key=lambda e: e.in_order))


def _as_they_turned_out(in_order: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries private or not by the course of the meeting, where that hangs on it."""
    found: list[Entry] = []
    public_out = False
    for entry in in_order:
        fact = as_it_turned_out(entry.fact, public_out=public_out)
        found.append(entry if fact is entry.fact else replace(entry, fact=fact))
        public_out = turned(fact, public_out=public_out)
    return tuple(found)


def _after_its_notes(entry: Entry, standing: dict[str, Entry]) -> Entry:
    # A note whose time was corrected to a later one keeps its place and its flag.
    match entry.fact:
        case NoteMoved(note, after):
            named: tuple[str, ...] = (note, after)
        case NoteFlagged(note):
            named = (note,)
        case _:
            named = ()
    times = [standing[note].happened for note in named if note in standing]
    return replace(entry, happened=max([entry.happened, *times]))


def appends_in_order(last: Entry | None, entry: Entry) -> bool:
    """Whether a new entry can be folded onto the state as it is, with no fresh replay."""
    plain = not isinstance(entry.fact, Change)
    return plain and (last is None or last.in_order < entry.in_order)
