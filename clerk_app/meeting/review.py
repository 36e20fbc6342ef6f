"""Where the draft stands: the versions that were sent, what came back on them and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from clerk_app.meeting.minute_correction import MinuteCorrection


class LinePart(StrEnum):
    """What a line of the minutes is."""

    TITLE = "title"
    ITEM = "item"
    HEADING = "heading"
    TEXT = "text"
    BULLET = "bullet"
    NAMES = "names"
    TABLE = "table"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class SentLine:
    """One line of a draft as it was sent; `source` is the entry that it came from, `item` the item it stands in."""

    text: str
    source: str = ""
    item: str = ""
    part: LinePart = LinePart.TEXT


class CommentKind(StrEnum):
    """What a comment does to a line of the draft."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Comment:
    """One thing that came back: a line changed, added behind another, taken out, or a remark in the margin.

    `line` is the place in the draft that was sent (-1: before all); `by` is whoever the file names, '' for nobody.
    """

    kind: CommentKind
    line: int
    old: str = ""
    new: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """A draft that was sent; `id` is that of its entry."""

    id: str
    number: int
    at: datetime
    to: str
    lines: tuple[SentLine, ...]
    full: bool = False

    def line(self, number: int) -> SentLine:
        """The line of that number, a blank one where there is none."""
        return self.lines[number] if 0 <= number < len(self.lines) else SentLine("")


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one comment."""

    comment: int
    taken: bool
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back on a draft; `id` is that of its entry, `sent` that of the draft's."""

    id: str
    sent: str
    at: datetime
    file: str
    comments: tuple[Comment, ...]
    settled: tuple[Settled, ...] = ()

    def of(self, comment: int) -> Settled | None:
        """What became of a comment, `None` where nobody has decided."""
        return next((each for each in reversed(self.settled) if each.comment == comment), None)

    @property
    def open(self) -> tuple[int, ...]:
        """The comments on which nobody has decided yet."""
        return tuple(number for number in range(len(self.comments)) if self.of(number) is None)


@dataclass(frozen=True, slots=True)
class Approval:
    """That a later meeting approved the minutes: on which day, who signed them, and with which corrections.

    `reopened` says why the record was changed afterwards, '' where it was not.
    """

    on: date
    signed: bool = True
    signer: str = ""
    corrections: tuple[MinuteCorrection, ...] = ()
    amended: str = ""
    reopened: str = ""


class Approved(StrEnum):
    """Whether minutes were approved, and signed as well; changed since, they are neither."""

    NO = ""
    APPROVED = "approved"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class ReviewState:
    """The drafts that were sent and what came back, in order, and whether the minutes were approved."""

    sent: tuple[Sent, ...] = ()
    returned: tuple[Returned, ...] = ()
    approval: Approval | None = None

    @property
    def is_draft(self) -> bool:
        """Whether the minutes are a draft: not approved and signed, or changed since."""
        return self.stands is not Approved.SIGNED

    @property
    def stands(self) -> Approved:
        """Whether the minutes as they are were approved or signed."""
        if self.approval is None or self.approval.reopened:
            return Approved.NO
        return Approved.SIGNED if self.approval.signed else Approved.APPROVED

    @property
    def is_shut(self) -> bool:
        """Whether the record is changed only with a reason."""
        return self.stands is not Approved.NO

    @property
    def next_number(self) -> int:
        """The number of the draft that is sent next."""
        return max((each.number for each in self.sent), default=0) + 1

    def draft(self, sent: str) -> Sent | None:
        """The draft that was sent by the entry of that id."""
        return next((each for each in self.sent if each.id == sent), None)

    def came_back(self, read: str) -> Returned | None:
        """What came back by the entry of that id."""
        return next((each for each in self.returned if each.id == read), None)

    @property
    def undecided(self) -> Returned | None:
        """The first that came back of which something is still to be decided."""
        return next((each for each in self.returned if each.open and self.draft(each.sent)), None)

    def with_settled(self, read: str, settled: Settled) -> ReviewState:
        """The state after one more decision on a comment."""
        returned = (
            replace(each, settled=(*each.settled, settled)) if each.id == read else each for each in self.returned
        )
        return replace(self, returned=tuple(returned))
