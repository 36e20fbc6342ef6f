"""What the line being typed is: its kind, its depth and its motion, and what each key makes of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clerk_app.meeting.notes import MAX_DEPTH, NoteKind
from clerk_app.meeting.typed_line import SIGNS

DEEPEST_PART = 1
"""A lettered part of a resolution may be nested once."""


_GO_ON = frozenset({NoteKind.NOTE, NoteKind.POINT, NoteKind.PARAGRAPH, NoteKind.RESOLUTION})
"""Kinds of which the next line is another."""

NEED_NO_WORDS = frozenset({NoteKind.DISCUSSION})
"""Kinds that say enough by themselves: Enter keeps them without words."""


@dataclass(frozen=True, slots=True)
class LineMode:
    """Kind, nesting and motion ('' before the first part is kept) of the line.

    `sign` is the sign that was typed just before and made it so, '' once anything else was typed; `before`
    is what the line was until then.
    """

    kind: NoteKind = NoteKind.NOTE
    depth: int = 0
    motion: str = ""
    sign: str = ""
    before: LineMode | None = None

    @property
    def settled(self) -> LineMode:
        """The same once something else was typed after the sign."""
        return replace(self, sign="", before=None)


def with_sign(mode: LineMode, sign: str) -> tuple[LineMode, str] | None:
    """What a letter typed at the start of the line does: the new mode and words, or `None` for an ordinary letter."""
    if sign not in SIGNS:
        return None
    if mode.sign == sign:
        return (mode.before or LineMode()).settled, sign
    kind = SIGNS[sign]
    # A resolution's further part stays with its motion.
    motion = mode.motion if kind is NoteKind.RESOLUTION else ""
    return LineMode(kind, 0, motion, sign, mode.settled), ""


def with_kind(mode: LineMode, kind: NoteKind) -> LineMode:
    """The kind chosen from the chip's menu or the list."""
    return mode.settled if kind is mode.kind else LineMode(kind)


def nested(mode: LineMode, by: int) -> LineMode:
    """Tab (1) and Shift+Tab (-1): paragraph, bullet, nested, nested twice; other kinds stay as they are."""
    depth = mode.depth + by
    if mode.kind is NoteKind.PARAGRAPH:
        return LineMode() if by > 0 else mode.settled
    if mode.kind is NoteKind.POINT and by > 0:
        return LineMode(depth=1)  # a bullet below the point
    if mode.kind is NoteKind.NOTE:
        return LineMode(NoteKind.PARAGRAPH) if depth < 0 else LineMode(depth=min(depth, MAX_DEPTH))
    if mode.kind is NoteKind.RESOLUTION:
        return replace(mode.settled, depth=max(0, min(depth, DEEPEST_PART)))
    return mode.settled


def after_keeping(mode: LineMode, motion: str = "") -> LineMode:
    """The next line: a further note, paragraph or part of the motion; a note after everything that stands alone.

    What is typed after 'who joined' must never be read as the names of further people.
    """
    if mode.kind not in _GO_ON:
        return LineMode()
    return LineMode(mode.kind, mode.depth, motion)


def after_empty_enter(mode: LineMode) -> LineMode:
    """Enter on an empty line: one level out, then back to a note."""
    if mode.depth > 0:
        return replace(mode.settled, depth=mode.depth - 1)
    return LineMode()


def after_backspace(mode: LineMode) -> tuple[LineMode, str] | None:
    """Backspace at the start: the new mode and words to put in front; `None` when it is to join the line above."""
    if mode.sign:
        return (mode.before or LineMode()).settled, mode.sign
    if mode.kind is not NoteKind.NOTE:
        return LineMode(), ""
    if mode.depth > 0:
        return LineMode(depth=mode.depth - 1), ""
    return None
