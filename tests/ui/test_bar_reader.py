"""What the meeting bar says, from the state alone."""

from dataclasses import replace

import pytest

from clerk_app.meeting import facts
from tests.builders import COUNCILLORS, at, clock_at, in_session, new_session, open_library, sample_body
from ui.bar_reader import Saving, bar_view, window_title
from ui.bar_view import MeetingLook


@pytest.fixture
def library(tmp_path):
    library = open_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def clock():
    return clock_at("10:15")


def view(session, saving=None):
    return bar_view(session.state, session.now(), saving or Saving(at("10:15:01")))


def test_not_opened(library, clock):
    shown = view(new_session(library, clock))
    assert (shown.look, shown.state, shown.state_sub) == (MeetingLook.NOT_OPENED, "Not opened", "printed start 10.15am")
    assert (shown.here, shown.here_sub, shown.quorum_lost) == ("0 of 14", "here · 4 needed", False)


def test_in_session(library, clock):
    shown = view(in_session(library, clock))
    assert (shown.state, shown.state_sub) == ("In session", "since 10:15")
    assert (shown.here, shown.here_sub) == ("14 of 14", "here · quorum 4 met")
    assert shown.line2 == "Thursday 12 March 2026 · Committee Room 2, Wexcombe County Hall · in person"
    assert shown.committee_short == "Children and Families"
    assert (shown.saved, shown.saved_sub) == ("Saved", "10:15:01")


def test_the_quorum_lost_with_its_time_and_met_again(library, clock):
    session = in_session(library, clock)
    for minute, person in enumerate(COUNCILLORS[3:], 20):
        clock.set(at(f"10:{minute}"))
        session.record(facts.PersonLeft(person))
    shown = view(session)
    assert shown.quorum_lost
    assert shown.here == "3 of 14"
    assert shown.here_sub == "no quorum since 10:30, 4 needed"
    clock.step(minutes=5)
    session.record(facts.PersonArrived(COUNCILLORS[3]))
    assert not view(session).quorum_lost


def test_a_committee_without_a_quorum_never_loses_it(library, clock):
    session = in_session(library, clock, body=sample_body(quorum=None))
    session.record(*(facts.PersonLeft(person) for person in COUNCILLORS))
    assert (view(session).here_sub, view(session).quorum_lost) == ("here", False)


def test_adjourned_counts_up_and_names_the_hour(library, clock):
    session = in_session(library, clock)
    session.record(facts.MeetingAdjourned(until=at("11:30").time()))
    clock.step(minutes=4, seconds=12)
    assert view(session).state_sub == "for 4:12, until 11.30am"


def test_closed(library, clock):
    session = in_session(library, clock)
    clock.set(at("12:58"))
    session.record(facts.MeetingClosed())
    shown = view(session)
    assert (shown.state, shown.state_sub) == ("Closed", "12.58pm, 2 h 43 min")
    assert (shown.public, shown.here_sub) == ("Draft", "at the close")


def test_not_saved(library, clock):
    session = in_session(library, clock)
    shown = view(session, Saving(at("11:54:00"), at("11:54:58"), "disk is full"))
    assert shown.save_failed
    assert (shown.saved, shown.saved_sub) == ("Not saved", "since 11:54:58 · disk is full")


def test_the_title_of_the_window(library, clock):
    session = new_session(library, clock)
    assert window_title(session.state) == "Children and Families Scrutiny Committee, Thursday 12 March 2026 – Clerk"
    copy = replace(session.state, copied=at("14:05"))
    assert window_title(copy).endswith("Thursday 12 March 2026, copy imported 12 March 2026 at 14:05 – Clerk")
