"""The running record: everything in order, what was struck out and what was corrected shown where it stood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from clerk_app.meeting import facts
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.describe import OUTCOMES, Described, describe
from clerk_app.meeting.entry import Entry, effective, struck_out
from clerk_app.meeting.marks import is_open_again
from clerk_app.meeting.motions import letter, motion_of
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.privacy import fact_is_private
from clerk_app.meeting.state import MeetingState

LONGEST_WAS = 60


@dataclass(frozen=True, slots=True)
class RecordLine:
    """An entry as the running record shows it; `marks` say what was done to it later, such as 'was 10:41'."""

    entry: str
    at: datetime
    kind: str
    words: str
    marks: tuple[str, ...] = ()
    struck: bool = False
    scratch: bool = False
    check_later: bool = False
    private: bool = False

    @property
    def spoken(self) -> str:
        """The line as it is read aloud."""
        states = ((self.private, "private"), (self.struck, "struck out"), (self.check_later, "check later"))
        flags = (words for said, words in states if said)
        return ", ".join(p for p in (f"{self.at:%H:%M:%S}", self.kind, self.words, *flags, *self.marks) if p)


@dataclass(slots=True)
class _Later:
    """What later entries did to one."""

    happened: datetime | None = None
    fact: facts.MeetingFact | None = None
    marks: list[str] = field(default_factory=list)


def record_lines(entries: Sequence[Entry], state: MeetingState) -> tuple[RecordLine, ...]:
    """Every entry, newest first by the time it happened; what strikes, restores or corrects is a mark on its entry."""
    struck = struck_out(entries)
    later = _later(entries, struck)
    words = _Words(state, effective(entries))
    plain = (entry for entry in entries if not isinstance(entry.fact, facts.Change))
    lines = [(_now(entry, later), _line(entry, later.get(entry.id), struck.get(entry.id), words)) for entry in plain]
    lines.sort(key=lambda pair: pair[0].in_order, reverse=True)
    return tuple(line for _, line in lines)


def effective_entry(entries: Iterable[Entry], entry_id: str) -> Entry | None:
    """The entry with its corrections applied, struck out or not; None where there is none of that id."""
    entries = tuple(entries)
    found = next((entry for entry in entries if entry.id == entry_id), None)
    if found is None or isinstance(found.fact, facts.Change):
        return None
    standing = next((entry for entry in effective(entries) if entry.id == entry_id), None)
    return standing or _now(found, _later(entries, struck_out(entries)))


def _later(entries: Iterable[Entry], struck: dict[str, Entry]) -> dict[str, _Later]:
    found: dict[str, _Later] = {}
    for entry in sorted(entries, key=lambda e: e.number):
        if isinstance(entry.fact, facts.Corrected):
            what = found.setdefault(entry.fact.entry, _Later())
            if striking := struck.get(entry.id):
                what.marks.append(f"correction {_undone(striking)}")
            else:
                what.happened = entry.fact.happened or what.happened
                what.fact = entry.fact.fact or what.fact
        elif isinstance(entry.fact, facts.Restored):
            for entry_id in entry.fact.entries:
                if entry_id not in struck:
                    found.setdefault(entry_id, _Later()).marks.append(f"put back {entry.written:%H:%M:%S}")
    return found


def _now(entry: Entry, later: dict[str, _Later]) -> Entry:
    what = later.get(entry.id)
    if what is None:
        return entry
    fact = entry.fact if what.fact is None else what.fact
    return replace(entry, happened=what.happened or entry.happened, fact=fact)


def _line(entry: Entry, later: _Later | None, striking: Entry | None, words: _Words) -> RecordLine:
    now = _now(entry, {entry.id: later} if later else {})
    said = words.of(now)
    marks = list(later.marks) if later else []
    if now.fact != entry.fact and (was := _was(words.of(entry), said)):
        marks.insert(0, was)
    if now.happened != entry.happened:
        marks.insert(0, f"was {_earlier(entry.happened, now.happened)}")
    if striking:
        marks.append(_undone(striking))
    content = now.fact.content if isinstance(now.fact, facts.NoteKept) else None
    return RecordLine(
        entry.id,
        now.happened,
        said.kind,
        said.words,
        tuple(marks),
        struck=striking is not None,
        scratch=content is not None and content.kind is NoteKind.SCRATCH,
        check_later=entry.id in words.to_check,
        private=words.is_private(now),
    )


def _was(before: Described, now: Described) -> str:
    if before == now:
        return "corrected"
    old = before.words if before.words != now.words else before.kind
    return f"was: {old if len(old) <= LONGEST_WAS else old[: LONGEST_WAS - 1].rstrip() + '…'}"


def _earlier(before: datetime, now: datetime) -> str:
    same_minute = before.replace(second=0, microsecond=0) == now.replace(second=0, microsecond=0)
    return f"{before:%H:%M:%S}" if same_minute else f"{before:%H:%M}"


def _undone(striking: Entry) -> str:
    by_undo = isinstance(striking.fact, facts.Struck) and striking.fact.by_undo
    return f"{'undone' if by_undo else 'struck out'} {striking.written:%H:%M:%S}"


class _Words:
    """The words for entries; what needs the whole minute is looked up once."""

    def __init__(self, state: MeetingState, standing: Iterable[Entry]) -> None:
        self._state = state
        self._turned_out = {entry.id: entry for entry in standing if is_open_again(entry.fact)}
        self.to_check = {note.id for note in state.notes if note.to_check}
        parts: dict[str, list[str]] = {}
        for note in state.notes:
            if note.content.kind is NoteKind.RESOLUTION:
                parts.setdefault(motion_of(note), []).append(note.id)
        self._letters = {
            note: f" ({letter(n)})" for group in parts.values() if len(group) > 1 for n, note in enumerate(group)
        }

    def of(self, entry: Entry) -> Described:
        """Kind and words of an entry."""
        said = describe(entry.fact, self._state)
        match entry.fact:
            case facts.NoteKept(_, content) if content.kind is NoteKind.RESOLUTION:
                return Described(self._outcome(entry.id, content), said.words)
            case facts.DecisionRecorded(_, item) | facts.VoteTaken(_, item):
                return Described(said.kind, ", ".join(p for p in (said.words, self._motion(item)) if p))
            case _:
                return said

    def is_private(self, entry: Entry) -> bool:
        """Whether the entry is left out of the public minutes."""
        return fact_is_private(self._state, self._turned_out.get(entry.id, entry))

    def _outcome(self, note: str, content: NoteText) -> str:
        decision = self._state.decision(content.motion or note)
        return OUTCOMES[decision.outcome if decision else Outcome.AGREED] + self._letters.get(note, "")

    def _motion(self, item_id: str) -> str:
        item = self._state.agenda.item(item_id)
        return f"item {item.number} motion" if item and item.number else ""
