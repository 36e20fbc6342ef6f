"""Whoever signs an agenda as the chair of what meets, where nobody else is named."""

import pytest

from clerk_app.packs.people.signing_chair import signing_chair
from clerk_app.packs.read_pack import read_pack
from tests.packs.head_text import lines, said
from tests.packs.printed import printed

ASH = ["Ann Ash <Chairperson>"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Signed: Ann Ash\nChairperson,\nTrees Policy Committee\n", ASH),
        ("Signed: Ann Ash, Chairperson, Overton Council\n", ASH),
        ("Signed: Cllr. Ann Ash\nCathaoirleach\n", ["Cllr. Ann Ash <Cathaoirleach>"]),
        ("Signed:\n\nCLLR ANN ASH\n\nCHAIRPERSON OF THE TREES COMMITTEE\n", ["CLLR ANN ASH <CHAIRPERSON>"]),
        ("Ann Ash\nChairperson of the Trees Committee\n", ASH),
        ("Signed: ______\nChair of the Trees Committee\nAnn Ash\n", []),
        ("Ann Ash\nVice Chairperson of the Trees Committee\n", []),
        ("Ann Ash\nChairperson's report\n", []),
        ("Ann Ash\nTown Clerk\n", []),
        ("Signed: Ann Ash\nTown Clerk\nChairperson\n", []),
    ],
)
def test_whoever_signs_as_the_chair_is_a_member(text, wanted):
    assert said(signing_chair(lines(text), ())) == wanted
    assert said(signing_chair((), lines(text))) == wanted


@pytest.mark.parametrize(
    ("text", "above", "below"),
    [
        ("Ann Ash, Chairperson\n", [], ASH),
        ("Ann Ash\nChairperson\n", [], ASH),
        ("Ann Ash\nChairperson of the Parish Council\n", ASH, []),
    ],
)
def test_a_name_alone_signs_only_below_an_agenda_and_not_for_the_council(text, above, below):
    assert said(signing_chair(lines(text), ())) == above
    assert said(signing_chair((), lines(text))) == below


def test_a_chair_below_the_last_item_is_none_of_it():
    agenda = "1 Apologies\n2 Minutes of the last meeting\n3 Verges\n4 Any other matter\n\nAnn Ash-Birch, Chairperson\n"

    (meeting,) = read_pack(printed(f"OVERTON PARISH MEETING\nMonday 4 May 2020 at 7pm\n\nAGENDA\n{agenda}")).meetings

    assert said(meeting.members) == ["Ann Ash-Birch <Chairperson>"]
    assert meeting.items[-1].description is None


def test_members_that_are_listed_are_the_members():
    head = "OVERTON COUNCIL\nTREES COMMITTEE\nMembership: Cllrs Ash, Birch and Elm\nMonday 4 May 2020 at 7pm\n"
    agenda = "AGENDA\n1. Apologies\n2. Minutes\n3. Verges\n\nSigned: Ann Oak, Chairperson\n"

    (meeting,) = read_pack(printed(head + agenda)).meetings

    assert len(meeting.members) == 3
