"""Panes as docks: three groups, of which the one that is gone to grows and the other shrinks."""

from dataclasses import dataclass
from enum import Enum
from itertools import chain, pairwise

from PySide6.QtCore import QByteArray, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget
from shiboken6 import isValid

from ui.dock_tabs import DockTabs, spoken_title, tab_title
from ui.drawers import Drawers
from ui.panes.pane import Pane, PaneHeading
from ui.spoken import announce
from ui.theme import Theme


class Group(Enum):
    """Where a pane stands."""

    AGENDA = "agenda"
    PEOPLE = "people"
    BUSINESS = "business"


@dataclass(frozen=True, slots=True)
class Widths:
    """Widths of the groups in px at 100 %."""

    agenda: int
    people: int
    business: int


NARROW = Widths(agenda=248, people=394, business=394)
WIDE = Widths(agenda=306, people=352, business=432)
SHRUNK = 52
"""The height of a group that has shrunk to its tabs and one line."""
AT_REST = 102
"""The height of the business at the start: its tabs and three lines."""
VERSION = 1


class DockBoard(QObject):
    """Places the panes in a window; panes with the same group share one place as tabs."""

    pane_shown = Signal(str)
    _moved = Signal()

    def __init__(self, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._panes: dict[str, Pane] = {}
        self._docks: dict[str, PaneDock] = {}
        self._groups: dict[str, Group] = {}
        self._side_by_side: bool | None = None
        self._grown = Group.PEOPLE
        self._moves = False
        self._build()
        self._tabs = DockTabs(theme, window)
        self._drawers = Drawers(theme, window)
        self._drawers.pane_chosen.connect(self.show_pane)

    def _build(self) -> None:
        options = QMainWindow.DockOption
        # Not animated: movement at the edge of sight takes the eye from the room.
        self._window.setDockOptions(options.AllowTabbedDocks | options.AllowNestedDocks | options.GroupedDragging)
        area = Qt.DockWidgetArea
        for side in (area.LeftDockWidgetArea, area.RightDockWidgetArea):
            self._window.setTabPosition(side, QTabWidget.TabPosition.North)
        # Queued: while a dock is moved, the window still counts it among the tabs that it leaves.
        self._moved.connect(self._on_moved, Qt.ConnectionType.QueuedConnection)

    # ------------------------------------------------------------------ for the window

    def home(self, kind: type[Pane], group: Group) -> QDockWidget:
        """Make the dock of a pane to come, its parent: a pane that gets its parent later is dressed anew, all of it."""
        dock = PaneDock(self._theme, kind, self._window)
        dock.hide()
        self._docks[kind.pane_id] = dock
        self._groups[kind.pane_id] = group
        dock.came_up.connect(self._on_came_up)
        return dock

    def add(self, pane: Pane) -> None:
        """Take a pane on, out of sight until `set_side_by_side` or `put_back` places all of them."""
        self._panes[pane.pane_id] = pane
        self._docks[pane.pane_id].take_in(pane)

    def dock(self, pane_id: str) -> QDockWidget:
        """Return the dock of a pane."""
        return self._docks[pane_id]

    def toggle_action(self, pane_id: str) -> QAction:
        """Return the action that closes and opens a pane, for the View menu."""
        return self._docks[pane_id].toggleViewAction()

    @property
    def side_by_side(self) -> bool:
        """Whether people and business stand side by side, each full height."""
        return bool(self._side_by_side)

    def set_side_by_side(self, side_by_side: bool) -> bool:
        """Put people and business side by side (a large window) or above each other; whether all panes were placed."""
        if side_by_side == self._side_by_side:
            return False
        self._side_by_side = side_by_side
        self.put_back()
        return True

    @Slot()
    def put_back(self) -> None:
        """Put every pane back where it belongs, open and at its usual width."""
        docks = [dock for name, dock in self._docks.items() if not self._drawers.holds(name)]
        for dock in docks:
            if dock.isFloating():  # else Qt takes it out of the window and in again all the same
                dock.setFloating(False)
            self._window.removeDockWidget(dock)
        area = Qt.DockWidgetArea
        # First one of each group, then the others as tabs: what is tabbed can no longer be split.
        self._place(Group.AGENDA, area.LeftDockWidgetArea)
        self._place(Group.PEOPLE, area.RightDockWidgetArea)
        self._place(Group.BUSINESS, area.RightDockWidgetArea)
        for group in Group:
            for before, dock in pairwise(self._members(group)):
                self._window.tabifyDockWidget(before, dock)
        for dock in docks:
            dock.show()
        for group in Group:
            if first := self._first(group):
                first.raise_()
        self.resize_groups()
        self._dress_titles()

    def _place(self, group: Group, area: Qt.DockWidgetArea) -> None:
        first = self._first(group)
        if first is None:
            return
        people = self._first(Group.PEOPLE)
        self._window.addDockWidget(area, first)
        if group is Group.BUSINESS and people is not None:
            horizontal = Qt.Orientation.Horizontal
            way = horizontal if self._side_by_side else Qt.Orientation.Vertical
            self._window.splitDockWidget(people, first, way)
        first.show()

    @Slot(str)
    def show_pane(self, pane_id: str) -> None:
        """Bring a pane up, grow its group, and give it the keyboard."""
        self.reveal(pane_id)
        pane = self._panes[pane_id]
        pane.focus_in_pane()
        announce(pane, pane.spoken)
        self.pane_shown.emit(pane_id)

    def reveal(self, pane_id: str) -> None:
        """Bring a pane up and grow its group; the keyboard stays where it is."""
        if self._drawers.holds(pane_id):
            self._drawers.open(pane_id)
        else:
            self._drawers.shut()
            self.raise_pane(pane_id)
            self.grow(self._groups[pane_id])

    def raise_pane(self, pane_id: str) -> None:
        """Put a pane in front of those it shares a place with; the keyboard stays where it is."""
        if self._drawers.holds(pane_id):
            self._drawers.bring_up(pane_id)
            return
        self._docks[pane_id].show()
        self._docks[pane_id].raise_()

    # ------------------------------------------------------------------ in a small window

    def set_drawers(self, *, agenda: bool, column: bool) -> None:
        """Put the agenda, or people and business as one column, into drawers over the minute, or back."""
        wanted = {self._drawers.agenda: (agenda, [Group.AGENDA]), self._drawers.column: (column, list(Group)[1:])}
        for drawer, (apart, groups) in wanted.items():
            inside = [[name for name, own in self._groups.items() if own is group] for group in groups]
            if apart == any(self._drawers.holds(name) for names in inside for name in names):
                continue
            if apart:
                for name in chain.from_iterable(inside):
                    self._docks[name].hide()
                self._drawers.take_in(drawer, *([self._panes[name] for name in names] for names in inside))
            else:
                for pane in self._drawers.give_back(drawer):
                    self._docks[pane.pane_id].setWidget(pane)
                    pane.show()

    def shut_drawers(self) -> bool:
        """Shut the drawer that lies over the minute; whether one did."""
        return self._drawers.shut()

    def grow(self, group: Group) -> None:
        """Give the group the height, and leave the other its tabs and one line."""
        if group is not Group.AGENDA:
            self._grown = group
            self._share_height(SHRUNK)

    def rest(self) -> None:
        """Give the people the height and the business its tabs and three lines, as at the start."""
        self._grown = Group.PEOPLE
        self._share_height(AT_REST)

    @Slot()
    def resize_groups(self) -> None:
        """Give every group its usual width for the text size as it is."""
        widths = WIDE if self._side_by_side else NARROW
        pairs = [(Group.AGENDA, widths.agenda), (Group.PEOPLE, widths.people)]
        if self._side_by_side:
            pairs.append((Group.BUSINESS, widths.business))
        docks, sizes = [], []
        for group, width in pairs:
            dock = self._shown(group)
            if dock is not None:
                docks.append(dock)
                sizes.append(self._theme.px(width))
        self._window.resizeDocks(docks, sizes, Qt.Orientation.Horizontal)
        self._share_height(AT_REST if self._grown is Group.PEOPLE else SHRUNK)

    def group_of(self, pane_id: str) -> Group:
        """Return the group of a pane."""
        return self._groups[pane_id]

    def order(self) -> list[str]:
        """Return the ids of the panes that can be seen now, for F6."""
        docked = [name for name, dock in self._docks.items() if dock.is_up]
        return [name for name in self._docks if name in docked or name in self._drawers.order()]

    def save(self) -> bytes:
        """Return where everything is, to be remembered."""
        return bytes(self._window.saveState(VERSION).data())

    def restore(self, state: bytes) -> bool:
        """Put everything where it was; only before the window is shown. Return whether it could be done."""
        done = self._window.restoreState(QByteArray(state), VERSION)
        self._dress_titles()
        return done

    # ------------------------------------------------------------------ inside

    def _members(self, group: Group) -> list["PaneDock"]:
        inside = [name for name, own in self._groups.items() if own is group]
        return [self._docks[name] for name in inside if not self._drawers.holds(name)]

    def _first(self, group: Group) -> "PaneDock | None":
        return next(iter(self._members(group)), None)

    def _shown(self, group: Group) -> "PaneDock | None":
        placed = [dock for dock in self._members(group) if not dock.isFloating() and not dock.isHidden()]
        return next((dock for dock in placed if dock.is_up), next(iter(placed), None))

    def _share_height(self, smaller: int) -> None:
        people, business = self._shown(Group.PEOPLE), self._shown(Group.BUSINESS)
        if self._side_by_side or people is None or business is None:
            return
        small = self._theme.px(smaller)
        large = max(small, self._window.height() - small)
        heights = [large, small] if self._grown is Group.PEOPLE else [small, large]
        self._window.resizeDocks([people, business], heights, Qt.Orientation.Vertical)

    @Slot()
    def _on_came_up(self) -> None:
        if not self._moves:  # many docks move at once: the titles are dressed when all of them have
            self._moves = True
            self._moved.emit()

    @Slot()
    def _on_moved(self) -> None:
        self._moves = False
        if isValid(self._window):  # docks also come and go while the window is taken down
            self._dress_titles()
            self._tabs.refresh()

    def _dress_titles(self) -> None:
        for dock in self._docks.values():
            dock.dress_title(tabbed=bool(self._window.tabifiedDockWidgets(dock)))


class PaneDock(QDockWidget):
    """The dock of one pane: no title while it is a tab, a strip while alone, a real one while floating."""

    came_up = Signal()

    def __init__(self, theme: Theme, kind: type[Pane], window: QMainWindow) -> None:
        super().__init__(kind.title, window)
        self._theme = theme
        self._kind = kind
        self._nothing = QWidget(self)
        self._strip = PaneHeading(theme, kind.title, self)
        self.is_up = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setObjectName(f"dock_{self._kind.pane_id}")
        self._strip.setVisible(False)
        self.setTitleBarWidget(self._nothing)

    def _connect(self) -> None:
        self.topLevelChanged.connect(self._on_moved)
        self.dockLocationChanged.connect(self._on_moved)
        self.visibilityChanged.connect(self._on_visibility_changed)

    def take_in(self, pane: Pane) -> None:
        """Show the pane, and its badge in the title."""
        self.setWidget(pane)
        pane.badge_changed.connect(self._on_badge_changed)
        self._on_badge_changed(pane.badge)

    def dress_title(self, *, tabbed: bool) -> None:
        """Show the title that fits where the dock is."""
        if self.isFloating():
            wanted = None
        elif tabbed or self._kind.has_own_heading:
            wanted = self._nothing
        else:
            wanted = self._strip
        if self.titleBarWidget() is not wanted:
            for title in (self._nothing, self._strip):
                title.setVisible(title is wanted)
            self.setTitleBarWidget(wanted)  # type: ignore[arg-type]  # None is the real title bar

    @Slot(str)
    def _on_badge_changed(self, badge: str) -> None:
        self.setWindowTitle(tab_title(self._kind.title, badge))
        self.setAccessibleName(spoken_title(self.windowTitle()))
        self.toggleViewAction().setText(self._kind.title)

    @Slot()
    def _on_moved(self) -> None:
        self.came_up.emit()

    @Slot(bool)
    def _on_visibility_changed(self, visible: bool) -> None:
        self.is_up = visible
        self.came_up.emit()
