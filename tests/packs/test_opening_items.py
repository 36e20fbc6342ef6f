"""Business above the first number and below the last title, and the days of the meetings of a year."""

from datetime import date

import pytest

from clerk_app.packs.values.next_meeting import next_meeting
from tests.packs.agenda_items import items, titles
from tests.packs.head_text import sections

NUMBERED = "1. Minutes\n   Those of May.\n\n2. Roads\n\n3. Trees\n"


@pytest.mark.parametrize(
    "above",
    [
        "\nApologies\nFrom members.\n\nDeclarations of Interest\nMembers are asked to declare an interest.\n\n",
        "\nApologies for absence\n\nDeclarations of Members' Interests\n\n",
        "\nSederunt\n\nDeclarations of interest\n\n",
    ],
)
def test_the_opening_business_can_stand_without_numbers(above):
    read = titles(above + NUMBERED)

    assert [number for number, _ in read] == [None, None, "1", "2", "3"]
    assert [title for _, title in read][2:] == ["Minutes", "Roads", "Trees"]


@pytest.mark.parametrize(
    "above", ["\nThe public may attend.\n\nDeclarations of interest\n\n", "\nApologies from Mr Ash\n\n"]
)
def test_what_else_stands_above_the_first_number_is_no_item(above):
    assert [number for number, _ in titles(above + NUMBERED)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("between", "below"),
    [
        ("\n\n", "Thursday 10 April 2026 at 11.00 am, venue to be confirmed."),
        ("\n", "Note that the next meeting of the Roads Board will be held at 2 pm on 25 May 2026."),
    ],
)
def test_the_day_below_the_title_on_the_next_meeting_is_of_it(between, below):
    agenda = (
        "1. Apologies\n\n2. Roads\n\n   The Board is asked to review the roads of the district and to report.\n\n"
        f"3. Date of next meeting{between}{below}\n\nFilming is allowed.\n"
    )

    assert items(agenda)[2].description.value == below


def test_a_day_below_another_title_is_none_of_it():
    agenda = (
        "1. Apologies\n\n2. Roads\n\n   The Board is asked to review the roads of the district and to report.\n\n"
        "3. Trees\n\nThursday 10 April 2026\n"
    )

    assert items(agenda)[2].description is None


@pytest.mark.parametrize(
    "title", ["Dates of meetings 2025/26:", "Dates of meetings for 2025/26:", "Dates of Meetings 2025:"]
)
def test_the_next_of_the_meetings_of_a_year_is_the_first(title):
    found = next_meeting(sections(f"{title} 3rd May 2025, 8th July 2025 and 2nd March 2026."), (), date(2025, 2, 1))

    assert found is not None
    assert found.value == date(2025, 5, 3)


def test_two_columns_beside_the_titles_are_both_taken_away():
    rows = "".join(f"{at}. Report {at}".ljust(30) + "For decision".ljust(20) + "Conf.\n" for at in range(2, 5))
    read = items(f"1. Apologies\n{rows}5. Pond\n")

    assert [item.description for item in read] == [None] * 5
    assert [item.title.value for item in read][1:4] == ["Report 2", "Report 3", "Report 4"]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        (
            "Date of next meeting:  Tuesday 30 August 2026 at 9.30am",
            "Date of next meeting: Tuesday 30 August 2026 at 9.30am",
        ),
        ("Date of next meeting:    The Chair", "Date of next meeting:"),
    ],
)
def test_in_a_table_a_day_behind_a_colon_is_of_the_title(row, title):
    rows = "".join(f"{at}. Report {at}".ljust(40) + "The Warden".ljust(20) + f"WP/{at}\n" for at in range(2, 6))
    read = items("1. Apologies".ljust(40) + f"The Chair\n{rows}6. {row}\n")

    assert " ".join(read[-1].title.value.split()).rstrip(":") == title.rstrip(":")


def test_a_joint_report_is_told_below_a_title():
    read = items("1. Apologies\n2. Harbour Dues -\n   Joint Report by the Treasurer and the Warden\n3. Roads\n")

    assert read[1].description.value == "Joint Report by the Treasurer and the Warden"
