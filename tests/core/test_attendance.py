"""Who is here, in which list, and whether there is a quorum."""

from dataclasses import replace

import pytest

from clerk_app.meeting.attendance import (
    Apology,
    AttendanceState,
    Presence,
    RollMark,
    Standing,
    Substitution,
    attended,
    has_quorum,
    here_count,
    seated,
    unaccounted,
)
from clerk_app.meeting.spans import Span
from tests.builders import COUNCILLORS, EVERYONE, at, sample_body

EMPTY = AttendanceState()
T1, T2, T3 = at("10:10"), at("10:30"), at("10:50")


def mark(state, mark, when=T1, *, is_open=False, expected="", person="shah"):
    return state.marked(person, mark, expected, when, meeting_open=is_open)


def apology(state, when=T1, *, is_open=False, person="shah"):
    return state.apologised(Apology(person), when, meeting_open=is_open)


STANDINGS = [
    ("nothing", EMPTY, Standing.NOT_CALLED, False),
    ("present", mark(EMPTY, RollMark.PRESENT), Standing.PRESENT, True),
    ("present twice", mark(mark(EMPTY, RollMark.PRESENT), RollMark.PRESENT, T2), Standing.PRESENT, True),
    ("expected", mark(EMPTY, RollMark.EXPECTED, expected="10.40"), Standing.EXPECTED, False),
    ("absent", mark(EMPTY, RollMark.ABSENT), Standing.ABSENT, False),
    ("taken back", mark(mark(EMPTY, RollMark.PRESENT), RollMark.NOT_CALLED), Standing.NOT_CALLED, False),
    ("apologies", apology(EMPTY), Standing.APOLOGIES, False),
    ("apologies taken back", mark(apology(EMPTY), RollMark.NOT_CALLED), Standing.NOT_CALLED, False),
    ("apologies, then present", mark(apology(EMPTY), RollMark.PRESENT), Standing.PRESENT, True),
    ("present, then apologies", apology(mark(EMPTY, RollMark.PRESENT)), Standing.APOLOGIES, False),
    ("present, absent before opening", mark(mark(EMPTY, RollMark.PRESENT), RollMark.ABSENT), Standing.ABSENT, False),
    ("arrived", EMPTY.arrived("shah", T2), Standing.ARRIVED, True),
    ("apologies, then arrived", apology(EMPTY).arrived("shah", T2), Standing.ARRIVED, True),
    ("expected, then arrived", mark(EMPTY, RollMark.EXPECTED).arrived("shah", T2), Standing.ARRIVED, True),
    ("present, then arrived", mark(EMPTY, RollMark.PRESENT).arrived("shah", T2), Standing.PRESENT, True),
    ("left", mark(EMPTY, RollMark.PRESENT).left("shah", T2), Standing.LEFT, False),
    ("left and back", mark(EMPTY, RollMark.PRESENT).left("shah", T2).arrived("shah", T3), Standing.ARRIVED, True),
    ("left without having come", EMPTY.left("shah", T2), Standing.NOT_CALLED, False),
    ("gone in the meeting", apology(mark(EMPTY, RollMark.PRESENT), T2, is_open=True), Standing.LEFT, False),
    (
        "absent in the meeting",
        mark(mark(EMPTY, RollMark.PRESENT), RollMark.ABSENT, T2, is_open=True),
        Standing.LEFT,
        False,
    ),
]


@pytest.mark.parametrize(("what", "state", "standing", "here"), STANDINGS, ids=[what for what, *_ in STANDINGS])
def test_everybody_is_in_exactly_one_list(what, state, standing, here):
    assert state.standing("shah") is standing
    assert state.presence("shah").here is here
    assert state.standing("wray") is Standing.NOT_CALLED
    body = sample_body()
    assert here_count(state, body) == here
    assert ("shah" in unaccounted(state, body)) == (standing in (Standing.NOT_CALLED, Standing.EXPECTED))


def test_before_the_opening_the_last_mark_holds_and_nothing_else_stays():
    state = mark(mark(mark(EMPTY, RollMark.PRESENT), RollMark.EXPECTED, expected="10.40"), RollMark.PRESENT, T2)
    assert state.presence("shah") == Presence((Span(T2),), RollMark.PRESENT)


def test_spans_of_coming_and_going():
    state = mark(EMPTY, RollMark.PRESENT).left("shah", T2).arrived("shah", T3)
    presence = state.presence("shah")
    assert presence.spans == (Span(T1, T2), Span(T3))
    assert [presence.here_at(at(t)) for t in ("10:09", "10:10", "10:29", "10:30", "10:50")] == [
        False,
        True,
        True,
        False,
        True,
    ]


def everyone(*absent: str) -> AttendanceState:
    state = EMPTY
    for person in EVERYONE:
        if person not in absent:
            state = mark(state, RollMark.PRESENT, person=person)
    return state


def test_the_count_is_of_councillors_and_substitutes_only():
    body = sample_body()
    state = everyone("lindqvist").substituted(Substitution("lindqvist", "noakes"))
    assert here_count(state, body) == 13
    state = mark(state, RollMark.PRESENT, person="noakes")
    assert here_count(state, body) == 14
    assert here_count(state, body, at("10:00")) == 0
    assert seated(state, body).index("noakes") == seated(state, body).index("lindqvist") + 1
    assert len(seated(state, body)) == 15


def test_a_member_who_comes_after_all_and_the_substitute_fill_one_seat():
    state = everyone("lindqvist").substituted(Substitution("lindqvist", "noakes"))
    state = mark(state, RollMark.PRESENT, person="noakes").arrived("lindqvist", T2)
    assert here_count(state, sample_body()) == 14
    assert here_count(state.left("noakes", T3), sample_body()) == 14
    assert here_count(state.left("lindqvist", T3), sample_body()) == 14


@pytest.mark.parametrize(
    ("quorum", "here", "met"), [(None, 0, True), (0, 0, True), (4, 3, False), (4, 4, True), (4, 5, True)]
)
def test_the_quorum_is_the_committees_own(quorum, here, met):
    body = sample_body(quorum=quorum)
    state = everyone(*COUNCILLORS[here:])
    assert has_quorum(state, body) is met


def test_a_substitute_sits_for_one_and_can_be_taken_back():
    state = EMPTY.substituted(Substitution("lindqvist", "noakes")).substituted(Substitution("hale", "noakes"))
    assert state.substitutions == (Substitution("hale", "noakes"),)
    state = state.substituted(Substitution("hale", "tredwell"))
    assert state.substitution_for("hale") == state.substituting("tredwell") == Substitution("hale", "tredwell")
    assert state.substituting("noakes") is None
    assert state.substituted(Substitution("hale", "")).substitutions == ()


def test_one_apology_a_person():
    state = apology(EMPTY).apologised(Apology("shah", "by telephone", "K Wray"), T2, meeting_open=False)
    assert state.apologies == (Apology("shah", "by telephone", "K Wray"),)
    assert state.apology("wray") is None


@pytest.mark.parametrize(
    ("spans", "opened", "closed", "was"),
    [
        ((Span(at("10:00")),), "10:15", None, True),
        ((Span(at("10:00"), at("10:10")),), "10:15", None, False),
        ((Span(at("10:00"), at("10:15")),), "10:15", None, False),
        ((Span(at("10:00"), at("10:16")),), "10:15", None, True),
        ((Span(at("12:30")),), "10:15", "12:58", True),
        ((Span(at("12:58")),), "10:15", "12:58", False),
        ((), "10:15", None, False),
        ((Span(at("10:00")),), None, None, True),
        ((Span(at("10:00"), at("10:05")),), None, None, False),
    ],
)
def test_who_attended(spans, opened, closed, was):
    state = EMPTY.with_presence("shah", Presence(spans))
    found = attended(state, at(opened) if opened else None, at(closed) if closed else None)
    assert found == ({"shah"} if was else set())


def test_nobody_is_left_unaccounted_when_all_are_in_a_list():
    state = apology(everyone("shah", "vane"))
    state = mark(state, RollMark.ABSENT, person="vane")
    assert unaccounted(state, sample_body()) == ()
    assert unaccounted(EMPTY, sample_body()) == EVERYONE
    assert unaccounted(EMPTY, replace(sample_body(), memberships=())) == ()
