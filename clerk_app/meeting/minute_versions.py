"""Every version of the minutes that there was: at the close, as sent, as approved, and as they stand now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from clerk_app.meeting import facts
from clerk_app.meeting.action_points import owner_name
from clerk_app.meeting.entry import Entry, effective
from clerk_app.meeting.line_changes import normal, pairs
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.review import Comment, CommentKind, ReviewState, SentLine
from clerk_app.meeting.review_words import approval_words

NOW: Final = "now"
"""The key of the minutes as they stand."""


@dataclass(frozen=True, slots=True)
class MinutesVersion:
    """One version: the record up to the entry numbered `upto`; `key` is the id of the entry that it is of."""

    key: str
    name: str
    at: datetime
    about: str = ""
    upto: int = 0
    full: bool = False


def versions_of(record: Replay) -> tuple[MinutesVersion, ...]:
    """Every version, the oldest first, what stands now last."""
    entries = record.entries
    if not entries:
        return ()
    numbers = {entry.id: entry.number for entry in entries}
    found = [(numbers[entry.id], each) for entry in effective(entries) if (each := _version(record, entry, numbers))]
    now = MinutesVersion(NOW, "As they stand now", entries[-1].written, "", entries[-1].number)
    return (*(each for _, each in sorted(found, key=lambda pair: pair[0])), now)


def _version(record: Replay, entry: Entry, numbers: dict[str, int]) -> MinutesVersion | None:
    number = numbers[entry.id]
    match entry.fact:
        case facts.MeetingClosed():
            return MinutesVersion(entry.id, "At the close", entry.happened, "", number)
        case facts.DraftSent(sent, to, _, full):
            whom = owner_name(record.state, to)
            about = f"sent to {whom}{', not for publication' if full else ''}"
            said = _answered(record.state.review, entry.id)
            name = f"Version {sent}"
            # As it was before the sending, so that the file of it is the same once more.
            return MinutesVersion(entry.id, name, entry.happened, f"{about}{said}", number - 1, full)
        case facts.ApprovalCopied() if entry.fact.meeting:
            signed = "Approved and signed" if entry.fact.signed else "Approved"
            return MinutesVersion(entry.id, signed, entry.happened, approval_words(entry.fact), number)
        case facts.MinutesReopened(reason):
            return MinutesVersion(entry.id, "Reopened", entry.happened, reason, number)
        case _:
            return None


def _answered(review: ReviewState, sent: str) -> str:
    back = [each for each in review.returned if each.sent == sent]
    if not back:
        return ""
    count, left = sum(len(each.comments) for each in back), sum(len(each.open) for each in back)
    told = "1 comment came back" if count == 1 else f"{count} comments came back"
    return f"; {told}{f', {left} still to decide' if left else ''}"


def changes_between(old: Sequence[SentLine], new: Sequence[SentLine]) -> tuple[Comment, ...]:
    """What changed from one version to another, line by line."""
    return tuple(_changes([normal(line.text) for line in old], [normal(line.text) for line in new]))


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Comment]:
    last = -1
    for i, j in pairs(old, new):
        if i is not None:
            last = i
        if i is None and j is not None:
            yield Comment(CommentKind.ADDED, last, "", new[j])
        elif j is None and i is not None:
            yield Comment(CommentKind.REMOVED, i, old[i])
        elif i is not None and j is not None and old[i] != new[j]:
            yield Comment(CommentKind.CHANGED, i, old[i], new[j])
