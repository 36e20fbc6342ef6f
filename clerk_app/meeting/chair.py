"""Who is in the chair, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from clerk_app.meeting.spans import Span, close_open


@dataclass(frozen=True, slots=True)
class Chairing:
    """Somebody other than the chairman in the chair: `item` where it is only until that item is left."""

    id: str
    person: str
    span: Span
    item: str = ""


def taken(past: tuple[Chairing, ...], new: Chairing) -> tuple[Chairing, ...]:
    """The chair passed to somebody; a person of '' gives it back."""
    before = given_back(past, new.span.start)
    return (*before, new) if new.person else before


def given_back(past: tuple[Chairing, ...], at: datetime) -> tuple[Chairing, ...]:
    """Nobody else is in the chair from now on."""
    if not past or past[-1].span.end is not None:
        return past
    last = past[-1]
    return (*past[:-1], Chairing(last.id, last.person, close_open((last.span,), at)[0], last.item))


def item_left(past: tuple[Chairing, ...], current: str, at: datetime) -> tuple[Chairing, ...]:
    """What happens to a chair taken for an item once the meeting is on another."""
    if past and past[-1].span.end is None and past[-1].item and past[-1].item != current:
        return given_back(past, at)
    return past


def in_the_chair(past: tuple[Chairing, ...]) -> str:
    """Who took the chair and still has it, '' where it is the chairman's own."""
    return past[-1].person if past and past[-1].span.end is None else ""
