"""Comments on a draft, and what changed between two versions, as rows: what went is struck out, what came is bold."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from clerk_app.meeting.line_changes import PieceKind, pieces
from clerk_app.meeting.review import Comment, CommentKind, Returned, Sent, SentLine, Settled
from clerk_app.meeting.state import MeetingState
from ui.models.preview_rows import place_words
from ui.models.rows import Cell, Row, Run, mark_cell, text_cell
from ui.tokens import ColourName

KINDS: Final[dict[CommentKind, tuple[str, str]]] = {
    CommentKind.CHANGED: ("pencil", "Changed"),
    CommentKind.ADDED: ("plus", "Put in"),
    CommentKind.REMOVED: ("minus", "Taken out"),
    CommentKind.REMARK: ("message-square", "Remark"),
}
"""Icon and word for each kind of comment."""

_DECIDED: Final[dict[bool, tuple[str, ColourName, str]]] = {
    True: ("check", "green_text", "taken over"),
    False: ("x", "ink_3", "left out"),
}


def comment_rows(state: MeetingState, sent: Sent, returned: Returned, reworded: Collection[int] = ()) -> list[Row]:
    """One row for each comment, keyed by its number; for those `reworded` somebody typed other words."""
    return [
        _row(state, str(number), sent.line(comment.line), comment, returned.of(number), reworded=number in reworded)
        for number, comment in enumerate(returned.comments)
    ]


def change_rows(state: MeetingState, lines: Sequence[SentLine], changes: Sequence[Comment]) -> list[Row]:
    """One row for each line that changed from the version that has these lines."""
    blank = SentLine("")
    return [
        _row(state, str(number), lines[change.line] if 0 <= change.line < len(lines) else blank, change, None)
        for number, change in enumerate(changes)
    ]


def line_rows(lines: Sequence[SentLine]) -> list[Row]:
    """Every line of a version."""
    return [Row(str(number), (Cell(), Cell(), Cell((Run(line.text),))), line.text) for number, line in enumerate(lines)]


def _row(
    state: MeetingState, key: str, line: SentLine, comment: Comment, settled: Settled | None, *, reworded: bool = False
) -> Row:
    icon, word = KINDS[comment.kind]
    where = place_words(state, f"item:{line.item}") if line.item else ""
    decided = _DECIDED[settled.taken] if settled else None
    mark = mark_cell(decided[0], decided[1], 15) if decided else mark_cell(icon, "accent", 15)
    what = decided[2] if decided else "your own words, not taken over yet" if reworded else ""
    about = ", ".join(part for part in (where, comment.by, what) if part)
    cells = (mark, text_cell(word, "caption", "ink_2"), Cell(_words(comment)))
    sub = (Run(about, "caption", "ink_3"),) if about else ()
    spoken = ", ".join(part for part in (word, about, *_spoken(comment)) if part)
    return Row(key, cells, spoken, sub=sub)


def _words(comment: Comment) -> tuple[Run, ...]:
    if comment.kind is CommentKind.REMARK:
        about = f"  on “{comment.old}”" if comment.old else ""
        return (Run(comment.new, weight=600), Run(about, colour="ink_3"))
    runs: list[Run] = []
    for piece in pieces(comment.old, comment.new):
        space = " " if runs else ""
        match piece.kind:
            case PieceKind.SAME:
                runs.append(Run(f"{space}{piece.text}"))
            case PieceKind.OUT:
                runs += [Run(space), Run(piece.text, colour="red_text", struck=True)]
            case PieceKind.IN:
                runs += [Run(space), Run(piece.text, colour="green_text", weight=700)]
    return tuple(run for run in runs if run.text)


def _spoken(comment: Comment) -> tuple[str, ...]:
    if comment.kind is CommentKind.REMARK:
        return comment.new, f"on: {comment.old}" if comment.old else ""
    was, now = f"was: {comment.old}" if comment.old else "", f"now: {comment.new}" if comment.new else ""
    return was, now
