"""Agendas set in columns: what stands before the numbers and behind the titles is no part of either."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.paper.regions import split
from tests.packs.printed import printed

ITEMS = [
    ("1", "Welcome and apologies"),
    ("2", "Declarations of interest"),
    ("3", "Minutes of 3 February 2025"),
    ("4", "Bins"),
    ("5", "Any other business"),
]


def read(rows, head="AGENDA"):
    (meeting,) = split(printed(f"THORNBY PARISH COUNCIL\n\n{head}\n\n{rows}\n"))
    return read_items(meeting)


def numbers_and_titles(rows, head="AGENDA"):
    return [(item.number.value if item.number else None, item.title.value) for item in read(rows, head)]


BEFORE = {
    "an hour close before": ["09:00 1. {}", "09:10 2. {}", "09:20 3. {}", "10:05 4. {}", "12:55 5. {}"],
    "an hour before a bare number": ["9.00 1 {}", "9.10 2 {}", "9.20 3 {}", "10.05 4 {}", "12.55 5 {}"],
    "an hour before some": ["1. {}", "2. {}", "8.00 3. {}", "4. {}", "8.45 5. {}"],
    "the half of the day": ["7.30pm 1. {}", "7.35 pm 2. {}", "7.40 p.m. 3. {}", "8pm 4. {}", "8.45pm 5. {}"],
    "a span of hours": ["09:00 – 09:10 1. {}", "09:10-09:20 2. {}", "09:20 to 09:30 3. {}", "4. {}", "5. {}"],
    "brackets": ["(09:00) 1. {}", "(09:10) 2. {}", "(09:20) 3. {}", "[09:30] 4. {}", "5. {}"],
    "hours as at sea": ["1900 hrs 1. {}", "1910 hrs 2. {}", "1930hrs 3. {}", "1940 hours 4. {}", "5. {}"],
    "a column of hours": [
        "10.00    1.   {}",
        "10.05    2.   {}",
        "10.10    3.   {}",
        "         4.   {}",
        "11.00    5.   {}",
    ],
    "telephone numbers": [
        "              1.   {}",
        "...578 8076   2.   {}",
        "              3.   {}",
        "...578 8252   4.   {}",
        "0300 123 45   5.   {}",
    ],
    "a mark of papers": ["     1.   {}", "     2.   {}", "P    3.   {}", "P    4.   {}", "     5.   {}"],
    "a mark before a bare number": ["     1   {}", "     2   {}", "*    3   {}", "P    4   {}", "     5   {}"],
    "who leads": [
        "Chair     1.   {}",
        "All       2.   {}",
        "Cllr Ash  3.   {}",
        "Clerk     4.   {}",
        "Chair     5.   {}",
    ],
    "a ward": ["        1   {}", "        2   {}", "        3   {}", "Abbey   4   {}", "St Ann  5   {}"],
    "the page of the paper": ["      1.   {}", "3     2.   {}", "5     3.   {}", "9-12  4.   {}", "      5.   {}"],
    "hour and lead": [
        "10.00   Chair   1.   {}",
        "10.05   All     2.   {}",
        "10.10   Clerk   3.   {}",
        "10.15   Cllr B  4.   {}",
        "11.00   Chair   5.   {}",
    ],
}


@pytest.mark.parametrize("rows", BEFORE.values(), ids=BEFORE)
def test_the_number_of_an_item_can_stand_behind_other_columns(rows):
    lines = [row.format(title) for row, (_, title) in zip(rows, ITEMS, strict=True)]

    assert numbers_and_titles("\n".join(lines)) == ITEMS
    assert numbers_and_titles("\n\n".join(lines)) == ITEMS


def test_further_lines_of_a_column_before_the_numbers_are_not_of_the_item():
    rows = (
        "Head of     1.   Welcome and apologies\nservice\n"
        "Chair       2.   Declarations of interest\n"
        "The town    3.   To approve the minutes of the meeting\nclerk            held on 3 February 2025\n"
        "Chair       4.   Any other business\n"
    )

    assert numbers_and_titles(rows) == [
        ("1", "Welcome and apologies"),
        ("2", "Declarations of interest"),
        ("3", "To approve the minutes of the meeting held on 3 February 2025"),
        ("4", "Any other business"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "10.00 12 March is the day of the fair",
        "From 10.00 4 tables are to be let",
        "Oak Ltd   2   chairs",
        "2   3.   Mill Lane",
        "Sum due   £4.   Mill Lane",
    ],
)
def test_other_figures_behind_an_hour_or_a_cell_begin_no_item(line):
    rows = f"1. Apologies for absence\n2. Declarations of interest\n3. Accounts\n{line}\n4. Date of next meeting\n"

    assert [number for number, _ in numbers_and_titles(rows)] == ["1", "2", "3", "4"]
