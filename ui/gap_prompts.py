"""What is asked of the times in which the program did not run though a clock did."""

from typing import Final

from clerk_app.meeting.gap import Gap, GapKind
from clerk_app.meeting.gaps import unsettled
from clerk_app.meeting.state import MeetingState
from ui.prompt import Prompt, Tone

STOPPED: Final = "gap-stopped"
WENT_ON: Final = "gap-went-on"
"""What the two answers do; the id of the gap's entry follows after a colon."""

_FIRST = -1
_QUESTION = "Did the slot go on in the room?"
_WHILE = {
    GapKind.SLEPT: "the computer slept",
    GapKind.HELD_UP: "Clerk stood still",
    GapKind.RESTARTED: "Clerk was not running",
}


def gap_prompts(state: MeetingState) -> list[Prompt]:
    """A question for each gap of which only the clerk can know, the oldest first."""
    return [_asked(gap) for gap in unsettled(state)]


def _asked(gap: Gap) -> Prompt:
    return Prompt(
        f"gap-{gap.id}", f"{_words(gap)} {_QUESTION}", "It stopped", "clock", Tone.ASK,
        command=f"{STOPPED}:{gap.id}", strong=_QUESTION, rank=_FIRST, stays=True,
        other="It went on", other_command=f"{WENT_ON}:{gap.id}",
    )  # fmt: skip


def _words(gap: Gap) -> str:
    start, end = gap.span.start, gap.span.end or gap.span.start
    if not gap.known:
        return (
            f"This computer’s clock is behind the record, so nobody can tell how long Clerk was away after "
            f"{start:%H:%M:%S}. The clocks were not counted on meanwhile."
        )
    return f"While {_WHILE[gap.kind]}, from {start:%H:%M:%S} to {end:%H:%M:%S}, the clocks ran on."
