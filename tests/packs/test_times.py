"""Times of day as papers print them."""

import pytest

from clerk_app.packs.values.times import times_in


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("10.15am", "10:15"),
        ("10.15 a.m.", "10:15"),
        ("7.00 p.m.", "19:00"),
        ("7pm", "19:00"),
        ("7 p. m.", "19:00"),
        ("7:00 PM", "19:00"),
        ("@ 7.30pm", "19:30"),
        ("12 noon", "12:00"),
        ("12.00 noon", "12:00"),
        ("12pm", "12:00"),
        ("midday", "12:00"),
        ("19:00hrs", "19:00"),
        ("1900 hours", "19:00"),
        ("13:30pm", "13:30"),
        ("7.00yh", "19:00"),
        ("10.00yb", "10:00"),
        ("10.00 y.b.", "10:00"),
        ("10.00y.b", "10:00"),
        ("10.00 y. b.", "10:00"),
        ("7.00 y.h.", "19:00"),
        ("2.15 y.p.", "14:15"),
        ("9.30 y bore", "09:30"),
        ("6.30 yr hwyr", "18:30"),
        ("10 o’r gloch y bore", "10:00"),
        ("2.00 y prynhawn", "14:00"),
        ("at half past seven in the evening", "19:30"),
        ("at 10 o’clock in the morning", "10:00"),
        ("at 7-30pm", "19:30"),
        ("10-00am", "10:00"),
        ("6-45 p.m.", "18:45"),
        ("Session 1: 10am", "10:00"),
        ("Part 2: 7pm", "19:00"),
        ("Room 4 - 10am", "10:00"),
        ("Sitting 2. 10 am", "10:00"),
        ("Item 3: 11am", "11:00"),
        ("the meeting on Monday at 7: 30pm", "19:30"),
        ("7. 30 pm", "19:30"),
        ("at seven in the evening", "19:00"),
        ("at ten a.m.", "10:00"),
        ("two p.m.", "14:00"),
        ("Eleven in the morning", "11:00"),
        ("three in the afternoon", "15:00"),
    ],
)
def test_a_time_is_read_in_any_dress(printed, wanted):
    (found,) = times_in(printed)
    assert f"{found.at:%H:%M}" == wanted
    assert found.plain
    assert not found.bare


@pytest.mark.parametrize(
    ("printed", "wanted", "plain"),
    [("10:15", "10:15", True), ("18.30", "18:30", True), ("7.30", "19:30", False), ("2:00", "14:00", False)],
)
def test_two_figures_alone_may_be_a_time(printed, wanted, plain):
    (found,) = times_in(printed)
    assert f"{found.at:%H:%M}" == wanted
    assert (found.plain, found.bare) == (plain, True)


@pytest.mark.parametrize("printed", ["6-9pm", "7-10pm", "10-12pm", "6 - 9pm"])
def test_hours_with_a_hyphen_between_them_are_a_span(printed):
    assert len(times_in(printed)) == 2


@pytest.mark.parametrize("printed", ["half past seven", "7 o’clock"])
def test_evening_is_reckoned_where_it_is_not_said(printed):
    (found,) = times_in(printed)
    assert found.at.hour == 19
    assert not found.plain


@pytest.mark.parametrize(
    "words",
    [
        "20 Chwefror 2018 am",
        "£216.29",
        "£4.50",
        "14.01.2021",
        "3.45 million",
        "12.5%",
        "25:99",
        "one of seven",
        "Part 10.30.1",
    ],
)
def test_what_looks_like_a_time_is_none(words):
    assert times_in(words) == ()


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        ("7.00 - 9.00pm", "19:00", "21:00"),
        ("11.30-1.00pm", "11:30", "13:00"),
        ("10.00am to 12 noon", "10:00", "12:00"),
        ("6 – 8pm", "18:00", "20:00"),
    ],
)
def test_of_a_span_the_second_is_the_end(span, first, last):
    begins, ends = times_in(span)
    assert (f"{begins.at:%H:%M}", f"{ends.at:%H:%M}") == (first, last)
    assert (begins.ends, ends.ends) == (False, True)
