"""The facts of what comes after the draft: who it was sent to and what came back; `facts` has them all."""

from __future__ import annotations

from dataclasses import dataclass

from clerk_app.meeting.review import Comment, SentLine


@dataclass(frozen=True, slots=True)
class DraftSent:
    """A draft of the minutes sent to somebody for comment, with its lines as they were; `full` has the exempt matter.

    `to` is a person's id or words that name somebody.
    """

    number: int
    to: str
    lines: tuple[SentLine, ...]
    full: bool = False


@dataclass(frozen=True, slots=True)
class CommentsRead:
    """What came back on a draft, compared with the draft that was sent by the entry of that id."""

    sent: str
    file: str
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class CommentSettled:
    """One comment taken over or left out; `entry` is what was added to the minute for it, '' for nothing."""

    read: str
    comment: int
    taken: bool
    entry: str = ""


ReviewFact = DraftSent | CommentsRead | CommentSettled
"""Everything that can happen to the draft."""
