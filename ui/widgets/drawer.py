"""A drawer: panes that open over the minute where the window has no room beside it."""

from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from ui.dock_tabs import dress_tabs, paint_tabs, tab_title
from ui.panes.pane import Pane
from ui.theme import Theme

WHOLE_WIDTH_UNDER = 300
"""Where less than this of the minute would be left beside a drawer, px at 100 %, it covers all of it."""


class PaneTabs(QTabBar):
    """Tabs painted like those of the docks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._in_front = False
        self.setProperty("panes", True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName("Panes")
        # Ctrl and a digit lead to a pane; Tab goes on to what is in it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_in_front(self, number: int | None) -> None:
        """Show one tab as the open one, `None` for none of these."""
        self._in_front = number is not None
        self.setCurrentIndex(number or 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them in place of the style."""
        paint_tabs(self._theme, self, self.currentIndex() if self._in_front else -1)


class Drawer(QWidget):
    """One column of panes as tabs, laid over one side of the window."""

    close_requested = Signal()
    """A click on the cross."""
    pane_chosen = Signal(str)
    """A click on the tab of a pane."""

    def __init__(self, theme: Theme, window: QWidget, side: Literal["left", "right"], width: int) -> None:
        super().__init__(window)
        self._theme = theme
        self._ground = window
        self._side = side
        self._usual_width = width
        self._rows: list[tuple[PaneTabs, list[Pane]]] = []
        self._tabs = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._stack = QStackedWidget(self)
        self._close = QToolButton(self)
        self._counts = True
        self._build()
        self._connect()

    def _build(self) -> None:
        self.hide()
        self.setAutoFillBackground(True)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName("Close the panes")
        self._close.setToolTip("Close (Esc)")
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.setProperty("quiet", True)
        top = QHBoxLayout()
        top.setSpacing(0)
        self._tabs.setSpacing(0)
        top.addLayout(self._tabs, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self._dress()

    def _connect(self) -> None:
        self._ground.installEventFilter(self)
        self._close.clicked.connect(self.close_requested)
        self._theme.changed.connect(self._dress)

    # ------------------------------------------------------------------ for the board

    def take_in(self, *groups: list[Pane]) -> None:
        """Hold these panes; each group has its own row of tabs where there is no room for one row."""
        for panes in groups:
            tabs = PaneTabs(self._theme, self)
            tabs.tabBarClicked.connect(partial(self._on_tab_clicked, tabs))
            dress_tabs(self._theme, tabs)
            self._tabs.addWidget(tabs)
            self._rows.append((tabs, panes))
            for pane in panes:
                self._stack.addWidget(pane)
                pane.badge_changed.connect(self._on_badge_changed)
        alone = len(self.panes) == 1 and self.panes[0].has_own_heading
        for tabs, panes in self._rows:
            for pane in panes:
                tabs.addTab(pane.title)
            tabs.setVisible(not alone)
        self._close.setVisible(not alone)
        self.bring_up(self.panes[0].pane_id)
        self._say_titles()

    def give_back(self) -> list[Pane]:
        """Let the panes go; their docks take them again."""
        self.hide()
        panes = self.panes
        for pane in panes:
            pane.badge_changed.disconnect(self._on_badge_changed)
            self._stack.removeWidget(pane)
        for tabs, _panes in self._rows:
            tabs.hide()
            tabs.deleteLater()
        self._rows = []
        return panes

    @property
    def panes(self) -> list[Pane]:
        """The panes that are here."""
        return [pane for _tabs, panes in self._rows for pane in panes]

    @property
    def pane_id(self) -> str:
        """The pane in front, '' where the drawer is empty."""
        pane = self._stack.currentWidget()
        return pane.pane_id if isinstance(pane, Pane) and self._rows else ""

    @property
    def is_open(self) -> bool:
        """Whether it lies over the minute."""
        return not self.isHidden()

    def bring_up(self, pane_id: str) -> None:
        """Put a pane in front; the drawer stays shut where it is shut."""
        for tabs, panes in self._rows:
            names = [pane.pane_id for pane in panes]
            number = names.index(pane_id) if pane_id in names else None
            tabs.set_in_front(number)
            if number is not None:
                self._stack.setCurrentWidget(panes[number])

    def open(self) -> None:
        """Lie over the minute."""
        self._place()
        self.show()
        self.raise_()

    # ------------------------------------------------------------------ inside

    def _place(self) -> None:
        room, scale = self._ground.rect(), self._theme.scale
        width = round(self._usual_width * scale)
        if room.width() - width < WHOLE_WIDTH_UNDER * scale:
            width = room.width()
        whole = width == room.width()
        ways = QBoxLayout.Direction
        self._tabs.setDirection(ways.LeftToRight if whole else ways.TopToBottom)
        self._counts = not whole
        self._say_titles()
        left = room.width() - width if self._side == "right" else 0
        self.setGeometry(left, 0, width, room.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and watched is self._ground and self.is_open:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and a border at both sides."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("canvas"))
        for x in (0, self.width() - 1):
            painter.fillRect(x, 0, 1, self.height(), self._theme.color("strong"))

    def _on_tab_clicked(self, tabs: PaneTabs, number: int) -> None:
        panes = next(panes for own, panes in self._rows if own is tabs)
        if number >= 0:
            self.pane_chosen.emit(panes[number].pane_id)

    @Slot()
    def _on_badge_changed(self) -> None:
        self._say_titles()

    def _say_titles(self) -> None:
        """Say how many there are in each, where one row need not hold all the tabs."""
        for tabs, panes in self._rows:
            for number, pane in enumerate(panes):
                tabs.setTabText(number, tab_title(pane.title, pane.badge if self._counts else ""))
            dress_tabs(self._theme, tabs)

    @Slot()
    def _dress(self) -> None:
        for tabs, _panes in self._rows:
            dress_tabs(self._theme, tabs)
        self._close.setIconSize(QSize(self._theme.px(15), self._theme.px(15)))
        self._close.setIcon(self._theme.icon("x", "ink_2", 15))
        side = self._theme.px(self._theme.tokens.size.tab)
        self._close.setFixedSize(side, side)
        if self.is_open:
            self._place()
