"""Agendas of one or two items, which an extraordinary meeting has."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.paper.regions import split
from clerk_app.packs.read_pack import read_pack
from clerk_app.packs.reading import PackKind
from tests.packs.printed import printed

CALL = "You are requested to attend a Special Meeting of Overton Council on Monday, 4 May 2020 at 7pm in the Oak Hall."
SIGNED = "Yours sincerely,\nEve White\nTown Clerk\n"


def titles(text):
    return [[item.title.value for item in read_items(meeting)] for meeting in split(printed(text))]


@pytest.mark.parametrize(
    ("letter", "read"),
    [
        (CALL, True),
        ("A meeting of the Council will be held on Monday 4 May 2020 at 7pm", True),
        ("Notice is hereby given of a meeting on Monday 4 May 2020", True),
        ("The Council met on Monday 4 May 2020", False),
        ("Please read this before the day.", False),
    ],
)
def test_one_item_that_no_other_agenda_has_is_one_below_a_letter_that_calls_to_the_meeting(letter, read):
    text = (
        f"OVERTON COUNCIL\n{letter}\n{SIGNED}\nAGENDA\n\n1. The Friends of Upton\n\nTo sign the letter of friendship.\n"
    )

    assert titles(text) == ([["The Friends of Upton"]] if read else [])


def test_a_letter_announces_one_item_without_a_heading():
    letter = "A special meeting will be held on Monday 4 May 2020. The agenda is as set out hereunder."

    assert titles(f"OVERTON COUNCIL\n{letter}\n\n1. The last draft of the plan\n\nYours sincerely\n") == [
        ["The last draft of the plan"]
    ]
    assert titles("OVERTON COUNCIL\nA meeting was held. It is told below.\n\n1. The last draft of the plan\n") == []


LETTERS = "(a) The mill\n(b) The barn\n(c) The pond\n"


@pytest.mark.parametrize("number", ["1.\nTo let the land", "1. To let the land"])
def test_letters_below_the_one_number_of_an_agenda_are_no_items(number):
    agenda = f"{number}\nTo note that these are to be let:\n{LETTERS}\f2\n(d) The wall\n"

    assert titles(f"OVERTON COUNCIL\n{CALL}\n{SIGNED}\nAGENDA\n\n{agenda}") == [["To let the land"]]


def test_letters_without_a_number_above_them_are_the_items():
    assert titles(f"OVERTON COUNCIL\n{CALL}\n{SIGNED}\nAGENDA\n\n{LETTERS}") == [["The mill", "The barn", "The pond"]]


def test_a_list_below_no_heading_and_no_letter_is_no_agenda():
    reading = read_pack(printed("OVERTON COUNCIL\nHow to find the hall on Monday 4 May 2020\n\n1. By the lane\n"))

    assert reading.kind is PackKind.UNKNOWN


SPACED = """OVERTON COUNTY COUNCIL

To: Each Member of the Council

Dear Member,

You are asked to attend a Special Meeting of Overton County Council to be held in

the Oak Hall, Overton, on Monday, 4 May 2020, at 7pm.

The business to be transacted is set out hereunder:

1. To consider what the Warden has to say of the letters that were sent in on the draft

Variation No. 4 of the Plan for the Lanes and to make the said Variation

2. To take up a loan for the mill in accordance with Section 10 of the Town and of the Local

Woods Act, 2001
"""
ENDS = ["Variation No. 4 of the Plan for the Lanes and to make the said Variation", "Woods Act, 2001"]


def test_where_every_line_of_a_letter_stands_apart_a_gap_ends_no_title_of_its_few_items():
    (meeting,) = split(printed(SPACED))
    found = [item.title for item in read_items(meeting)]

    assert [title.value.endswith(end) for title, end in zip(found, ENDS, strict=True)] == [True, True]


def test_where_only_the_items_stand_apart_a_gap_ends_them():
    head = SPACED.split("1. ", maxsplit=1)[0].replace("\n\n", "\n")
    (meeting,) = split(
        printed(f"{head}\n1. The draft plan of the Warden for all of the lanes\n\nWoods Act, 2001\n\n2. Loan")
    )

    assert [item.title.value for item in read_items(meeting)] == [
        "The draft plan of the Warden for all of the lanes",
        "Loan",
    ]
