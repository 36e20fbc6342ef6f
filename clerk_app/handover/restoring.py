"""A meeting that was handed over, put into a library: all of it or nothing, and over nothing that is there."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from clerk_app.errors import ExportError, HandOverError, RecordError
from clerk_app.handover.carried_style import KeptStyle, keep_style
from clerk_app.handover.hand_over import HandedOver, record_of
from clerk_app.handover.json_text import checksum
from clerk_app.handover.registers import merged
from clerk_app.handover.typed import bring, renamed, typed, under_other_ids
from clerk_app.house_styles import SHIPPED, HouseStyles
from clerk_app.meeting import facts
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.entry import Entry, NewEntry
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import MeetingState
from clerk_app.ports import Library
from clerk_app.record import codec
from clerk_app.telling import Cancelled, Told, tell_nobody


class Outcome(StrEnum):
    """What became of an import."""

    ADDED = "added"
    CONTINUED = "continued"
    KNOWN = "known"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of an import: the meeting, and sentences that say so."""

    outcome: Outcome
    meeting: str
    told: tuple[str, ...]

    @property
    def done(self) -> bool:
        """Whether the meeting stands here now as it was handed over, or was here so before."""
        return self.outcome is not Outcome.APART

    @property
    def words(self) -> str:
        """All that is to be said of it."""
        return " ".join(self.told)


@dataclass(frozen=True, slots=True)
class _To:
    """Where a meeting is put: a library, the council's styles, and who hears how far it is."""

    library: Library
    styles: HouseStyles
    told: Told


def restore(
    library: Library,
    handed: HandedOver,
    *,
    keep_both: datetime | None = None,
    styles: HouseStyles = SHIPPED,
    told: Told = tell_nobody,
) -> Restored:
    """Put a meeting into a library; RecordError or HandOverError, and nothing has changed, where it cannot be.

    One that is here already is gone on with where the file only goes on from it, and left as it is where the file
    knows no more. Where both have gone on by themselves nothing is done; with `keep_both`, the time now, the file's
    comes beside it as a meeting of its own, which says that it is a copy. Its house style goes to the council's own in
    `styles`. `told` hears of each part that is written, and nothing has changed where it raises Cancelled.
    """
    to = _To(library, styles, told)
    here = library.record.entries(handed.meeting)
    name = _name(Replay.of(handed.entries).state)
    if not here:
        return _add(to, handed, f"{name} was added, with {_entries(len(handed.entries))}.")
    same = _in_common(here, handed.entries)
    if same == len(handed.entries):
        return _is_known(to, handed, _known(name, len(here) - same))
    if same == len(here):
        return _go_on(to, handed, name, same)
    if keep_both:
        return _beside(to, handed, name, keep_both)
    return Restored(Outcome.APART, handed.meeting, (_apart(name, here, handed.entries, same),))


def _is_known(to: _To, handed: HandedOver, known: str) -> Restored:
    """Nothing but what was typed and not kept, and the house style, can be new."""
    library = to.library
    here = library.record.entries(handed.meeting)
    gone_on = len(here) > len(handed.entries)
    found = typed(library.record.drafts(handed.meeting), handed.drafts, here, gone_on=gone_on)
    style = KeptStyle()
    try:
        with library.as_one():
            bring(library.record, handed.meeting, found)
            style = keep_style(to.styles, handed.style)
    except RecordError:
        style.take_back()
        raise
    changed = found.brought or style.file is not None
    told = (known if changed else f"{known} Nothing was changed.", found.words, style.words)
    return Restored(Outcome.KNOWN, handed.meeting, tuple(filter(None, told)))


def _add(to: _To, handed: HandedOver, done: str) -> Restored:
    day = _day(Replay.of(handed.entries).state)
    others = [each for each in to.library.record.meetings() if (each.committee, each.held_on) == day]
    more = "There is another meeting of this committee on that day; both stand in the list." if others else ""
    return Restored(Outcome.ADDED, handed.meeting, _written(to, handed, 0, (done, more)))


def _day(state: MeetingState) -> tuple[str, object]:
    return state.body.committee.id, state.arranged.on if state.arranged else None


def _go_on(to: _To, handed: HandedOver, name: str, same: int) -> Restored:
    more = _entries(len(handed.entries) - same)
    done = f"{name} goes on from where it stood here, with {more} more. Nothing that was here has changed."
    return Restored(Outcome.CONTINUED, handed.meeting, _written(to, handed, same, (done,)))


def _beside(to: _To, handed: HandedOver, name: str, now: datetime) -> Restored:
    copy = _as_another(handed, now)
    if to.library.record.entries(copy.meeting):
        return _is_known(to, copy, f"{name} is here already as a meeting of its own.")
    return _add(to, copy, f"{name} was added as a meeting of its own, with {_entries(len(handed.entries))}.")


def _written(to: _To, handed: HandedOver, same: int, done: tuple[str, ...]) -> tuple[str, ...]:
    """Write registers, entries and drafts in one transaction and the house style within it; what is told of it."""
    library, style = to.library, KeptStyle()
    try:
        with library.as_one():
            of_registers = merged(library.registers, handed.entries)
            _write_entries(to, handed, same)
            found = typed(library.record.drafts(handed.meeting), handed.drafts, (), gone_on=False)
            bring(library.record, handed.meeting, found)
            style = keep_style(to.styles, handed.style)
    except (RecordError, ExportError, Cancelled) as error:
        style.take_back()
        # The store must not go on from entries that the disk has taken back.
        with suppress(RecordError):
            library.record.entries(handed.meeting)
        if isinstance(error.__cause__, sqlite3.IntegrityError):
            raise HandOverError(
                "The file holds entries of another meeting that is here, or names people whom it does not have. "
                "Nothing was changed. Ask for the file to be written again."
            ) from error
        raise
    # Whoever gets a meeting that was not here expects all of it.
    of_typed = found.words if same else found.left_out_words
    return tuple(words for words in (*done, of_typed, *of_registers, style.words) if words)


_AT_A_TIME: Final = 500
"""Entries that are written between two times that somebody hears of it, about a tenth of a second's."""


def _write_entries(to: _To, handed: HandedOver, same: int) -> None:
    new = [NewEntry(e.id, e.act, e.happened, e.written, e.fact) for e in handed.entries[same:]]
    whole = len(handed.entries)
    for place in range(0, len(new), _AT_A_TIME):
        to.told(whole + same + place, 2 * whole)
        to.library.record.append(handed.meeting, new[place : place + _AT_A_TIME])
    to.told(2 * whole, 2 * whole)


def _in_common(here: tuple[Entry, ...], there: tuple[Entry, ...]) -> int:
    """How many entries two records begin with alike; only their running numbers hang on where they stand."""
    pairs = enumerate(zip(here, there, strict=False))
    differ = (n for n, (one, other) in pairs if _told(one) != _told(other))
    return next(differ, min(len(here), len(there)))


def _told(entry: Entry) -> tuple[object, ...]:
    return entry.id, entry.act, entry.happened, entry.written, entry.fact


def _as_another(handed: HandedOver, now: datetime) -> HandedOver:
    """The same meeting under ids of its own: made from the file's, so that the same file gives the same again.

    Its last entry says that it is a copy.
    """
    salt = checksum(record_of(replace(handed, style=None)))
    ids = {old: _hashed(salt, old) for entry in handed.entries for old in (entry.id, entry.act)}

    def entry_of(entry: Entry) -> Entry:
        plain = json.dumps(renamed(json.loads(codec.encode(entry.fact)), ids))
        fact = codec.decode(codec.kind_of(entry.fact), codec.VERSION, plain)
        return Entry(entry.number, ids[entry.id], ids[entry.act], entry.happened, entry.written, fact)

    drafts = tuple((under_other_ids(draft, ids), written) for draft, written in handed.drafts)
    last, taken = handed.entries[-1], _hashed(salt, "copy")
    now = max(now, last.written, last.happened)
    copied = Entry(last.number + 1, taken, taken, now, now, facts.CopyTaken(handed.meeting))
    entries = (*map(entry_of, handed.entries), copied)
    return HandedOver(_hashed(salt, handed.meeting), entries, drafts, handed.style)


def _hashed(salt: str, text: str) -> str:
    return hashlib.sha256(f"{salt} {text}".encode()).hexdigest()[:32]


# -- in words


def _name(state: MeetingState) -> str:
    committee = state.body.committee.name or "A meeting"
    return f"{committee}, {plain_date(state.arranged.on)}," if state.arranged else committee


def _entries(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"


def _known(name: str, more: int) -> str:
    if not more:
        return f"{name} is here already, the same entry for entry."
    return f"{name} is here already and has gone on since, by {_entries(more)}."


def _apart(name: str, here: tuple[Entry, ...], there: tuple[Entry, ...], same: int) -> str:
    since = f"since {here[same - 1].written:%H:%M on %d %B %Y}" if same else "from the beginning"
    return (
        f"{name} is here already and has other entries {since}: {len(here) - same} here, {len(there) - same} in the "
        "file. Nothing was changed."
    )
