"""Where a meeting is held, or how: by video, in a room that is named before the day, behind a colon."""

import pytest

from clerk_app.packs.found import Certainty
from tests.packs.head_text import read

COUNCIL = "OVERTON PARISH COUNCIL"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["The meeting is on Monday 20 July 2020 at 7.30pm – via the Zoom platform"], "Zoom platform"),
        (["On Monday 18th May 2020 at 7.30pm.  Virtual meeting via Zoom."], "Virtual meeting via Zoom"),
        (["Date: 05/08/2020", "Virtual Meeting, 10am"], "Virtual Meeting"),
        (
            [
                "Meeting :",
                "Date :",
                "Time:",
                "Place :",
                "Mill Committee",
                "Monday 12 May 2014",
                "7 pm",
                "Oak Room, Overton",
            ],
            "Oak Room, Overton",
        ),
        (["Venue:", "Date:", "Time:", "Oak Room, Overton", "Monday 12 May 2014", "7 pm"], "Oak Room, Overton"),
        (["WEDNESDAY 21ST MAY 2025", "THE MILL SCHOOLROOM, OVERTON", "7.00PM"], "The Mill Schoolroom, Overton"),
        (["Held in the Mill Room, Overton, on Monday next, 12th May, 2014 at 7pm"], "Mill Room, Overton"),
        (["TO BE HELD ON MONDAY 12TH MAY 2014 AT 7 P.M.", "IN ST. ANN’S HALL (OLD TOWN)"], "St. Ann’s Hall (Old Town)"),
        (["10.30 a.m. Monday 12 May 2014", "Overton, near Mill"], "Overton, near Mill"),
        (["A meeting in the County of Mills will be held on Monday 12 May 2014 in the Oak Room"], "Oak Room"),
        (
            ["Hills Area of Outstanding Beauty", "Monday 12 May 2014", "Mill hay barn, Overton at 2pm"],
            "Mill hay barn, Overton",
        ),
        (["A MEETING IS HELD ON MONDAY OCTOBER 6TH        2025 IN THE MILL HALL AT 7.30pm"], "Mill Hall"),
        (["Ordinary Meeting — Monday 15 September 2025 — 7.00 pm — Mill Club"], "Mill Club"),
        (["Monday 15 September 2025 | 18:30 | Corn Exchange, Overton"], "Corn Exchange, Overton"),
        (
            ["COUNCIL MEETING The Pavilion, Overton Hall Wednesday 15th January 2020 at 8pm"],
            "The Pavilion, Overton Hall",
        ),
        (
            ["A Meeting is to be held in the Oak", "Hall, Overton, Co. Mills on Monday, 12th May, 2014, at 10 a.m."],
            "Oak Hall, Overton, Co. Mills",
        ),
        (
            ["A meeting will be held on Monday 12 May 2014 at 7pm in the Oak Hall, Overton, Co. Mills. All may come."],
            "Oak Hall, Overton, Co. Mills",
        ),
        (
            ["Agenda for Meeting: Monday 12 May 2014, Oak Chambers, Mill Street, Upton - 7.00 p.m."],
            "Oak Chambers, Mill Street, Upton",
        ),
        (["Meeting of Monday 12 May 2014, The Oak Hall Committee meets at 7.00 p.m."], None),
        (["Meeting of Monday 12 May 2014, Members of the Oak Club may attend from 7.00 p.m."], None),
        (["Monthly Meeting - Town Hall Theatre - Monday, 30th March 2020 at 10:00am"], "Town Hall Theatre"),
        (
            [
                "A meeting takes place on Wednesday 1st September 2021 at 7.30pm, to be held at:",
                "Overton Village Hall for the purpose of transacting the business below.",
            ],
            "Overton Village Hall",
        ),
        (["Monday 12 May 2014 at 7.00pm", "ROOM 2, ST MARY'S HALL, OV1 2AB"], "Room 2, St Mary's Hall, OV1 2AB"),
        (
            [
                "Date: Monday, 4 July 2022",
                "Time: 15:00",
                "Members can attend the meeting remotely or in person at the Civic Space, Church Street House.",
            ],
            "Civic Space, Church Street House",
        ),
        (
            ["Meeting on Monday 13th June 2022 at 7.00 pm at the Village Hall.It follows a Forum starting at 7.00pm."],
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
        (
            [
                "Council Offices",
                "Mill Road",
                "Overton OV5 0EJ",
                "23rd April 2018",
                "The meeting will be held at the above address on Monday 7 May 2018 at 7:30 pm.",
            ],
            "Council Offices Mill Road Overton OV5 0EJ",
        ),
        (["The meeting will be held at the above address on Monday 7 May 2018 at 7:30 pm."], None),
        (["7 May 2018 19:30 - 21:30 at Village Hall"], "Village Hall"),
        (["Monday 7th May 2018. 7pm to 9pm by Zoom"], "Zoom"),
        (["Monday 7 May 2018 from 2pm to 5pm, in the Low Suite"], "Low Suite"),
        (["A meeting on Monday May 7th 2018 at 2 pm which will be held remotely via Zoom. Ask me."], "Zoom"),
        (["Monday 7th May 2018, starting at 7.30pm by video conferencing."], None),
        (["The meeting is held on 7 May 2018 at 3.00 pm by Video Conference."], "Video Conference"),
        (
            ["NOTICE OF THE PARISH COUNCIL in the Village Hall.", "a meeting will take place", "on 7 May 2018 at 7pm."],
            "Village Hall",
        ),
        (["Committee Room B, County Hall on MONDAY 7 MAY 2018 at10.00 a.m."], "Committee Room B, County Hall"),
        (["The Council of Low Green meets on Monday 7 May 2018 at 7pm"], None),
        (["7 May 2018 9.30 am", "Venue: The meeting will be held in the Chamber, Town Hall"], "Chamber, Town Hall"),
        (
            ["Monday 7 May 2018 at 7pm", "Location:", "Council Chamber", "Town Hall", "High Street", "Overton OV5 0EJ"],
            "Council Chamber Town Hall High Street Overton OV5 0EJ",
        ),
        (["Monday 7 May 2018 at 7pm in Rooms A and B, Town Hall, Overton."], "Rooms A and B, Town Hall, Overton"),
        (
            ["The meeting is on Monday 7 May 2018 at 7pm. It will be held in the Scout Hut, Mill Lane."],
            "Scout Hut, Mill Lane",
        ),
        (
            ["The meeting is on Monday 7 May 2018 at 7pm. The venue is St Mary's Hall, Overton."],
            "St Mary's Hall, Overton",
        ),
        (["The meeting is on Monday 7 May 2018 at 7pm. The next meeting will be held in the Scout Hut."], None),
        *(
            (
                [f"The meeting is on Monday 7 May 2018 at 7pm. The meeting will take place {where}."],
                "Scout Hut, Mill Lane",
            )
            for where in (
                "in our usual venue of the Scout Hut, Mill Lane",
                "at the usual place, the Scout Hut, Mill Lane",
                "at its new home at Scout Hut, Mill Lane",
                "in our regular meeting place, Scout Hut, Mill Lane",
                "at the usual venue: Scout Hut, Mill Lane",
            )
        ),
        (["A meeting will be held at 12 High Street, Overton on Monday 7 May 2018 at 7pm"], "12 High Street, Overton"),
        (["A meeting in the Main Hall, or via Zoom if rules change, on Monday 7 May 2018 at 7pm"], "Main Hall"),
        (["Monday 7 May 2018 7pm", "The Kings Arms, Overton"], "The Kings Arms, Overton"),
        *(
            ([f"A meeting will be held on Monday 7 May 2018 at 7pm in the Mill Room, Low Park, Overton{more}."], wanted)
            for wanted in ["Mill Room, Low Park, Overton"]
            for more in [
                ", and you are invited to attend",
                " and you are hereby summoned",
                ", to which you are invited",
                ", or if you cannot come please say so",
                " and is open to all",
            ]
        ),
        (["at The Crown Inn, Overton, Monday 7 May 2018 at 7pm"], "Crown Inn, Overton"),
        (["Meeting room: Council Chamber", "Monday 7 May 2018 at 7pm"], "Council Chamber"),
        (["Date: 7 May 2018, 2.00 pm", "Venue: Meeting Room 1.11, Civic Offices"], "Meeting Room 1.11, Civic Offices"),
        (["7 May 2018 at 7pm", "Neuadd y Dref / Town Hall"], "Town Hall"),
        (
            ["Council Chamber", "Civic Centre", "Overton", "OV1 1AA", "7 May 2018 – 4 pm", "Bob Green (Chairman)"],
            "Council Chamber Civic Centre Overton OV1 1AA",
        ),
        (["Trees Panel", "7 May 2018 – 4 pm", "Bob Green (Chairman)"], None),
        (["Monday 7 May 2018 7.00pm-9.00pm, Village Hall"], "Village Hall"),
        (["Monday 7 May 2018", "Doors open 6.45pm for a 7.15pm start. Main Hall, Low School"], "Main Hall, Low School"),
        (["VENUE Village Hall", "DATE Monday 7 May 2018", "TIME 7pm"], "Village Hall"),
        (["Monday 12 May 2014 at 7.00pm", "A virtual tour of the hall is on our website."], None),
        (["Monday 12 May 2014 at 7.00pm", "This is a Zoom Meeting"], None),
        (
            [
                "The meeting to be held on Monday 7 May 2018 at 7pm in the Village Hall is CANCELLED.",
                "However, it will be held via Zoom.",
            ],
            "Zoom",
        ),
        (["A meeting on Monday 7 May 2018 at 7pm in the Corn Barn (now closed) will instead be on 8 May."], None),
        (["A meeting at the Corn Barn on Monday 7 May 2018 at 7pm; the meeting will now be held on Zoom"], "Corn Barn"),
        (["A meeting is held on Monday 7 May 2018 at 7.30 in the EVENING"], None),
        (["A meeting is held on Monday 7 May 2018 at 10.30 in the morning in the Corn Barn"], "Corn Barn"),
        (["A meeting is held on Monday 7 May 2018 at 7.30 in the Evening Club"], "Evening Club"),
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
    "venue",
    [
        "This is a virtual meeting and therefore there is no physical location for this meeting",
        "This will be a virtual meeting and will not take place in a physical location",
        "There is no physical venue",
    ],
)
def test_a_venue_that_is_none_is_no_place(venue):
    assert read(["Overton Council", "4 March 2020 at 7pm", f"Venue: {venue}"])[4] is None


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


CALL = "The meeting will be held at 7pm on Monday 13th March 2023 in the Village Hall Overton"
LONG = f"You are summoned to attend the next ordinary meeting of the Parish Council of the above-named Parish. {CALL}"


def where(lines: list[str]) -> str | None:
    place = read(lines)[4]
    return place.value if place else None


@pytest.mark.parametrize("call", [CALL, LONG])
@pytest.mark.parametrize(
    "below",
    [
        "Ann Brown – Clerk to the Parish Council – 01632 960001",
        "Ann Brown, Clerk",
        "Ann Brown (Locum Clerk)",
        "Mrs A. Brown CiLCA",
        "Ann Brown\nClerk to the Council",
        "Ann Brown\n01632 960001",
        "Parish Clerk",
        "clerk@overton.example",
        "All welcome",
        "PUBLIC FORUM",
        "\nAnn Brown",
    ],
)
def test_who_signs_below_a_summons_is_not_in_the_address(call, below):
    assert where([COUNCIL, call, *below.split("\n")]) == "Village Hall Overton"


@pytest.mark.parametrize("below", ["Main Street, Lowcote", "Mill Lane", "and Garden Room"])
def test_an_address_that_the_margin_broke_goes_on(below):
    assert where([COUNCIL, CALL, below]) == f"Village Hall Overton {below}"


@pytest.mark.parametrize(
    "again",
    [
        "Parish Council Meeting – Monday 13th March 2023 at 7pm",
        "Monday 13th March 2023",
        "Parish Council Meeting of 13 March 2023",
    ],
)
def test_the_place_stands_where_the_day_was_said_first(again):
    lines = [COUNCIL, LONG, "Ann Brown – Clerk", "overton@mail.example", "AGENDA", again]
    assert where(lines) == "Village Hall Overton"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("in the Parish Meeting Room at the rear of the Hall.", "Parish Meeting Room at the rear of the Hall"),
        ("at the Old Meeting House, Mill Lane", "Old Meeting House, Mill Lane"),
        ("in the Meeting Place", "Meeting Place"),
        ("in a public meeting", None),
        ("at the conclusion of the Annual Parish Meeting", None),
        ("at the annual meeting of the parish", None),
    ],
)
def test_a_room_for_meetings_is_a_place_and_a_meeting_is_none(words, wanted):
    assert where([COUNCIL, f"The Council will meet on Tuesday 14th September 2021 at 7.30pm {words}"]) == wanted


@pytest.mark.parametrize(
    ("above", "wanted"),
    [
        (["Mill Office, Mill Lane, Overton"], "Mill Office, Mill Lane, Overton"),
        (["Mill Office, Mill Lane, Overton", "The Old Barn, Ford Road, Overton"], None),
        (["Overton, Mill and Ford"], None),
    ],
)
def test_the_above_address_is_the_one_that_stands_above(above, wanted):
    assert where([COUNCIL, *above, "Meeting on Monday 5 October 2015 at 6pm at the above address"]) == wanted


def test_a_welsh_call_has_its_place_behind_the_hour():
    call = "Cynhelir cyfarfod y Cyngor nos Fercher, 12 Medi 2018 am 7.30 o'r gloch yn Ystafell Uchaf Ysgol y Felin."
    assert where(["CYNGOR CYMUNED Y FELIN", call]) == "Ystafell Uchaf Ysgol y Felin"


@pytest.mark.parametrize("label", ["Hybrid meeting: ", "Hybrid: ", "In-person meeting - ", "In the "])
def test_what_sort_of_meeting_it_is_stands_before_the_place_and_is_none_of_it(label):
    found = read(
        ["OVERTON COUNCIL", "Trees Panel", "Thursday 14 January 2021 at 10.30", f"{label}Hill Chamber, Mill Lane"]
    )[4]

    assert found is not None
    assert found.value == "Hill Chamber, Mill Lane"


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("Multi-location meeting: Hill Chamber, Mill Lane", "Hill Chamber, Mill Lane"),
        ("Hybrid - Hill Chamber, Mill Lane", "Hill Chamber, Mill Lane"),
        ("Hybrid Works: Hill Chamber, Mill Lane", "Hybrid Works: Hill Chamber, Mill Lane"),
        ("Hybrid meeting", "Hybrid meeting"),
    ],
)
def test_how_the_meeting_is_held_may_stand_between_the_label_and_the_place(printed, wanted):
    assert where(["OVERTON COUNCIL", "Trees Panel", "Thursday 14 January 2021 at 10.30", f"Venue: {printed}"]) == wanted
