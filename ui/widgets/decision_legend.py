"""What the keys do while a decision is taken down."""

from typing import Final

from clerk_app.meeting.decisions import VoteMethod
from ui.models.legend_key import LegendKey

WITHOUT_MOTION: Final = (LegendKey("Enter", "Decide without words", "Enter"),)


def decision_keys(method: VoteMethod, enter: str) -> tuple[LegendKey, ...]:
    """The keys for a way of deciding; `enter` says what Enter does now."""
    keys = [LegendKey("Enter", enter, "Enter", strong=True)]
    if method is VoteMethod.NAMED:
        turns = "that member: against, abstained, not voting, for"
        keys = [LegendKey("A–Z", turns), LegendKey("Shift+F9", "All for", "named_vote"), *keys]
    return (
        *keys,
        LegendKey("Tab", "Mover, seconder, reason"),
        LegendKey("Insert", "Own vote recorded", "Insert"),
        LegendKey("Esc", "Back, keep as draft", "escape"),
    )
