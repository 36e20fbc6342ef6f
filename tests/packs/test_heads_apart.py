"""Bodies, places, hours and members that stand apart from where they are looked for first."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.people.members import people
from clerk_app.packs.people.told_members import listed_members
from tests.packs.head_text import lines, read

ON = "Monday 4 May 2020 at 7pm"


@pytest.mark.parametrize(
    ("head", "body", "called"),
    [
        (["NOTICE AND AGENDA FOR MEETING OF OVERTON PC", ON], "Overton PC", "Overton PC"),
        (["Upper Mill TC Agenda", ON], "Upper Mill TC", "Upper Mill TC"),
        (["Mill with Overton PC - " + ON], "Mill with Overton PC", "Mill with Overton PC"),
        (["PC Meeting Agenda", ON], None, None),
        (["To be seen by Overton PC Ash of the police", ON], None, None),
        (["Overton Parish Council", "Meeting of Overton PC", ON], "Overton Parish Council", "Overton Parish Council"),
        (["COMHAIRLE CONTAE MHUILINN MILL COUNTY COUNCIL", ON], "Mill County Council", "Mill County Council"),
        (["Comhairle Cathrach an Mhuilinn Thuas South Mill City Council", ON], *2 * ["South Mill City Council"]),
        (
            ["Comhairle Cathrach & Contae Mhuilinn Mill City and County Council", ON],
            *2 * ["Mill City and County Council"],
        ),
        (["Mill County Council", "Comhairle Contae Mhuilinn", ON], "Mill County Council", "Mill County Council"),
        (
            ["Mill Council Substitute Members: two", "North of Mill Transport Partnership", "Meeting of the Board", ON],
            "North of Mill Transport Partnership",
            "Board",
        ),
        (
            ["Overton Council representatives: Ann Ash", "Mill Regional Transport Partnership", ON],
            *2 * ["Mill Regional Transport Partnership"],
        ),
        (["MILL FIRE AUTHORITY", "Meeting of the Board", "This will be " + ON], "Mill Fire Authority", "Board"),
    ],
)
def test_what_meets_stands_in_short_or_behind_another_tongue(head, body, called):
    found = read(head)
    assert [each and each.value for each in found[:2]] == [body, called]
    assert called != "Board" or (found[1] and found[1].certainty is Certainty.LIKELY)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (f"The Council will be held the Oak Room, Mill Lane, Overton on {ON}", "Oak Room, Mill Lane, Overton"),
        (f"The meeting will be held Overton Village Hall on {ON}", "Overton Village Hall"),
        (f"The meeting will be held Remotely on {ON}", None),
        ("St Ann Church Overton, Monday 6.30pm\n4 May 2020", "St Ann Church Overton"),
        ("Mill Hall, Overton on Monday 6.30pm\n4 May 2020", "Mill Hall, Overton"),
        (f"{ON}  and to be held remotely, link to be sent to members", None),
        (f"{ON}  and is to be in the Hall\nVenue: Oak Hall", "Oak Hall"),
        (f"This Meeting will be held virtually utilising Teams. It is recorded.\n{ON}", "virtually utilising Teams"),
        (f"It will be held via Zoom. It is recorded.\n{ON}", "Zoom"),
        (f"The meeting of the Council will be held utilizing Zoom on {ON}", "Zoom"),
    ],
)
def test_a_place_stands_where_a_word_was_left_out(line, wanted):
    found = read(["Overton Parish Council", *line.split("\n")])[4]
    assert (found and found.value) == wanted


@pytest.mark.parametrize(
    ("hour", "wanted"),
    [
        ("starting at 715pm", "19:15"),
        ("at 1030am", "10:30"),
        ("at 730 pm", "19:30"),
        ("at 2.00 p.m. (to conclude at 3.45p.m.)", "14:00"),
        ("at 2pm (will conclude at 4pm)", "14:00"),
        ("at 2pm, concluding by 4pm", "14:00"),
        ("at 12pm", "12:00"),
        ("at 775pm", None),
    ],
)
def test_an_hour_without_a_mark_is_read_and_the_end_is_not_the_start(hour, wanted):
    found = read(["Overton Parish Council", f"A meeting will be held {hour} on Monday 4 May 2020 in the Hall"])[3]
    assert (found and found.value) == wanted


ALL = [("Councillor Ann Ash", "Chair"), ("Councillor Bob Birch", "Vice Chair"), ("Dr Cy Cedar", "Vice Chair")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Councillor Ann Ash, Chair; Councillor Bob Birch and Dr Cy Cedar, Vice Chairs; Councillor Di Elm, Ed Fir.",
            [*ALL, ("Councillor Di Elm", None), ("Ed Fir", None)],
        ),
        (
            "Public Pack\nCllr Ann Ash (Convener), Cllr Bob Birch, Cllr Di Elm; and Mr Ed Fir",
            [("Cllr Ann Ash", "Convener"), ("Cllr Bob Birch", None), ("Cllr Di Elm", None), ("Mr Ed Fir", None)],
        ),
        ("Substitutes: Councillors Ann Ash, Bob Birch, Di Elm", []),
        ("Councillor Ann Ash, Councillor Bob Birch, Councillor Di Elm", []),
        ("Councillor Ann Ash, Chair, will welcome Councillor Bob Birch and Councillor Di Elm", []),
    ],
)
def test_a_paragraph_of_names_with_a_chair_lists_the_members(text, wanted):
    assert [(each.name.value, each.role and each.role.value) for each in listed_members(lines(text))] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ex Officio Members: Councillor Ann Ash (Town Mayor) and Councillor Bob Birch (Deputy Mayor)",
            ["Town Mayor", "Deputy Mayor"],
        ),
        ("Ex-officio members:\nCouncillor Ann Ash (Mayor)", ["Mayor"]),
        ("Chair of the meeting: Cllr Ann Ash", ["Chair of the meeting"]),
        ("Chairman of the Committee: Cllr Ann Ash", ["Chairman of the Committee"]),
    ],
)
def test_members_by_office_and_the_chair_of_the_meeting_are_members(text, wanted):
    assert [each.role and each.role.value for each in people(lines(text)).members] == wanted
