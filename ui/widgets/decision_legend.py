"""What the keys do while a decision is taken down."""

from typing import Final

from clerk_app.meeting.decisions import VoteMethod
from ui.models.legend_key import LegendKey

WITHOUT_MOTION: Final = (LegendKey("Enter", "Decide without words", "Enter"),)


ANSWER_FIRST: Final = "Record, after F, A or N"
CASTING: Final = (
    LegendKey("F", "Casting vote for", "F"),
    LegendKey("A", "against", "A"),
    LegendKey("N", "none, so not carried", "N"),
)


def decision_keys(method: VoteMethod, enter: str, *, casting: bool = False) -> tuple[LegendKey, ...]:
    """The keys for a way of deciding; `enter` says what Enter does now, `casting` that a casting vote is answered."""
    keys = [LegendKey("Enter", enter, "Enter", strong=True)]
    if casting:
        keys = [*CASTING, *keys]
    elif method is VoteMethod.NAMED:
        turns = "that member: against, abstained, not voting, for"
        keys = [LegendKey("A–Z", turns), LegendKey("Shift+F9", "All for", "named_vote"), *keys]
    return (
        *keys,
        LegendKey("Tab", "Mover, seconder, reason"),
        LegendKey("Insert", "Own vote recorded", "Insert"),
        LegendKey("Esc", "Back, keep as draft", "escape"),
    )
