"""The council or the body that a paper is of."""

import pytest

from clerk_app.packs.found import Certainty, Found, Place
from clerk_app.packs.values.bodies import body, council_of
from clerk_app.packs.values.joint_bodies import are_hosts, body_of_its_own, headed_by_joint, is_joint
from tests.packs.head_text import head, lines, read


def test_a_name_over_two_lines_stands_in_both():
    found = read(["Overton Council", "People and Families Scrutiny", "Committee", "4 March 2020 at 10.00 am"])[1]
    assert found is not None
    assert [each.line for each in found.places] == [2, 3]


@pytest.mark.parametrize(
    ("kind", "certainty"),
    [("Annual", Certainty.LIKELY), ("Extraordinary", Certainty.LIKELY), ("Ordinary", Certainty.SURE)],
)
def test_a_council_that_meets_in_a_kind_of_its_own_is_likely(kind, certainty):
    lines = ["OVERTON PARISH COUNCIL", f"You are summoned to the {kind} Meeting of the Council on 13 May 2019 at 7 pm"]
    found = read(lines)[1]
    assert found is not None
    assert (found.value, found.certainty) == ("Overton Parish Council", certainty)


@pytest.mark.parametrize(
    ("above", "below", "wanted"),
    [
        (
            "the MONTHLY MEETING of OVERTON CITY,",
            "LOWCOTE AND MILLBROOK COUNCIL which is held",
            "Overton City, Lowcote and Millbrook Council",
        ),
        (
            "a meeting of Upper Overton,",
            "Lowcote and Millbrook Council will be held",
            "Upper Overton, Lowcote and Millbrook Council",
        ),
        (
            "the ordinary meeting of Overton and",
            "Lowcote Parish Council on 7 May 2018",
            "Overton and Lowcote Parish Council",
        ),
        ("a meeting of the Upper", "Overton Parish Council on 7 May 2018", "Upper Overton Parish Council"),
        ("You are called to a meeting.", "Overton Parish Council on 7 May 2018", "Overton Parish Council"),
        ("To the members of the", "Overton Parish Council on 7 May 2018", "Overton Parish Council"),
        ("a meeting of the Trees Committee of", "Overton Parish Council on 7 May 2018", "Overton Parish Council"),
        ("notice of the death of A Mayor", "Overton Parish Council", "Overton Parish Council"),
    ],
)
def test_a_name_that_the_margin_broke_is_read_whole(above, below, wanted):
    found = body(head(f"You are asked to {above}\n{below}"))
    assert found is not None
    assert found.value == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A meeting of the COUNTY COUNCIL OF THE CITY AND COUNTY OF OVERTON will be",
            "County Council of the City and County of Overton",
        ),
        ("The City Council of Overton", "City Council of Overton"),
        ("London Borough of Overton and Mill", "London Borough of Overton and Mill"),
        ("CITY OF OVERTON\nScrutiny Board", "City of Overton"),
        ("COUNTY OF OVERTON\nMeeting of Overton County Council", "Overton County Council"),
        (
            "THE OVERTON COUNCIL\nYou are summoned to a meeting of the Overton Borough Council",
            "Overton Borough Council",
        ),
    ],
)
def test_a_name_can_stand_behind_the_kind_of_council(text, wanted):
    found = body(head(text))
    assert found is not None
    assert found.value == wanted


@pytest.mark.parametrize(
    ("called", "joint"),
    [
        ("Overshire Valuation Joint Board", True),
        ("Joint Waste Services Committee", True),
        ("Police and Crime Panel", True),
        ("Overshire Public Services Board", True),
        ("Joint Working Policy Committee", True),
        ("Planning Committee", False),
        ("Overton Area Board", False),
    ],
)
def test_a_joint_body_is_told_from_a_council_s_own_committee(called, joint):
    assert is_joint(Found(called, (Place(1, 1),))) is joint


@pytest.mark.parametrize(
    ("called", "own"),
    [
        ("Lake Hills Local Access Forum", True),
        ("Overshire Enterprise Partnership", True),
        ("East Overton Community Planning Partnership Board", True),
        ("Overton Neighbourhood Plan Steering Group", True),
        ("General Advisory Committee on Trees", True),
        ("Overshire Valuation Joint Board", True),
        ("North Overshire Corporate Joint Committee", True),
        ("Overshire Public Services Board", True),
        ("Joint Committee", False),
        ("Shared Services Joint Committee", False),
        ("Joint Planning Board", False),
        ("Local Access Forum", False),
        ("Community Safety Partnership", False),
        ("National Park Authority", False),
        ("Neighbourhood Plan Steering Group", False),
        ("Overton Joint Fire Board", True),
        ("Overton and Low Green Joint Waste Committee", True),
        ("Overton Joint Overview and Scrutiny Committee", True),
        ("Low Green Police Board", True),
        ("Overton Harbour Board", True),
        ("Joint Staff Committee", False),
        ("Joint Employee Consultative Committee", False),
        ("Fire and Rescue Board", False),
        ("Overton Area Forum", False),
        ("Planning Committee", False),
    ],
)
def test_a_body_that_belongs_to_no_council_is_what_meets(called, own):
    found = body_of_its_own(Found(called, (Place(1, 1),)))
    assert (found and (found.value, found.certainty)) == ((called, Certainty.LIKELY) if own else None)


@pytest.mark.parametrize(
    ("heading", "certainty"),
    [
        ("THE OVERTONS PARISH COUNCIL", Certainty.LIKELY),
        ("The Overtons Parish Council", Certainty.LIKELY),
        ("OVERTONS PARISH COUNCIL", Certainty.SURE),
        ("NOTICE OF A MEETING OF THE OVERTONS PARISH COUNCIL", Certainty.SURE),
    ],
)
def test_a_name_with_an_article_in_its_heading_is_not_sure(heading, certainty):
    found = body(head(f"{heading}\nHill Hall\nYou are summoned to a meeting of the Overtons Parish Council."))
    assert found is not None
    assert (found.value, found.certainty) == ("Overtons Parish Council", certainty)


@pytest.mark.parametrize("behind", ["", " (Quorum 4)", " (the Council)", " (Quorum 4)."])
def test_a_council_at_the_foot_is_the_body_though_brackets_stand_behind_it(behind):
    found = body(head("You are summoned to the COUNCIL on 8 May"), lines(f"10 March\nOverton Hill Council{behind}\n"))
    assert found is not None
    assert (found.value, found.certainty) == ("Overton Hill Council", Certainty.LIKELY)


@pytest.mark.parametrize(
    ("meets", "foot", "wanted"),
    [
        ("Overton Parish Meeting", "Overton Parish Council", "Overton Parish Council"),
        ("Annual Overton Parish Meeting", "Chairman, Overton Parish Council", "Overton Parish Council"),
        ("Overton Parish Meeting", "Lowcote Parish Council", None),
        ("Overton Town Council", "Overton Parish Council", None),
    ],
)
def test_the_meeting_of_a_parish_is_of_the_council_at_the_foot(meets, foot, wanted):
    called = body(head(f"{meets}\n4 May 2026 at 7pm"))
    assert called is not None
    found = council_of(called, lines(f"Ann Brown\n{foot}"))
    assert (found and found.value) == wanted


@pytest.mark.parametrize(
    ("heading", "called", "whole"),
    [
        (
            "THE OVERTON AND UPPER MILL JOINT BURIAL COMMITTEE",
            "Joint Burial Committee",
            "The Overton and Upper Mill Joint Burial Committee",
        ),
        ("Overton Joint Burial Committee", "Joint Burial Committee", "Overton Joint Burial Committee"),
        ("JOINT BURIAL COMMITTEE", "Joint Burial Committee", None),
        ("A meeting of the Overton Joint Burial Committee", "Joint Burial Committee", None),
        ("OVERTON TREES COMMITTEE", "Trees Committee", None),
    ],
)
def test_a_joint_committee_is_headed_with_the_places_that_it_is_of(heading, called, whole):
    found = headed_by_joint(lines(heading), Found(called, (Place(1, 2),)))

    assert (found.value if found else None) == whole
    assert found is None or found.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Overton\nBorough Council\n\nEMPLOYMENT PANEL", "Overton Borough Council"),
        ("Overton and Upper Mill\nDistrict Council\n\nCABINET", "Overton and Upper Mill District Council"),
        ("OVERTON\nCOUNTY COUNCIL\n\nCABINET", "Overton County Council"),
        ("Overton Council logo\n\nCABINET", "Overton Council"),
        ("Planning Committee\nBorough Council", None),
        ("Overton\n\nBorough Council", None),
        ("Meeting of the\nBorough Council", None),
        ("The Council logo\nCABINET", None),
        ("Overton\nCouncil\n\nTrees Committee", "Overton Council"),
        ("OVERTON\nCouncil\n\nTrees Committee", None),
        ("AGENDA\nCOUNCIL\n\nTrees Committee", None),
    ],
)
def test_a_letterhead_or_a_picture_names_the_council_where_nothing_else_does(text, wanted):
    found = body(head(text))
    assert (found and found.value) == wanted
    assert found is None or found.certainty is Certainty.LIKELY


@pytest.mark.parametrize("picture", ["[crest]", "(logo)", "Crest"])
def test_a_picture_beside_a_name_is_no_part_of_it(picture):
    found = body(head(f"OVERTON CITY COUNCIL                         {picture}\n\nCABINET\n"))
    assert found is not None
    assert found.value == "Overton City Council"


@pytest.mark.parametrize(
    ("line", "hosts"),
    [
        ("(Overton Borough Council, Mill Metropolitan Borough Council and Lowcote Council)", True),
        ("representing the Borough of Overton, the District of Mill and the Urban Parishes of Lowcote", True),
        ("A joint committee of Overton Council and Mill Council", True),
        ("Overton Council      Mill Council", True),
        ("representing the Borough of Overton", False),
        ("(a committee of Overton Council)", False),
        ("The minutes of Overton Council and of Mill Council", False),
    ],
)
def test_a_line_can_say_of_which_councils_a_body_is(line, hosts):
    assert are_hosts(lines(line)) is hosts


def test_a_port_health_authority_is_a_body():
    found = body(head("MILL ESTUARY PORT HEALTH AUTHORITY\n\nOverton Council - Councillors A Ash, B Birch\n"))

    assert found is not None
    assert found.value == "Mill Estuary Port Health Authority"


@pytest.mark.parametrize("name", ["OVERTON  PARISH  COUNCIL", "      UPPER  MILL  TOWN  COUNCIL", "OVERTON  COUNCIL"])
def test_a_heading_that_is_spaced_out_is_no_row_of_a_table(name):
    found = body(head(f"{name}\n\n4 March 2020 at 10.00 am\n"))

    assert found is not None
    assert found.value.upper() == " ".join(name.split())


def test_the_words_of_a_picture_end_at_their_bracket():
    found = body(head("[Image: London Borough of Overton]\n\nCabinet\n\nMonday 16 February 2026 at 7.00 pm"))

    assert found is not None
    assert found.value == "London Borough of Overton"


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (["Overton Town Council - Cllrs A. Ash, B. Birch", "Lowe Parish Council - Cllrs C. Cedar, D. Elm"], None),
        (["Overton Town Council (2): Councillors Ash, Birch", "Lowe Town Council (1): Councillor Elm"], None),
        (["Overton Town Council - Cllrs A. Ash, B. Birch"], "Overton Town Council"),
        (["Overton Town Council", "Lowe Parish Council - Cllrs C. Cedar, D. Elm"], "Overton Town Council"),
    ],
)
def test_councils_that_send_members_to_what_meets_are_not_its_body(rows, wanted):
    found = body(head("\n".join(["OVERTON AND LOWE JOINT BURIAL BOARD", "4 May 2020 at 7pm", *rows])))
    assert (found.value if found else None) == wanted
