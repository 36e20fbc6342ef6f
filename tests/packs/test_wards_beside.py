"""The wards beside the titles of an agenda, heads of later pages with the day in them, and what officers will do."""

import pytest

from clerk_app.packs.files.plain_file import read_plain
from clerk_app.packs.paper.repeated_heads import without_repeated_heads
from clerk_app.packs.read_pack import read_pack
from tests.packs.agenda_items import HEAD, items
from tests.packs.head_text import lines

COLUMNS = f"{'Item':<50}{'Ward(s)':<20}{'Report No.':<14}Page\n\n"


def row(title: str, ward: str = "", ref: str = "", page: str = "") -> str:
    return f"{title:<50}{ward:<20}{ref:<14}{page}".rstrip() + "\n\n"


def read(agenda: str):
    (meeting,) = read_pack(read_plain(HEAD + agenda, "paper.txt")).meetings
    return meeting.items


def test_the_wards_in_a_column_of_their_own_are_of_no_title():
    agenda = COLUMNS + "".join(
        (
            row("1   Apologies"),
            row("2   Mill and barn: what was heard", "Brook; Northcote", "CAB/10/89", "37"),
            row("3   Sale of 4-18 Mill Lane", "Northcote", "CAB/10/92", "63"),
            row("4   Roads", "All", "CAB/10/93", "70"),
        )
    )

    assert [item.title.value for item in read(agenda)] == [
        "Apologies",
        "Mill and barn: what was heard",
        "Sale of 4-18 Mill Lane",
        "Roads",
    ]


def test_a_title_under_the_heading_of_wards_alone_is_kept():
    agenda = (
        f"Ward{'':<46}Page\n\n1   Apologies\n\n2   Ward of the mill                                5 - 7\n\n3   Roads\n"
    )

    assert [item.title.value for item in read(agenda)] == ["Apologies", "Ward of the mill", "Roads"]


def test_what_stands_below_a_title_in_capitals_beside_columns_is_said_of_it():
    agenda = COLUMNS + "".join(
        (
            row("1   APOLOGIES"),
            row("2   LEASE OF THE MILL AND OF THE BARN", "All", "CAB/10/89", "37").rstrip()
            + "\n    Exempt appendix to item 1\n\n",
            row("3   ROADS", "All", "CAB/10/93", "70"),
        )
    )

    assert read(agenda)[1].title.value == "LEASE OF THE MILL AND OF THE BARN"


@pytest.mark.parametrize(
    ("again", "left_out"),
    [
        ("CABINET - 3 March 2025", True),
        ("Cabinet, 3 March 2025", True),
        ("MILL BOARD - 3 March 2025", False),
        ("CABINET - the barn", False),
    ],
)
def test_the_head_of_a_later_page_may_have_the_day_behind_what_meets(again, left_out):
    text = f"{HEAD}1.  Apologies\n\n2.  Mill\n\nTHORNBY DISTRICT COUNCIL\n{again}\n\n3.  Roads\n\n4.  Trees\n"
    kept = [line.text for line in without_repeated_heads(lines(text))]

    assert (again not in kept) is left_out


@pytest.mark.parametrize("words", ["The Treasurer will give a talk.", "The deputy Treasurer shall say why."])
def test_what_an_officer_will_do_is_said_of_an_item(words):
    item = items(f"1  Apologies\n\n2  Budget of 2016/17: a first look\n   {words}\n\n3  Roads\n")[1]

    assert item.title.value == "Budget of 2016/17: a first look"
    assert item.description is not None
