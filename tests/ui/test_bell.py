"""The bell: off unless wanted, and once at each of two moments."""

from dataclasses import replace

import pytest

from clerk_app.meeting import facts, speaker_acts
from clerk_app.preferences import Preferences, PreferencesFile
from tests.builders import at, clock_at, in_session, open_library, sample_questions
from ui.bell import Bell


class Ears:
    def __init__(self, session, preferences):
        self.session, self.rung = session, 0
        self.bell = Bell(preferences, self._ring)

    def _ring(self):
        self.rung += 1

    def hear(self, *times):
        """How often it rang at these times."""
        before = self.rung
        for time in times:
            self.bell.hear(self.session.state, at(time))
        return self.rung - before


@pytest.fixture
def preferences(tmp_path):
    file = PreferencesFile(tmp_path / "preferences.json")
    file.write(replace(Preferences(), bell=True))
    return file


@pytest.fixture
def session(tmp_path):
    library = open_library(tmp_path)
    session = in_session(library, clock_at("10:15"))
    session.record(*map(facts.QuestionRegistered, sample_questions()))
    yield session
    library.close()


def begin(session, when):
    session.clock.set(at(when))
    session.record(*speaker_acts.next_speaker(session.state))


def test_once_at_the_last_seconds_and_once_at_the_end(session, preferences):
    ears = Ears(session, preferences)
    assert ears.hear("10:19:00") == 0
    begin(session, "10:20:00")
    assert ears.hear("10:20:01", "10:22:29") == 0
    assert ears.hear("10:22:30", "10:22:31", "10:22:59") == 1
    assert ears.hear("10:23:01", "10:23:02", "10:30:00") == 1


def test_it_is_off(session, preferences):
    preferences.write(Preferences())
    ears = Ears(session, preferences)
    begin(session, "10:20:00")
    assert ears.hear("10:20:01", "10:22:30", "10:23:01") == 0


def test_nothing_rings_for_what_is_past(session, preferences):
    begin(session, "10:20:00")
    assert Ears(session, preferences).hear("10:22:40", "10:22:41") == 0
    assert Ears(session, preferences).hear("10:22:40", "10:23:01") == 1
    assert Ears(session, preferences).hear("10:23:40", "10:23:41") == 0


def test_a_pause_rings_nothing_again_and_more_time_does(session, preferences):
    ears = Ears(session, preferences)
    begin(session, "10:20:00")
    assert ears.hear("10:20:01", "10:22:31") == 1
    session.clock.set(at("10:22:35"))
    session.record(facts.ClockPaused())
    assert ears.hear("10:22:40") == 0
    session.clock.set(at("10:22:45"))
    session.record(facts.ClockResumed())
    assert ears.hear("10:22:46") == 0
    assert ears.hear("10:23:12") == 1
    session.clock.set(at("10:23:13"))
    session.record(facts.TimeGiven(30))
    assert ears.hear("10:23:14") == 0, "amber was rung for"
    assert ears.hear("10:23:50") == 1
    session.clock.set(at("10:23:55"))
    session.record(facts.TimeGiven(90))
    assert ears.hear("10:23:56") == 0
    assert ears.hear("10:24:50", "10:25:20") == 2
    begin(session, "10:26:00")
    assert ears.hear("10:26:01", "10:28:31", "10:29:01") == 2
