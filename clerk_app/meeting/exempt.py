"""Private session: exempt information by the paragraphs of Schedule 12A, and the spans without press and public."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from clerk_app.meeting.spans import Span, close_open

PARAGRAPHS = {
    1: "Information relating to any individual.",
    2: "Information which is likely to reveal the identity of an individual.",
    3: "Information relating to the financial or business affairs of any particular person "
    "(including the authority holding that information).",
    4: "Information relating to any consultations or negotiations, or contemplated consultations or negotiations, "
    "in connection with any labour relations matter arising between the authority or a Minister of the Crown and "
    "employees of, or office holders under, the authority.",
    5: "Information in respect of which a claim to legal professional privilege could be maintained in legal "
    "proceedings.",
    6: "Information which reveals that the authority proposes (a) to give under any enactment a notice under or by "
    "virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment.",
    7: "Information relating to any action taken or to be taken in connection with the prevention, investigation or "
    "prosecution of crime.",
}
"""The seven English categories of exempt information (LGA 1972 Schedule 12A Part 1), subject to the public-interest
test of its Part 2, paragraph 10."""

SHORT = {
    1: "any individual",
    2: "identity of an individual",
    3: "financial or business affairs",
    4: "labour relations",
    5: "legal professional privilege",
    6: "notices and orders",
    7: "crime",
}
"""The categories in a word or two, for lists and chips."""


def paragraph_words(numbers: Sequence[int]) -> str:
    """'paragraph 3', 'paragraphs 1 and 3', 'paragraphs 1, 2 and 7'; '' for none."""
    *others, last = [str(number) for number in numbers] or [""]
    return f"paragraphs {', '.join(others)} and {last}" if others else f"paragraph {last}" if last else ""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Press and public excluded: `id` is its entry, `item` what was being taken when it began.

    `items` are those during which they are excluded, `paragraphs` those of Schedule 12A Part 1.
    """

    id: str
    span: Span
    items: tuple[str, ...] = ()
    paragraphs: tuple[int, ...] = ()
    mover: str = ""
    seconder: str = ""
    public_interest: bool = True
    item: str = ""


def excluded(past: tuple[Exclusion, ...], new: Exclusion) -> tuple[Exclusion, ...]:
    """A further exclusion, unless one lasts already."""
    return past if is_private(past) else (*past, new)


def readmitted(past: tuple[Exclusion, ...], at: datetime) -> tuple[Exclusion, ...]:
    """The exclusion that lasts ends now."""
    if not is_private(past):
        return past
    last = past[-1]
    return (*past[:-1], replace(last, span=close_open((last.span,), at)[0]))


def is_private(past: tuple[Exclusion, ...]) -> bool:
    """Whether press and public are excluded."""
    return bool(past) and past[-1].span.end is None
