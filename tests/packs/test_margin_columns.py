"""Members down the left margin, beside the items, and a column of pages that nothing announces."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.paper.margin_columns import without_margin_columns
from clerk_app.packs.read_pack import read_pack
from tests.packs.agenda_items import items
from tests.packs.head_text import said
from tests.packs.printed import printed

PAGE = """LONDON BOROUGH OF OVERTON          General Purposes Committee          Agenda


                            Date        Monday 15 October 2001
                            Time        7.00 pm
                            Place       Room 115, Town Hall, Mill Broadway

Councillor Ann Ash          Part I
(Chair)
Councillor Bob Birch        1   Apologies for absence
(Deputy Chair)
Councillor Cy Elm           2   Declarations of interest
Councillor Di Fir
Councillor Ed Gorse         3   Minutes                                          1
Councillor Fay Hall             To approve the minutes of the meeting held on
                                9 July 2001.
Enquiries to:
Guy Moss                    4   Polling district review                          7
Committee Services              Report of the Returning Officer.
020 8555 3042
                            5   Car allowances                                   15
Despatched:                     Report of the Head of Personnel.
5 October 2001
                            6   Reports from the other side                      21

The Town Hall is near the station. Buses 43, 134 and 263 stop outside it all day and until late at night.
"""


def test_members_in_the_margin_are_read_and_are_of_no_item():
    (meeting,) = read_pack(printed(PAGE)).meetings
    assert said(meeting.members) == [
        "Councillor Ann Ash <Chair>",
        "Councillor Bob Birch <Deputy Chair>",
        "Councillor Cy Elm",
        "Councillor Di Fir",
        "Councillor Ed Gorse",
        "Councillor Fay Hall",
    ]
    assert [(item.number and item.number.value, item.title.value) for item in meeting.items] == [
        ("1", "Apologies for absence"),
        ("2", "Declarations of interest"),
        ("3", "Minutes"),
        ("4", "Polling district review"),
        ("5", "Car allowances"),
        ("6", "Reports from the other side"),
    ]
    assert said(meeting.officers) == ["Guy Moss <Committee Services>"]


def test_values_on_both_sides_of_the_margin_stand_where_they_are_printed():
    text = printed(PAGE)
    (meeting,) = read_pack(text).meetings
    lines = {(line.page, line.number): line.text for line in text.lines}
    read = [*(each.name for each in meeting.members), *(item.title for item in meeting.items)]
    for value in read:
        (place,) = value.places
        assert lines[place.page, place.line][place.start : place.end] == value.value


@pytest.mark.parametrize(
    "text",
    [
        PAGE.replace("Councillor", "Ward of"),
        "Councillor Ann Ash          1   Apologies\nCouncillor Bob Birch        2   Interests\n",
        "Members     Ward\nCouncillor Ann Ash     Mill\nCouncillor Bob Birch     Hill\nCouncillor Cy Elm     Ford\n",
        "Councillor Ann Ash      1   Mill\nCouncillor Bob Birch    2   Hill\nCouncillor Cy Elm       3   Ford\n",
        PAGE.replace("5   Car", "3   Car"),
    ],
    ids=["nobody in the margin", "too few", "a table of members", "members with numbers", "numbers that fall"],
)
def test_other_columns_stay_as_they_are(text):
    pack = printed(text)
    assert without_margin_columns(pack).text is pack


def agenda(*pages):
    rows = [
        f"{at}   {title:<40}{page}\n\n" for at, (title, page) in enumerate(zip(TITLES, pages, strict=True), start=1)
    ]
    return items("".join(rows))


TITLES = ("Apologies", "Minutes", "Roads", "Bridges", "Barns")


def test_numbers_that_rise_behind_titles_are_likely_pages():
    read = agenda("", "1", "7", "15", "21")
    assert [item.pages and item.pages.value for item in read] == [None, "1", "7", "15", "21"]
    assert all(item.pages.certainty is Certainty.LIKELY for item in read if item.pages)


@pytest.mark.parametrize("numbers", [("", "1", "2", "3", "4"), ("", "7", "1", "15", "21"), ("", "", "1", "7", "15")])
def test_numbers_that_count_papers_or_fall_or_are_few_are_no_pages(numbers):
    assert not any(item.pages for item in agenda(*numbers))
