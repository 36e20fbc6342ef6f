"""What the meeting bar shows, as plain values."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class MeetingLook(Enum):
    """The state of the meeting, which the block at the far left shows."""

    NOT_OPENED = "not opened"
    IN_SESSION = "in session"
    ADJOURNED = "adjourned"
    PRIVATE = "private session"
    CLOSED = "closed"


class ClockLook(Enum):
    """How the speaker's clock stands."""

    RUNNING = "running"
    PAUSED = "paused"
    LAST_SECONDS = "last seconds"
    OVER = "over"
    NOT_TIMING = "not timing"


@dataclass(frozen=True, slots=True)
class ClockCell:
    """The speaker's clock: '0:24', 'Please finish', 'question 2 of 5 · slot 7:52'."""

    look: ClockLook
    value: str
    word: str = ""
    sub: str = ""


@dataclass(frozen=True, slots=True)
class BarView:
    """Everything the bar shows at one moment; what ends in `short` is for a small window."""

    look: MeetingLook
    state: str
    state_sub: str
    public: str
    public_sub: str
    committee: str
    line2: str
    here: str
    here_sub: str
    saved: str
    saved_sub: str
    now: datetime
    clock: ClockCell | None = None
    quorum_lost: bool = False
    save_failed: bool = False
    display: str = ""
    """What becomes of the room display, with `display_sub`: 'Room display', 'on screen 2'; '' while it is off."""
    display_sub: str = ""
    display_on: bool = False
    """Whether the room sees something on it."""
    public_short: str = ""
    committee_short: str = ""
    line2_short: str = ""
    here_short: str = ""
    here_least: str = ""
    """What stands under the count where there is hardly any room."""
    state_sub_short: str = ""
    """What stands under the state there."""
    state_short: str = ""
    """The state where there is hardly any room: 'Private'."""
    private: bool = False
    """Whether press and public are out, adjourned or not: then the whole bar is purple."""
