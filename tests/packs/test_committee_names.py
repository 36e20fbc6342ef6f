"""What is the name of a committee, and what only sounds like one."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.values.committee_names import is_committee
from clerk_app.packs.values.title_case import as_name
from tests.packs.head_text import read


@pytest.mark.parametrize(
    ("name", "meets"),
    [
        ("Overton Partnership Centre, 18 (a) Mill Street", False),
        ("Trustees Hall, Overton", False),
        ("Mill Forum, Mill Lane, Overton OV1 2AB", False),
        ("The Commission Building", False),
        ("Board Suite 2", False),
        ("Ann Brown, Panel Secretariat, 01632 960417", False),
        ("Ann Brown, Trees Panel, (01632) 960417", False),
        ("Board Secretary", False),
        ("Forum Support Team", False),
        ("Panel of Clerks", True),
        ("Overton Community Partnership", True),
        ("Partnership Centre Management Committee", True),
        ("Group Offices Board", True),
        ("Trees Panel", True),
        ("Metropolitan District of Overton", True),
        ("Overton Metropolitan District Council", False),
    ],
)
def test_a_place_that_is_named_after_a_committee_is_none(name, meets):
    assert is_committee(name) is meets


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("UPTON-ON-SEA TOWN COUNCIL", "Upton-on-Sea Town Council"),
        ("MILL-CUM-OVERTON", "Mill-cum-Overton"),
        ("ASHBY-DE-LA-MILL", "Ashby-de-la-Mill"),
        ("LLAN-Y-BRYN COMMUNITY COUNCIL", "Llan-y-Bryn Community Council"),
        ("SUB-COMMITTEE ON TREES", "Sub-Committee on Trees"),
        ("ON-STREET PARKING", "On-Street Parking"),
    ],
)
def test_a_name_in_capitals_is_written_as_in_a_sentence(printed, written):
    assert as_name(printed) == written


@pytest.mark.parametrize(
    "called", ["ANNUAL ASSEMBLY OF THE PARISH MEETING", "ANNUAL MEETING OF THE PARISH", "ANNUAL PARISH MEETING"]
)
def test_the_meeting_of_a_parish_is_called_by_all_its_words(called):
    found = read(["PARISH OF UPTON", called, "Friday 23rd May 2025, 7pm, St Mary's Church"])[1]
    assert found is not None
    assert found.value.upper() == called


@pytest.mark.parametrize(
    "headed", ["Extra-ordinary", "Annual Statutory", "Bi-monthly", "Virtual", "September", "Monthly", "Quarterly"]
)
def test_what_sort_of_meeting_it_is_is_no_name_of_a_council(headed):
    head = [f"{headed} Parish Council Meeting", "A meeting of Upton Parish Council will be held on 3 May 2021 at 8pm"]
    assert [found and found.value for found in read(head)[:2]] == ["Upton Parish Council"] * 2


def test_a_council_may_be_named_only_by_its_councillors():
    found = read(["All Upton Mill Parish Councillors are summoned to a meeting on 3 May 2021 at 8pm"])[0]
    assert found is not None
    assert (found.value, found.certainty) == ("Upton Mill Parish Council", Certainty.LIKELY)
    assert read(["Parish Councillors are summoned to a meeting on 3 May 2021 at 8pm"])[0] is None


@pytest.mark.parametrize(
    "place",
    ["Coach House, Mill Close", "Tea Rooms, Upton", "Sports Hall, Hill Close, Upton", "Training Centre"],
)
@pytest.mark.parametrize("at", [" at ", " ", ", ", " @ "])
def test_the_words_of_a_place_before_the_day_do_not_hide_its_hour(place, at):
    found = read([f"A meeting of Upton Parish Council will be held at the {place} on Monday 3 May 2021{at}7.00pm"])
    assert [each and each.value for each in found[2:]] == ["2021-05-03", "19:00", place]


def test_an_hour_of_something_else_before_the_day_is_not_the_meetings():
    head = ["A meeting of Upton Parish Council", "Refreshments from 6.30pm on Monday 3 May 2021 in the Hall"]
    assert read(head)[3] is None


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("Municipal District of Mill Town West", "Municipal District of Mill Town West"),
        ("Metropolitan District of Overton", "Metropolitan District of Overton"),
        ("Municipal District of Overton-\nUpton", "Municipal District of Overton-Upton"),
        ("Municipal District of Overton Roads Sub-Committee", "Municipal District of Overton Roads Sub-Committee"),
    ],
)
def test_a_district_meets_by_its_whole_name(called, name):
    call = f"You are requested to attend a Meeting of the {called} to be held on\nMonday 7 May 2018"

    found = read(["OVERTON COUNTY COUNCIL", *call.split("\n")])[1]
    assert found is not None
    assert found.value == name
