"""Which titles and descriptions are shown as sure, and which readings need a look."""

import pytest

from clerk_app.packs.business.clarity import has_clear_title
from clerk_app.packs.business.items import read_items
from clerk_app.packs.lists.layout import layout_of
from clerk_app.packs.lists.titles import cut
from clerk_app.packs.paper.regions import split
from clerk_app.packs.pieces import whole
from tests.packs.printed import printed

HEAD = "THORNBY PARISH COUNCIL\nMeeting on Monday 3 March 2025 at 7.30pm\n\nAGENDA\n"


def items(agenda):
    (meeting,) = split(printed(HEAD + agenda))
    return read_items(meeting)


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("Apologies", True),
        ("To receive apologies for absence that have been sent", True),
        ("Roads - the A46", True),
        ("Minutes\nTo agree them.", True),
        ("Roads\n(a) Mill Lane", True),
        ("Roads\n\nMill Lane", True),
        ("# Roads\nMill Lane", True),
        ("To hear of the oak.\n(Note: it is the one that stands beside the mill)", False),
        ("To hear of the oak.\n(Copy enclosed)", True),
        ("Trees:\nMill Lane", True),
        ("Sale of land – Notice under Section 20 of the Trees Act, 1901:\nNo. 9 Mill Lane, Overton.", False),
        ("What the Mill Trust says of the oak and of the elm there:\nWord from the Warden", False),
        ("Trees -\nMill Lane", False),
        ("Trees -\n(a) Mill Lane", True),
        ("Roads\nMill Lane", False),
        ("To hear of the neighbour-\nhood", False),
        ("To hear of the neighbours\nand others", True),
        ("Apologies: To take note of who is away", False),
        ("TREES – To hear of the oak", False),
        ("Fair of the village in summer. The warden has a plan of the field to show.", False),
        ("Minutes The minutes of the last meeting are with this paper", False),
        ("Apologies To receive any apologies.", False),
        ("Election of Chairman The oldest member takes the chair.", False),
        ("Next meeting Tuesday 12 August 2025", False),
        ("Award to Councillor\nA. B. Ash", False),
        ("Reports by Councillors\n(a) the mill", True),
        ("MATTERS ARISING Bus shelter", False),
        ("Next meeting: Tuesday 12 August 2025", True),
        ("Order for the ford (HW07(18/19)\nTo hear of it.", False),
        ("Order for the ford (HW07(18/19))\nTo hear of it.", True),
    ],
)
def test_a_title_is_clear_if_nothing_else_could_be_meant(text, clear):
    lines = printed(text).lines
    assert has_clear_title(cut([whole(line) for line in lines], layout_of(lines))) is clear


@pytest.mark.parametrize(
    ("below", "certainty"),
    [
        ("To agree the plan of the warden.\n", "sure"),
        ("To agree the plan of the warden, which he\nhas sent to all.\n", "sure"),
        ("• To agree the plan of the warden.\n", "likely"),
        ("To agree whether\n• the mill is to be let or\n• the barn is.\n", "likely"),
        ("He has sent a plan of the works to each of us.\n", "likely"),
        ("To agree the plan of the warden.\nTo hear what the mill says.\n", "likely"),
        ("To agree the plan of the warden. He asks:\n(a) Mill Lane\n(b) Green\n", "likely"),
        ("To agree the plan of the warden.\n\nFOR THE YEAR TO COME\n", "likely"),
    ],
)
def test_a_description_is_sure_if_it_is_one_paragraph_and_all_that_stands_there(below, certainty):
    read = items(f"1. Apologies\n2. Minutes\n3. Roads\n{below}4. Next meeting\n")[2]

    assert read.description is not None
    assert str(read.description.certainty) == certainty


APPLICATIONS = {
    "ward first": "Item   Ward       Application No.  Description\n{n}.     Millbrook  {ref}     Porch at a mill\n",
    "application first": "No.    Application No.   Ward        Site\n{n}.     {ref}      Millbrook   Mill Lane\n",
    "no ward": "Item   Reference        Description\n{n}.     {ref}     Porch at Mill Lane\n",
    "with pages": "Item   Ref.             Site        Page\n{n}.     {ref}     Mill Lane   5 - 9\n",
    "ward behind": "Item   Ref.             Applicant   Ward\n{n}.     {ref}     A Person    Millbrook\n",
}


@pytest.mark.parametrize(
    "ref", ["24/00123/FUL", "DM/24/0123", "P/2024/1234", "2024/0123", "S.24/0123/HHOLD", "DC240123"]
)
@pytest.mark.parametrize("table", APPLICATIONS.values(), ids=APPLICATIONS)
def test_the_ward_or_the_number_of_an_application_is_no_sure_title(table, ref):
    heading, row = table.split("\n", 1)
    rows = "".join(row.format(n=at, ref=ref) for at in range(3, 8))
    read = items(f"1. Apologies\n2. Minutes\n{heading}\n{rows}")

    assert [str(item.title.certainty) for item in read[2:]] == ["likely"] * 5


@pytest.mark.parametrize(
    "row",
    [
        "{n}.     Roads       24/0123\n",
        "{n}.     Roads       CAB/24/012     5 - 9\n",
        "{n}.     24/0123/FUL Porch at Mill Lane\n",
        "{n}.     Roads       5 - 9\n",
    ],
)
def test_other_rows_with_a_number_behind_are_sure_still(row):
    read = items("1. Apologies\n2. Minutes\n" + "".join(row.format(n=at) for at in range(3, 8)))

    assert [str(item.title.certainty) for item in read[2:]] == ["sure"] * 5


def test_the_description_of_the_last_item_is_never_sure():
    read = items("1. Apologies\n2. Minutes\n3. Roads\nTo agree the plan of the warden.\n")

    assert str(read[2].description.certainty) == "likely"


def test_pages_further_down_may_be_those_of_a_part_of_the_item():
    read = items(
        "1. Apologies\n2. Minutes (Pages 3 - 8)\n3. Roads\nTo hear of the lane,\nmill\nand green (Pages 9 - 12)\n"
        "4. Trees\nTo hear of them. (Pages 13 - 14)\n"
    )

    assert [str(item.pages.certainty) if item.pages else None for item in read] == [None, "sure", "likely", "sure"]


TORN = """
         Apologies of all who were asked to
1.       come to the mill
         Minutes of May, to be agreed today by
2.       all of us
         Roads and lanes of the parish, and what
3.       was done to them
4.       Trees
"""


def test_titles_whose_numbers_stand_beside_their_last_lines_are_not_held_for_sure():
    read = items(TORN)

    assert [str(item.title.certainty) for item in read] == ["likely"] * 4


@pytest.mark.parametrize(
    "agenda",
    [
        "1. apologies\n2. minutes\n3. roads\n4. trees\n",
        "1. apologies\nTo hear who is away.\n2. minutes\nTo agree them.\n3. roads\nTo mend them.\n4. trees\n",
        "1. Apologies\n2. Minutes\n   of May\n3. Roads\n4. Trees\n",
    ],
)
def test_titles_that_only_begin_with_a_small_letter_are_sure_still(agenda):
    assert [str(item.title.certainty) for item in items(agenda)] == ["sure"] * 4
