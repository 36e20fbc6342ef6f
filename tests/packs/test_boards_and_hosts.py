"""Boards that run services, and joint committees beside the council that serves them."""

import pytest

from clerk_app.packs.files.plain_file import read_plain
from clerk_app.packs.found import Certainty, Found, Place
from clerk_app.packs.read_pack import read_pack
from clerk_app.packs.values.bodies import body
from clerk_app.packs.values.joint_bodies import are_services, joins
from tests.packs.head_text import head

AGENDA = "\n\nMonday 4 May 2026 at 2.00 pm\n\nAGENDA\n\n1. Apologies\n\n2. Minutes\n\n3. Mill\n\n4. Roads\n"


def found(value: str) -> Found[str]:
    return Found(value, (Place(1, 1, 0, len(value)),), Certainty.SURE)


def test_a_board_meets_and_not_the_services_that_it_runs():
    text = "Elmshire Health and Social Care Partnership\n\nELMSHIRE INTEGRATION JOINT BOARD" + AGENDA
    reading = read_pack(read_plain(text, "paper.txt"))

    assert reading.body is not None
    assert reading.body.value == "Elmshire Integration Joint Board"
    called = reading.meetings[0].committee
    assert called is not None
    assert called.value == "Elmshire Integration Joint Board"


def test_a_partnership_that_no_board_runs_is_a_body():
    assert not are_services("Elmshire Health and Social Care Partnership", "Elmshire Council")


@pytest.mark.parametrize("label", ["Supporting authority:", "Host Authority:", "Lead authority:"])
def test_the_authority_that_supports_a_panel_is_not_the_body(label):
    read = body(head(f"ELM AND OAK POLICE AND CRIME PANEL\n\n4 May 2026\n\n{label} Oak Borough Council\n"))

    assert read is not None
    assert read.value == "Elm and Oak Police and Crime Panel"


@pytest.mark.parametrize(
    ("own", "council", "joined"),
    [
        ("Elm and Oak Joint Waste Committee", "Oak Borough Council", True),
        ("Elm, Ash and Oak Vale Joint Committee", "Ash District Council", True),
        ("Elm and Oak Joint Waste Committee", "Mill Borough Council", False),
        ("Oak Joint Waste Committee", "Oak Borough Council", False),
        ("Highways and Transport Joint Committee", "Oak Borough Council", False),
    ],
)
def test_a_joint_committee_may_be_called_by_the_council_that_serves_it(own, council, joined):
    assert joins(found(own), found(council)) is joined
    assert not joins(found(own), None)


def test_such_a_committee_is_the_body_on_the_site_of_a_council():
    text = "Oak Borough Council | Sign in\n\nAgenda for Elm and Oak Joint Waste Committee on Monday, 4th May, 2026"
    reading = read_pack(read_plain(text + AGENDA, "paper.txt"))

    assert reading.body is not None
    assert reading.body.value == "Elm and Oak Joint Waste Committee"


def test_a_rule_may_stand_two_sentences_behind_what_it_is_for():
    told = (
        "Members of the public are welcome. Under agenda item 3 they may speak for up to 3 minutes each. "
        "Please register with the Clerk by noon on Friday 1st May 2026.\n"
    )
    (meeting,) = read_pack(read_plain(f"ELM PARISH COUNCIL\n\n{told}" + AGENDA, "paper.txt")).meetings

    assert meeting.questions.deadline is not None
    assert meeting.questions.deadline.value == "2026-05-01T12:00"
