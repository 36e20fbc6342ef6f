"""By when a question is to be registered and whether one was in time: told to the clerk, and never a bar."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from clerk_app.meeting.dates import long_date, plain_date
from clerk_app.meeting.question_scheme import QuestionScheme, RegisterBy, RegisterRule
from clerk_app.meeting.questions import Question
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.times import plain_time
from clerk_app.meeting.working_days import working_day_before

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class Standing(StrEnum):
    """How a question stands to the deadline."""

    IN_TIME = "in_time"
    LATE = "late"
    ADMITTED = "admitted"
    """Late, and taken by the chairman's discretion."""
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Timeliness:
    """Whether a question was registered in time, and why in a sentence."""

    standing: Standing
    why: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a deadline hangs on: the day and the start that were arranged, and the bank holidays around them.

    A meeting that adjourns to another day is the same meeting, so its deadline stays. `holidays` None: the record
    of an older meeting has none.
    """

    on: date | None = None
    start: time | None = None
    holidays: tuple[date, ...] | None = None


@cache
def england() -> ZoneInfo:
    """The time by which the deadlines of England are meant, wherever the computer thinks it is."""
    return ZoneInfo("Europe/London")


def deadline(by: RegisterBy, day: date, start: time | None, holidays: Container[date]) -> datetime | None:
    """The last instant at which a question for a meeting on `day` is in time; None where none can be reckoned."""
    match by.rule:
        case RegisterRule.ON_ARRIVAL:
            return _instant(day, start) if start is not None else None
        case RegisterRule.DAY_BEFORE:
            return _instant(day - _DAY, by.at)
        case RegisterRule.WORKING_DAY_BEFORE:
            return _instant(working_day_before(day, holidays), by.at)
        case RegisterRule.OWN_WORDS:
            return None


def _instant(day: date, at: time) -> datetime:
    # In the hour that summer time skips or repeats, the later reading: nobody is late by the clocks going back.
    readings = [datetime.combine(day, at.replace(tzinfo=None, fold=fold), england()) for fold in (0, 1)]
    return max(readings, key=lambda reading: reading.astimezone(UTC))


@lru_cache(maxsize=256)  # the list of speakers asks each second
def in_time(question: Question, scheme: QuestionScheme, sitting: Sitting) -> Timeliness:
    """Whether a question was registered in time by the scheme."""
    if unknown := _unknown(question, scheme.register_by, sitting):
        return Timeliness(Standing.NOT_KNOWN, f"Not known: {unknown}.")
    due = _due(scheme.register_by, sitting)
    received = question.received_at
    if due is None or received is None:
        return Timeliness(Standing.NOT_KNOWN, "Not known.")
    if _is_doubtful(question, received, due):
        return Timeliness(Standing.NOT_KNOWN, f"Not known: only the day is. {hour_wanted(due)}")
    registered, by = _registered(question, received, due), deadline_words(due)
    aside = _about_holidays(scheme.register_by, sitting, due)
    # Noon is all of its minute, as on the clock that everybody sees.
    if received.astimezone(UTC).replace(second=0, microsecond=0) <= due.astimezone(UTC):
        return Timeliness(Standing.IN_TIME, f"In time: registered {registered}, by {by}.{aside}")
    late = f"registered {registered}, the deadline was {by}.{aside}"
    if not question.admitted:
        return Timeliness(Standing.LATE, f"Late: {late}")
    because = f" ({question.admitted_because.rstrip('.')})" if question.admitted_because else ""
    return Timeliness(Standing.ADMITTED, f"Late, taken by the chairman’s discretion{because}: {late}")


def timeliness(state: MeetingState, question: Question) -> Timeliness:
    """Whether a question of this meeting was registered in time."""
    return in_time(question, state.body.committee.questions, sitting_of(state))


def sitting_of(state: MeetingState) -> Sitting:
    """What the deadline of a meeting hangs on."""
    arranged = state.arranged
    start = (arranged.start if arranged else None) or state.body.committee.start_time
    return Sitting(arranged.on if arranged else None, start, state.bank_holidays)


def deadline_of(state: MeetingState) -> datetime | None:
    """The deadline of a meeting; None where none can be reckoned."""
    return _due(state.body.committee.questions.register_by, sitting_of(state))


def deadline_words(due: datetime) -> str:
    """'noon on Friday 4 December 2020'."""
    local = due.astimezone(england())
    return f"{plain_time(local.time())} on {long_date(local.date())}"


def hour_wanted(due: datetime) -> str:
    """What is asked where only the day is known on which something came in, and the deadline is on that day."""
    day = plain_date(due.astimezone(england()).date())
    return f"The deadline was {deadline_words(due)}. Type the time as well, such as {day} 0940."


def _is_doubtful(question: Question, received: datetime, due: datetime) -> bool:
    """Whether no more is known than the day, and the deadline is in the middle of it."""
    days = (at.astimezone(england()).date() for at in (received, due))
    return bool(question.received) and len(set(days)) == 1


def _due(by: RegisterBy, sitting: Sitting) -> datetime | None:
    return deadline(by, sitting.on, sitting.start, sitting.holidays or ()) if sitting.on else None


def _unknown(question: Question, by: RegisterBy, sitting: Sitting) -> str:
    """Why nothing can be said, '' where something can."""
    if by.rule is RegisterRule.OWN_WORDS:
        return f"the scheme says ‘{by.words}’, from which no time can be reckoned" if by.words else "no deadline is set"
    if sitting.on is None:
        return "the meeting has no date yet"
    if by.rule is RegisterRule.ON_ARRIVAL and sitting.start is None:
        return "the meeting has no time at which it starts"
    if question.received_at is not None:
        return ""
    if question.received:
        return f"it was received ‘{question.received}’, from which no time can be reckoned"
    return "when it was registered is not recorded"


def _registered(question: Question, received: datetime, due: datetime) -> str:
    """'Monday 09:10' near the deadline, else with the date; no time where only the day is known."""
    local = received.astimezone(england())
    if question.received:
        return f"on {long_date(local.date())}"
    if abs(received - due) < _WEEK:
        return f"{local:%A %H:%M}"
    return f"{long_date(local.date())} {local:%H:%M}"


def _about_holidays(by: RegisterBy, sitting: Sitting, due: datetime) -> str:
    """Which bank holidays moved the deadline, or that none are known."""
    if by.rule is not RegisterRule.WORKING_DAY_BEFORE or sitting.on is None:
        return ""
    if sitting.holidays is None:
        return " This meeting’s record has no bank holidays, so only weekends were left out."
    last = due.astimezone(england()).date()
    passed = sorted(day for day in sitting.holidays if last < day < sitting.on and day.weekday() < len("MTWTF"))
    if not passed:
        return ""
    named = " and ".join(f"{day:%A} {day.day} {day:%B}" for day in passed)
    return f" {named} {'is a bank holiday' if len(passed) == 1 else 'are bank holidays'}."
