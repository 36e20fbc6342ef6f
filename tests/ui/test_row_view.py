"""The list walks by key, hands letters to its owner and measures wrapped rows."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPaintEvent

from ui.models.rows import Cell, Row, Run, group_row, mark_cell, text_cell
from ui.widgets.row_painter import Column, RowLook, RowPainter
from ui.widgets.row_view import RowView

LOOK = RowLook((Column(24), Column(None, max_lines=None), Column(0, "right")))


def row(key: str, words: str = "Present") -> Row:
    return Row(key, (mark_cell("check"), text_cell(key), text_cell(words, "caption")), f"{key}, {words}")


@pytest.fixture
def view(theme, qtbot):
    view = RowView(theme, LOOK, "Attendance")
    qtbot.addWidget(view)
    view.set_rows([group_row("g", "Councillors"), row("a"), row("b"), group_row("h", "Co-opted"), row("c")])
    view.resize(300, 300)
    view.show()
    view.setFocus()
    return view


def test_focus_begins_at_the_first_row_that_is_no_heading(view, qtbot):
    qtbot.waitUntil(view.hasFocus)
    assert view.current_key() == "a"


def test_arrows_walk_past_headings(view, qtbot):
    view.set_current_key("b")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_key() == "c"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.current_key() == "b"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current_key() == "a"


def test_a_letter_goes_to_the_owner_and_does_not_search(view, qtbot):
    view.set_current_key("a")
    with qtbot.waitSignal(view.key_pressed) as pressed:
        qtbot.keyClick(view, Qt.Key.Key_C)
    assert pressed.args == ["a", "C"]
    assert view.current_key() == "a"


@pytest.mark.parametrize(
    ("key", "modifier", "name"),
    [
        (Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier, "Shift+P"),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "Backspace"),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "Alt+Up"),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, "Space"),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier, "Insert"),
    ],
)
def test_keys_have_names(view, qtbot, key, modifier, name):
    with qtbot.waitSignal(view.key_pressed) as pressed:
        qtbot.keyClick(view, key, modifier)
    assert pressed.args[1] == name


def test_a_held_key_acts_once(view, qtbot):
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, "p", True)
    with qtbot.assertNotEmitted(view.key_pressed):
        view.keyPressEvent(held)


def test_escape_is_left_to_the_window(view):
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    view.keyPressEvent(event)
    assert not event.isAccepted()


def test_enter_acts_on_the_current_row(view, qtbot):
    view.set_current_key("b")
    with qtbot.waitSignal(view.row_activated) as activated:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert activated.args == ["b"]


def test_the_current_row_stays_when_others_come_and_go(view, qtbot):
    view.set_current_key("b")
    with qtbot.assertNotEmitted(view.current_changed):
        view.set_rows([row("c"), row("x"), row("b", "Left 10:58")])
    assert view.current_key() == "b"


def test_wrapped_rows_are_higher_where_the_list_is_narrower(view, theme, qtbot):
    words = Run("Seven hubs had opened since April, the last of them in November. " * 3, "minute")
    view.set_rows([Row("long", (Cell(), Cell((words,)), Cell()), "long")])
    wide = view.content_height()
    view.resize(200, 300)
    assert view.content_height() > wide
    qtbot.waitUntil(lambda: view.visualRect(view.rows.index(0, 0)).height() == view.content_height())


def test_two_lines_at_most_end_in_an_ellipsis(theme, qtbot):
    view = RowView(theme, RowLook((Column(None, max_lines=2),), min_height=0), "Agenda")
    qtbot.addWidget(view)
    view.resize(120, 200)
    view.show()
    view.set_rows([Row("a", (text_cell("Apologies, substitutes and declarations of interest"),), "a")])
    two = view.content_height()
    view.set_rows([Row("a", (text_cell("Apologies, substitutes and declarations of interest " * 4),), "a")])
    assert view.content_height() == two


def test_the_list_is_read_aloud_row_by_row(view):
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Attendance"
    assert "a, Present" in [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]


@pytest.mark.parametrize("scale", [0.9, 1.0, 2.0])
def test_rows_paint_at_every_text_size(view, theme, scale):
    theme.set_scale(scale)
    picture = view.grab().toImage()
    assert picture.size() == view.size() * picture.devicePixelRatio()


class Painted(QObject):
    """Notes how high the stretches of the list are that are painted."""

    def __init__(self, view: RowView) -> None:
        super().__init__()
        self.heights: list[int] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return False


def test_a_row_that_changes_and_is_as_high_as_before_is_painted_alone(view, qtbot):
    qtbot.waitUntil(view.hasFocus)
    qtbot.wait(20)
    painted = Painted(view)
    rows = list(view.rows.rows)
    rows[2] = row("b", "Left 10:58")
    view.set_rows(rows)
    qtbot.waitUntil(lambda: bool(painted.heights))
    qtbot.wait(20)
    assert max(painted.heights) <= view.visualRect(view.rows.index(2, 0)).height()


@pytest.mark.parametrize("changed", [2, 4])
def test_a_row_that_becomes_higher_has_the_room(view, qtbot, changed):
    before = view.contentsSize().height()
    rows = list(view.rows.rows)
    cells = (mark_cell("check"), text_cell("A name and many words, " * 12), text_cell(""))
    rows[changed] = Row(rows[changed].key, cells, "long")
    view.set_rows(rows)
    qtbot.waitUntil(lambda: view.contentsSize().height() > before)
    assert view.contentsSize().height() == view.content_height()


def test_the_chosen_row_stays_in_sight_where_the_list_becomes_lower(view, qtbot):
    view.set_rows([row(str(number)) for number in range(30)])
    view.resize(300, 400)
    view.set_current_key("9")
    view.resize(300, 120)
    shown = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(shown)


def test_the_rows_of_a_long_meeting_are_measured_once(theme, monkeypatch):
    painter = RowPainter(theme, RowLook((Column(None),)))
    rows = [Row(str(n), (text_cell("One line"),), "One line") for n in range(5100)]
    for each in rows:
        painter.height(each, 400)
    monkeypatch.setattr(painter, "_height", None)
    assert {painter.height(each, 400) for each in rows} == {painter.height(rows[0], 400)}
