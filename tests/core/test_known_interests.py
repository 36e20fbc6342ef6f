"""Interests of the register beside the items on which they may bear."""

from dataclasses import replace

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.known_interests import LikelyInterest, likely_interests, to_remind_of
from clerk_app.proposal.known import Known
from tests import builders
from tests.core.pack_readings import proposed
from ui.interest_prompts import interest_prompts


def with_interest(*interests, person="wray"):
    body = builders.sample_body()
    return body.with_person(replace(body.person(person), interests=interests))


@pytest.mark.parametrize(
    ("interest", "title", "bears"),
    [
        ("Harbour Farm", "Harbour farms: rents", True),
        ("Governor of Dunes School", "Dunes School: expansion", True),
        ("Governor of Dunes School", "School attendance and exclusions", False),
        ("Employed by Wexcombe Academies Trust", "Wexcombe library review", False),
        ("Family hubs partnership", "Family hubs: first-year review", True),
        ("Trustee of a charity", "Charity trustees", False),
        ("Director, Ltd", "Work programme", False),
    ],
)
def test_an_interest_bears_on_an_item_that_most_of_its_words_name(interest, title, bears):
    found = likely_interests(with_interest(interest), [AgendaItem("x", "1", title)])
    assert found == ((LikelyInterest("wray", interest, "x"),) if bears else ())


def test_nobody_without_a_seat_is_reminded_of():
    body = with_interest("Family hubs partnership", person="noakes")
    assert likely_interests(body, builders.sample_items()) == ()


def test_the_reminder_comes_with_the_item_and_goes_with_the_declaration(tmp_path):
    library = builders.open_library(tmp_path)
    body = with_interest("Family hubs partnership")
    session = builders.new_session(library, builders.clock_at("10:00"), body)
    session.record(facts.PersonArrived("wray"))
    session.record(facts.MeetingOpened())
    session.record(facts.ItemBegun("item-3"))
    assert list(to_remind_of(session.state)) == []
    session.record(facts.ItemBegun("item-4"))
    assert [p.words for p in interest_prompts(session.state)] == [
        "K Wray has an interest in the register: Family hubs partnership. It may bear on this item."
    ]
    session.record(facts.InterestDeclared(Declaration("wray", "item-4")))
    assert list(to_remind_of(session.state)) == []
    library.close()


def test_a_pack_shows_the_interests_that_may_matter(tmp_path):
    library = builders.open_library(tmp_path)
    builders.fill_registers(library, with_interest("Family hubs partnership"))
    proposal = proposed(Known.of(library))
    (row,) = [value for value in proposal.values if value.key.startswith("interest:")]
    assert (row.value, row.verdict) == ("K Wray: Family hubs partnership", "A reminder")
    assert row.remark == "It may bear on item 4; you are reminded when that begins."
    library.close()


def test_interests_are_kept_in_the_register(tmp_path):
    library = builders.open_library(tmp_path)
    builders.fill_registers(library, with_interest("Harbour Farm", "Dunes School"))
    assert library.registers.body("children-and-families").person("wray").interests == ("Harbour Farm", "Dunes School")
    library.close()
