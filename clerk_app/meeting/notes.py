"""The minute of an item: typed entries of kinds, in the order that the clerk gave them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum


class NoteKind(StrEnum):
    """What a typed entry is.

    An amendment belongs to the motion `NoteText.motion`. Urgency says the special circumstances of an urgent item
    (LGA 1972 s.100B(4)(b)), a summary stands in the public minutes for what is exempt (s.100C(2)). A discussion ends
    the introduction of an item: what follows was said by members. A point is a note that is counted. Membership says
    who is new on the committee and who has left it.
    """

    NOTE = "note"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    JOINED = "joined"
    REMAINED = "remained"
    LEFT = "left"
    RESOLUTION = "resolution"
    ACTION = "action"
    CLERKS_NOTE = "clerks_note"
    SCRATCH = "scratch"
    AMENDMENT = "amendment"
    TABLED = "tabled"
    URGENCY = "urgency"
    SUMMARY = "summary"
    DISCUSSION = "discussion"
    POINT = "point"
    MEMBERSHIP = "membership"


MAX_DEPTH = 2
"""Deepest nesting of a bullet: 0 is a bullet, 1 nested, 2 nested twice."""


@dataclass(frozen=True, slots=True)
class NoteText:
    """What was typed: kind, words, nesting, and what the words name.

    `people` are the ids of those who joined, remained or left, `purpose` what they came for; `motion` groups
    the lettered parts of one resolution; `owner` and `due` belong to an action or a part of a resolution;
    `check_later` flags it, and `check_why` says in a word why; neither is ever printed. `private`: taken down in
    private session, and left out of the public minutes whatever happens to its time or its item, unless `open_again`
    says that this hangs on its time (see `marks`). `thanked`: whoever presided thanked those who left.
    `gone` are the ids of those who are members no longer; as many as `people`
    where each of these took the place of one of them.
    """

    kind: NoteKind
    text: str
    depth: int = 0
    people: tuple[str, ...] = ()
    purpose: str = ""
    motion: str = ""
    owner: str = ""
    due: date | None = None
    check_later: bool = False
    check_why: str = ""
    private: bool = False
    open_again: bool = False
    thanked: bool = False
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A kept entry: its id, the item it belongs to, when it happened and what it says."""

    id: str
    item: str
    at: datetime
    content: NoteText
    settled: bool = False

    @property
    def to_check(self) -> bool:
        """Whether it is flagged to be checked later and nobody has settled it."""
        return self.content.check_later and not self.settled


def moved(notes: tuple[Note, ...], note_id: str, after: str) -> tuple[Note, ...]:
    """The notes with one of them put behind another (`after` '': in front of all)."""
    note = next((n for n in notes if n.id == note_id), None)
    others = [n for n in notes if n.id != note_id]
    at = next((i + 1 for i, n in enumerate(others) if n.id == after), 0 if after == "" else -1)
    if note is None or at < 0:
        return notes
    return (*others[:at], note, *others[at:])


def settled(notes: tuple[Note, ...], note_id: str) -> tuple[Note, ...]:
    """The notes with one flag settled."""
    return tuple(replace(n, settled=True) if n.id == note_id else n for n in notes)


def flagged(notes: tuple[Note, ...], note_id: str, why: str = "") -> tuple[Note, ...]:
    """The notes with one flagged to be checked later, and why."""
    return tuple(
        replace(n, settled=False, content=replace(n.content, check_later=True, check_why=why)) if n.id == note_id else n
        for n in notes
    )
