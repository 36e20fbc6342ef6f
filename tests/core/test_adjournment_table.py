"""Adjournments as a table and a sentence."""

from datetime import time, timedelta

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import adjournment_table as table
from clerk_app.meeting import facts
from tests.builders import at, clock_at, in_session, open_library


@pytest.fixture
def clock():
    return clock_at("10:15")


@pytest.fixture
def session(tmp_path, clock):
    library = open_library(tmp_path)
    yield in_session(library, clock)
    library.close()


def record(session, clock, when, fact):
    clock.set(at(when))
    return session.record(fact)[0].id


def test_each_adjournment_with_its_two_entries(session, clock):
    began = record(session, clock, "11:20", facts.MeetingAdjourned("fire alarm", time(11, 30)))
    ended = record(session, clock, "11:31", facts.MeetingReconvened())
    again = record(session, clock, "12:00", facts.MeetingAdjourned())
    one, two = table.pause_lines(session.state, session.entries, at("12:04:12"))
    assert (one.began, one.ended, one.seconds, one.reason) == (began, ended, 660, "fire alarm")
    assert (two.began, two.ended, two.end, two.seconds) == (again, "", None, 252)


def test_the_close_ends_an_adjournment_that_lasts(session, clock):
    record(session, clock, "12:00", facts.MeetingAdjourned())
    closed = record(session, clock, "12:10", facts.MeetingClosed())
    (line,) = table.pause_lines(session.state, session.entries, at("13:00"))
    assert (line.ended, line.seconds) == (closed, 600)


def test_one_sentence(session, clock):
    def say(now):
        return table.pauses_sentence(session.state, at(now))

    assert say("10:20") == ""
    record(session, clock, "11:20", facts.MeetingAdjourned("fire alarm", time(11, 30)))
    assert say("11:24:12") == "Adjourned for 4:12, until 11:30. F8 reconvenes."
    record(session, clock, "11:31", facts.MeetingReconvened())
    assert say("11:40") == "Adjourned once, 11 min."
    record(session, clock, "12:00", facts.MeetingAdjourned())
    assert say("12:00:05") == "Adjourned for 0:05. F8 reconvenes."
    record(session, clock, "12:00:40", facts.MeetingReconvened())
    assert say("12:10") == "Adjourned twice, 11 min altogether."
    record(session, clock, "12:58", facts.MeetingClosed())
    assert say("15:00") == "The meeting closed at 12:58 after 2 h 43 min, 11 min of it adjourned."


def test_lengths(session, clock):
    record(session, clock, "11:00", facts.MeetingAdjourned())
    record(session, clock, "11:10", facts.MeetingReconvened())
    assert table.meeting_length(session.state, at("11:15")) == timedelta(hours=1)
    assert table.in_session_for(session.state, at("11:15")) == timedelta(minutes=50)
    assert [table.long_length(timedelta(seconds=s)) for s in (42, 60, 3599, 3600, 9780)] == [
        "42 s", "1 min", "59 min", "1 h 0 min", "2 h 43 min",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "now", "wanted"),
    [
        ("", "11:00", None),
        ("1130", "11:00", time(11, 30)),
        ("11.30", "11:00", time(11, 30)),
        ("11:30am", "11:00", time(11, 30)),
        ("1.30", "11:00", time(13, 30)),
        ("2pm", "11:00", time(14, 0)),
        ("14:00", "11:00", time(14, 0)),
    ],
)
def test_the_announced_time_as_it_is_typed(typed, now, wanted):
    assert table.until_time(typed, at(now)) == wanted


def test_what_is_no_time_is_said():
    with pytest.raises(RuleError, match="“soon” is not a time"):
        table.until_time("soon", at("11:00"))
