"""Actions as typed: who, by when, what."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.meeting.body import Body, Committee, Person
from clerk_app.meeting.typed_action import TypedAction, action_text, parse_action, parse_date

TODAY = date(2026, 3, 12)
BODY = Body(Committee("c", "C"), (Person("t", "Tresco", "Owen", role="family hubs manager"),))
DUE = date(2026, 3, 27)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("27 March", DUE),
        ("27th March 2026", DUE),
        ("27 Mar 2026", DUE),
        ("Friday 27 March", DUE),
        ("27 march, 2026.", DUE),
        ("27/3", DUE),
        ("27/03/2026", DUE),
        ("27.3.26", DUE),
        ("1 March", date(2027, 3, 1)),
        ("12 March", TODAY),
        ("3 Sept", date(2026, 9, 3)),
        ("29 February", date(2028, 2, 29)),
        ("31/2", None),
        ("27 Ma", None),
        ("27 Marching", None),
        ("March", None),
        ("13/13", None),
        ("", None),
        ("27 March and so on", None),
    ],
)
def test_dates(text, found):
    assert parse_date(text, TODAY) == found


@pytest.mark.parametrize(
    ("text", "owner", "due", "words"),
    [
        ("O Tresco, by 27 March 2026: send members the list", "O Tresco", DUE, "send members the list"),
        ("O Tresco by 27 March: send it", "O Tresco", DUE, "send it"),
        ("Tresco: send it", "Tresco", None, "send it"),
        ("tresco: send it", "tresco", None, "send it"),
        ("family hubs manager: send it", "family hubs manager", None, "send it"),
        ("by 27/3: send it", "", DUE, "send it"),
        ("By 27/3: send it", "", DUE, "send it"),
        ("Head of Inclusion, by 27/03/2026: report back: in full", "Head of Inclusion", DUE, "report back: in full"),
        ("O Tresco, by Easter: send it", "O Tresco", None, "by Easter: send it"),
        ("send it", "", None, "send it"),
        ("send the list: names and posts", "", None, "send the list: names and posts"),
        ("Members, by and large, agreed", "", None, "Members, by and large, agreed"),
        ("O Tresco:", "", None, "O Tresco:"),
        (": send it", "", None, ": send it"),
        ("", "", None, ""),
    ],
)
def test_actions(text, owner, due, words):
    assert parse_action(text, BODY, TODAY) == TypedAction(owner, due, words)


@given(st.text(), st.one_of(st.none(), st.dates(date(2026, 3, 12), date(2030, 1, 1))))
def test_what_is_typed_again_reads_the_same(words, due):
    first = parse_action(action_text("O Tresco", due, words.strip() or "send it"), BODY, TODAY)
    again = parse_action(action_text(first.owner, first.due, first.words), BODY, TODAY)
    assert again == first


@given(st.text())
def test_nothing_is_lost_of_what_is_not_understood(text):
    action = parse_action(text, BODY, TODAY)
    if not action.owner and not action.due:
        assert action.words == text.strip()
