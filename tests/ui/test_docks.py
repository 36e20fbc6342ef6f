"""Panes as docks: tabs in groups, the one that is gone to grows, floating ones have a title."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTabBar, QWidget

from ui import dock_tabs
from ui.dock_tabs import tab_title
from ui.docks import DockBoard, Group
from ui.panes.pane import Pane

PANES = [
    ("agenda", Group.AGENDA),
    ("attendance", Group.PEOPLE),
    ("apologies", Group.PEOPLE),
    ("questions", Group.BUSINESS),
    ("record", Group.BUSINESS),
]


def add(board: DockBoard, theme, pane_id: str, group: Group) -> None:
    kind: type[Pane] = type("SomePane", (Pane,), {"pane_id": pane_id, "title": pane_id.title()})
    pane = kind(theme, board.home(kind, group))
    pane.set_body(QLineEdit())
    board.add(pane)


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    window.setCentralWidget(QWidget())
    window.resize(1366, 688)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def board(theme, window, qtbot):
    board = DockBoard(theme, window)
    for pane_id, group in PANES:
        add(board, theme, pane_id, group)
    board.put_back()
    with qtbot.waitExposed(window):
        window.show()
    board.resize_groups()
    return board


def bars(window: QMainWindow) -> list[list[str]]:
    found = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sorted([bar.tabText(n) for n in range(bar.count())] for bar in found if bar.isVisible())


def test_panes_of_a_group_are_tabs_of_one_place(board, window):
    assert bars(window) == [["Attendance", "Apologies"], ["Questions", "Record"]]
    assert board.order() == ["agenda", "attendance", "questions"]


def test_the_group_that_is_gone_to_grows(board, qtbot):
    board.show_pane("record")
    qtbot.waitUntil(lambda: board.dock("record").height() > 500)
    assert board.dock("attendance").height() < 60
    board.show_pane("attendance")
    qtbot.waitUntil(lambda: board.dock("attendance").height() > 500)


def test_side_by_side_each_has_the_whole_height(board, qtbot, window):
    window.resize(1920, 1000)
    board.set_side_by_side(True)
    qtbot.waitUntil(lambda: board.dock("questions").height() > 900)
    assert board.dock("attendance").height() > 900
    assert board.dock("attendance").x() < board.dock("questions").x()


def test_a_floating_pane_has_a_real_title_and_gives_it_back(board, qtbot):
    dock = board.dock("record")
    assert dock.titleBarWidget() is not None
    dock.setFloating(True)
    qtbot.waitUntil(lambda: dock.titleBarWidget() is None)
    board.put_back()
    assert dock.titleBarWidget() is not None
    assert not dock.isFloating()


def test_a_pane_left_alone_shows_its_title(board, qtbot):
    board.dock("record").setFloating(True)
    qtbot.waitUntil(lambda: board.dock("questions").titleBarWidget().sizeHint().height() == 30)
    assert board.dock("questions").titleBarWidget().isVisible()
    board.dock("record").setFloating(False)


def test_the_count_is_in_the_tab_and_not_in_the_menu(board, window):
    pane = board.dock("apologies").widget()
    assert isinstance(pane, Pane)
    pane.set_badge(3)
    assert [tab_title("Apologies", "3")] == [text for bar in bars(window) for text in bar if "Apo" in text]
    assert board.toggle_action("apologies").text() == "Apologies"


def test_where_everything_is_can_be_remembered(board, theme, window, qtbot):
    board.dock("record").close()
    state = board.save()
    board.put_back()
    assert not board.dock("record").isHidden()
    assert board.restore(state)
    assert board.dock("record").isHidden()


def test_a_closed_pane_opens_again(board):
    board.dock("record").close()
    board.show_pane("record")
    assert "record" in board.order()


def test_tabs_are_painted_again_when_a_count_changes_and_not_for_a_new_layout(board, window, qtbot, monkeypatch):
    painted: list[str] = []

    monkeypatch.setattr(dock_tabs, "paint_tabs", partial(_counted, painted, dock_tabs.paint_tabs))
    board.raise_pane("apologies")
    qtbot.waitUntil(lambda: "Apologies" in painted)
    qtbot.wait(50)
    painted.clear()
    QApplication.postEvent(window, QEvent(QEvent.Type.LayoutRequest))
    qtbot.wait(50)
    assert painted == []
    counted = tab_title("Record", "3")
    board.dock("record").setWindowTitle(counted)
    qtbot.waitUntil(lambda: counted in painted)


def _counted(painted, paint, theme, bar, open_tab):
    painted.append(bar.tabText(1))
    paint(theme, bar, open_tab)
