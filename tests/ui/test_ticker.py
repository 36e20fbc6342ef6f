"""The one timer falls on the second and asks the clock that it was given."""

from datetime import UTC, datetime

import pytest

from clerk_app.clock import ScriptedClock
from ui.ticker import Ticker


@pytest.fixture
def clock():
    return ScriptedClock(datetime(2026, 3, 12, 10, 15, 0, 50_000, tzinfo=UTC))


@pytest.fixture
def ticker(clock, qapp):
    ticker = Ticker(clock)
    yield ticker
    ticker.stop()


def test_a_tick_tells_the_time_of_its_clock(ticker, clock, qtbot):
    with qtbot.waitSignal(ticker.tick) as told:
        ticker.start()
    assert told.args == [clock.now()]
    assert ticker.is_running


def test_it_goes_on_by_itself(ticker, qtbot):
    ticker.start()
    with qtbot.waitSignal(ticker.tick, timeout=1000):
        pass


def test_the_second_is_told_once(ticker, clock, qtbot):
    seconds: list[datetime] = []
    ticker.second.connect(seconds.append)
    for _ in range(10):
        ticker.tick_now()
        clock.step(seconds=0.2)
    assert [told.second for told in seconds] == [0, 1]
