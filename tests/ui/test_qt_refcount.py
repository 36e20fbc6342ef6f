"""PySide6 must not lose references to None: 6.12.0 does on Python 3.11, and aborts in minutes.

When this passes on 3.11 with a newer PySide6, the pin in pyproject.toml can be lifted knowingly.
"""

import ctypes
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

CALLS = 1000
NOISE = 50

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 12),
    reason="None and True live for ever from Python 3.12 on, so nothing can be lost or counted",
)


class Speaker(QObject):
    spoke = Signal(int)


def lost_references(value: object, act: Callable[[int], object]) -> int:
    """How many references to `value` are lost in a thousand acts.

    Where they are lost, Python would abort at the last one: so we hold some while we count, and
    give back afterwards what was lost.
    """
    spare = [value] * 5 * CALLS
    act(0)
    before = sys.getrefcount(value)
    for number in range(CALLS):
        act(number)
    lost = before - sys.getrefcount(value)
    for _ in range(lost):
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(value))
    del spare
    return lost


def test_setting_a_text_keeps_every_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)

    assert lost_references(None, lambda number: label.setText(str(number))) < NOISE


def test_repainting_keeps_every_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)

    assert lost_references(None, lambda _: label.repaint()) < NOISE


@pytest.mark.parametrize("value", [None, True], ids=str)
def test_a_signal_keeps_every_none_and_true(qapp, value):
    speaker = Speaker()
    heard: list[int] = []
    speaker.spoke.connect(heard.append)

    assert lost_references(value, speaker.spoke.emit) < NOISE
    assert len(heard) == CALLS + 1
