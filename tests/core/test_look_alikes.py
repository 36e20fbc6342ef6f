"""Meetings of one committee on one day are told apart in words."""

from dataclasses import replace
from datetime import date, time

import pytest

from clerk_app.meeting.look_alikes import told_apart
from clerk_app.meeting.state import Phase
from clerk_app.meeting.summary import MeetingSummary
from tests.builders import DAY, at

ONE = MeetingSummary("one", "c", "Scrutiny", DAY, time(10), Phase.CLOSED, None, None, at("11:20"), 5, 0)
TWO = replace(ONE, id="two")
COPY = replace(TWO, copied=at("14:05"))
CASES = [
    ((ONE,), {}),
    ((ONE, replace(TWO, held_on=date(2026, 3, 13))), {}),
    ((ONE, replace(TWO, committee_name="Audit")), {}),
    ((COPY,), {}),
    ((ONE, replace(TWO, start=time(14))), {"one": "begins 10:00", "two": "begins 14:00"}),
    ((ONE, replace(TWO, start=None)), {"one": "begins 10:00", "two": "no time yet"}),
    (
        (ONE, COPY),
        {"one": "last written 12 March 2026 at 11:20", "two": "copy, imported 12 March 2026 at 14:05"},
    ),
    (
        (ONE, replace(TWO, last_written=at("11:25"))),
        {"one": "last written 12 March 2026 at 11:20", "two": "last written 12 March 2026 at 11:25"},
    ),
    (
        (COPY, replace(COPY, id="three", copied=at("14:05").replace(second=9))),
        {"two": "copy, imported 12 March 2026 at 14:05:00", "three": "copy, imported 12 March 2026 at 14:05:09"},
    ),
    (
        (ONE, TWO),
        {
            "one": "last written 12 March 2026 at 11:20:00, 1 of 2",
            "two": "last written 12 March 2026 at 11:20:00, 2 of 2",
        },
    ),
]


@pytest.mark.parametrize(("summaries", "told"), CASES)
def test_only_look_alikes_are_told_apart_and_each_of_them_is(summaries, told):
    assert told_apart(summaries) == told
