"""Fifteen minutes of a slot, with the ticker's own delays: desk and room never differ, and neither is ever late."""

import random
from datetime import timedelta

import pytest

from clerk_app.meeting import facts, speaker_acts
from clerk_app.meeting.questions import speech_used
from clerk_app.meeting.room_view import room_view
from clerk_app.meeting.slot_words import countdown_text
from tests.builders import at, clock_at, in_session, open_library, sample_questions
from ui.bar_reader import Saving, bar_view
from ui.bar_view import ClockCell
from ui.one_instant import OneInstant
from ui.panes.questions import QuestionsPane
from ui.session_signals import SessionSignals
from ui.ticker import Ticker
from ui.widgets.room_face import RoomFace

LATE = timedelta(milliseconds=100)
MINUTES = 15


class Watched:
    """Pane, bar and room face wired as in the window, on a clock that the test moves as the timer would."""

    def __init__(self, theme, session, clock):
        self.session, self.clock = session, clock
        self.signals = SessionSignals(session)
        self.pane, self.face = QuestionsPane(theme, self.signals), RoomFace(theme)
        self.ticker = Ticker(clock)
        self.instant = OneInstant(self.ticker, self.signals)
        self.bar: ClockCell | None = None
        self.instant.shown.connect(self.show)
        self.signals.changed.connect(self.instant.show)
        self.ticker.start()

    def show(self, now):
        self.pane.tick(now)
        self.bar = bar_view(self.session.state, now, Saving()).clock
        self.face.set_view(room_view(self.session.state, now))

    def shown(self):
        """The figures at the desk, in its bar and in the room."""
        assert self.bar is not None
        return self.pane._countdown.view.text, self.bar.value, self.face.view.headline

    def wait(self):
        """How long the ticker wants to wait."""
        return timedelta(milliseconds=self.ticker._timer.interval())

    def true_figures(self, now):
        slot = self.session.state.questions.slot
        speech, left_out = slot.speech, self.session.state.away
        left = speech.allowed - int(speech_used(slot, speech, left_out, now).total_seconds())
        return countdown_text(left)

    def close(self):
        self.ticker.stop()
        self.instant.end()
        self.signals.close()


@pytest.fixture
def watched(theme, tmp_path, qtbot):
    library, clock = open_library(tmp_path), clock_at("10:20:00")
    session = in_session(library, clock)
    session.record(facts.ItemBegun("item-3"), *map(facts.QuestionRegistered, sample_questions()))
    watched = Watched(theme, session, clock)
    qtbot.addWidget(watched.pane)
    qtbot.addWidget(watched.face)
    yield watched
    watched.close()
    library.close()


def acts(chance):
    """What the clerk does in fifteen minutes, at odd instants."""
    plan, when = [], timedelta(milliseconds=350)
    while when < timedelta(minutes=MINUTES - 1):
        plan.append((when, "next"))
        spoken = timedelta(seconds=chance.uniform(140, 200))
        plan.append((when + spoken * 0.3, "pause"))
        plan.append((when + spoken * 0.3 + timedelta(seconds=chance.uniform(0.2, 9)), "pause"))
        plan.append((when + spoken * 0.5, "more"))
        plan.append((when + spoken * 0.7, "adjourn"))
        plan.append((when + spoken * 0.7 + timedelta(seconds=chance.uniform(0.2, 30)), "reconvene"))
        when += spoken + timedelta(seconds=chance.uniform(31, 60))
    return plan


def facts_of(watched, act):
    state = watched.session.state
    match act:
        case "next":
            return speaker_acts.next_speaker(state)
        case "pause":
            return speaker_acts.pause_or_go_on(state)
        case "more":
            return (facts.TimeGiven(15),)
        case "adjourn":
            return (facts.MeetingAdjourned(),)
        case _:
            return (facts.MeetingReconvened(),)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1])
def test_desk_and_room_never_differ_and_are_never_late(watched, seed):
    chance = random.Random(seed)
    start = at("10:20")
    todo = [(start + when, act) for when, act in acts(chance)]
    sample = start
    compared = 0
    tick = start + watched.wait()
    while sample < start + timedelta(minutes=MINUTES):
        due = todo[0][0] if todo else tick
        now = min(tick, sample, due)
        watched.clock.set(now)
        if now == due and todo:
            watched.session.record(*facts_of(watched, todo.pop(0)[1]))
            tick = now + watched.wait() + timedelta(milliseconds=chance.uniform(0, 30))
        elif now == tick:
            watched.ticker.tick_now()
            tick = now + watched.wait() + timedelta(milliseconds=chance.uniform(0, 30))
        else:
            sample += LATE
            compared += check(watched, now)
    assert compared > MINUTES * 60 * 10 / 2


def check(watched, now):
    """Whether a speaker was timed; then all three showed what was true within the last tenth of a second."""
    if watched.bar is None or watched.session.state.questions.slot.speaking is None:
        return 0
    pane, bar, room = watched.shown()
    assert pane == bar
    if watched.face.view.widest.startswith("+"):
        assert room == bar
    if watched.session.state.questions.slot.speaking:
        possible = {watched.true_figures(now).lstrip("+"), watched.true_figures(now - LATE).lstrip("+")}
        assert bar.lstrip("+") in possible
    return 1


def test_a_clock_that_goes_on_in_the_last_bit_of_a_second_is_not_late(watched):
    clock, session = watched.clock, watched.session
    session.record(*speaker_acts.next_speaker(session.state))
    clock.step(milliseconds=2960)
    session.record(*speaker_acts.pause_or_go_on(session.state))
    clock.step(milliseconds=8010)
    session.record(*speaker_acts.pause_or_go_on(session.state))

    assert watched.wait() <= timedelta(milliseconds=40)
    clock.step(milliseconds=40)
    watched.ticker.tick_now()
    assert watched.shown()[2] == "2:57"


def test_nothing_hurries_while_the_clocks_stand_still(watched):
    clock, session = watched.clock, watched.session
    session.record(*speaker_acts.next_speaker(session.state))
    clock.step(milliseconds=2960)
    session.record(*speaker_acts.pause_or_go_on(session.state))
    clock.step(milliseconds=45)
    watched.ticker.tick_now()

    assert watched.wait() == timedelta(milliseconds=195)
