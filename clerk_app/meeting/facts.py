"""The facts that a record is made of; nothing else is ever written about a meeting.

A fact never changes and never goes. `Struck` and `Restored` say which entries count, `Corrected` gives an
entry another time or other particulars; the original stays in the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from clerk_app.meeting.agenda import AgendaItem, SettingAside
from clerk_app.meeting.body import Body
from clerk_app.meeting.brought_forward import ActionsBroughtForward
from clerk_app.meeting.decisions import Outcome, Vote
from clerk_app.meeting.hand_over_facts import CopyTaken
from clerk_app.meeting.minute_correction import MinuteCorrection
from clerk_app.meeting.minutes_facts import FirstMinuteNumbered, HouseStyleChosen, MinutesCountedOn, MinutesFact
from clerk_app.meeting.notes import NoteText
from clerk_app.meeting.question_facts import (
    ClockPaused,
    ClockResumed,
    QuestionAnswered,
    QuestionFact,
    QuestionRegistered,
    QuestionWithdrawn,
    QueueOrdered,
    SlotEnded,
    SlotExtended,
    SlotOpened,
    SpeakerBegan,
    SpeakerFinished,
    TimeGiven,
)
from clerk_app.meeting.review_facts import (
    ApprovalCopied,
    CommentSettled,
    CommentsRead,
    CorrectionsLookedAt,
    DraftSent,
    MinutesReopened,
    ReviewFact,
)
from clerk_app.meeting.room_facts import (
    ApologyReceived,
    ChairTaken,
    InterestDeclared,
    PersonArrived,
    PersonIntroduced,
    PersonJoinedOnline,
    PersonLeft,
    PresenceStated,
    RollMarked,
    RoomFact,
    SubstituteNamed,
)
from clerk_app.meeting.time_facts import ClockJumped, GapSettled, ProgramRestarted, ProgramStoodStill, TimeFact

__all__ = [
    "ActionsBroughtForward",
    "ApologyReceived",
    "ApprovalCopied",
    "ChairTaken",
    "ClockJumped",
    "ClockPaused",
    "ClockResumed",
    "CommentSettled",
    "CommentsRead",
    "CopyTaken",
    "CorrectionsLookedAt",
    "DraftSent",
    "FirstMinuteNumbered",
    "GapSettled",
    "HouseStyleChosen",
    "InterestDeclared",
    "MinutesCountedOn",
    "MinutesFact",
    "MinutesReopened",
    "PersonArrived",
    "PersonIntroduced",
    "PersonJoinedOnline",
    "PersonLeft",
    "PresenceStated",
    "ProgramRestarted",
    "ProgramStoodStill",
    "QuestionAnswered",
    "QuestionFact",
    "QuestionRegistered",
    "QuestionWithdrawn",
    "QueueOrdered",
    "ReviewFact",
    "RollMarked",
    "RoomFact",
    "SlotEnded",
    "SlotExtended",
    "SlotOpened",
    "SpeakerBegan",
    "SpeakerFinished",
    "SubstituteNamed",
    "TimeFact",
    "TimeGiven",
]
"""What is defined next door and belongs here too."""


class MeetingMode(StrEnum):
    """Where the meeting is held."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


# -- the meeting ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MeetingArranged:
    """When and where the meeting is to be held; the latest one holds.

    `budget`: a budget decision meeting, at which names are recorded for any vote (SI 2014/165).
    """

    on: date
    start: time | None = None
    place: str = ""
    mode: MeetingMode = MeetingMode.IN_PERSON
    budget: bool = False


@dataclass(frozen=True, slots=True)
class BodyCopied:
    """What the registers said of the committee, copied into the record; the latest one holds."""

    body: Body


@dataclass(frozen=True, slots=True)
class BankHolidaysCopied:
    """The bank holidays around the day of the meeting, copied into the record; the latest ones hold."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class MeetingOpened:
    """The meeting opened."""


@dataclass(frozen=True, slots=True)
class MeetingAdjourned:
    """The meeting adjourned, perhaps until an announced time."""

    reason: str = ""
    until: time | None = None


@dataclass(frozen=True, slots=True)
class MeetingReconvened:
    """The meeting went on."""


@dataclass(frozen=True, slots=True)
class MeetingClosed:
    """The meeting closed."""


@dataclass(frozen=True, slots=True)
class PublicExcluded:
    """Press and public were excluded by resolution (LGA 1972 s.100A(4)) while `items` are considered.

    `paragraphs` of Schedule 12A Part 1; `public_interest`: the public-interest test was applied.
    """

    items: tuple[str, ...] = ()
    paragraphs: tuple[int, ...] = ()
    mover: str = ""
    seconder: str = ""
    public_interest: bool = True


@dataclass(frozen=True, slots=True)
class PublicReadmitted:
    """Press and public were let in again."""


# -- the agenda ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ItemAdded:
    """An item put on the agenda behind another (`None`: at the end, '': first), or given new particulars."""

    item: AgendaItem
    after: str | None = None


@dataclass(frozen=True, slots=True)
class ItemWithdrawn:
    """An item taken off the agenda."""

    item: str


@dataclass(frozen=True, slots=True)
class ItemBegun:
    """An item taken, for the first time or again."""

    item: str


@dataclass(frozen=True, slots=True)
class ItemsTakenTogether:
    """Other items taken together with the one before the meeting, from now on; none of them ends it."""

    item: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemSetAside:
    """An item that stays on the printed agenda withdrawn or deferred at the meeting; `how` None takes that back."""

    item: str
    how: SettingAside | None
    reason: str = ""
    private: bool = False
    open_again: bool = False


@dataclass(frozen=True, slots=True)
class MinutesApproved:
    """The minutes of an earlier meeting approved at an item, perhaps with corrections, and signed by who presides.

    The latest one of an item holds.
    """

    item: str
    signed: bool = True
    amended: str = ""
    private: bool = False
    open_again: bool = False
    corrections: tuple[MinuteCorrection, ...] = ()


# -- the minute and what was decided --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NoteKept:
    """An entry of an item's minute."""

    item: str
    content: NoteText


@dataclass(frozen=True, slots=True)
class NoteMoved:
    """An entry put behind another of the minute ('': in front of all)."""

    note: str
    after: str


@dataclass(frozen=True, slots=True)
class NoteFlagged:
    """An entry flagged to be checked later, with a word why, or the flag settled."""

    note: str
    settled: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class DecisionRecorded:
    """What came of a motion: outcome, mover and seconder; `motion` is the id of its first part."""

    motion: str
    item: str
    outcome: Outcome = Outcome.AGREED
    mover: str = ""
    seconder: str = ""
    to_whom: str = ""
    private: bool = False
    open_again: bool = False


@dataclass(frozen=True, slots=True)
class VoteTaken:
    """A vote on a motion as counted."""

    motion: str
    item: str
    vote: Vote
    private: bool = False
    open_again: bool = False


@dataclass(frozen=True, slots=True)
class ActionSettled:
    """An action was done, or taken up again."""

    note: str
    done: bool = True


# -- what counts ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Struck:
    """Entries that no longer count; `by_undo` tells an undo from the clerk's own striking out."""

    entries: tuple[str, ...]
    by_undo: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """Entries that count again; `by_undo` as for `Struck`."""

    entries: tuple[str, ...]
    by_undo: bool = False


@dataclass(frozen=True, slots=True)
class Corrected:
    """Another time of happening, or other particulars of the same kind, for an entry."""

    entry: str
    happened: datetime | None = None
    fact: MeetingFact | None = None


LifeFact = (
    MeetingArranged
    | BodyCopied
    | BankHolidaysCopied
    | CopyTaken
    | MeetingOpened
    | MeetingAdjourned
    | MeetingReconvened
    | MeetingClosed
    | PublicExcluded
    | PublicReadmitted
)
AgendaFact = ItemAdded | ItemWithdrawn | ItemBegun | ItemsTakenTogether | ItemSetAside | MinutesApproved
MinuteFact = NoteKept | NoteMoved | NoteFlagged | DecisionRecorded | VoteTaken | ActionSettled | ActionsBroughtForward

ProgramsOwn = (
    BodyCopied
    | BankHolidaysCopied
    | CopyTaken
    | ApprovalCopied
    | CorrectionsLookedAt
    | MinutesCountedOn
    | ProgramRestarted
    | ProgramStoodStill
    | ClockJumped
)
"""What the program writes without being asked, and nobody takes back."""

MeetingFact = LifeFact | TimeFact | AgendaFact | RoomFact | QuestionFact | MinuteFact | MinutesFact | ReviewFact
"""Everything that can happen at a meeting."""

Change = Struck | Restored | Corrected
"""What says which entries count, and how."""

Fact = MeetingFact | Change
"""Everything that can stand in a record."""
