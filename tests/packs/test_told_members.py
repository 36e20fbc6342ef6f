"""Members whom a sentence in the first item names."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.people.told_members import members_by_ward, summoned_members, told_members
from tests.packs.head_text import lines, said


def told(text: str) -> list[str]:
    found = told_members(lines(text))
    return said(found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "1. Welcome\nMembers of North Overton County Local Committee are Ann Ash, Bob Birch, Cy Cedar and Dee Elm.",
            ["Ann Ash", "Bob Birch", "Cy Cedar", "Dee Elm"],
        ),
        (
            """1. Welcome
Members of Overton (OV) Committee (OC) are Ann Ash, Member for Mill; Bob O’Birch, Member for Hill
South and Dale Wood and Cy Cedar, Member for Low and High (Chairman).
2. Minutes""",
            ["Ann Ash", "Bob O’Birch", "Cy Cedar <Chairman>"],
        ),
        (
            """1. Apologies
The members of the Committee are: Councillors A. Ash (Chair), B. Birch and C. Cedar
2. Minutes""",
            ["A. Ash <Chair>", "B. Birch", "C. Cedar"],
        ),
        (
            "1. Welcome\nThe current membership is as follows: Cllr Ash, Cllr Birch and Cllr Cedar.",
            ["Cllr Ash", "Cllr Birch", "Cllr Cedar"],
        ),
        (
            "1. Welcome\nThe membership of the Panel comprises Ann Ash, Bob Birch and Cy Cedar.",
            ["Ann Ash", "Bob Birch", "Cy Cedar"],
        ),
        (
            "The Panel will be held at noon. Membership: Councillors Ash, Mrs. Birch and Cedar. Officer: D Elm.",
            ["Ash", "Mrs. Birch", "Cedar"],
        ),
        (
            "You are asked to come at noon; Members of the Panel: A Ash (Chair), B Birch, C Cedar. Please ask D Elm.",
            ["A Ash <Chair>", "B Birch", "C Cedar"],
        ),
        (
            "It meets at noon (on Zoom) Committee Members – Cllr Ash, Cllr. Birch, Dr. C Cedar",
            ["Cllr Ash", "Cllr. Birch", "Dr. C Cedar"],
        ),
        ("It meets at noon. Substitute Members: Councillors Ash, Birch and Cedar.", []),
        ("It meets at noon. Members: please tell Ann Ash, Bob Birch or Cy Cedar.", []),
        ("It meets at noon. Membership: Open to all who live in Overton.", []),
        ("1. Interests\nMembers of the Committee are reminded to declare interests.", []),
        ("1. Interests\nMembers are asked to speak to Ann Ash, Bob Birch or Cy Cedar.", []),
        ("1. Speaking\nMembers of the public are Asked to Register, Wait and Listen before they speak.", []),
        ("1. Apologies\nMembers of the Group who are absent: Ann Ash, Bob Birch, Cy Cedar.", []),
        ("1. Officers\nMembers of the Team are Ann Ash and Bob Birch.", []),
    ],
)
def test_a_sentence_may_name_the_members(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Councillors Ash, Birch, Cedar and Elm are summoned to the meeting", ["Ash", "Birch", "Cedar", "Elm"]),
        ("You, Cllrs A Ash, B Birch, C Cedar, are hereby summoned to attend", ["A Ash", "B Birch", "C Cedar"]),
        ("Cllrs A. Ash, B. Birch and C. Cedar. You are hereby summoned", ["A. Ash", "B. Birch", "C. Cedar"]),
        ("All may come. Cllrs A Ash, B Birch and\nC Cedar are required to attend.", ["A Ash", "B Birch", "C Cedar"]),
        ("Councillors and all who live in Overton, Mill End and Hill are invited.", []),
        ("Councillors Ash and Birch are asked to speak.", []),
    ],
)
def test_a_sentence_may_summon_the_members_by_name(text, wanted):
    found = summoned_members(lines(text))
    assert [person.name.value for person in found] == wanted
    assert not any(person.name.certainty is Certainty.SURE for person in found)


def test_they_are_never_sure_and_stand_where_they_are_printed():
    page = lines("1. Welcome\nMembers of the Committee are Ann Ash,\nBob Birch and Cy Cedar.\n")
    found = told_members(page)
    assert {person.name.certainty for person in found} == {Certainty.LIKELY}
    (place,) = found[1].name.places
    assert page[place.line - 1].text[place.start : place.end] == "Bob Birch"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            """The Committee will comprise the Councillors for the Upper Hill Ward (Councillors Ash and Birch), the
Mill Ward (Councillor Cedar) and the Low Ward (Cllrs Dogwood and Elm)
Somebody (Councillor Fir) will chair.""",
            ["Ash", "Birch", "Councillor Cedar", "Dogwood", "Elm"],
        ),
        ("The Panel consists of three members of Overton Council (Councillors Ash and Birch).", []),
        ("The Committee comprises the members for Hill and Mill. Speakers (Councillors Ash, Birch, Elm) stand.", []),
    ],
)
def test_members_stand_in_brackets_behind_their_wards(text, wanted):
    assert [each.name.value for each in members_by_ward(lines(text))] == wanted
