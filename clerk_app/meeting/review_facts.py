"""The facts of what comes after the draft: who it was sent to and what came back; `facts` has them all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clerk_app.meeting.minute_correction import MinuteCorrection
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


@dataclass(frozen=True, slots=True)
class ApprovalCopied:
    """What a later meeting of the committee made of these minutes, copied from its record; the latest one holds.

    `meeting` of '': that they were approved was taken back.
    """

    meeting: str
    on: date
    signed: bool = True
    signer: str = ""
    corrections: tuple[MinuteCorrection, ...] = ()
    amended: str = ""


@dataclass(frozen=True, slots=True)
class MinutesReopened:
    """Why the record is changed though its minutes were approved."""

    reason: str


@dataclass(frozen=True, slots=True)
class CorrectionsLookedAt:
    """The corrections made at an item, marked as exempt where they quote what the earlier minutes keep back now."""

    item: str
    corrections: tuple[MinuteCorrection, ...] = ()


ReviewFact = DraftSent | CommentsRead | CommentSettled | ApprovalCopied | MinutesReopened | CorrectionsLookedAt
"""Everything that can happen to the draft."""
