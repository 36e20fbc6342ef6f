"""What was chosen for the minutes as a document, in words."""

from __future__ import annotations

from typing import assert_never

from clerk_app.meeting import facts


def minutes_choice(fact: facts.MinutesFact) -> tuple[str, str]:
    """What a fact is about, and what was chosen."""
    match fact:
        case facts.HouseStyleChosen(style, name):
            return "House style", (name or style) if style else "the committee’s own"
        case facts.MinutesCountedOn(first):
            return "Minute numbers", f"from {first}, after the meetings before"
        case facts.FirstMinuteNumbered(first):
            return "Minute numbers", f"from {first}" if first else "as they follow from the meetings before"
        case _:
            assert_never(fact)
