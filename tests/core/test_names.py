"""Names found by a few letters, and taken apart."""

import pytest

from clerk_app.meeting.body import Person
from clerk_app.meeting.names import NewcomerKind, introduced, match_rank, person_from_name, plain

OKAFOR = Person("o", "Okafor-Lyle", "Peter", title="Mr", misspellings=("Okafer",))
ZOE = Person("z", "Nuñez", "Zoë")
HARA = Person("h", "O’Hara", "Sean")


@pytest.mark.parametrize(
    ("person", "typed", "rank"),
    [
        (OKAFOR, "", 0),
        (OKAFOR, "ok", 0),
        (OKAFOR, "okafor lyle", 0),
        (OKAFOR, "ly", 1),
        (OKAFOR, "pet", 1),
        (OKAFOR, "p ok", 1),
        (OKAFOR, "peter okafor-lyle", 1),
        (OKAFOR, "okafer", 1),
        (OKAFOR, "afor", 2),
        (OKAFOR, "okaforlyle", 2),
        (OKAFOR, "ok p", None),
        (OKAFOR, "x", None),
        (ZOE, "nun", 0),
        (ZOE, "zoe", 1),
        (HARA, "ohara", 0),
        (HARA, "o'h", 0),
    ],
)
def test_letters_find_a_name(person, typed, rank):
    assert match_rank(person.forms, typed, person.surname) == rank


def test_plain_letters_have_no_case_accents_or_hyphens():
    assert plain("  Zoë  ØSTERGÅRD-Łuczak ") == "zoe ostergard luczak"


@pytest.mark.parametrize(
    ("typed", "title", "forename", "initials", "surname"),
    [
        ("Dr Lena Marsh", "Dr", "Lena", "", "Marsh"),
        ("Cllr P Ash", "Councillor", "", "P", "Ash"),
        ("P. J. Ash", "", "", "PJ", "Ash"),
        ("Jo Ash", "", "Jo", "", "Ash"),
        ("Ash", "", "", "", "Ash"),
        ("Ann de la Mare", "", "Ann", "", "de la Mare"),
        ("Mrs Ash", "Mrs", "", "", "Ash"),
        ("  Owen   Tresco ", "", "Owen", "", "Tresco"),
        ("", "", "", "", ""),
    ],
)
def test_a_name_is_taken_apart(typed, title, forename, initials, surname):
    person = person_from_name("x", typed)
    assert (person.title, person.forename, person.initials, person.surname) == (title, forename, initials, surname)


def test_a_visiting_member_is_a_councillor():
    assert introduced(NewcomerKind.VISITING_MEMBER, Person("x", "Ash")).person.title == "Councillor"
    assert introduced(NewcomerKind.VISITING_MEMBER, Person("x", "Ash", title="Lord")).person.title == "Lord"
    assert introduced(NewcomerKind.WITNESS, Person("x", "Ash")).person.title == ""


def test_only_officers_are_introduced_as_such():
    assert introduced(NewcomerKind.OFFICER, Person("x", "Ash")).officer
    assert not introduced(NewcomerKind.WITNESS, Person("x", "Ash")).officer
