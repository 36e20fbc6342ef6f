"""Whoever is named otherwise than the others of a list is not as sure as they are."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.people.members import people
from tests.packs.head_text import lines


def how_sure(*names, heading="Membership:"):
    return {
        each.name.value: (each.name.certainty, each.role and each.role.certainty)
        for each in people(lines("\n".join((heading, *names)))).members
    }


@pytest.mark.parametrize(
    ("others", "other"),
    [
        (("Councillor A Elm", "Councillor B Ash", "Councillor C Fir"), "Mr D Oak"),
        (("Councillor A Elm", "Councillor B Ash", "Councillor C Fir"), "Dan Oak"),
        (("Mrs A Elm", "Dr B Ash", "Mr C Fir", "Ms E Yew"), "Dan Oak"),
        (("Councillor A Elm", "Councillor B Ash", "Councillor C Fir"), "Dr D Oak"),
        (("Ann Elm", "Ben Ash", "Cleo Fir"), "Mr D Oak"),
    ],
)
def test_a_name_in_another_manner_than_most_is_likely_only(others, other):
    found = how_sure(*others, other)
    assert {found[name][0] for name in others} == {Certainty.SURE}
    assert found[other][0] is Certainty.LIKELY


def test_where_no_manner_is_the_usual_one_none_is_doubted_for_it():
    found = how_sure("Councillor A Elm", "Councillor B Ash", "Mr C Fir", "Mrs D Oak")
    assert {name for name, _ in found.values()} == {Certainty.SURE}


@pytest.mark.parametrize("other", ["Mrs D Oak", "Miss D Oak", "Dr D Oak"])
def test_a_woman_or_a_doctor_has_the_title_among_names_without_one(other):
    found = how_sure("Ann Elm", "Ben Ash", "Cleo Fir", other)
    assert {name for name, _ in found.values()} == {Certainty.SURE}


def test_all_titles_of_a_councillor_are_one_manner():
    found = how_sure("Councillor A Elm", "Cllr Mrs B Ash", "Alderman C Fir", "Cllr. Dr D Oak")
    assert {name for name, _ in found.values()} == {Certainty.SURE}


@pytest.mark.parametrize(
    ("role", "certainty"),
    [
        ("Chairman", Certainty.SURE),
        ("Vice-Chair", Certainty.SURE),
        ("Deputy Mayor", Certainty.SURE),
        ("Leader of the Council", Certainty.SURE),
        ("Portfolio holder for roads", Certainty.LIKELY),
        ("Observer", Certainty.LIKELY),
    ],
)
def test_an_office_that_is_often_told_in_a_column_is_likely_only(role, certainty):
    found = how_sure(f"Councillor A Elm ({role})", "Councillor B Ash", "Councillor C Fir")
    assert found["Councillor A Elm"] == (Certainty.SURE, certainty)


def test_of_two_chairmen_none_is_sure():
    found = how_sure("Councillor A Elm (Chairman)", "Councillor B Ash (Chairman)", "Councillor C Fir (Vice-Chairman)")
    assert [role for _, role in found.values()] == [Certainty.LIKELY, Certainty.LIKELY, Certainty.SURE]


def test_of_an_office_before_a_name_and_one_behind_it_neither_is_sure():
    found = how_sure("Councillor A Elm (Chairman)", "Councillor B Ash", "the Mayor, Councillor C Fir (ex officio)")
    assert found["Councillor A Elm"] == (Certainty.SURE, Certainty.SURE)
    assert found["Councillor C Fir"][1] is Certainty.LIKELY


@pytest.mark.parametrize("office", ["Secretary", "Hon. Treasurer"])
def test_an_office_that_an_officer_may_hold_leaves_its_bearer_likely(office):
    found = how_sure("Chairman: Ann Elm", f"{office}: Ben Ash", "Cleo Fir")

    assert [found[name][0] for name in ("Ann Elm", "Ben Ash", "Cleo Fir")] == [
        Certainty.SURE,
        Certainty.LIKELY,
        Certainty.SURE,
    ]
