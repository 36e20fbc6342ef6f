"""Values of which a paper prints two, or beside which something else stands: right, or at least not shown as sure."""

from datetime import date

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.values.next_meeting import next_meeting
from clerk_app.packs.values.previous_minutes import previous_minutes
from tests.packs.head_text import read
from tests.packs.test_item_values import THURSDAY, items, scheme

SPOKEN = "The drain will be seen to at the next meeting on 22 February 2021."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"Drains\nMinutes:\n{SPOKEN}", None),
        (f"Drains\nDraft minutes:\n{SPOKEN}", None),
        (f"Drains\nDecision:\n{SPOKEN}", None),
        (f"Drains\nRESOLVED to wait.\n{SPOKEN}", None),
        (f"Drains\n{SPOKEN}", date(2021, 2, 22)),
        ("Date of next meeting\nMinutes:\nThe next meeting is on 22 February 2021.", date(2021, 2, 22)),
    ],
)
def test_a_next_meeting_that_is_spoken_of_in_the_minutes_is_not_announced(text, wanted):
    found = next_meeting(items(text), (), THURSDAY)
    assert (found and found.value) == wanted


@pytest.mark.parametrize(
    "link",
    [
        "Speaking at a Council or Committee meeting",
        "How to ask a question at a committee",
        "Attend a Committee meeting",
        "Watching our Cabinet on line",
        "Taking part in a Planning Committee",
        "Rules on speaking to Panels or the Cabinet",
        "Guide to the Scrutiny Committee",
    ],
)
def test_a_link_that_says_how_to_speak_is_not_what_meets(link):
    assert read(["Agenda and minutes", link, "Monday 4 May 2020 at 7pm"])[1] is None


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            ["Full Council 2020 - 2021", "To members of Overton Town Council", "Meeting of the Council, 4 May 2020"],
            False,
        ),
        (["Overton Parish Council Full Council Meeting Agenda 4 May 2020"], False),
        (["OVERTON TOWN COUNCIL", "Meeting of Full Council on 4 May 2020"], False),
        (["Full Council", "Overton Town Council", "4 May 2020"], False),
        (["FULL COUNCIL MEETING OF OVERTON TOWN COUNCIL", "4 May 2020"], False),
        (["OVERTON TOWN COUNCIL", "Meeting of the Council on 4 May 2020"], True),
        (["Full Council", "4 May 2020"], True),
    ],
)
def test_a_full_council_may_be_wanted_by_the_name_of_the_council(lines, wanted):
    found = read(lines)[1]
    assert found is not None
    assert (found.certainty is Certainty.SURE) is wanted


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("by midday on the Tuesday before the meeting", "2021-01-12T12:00"),
        ("no later than noon on the Friday prior to the meeting", "2021-01-08T12:00"),
        ("before 5pm on the Monday immediately preceding the Council meeting", "2021-01-11T17:00"),
        ("by 10am on the Thursday before the date of the meeting", "2021-01-07T10:00"),
        ("by 4pm on the preceding Wednesday", "2021-01-13T16:00"),
        ("by noon on the Friday of the week before the meeting", "2021-01-08T12:00"),
        ("by noon on the Tuesday in the week before the meeting", "2021-01-05T12:00"),
    ],
)
def test_a_weekday_before_a_meeting_is_reckoned_and_not_sure(rule, wanted):
    found = scheme(f"Public questions\nAnyone wishing to speak should tell the Clerk {rule}.").deadline
    assert found is not None
    assert (found.value, found.certainty) == (wanted, Certainty.LIKELY)


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("held on 28 April and of the Annual Meeting held on 26 May 2020", None, ["2020-04-28", "2020-05-26"]),
        ("of 3 December and 5 January 2021", None, ["2020-12-03", "2021-01-05"]),
        ("held on 28 April, and of that held on 26 May 2020", THURSDAY, ["2020-04-28", "2020-05-26"]),
        ("of the meetings held on 26 May 2020", THURSDAY, ["2020-05-26"]),
        ("of the meeting held on 26 May 2020 and of that of 28 July", None, ["2020-05-26"]),
        ("of the last two meetings, 26 May 2020 and another", THURSDAY, ["2020-05-26"]),
    ],
)
def test_of_minutes_of_several_meetings_none_is_sure(text, day, wanted):
    found = previous_minutes(items(f"Minutes\nTo approve the minutes {text}"), day)
    assert [each.value.isoformat() for each in found] == wanted
    assert {each.certainty for each in found} == {Certainty.LIKELY}
