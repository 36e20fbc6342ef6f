"""A place behind a bracket, the office bearers in a list of members, whose minutes stand below 'Minutes'."""

import pytest

from clerk_app.packs.people.members import people
from tests.packs.agenda_items import items
from tests.packs.head_text import lines, read, said


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        (
            "(site visit: members to meet at the mill at 12.45 p.m.) in Room B, Mill House, Overton.",
            "Room B, Mill House, Overton",
        ),
        ("(or when the Board has risen) at Mill House, Overton.", "Mill House, Overton"),
        ("(see the note below) to hear of the mill.", None),
    ],
)
def test_the_place_may_stand_behind_a_bracket(behind, wanted):
    called = f"A meeting of the Licensing Panel will be held on Thursday 20 August 2009 at 2.00 p.m. {behind}"
    place = read(["OVERTON DISTRICT COUNCIL", "", called])[4]

    assert (place and place.value) == wanted


def test_office_bearers_in_a_list_have_their_office():
    found = people(
        lines("Members: Ann Ash (Chair), Bob Birch (Treasurer), Cy Cedar (Hon. Secretary), Di Elm (Mill Lane)")
    )

    assert said(found.members) == ["Ann Ash <Chair>", "Bob Birch <Treasurer>", "Cy Cedar <Hon. Secretary>", "Di Elm"]


@pytest.mark.parametrize(
    ("title", "below", "described"),
    [
        ("Minutes", "Mill and Barn Area Committee of 8 March 2011", True),
        ("Minute", "Roads Board of 8 March 2011", True),
        ("Minutes", "Mill and Barn Area Committee of the Shire", False),
        ("Roads", "Mill and Barn Area Committee of 8 March 2011", False),
    ],
)
def test_whose_minutes_of_which_day_is_said_below_that_title(title, below, described):
    item = items(f"1.   Apologies\n\n2.   {title}\n     {below}\n\n3.   Trees\n")[1]

    assert (item.description is not None) is described


def test_the_report_and_the_pages_in_lines_below_the_last_title_are_its_own():
    agenda = "".join(
        f"{at}.\n{title}\nReport No. R{at}\n{at}0 - {at}9\n\n"
        for at, title in enumerate(("Mill", "Barn", "Roads"), start=1)
    )
    last = items(f"{agenda}Notes:\n1. The public are welcome.\n")[-1]

    assert last.title.value == "Roads"
    assert last.report_ref is not None
    assert last.report_ref.value == "R3"
    assert last.pages is not None
    assert last.pages.value == "30 - 39"
