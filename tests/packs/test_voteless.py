"""Those who sit on a committee without a vote or hold an office in it, and lists with a plural before surnames."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.people.members import people
from tests.packs.head_text import GAP, lines, said

MEMBERS = "Members: Councillors A. Ash, Mrs. B. Birch (Chairman), C. Cedar"


def read(*text: str) -> tuple[list[str], list[str]]:
    found = people(lines("\n".join(text)))
    return said(found.members), [each.name.value for each in found.co_opted]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Club Members (non-voting): Mrs. D. Elm, Mr. E. Fir", ["Mrs. D. Elm", "Mr. E. Fir"]),
        ("User Group Members (non voting):  Mrs. D. Elm (W.I.), Mr. E. Fir", ["Mrs. D. Elm", "Mr. E. Fir"]),
        ("Adviser (non-voting): Rev. D Elm", ["Rev. D Elm"]),
        ("Friends of the Park (without a vote): Mr D Elm", ["Mr D Elm"]),
        ("Advisers: Mr D Elm", []),
        ("Officers (non-voting): Mr D Elm, Ms E Fir", []),
        ("Parks Observers (no vote): Mr D Elm, Ms E Fir", []),
        ("Resolutions (non-voting): none are put", []),
    ],
)
def test_a_label_may_say_that_those_behind_it_have_no_vote(line, wanted):
    members, co_opted = read(MEMBERS, line)

    assert members == ["A. Ash", "Mrs. B. Birch <Chairman>", "C. Cedar"]
    assert co_opted == wanted


@pytest.mark.parametrize("label", ["Advisers (non-voting):", "Independent Advisers:"])
def test_advisers_may_be_no_co_opted_members(label):
    found = people(
        lines(f"{MEMBERS}\nCo-opted members: Ms F Gale\n{label} Mr D Elm (Mill Trust), Ms E Fir (Weir Bank)")
    )

    assert [each.name.certainty for each in found.co_opted] == [Certainty.SURE, Certainty.LIKELY, Certainty.LIKELY]


@pytest.mark.parametrize("label", ["Sub-Committee:", "Committee:", "Working Party:"])
def test_a_plural_before_surnames_lists_the_members_of_a_committee(label):
    members, co_opted = read(
        f"{label} Messrs Ash, Birch (Chairman) and Cedar; Mesdames Elm and Fir", "Co-opted: Mr Gale (Tennis Club)"
    )

    assert members == ["Ash", "Birch <Chairman>", "Cedar", "Elm", "Fir"]
    assert co_opted == ["Mr Gale"]


def test_messrs_in_another_line_are_no_members():
    assert read("Tenders: Messrs Ash, Birch and Cedar") == ([], [])


def test_office_bearers_are_members_with_their_office():
    members, _ = read(
        "Office bearers and members",
        f"Chair{GAP}Ann Ash",
        f"Secretary{GAP}Bob Birch",
        f"Hon. Treasurer{GAP}Cy Cedar",
        f"Members{GAP}Di Elm, Ed Fir",
    )

    assert members == ["Ann Ash <Chair>", "Bob Birch <Secretary>", "Cy Cedar <Hon. Treasurer>", "Di Elm", "Ed Fir"]


def test_a_post_beside_a_name_in_a_list_is_no_office_of_a_member():
    members, _ = read("Members", f"Ann Ash{GAP}Secretary of the Club", f"Bob Birch{GAP}Hill Ward", "Cy Cedar")

    assert members == ["Ann Ash", "Bob Birch", "Cy Cedar"]


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        ("Di Elm and Ed Fir, Overton Plot Holders' Association", ["Di Elm", "Ed Fir"]),
        ("Di Elm and Ed Fir, the Bowls Club", ["Di Elm", "Ed Fir"]),
        ("Di Elm and Ed Fir, Gil Gale", ["Di Elm", "Ed Fir", "Gil Gale"]),
    ],
)
def test_two_may_be_of_the_body_behind_their_names(names, wanted):
    assert read(MEMBERS, f"Co-opted (non voting): {names}")[1] == wanted


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (
            "Ash (C), Mrs Birch (VC), Cedar, Mrs Elm and (ex officio) The Mayor, Cllr Fir",
            ["Ash <C>", "Mrs Birch <VC>", "Cedar", "Mrs Elm", "Cllr Fir <Mayor>"],
        ),
        ("Ash (C), Birch (C), Cedar (VC), Elm", ["Ash", "Birch", "Cedar", "Elm"]),
        ("Ash (C), Birch (L), Cedar (VC), Elm", ["Ash", "Birch", "Cedar", "Elm"]),
        ("Ash (C), Birch, Cedar and Elm", ["Ash", "Birch", "Cedar", "Elm"]),
    ],
)
def test_letters_stand_for_the_chairs_where_there_is_one_of_each_and_no_other(names, wanted):
    assert read(f"Members: Councillors {names}")[0] == wanted


def test_an_office_in_short_is_never_sure():
    (ash, birch, *_) = people(lines("Members: Councillors Ash (C), Birch (VC), Cedar and Elm")).members

    assert ash.role
    assert birch.role
    assert {ash.role.certainty, birch.role.certainty} == {Certainty.LIKELY}


def test_who_advises_a_committee_is_named_below_its_co_opted_members():
    below = ["Co-opted residents: Di Elm, Ed Fir", "Adviser: Gil Gale (Gale Plans)"]

    assert read(MEMBERS, *below)[1] == ["Di Elm", "Ed Fir", "Gil Gale"]
    assert read(MEMBERS, "Adviser: Gil Gale")[1] == []


def test_office_bearers_may_be_listed_in_a_run_above_the_members():
    members, _ = read(
        "Office Bearers: Chair - Ann Ash; Vice Chair - Bob Birch; Secretary - Cy Cedar; Treasurer - Di Elm",
        "Members: Ed Fir, Gil Gale",
    )

    assert members == [
        "Ann Ash <Chair>",
        "Bob Birch <Vice Chair>",
        "Cy Cedar <Secretary>",
        "Di Elm <Treasurer>",
        "Ed Fir",
        "Gil Gale",
    ]


def test_a_secretary_to_write_to_is_no_member():
    assert read("Secretary: Cy Cedar, Mill Lane", "Treasurer - Di Elm") == ([], [])


def test_points_between_names_part_them():
    assert read("Members: Cllrs Ann Ash (Chair) · Bob Birch · Cy Cedar")[0] == [
        "Ann Ash <Chair>",
        "Bob Birch",
        "Cy Cedar",
    ]


def test_members_who_are_no_councillors_are_listed_apart():
    assert read(MEMBERS, "Non-Councillor Members: Mr D Elm, Mrs E Fir")[1] == ["Mr D Elm", "Mrs E Fir"]


@pytest.mark.parametrize(
    ("label", "below", "wanted"),
    [
        ("Friends of the Park (non-voting)", "Mrs D Elm", ["Mrs D Elm"]),
        ("Parish and Town Councillors (2) - voting co-optees", "D Elm (Overton), E Fir (Mill)", ["D Elm", "E Fir"]),
        ("Parish Members (co-opted)", "D Elm, E Fir", ["D Elm", "E Fir"]),
        (
            "Independent Person (co-opted, without vote): Mr D Elm",
            "",
            ["Mr D Elm <Independent Person (co-opted, without vote)>"],
        ),
        ("Mr D Elm (non-voting)", "", ["Mr D Elm <non-voting>"]),
    ],
)
def test_a_label_alone_in_its_line_may_say_that_those_below_are_co_opted(label, below, wanted):
    found = people(lines("\n".join([MEMBERS, "", label, below])))

    assert said(found.members)[:3] == ["A. Ash", "Mrs. B. Birch <Chairman>", "C. Cedar"]
    assert said(found.co_opted) == wanted


def test_whom_a_co_opted_member_represents_may_stand_in_a_column_beside_the_names():
    found = people(
        lines(
            f"{MEMBERS}\n\nCo-opted Members\nRev. D Elm{GAP}Diocese of Upton\n"
            f"Mrs E Fir{GAP}Parent Governor representative\n"
            f"(vacancy){GAP}Parent Governor representative\n"
        )
    )

    assert said(found.co_opted) == ["Rev. D Elm <Diocese of Upton>", "Mrs E Fir <Parent Governor representative>"]


def test_a_row_of_a_table_may_say_that_whoever_stands_in_it_is_co_opted():
    table = [
        f"Representing{GAP * 3}Member",
        f"Overton{GAP * 4}Cllr Ann Ash",
        f"Independent (co-opted) {GAP}  Mr Bob Birch",
        f"{GAP * 5} Mrs Cy Cedar",
        f"Upper Mill{GAP * 3}   Cllr Di Elm (Chair)",
    ]
    members, co_opted = read("PANEL MEMBERS", "", *table)

    assert members == ["Cllr Ann Ash", "Cllr Di Elm <Chair>"]
    assert co_opted == ["Mr Bob Birch", "Mrs Cy Cedar"]
    assert [each.role and each.role.value for each in people(lines("\n".join(["PANEL MEMBERS", *table]))).co_opted] == [
        "Independent (co-opted)"
    ] * 2


@pytest.mark.parametrize(
    ("named", "wanted"),
    [
        ("Di Elm (Chamber of Trade), Ed Fir (Rotary Club)", ["Di Elm", "Ed Fir"]),
        ("Di Elm (Borough Solicitor)", []),
        ("Di Elm, Ed Fir", []),
    ],
)
def test_advisers_right_below_the_members_are_of_other_bodies(named, wanted):
    members, co_opted = read(MEMBERS, f"Advisers: {named}")

    assert len(members) == 3
    assert co_opted == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("St. Ann's P.C.C. (co-opted, non-voting) - Revd. C. Elm", ["Revd. C. Elm"]),
        ("Mill School (co-opted) – Mrs Di Elm", ["Mrs Di Elm"]),
        ("Mill School (co-opted): Di Elm", ["Di Elm"]),
    ],
)
def test_who_sends_a_co_opted_member_stands_before_a_dash(line, wanted):
    assert read("Members:", "Hill Town Council - Cllrs A. Ash (Chairman), B. Birch", line)[1] == wanted


@pytest.mark.parametrize(
    ("beside", "role"),
    [
        ("Teachers' Panel", " <Teachers' Panel>"),
        ("Chief Care Officer", " <Chief Care Officer>"),
        ("Overton Town Council", ""),
        ("Overton Care Partnership", ""),
        ("Labour", ""),
        ("01632 960001", ""),
    ],
)
def test_a_cell_beside_a_co_opted_member_says_why_he_is_one(beside, role):
    found = people(lines(f"{MEMBERS}\nNon-voting members\nMs Di Elm{GAP}{beside}"))
    assert said(found.co_opted) == [f"Ms Di Elm{role}"]


def test_a_label_in_the_margin_stands_beside_what_heads_the_first_of_the_co_opted():
    text = (
        f"COUNCILLORS:\n\nAnn Ash (Chairman){GAP}Keith Purr\nBarry Birch{GAP}Sunil Rowan\n\n"
        f"CO-OPTED MEMBERS:{GAP}Statutory Members representing the Churches\n"
        f"{GAP}{GAP}Fr Dan Elm (Church of Overton)\n{GAP}{GAP}Eve Fir (Free Church)\n\n"
        f"{GAP}{GAP}Statutory Members representing parents\n{GAP}{GAP}Olu Gale (Primary)\n"
    )
    found = people(lines(text))

    assert said(found.members) == ["Ann Ash <Chairman>", "Keith Purr", "Barry Birch", "Sunil Rowan"]
    assert [each.name.value for each in found.co_opted] == ["Fr Dan Elm", "Eve Fir", "Olu Gale"]


def test_those_to_whom_an_agenda_goes_are_members_where_the_first_is_in_the_chair():
    text = (
        f"To:{GAP}Ann Ash (Chair), Bob Birch, Joan Cedar, Dilip Elm, Pat Orton\n         (Vice-Chair) and Sue Fir\n\n"
        "         Co-opted members\n         Ron Gale (District Councils)\n"
    )
    found = people(lines(text))

    assert said(found.members) == [
        "Ann Ash <Chair>", "Bob Birch", "Joan Cedar", "Dilip Elm", "Pat Orton <Vice-Chair>", "Sue Fir",
    ]  # fmt: skip
    assert said(found.co_opted) == ["Ron Gale <District Councils>"]
    assert not people(lines("To: Ann Ash, Mill House, Overton\n")).members


def test_an_officer_right_below_the_members_is_none_of_them():
    members, _ = read(MEMBERS, "Area Co-ordinator: E. Elm, Tel. 01632 960001")

    assert members == ["A. Ash", "Mrs. B. Birch <Chairman>", "C. Cedar"]
