"""Printed names beside the register."""

import pytest

from clerk_app.meeting.body import MemberRole, Person
from clerk_app.proposal.matching import match, read_name
from clerk_app.proposal.roles import represents, seat_role

REGISTER = (
    Person("mcallan", "McAllan", "Morag", title="Councillor"),
    Person("smith-a", "Smith", "Ann", title="Councillor"),
    Person("smith-b", "Smith", "Bob", title="Councillor"),
    Person("meade-m", "Meade", initials="J", title="Mr"),
    Person("vale", "de la Vale", "Rosa"),
    Person("okafor", "Okafor-Lyle", "Peter", misspellings=("Okafor Lyle",)),
)


@pytest.mark.parametrize(
    ("printed", "title", "first", "surname"),
    [
        ("Councillor M Maddox", "Councillor", "M", "Maddox"),
        ("Cllr. J. K. Quill", "Councillor", "JK", "Quill"),
        ("Councillor Mrs J Quill", "Councillor", "J", "Quill"),
        ("Sir Paul Quill, CBE", "Sir", "Paul", "Quill"),
        ("The Hon. Councillor Rosa de la Vale", "Councillor", "Rosa", "de la Vale"),
        ("Councillor ANN SMITH MBE", "Councillor", "Ann", "Smith"),
        ("County Councillor Ann Smith", "Councillor", "Ann", "Smith"),
        ("Ms R Vane", "Ms", "R", "Vane"),
        ("O'NEILL", "", "", "O'Neill"),
        ("Sir Paul Quill, KCMG", "Sir", "Paul", "Quill"),
        ("Quill, J K", "", "JK", "Quill"),
        ("Quill, Mrs J", "Mrs", "J", "Quill"),
        ("Councillor Okafor-Lyle, Peter", "Councillor", "Peter", "Okafor-Lyle"),
        ("Quill J", "", "J", "Quill"),
        ("Cllr Smith (A)", "Councillor", "A", "Smith"),
        ("J Quill", "", "J", "Quill"),
        ("Ann Smith", "", "Ann", "Smith"),
    ],
)
def test_a_printed_name_is_taken_apart(printed, title, first, surname):
    person = read_name(printed)
    assert (person.title, person.forename or person.initials, person.surname) == (title, first, surname)


@pytest.mark.parametrize(
    ("typed", "first", "surname"),
    [("Ann B", "Ann", "B"), ("Ann (B)", "Ann", "(B)"), ("Quill, J K", "JK", "Quill"), ("Quill, Ann", "Ann", "Quill")],
)
def test_the_names_of_one_that_was_typed_stand_in_their_order(typed, first, surname):
    person = read_name(typed, typed=True)
    assert (person.forename or person.initials, person.surname) == (first, surname)


@pytest.mark.parametrize(
    ("printed", "person"),
    [
        ("Cllr M McAllan", "mcallan"),
        ("Councillor Morag McAllan", "mcallan"),
        ("Cllr MCALLAN", "mcallan"),
        ("Ann Smith", "smith-a"),
        ("Cllr B Smith", "smith-b"),
        ("Councillor Okafor Lyle", "okafor"),
        ("R de la Vale", "vale"),
    ],
)
def test_one_person_under_every_form(printed, person):
    found = match(read_name(printed), REGISTER, REGISTER)
    assert found.person is not None
    assert (found.person.id, found.doubt) == (person, "")


@pytest.mark.parametrize(
    ("printed", "doubt"),
    [
        ("Cllr M McAllen", "The register has M McAllan. Same person?"),
        ("Councillor Smith", "The name fits Ann Smith and Bob Smith. Which of them is it?"),
        ("Councillor Anna Smith", "The register has A Smith. Same person?"),
    ],
)
def test_what_may_be_somebody_is_asked(printed, doubt):
    assert match(read_name(printed), REGISTER, REGISTER).doubt == doubt


@pytest.mark.parametrize("printed", ["Cllr J McAllan", "Ms Meade", "Cllr Z Smith", "Cllr P Quill", "Cllr T Lee"])
def test_somebody_else_is_somebody_new(printed):
    assert match(read_name(printed), REGISTER, REGISTER).person is None


def test_whoever_sits_elsewhere_is_the_same_by_full_name_and_asked_for_by_surname():
    assert match(read_name("Morag McAllan"), (), REGISTER).is_certain
    by_surname = match(read_name("Councillor McAllan"), (), REGISTER)
    assert by_surname.doubt == "The register has Morag McAllan, who does not sit on this committee. Same person?"


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("Chairman", MemberRole.CHAIRMAN),
        ("(Chair)", MemberRole.CHAIRMAN),
        ("Chairperson", MemberRole.CHAIRMAN),
        ("Convener", MemberRole.CHAIRMAN),
        ("Vice-Chairman", MemberRole.VICE_CHAIRMAN),
        ("Vice Chair", MemberRole.VICE_CHAIRMAN),
        ("Deputy Chairman", MemberRole.VICE_CHAIRMAN),
        ("Substitute", MemberRole.SUBSTITUTE),
        ("Ex-officio", None),
        ("Labour", None),
    ],
)
def test_a_printed_role_is_a_part_on_the_committee(printed, role):
    assert seat_role(printed) is role


@pytest.mark.parametrize(
    ("printed", "whom"),
    [
        ("representing parent governors", "parent governors"),
        ("Representative of the Diocese of Wexcombe", "Diocese of Wexcombe"),
        ("Co-opted member (parent governor)", "parent governor"),
        ("Co-opted", ""),
        ("Vice-Chairman", ""),
    ],
)
def test_a_co_opted_member_sits_for_somebody(printed, whom):
    assert represents(printed) == whom
