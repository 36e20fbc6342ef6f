"""What is asked where another item is begun while public questions are still timed."""

from clerk_app.meeting.facts import SlotEnded
from clerk_app.meeting.slot_left import as_of, slot_left, still_open
from clerk_app.meeting.state import MeetingState
from ui.prompt import Prompt, Tone


def slot_prompts(state: MeetingState) -> list[Prompt]:
    """Whether they ended when the item was begun; asked again with each further item, never done by itself."""
    left = slot_left(state)
    if left is None:
        return []
    lead = f"{still_open(state)}."
    words = f"{lead} End them {as_of(state, left)}?"
    key = f"slot-left-{left.latest.isoformat()}"
    return [Prompt(key, words, "End them", "timer", Tone.ASK, (SlotEnded(),), strong=lead, at=left.at)]
