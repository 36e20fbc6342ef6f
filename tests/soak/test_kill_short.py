"""Two kills of the real program on a screen of its own; 'python -m tests.soak.kill_soak' does 200."""

import signal
import sys

import pytest

from tests.soak.kill_soak import soak
from tests.soak.killing import Soak
from tests.soak.screen import missing, virtual_screen
from ui.errors import LOG_NAME

pytestmark = [
    pytest.mark.slow,
    pytest.mark.screen,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is there on Linux only"),
    pytest.mark.skipif(bool(missing()), reason=missing() or "all is there"),
]


def test_two_kills_lose_nothing(tmp_path):
    # A machine that runs many tests at once may take a second to hand a key press over.
    figures = soak(tmp_path, kills=2, seed=12, old=2.0)

    assert figures.troubles == []
    assert figures.kills == figures.restarts_offered == 2
    assert figures.presses > 0


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_it_in_good_order(tmp_path, name):
    number = getattr(signal, name)
    if signal.getsignal(number) is signal.SIG_IGN:
        pytest.skip(f"{name} is ignored here, as under nohup or in the background, and so by the program")
    with virtual_screen(tmp_path / "home") as screen:
        status, disk, complaints = Soak(tmp_path, screen, seed=1).end_with(number, "hello")

    assert status == 128 + number, "as a shell expects"
    assert complaints == ""
    assert disk.drafts["line"]["text"] == "hello"
    assert disk.sound == "ok"
    left = {file.name for file in (tmp_path / "data").iterdir()}
    assert not left & {LOG_NAME, "clerk.lock", "clerk.db-wal"}, "no fault, no lock and no open file is left"
