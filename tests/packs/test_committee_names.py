"""What is the name of a committee, and what only sounds like one."""

import pytest

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
        ("Overton Community Partnership", True),
        ("Partnership Centre Management Committee", True),
        ("Group Offices Board", True),
        ("Trees Panel", True),
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
