"""Spans of time: closed, open, joined, and what holes take away."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_app.meeting.spans import Span, close_open, length_without, shared, union, without
from tests.builders import at

OPEN = Span(at("10:00"))
HOUR = Span(at("10:00"), at("11:00"))


@pytest.mark.parametrize(
    ("span", "now", "minutes"),
    [
        (OPEN, "10:00", 0),
        (OPEN, "10:30", 30),
        (OPEN, "09:30", 0),
        (HOUR, "10:30", 30),
        (HOUR, "12:00", 60),
        (HOUR, "09:00", 0),
    ],
)
def test_length(span, now, minutes):
    assert span.length(at(now)) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("span", "when", "held"),
    [
        (OPEN, "09:59", False),
        (OPEN, "10:00", True),
        (OPEN, "23:00", True),
        (HOUR, "10:00", True),
        (HOUR, "10:59", True),
        (HOUR, "11:00", False),
    ],
)
def test_a_span_holds_its_start_and_not_its_end(span, when, held):
    assert span.holds(at(when)) is held


@pytest.mark.parametrize(
    ("other", "touches"),
    [
        (Span(at("09:00"), at("10:00")), False),
        (Span(at("09:00"), at("10:01")), True),
        (Span(at("10:59")), True),
        (Span(at("11:00")), False),
        (Span(at("09:00")), True),
        (Span(at("10:10"), at("10:20")), True),
    ],
)
def test_touching(other, touches):
    assert HOUR.touches(other) is touches
    assert other.touches(HOUR) is touches


def test_the_open_last_span_is_closed_never_before_it_began():
    assert close_open((), at("10:30")) == ()
    assert close_open((HOUR,), at("12:00")) == (HOUR,)
    assert close_open((HOUR, Span(at("11:30"))), at("12:00")) == (HOUR, Span(at("11:30"), at("12:00")))
    assert close_open((OPEN,), at("09:00")) == (Span(at("10:00"), at("10:00")),)


minutes = st.integers(0, 300)
spans = st.builds(
    lambda start, length: Span(
        at("08:00") + timedelta(minutes=start), length and at("08:00") + timedelta(minutes=start + length)
    ),
    minutes,
    st.none() | st.integers(1, 120),
)


def marks(many, now):
    """The minutes that spans cover, counted one by one."""
    day = [at("00:00") + timedelta(minutes=m) for m in range(24 * 60)]
    return {m for m in day if m < now and any(s.holds(m) for s in many)}


@settings(max_examples=150, derandomize=True)
@given(st.lists(spans, max_size=5), minutes)
def test_the_union_covers_the_same_minutes_once(many, late):
    now = at("08:00") + timedelta(minutes=late)
    whole = union(many, now)
    assert sum((s.length(now) for s in whole), timedelta()) == timedelta(minutes=len(marks(many, now)))
    assert all(a.end < b.start for a, b in pairwise(whole) if a.end)


@settings(max_examples=150, derandomize=True)
@given(spans, st.lists(spans, max_size=4), minutes)
def test_holes_take_away_what_they_share(span, holes, late):
    now = at("08:00") + timedelta(minutes=late)
    left = marks([span], now) - marks(holes, now)
    assert length_without(span, holes, now) == timedelta(minutes=len(left))


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (HOUR, Span(at("10:30"), at("12:00")), Span(at("10:30"), at("11:00"))),
        (HOUR, OPEN, HOUR),
        (OPEN, Span(at("11:00")), Span(at("11:00"))),
        (HOUR, Span(at("11:00"), at("12:00")), None),
        (HOUR, Span(at("10:20"), at("10:20")), Span(at("10:20"), at("10:20"))),
        (HOUR, Span(at("10:00"), at("10:00")), Span(at("10:00"), at("10:00"))),
        (HOUR, Span(at("11:00"), at("11:00")), None),
    ],
)
def test_what_two_spans_share(one, other, both):
    assert shared(one, other) == shared(other, one) == both


@settings(max_examples=150, derandomize=True)
@given(spans, st.lists(spans, max_size=4), spans)
def test_pieces_and_shares_cover_the_same_minutes(span, holes, other):
    now = at("16:00")
    pieces = without(span, holes)
    assert marks(pieces, now) == marks([span], now) - marks(holes, now)
    assert all(a.end is not None and a.end < b.start for a, b in pairwise(pieces))
    both = shared(span, other)
    assert marks([both] if both else [], now) == marks([span], now) & marks([other], now)
