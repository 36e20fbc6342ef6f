"""The finish-by time and the hours that a meeting may sit: told ten minutes before, and quiet once it may go on."""

from dataclasses import replace
from datetime import time

import pytest

from clerk_app.meeting import facts, limits
from clerk_app.meeting.body import CommitteeRules
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.notes import NoteKind, NoteText
from tests import builders
from tests.builders import at


def sitting(tmp_path, opened="10:15", **rules):
    library = builders.open_library(tmp_path)
    body = builders.sample_body(rules=CommitteeRules(**rules))
    return library, builders.in_session(library, builders.clock_at(opened), body)


def adjourned(tmp_path):
    """Adjourned from 10:15 to 10:35."""
    library = builders.open_library(tmp_path)
    clock = builders.clock_at("10:15")
    session = builders.in_session(library, clock, builders.sample_body(rules=CommitteeRules(hours_limit=180)))
    session.record(facts.MeetingAdjourned())
    clock.set(at("10:35"))
    session.record(facts.MeetingReconvened())
    return library, session


NEEDED_FIRST, NEEDED = "A motion to continue is needed first.", "A motion to continue is needed."


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("10:16", ""),
        ("12:19:59", ""),
        ("12:20", f"The meeting is to finish by 12.30pm, in 10 minutes. {NEEDED_FIRST}"),
        ("12:20:30", f"The meeting is to finish by 12.30pm, in 10 minutes. {NEEDED_FIRST}"),
        ("12:29", f"The meeting is to finish by 12.30pm, in 1 minute. {NEEDED_FIRST}"),
        ("12:29:59", f"The meeting is to finish by 12.30pm, in 1 minute. {NEEDED_FIRST}"),
        ("12:30", f"The meeting was to finish at 12.30pm, now. {NEEDED}"),
        ("12:34:10", f"The meeting was to finish at 12.30pm, 4 minutes ago. {NEEDED}"),
        ("13:30", f"The meeting was to finish at 12.30pm, 1 hour ago. {NEEDED}"),
    ],
)
def test_the_finish_by_time(tmp_path, now, words):
    library, session = sitting(tmp_path, finish_by=time(12, 30))
    warning = limits.finish_warning(session.state, at(now))
    assert (warning.words if warning else "") == words
    assert warning is None or warning.motion == "the meeting continue beyond 12.30pm"
    library.close()


def test_an_adjournment_does_not_stop_the_clock_on_the_wall_but_the_hours(tmp_path):
    library, session = sitting(tmp_path, finish_by=time(12, 30), hours_limit=120)
    session.record(facts.MeetingAdjourned())
    assert limits.finish_warning(session.state, at("12:25"))
    assert limits.hours_warning(session.state, at("12:25")) is None
    library.close()


@pytest.mark.parametrize(
    ("opened", "by", "now", "told"),
    [
        ("14:00", time(12, 30), "15:00", False),
        ("19:00", time(0, 0), "23:55", True),
        ("19:00", time(0, 0), "23:45", False),
        ("10:15", None, "12:25", False),
    ],
)
def test_which_day_the_time_belongs_to(tmp_path, opened, by, now, told):
    library, session = sitting(tmp_path, opened, finish_by=by)
    assert (limits.finish_warning(session.state, at(now)) is not None) is told
    library.close()


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("13:24:59", ""),
        ("13:25", f"The meeting may sit for 3 hours, and has 10 minutes left. {NEEDED_FIRST}"),
        ("13:34:01", f"The meeting may sit for 3 hours, and has 1 minute left. {NEEDED_FIRST}"),
        ("13:35", f"The meeting has sat for the 3 hours that it may. {NEEDED}"),
        ("13:39", f"The meeting has sat 4 minutes longer than the 3 hours that it may. {NEEDED}"),
    ],
)
def test_the_hours_count_from_the_opening_less_the_adjournments(tmp_path, now, words):
    library, session = adjourned(tmp_path)
    warning = limits.hours_warning(session.state, at(now))
    assert (warning.words if warning else "") == words
    library.close()


@pytest.mark.parametrize(
    ("words", "quiet"),
    [
        ("the meeting continue beyond 12.30pm", True),
        ("The meeting be extended by half an hour", True),
        ("to continue the meeting until 1pm", True),
        ("the report be noted", False),
        ("the hubs continue", False),
    ],
)
def test_a_motion_to_continue_makes_both_quiet_unless_it_failed(tmp_path, words, quiet):
    library, session = sitting(tmp_path, finish_by=time(12, 30), hours_limit=120)
    (entry,) = session.record(facts.NoteKept("item-1", NoteText(NoteKind.RESOLUTION, words)))
    state, now = session.state, at("12:40")
    assert (limits.finish_warning(state, now) is None) is quiet
    assert (limits.hours_warning(state, now) is None) is quiet
    session.record(facts.DecisionRecorded(entry.id, "item-1", Outcome.LOST))
    assert limits.finish_warning(session.state, now) is not None
    library.close()


def test_nothing_is_told_before_the_opening_and_after_the_close(tmp_path):
    library, session = sitting(tmp_path, finish_by=time(12, 30), hours_limit=60)
    session.record(facts.MeetingClosed())
    for state in (session.state, replace(session.state, opened=None, closed=None)):
        assert limits.finish_warning(state, at("12:25")) is None
        assert limits.hours_warning(state, at("12:25")) is None
    library.close()


def test_the_words_of_the_motion_follow_what_is_near(tmp_path):
    library, session = sitting(tmp_path, finish_by=time(12, 30), hours_limit=90)
    assert limits.motion_words(session.state, at("10:20")) == "the meeting continue"
    assert limits.motion_words(session.state, at("11:40")) == "the meeting continue beyond 1 hour and 30 minutes"
    assert limits.motion_words(session.state, at("12:25")) == "the meeting continue beyond 12.30pm"
    library.close()
