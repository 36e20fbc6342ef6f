"""Agenda items from pasted lines."""

from datetime import date
from itertools import count

import pytest

from clerk_app.meeting.pasted_items import item_from, items_in


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("1. Apologies for absence", "1", "Apologies for absence"),
        ("4 Family hubs", "4", "Family hubs"),
        ("4\tFamily hubs", "4", "Family hubs"),
        ("5a) School attendance", "5a", "School attendance"),
        ("Item 4 - Family hubs", "4", "Family hubs"),
        ("Item 12: Budget 2026", "12", "Budget 2026"),
        ("iv. Urgent business", "iv", "Urgent business"),
        ("2026 budget", "", "2026 budget"),
        ("12 March visits", "", "12 March visits"),
        ("16 to 25 provision", "", "16 to 25 provision"),
        ("Family hubs", "", "Family hubs"),
        ("7", "", "7"),
    ],
)
def test_a_leading_number_is_the_printed_number(line, number, title):
    item = item_from(line, "x")
    assert (item.number, item.title) == (number, title)


def test_a_report_reference_at_the_end_is_taken_out_of_the_title():
    item = item_from("4. Family hubs: first-year review (CFS/14/26)", "x")
    assert (item.title, item.report_ref) == ("Family hubs: first-year review", "CFS/14/26")


def test_a_private_item_and_its_paragraph_are_known():
    item = item_from("10. Placement contracts (exempt, paragraph 3)", "x")
    assert (item.title, item.exempt, item.exempt_paragraphs) == ("Placement contracts", True, (3,))


def test_the_minutes_to_approve_bring_their_date():
    assert item_from("2. Minutes of 12 February 2026", "x").refers_to == date(2026, 2, 12)


def test_each_line_is_an_item_and_empty_ones_are_not():
    ids = count(1)
    items = items_in("1. One\n\n  2. Two  \r\nThree", lambda: f"id-{next(ids)}")
    assert [(i.id, i.number, i.title) for i in items] == [
        ("id-1", "1", "One"),
        ("id-2", "2", "Two"),
        ("id-3", "", "Three"),
    ]


def test_no_more_than_two_hundred_lines_are_taken():
    ids = count()
    assert len(items_in("x\n" * 500, lambda: str(next(ids)))) == 200
