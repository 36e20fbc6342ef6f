"""Members whom several councils send, and co-opted ones that are called independent."""

import pytest

from clerk_app.packs.people.members import people
from tests.packs.head_text import lines, said

SENT = {
    "council by council": (
        (
            "Overshire County Council Members",
            "Mrs Ann Ash (Chairman)",
            "Mr Bob Birch",
            "",
            "Mill Borough Council Appointed Members [2]",
            "Cllr Cy Elm (Vice-Chairman)",
            "Cllr Di Fir",
        ),
        "Mrs Ann Ash <Chairman>, Mr Bob Birch, Cllr Cy Elm <Vice-Chairman>, Cllr Di Fir",
        "",
    ),
    "representatives of each": (
        ("Overshire County Council Representatives", "Ann Ash", "Mill Borough Council representatives:", "Cy Elm"),
        "Ann Ash, Cy Elm",
        "",
    ),
    "whom they represent": (
        (
            "Representing Overton Borough Council:",
            "Cllr. A. Ash, Cllr. Mrs. B. Birch (Chairman)",
            "",
            "Members nominated by Mill District Council (1)",
            "Cllr. C. Elm",
            "",
            "Substitutes: Cllr. D. Fir (Mill)",
        ),
        "Cllr. A. Ash, Cllr. Mrs. B. Birch <Chairman>, Cllr. C. Elm",
        "",
    ),
    "names behind the councils": (
        (
            "Overton Town Council representatives: Cllrs. Ash, Mrs. Birch and Cope",
            "Mill Parish Council representatives: Cllrs. Elm (Chairman) and Ms. Fir",
        ),
        "Ash, Mrs. Birch, Cope, Elm <Chairman>, Ms. Fir",
        "",
    ),
    "to several and the mayor": (
        (
            "To: Cllrs. P Ash, Q Birch (Chair), R Cope, S Dogwood (Vice Chair) and the Mayor (Cllr V Fir) and",
            "Deputy Mayor (Cllr W Gorse) ex officio.",
            "Copy for information to all other members.",
        ),
        "P Ash, Q Birch <Chair>, R Cope, S Dogwood <Vice Chair>, Cllr V Fir <Mayor>, Cllr W Gorse <Deputy Mayor>",
        "",
    ),
    "to councillors of whom none is named": (
        ("To: Councillors of the parish, and the Chairman", "Dear Councillor"),
        "",
        "",
    ),
    "names behind one council alone": (
        ("Mill Parish Council representatives: Mrs. Elm and Ms. Fir",),
        "",
        "Mrs. Elm, Ms. Fir",
    ),
    "those of one council alone, who may be guests": (
        ("Overshire County Council Members", "Mrs Ann Ash", "Mr Bob Birch", "Mr Cy Elm"),
        "",
        "",
    ),
    "all of them representatives": (
        (
            "REPRESENTATIVES",
            "",
            "Overton City Council            Councillor A. Ash (Chair)",
            "                                Councillor B. Birch",
            "Mill District Council           Councillor C. Elm (Vice-Chair)",
            "                                Councillor Mrs. D. Fir",
        ),
        "Councillor A. Ash <Chair>, Councillor B. Birch, Councillor C. Elm <Vice-Chair>, Councillor Mrs. D. Fir",
        "",
    ),
    "representatives below the members": (
        ("Members: Councillors Ash (Chair), Birch and Elm", "Representatives", "Mr Guy Gorse", "Mrs Una Hall"),
        "Ash <Chair>, Birch, Elm",
        "Mr Guy Gorse, Mrs Una Hall",
    ),
    "independent co-opted members": (
        (
            "Membership",
            "Councillor Ann Ash (Chairman)",
            "Councillor Bob Birch",
            "",
            "Independent co-opted members",
            "Mr Guy Gorse",
            "Mrs Una Hall",
        ),
        "Councillor Ann Ash <Chairman>, Councillor Bob Birch",
        "Mr Guy Gorse, Mrs Una Hall",
    ),
}


@pytest.mark.parametrize(("text", "members", "co_opted"), SENT.values(), ids=SENT)
def test_those_whom_councils_send_are_the_members(text, members, co_opted):
    found = people(lines("\n".join(text)))
    assert (", ".join(said(found.members)), ", ".join(said(found.co_opted))) == (members, co_opted)
