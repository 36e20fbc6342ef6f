"""Names, roles and abbreviations offered after two letters."""

import pytest

from clerk_app.meeting.agenda import AgendaItem, AgendaState
from clerk_app.meeting.body import Body, Committee, Membership, Person
from clerk_app.meeting.completion import Offer, abbreviations, candidates, offers
from clerk_app.meeting.state import MeetingState

WORDS = ("Tresco", "Owen Tresco", "Mr Tresco", "Marsh", "Lena Marsh", "Marchbank", "Family Hubs Manager", "SEND")


def rests(before):
    return [offer.rest for offer in offers(before, WORDS)]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("asked Mr Tres", ["co"]),
        ("Tr", ["esco"]),
        ("T", []),
        ("", []),
        ("tres", []),
        ("Mr ", []),
        ("Mr Tresco", []),
        ("Mar", ["sh", "chbank"]),
        ("Owen T", []),
        ("Owen Tr", ["esco"]),
        ("the Family Hu", ["bs Manager"]),
        ("(SE", ["ND"]),
        ("xTres", []),
        ("Tres,", []),
        ("émile Tres", ["co"]),
    ],
)
def test_what_fits(before, expected):
    assert rests(before) == expected


def test_at_most_five_and_the_longest_stretch_first():
    words = tuple(f"Ma{n}" for n in range(9))
    assert len(offers("Ma", words)) == 5
    assert offers("Lena Ma", ("Marchbank", "Lena Marsh"))[0] == Offer("Lena Marsh", 7)


def test_candidates_of_a_meeting():
    people = (Person("h", "Hale", "Ruth"), Person("m", "Marsh", "Lena", title="Dr", role="Director"))
    state = MeetingState(
        body=Body(Committee("c", "C"), people, (Membership("h"),)),
        agenda=AgendaState((AgendaItem("i", "1", "SEND and YOS reports"),)),
    )
    words = candidates(state)
    assert {"Councillor Hale", "R Hale", "Dr Marsh", "Dr Lena Marsh", "Director", "SEND", "YOS"} <= set(words)
    assert len(set(words)) == len(words)


def test_abbreviations_are_words_in_capitals():
    assert abbreviations(["The YOS and SEND; the YOS. A B CFS/14/26 McX"]) == ("YOS", "SEND", "CFS")
