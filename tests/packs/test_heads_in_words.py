"""Heads that say day, hour, place and who meets in other words, or beside those of something else."""

import pytest

from clerk_app.packs.found import Certainty
from tests.packs.head_text import read

NAME = "OVERTON PARISH COUNCIL"
OVERTON = ("Overton Parish Council", "Overton Parish Council")
ON = "Monday 4 May 2020"
CALL = f"You are summoned to a meeting in the Mill Hall on {ON} at 7pm"


def values(*lines):
    return [each and each.value for each in read([*lines])]


@pytest.mark.parametrize(
    "lines",
    [
        ["To: Members of the Council    Date: Friday, 24 April 2020", CALL],
        ["Date: Friday 24 April 2020", "Dear Councillor", CALL],
        ["Our ref: 4/2    Date: 24 April 2020", CALL],
        ["Dyddiad/Date: 24/04/2020", CALL],
        ["DATE  24th April 2020", "To all members", CALL],
        [CALL, "A Person, Clerk    Date: 24 April 2020"],
        ["Parish Council Agendas 2020", "Monday 4th May", "7pm at the Mill Hall"],
        ["2020 Meetings", "Monday 4 May at 7pm in the Mill Hall"],
        ["Agenda 2019/2020", "Monday 4th May at 7pm in the Mill Hall"],
        ["Parish Council Meeting May 2020", "Monday 4th at 7.30pm, Mill Hall"],
        ["MAY 2020 AGENDA", "Mon, the 4th at 7pm"],
        ["Meeting – MAY 2020", "Mon 4th, 7.45pm, Mill Hall", "(following one is Wed 1st July)"],
        ["Meeting May 2020", "Monday 4th at 7pm", "The next one will be on Monday 1st June."],
        ["Council Minutes and Agendas - 2020", "Meeting Monday 4 May at 7pm, Mill Hall"],
    ],
)
def test_the_day_is_that_of_the_call_and_of_the_year_that_a_heading_names(lines):
    assert values(NAME, *lines)[2] == "2020-05-04"


@pytest.mark.parametrize(
    "lines",
    [
        ["Meeting May 2020", "Monday 5th at 7.30pm, Mill Hall"],
        ["Meeting May 2020", "Monday 4th and Monday 11th at 7.30pm, Mill Hall", "Monday 18th at 7pm"],
        ["Meeting May 2020", "Monday 4th", "Mill Hall", "Refreshments will be handed out at the end of the day, 9pm"],
    ],
)
def test_a_day_without_its_month_must_be_the_only_one_that_fits(lines):
    assert values(NAME, *lines)[2] is None


def test_a_year_in_a_heading_with_which_the_weekday_does_not_agree_is_not_taken():
    assert values(NAME, "Agendas 2021", "Monday 4 May at 7pm in the Mill Hall")[2] is None


@pytest.mark.parametrize(
    ("words", "at"),
    [
        (f"A meeting of the council is called for {ON} at 5.30pm in the Mill Hall", "17:30"),
        (f"Open Meeting of the Council in the Mill Hall, {ON} at 7.30pm", "19:30"),
        (f"The next open meeting is on {ON} at 7.30pm in the Mill Hall", "19:30"),
        (f"The Council will meet in the Mill Hall on {ON} commencing 7pm", "19:00"),
        (f"The Council will meet in the Mill Hall on {ON} at 7pm for a 7.15pm start", "19:15"),
        (f"The Council will meet in the Mill Hall on {ON} 7.30 for 8pm", "20:00"),
        (f"The Council will meet in the Mill Hall on {ON} at 1930", "19:30"),
        (f"The Council will meet in the Mill Hall on {ON} at 7pm (doors open at 6.30pm)", "19:00"),
        (f"The Council will meet in the Mill Hall on {ON} at 7pm. The office is open from 9am", "19:00"),
    ],
)
def test_the_hour_is_that_at_which_the_meeting_begins(words, at):
    assert values(NAME, words)[3:] == [at, "Mill Hall"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (f"A meeting of the council to be conducted on-line, via Zoom and live, on {ON} at 6pm", "on-line, via"),
        (f"{ON} at 6pm\nThe Town Council will meet virtually via Zoom (number 4) as the rules allow.", "Zoom"),
        (f"{ON} at 6pm\nThe Parish Council will meet by Microsoft Teams.", "Microsoft Teams"),
        (f"{ON} at 6pm\nThis meeting will be held remotely using the Zoom platform. A number will be sent.", None),
        (f"{ON} at 6pm\nIt will be held using zoom and the way to join is below.", None),
        (f"Meeting by way of Zoom, {ON} at 7pm", "Zoom"),
        (f"A remote meeting will take place via video link (Zoom) on {ON} at 7pm", "Zoom"),
        (f"The meeting will be hosted in the Oak Room, Overton on {ON} at 6pm", "Oak Room, Overton"),
        ("A meeting taking place at the Oak Room, Mill Lane, OV1 2ER.", "Oak Room, Mill Lane, OV1 2ER"),
        ("The meeting will be held in the Church Hall, Overton.", "Church Hall, Overton"),
        ("The next meeting will be held in the Church Hall, Overton.", None),
    ],
)  # fmt: skip
def test_a_place_is_where_it_is_and_what_a_meeting_is_held_through(words, place):
    found = read([NAME, *words.split("\n")])[4]
    assert (found and found.value.startswith(place or "") and found.certainty is not Certainty.DOUBTFUL) is (
        None if place is None else True
    )


@pytest.mark.parametrize(
    ("lines", "body", "called"),
    [
        (["The Charter Trustees for Overton - " + ON], "The Charter Trustees for Overton", None),
        (["AGENDA", "CHARTER TRUSTEES OF OVERTON", ON], "Charter Trustees of Overton", None),
        (["Overton Charter Trustees", ON], "Overton Charter Trustees", None),
        (["Parish Meeting of Overton", ON], "Parish Meeting of Overton", None),
        (["Annual Parish Meeting of Overton Parish Council", ON], "Overton Parish Council", None),
        (["The Trustees of Overton Village Hall", "will meet on " + ON], None, "Trustees of Overton Village Hall"),
        (["The Town Council for Upper Mill", ON], "Town Council for Upper Mill", None),
        (["Meeting of the Parish Council of Overton", ON], "Parish Council of Overton", None),
        (["Notice of Planning/Parish Council Meeting", "Overton Parish Council will meet", ON], *OVERTON),
        (["Planning & Parish Council Meeting", "Overton Parish Council", ON], *OVERTON),
        (["Finance and Full Council", "of Overton Parish Council", ON], "Overton Parish Council", None),
        (["HIGHWAYS/TOWN COUNCIL", "Agenda of Overton Town Council", ON], "Overton Town Council", None),
        (["7pm", "Oak Primary School,", "This Mill Committee meeting will also have tea."], None, "Mill Committee"),
        (["Oak Park Primary School", "Meeting of the Governing Body", ON], "Oak Park Primary School", "Governing Body"),
        (["Overton Council", "This Roads Committee meeting is open to all.", ON], "Overton Council", "Roads Committee"),
        ([NAME, "A meeting of the Oak Trustees will also be held after it.", ON], *OVERTON),
    ],
)  # fmt: skip
def test_a_body_is_neither_a_school_where_it_meets_nor_its_committees_business(lines, body, called):
    found = values(*lines)
    assert found[0] == body
    assert called is None or found[1] == called


def test_the_trustees_of_a_hall_are_no_place():
    assert values("The Trustees of Overton Village Hall", "will meet on " + ON)[4] is None


@pytest.mark.parametrize(
    "line",
    [
        "Annual Parish Meeting and Annual Parish Council Meeting",
        "Parish Assembly & Council Meeting",
        "Annual Parish Meeting followed by the Council",
    ],
)
def test_electors_and_council_called_at_once_are_neither_sure(line):
    found = read([NAME, line, ON])[1]
    assert found is not None
    assert found.certainty is Certainty.LIKELY


@pytest.mark.parametrize("begins", ["starting at", "commencing at", "to start promptly at", "beginning at", "at"])
@pytest.mark.parametrize("village", ["Mill End", "Mill Close", "Minutes Lane"])
def test_the_end_in_the_name_of_a_village_is_none_of_the_meeting(village, begins):
    found = values(NAME, f"A meeting will be held in the Hub, {village} on", f"{ON} {begins} 6.30pm")

    assert f"{found[3]}" == "18:30"


def test_an_hour_at_which_it_ends_is_not_when_it_starts():
    assert values(NAME, f"A meeting will be held in the Hub on {ON}; it is to end at 9pm")[3] is None
