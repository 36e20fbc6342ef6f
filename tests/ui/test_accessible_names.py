"""Every control of the real window has a name, and Tab goes through it in the order of the work."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QScrollBar, QTabBar, QWidget

from tests.ui.whole_window import WholeWindow
from ui.tab_order import focus_chain
from ui.widgets.bar_cell import BarCell
from ui.widgets.row_view import RowView


@pytest.fixture(scope="module", params=["10:13:30", "10:27:40", "11:06:00", "12:19:59", "13:30:00"])
def window(qapp: QApplication, tmp_path_factory, request):
    """Opened once for every look at it: nothing is done to it here."""
    folder = tmp_path_factory.mktemp("window")
    window = WholeWindow(qapp, folder, until=request.param, shown=request.param)
    yield window
    window.close()


@pytest.fixture
def start(qapp: QApplication, tmp_path):
    window = WholeWindow(qapp, tmp_path, until="11:06:00", shown="11:07:42", start_page=True)
    yield window
    window.close()


def nameless(window: QWidget) -> list[str]:
    """Controls that can have the keyboard, or be pressed, and that a screen reader has no name for."""
    poor = []
    for widget in window.findChildren(QWidget):
        can_have_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.focusProxy()
        is_control = can_have_keys or isinstance(widget, QAbstractButton)
        is_frame = isinstance(widget, QScrollArea | QScrollBar) or widget.objectName().startswith("qt_")
        if is_control and not is_frame and not widget.isHidden() and not name_of(widget):
            poor.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return poor


def name_of(widget: QWidget) -> str:
    """The name that a screen reader gets: the widget's own, its text, or its visible label."""
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    named = interface.text(QAccessible.Text.Name) if interface else ""
    if isinstance(widget, QTabBar):
        named = named or widget.tabText(0)
    return named or widget.accessibleName()


def test_every_control_of_the_meeting_has_a_name(window):
    poor = nameless(window.main)
    assert not poor, "\n".join(poor)


def test_every_control_of_the_start_page_has_a_name(start):
    poor = nameless(start.main)
    assert not poor, "\n".join(poor)


def test_every_row_has_a_spoken_text(window):
    for view in window.main.findChildren(RowView):
        for number, row in enumerate(view.rows.rows):
            assert row.spoken.strip(), (view.accessibleName(), number)


def test_the_cells_of_the_bar_are_statuses_with_names(window):
    for cell in window.main.findChildren(BarCell):
        assert cell.isHidden() or cell.accessibleName(), cell.value


def test_tabs_say_their_counts_in_words(window):
    bars = [bar for bar in window.main.findChildren(QTabBar) if bar.isVisible()]
    names = [bar.accessibleTabName(n) for bar in bars for n in range(bar.count())]
    assert "Apologies, 3" in names


def test_tab_goes_line_note_entries_agenda_people_business_legend(window):
    meeting = window.meeting
    regions = [
        meeting.minute.line, meeting.minute.list, meeting.agenda, meeting.attendance, meeting.apologies,
        meeting.declarations, meeting.questions, meeting.record, window.legend,
    ]  # fmt: skip
    chain = [widget for widget in focus_chain(window.main) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    places = []
    for region in regions:
        inside = [n for n, widget in enumerate(chain) if widget is region or region.isAncestorOf(widget)]
        assert inside, region
        places.append(inside)
    start = chain.index(meeting.minute.line.editor)
    first = [min((place - start) % len(chain) for place in inside) for inside in places]
    assert first == sorted(first)
