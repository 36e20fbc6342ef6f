"""What was read in a pack: a kind of paper, and the meetings that it calls.

Nothing here is guessed: what is not printed is None or empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from clerk_app.packs.found import Found


class PackKind(StrEnum):
    """What sort of paper a file is."""

    AGENDA = "agenda"
    CANCELLED = "cancelled notice"
    MINUTES = "minutes"
    REPORT = "report"
    SCAN = "scan"
    UNKNOWN = "unknown"


class MeetingStatus(StrEnum):
    """Whether the meeting is to be held."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """Somebody named as a member, as co-opted or as an officer."""

    name: Found[str]
    """As printed, with its title: 'Councillor M Thornbury'."""
    role: Found[str] | None = None
    """As printed: 'Vice-Chairman', 'representing parent governors', 'Democratic Services Officer'."""


@dataclass(frozen=True, slots=True)
class ReadItem:
    """An item of business."""

    title: Found[str]
    number: Found[str] | None = None
    """As printed, without the full stop or bracket behind it."""
    description: Found[str] | None = None
    """The prose behind or below the title; neither a list nor the words of a motion."""
    report_ref: Found[str] | None = None
    pages: Found[str] | None = None
    """As printed: '5 - 12'."""
    exempt: Found[bool] | None = None
    """True for an item that is to be taken without press and public."""
    exempt_paragraphs: Found[tuple[int, ...]] | None = None
    """Of Part 1 of Schedule 12A, where they are printed."""
    sub_items: tuple[Found[str], ...] = ()
    """The list below the title: applications, payments, '(a) ...', each without its bullet or letter."""
    wording: Found[str] | None = None
    """The words of a motion or of a member's question, as printed below its heading."""


@dataclass(frozen=True, slots=True)
class ReadQuestionScheme:
    """What the pack says of questions from the public."""

    total_minutes: Found[int] | None = None
    per_speaker_minutes: Found[int] | None = None
    deadline: Found[str] | None = None
    """The last moment to register, ISO (2021-01-13T12:00), where the pack settles day and hour."""


@dataclass(frozen=True, slots=True)
class ReadMeeting:
    """One meeting that the paper calls; a file may hold two."""

    committee: Found[str] | None = None
    on: Found[date] | None = None
    start: Found[time] | None = None
    place: Found[str] | None = None
    status: MeetingStatus = MeetingStatus.SCHEDULED
    quorum: Found[int] | None = None
    members: tuple[ReadPerson, ...] = ()
    co_opted: tuple[ReadPerson, ...] = ()
    officers: tuple[ReadPerson, ...] = ()
    items: tuple[ReadItem, ...] = ()
    next_meeting: Found[date] | None = None
    previous_minutes: tuple[Found[date], ...] = ()
    questions: ReadQuestionScheme = ReadQuestionScheme()


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole paper as read."""

    name: str
    """Of the file."""
    kind: PackKind
    sentence: str = ""
    """For a paper that is no agenda: what it is and what to do."""
    body: Found[str] | None = None
    """The council or other body: 'Essex County Council'."""
    meetings: tuple[ReadMeeting, ...] = ()
