"""What meets: a committee, the council itself, and not what meets before or after it."""

import pytest

from clerk_app.packs.found import Certainty
from tests.packs.head_text import read


@pytest.mark.parametrize(
    ("call", "certainty"),
    [
        ("MEETING OF THE BOARD", Certainty.LIKELY),
        ("A meeting of the Management Committee will be held", Certainty.LIKELY),
        ("Meeting of the Trustees", Certainty.LIKELY),
        ("A meeting of the Authority", Certainty.SURE),
    ],
)
def test_an_authority_is_not_sure_to_meet_itself_where_a_board_is_called(call, certainty):
    found = read(["OVERTON NATIONAL PARK AUTHORITY", call, "7 May 2018 at 10.30am in the Albert Hall"])[1]
    assert found is not None
    assert found.value != "Overton National Park Authority" or found.certainty is certainty


@pytest.mark.parametrize(
    ("lines", "certainty"),
    [
        (["OVERTON COUNCIL", "AGENDA", "Venue: Town Hall"], Certainty.LIKELY),
        (["OVERTON COUNCIL", "AGENDA", "4 May 2020 at 7pm", "Venue: Town Hall"], Certainty.SURE),
        (["PARKS PANEL", "Notice is given of a meeting of the Trees Panel on 4 May 2020 at 7pm"], Certainty.LIKELY),
        (["TREES PANEL", "Notice is given of a meeting of the Trees Panel on 4 May 2020 at 7pm"], Certainty.SURE),
    ],
)
def test_what_meets_is_not_sure_without_a_day_or_beside_another_committee(lines, certainty):
    found = read(lines)[1]
    assert found is not None
    assert found.certainty is certainty


@pytest.mark.parametrize(
    ("lines", "council", "called"),
    [
        (
            [
                "Notice of a public meeting of Local Government Upper Overton and Mill",
                "To: Councillors Ann Ash (City of Hill Council) (Vice-Chair), Mr Bob Birch (Lake Council) and Cy Cedar",
                "Date: Friday, 10 December 2021",
            ],
            None,
            "Local Government Upper Overton and Mill",
        ),
        (["Agenda for the meeting of Friends of Overton Green", "Monday 4 May 2020"], None, "Friends of Overton Green"),
        (
            ["Agenda – October 12th 2021", "The Parish Council is summoned", "to meet in the Hall"],
            None,
            "Parish Council",
        ),
        (["Public Agenda - Monday 4 May 2020", "Village Hall"], None, None),
        (["Ordinary Meeting", "5th December 2011, Council Chamber"], None, None),
        (
            ["OVERTON MILL HALL TRUST        Reg. Charity 210", "TRUSTEES' MEETING", "Wed 19th May 2021, 7pm"],
            "Overton Mill Hall Trust",
            "Overton Mill Hall Trust",
        ),
        (["Governors' Meeting", "19th May 2021 at 7pm, Mill Room"], None, "Governors"),
        (["Extraordinary Meeting", "5th December 2011, Council Chamber"], None, "Extraordinary Meeting"),
    ],
)
def test_what_meets_is_not_the_kind_of_paper(lines, council, called):
    found = read(lines)
    assert [each.value if each else None for each in found[:2]] == [council, called]


ON = "Monday 4 May 2026 at 7pm in the Old Mill"


@pytest.mark.parametrize(
    ("call", "called"),
    [
        (
            f"Notice is given that a Trees Committee meeting of the above named Town Council will be held on {ON}",
            "Trees Committee",
        ),
        (
            f"Notice is given that a meeting of the Trees Committee of the above-named Council is on {ON}",
            "Trees Committee",
        ),
        (
            f"Councillors Ash, Birch and Elm, being the Trees Committee, are summoned to meet on {ON}",
            "Trees Committee",
        ),
        (f"Subject: Agenda – Trees Committee\nHi all, see you on {ON}", "Trees Committee"),
        (f"Re: Trees Committee\nHi all, see you on {ON}", "Trees Committee"),
        (
            f"All Members of the TREES COMMITTEE\ncc    Executive Members, Wardens, Press\nTREES COMMITTEE - {ON}",
            "Trees Committee",
        ),
        (
            f"You are summoned to a Trees and Roads Committee Meeting of the Council to be held on {ON}",
            "Trees and Roads Committee",
        ),
        (f"Notice is given of the Trees Committee meeting of Overton Town Council on {ON}", "Trees Committee"),
        (f"Notice is given that a Trees Committee Meeting will be held on {ON}", "Trees Committee"),
        (
            f"A meeting of the Trees Committee will be held on {ON} immediately following the Roads Committee",
            "Trees Committee",
        ),
        (
            f"A meeting of the Trees Committee will be held on {ON} to be followed by a meeting of the Roads Panel",
            "Trees Committee",
        ),
        (
            f"A meeting of Overton Town Council is on {ON}, followed by a meeting of the Trees Committee.",
            "Overton Town Council",
        ),
        (
            f"A meeting of Overton Town Council is on {ON}, at the rising of the Trees Committee meeting",
            "Overton Town Council",
        ),
        (
            f"You are summoned to a meeting of Overton Town Council on {ON}, after a meeting of the Trees Committee",
            "Overton Town Council",
        ),
        (
            f"A meeting of Overton Town Council is on {ON}. The Trees Committee meeting will be held later.",
            "Overton Town Council",
        ),
        (
            f"Following a meeting of the Trees Committee you are summoned to a meeting of Overton Town Council on {ON}",
            "Overton Town Council",
        ),
    ],
)
def test_what_meets_is_not_what_meets_before_or_after_it(call, called):
    found = read(["OVERTON TOWN COUNCIL", "AGENDA", call])[1]
    assert found is not None
    assert found.value == called


@pytest.mark.parametrize(
    ("head", "called"),
    [
        (
            ["CHARTER TRUSTEES FOR THE CITY OF OVERTON", "Summons", f"Date: {ON}", "To all Charter Trustees:"],
            "Charter Trustees for the City of Overton",
        ),
        (
            ["OVERTON GROUP PARISH COUNCIL", f"THE NEXT MEETING OF THE GROUP COUNCIL IS ON {ON.upper()}"],
            "Overton Group Parish Council",
        ),
        (
            ["OVERTON TOWN COUNCIL", f"A meeting of the Working Group is on {ON} at 7pm"],
            "Working Group",
        ),
        (["OVERTON TOWN COUNCIL", f"The next meeting of the Trees Committee is on {ON}"], "Trees Committee"),
    ],
)
def test_those_who_are_addressed_are_no_committee_and_a_group_council_is_the_council(head, called):
    found = read(head)[1]
    assert found is not None
    assert found.value == called


def test_a_board_that_is_called_by_its_own_name_meets_whatever_stands_above():
    found = read(
        [
            "OVERTON INTEGRATION JOINT BOARD",
            "Overton Health and Social Care Partnership",
            "A meeting of the Overton Integration Joint Board will be held on 4 May 2020 at 2pm",
        ]
    )[1]
    assert found is not None
    assert (found.value, found.certainty) == ("Overton Integration Joint Board", Certainty.LIKELY)


def test_a_committee_meets_though_the_members_of_its_council_are_called():
    found = read(["OVERTON COUNCIL", "TREES PANEL", "You are summoned to a meeting of Overton Council on 4 May 2020"])[
        1
    ]
    assert found is not None
    assert found.value == "Trees Panel"


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("OVERTON AND LOWE JOINT CEMETERY COMMITTEE", "Overton and Lowe Joint Cemetery Committee"),
        ("Notice of meeting", "Joint Committee"),
    ],
)
def test_a_joint_committee_has_its_name_in_its_heading(heading, wanted):
    found = read([heading, "A meeting of the Joint Committee will be held in the Chapel on 6 June 2013 at 6.30 pm"])[1]
    assert found is not None
    assert (found.value, found.certainty) == (wanted, Certainty.LIKELY)
