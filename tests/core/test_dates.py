"""Dates as they are typed and shown."""

from datetime import date

import pytest

from clerk_app.meeting.dates import date_within, long_date, plain_date, read_date, short_date

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    "typed",
    [
        "12 March 2026",
        "12 march",
        "12 Mar",
        "Thu 12 March",
        "Thursday, 12 March 2026",
        "12th March",
        "12th of March 2026",
        "12/3/26",
        "12/03/2026",
        "12.3.26",
        "12-3",
        "2026-03-12",
        "  12   March  2026 ",
    ],
)
def test_a_date_is_read_however_it_is_typed(typed):
    assert read_date(typed, TODAY) == date(2026, 3, 12)


@pytest.mark.parametrize("typed", ["", "12", "March", "31/2/26", "12 Foo 2026", "0/0/26", "tomorrow", "12 ma 2026"])
def test_what_is_no_date_is_none(typed):
    assert read_date(typed, TODAY) is None


def test_without_a_year_it_is_the_nearest_day():
    assert read_date("5 January", date(2026, 12, 20)) == date(2027, 1, 5)
    assert read_date("20 December", date(2026, 1, 5)) == date(2025, 12, 20)
    assert read_date("29 February", date(2027, 6, 1)) == date(2028, 2, 29)
    assert read_date("29 February", date(2026, 6, 1)) is None


def test_dates_are_shown_long_plain_and_short():
    day = date(2026, 3, 12)
    assert long_date(day) == "Thursday 12 March 2026"
    assert plain_date(day) == "12 March 2026"
    assert short_date(day, TODAY) == "Thu 12 March"
    assert short_date(day, date(2028, 1, 1)) == "Thu 12 Mar 2026"


def test_a_date_is_found_within_a_title():
    assert date_within("Minutes of the meeting of 12 February 2026") == date(2026, 2, 12)
    assert date_within("Minutes of the last meeting") is None


def test_today_is_today():
    assert read_date("Today", TODAY) == TODAY
