"""The day of a meeting, and its hour, among those of letters, minutes and other meetings."""

from datetime import date, time

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.values.meeting_date import meeting_date
from clerk_app.packs.values.start_time import start_time
from tests.packs.head_text import head, read

GAP = "      "


def test_a_day_without_a_year_is_reckoned_from_the_others_and_is_not_sure():
    passage = head("The Annual Meeting will be held on Monday, 17th May at 7.30pm in the Hall")
    day, printed = meeting_date(passage, [date(2021, 7, 5)])
    assert day is not None
    assert (day.value, day.certainty) == (date(2021, 5, 17), Certainty.LIKELY)
    assert meeting_date(passage)[0] is None
    assert start_time(passage, printed) is not None


def test_a_day_without_year_and_weekday_is_a_doubt():
    day, _ = meeting_date(head("A meeting of the Council will be held on 17th May at 7.30pm"), [date(2021, 7, 5)])
    assert day is not None
    assert day.certainty is Certainty.DOUBTFUL
    assert "2021" in day.doubt


def test_the_hour_of_the_meeting_before_is_a_doubt():
    passage = head("A meeting on 4 April 2023 at the Hall, following the Planning Committee which starts at 6.30pm")
    _, printed = meeting_date(passage)
    start = start_time(passage, printed)
    assert start is None or start[0].certainty is Certainty.DOUBTFUL


def test_a_meeting_that_follows_another_has_no_time_of_its_own():
    passage = head(
        "The meeting will be held on Monday 17 May 2021 on the rising of the Annual Meeting\nDoors open 6.30pm"
    )
    _, printed = meeting_date(passage)
    assert start_time(passage, printed) is None


def test_the_end_of_a_meeting_is_not_its_start():
    passage = head("Audit Panel\nTuesday 19 June 2018\n14:00 - 16:30")
    _, printed = meeting_date(passage)
    start = start_time(passage, printed)
    assert start is not None
    assert start[0].value == time(14, 0)


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            [
                f"Your ref :{GAP}Date : 12 November 2019{GAP}Email: a@overton.example",
                f"Our ref :{GAP}Please ask for : Eve White",
                "OVERTON FORUM",
                "Wednesday, 20th November, 2019",
                "A meeting of the Overton Forum is to be held on the above date at 10.00 am in the Committee Suite",
                "- Overton Hall to consider the following matters.",
            ],
            ("2019-11-20", "10:00", "Committee Suite - Overton Hall"),
        ),
        (
            [
                "Date: 3 May 2019",
                "Our Ref: AB/12",
                "A meeting of the Hill Committee will be held on Monday 13 May 2019 at 6.30 pm in the Village Hall.",
            ],
            ("2019-05-13", "18:30", "Village Hall"),
        ),
        (
            [
                f"Date: 3 May 2019{GAP}Ask for: Eve White{GAP}Direct line: 01632 960001",
                "HILL COMMITTEE",
                "Monday 13 May 2019 at 6.30 pm",
                "Village Hall",
            ],
            ("2019-05-13", "18:30", "Village Hall"),
        ),
        (
            ["Overton Community Council", "Village Hall", "Agenda", "8th January 2018"],
            ("2018-01-08", None, "Village Hall"),
        ),
        (["Overton Community Council", "8th January 2018", "AGENDA"], ("2018-01-08", None, None)),
        (["Agenda – 8 January 2018"], ("2018-01-08", None, None)),
        (["Overton Community Council", "8th January 2018 - Agenda"], ("2018-01-08", None, None)),
        (["Agenda for 8th January 2018", "Overton Community Council"], ("2018-01-08", None, None)),
        (["AGENDA 08.01.18"], ("2018-01-08", None, None)),
        (["Agenda published 8 January 2018"], (None, None, None)),
        (
            ["January 2018 Agenda", "A meeting of the Council will be held on Monday 8th January at 7pm in the Barn"],
            ("2018-01-08", "19:00", "Barn"),
        ),
        (
            ["January 2018 Agenda", "A meeting of the Council will be held on Tuesday 8th January at 7pm in the Barn"],
            (None, "19:00", "Barn"),
        ),
        (
            ["February 2018 News", "A meeting of the Council will be held on Monday 8th January at 7pm in the Barn"],
            (None, "19:00", "Barn"),
        ),
        (["Overton Community Council", "Agenda", "Eve White, Clerk", "8th January 2018"], (None, None, None)),
    ],
)
def test_the_day_of_the_meeting_is_not_that_of_a_letter(lines, wanted):
    assert tuple(each.value if each else None for each in read(lines)[2:]) == wanted


def test_the_day_that_a_letter_calls_for_is_not_that_of_its_references():
    letter = [
        "OVERTON COUNCIL",
        "Your Ref:",
        "Our Ref:      summons/EH",
        "Enquiries to:      Ann Brown",
        "E-Mail:      ann@overton.example",
        "Tel. Direct:      (01234) 567890",
        "Date:      16 February 2021",
        "Dear Councillor",
        "Notice: under the Regulations 2020, a meeting of COUNCIL will be held on WEDNESDAY, 24 FEBRUARY 2021 at 2pm.",
    ]
    on = read(letter)[2]
    assert on is not None
    assert (on.value, on.certainty) == ("2021-02-24", Certainty.SURE)


def test_a_day_that_only_stands_under_a_heading_is_never_sure():
    (_, _, day, _, _) = read(["Overton Community Council", "Agenda", "8th January 2018"])
    assert day is not None
    assert day.certainty is Certainty.LIKELY
