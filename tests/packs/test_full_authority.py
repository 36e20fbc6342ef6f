"""Authorities that meet as a whole below a heading of their own."""

import pytest

from clerk_app.packs.found import Certainty
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
