"""A committee's own scheme for public questions: how long, by when, on what, and who is named how."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from clerk_app.meeting.times import clock_time, plain_time

NOON = time(12)
"""The usual hour of a deadline."""
RECKONED_SECONDS = 180
"""What a speaker is reckoned at where the scheme sets no limit."""
LONGEST_WRITTEN_ANSWER = 60
"""Working days; so far after a meeting its record knows the bank holidays."""

_DAY_BEFORE = re.compile(r"(?:by |before )?(?:(.+?) )??(?:on )?(?:the )?(working )?day before(?: the meeting)?")
_ARRIVAL = re.compile(r"(?:register )?on arrival\b.*")


class RegisterRule(StrEnum):
    """By when a speaker registers."""

    ON_ARRIVAL = "on_arrival"
    """Before the meeting starts."""
    DAY_BEFORE = "day_before"
    WORKING_DAY_BEFORE = "working_day_before"
    OWN_WORDS = "own_words"
    """As the committee words it; no deadline can be reckoned."""


class NamingRule(StrEnum):
    """How the minutes name a member of the public who spoke."""

    NAME = "name"
    NAME_AND_TOWN = "name_and_town"
    MEMBER_OF_THE_PUBLIC = "member_of_the_public"


@dataclass(frozen=True, slots=True)
class RegisterBy:
    """By when a speaker registers: `at` counts on the day before, `words` only where they are the committee's own."""

    rule: RegisterRule = RegisterRule.WORKING_DAY_BEFORE
    at: time = NOON
    words: str = ""

    @classmethod
    def of_words(cls, words: str) -> RegisterBy:
        """What a text such as 'noon on the working day before' means; older records have nothing but the text."""
        plain = " ".join(words.casefold().replace(",", " ").split()).rstrip(".")
        if _ARRIVAL.fullmatch(plain):
            return cls(RegisterRule.ON_ARRIVAL)
        match = _DAY_BEFORE.fullmatch(plain)
        at = _time_of_day(match[1]) if match else None
        if match is None or at is None:
            return cls(RegisterRule.OWN_WORDS, words=words)
        return cls(RegisterRule.WORKING_DAY_BEFORE if match[2] else RegisterRule.DAY_BEFORE, at)

    def __str__(self) -> str:
        """'noon on the working day before'."""
        match self.rule:
            case RegisterRule.ON_ARRIVAL:
                return "on arrival"
            case RegisterRule.DAY_BEFORE:
                return f"{plain_time(self.at)} on the day before"
            case RegisterRule.WORKING_DAY_BEFORE:
                return f"{plain_time(self.at)} on the working day before"
            case RegisterRule.OWN_WORDS:
                return self.words


def _time_of_day(text: str | None) -> time | None:
    """Noon where none is named; None where it is no time of day."""
    return NOON if not text or text in ("noon", "12 noon", "12.00 noon") else clock_time(text)


@dataclass(frozen=True, slots=True)
class QuestionScheme:
    """The committee's own scheme for public questions; None stands for no limit.

    `written_answer_days`: working days after the meeting within which whoever was not reached is answered in writing.
    `contact_months`: months after the meeting at which contact details are deleted.
    """

    slot_minutes: int = 15
    speaker_seconds: int | None = 180
    warning_seconds: int = 30
    register_by: RegisterBy = RegisterBy()
    must_name_item: bool = False
    statements: bool = True
    supplementary: bool = True
    words_limit: int | None = None
    naming: NamingRule = NamingRule.NAME
    written_answer_days: int = 10
    contact_months: int = 12

    @property
    def reckoned_seconds(self) -> int:
        """What a speaker who has not begun is reckoned at."""
        return RECKONED_SECONDS if self.speaker_seconds is None else self.speaker_seconds
