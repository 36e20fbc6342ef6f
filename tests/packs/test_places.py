"""Where a meeting is held, or how: by video, in a room that is named before the day, behind a colon."""

import pytest

from clerk_app.packs.found import Certainty
from tests.packs.head_text import read

COUNCIL = "OVERTON PARISH COUNCIL"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["The meeting is on Monday 20 July 2020 at 7.30pm – via the Zoom platform"], "Zoom platform"),
        (["On Monday 11th May 2020 at 7.30pm.  Virtual meeting via Zoom."], "Virtual meeting via Zoom"),
        (["Date: 29/07/2020", "Virtual Meeting, 10am"], "Virtual Meeting"),
        (
            ["COUNCIL MEETING The Pavilion, Overton Hall Wednesday 8th January 2020 at 8pm"],
            "The Pavilion, Overton Hall",
        ),
        (["Monthly Meeting - Town Hall Theatre - Monday, 23rd March 2020 at 10:00am"], "Town Hall Theatre"),
        (
            [
                "A meeting takes place on Wednesday 25th August 2021 at 7.30pm, to be held at:",
                "Overton Village Hall for the purpose of transacting the business below.",
            ],
            "Overton Village Hall",
        ),
        (["Monday 19 May 2014 at 7.00pm", "ROOM 2, ST MARY'S HALL, OV1 2AB"], "Room 2, St Mary's Hall, OV1 2AB"),
        (
            [
                "Date: Monday, 27 June 2022",
                "Time: 15:00",
                "Members can attend the meeting remotely or in person at the Civic Space, Church Street House.",
            ],
            "Civic Space, Church Street House",
        ),
        (
            ["Meeting on Monday 6th June 2022 at 7.00 pm at the Village Hall.It follows a Forum starting at 7.00pm."],
            "Village Hall",
        ),
        (
            [
                "A meeting is held on Monday 7 May 2018 at 7pm,",
                "in the Corn Barn, Overton,",
                "for the purposes set out",
            ],
            "Corn Barn, Overton",
        ),
        (
            ["A meeting is to be held on Monday 7 May 2018 at the Corn Hall at 7pm in line with the rules we have"],
            "Corn Hall",
        ),
        (
            ["All may take part in a meeting of Overton Parish Council on Monday 7 May 2018 at 7pm at Overton Barn"],
            "Overton Barn",
        ),
        (
            ["To be held within the Corn Centre, 12 (b) Low Street, Overton OV1 2AB on 7 May 2018 at 2:00pm."],
            "Corn Centre, 12 (b) Low Street, Overton OV1 2AB",
        ),
        (["Monday 7 May 2018", "The panel will sit in the Chamber, Overton Hall, at 7.15pm."], "Chamber, Overton Hall"),
        (["The Panel is to be held as a Virtual – Online meeting on 7 May 2018 at 7pm"], "Virtual – Online meeting"),
        (["A meeting held remotely, via Zoom, on 7 May 2018 at 7pm"], "remotely, via Zoom"),
        (["Monday 7 May 2018, 7:00pm remotely via Zoom, as the rules allow"], "Zoom"),
        (
            ["On 7 May 2018 at 7pm", "NOTE VENUE: MEETING HELD REMOTELY, VIA VIDEO-LINK: ZOOM", "Join it at home"],
            "Video-Link: Zoom",
        ),
        (["A MEETING IS TO BE HELD IN THE CORN HALL ON MONDAY 7 MAY 2018 AT 7PM"], "Corn Hall"),
        (["A MEETING ON MONDAY 7 MAY 2018 AT THE CORN HALL AT 7PM"], "Corn Hall"),
        (["A MEETING ON MONDAY 7 MAY 2018, IN THE CORN HALL, FROM 7PM"], "Corn Hall"),
        (["A meeting is to be held online on 7 May 2018 at 7pm"], None),
        (["Monday 19 May 2014 at 7.00pm", "A virtual tour of the hall is on our website."], None),
        (["Monday 19 May 2014 at 7.00pm", "This is a Zoom Meeting"], None),
    ],
)
def test_a_place_is_read(lines, wanted):
    where = read([COUNCIL, *lines])[4]
    assert (where and where.value) == wanted


def test_a_place_in_capitals_is_written_as_a_name_and_kept_as_printed():
    where = read(
        ["LONDON BOROUGH OF OVERTON", "CABINET", "TUESDAY 12 MARCH 2019 AT 7.00 PM", "TOWN HALL, JUDD STREET"]
    )[4]
    assert where is not None
    assert (where.value, where.printed) == ("Town Hall, Judd Street", "TOWN HALL, JUDD STREET")


@pytest.mark.parametrize(
    "line",
    [
        "A meeting will be held in the Lilacs, Overton, on 4 March 2020 at 7pm",
        "A meeting will be held in the Corn Barn up to the hill on 4 March 2020 at 7pm",
    ],
)
def test_words_that_may_be_more_than_a_place_or_none_are_not_sure(line):
    where = read(["Overton Council", line])[4]
    assert where is not None
    assert where.certainty is not Certainty.SURE


@pytest.mark.parametrize(
    "line", ["Virtual Meeting, 10am on 4 March 2020", "4 March 2020 at 7.30pm via Zoom", "4 March 2020 at 10am, Zoom"]
)
def test_a_meeting_on_line_is_never_surely_in_a_place(line):
    where = read(["Overton Council", line])[4]
    assert where is not None
    assert where.certainty is not Certainty.SURE
