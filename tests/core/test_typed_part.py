"""Parts of a resolution with whoever is to see to them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.meeting.typed_action import TypedAction
from clerk_app.meeting.typed_part import parse_part, part_text
from tests.builders import sample_body

TODAY = date(2026, 3, 12)
MARCH = date(2026, 3, 27)
BODY = sample_body()


@pytest.mark.parametrize(
    ("typed", "owner", "due", "words"),
    [
        ("that the list be sent @ K Wray, by 27 March 2026", "K Wray", MARCH, "that the list be sent"),
        ("that the list be sent @ K Wray by 27 March", "K Wray", MARCH, "that the list be sent"),
        ("that the list be sent @ K Wray", "K Wray", None, "that the list be sent"),
        ("that the list be sent @ by 27/3", "", MARCH, "that the list be sent"),
        ("that it be sent; @ Head of Inclusion, by 27 March.", "Head of Inclusion", MARCH, "that it be sent;"),
        ("that the list be sent @ K Wray, by 27 March;", "K Wray", MARCH, "that the list be sent;"),
        ("that the list be sent @ K Wray and E Farrow", "K Wray and E Farrow", None, "that the list be sent"),
        ("that wray be told @ wray", "wray", None, "that wray be told"),
        ("that news @ noon be heard @ K Wray", "K Wray", None, "that news @ noon be heard"),
    ],
)  # fmt: skip
def test_owner_and_date_at_the_end(typed, owner, due, words):
    assert parse_part(typed, BODY, TODAY) == TypedAction(owner, due, words)


@pytest.mark.parametrize(
    "typed",
    [
        "that answers go to clerk@wexcombe.example by 27 March",
        "that the rate be 3 @ £4 each",
        "that they meet @ noon",
        "that they meet @ the usual place, by agreement",
        "that they meet @",
        "@ K Wray",
        " @ K Wray",
        "that they meet @ K Wray, by the autumn",
        "",
    ],
)
def test_anything_else_stays_words(typed):
    assert parse_part(typed, BODY, TODAY) == TypedAction("", None, typed.strip())


@given(
    st.sampled_from(("", "K Wray", "Head of Inclusion", "K Wray and E Farrow", "wray")),
    st.none() | st.dates(date(2026, 1, 1), date(2031, 12, 31)),
    st.sampled_from(("that it be done", "that it be done;", "that a@b.example be told.", "it; and", "x")),
)
def test_what_would_be_typed_reads_the_same(owner, due, words):
    assert parse_part(part_text(owner, due, words), BODY, TODAY) == TypedAction(owner, due, words)


@given(st.text(max_size=60))
def test_no_text_fails_or_is_lost(typed):
    read = parse_part(typed, BODY, TODAY)
    if not read.owner and read.due is None:
        assert read.words == typed.strip()
    assert read.words in typed or read.words[-1] in ".;,:"
