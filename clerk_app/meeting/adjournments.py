"""Adjournments: from, to, why; the meeting's clocks stand still meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time

from clerk_app.meeting.spans import Span, close_open


@dataclass(frozen=True, slots=True)
class Adjournment:
    """One adjournment; `id` is its entry, `until` the announced time of resuming, `item` what was being taken."""

    id: str
    span: Span
    reason: str = ""
    until: time | None = None
    item: str = ""


def adjourned(past: tuple[Adjournment, ...], new: Adjournment) -> tuple[Adjournment, ...]:
    """A further adjournment, unless one lasts already."""
    return past if is_adjourned(past) else (*past, new)


def reconvened(past: tuple[Adjournment, ...], at: datetime) -> tuple[Adjournment, ...]:
    """The adjournment that lasts ends now."""
    if not is_adjourned(past):
        return past
    last = past[-1]
    return (*past[:-1], replace(last, span=close_open((last.span,), at)[0]))


def is_adjourned(past: tuple[Adjournment, ...]) -> bool:
    """Whether an adjournment lasts."""
    return bool(past) and past[-1].span.end is None


def pauses(past: tuple[Adjournment, ...]) -> tuple[Span, ...]:
    """The spans during which nothing ran."""
    return tuple(a.span for a in past)
