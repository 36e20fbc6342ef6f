"""Times, lengths and keys as they are said."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from ui.spoken import Urgency, announce, spoken_clock, spoken_key, spoken_length, spoken_time


def test_a_time_is_said_without_seconds():
    assert spoken_time(datetime(2026, 3, 12, 10, 42, 7, tzinfo=UTC)) == "10 42"
    assert spoken_clock("10:42") == "10 42"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 seconds"), (61, "1 minute 1 second"), (120, "2 minutes"), (42, "42 seconds")]
)
def test_a_length_is_said_in_words(seconds, words):
    assert spoken_length(timedelta(seconds=seconds)) == words


def test_a_key_is_said_in_words():
    assert spoken_key("Ctrl+Shift+W") == "Control Shift W"
    assert spoken_key("Ctrl+PgDn") == "Control Page Down"


@pytest.mark.parametrize("urgency", list(Urgency))
def test_an_announcement_never_fails(urgency, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Quorum lost", urgency)
    announce(widget, "", urgency)
