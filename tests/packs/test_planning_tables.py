"""Tables of planning applications: the number, and what it is for, are the title."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.business.planning_tables import heads_applications
from clerk_app.packs.paper.regions import split
from tests.packs.printed import printed

HEAD = (
    "THORNBY BOROUGH COUNCIL\nPLANNING COMMITTEE\nMonday 3 March 2025 at 7.30pm\n\nAGENDA\n\n"
    "1.     Apologies\n2.     Minutes\n"
)
TABLES = {
    "number first": (
        "No.    Application No.   Ward        Site\n",
        "{n}.     {ref}      Millbrook   Mill Lane, Thornby\n                                     and the barn\n",
        "{ref} Millbrook Mill Lane, Thornby and the barn",
    ),
    "ward first": (
        "Item   Ward       App. No.        Description\n",
        "{n}.     Millbrook  {ref}     Porch at a mill\n",
        "{ref} Porch at a mill",
    ),
    "with pages": (
        "Item   Reference        Site address                Page\n",
        "{n}.     {ref}     Porch at Mill Lane and a   {n}5 - {n}9\n                       barn\n",
        "{ref} Porch at Mill Lane and a barn",
    ),
    "recommended": (
        "       Application      Proposal                    Recommendation\n",
        "{n}.     {ref}     Porch at the old mill       Approve\n",
        "{ref} Porch at the old mill",
    ),
    "no heading": ("", "{n}.     {ref}     Porch at Mill Lane\n", "{ref} Porch at Mill Lane"),
    "applicant": (
        "Item   Ref. No          Applicant    Location\n",
        "{n}.     {ref}     A Person     Mill Lane, by the old mill\n",
        "{ref} A Person Mill Lane, by the old mill",
    ),
}


@pytest.mark.parametrize("ref", ["24/00123/FUL", "DM/24/0123", "P/2024/1234", "24/0123", "DC240123"])
@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_the_number_and_what_it_is_for_are_the_title_and_never_sure(table, ref):
    heading, row, title = table
    (meeting,) = split(printed(HEAD + heading + "".join(row.format(n=at, ref=ref.ljust(12)) for at in range(3, 8))))
    read = read_items(meeting)

    assert [item.title.value for item in read] == ["Apologies", "Minutes"] + [title.format(ref=ref)] * 5
    assert {str(item.title.certainty) for item in read[2:]} == {"likely"}
    assert {item.report_ref for item in read} == {None}


def test_a_report_with_a_reference_beside_it_keeps_its_title():
    rows = "".join(f"{at}.     Roads       CAB/24/01{at}     A Person\n" for at in range(3, 8))
    (meeting,) = split(printed(HEAD + rows))

    assert [item.title.value for item in read_items(meeting)][2:] == ["Roads"] * 5


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Item\tApplication No.\tWard\tSite", True),
        ("App No\tDescription", True),
        ("Planning Application Number\tAddress of site", True),
        ("Ref\tParish\tProposal", True),
        ("No\tLocation\tProposed development", True),
        ("Reference\tDescription\tPage", False),
        ("No.\tItem\tPage", False),
        ("Application No. 12", False),
        ("Ward\tMember", False),
    ],
)
def test_the_heading_of_such_a_table(text, heads):
    assert heads_applications(text) is heads
