"""The number proposed for an item that is put between others."""

import pytest

from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.item_numbers import number_behind, place_behind


@pytest.mark.parametrize(
    ("printed", "behind", "on_the_day", "proposed"),
    [
        ((), None, True, "1"),
        (("1", "2"), None, True, ""),
        (("1", "2"), 1, True, "3"),
        (("1", "2"), 1, False, "3"),
        (("9", "10"), 0, True, "9a"),
        (("9", "10"), 0, False, ""),
        (("9", "9a", "10"), 0, True, "9b"),
        (("9", "9a", "10"), 1, True, "9b"),
        (("9", "9A", "10"), 0, True, "9b"),
        (("9.", "10."), 0, True, "9a."),
        (("19.07.04", "19.07.05"), 0, True, "19.07.04a"),
        (("iv", "v"), 0, True, ""),
        (("", "2"), 0, True, ""),
        (("9z", "10"), 0, True, ""),
    ],
)
def test_numbers(printed, behind, on_the_day, proposed):
    items = [AgendaItem(f"item-{n}", number, "Title") for n, number in enumerate(printed)]
    chosen = None if behind is None else items[behind]
    assert number_behind(items, chosen, on_the_day=on_the_day) == proposed


@pytest.mark.parametrize(
    ("printed", "chosen", "behind"),
    [
        (("9", "10"), 0, 0),
        (("9", "9a", "9b", "10"), 0, 2),
        (("9", "9a", "9b", "10"), 1, 1),
        (("9", "90a"), 0, 0),
        (("", "a"), 0, 0),
    ],
)
def test_another_one_goes_behind_those_of_the_day_that_are_there(printed, chosen, behind):
    items = [AgendaItem(f"item-{n}", number, "Title", on_the_day=n > 0) for n, number in enumerate(printed)]
    assert place_behind(items, items[chosen]) is items[behind]
