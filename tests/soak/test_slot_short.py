"""A few seconds of the slot at real speed; 'python -m tests.soak.slot_soak' does fifteen minutes."""

import sys
from datetime import datetime, timedelta

import pytest

from tests.soak.screen import missing, virtual_screen
from tests.soak.slot_soak import SlotSoak, away, stopwatch

NOON = datetime(2026, 3, 12, 12).astimezone()


@pytest.mark.slow
@pytest.mark.screen
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is there on Linux only")
@pytest.mark.skipif(bool(missing()), reason=missing() or "all is there")
def test_desk_and_room_never_differ_and_are_on_time(tmp_path):
    with virtual_screen(tmp_path / "home") as screen:
        findings = SlotSoak(tmp_path, screen).run(minutes=0.1)

    assert findings.troubles == []
    assert findings.differed == 0
    assert findings.judged > 20
    assert 0 < findings.reader < findings.processor


@pytest.mark.parametrize(
    ("shown", "spoken", "off"),
    [
        ("3:00", 0.0, 0.0),
        ("3:00", 0.99, 0.0),
        ("3:00", 1.25, 0.25),
        ("2:59", 0.75, 0.25),
        ("0:00", 180.5, 0.0),
        ("+0:17", 197.5, 0.0),
        ("+0:17", 200.0, 2.0),
        ("Speaking", 0.0, float("inf")),
    ],
)
def test_how_far_a_clock_is_off(shown, spoken, off):
    assert away(shown, 180, spoken) == pytest.approx(off)


def test_the_stopwatch_stands_still_in_a_pause_and_stops_with_the_answer():
    rows = tuple(
        (0, "", "", kind, 1, (NOON + timedelta(seconds=second)).isoformat(), "", fact)
        for kind, second, fact in (
            ("SpeakerBegan", 0, '{"allowed": 180}'),
            ("ClockPaused", 30, "{}"),
            ("ClockResumed", 50, "{}"),
            ("SpeakerFinished", 100, "{}"),
        )
    )
    for second, spoken in ((20, 20), (40, 30), (60, 40), (150, 80)):
        at = NOON + timedelta(seconds=second)
        speech = stopwatch(rows, at)
        assert speech is not None
        assert speech.spoken(at) == spoken
    assert stopwatch(rows, NOON - timedelta(seconds=1)) is None
