"""What is said of public questions that are still timed when another item is begun, or the public excluded."""

from clerk_app.meeting.facts import SlotEnded
from clerk_app.meeting.slot_left import as_of, slot_left, still_open
from clerk_app.meeting.state import MeetingState
from ui.prompt import Prompt, Tone


def slot_prompts(state: MeetingState) -> list[Prompt]:
    """Whether they ended when the item was begun; asked again with each further item, never done by itself."""
    left = slot_left(state)
    if left is None:
        return _stands_still(state)
    lead = f"{still_open(state)}."
    words = f"{lead} End them {as_of(state, left)}?"
    key = f"slot-left-{left.latest.isoformat()}"
    return [Prompt(key, words, "End them", "timer", Tone.ASK, (SlotEnded(),), strong=lead, at=left.at)]


def _stands_still(state: MeetingState) -> list[Prompt]:
    slot = state.questions.slot
    if slot is None or slot.span.end is not None or not state.in_private:
        return []
    words = "The clocks of public questions stand still until press and public are let in again."
    return [Prompt(f"slot-private-{state.exclusions[-1].id}", words, "Read", "timer")]
