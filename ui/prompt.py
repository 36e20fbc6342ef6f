"""A note of the program: one sentence, and what Ctrl+Enter does about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clerk_app.meeting.facts import MeetingFact


class Tone(StrEnum):
    """Blue to tell, amber to ask, red where something is not saved or lost, purple in private."""

    TELL = "tell"
    ASK = "ask"
    WARN = "warn"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Prompt:
    """One sentence and what Ctrl+Enter does about it: record `facts`, do `command`, or just put it away.

    A command with a colon is a place to go to, as a check list names them: 'summary:item-10'.
    `strong` are the words of the sentence in strong type. `rank`: below nought goes before the others, above behind.
    `stays`: doing the command does not put it away, only what it asks for or 'Not now' does. `returns`: it comes
    back when something is refused. `at`: when what is recorded happened, if not now. `other` is the other answer to
    a question, which Ctrl+Shift+Enter gives by doing `other_command`.
    """

    id: str
    words: str
    act: str
    icon: str = "info"
    tone: Tone = Tone.TELL
    facts: tuple[MeetingFact, ...] = ()
    command: str = ""
    strong: str = ""
    rank: int = 0
    stays: bool = False
    returns: bool = False
    at: datetime | None = None
    other: str = ""
    other_command: str = ""
