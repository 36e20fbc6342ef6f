"""Long work on a thread: how far it is, what came of it, and that it can be stopped."""

from threading import Event

import pytest
from PySide6.QtWidgets import QWidget

from clerk_app.errors import PackError
from tests.builders import clock_at
from ui.ticker import Ticker
from ui.waiting import Waiting
from ui.work_thread import WorkThread


class Heard:
    """What a thread told."""

    def __init__(self, thread):
        self.told: list[object] = []
        thread.progressed.connect(lambda done, there_are: self.told.append((done, there_are)))
        thread.done.connect(self.told.append)
        thread.failed.connect(self.told.append)
        thread.stopped.connect(lambda: self.told.append("stopped"))


@pytest.fixture
def thread(qapp):
    thread = WorkThread("test", "It went wrong.")
    yield thread
    thread.close()


def test_it_tells_how_far_it_is_in_no_more_steps_than_can_be_seen(thread, qtbot):
    def work(told):
        for done in range(10_001):
            told(done, 10_000)
        return "made"

    heard = Heard(thread)
    thread.do(work)
    qtbot.waitUntil(lambda: "made" in heard.told)
    assert not thread.is_working
    assert heard.told[0] == (0, 0)
    assert heard.told[-2:] == [(10_000, 10_000), "made"]
    assert len(heard.told) == 202


@pytest.mark.parametrize(
    ("raised", "told"), [(PackError("It is no such file."), "It is no such file."), (KeyError(1), "It went wrong.")]
)
def test_what_fails_is_a_sentence(thread, qtbot, raised, told):
    def work(_told):
        raise raised

    heard = Heard(thread)
    thread.do(work)
    qtbot.waitUntil(lambda: heard.told[-1:] == [told])
    assert not thread.is_working


def test_what_is_asked_for_now_stops_what_was_asked_for_before(thread, qtbot):
    begun, go_on = Event(), Event()

    def slow(told):
        begun.set()
        assert go_on.wait(10)
        told(1, 2)
        return "slow"

    heard = Heard(thread)
    thread.do(slow)
    assert begun.wait(10)
    thread.do(lambda told: "quick")
    go_on.set()
    qtbot.waitUntil(lambda: "quick" in heard.told)
    assert [each for each in heard.told if each != (0, 0)] == ["stopped", "quick"]


def test_a_trouble_of_work_that_was_stopped_is_not_told(thread, qtbot):
    begun, go_on = Event(), Event()

    def work(_told):
        begun.set()
        assert go_on.wait(10)
        raise PackError("Nobody wants to know.")

    heard = Heard(thread)
    thread.do(work)
    assert begun.wait(10)
    thread.stop()
    go_on.set()
    qtbot.waitUntil(lambda: heard.told == [(0, 0), "stopped"])


def test_a_window_opens_only_for_work_that_takes_longer_and_goes_with_it(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    ticker = Ticker(clock_at())
    waiting = Waiting(theme, ticker, window, "test", "It went wrong.")
    go_on = Event()
    made: list[object] = []
    waiting.done.connect(made.append)

    def work(told):
        told(1, 4)
        assert go_on.wait(10)
        return "made"

    waiting.begin("Reading x.docx", work)
    ticker.tick_now()
    assert not waiting.dialog
    ticker.tick_now()
    dialog = waiting.dialog
    assert dialog is not None
    assert dialog.focusWidget() is dialog.cancel
    assert dialog.how_far.accessible_words == ("Reading x.docx", dialog.how_far.words)
    go_on.set()
    qtbot.waitUntil(lambda: made == ["made"])
    assert not waiting.dialog
    ticker.tick_now()
    ticker.tick_now()
    assert not waiting.dialog
    waiting.close()
    ticker.stop()
