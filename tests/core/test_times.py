"""Times as clerks type them."""

from datetime import UTC, datetime, time, timedelta

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting.times import clock_time, length_words, parse_time, plain_time, read_length

NOW = datetime(2026, 3, 12, 11, 7, 42, tzinfo=UTC)


def on(clock: str, now: datetime = NOW) -> datetime:
    return datetime.combine(now.date(), time.fromisoformat(clock), now.tzinfo)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1042", "10:42"),
        ("10:42", "10:42"),
        ("10.42", "10:42"),
        ("10 42", "10:42"),
        (" 10.42am ", "10:42"),
        ("10.42 AM", "10:42"),
        ("10:42:07", "10:42:07"),
        ("942", "09:42"),
        ("9.42", "09:42"),
        ("9am", "09:00"),
        ("9", "09:00"),
        ("12am", "00:00"),
        ("0015", "00:15"),
        ("1107", "11:07"),
    ],
)
def test_a_time_of_today(typed, meant):
    assert parse_time(typed, NOW) == on(meant)


@pytest.mark.parametrize(("typed", "minutes"), [("-5", 5), ("−5", 5), ("–15", 15), ("-0", 0), ("-90", 90)])
def test_minutes_ago(typed, minutes):
    assert parse_time(typed, NOW) == NOW - timedelta(minutes=minutes)


@pytest.mark.parametrize("typed", ["now", "Now", " NOW "])
def test_now_is_the_instant_itself(typed):
    assert parse_time(typed, NOW) == NOW


def test_one_figure_is_the_latest_such_time():
    assert parse_time("2.15", on("14:20")) == on("14:15")
    assert parse_time("9.30", on("14:20")) == on("09:30")
    assert parse_time("7", on("19:45")) == on("19:00")
    assert parse_time("2.15am", on("14:20")) == on("02:15")


def test_shortly_after_midnight_the_evening_is_meant():
    assert parse_time("2355", on("00:10")) == on("23:55") - timedelta(days=1)


@pytest.mark.parametrize("typed", ["1142", "11.08", "2pm", "23:59"])
def test_a_time_still_to_come_is_refused_in_a_sentence(typed):
    with pytest.raises(RuleError, match=r"^It is 11:07 now\. \d\d:\d\d is still to come\.$"):
        parse_time(typed, NOW)


@pytest.mark.parametrize("typed", ["", "   ", "soon", "2561", "10:75", "13am", "0pm", "10425", "-", "5-", "1:2", "+5"])
def test_what_is_no_time_is_refused_with_advice(typed):
    with pytest.raises(RuleError, match="Type a time as 1042"):
        parse_time(typed, NOW)


def test_a_time_of_day_may_be_still_to_come():
    assert clock_time("1740") == time(17, 40)
    assert clock_time("10.40am") == time(10, 40)
    assert clock_time("nearly") is None
    assert clock_time("") is None


@pytest.mark.parametrize(
    ("at", "said"),
    [("12:30", "12.30pm"), ("12:00", "noon"), ("09:00", "9am"), ("00:05", "12.05am"), ("00:00", "12am")],
)
def test_times_as_they_are_said(at, said):
    assert plain_time(time.fromisoformat(at)) == said


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("180", 180),
        ("3 hours", 180),
        ("3h", 180),
        ("2h30", 150),
        ("2 hours and 30 minutes", 150),
        ("2.5 hours", 150),
        ("half hour", 30),
        ("90 min", 90),
        ("1 Hour", 60),
        ("", None),
        ("0", None),
        ("three hours", None),
        ("3 hours x", None),
        ("-5", None),
    ],
)
def test_lengths_as_they_are_typed(typed, minutes):
    assert read_length(typed) == minutes


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(180, "3 hours"), (60, "1 hour"), (90, "1 hour and 30 minutes"), (1, "1 minute"), (0, "0 minutes")],
)
def test_lengths_in_words(minutes, said):
    assert length_words(minutes) == said
    assert not minutes or read_length(said) == minutes
