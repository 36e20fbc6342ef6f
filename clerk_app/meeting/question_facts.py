"""The facts of the public question slot; `facts` has them all."""

from __future__ import annotations

from dataclasses import dataclass

from clerk_app.meeting.answers import Answer
from clerk_app.meeting.questions import Question


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
    """A speaker began; `allowed` in seconds, None without a limit."""

    question: str
    allowed: int | None


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
class SlotExtended:
    """The slot was given so many seconds more, or fewer."""

    seconds: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SlotEnded:
    """The public question slot was over."""


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """What was answered to a question, at the meeting or as promised in writing; the latest one holds."""

    answer: Answer


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
    | SlotExtended
    | SlotEnded
    | QuestionAnswered
)
"""Everything that can happen to public questions."""
