"""What Ctrl+Z takes back next: worked out from the record alone, so that it outlives the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_app.meeting.entry import Entry
from clerk_app.meeting.facts import BodyCopied, ProgramsOwn, Restored, Struck


@dataclass(frozen=True, slots=True)
class Act:
    """What the clerk did in one go: the entries recorded together."""

    id: str
    entries: tuple[Entry, ...]

    @property
    def undoing(self) -> Struck:
        """The fact that takes the act back."""
        return Struck(tuple(e.id for e in self.entries), by_undo=True)

    @property
    def redoing(self) -> Restored:
        """The fact that brings the act back after it was undone."""
        return Restored(tuple(e.id for e in self.entries), by_undo=True)


@dataclass(frozen=True, slots=True)
class History:
    """Acts that can be taken back and acts that can be brought back, the next one last."""

    undo: tuple[Act, ...] = ()
    redo: tuple[Act, ...] = ()
    begun: bool = False
    """Whether anything was recorded: the act that sets a meeting up cannot be taken back."""

    def after(self, entries: Sequence[Entry]) -> History:
        """The history after one more act's entries."""
        fact = entries[0].fact
        if all(isinstance(entry.fact, ProgramsOwn) for entry in entries) or self._sets_up(entries):
            return replace(self, begun=True)  # written by the program, or what the record rests on
        if isinstance(fact, Struck | Restored) and fact.by_undo:
            if self.undo and self.undo[-1].undoing == fact:
                return replace(self, undo=self.undo[:-1], redo=(*self.redo, self.undo[-1]))
            if self.redo and self.redo[-1].redoing == fact:
                return replace(self, undo=(*self.undo, self.redo[-1]), redo=self.redo[:-1])
            return self
        return History((*self.undo, Act(entries[0].act, tuple(entries))), (), begun=True)

    def _sets_up(self, entries: Sequence[Entry]) -> bool:
        return not self.begun and any(isinstance(entry.fact, BodyCopied) for entry in entries)


def history(entries: Sequence[Entry]) -> History:
    """The history of a whole record; what arranged the meeting before its first act cannot be taken back."""
    past = History()
    act: list[Entry] = []
    for entry in sorted(entries, key=lambda e: e.number):
        if act and act[0].act != entry.act:
            past = past.after(act)
            act = []
        act.append(entry)
    return past.after(act) if act else past
