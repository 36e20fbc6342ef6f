"""The two drawers of a small window, and which groups of panes are in them."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from ui.panes.pane import Pane
from ui.theme import Theme
from ui.widgets.drawer import Drawer

AGENDA_WIDTH = 306
COLUMN_WIDTH = 426
"""As wide as the column beside the minute, and the cross that shuts it."""


class Drawers(QObject):
    """Opens one drawer at a time over the minute; it shuts when the keyboard goes back to the line."""

    pane_chosen = Signal(str)
    """A click on the tab of a pane in a drawer."""

    def __init__(self, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.agenda = Drawer(theme, window, "left", AGENDA_WIDTH)
        self.column = Drawer(theme, window, "right", COLUMN_WIDTH)
        self._of: dict[str, Drawer] = {}
        for drawer in self._both:
            drawer.close_requested.connect(self._on_close_requested)
            drawer.pane_chosen.connect(self.pane_chosen)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def _both(self) -> tuple[Drawer, Drawer]:
        return self.agenda, self.column

    def holds(self, pane_id: str) -> bool:
        """Whether the pane is in a drawer and not in its dock."""
        return pane_id in self._of

    def take_in(self, drawer: Drawer, *groups: list[Pane]) -> None:
        """Put groups of panes into a drawer."""
        drawer.take_in(*groups)
        self._of.update((pane.pane_id, drawer) for pane in drawer.panes)

    def give_back(self, drawer: Drawer) -> list[Pane]:
        """Empty a drawer and return what was in it."""
        panes = drawer.give_back()
        for pane in panes:
            del self._of[pane.pane_id]
        return panes

    def bring_up(self, pane_id: str) -> None:
        """Put a pane in front in its drawer, without opening it."""
        self._of[pane_id].bring_up(pane_id)

    def open(self, pane_id: str) -> None:
        """Open the drawer that the pane is in, with the pane in front."""
        wanted = self._of[pane_id]
        for drawer in self._both:
            if drawer is not wanted:
                drawer.hide()
        wanted.bring_up(pane_id)
        wanted.open()

    def shut(self) -> bool:
        """Shut whatever is open; whether anything was."""
        was_open = any(drawer.is_open for drawer in self._both)
        for drawer in self._both:
            drawer.hide()
        return was_open

    def order(self) -> list[str]:
        """Return the panes that F6 leads to: the one in front in each drawer."""
        return [drawer.pane_id for drawer in self._both if drawer.pane_id]

    @Slot()
    def _on_close_requested(self) -> None:
        self.shut()
        minute = self._window.centralWidget()
        if minute is not None:
            minute.setFocus()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        # The keyboard also goes from a floating pane while everything is taken down.
        minute = self._window.centralWidget() if isValid(self._window) else None
        if now is not None and minute is not None and minute.isAncestorOf(now):
            self.shut()
