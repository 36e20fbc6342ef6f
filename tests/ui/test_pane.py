"""What every pane does."""

import pytest
from PySide6.QtWidgets import QLabel

from ui.panes.pane import Pane, PaneHeading
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView


class ActionsPane(Pane):
    pane_id = "actions"
    title = "Actions"
    number = 7
    empty_sentence = "No actions. Begin a line with @"


@pytest.fixture
def pane(theme, qtbot):
    pane = ActionsPane(theme)
    pane.set_body(RowView(theme, RowLook((Column(None),)), "Actions"))
    qtbot.addWidget(pane)
    pane.resize(300, 200)
    pane.show()
    return pane


def test_the_empty_sentence_comes_and_goes(pane):
    sentence = next(label for label in pane.findChildren(QLabel) if "No actions" in label.text())
    pane.set_empty(True)
    assert pane.is_empty
    assert sentence.isVisible()
    pane.set_empty(False)
    assert not sentence.isVisible()


def test_an_empty_pane_still_takes_the_keyboard(pane, qtbot):
    pane.set_empty(True)
    pane.focus_in_pane()
    qtbot.waitUntil(pane.has_focus)


def test_the_badge_is_told_once(pane, qtbot):
    with qtbot.waitSignal(pane.badge_changed) as changed:
        pane.set_badge(2)
    assert changed.args == ["2"]
    with qtbot.assertNotEmitted(pane.badge_changed):
        pane.set_badge(2)
    pane.set_badge(0)
    assert pane.badge == ""


def test_a_pane_can_shrink_to_a_line(pane):
    assert pane.minimumSizeHint().height() <= 60


def test_a_heading_is_as_high_as_a_tab(theme, qtbot):
    heading = PaneHeading(theme, "Agenda")
    qtbot.addWidget(heading)
    assert heading.height() == 30
    theme.set_scale(2)
    assert heading.height() == 60
