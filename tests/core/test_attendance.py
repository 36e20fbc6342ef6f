"""Who is here, in which list, and whether there is a quorum."""

import pytest

from clerk_app.meeting.attendance import (
    Apology,
    AttendanceState,
    Presence,
    RollMark,
    Standing,
    Substitution,
    attended,
    here_count,
    seated,
)
from clerk_app.meeting.spans import Span
from tests.builders import EVERYONE, at, sample_body

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
    assert here_count(state, sample_body()) == here


def test_before_the_opening_the_last_mark_holds_and_nothing_else_stays():
    state = mark(mark(mark(EMPTY, RollMark.PRESENT), RollMark.EXPECTED, expected="10.40"), RollMark.PRESENT, T2)
    assert state.presence("shah") == Presence((Span(T2),), RollMark.PRESENT, found_by_roll=True)


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


FOUND = [
    ("by roll", mark(EMPTY, RollMark.PRESENT), True),
    ("by arrival", EMPTY.arrived("shah", T1), False),
    ("by arrival, then called", mark(EMPTY.arrived("shah", T1), RollMark.PRESENT, T2), False),
    ("by roll, gone and back", mark(EMPTY, RollMark.PRESENT).left("shah", T2).arrived("shah", T3), True),
    (
        "by arrival, gone and called",
        mark(EMPTY.arrived("shah", T1).left("shah", T2), RollMark.PRESENT, T3, is_open=True),
        False,
    ),
    (
        "by roll, marked away, called",
        mark(mark(mark(EMPTY, RollMark.PRESENT), RollMark.ABSENT), RollMark.PRESENT),
        True,
    ),
    ("by roll, taken back", mark(mark(EMPTY, RollMark.PRESENT), RollMark.NOT_CALLED), False),
    ("by roll, then apologies", apology(mark(EMPTY, RollMark.PRESENT)), False),
    ("by roll, apologies in the meeting", apology(mark(EMPTY, RollMark.PRESENT), T2, is_open=True), True),
    ("not at all", EMPTY, False),
]


@pytest.mark.parametrize(("what", "state", "by_roll"), FOUND, ids=[what for what, *_ in FOUND])
def test_whether_the_roll_call_found_somebody_first(what, state, by_roll):
    assert state.presence("shah").found_by_roll is by_roll


def test_from_online_into_the_room_and_the_other_way():
    online = EMPTY.joined_online("shah", T1, counts=True)
    assert online.presence("shah") == Presence((Span(T1),), came_late=True, online_since=T1)
    inside = online.arrived("shah", T2)
    assert inside.presence("shah") == Presence((Span(T1),), came_late=True)
    assert inside.arrived("shah", T3) == inside
    assert inside.joined_online("shah", T3, counts=True).presence("shah").online
    observing = inside.joined_online("shah", T3, counts=False)
    assert observing.standing("shah") is Standing.OBSERVING
    assert observing.presence("shah").spans == (Span(T1, T3),)
    assert observing.left("shah", at("11:00")).standing("shah") is Standing.LEFT


def test_apologies_in_the_meeting_keep_what_the_clerk_stated():
    state = mark(EMPTY, RollMark.PRESENT).stated("shah", ("item-1",))
    assert apology(state, T2, is_open=True).presence("shah").stated == ("item-1",)


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
