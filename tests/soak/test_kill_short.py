"""Three kills of the real program on a screen of its own; 'python -m tests.soak.kill_soak' does 200."""

import sys

import pytest

from tests.soak.kill_soak import soak
from tests.soak.screen import missing

pytestmark = [
    pytest.mark.slow,
    pytest.mark.screen,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is there on Linux only"),
    pytest.mark.skipif(bool(missing()), reason=missing() or "all is there"),
]


def test_three_kills_lose_nothing(tmp_path):
    # A machine that runs many tests at once may take a second to hand a key press over.
    figures = soak(tmp_path, kills=3, seed=12, old=2.0)

    assert figures.troubles == []
    assert figures.kills == figures.restarts_offered == 3
    assert figures.presses > 0
