"""The days of the meetings whose minutes are to be approved."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.values.previous_minutes import previous_minutes
from tests.packs.head_text import THURSDAY, sections


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Minutes\nTo agree as a correct record the minutes of the meeting held on 9 December 2020.", ["2020-12-09"]),
        (
            "Minutes of 9 December 2020\nQuestions on them are in order if notice is given by 12 noon on 13 January",
            ["2020-12-09"],
        ),
        ("Minutes: 9 December 2020\nTo approve the minutes of 9 December 2020.", ["2020-12-09"]),
        ("Adoption of Minutes of 15/7/2020 Meeting", ["2020-07-15"]),
        ("Minutes of the meetings held on16 and 30 November 2020", ["2020-11-16", "2020-11-30"]),
        ("Minutes of 9 December 2020 will be taken at the meeting on 20 December 2020", ["2020-12-09"]),
        ("Minutes of 9th December will be taken   None\nat the meeting on 20th November", ["2020-12-09"]),
        ("The minutes of 9 December 2020 are to be agreed at the next meeting, 16 December 2020", ["2020-12-09"]),
        ("Miontuairiscí 3 Nollaig\nTo adopt the minutes of the meeting of 9 December 2020", ["2020-12-09"]),
        ("Geàrr-chunntas\nOf 9 December 2020", ["2020-12-09"]),
        ("Minutes of the 2nd, 9th and 16th November 2020", ["2020-11-02", "2020-11-09", "2020-11-16"]),
        ("To sign the minutes of the last Parish Council Meeting, 6th\nJanuary 2021", ["2021-01-06"]),
        (
            "Minutes\n(a) Special Meeting held on 19th September, 2020.\n(b) Meeting held on 22nd September, 2020.",
            ["2020-09-19", "2020-09-22"],
        ),
        ("Minutes of the public meeting held on 21 December", ["2020-12-21"]),
        ("Note of 9 December 2020 and what to do", ["2020-12-09"]),
        ("Notes of the 9th December", ["2020-12-09"]),
        ("Note of the oak on 9 December 2020", []),
        ("Record of decisions\nTo approve the decisions of the meeting held on 9 December 2020", ["2020-12-09"]),
        ("Previous meeting\nTo sign the record of the meeting of 9 December 2020", ["2020-12-09"]),
        ("Minutes of the meeting of 9th Dec 2020 (circulated 11 Dec 2020)", ["2020-12-09"]),
        (
            "Minutes\nof the meeting held on 9th December 2020, copies of which were sent to all on 20th\nDecember.",
            ["2020-12-09"],
        ),
        ("Minutes of 9 December 2020, posted to all on Friday 11 December", ["2020-12-09"]),
        ("Minutes and matters arising\nTo sign the minutes of 9 December 2020", ["2020-12-09"]),
        ("Minutes\nTo sign those of 9 December 2020. Matters arising: the letter of 8 December 2020", ["2020-12-09"]),
        ("To receive the notes of the Council meeting held on 9th December, and to sign them", ["2020-12-09"]),
        ("To receive the notes of a meeting with residents held on 9th December", []),
        (
            "Minutes\nMinutes of the meeting of 9 December 2020\nMinutes:\nThose of 8 December 2020 were signed",
            ["2020-12-09"],
        ),
        (
            "Minutes\nThe minutes of 9 December 2020 had been taken as read and were signed on 12 January 2021.",
            ["2020-12-09"],
        ),
        ("Minutes of the assembly (3.5.18)", []),
        *(
            (f"Budget and Minutes of 9 December 2020\nThere is circulated {paper} for approval.", ["2020-12-09"])
            for paper in (
                "Report No. OV-2-21 (141kb pdf) dated 18 November 2020 by the Treasurer",
                "joint report by the Clerk and the Treasurer dated 18 November 2020",
                "a letter from the auditor dated 18 November 2020",
                "Paper 7 dated the 18 November 2020",
                "a report dated 18 November 2020",
            )
        ),
        ("Minutes\nReport with the minutes dated 9 December 2020", ["2020-12-09"]),
        (
            (
                "Minutes\n(i) To approve the minutes of 9 December 2020\n(ii) To note the minutes of the meeting of Low"
                " Green Municipal District of 2 December 2020"
            ),
            ["2020-12-09"],
        ),
        (
            (
                "Minutes\nTo receive minutes of the working party of 2 December 2020, and to confirm the draft minutes"
                " of 9 December 2020"
            ),
            ["2020-12-09"],
        ),
        ("Minutes\nTo note the minutes of 9 December 2020", ["2020-12-09"]),
        ("To consider minutes of the previous meetings ….9th December 2020.", ["2020-12-09"]),
        ("Minutes\n(a) meeting of 9 December 2020\nCouncil 14.01.21", ["2020-12-09"]),
        ("To discuss matters arising from the minutes of 9 December 2020", []),
        (
            "Minutes\nof the meeting held on 9 December 2020 and approved at Full Council on 4 January 2021.",
            ["2020-12-09"],
        ),
        ("Minutes\nof the meeting held on 9 December 2020 (published on 14 December 2020)", ["2020-12-09"]),
        ("Minutes of the meeting of 9 December 2020; deferred at the meeting on 1 January 2021", ["2020-12-09"]),
        ("Minutes of the meeting of 9 December 2020 and of the poll on 16 December 2020", ["2020-12-09"]),
        ("Minutes and Matters Arising from the meeting held on 9 December 2020\nTo approve them.", ["2020-12-09"]),
        ("Minutes of 9 December 2020 - Update on action: drain cleared 4 January 2021", ["2020-12-09"]),
        ("Minutes of 9 December 2020\nMatters arising: the drain reported on 5 October 2020", ["2020-12-09"]),
        (
            "Minutes of meeting Wednesday, 9 December 2020 of Council, decisions from 7 October and 11 November 2020",
            ["2020-12-09"],
        ),
        ("Minutes of 9 December 2020 and urgent decisions taken on 4 and 5 November 2020", ["2020-12-09"]),
        ("Minutes of the meeting of 9 December 2020 (with decision notices of 7 October 2020)", ["2020-12-09"]),
        ("Minutes of 9 December 2020; decisions made by officers on 7 October 2020", ["2020-12-09"]),
        ("Report on the call-in of Minute No. 397 (Cabinet 10 November 2020)", []),
        ("To confirm the minutes of 9 December 2020 (Minute Nos. 598 - 614)", ["2020-12-09"]),
        ("Minutes and decisions of 9 December 2020", ["2020-12-09"]),
        ("Record of decisions of 9 December 2020\nTo agree it as a correct record.", ["2020-12-09"]),
        ("Select Committee minutes: No 2, 11 September 2020", []),
        ("To receive apologies", []),
    ],
)
def test_previous_minutes(text, wanted):
    assert [found.value.isoformat() for found in previous_minutes(sections(text), THURSDAY)] == wanted


COUNCIL = ("Thornby Town Council", "Thornby Town Council")


PANEL = ("Rents and Repairs Panel", "Overton Council")


@pytest.mark.parametrize(
    ("meets", "texts", "wanted"),
    [
        (COUNCIL, ["Council minutes of 9 December 2020", "Rents Committee minutes of 8 December 2020"], ["2020-12-09"]),
        (
            COUNCIL,
            ["Minutes\n2.1 Allotments Working Party of 1 December 2020\n2.2 Thornby Town Council of 9 December 2020"],
            ["2020-12-09"],
        ),
        (COUNCIL, ["Minutes of Special Council Meeting of 9 December 2020"], ["2020-12-09"]),
        (
            COUNCIL,
            [
                """Minutes
To note     Rents            7 December 2020   1-2
To confirm  Full Council     9 December 2020   3-4
To note     Hills and Mills  11 December 2020  5-9""",
            ],
            ["2020-12-09"],
        ),
        (
            COUNCIL,
            ["Minutes of\n3.1 Staff (Appeals) Committee - 2 December 2020\n3.2 Town Council - 9 December 2020"],
            ["2020-12-09"],
        ),
        (COUNCIL, ["Minutes of the Cemetery Sub-Committees\nTo note those of 9 December 2020"], []),
        (COUNCIL, ["To adopt the minutes of the Rents Committee of 9 December 2020"], ["2020-12-09"]),
        (PANEL, ["Minutes of the Shadow Rents and Repairs Panel held on 9 December 2020"], ["2020-12-09"]),
        (
            PANEL,
            ["Minutes of the Panel of 9 December 2020", "Approval of the Trees Panel’s minutes of 2 December 2020"],
            ["2020-12-09"],
        ),
        (
            ("Overton Council",),
            [
                "To confirm the Minutes of the Meeting held on 9 December 2020.",
                "Minutes for adoption\nPlanning & Parks Committee – 1st & 10th December 2020.",
            ],
            ["2020-12-09"],
        ),
        (
            (),
            [
                "To approve the minutes of the Parish Council Meeting of 9 December 2020",
                "To approve these minutes\nParks Committee – 15 December 2020\nRents Committee – 22 December 2020",
            ],
            ["2020-12-09"],
        ),
        (
            (),
            [
                "Minutes of the last meeting of the Council: To adopt those of the 9 December 2020 meeting.",
                "Committee Minutes: To receive those of\nParks Committee (27 October 2020)\nAudit on 18 October 2020",
            ],
            ["2020-12-09"],
        ),
        (
            ("Overton Council",),
            ["Minutes\nThose of the Trees Board meeting held on 4 December and 9 December 2020.\nMinutes 04.12.20"],
            ["2020-12-04", "2020-12-09"],
        ),
        (
            COUNCIL,
            ["Minutes\na) of the Council of 9 December 2020\nb) of the Rents Committee of 1 and 2 December 2020"],
            ["2020-12-09"],
        ),
        (
            (),
            ["Minutes of the Trees Panel of 9 December and the Rents Panel of 10 December 2020"],
            ["2020-12-09", "2020-12-10"],
        ),
        (
            PANEL,
            [
                "To confirm the following minutes",
                "Rents and Repairs Panel Trees Board dated 8th December 2020",
                "Rents and Repairs Panel dated 9th December 2020",
                "Rents and Repairs Sub Panel, 10th December 2020",
                "Statement of Policy of 11 December 2020",
            ],
            ["2020-12-09"],
        ),
        (
            PANEL,
            ["To sign the minutes of the following meetings:", "Rents and Repairs Panel - Monday, 7th December 2020"],
            ["2020-12-07"],
        ),
        (PANEL, ["Minutes", "Rents and Repairs Panel of 9 December 2020"], []),
        (
            COUNCIL,
            [
                "Minutes of the Full Council Meeting for Approval held on 9 December 2020",
                "Minutes of the Finance and General Purposes/Amenities Meeting held on 2 December 2020 for Acceptance",
            ],
            ["2020-12-09"],
        ),
        (
            COUNCIL,
            ["Minutes of the Council Meeting of 9 December 2020 and of the Planning Meeting of 2 December 2020"],
            ["2020-12-09"],
        ),
        (
            ("Planning Committee", "Thornby Town Council"),
            ["Minutes of the Planning Meeting held on 9 December 2020"],
            ["2020-12-09"],
        ),
        (COUNCIL, ["Minutes of the Thornby Hall Meeting held on 9 December 2020"], ["2020-12-09"]),
        (
            (),
            ["Minute of Meeting of 9 December 2020", "Minute of Meeting of OVTRAN of 2 December 2020"],
            ["2020-12-09"],
        ),
        (
            (),
            ["Minutes of the last meeting, 9 December 2020", "Minutes of the OMTA of 2 December 2020"],
            ["2020-12-09"],
        ),
        ((), ["Minutes of the EGM of 9 December 2020", "Minutes of 2 December 2020"], ["2020-12-09", "2020-12-02"]),
        ((), ["Minutes of 9 December 2020", "Minutes of the Trees Panel of 2 December 2020"], ["2020-12-09"]),
        (PANEL, ["To confirm the following minutes", "Roads", "Rents and Repairs Panel of 9 December 2020"], []),
    ],
)
def test_minutes_of_another_committee_are_not_those_to_be_signed(meets, texts, wanted):
    assert [found.value.isoformat() for found in previous_minutes(sections(*texts), THURSDAY, meets)] == wanted


def test_minutes_that_are_items_of_a_list_are_not_sure():
    listed = sections("To confirm the following minutes:", "Rents and Repairs Panel meeting of 9 December 2020")
    (found,) = previous_minutes(listed, THURSDAY, PANEL)
    assert found.certainty is Certainty.LIKELY


@pytest.mark.parametrize("on", ["9 December 2019", "20 August 2019", "12 June 2019"])
def test_a_panel_that_seldom_meets_signs_old_minutes_and_they_are_a_doubt(on):
    (found,) = previous_minutes(sections(f"Minutes of the meeting held on {on}"), THURSDAY)
    assert found.certainty is Certainty.DOUBTFUL


def test_minutes_of_years_ago_are_not_to_be_signed():
    assert previous_minutes(sections("Minutes of the meeting held on 9 December 2018"), THURSDAY) == ()


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Minutes\nTo sign the minutes of the meeting held on 9 December 2020", True),
        ("Confidential minutes of the meeting held on 9 December 2020", False),
        ("To note the minutes of the meeting held on 9 December 2020", False),
        ("Minutes\nTo sign what was written down; 9 December 2020", False),
        ("Minutes of the meeting held on 7 December", False),
    ],
)
def test_minutes_are_sure_only_where_they_are_to_be_signed_and_the_day_is_that_of_a_meeting(text, sure):
    (found,) = previous_minutes(sections(text), THURSDAY)
    assert (found.certainty is Certainty.SURE) is sure


def test_minutes_of_a_day_that_is_still_to_come_are_a_doubt():
    (found,) = previous_minutes(sections("Minutes of 14 February 2021"), THURSDAY)
    assert found.certainty is Certainty.DOUBTFUL
    assert found.doubt == "14 February 2021 is not before the meeting itself."
