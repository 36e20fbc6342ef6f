"""Spans of time, open at the end while they last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end`; `end` is `None` while it lasts."""

    start: datetime
    end: datetime | None = None

    def length(self, now: datetime) -> timedelta:
        """How long it has lasted at `now`; never negative."""
        end = now if self.end is None else min(self.end, now)
        return max(end - self.start, timedelta())

    def holds(self, at: datetime) -> bool:
        """Whether the instant lies in the span (its end does not)."""
        return self.start <= at and (self.end is None or at < self.end)

    def touches(self, other: Span) -> bool:
        """Whether the two share any time."""
        starts_before = self.end is None or other.start < self.end
        return starts_before and (other.end is None or self.start < other.end)


def shared(one: Span, other: Span) -> Span | None:
    """The time that two spans share; one of no length is shared where the other holds its instant."""
    if not (one.touches(other) or one.holds(other.start) or other.holds(one.start) or one.start == other.start):
        return None
    start = max(one.start, other.start)
    ends = [span.end for span in (one, other) if span.end is not None]
    return Span(start, max(start, min(ends)) if ends else None)


def without(span: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """The pieces of a span that the holes leave."""
    pieces: tuple[Span, ...] = (span,)
    for hole in holes:
        pieces = tuple(left for piece in pieces for left in _cut(piece, hole))
    return pieces


def _cut(span: Span, hole: Span) -> tuple[Span, ...]:
    if hole.start == hole.end or not span.touches(hole):
        return (span,)
    before = (Span(span.start, hole.start),) if span.start < hole.start else ()
    goes_on = hole.end is not None and (span.end is None or hole.end < span.end)
    return (*before, Span(hole.end, span.end)) if hole.end is not None and goes_on else before


def close_open(spans: tuple[Span, ...], at: datetime) -> tuple[Span, ...]:
    """The spans with an open last one ended at `at` (never before it started)."""
    if not spans or spans[-1].end is not None:
        return spans
    return (*spans[:-1], Span(spans[-1].start, max(at, spans[-1].start)))


def union(spans: Iterable[Span], now: datetime) -> tuple[Span, ...]:
    """The same time as disjoint closed spans in order; an open span ends at `now`."""
    merged: list[Span] = []
    for span in sorted((Span(s.start, s.start + s.length(now)) for s in spans), key=lambda s: s.start):
        if merged and span.start <= _end(merged[-1]):
            merged[-1] = Span(merged[-1].start, max(_end(merged[-1]), _end(span)))
        else:
            merged.append(span)
    return tuple(merged)


def length_without(span: Span, holes: Iterable[Span], now: datetime) -> timedelta:
    """The length of a span at `now` less whatever part of it the holes take away."""
    end = span.start + span.length(now)
    lost = timedelta()
    for hole in union(holes, now):
        lost += max(min(_end(hole), end) - max(hole.start, span.start), timedelta())
    return span.length(now) - lost


def _end(span: Span) -> datetime:
    return span.start if span.end is None else span.end
