"""Dates as papers print them."""

from datetime import date

import pytest

from clerk_app.packs.values.dates import dates_in


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("on 11 April 2019 at 10:15", "2019-04-11"),
        ("Thursday, 14 January 2021", "2021-01-14"),
        ("14th January 2021", "2021-01-14"),
        ("14/01/2021", "2021-01-14"),
        ("8.4.15", "2015-04-08"),
        ("Tuesday the Twenty Third day of April 2019", "2019-04-23"),
        ("this eleventh day of May, 2020", "2020-05-11"),
        ("the thirty-first of March 2021", "2021-03-31"),
        ("2nd MARCH 2021", "2021-03-02"),
        ("Wed 8 Apr 15 at 7pm", "2015-04-08"),
        ("28 Feb '19", "2019-02-28"),
        ("17th day of June 2020", "2020-06-17"),
        ("April 8th, 2015", "2015-04-08"),
        ("held on19th September, 2016", "2016-09-19"),
        ("Dydd Iau 14 Ionawr 2021", "2021-01-14"),
        ("2015-04-02", "2015-04-02"),
        ("Tues June 9 th 2015 .(copy", "2015-06-09"),
        ("held on 9 th June 2015", "2015-06-09"),
        ("June, 9th 2015", "2015-06-09"),
        ("Tuesday, June the 9th, 2015", "2015-06-09"),
        ("June 9. 2015", "2015-06-09"),
    ],
)
def test_a_date_is_read_in_any_dress(printed, wanted):
    (found,) = dates_in(printed)
    assert found.on == date.fromisoformat(wanted)
    assert not found.smudged
    assert not found.disagreement


def test_the_day_of_a_second_date_is_no_year_of_the_first():
    assert [(each.day, each.year) for each in dates_in("11 February, 12 March 2021")] == [(11, None), (12, 2021)]
    assert [each.year for each in dates_in("11 Feb 21, 12th March")] == [2021, None]


@pytest.mark.parametrize(
    "words",
    [
        "£12.30.15",
        "31st June 2020",
        "19/0403",
        "2018 Model Standing Orders",
        "item 5.2.1.4",
        "the second May meeting",
        "the fortieth of May 2020",
    ],
)
def test_what_looks_like_a_date_is_none(words):
    assert dates_in(words) == ()


@pytest.mark.parametrize(
    ("scanned", "wanted"), [('Friday, 26" April, 2024', "2024-04-26"), ("on 1% March, 2024", "2024-03-01")]
)
def test_a_damaged_ordinal_is_read_and_said(scanned, wanted):
    (found,) = dates_in(scanned)
    assert found.on == date.fromisoformat(wanted)
    assert found.smudged


def test_a_weekday_that_does_not_fit_is_said():
    (found,) = dates_in("Thursday 12 April 2019")
    assert found.on == date(2019, 4, 12)
    assert found.disagreement == "The paper says Thursday, but that day is a Friday 12 April 2019."


def test_a_time_behind_the_month_is_no_year():
    (found,) = dates_in("Thursday 14 May 19.00")
    assert (found.day, found.month, found.year) == (14, 5, None)


def test_without_a_year_the_next_such_day_is_meant_if_its_weekday_fits():
    first, second = dates_in("3rd September and Tuesday 12th November")
    assert first.on is None
    assert first.after(date(2019, 7, 2)) == date(2019, 9, 3)
    assert first.after(date(2019, 10, 2)) == date(2020, 9, 3)
    assert second.after(date(2019, 7, 2)) == date(2019, 11, 12)
    assert second.after(date(2017, 7, 2)) is None


def test_without_a_year_the_nearest_day_is_meant_if_its_weekday_fits():
    (found,) = dates_in("Tuesday, 14th July, at 7pm")
    assert found.nearest(date(2020, 7, 9)) == date(2020, 7, 14)
    assert found.nearest(date(2021, 7, 9)) is None


def test_two_dates_stand_in_their_order():
    text = "from 1 May 2020 to 30/06/2020"
    assert [text[found.start : found.end] for found in dates_in(text)] == ["1 May 2020", "30/06/2020"]
