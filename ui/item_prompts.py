"""Notes about items: urgent business without its circumstances, and how long the meeting may go on."""

from dataclasses import replace
from datetime import datetime

from clerk_app.meeting import limits, urgency
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.facts import ItemAdded
from clerk_app.meeting.state import MeetingState, Phase
from ui.prompt import Prompt, Tone

TYPE_URGENCY = "type_urgency"
"""The command that types the special circumstances."""
CONTINUE = "motion_to_continue"
"""The command that begins a motion to continue."""


def item_prompts(state: MeetingState) -> list[Prompt]:
    """What urgent business asks for (LGA 1972 s.100B(4)(b)): its circumstances, or whether it is urgent at all."""
    if state.phase in (Phase.NOT_OPENED, Phase.CLOSED):
        return []
    return [
        *(_circumstances(item) for item in urgency.waiting(state)),
        *(_unpublished(item) for item in urgency.unpublished(state)),
    ]


def limit_prompts(state: MeetingState, now: datetime | None) -> list[Prompt]:
    """What the committee's own limits ask for as they come near."""
    if now is None:
        return []
    near = (("limit-finish", limits.finish_warning(state, now)), ("limit-hours", limits.hours_warning(state, now)))
    return [
        Prompt(key, warning.words, "Motion to continue", "timer", Tone.ASK, command=CONTINUE, stays=True)
        for key, warning in near
        if warning is not None
    ]


def _circumstances(item: AgendaItem) -> Prompt:
    words = f"{urgency.named(item)} is urgent business: its special circumstances belong in the minutes."
    return Prompt(
        f"circumstances-{item.id}", words, "Type the circumstances", "alarm-clock", Tone.ASK,
        command=TYPE_URGENCY, stays=True, rank=-1, returns=True,
    )  # fmt: skip


def _unpublished(item: AgendaItem) -> Prompt:
    words = (
        f"{urgency.named(item)} was not on the published agenda. "
        "It may be taken only as urgent (section 100B(4)(b))."
    )  # fmt: skip
    act = ItemAdded(replace(item, kind=ItemKind.URGENT))
    return Prompt(f"unpublished-{item.id}", words, "It is urgent", "info", facts=(act,), command=TYPE_URGENCY)
