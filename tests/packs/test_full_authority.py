"""Authorities that meet as a whole below a heading of their own."""

import pytest

from clerk_app.packs.files.plain_file import read_plain
from clerk_app.packs.found import Certainty
from clerk_app.packs.lists.tails import ends_agenda
from clerk_app.packs.read_pack import read_pack
from clerk_app.packs.values.bodies import body
from clerk_app.packs.values.committees import committee
from tests.packs.agenda_items import exempt, items
from tests.packs.head_text import head


@pytest.mark.parametrize(
    ("heading", "name", "certainty"),
    [
        ("FULL AUTHORITY", "Full Authority", Certainty.LIKELY),
        ("Full details are below", "Elmshire Fire and Rescue Authority", Certainty.SURE),
    ],
)
def test_a_heading_may_call_the_authority_that_meets_as_a_whole(heading, name, certainty):
    text = head(f"ELMSHIRE FIRE AND RESCUE AUTHORITY\n\n{heading}\n\nMonday 4 May 2026 at 10.30 hours\n\nAGENDA\n")
    called = committee(text, body(text))

    assert called is not None
    assert (called.value, called.certainty) == (name, certainty)


@pytest.mark.parametrize(("reason", "private"), [("if the public were present", True), ("if the lease is let", False)])
def test_what_would_be_told_if_the_public_were_present_is_the_reason_and_no_condition(reason, private):
    agenda = "1. Apologies\n2. Minutes\n3. Roads\n4. Exclusion of the public\n"
    below = f"   To consider excluding the public for the remaining items as {reason} it would be told.\n"

    assert exempt(f"{agenda}{below}5. Depot\n6. Staff\n") == [False] * 4 + [private] * 2


def test_pages_stand_before_the_hours_below_a_heading_of_both():
    gap = " " * 20
    text = (
        f"AGENDA\n\n{gap * 3}Page   Time\n\n1    APOLOGIES{gap * 2}     -      6.30\n\n"
        f"2    MINUTES{gap * 2}       1      6.35\n\n3    STREETS{gap * 2}       11     7.25\n\n"
        f"4    TREES{gap * 2}         29     8.00\n"
    )
    read = items(text)

    assert [each.pages.value if each.pages else None for each in read] == [None, "1", "11", "29"]
    assert [each.title.value for each in read] == ["APOLOGIES", "MINUTES", "STREETS", "TREES"]


def test_a_presentation_by_somebody_without_a_name_is_below_the_title():
    third = "3.  Energy plant – the year      (Pages 31 to 46)\n    Presentation by the operator\n"
    last = items(f"1.  Apologies\n2.  Minutes\n{third}4.  Roads\n")[2]

    assert last.title.value == "Energy plant – the year"
    assert last.description is not None
    assert last.description.value == "Presentation by the operator"


def test_the_kind_of_information_is_no_business_of_the_resolution_itself():
    agenda = "1. Apologies\n2. Minutes\n3. Roads\n4. Exclusion of the public\n"
    below = "   To consider excluding the public for the remaining items, namely information relating to the mill.\n"

    assert exempt(f"{agenda}{below}5. Depot\n6. Staff\n") == [False] * 4 + [True] * 2


def test_notes_below_the_private_part_begin_with_the_first_of_them():
    text = (
        "1.   Apologies\n\n2.   Minutes\n\n3.   Roads\n\nPrivate Business\n\n     Nil\n\n"
        "Notes: 1) The person to ask about the agenda is Ann Ash, tel. 01632 960001\n\n"
        "       2) The procedure for hearings is set out at the back of this agenda.\n"
    )
    assert [each.number.value for each in items(text)] == ["1", "2", "3"]


def test_a_line_in_small_letters_goes_on_with_a_sentence_and_ends_no_agenda():
    lines = read_plain("To hear of all, and to say what\nnotices are to be put up.\n\nNotices\n", "paper.txt").lines

    assert not ends_agenda(lines, 1, lines[1].text)
    assert ends_agenda(lines, 2, lines[2].text)


@pytest.mark.parametrize(
    ("below", "read"),
    [("Inspector Ash will answer questions", True), ("Mill Lane, Overton", False)],
)
def test_who_will_answer_questions_is_said_below_the_title(below, read):
    third = items(f"1  Apologies\n\n2  Minutes\n\n3  POLICING\n   {below}\n\n4  Roads\n\n5  Trees\n")[2]
    assert (third.description is not None and third.description.value == below) is read


def test_the_councils_in_brackets_below_a_joint_committee_are_not_its_body():
    text = (
        "Elm Waste Partnership Joint Committee\n\n(Overton, Elm and Mill Councils)\n\nNotice of a meeting\n\n"
        "Date: Monday, 4 May 2026\nTime: 2.00pm\nVenue: Mill Room, Elm\n\nAGENDA\n\n1. Apologies\n\n2. Minutes\n\n"
        "3. Bins\n\n4. Roads\n"
    )
    reading = read_pack(read_plain(text, "paper.txt"))

    assert reading.body is None or "Councils" not in reading.body.value
