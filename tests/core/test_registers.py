"""Committees and people: kept, changed, taken out, and refused in sentences."""

import pytest

from clerk_app.errors import RecordError, RuleError
from clerk_app.meeting.body import Committee, MemberRole, Membership, Person
from tests.builders import fill_registers, sample_body, sample_committee


@pytest.fixture
def registers(library):
    fill_registers(library)
    return library.registers


def test_new_particulars_take_the_place_of_the_old(registers):
    registers.save_committee(sample_committee(quorum=None, start_time=None, wording=(("close", "It ended."),)))
    registers.save_person(Person("hale", "Hale-Smith", "Ruth", misspellings=("Hail",)))
    body = registers.body("children-and-families")
    assert body.committee == sample_committee(quorum=None, start_time=None, wording=(("close", "It ended."),))
    assert body.person("hale").misspellings == ("Hail",)
    assert [c.id for c in registers.committees()] == ["children-and-families"]


def test_seats_in_order_in_place_of_what_was_there(registers):
    seats = (
        Membership("hale", MemberRole.CHAIRMAN),
        Membership("ashdown", MemberRole.CO_OPTED, "Diocese", limited_vote=True),
    )
    registers.set_seats("children-and-families", seats, ["fenner"])
    body = registers.body("children-and-families")
    assert body.memberships == seats
    assert {p.id for p in body.people} == {"hale", "ashdown", "fenner"}
    assert len(registers.people()) == len(sample_body().people)


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (lambda r: r.save_committee(Committee("x", " ")), "A committee needs a name."),
        (lambda r: r.save_person(Person("x", " ")), "A person needs a surname."),
        (lambda r: r.remove_person("hale"), "Still named on Children and Families"),
        (lambda r: r.remove_person("fenner"), "Still named on Children and Families"),
    ],
)
def test_refusals(registers, act, sentence):
    people, committees = registers.people(), registers.committees()
    with pytest.raises(RuleError, match=sentence):
        act(registers)
    assert (registers.people(), registers.committees()) == (people, committees)


def test_taking_out(registers):
    registers.remove_committee("children-and-families")
    registers.remove_person("hale")
    assert registers.committees() == ()
    assert "hale" not in {p.id for p in registers.people()}
    with pytest.raises(RecordError, match="not in the register"):
        registers.body("children-and-families")


def test_seats_of_somebody_unknown_change_nothing(registers):
    before = registers.body("children-and-families")
    with pytest.raises(RecordError, match="took nothing new"):
        registers.set_seats("children-and-families", [Membership("nobody")], [])
    assert registers.body("children-and-families") == before


@pytest.mark.parametrize(
    ("table", "column"),
    [("committees", "name"), ("people", "surname"), ("memberships", "place"), ("officers", "place")],
)
def test_a_register_that_cannot_be_read_is_told_in_a_sentence(library, registers, table, column):
    library._db.execute(f"alter table {table} rename column {column} to other")
    with pytest.raises(RecordError, match=r"cannot be read .* Nothing was changed\."):
        registers.body("children-and-families")
