"""A meeting in one line, for lists of meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from clerk_app.meeting.review import Approved
from clerk_app.meeting.state import Phase


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """A line of the start page; the record keeps it beside the facts and can rebuild it from them at any time.

    `sent`: how many drafts of the minutes were; `copied`: when it was imported beside the same meeting, None where it
    was not.
    """

    id: str
    committee: str
    committee_name: str
    held_on: date
    start: time | None
    phase: Phase
    opened: datetime | None
    closed: datetime | None
    last_written: datetime
    items: int
    apologies: int
    sent: int = 0
    approval: Approved = Approved.NO
    copied: datetime | None = None
