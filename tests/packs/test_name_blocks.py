"""Members in lines of names that no usual heading announces."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.people.name_blocks import block_members
from tests.packs.head_text import lines, said


def members(text: str, *, executive: bool = False) -> list[str]:
    found = block_members(lines(text), executive=executive)
    assert all(each.name.certainty is Certainty.LIKELY for each in found)
    return said(found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            """MEMBERS OF OVERTON FIRE AUTHORITY -

MILL: Councillors - Ann Ash, Bob Birch, Cy Cedar-Fir

UPPER & LOWER HILL (2): Councillors - Dee Elm, Ed Fir (Chair)""",
            ["Ann Ash", "Bob Birch", "Cy Cedar-Fir", "Dee Elm", "Ed Fir <Chair>"],
        ),
        (
            """AELODAU / MEMBERS
Plaid Cymru / The Party of Wales
Ann Ash (Is-Gadeirydd/Vice-Chair), B C Birch OBE FRAgS and Cy Cedar

Annibynnwyr Hill / Hill Independents
Dee Elm, E Fir (Cadeirydd/Chair)
AGENDA""",
            ["Ann Ash <Vice-Chair>", "B C Birch OBE FRAgS", "Cy Cedar", "Dee Elm", "E Fir <Chair>"],
        ),
        (
            """To Overton Local Area Council members as follows:-

A Ash (Chair), B Birch (Vice-Chair), C Cedar (Vice-Chair (Planning)), D Elm and E Fir

Any member of the public may come.""",
            ["A Ash <Chair>", "B Birch <Vice-Chair>", "C Cedar <Vice-Chair (Planning)>", "D Elm", "E Fir"],
        ),
    ],
)
def test_lines_of_names_by_council_or_party_are_the_members(text, wanted):
    assert members(text) == wanted


def test_of_an_executive_each_has_a_portfolio_and_who_is_invited_is_none():
    text = """To: Councillors:

Ash, A.           Leader of the Council
Birch, Mrs. B.C.  Deputy Leader of the Council and
                  Town Centre Portfolio Leader
Cedar, C          Housing Portfolio Leader
Elm, D.           Culture Portfolio Leader
Fir, E.           Invitee (non-voting Observer)"""
    assert members(text, executive=True) == [
        "Ash, A. <Leader of the Council>",
        "Birch, Mrs. B.C. <Deputy Leader of the Council and>",
        "Cedar, C <Housing Portfolio Leader>",
        "Elm, D. <Culture Portfolio Leader>",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Members will find a list below.\nNotes for readers\nAnn Ash, Bob Birch, Cy Cedar, Dee Elm",
        "Members\nAnn Ash, Bob Birch",
        "Ann Ash, Bob Birch, Cy Cedar, Dee Elm, Ed Fir",
        "Substitute members:\nAnn Ash, Bob Birch, Cy Cedar, Dee Elm, Ed Fir",
        "Members of the public\nAnn Ash, Bob Birch, Cy Cedar, Dee Elm, Ed Fir",
        "Councillors\nIndependent Group, Labour Group, Hill Ward, Mill Ward, Conservative Group",
    ],
)
def test_names_that_nothing_announces_or_of_others_or_few_are_no_members(text):
    assert members(text) == []
