"""The facts that a record is made of; nothing else is ever written about a meeting.

A fact never changes and never goes. `Struck` and `Restored` say which entries count, `Corrected` gives an
entry another time or other particulars; the original stays in the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Body, Person
from clerk_app.meeting.decisions import Outcome, Vote
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.notes import NoteText
from clerk_app.meeting.questions import Question


class MeetingMode(StrEnum):
    """Where the meeting is held."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


# -- the meeting ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MeetingArranged:
    """When and where the meeting is to be held; the latest one holds."""

    on: date
    start: time | None = None
    place: str = ""
    mode: MeetingMode = MeetingMode.IN_PERSON


@dataclass(frozen=True, slots=True)
class BodyCopied:
    """What the registers said of the committee, copied into the record; the latest one holds."""

    body: Body


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
class ProgramRestarted:
    """The program started again on an unfinished meeting; `last_written` is the last entry or draft before."""

    last_written: datetime


@dataclass(frozen=True, slots=True)
class ClockJumped:
    """The computer's clock and the meeting's differ by so many seconds; the meeting's time went on."""

    seconds: int
    computer_says: datetime


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
class MinutesApproved:
    """The minutes of an earlier meeting approved at an item, and signed by the person presiding."""

    item: str
    signed: bool = True
    amended: str = ""


# -- the room ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PersonIntroduced:
    """Somebody who is not in the registers, or new particulars of somebody who is."""

    person: Person
    officer: bool = False


@dataclass(frozen=True, slots=True)
class RollMarked:
    """The roll call found a member present, expected late, not here, or takes the mark away."""

    person: str
    mark: RollMark
    expected: str = ""


@dataclass(frozen=True, slots=True)
class ApologyReceived:
    """An apology for absence."""

    apology: Apology


@dataclass(frozen=True, slots=True)
class SubstituteNamed:
    """Who sits for a member; a substitute of '' takes the substitution back."""

    substitution: Substitution


@dataclass(frozen=True, slots=True)
class PersonArrived:
    """Somebody came in, for the first time or again."""

    person: str


@dataclass(frozen=True, slots=True)
class PersonLeft:
    """Somebody went out."""

    person: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class InterestDeclared:
    """A declaration of interest."""

    declaration: Declaration


# -- public questions ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class QuestionRegistered:
    """A question or statement registered, or its new particulars."""

    question: Question


@dataclass(frozen=True, slots=True)
class QuestionWithdrawn:
    """A question taken off the queue."""

    question: str


@dataclass(frozen=True, slots=True)
class QueueOrdered:
    """The order in which the questions will be called."""

    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SlotOpened:
    """The public question slot began; `allowed` in seconds."""

    item: str
    allowed: int


@dataclass(frozen=True, slots=True)
class SpeakerBegan:
    """A speaker began; `allowed` in seconds."""

    question: str
    allowed: int


@dataclass(frozen=True, slots=True)
class SpeakerFinished:
    """The speaker finished; the answer began."""


@dataclass(frozen=True, slots=True)
class ClockPaused:
    """Slot and speaker stood still."""


@dataclass(frozen=True, slots=True)
class ClockResumed:
    """Slot and speaker went on."""


@dataclass(frozen=True, slots=True)
class TimeGiven:
    """The present speaker was given so many seconds more, or fewer."""

    seconds: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SlotEnded:
    """The public question slot was over."""


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
    """An entry flagged to be checked later, or the flag settled."""

    note: str
    settled: bool = False


@dataclass(frozen=True, slots=True)
class DecisionRecorded:
    """What came of a motion: outcome, mover and seconder; `motion` is the id of its first part."""

    motion: str
    item: str
    outcome: Outcome = Outcome.AGREED
    mover: str = ""
    seconder: str = ""
    to_whom: str = ""


@dataclass(frozen=True, slots=True)
class VoteTaken:
    """A vote on a motion as counted."""

    motion: str
    item: str
    vote: Vote


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
    | MeetingOpened
    | MeetingAdjourned
    | MeetingReconvened
    | MeetingClosed
    | ProgramRestarted
    | ClockJumped
)
AgendaFact = ItemAdded | ItemWithdrawn | ItemBegun | MinutesApproved
RoomFact = (
    PersonIntroduced | RollMarked | ApologyReceived | SubstituteNamed | PersonArrived | PersonLeft | InterestDeclared
)
QuestionFact = (
    QuestionRegistered
    | QuestionWithdrawn
    | QueueOrdered
    | SlotOpened
    | SpeakerBegan
    | SpeakerFinished
    | ClockPaused
    | ClockResumed
    | TimeGiven
    | SlotEnded
)
MinuteFact = NoteKept | NoteMoved | NoteFlagged | DecisionRecorded | VoteTaken | ActionSettled

MeetingFact = LifeFact | AgendaFact | RoomFact | QuestionFact | MinuteFact
"""Everything that can happen at a meeting."""

Change = Struck | Restored | Corrected
"""What says which entries count, and how."""

Fact = MeetingFact | Change
"""Everything that can stand in a record."""
