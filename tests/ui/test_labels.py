"""Labels whose figures change each second."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.labels import FigureLabel


class Asked(QObject):
    """Counts how often a new layout is asked for."""

    times = 0
    window: QWidget

    def eventFilter(self, watched, event):
        self.times += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def shown(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    label = FigureLabel(theme, "", "title")
    QHBoxLayout(window).addWidget(label)
    label.set_figures("9:58")
    window.show()
    qtbot.wait(20)
    asked = Asked(window)
    asked.window = window
    window.installEventFilter(asked)
    return label, asked


def test_other_figures_ask_for_no_new_layout_but_one_more_does(shown, qtbot):
    label, asked = shown
    label.set_figures("9:59")
    qtbot.wait(20)
    assert (label.text(), asked.times) == ("9:59", 0)
    narrow = label.width()
    label.set_figures("10:00")
    qtbot.wait(20)
    assert asked.times > 0
    assert label.width() > narrow


@pytest.mark.parametrize("figures", ["0:00", "1:11", "8:88", "4:47"])
def test_all_figures_have_room(shown, figures):
    label, _asked = shown
    label.set_figures(figures)
    assert label.sizeHint().width() <= label.width()


def test_they_grow_with_the_text(shown, theme, qtbot):
    label, _asked = shown
    before = label.size()
    theme.set_scale(2.0)
    qtbot.wait(20)
    assert label.width() > 1.5 * before.width()
    assert label.height() > 1.5 * before.height()
