"""The room display switched on and off, put on the right screen, and brought back when that was unplugged."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.room_view import RoomView
from ui.layout_memory import LayoutMemory
from ui.prompt import Prompt
from ui.room_window import RoomWindow
from ui.screens import Place, Screens
from ui.theme import Theme
from ui.widgets.room_face import USUAL_SIZE

_BEFORE_OTHERS = -1

HIDDEN = "display-hidden"
"""The note that stands while the room's screen is unplugged."""


def hidden_note() -> Prompt:
    """Told when the room's screen was unplugged."""
    words = "The room’s screen was unplugged, so the room display is hidden. Plugged in again, it comes back."
    return Prompt(HIDDEN, words, "Read", "monitor-off", rank=_BEFORE_OTHERS)


class RoomDisplay(QObject):
    """One window for the room; it never fills the screen on which the desk stands unless it is asked to there."""

    changed = Signal()
    """It is on or off, or somewhere else."""
    hidden = Signal()
    """Its screen was unplugged."""

    def __init__(self, theme: Theme, memory: LayoutMemory, screens: Screens, desk: QWidget) -> None:
        super().__init__(desk)
        self._memory, self._screens, self._desk = memory, screens, desk
        self._place: Place | None = None
        self._on = self._waits = False
        self.window = RoomWindow(theme)
        self.window.left.connect(self.close)
        screens.changed.connect(self._on_screens_changed)

    # ------------------------------------------------------------------ what there is

    @property
    def is_on(self) -> bool:
        """Whether it is switched on, be its screen there or not."""
        return self._on

    @property
    def is_waiting(self) -> bool:
        """Whether it is on and hidden until its screen is plugged in."""
        return self._waits

    @property
    def where(self) -> str:
        """'on screen 2', 'in a window', '' while it is off or hidden."""
        if not self._on or self._waits:
            return ""
        return f"on screen {self._place.number}" if self._place else "in a window"

    def show_view(self, view: RoomView) -> None:
        """Show what the room sees now, if it sees anything."""
        self.window.show_view(view)

    # ------------------------------------------------------------------ on and off

    def toggle(self) -> None:
        """F11: switch it on, or off."""
        if self._on:
            self.close()
        else:
            self._open()

    def restore(self) -> None:
        """Be as it was when the program was last closed; without its screen wait for it and disturb nobody."""
        if not self._memory.room_is_on():
            return
        self._on = True
        self._waits = self._is_missing()
        if not self._waits:
            self._show()
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Switch it off."""
        if not self._on:
            return
        had_keyboard = self.window.isActiveWindow()
        self._on = self._waits = False
        self._put_away()
        self._memory.keep_room(on=False, screen=self._memory.room_screen())
        if had_keyboard:
            self._desk.window().activateWindow()
        self.changed.emit()

    def end(self) -> None:
        """Close it with the desk; whether it was on stays remembered."""
        self._screens.changed.disconnect(self._on_screens_changed)
        self._on = False
        self._put_away()
        self.window.deleteLater()

    def _open(self) -> None:
        self._on = True
        self._show()
        self._memory.keep_room(on=True, screen=self._place.name if self._place else "")
        self.changed.emit()

    def _put_away(self) -> None:
        if self._place is None and self.window.isVisible() and not self.window.isFullScreen():
            self._memory.keep_room_geometry(bytes(self.window.saveGeometry().data()))
        self.window.hide()
        self._place = None

    # ------------------------------------------------------------------ on which screen

    def _others(self) -> tuple[Place, ...]:
        """The screens on which the desk does not stand, the one used last before the others."""
        self._screens.follow(self._desk.window())
        desk = self._screens.place_of(self._desk.window())
        others = [place for place in self._screens.places() if place != desk]  # two may have one and the same name
        last = self._memory.room_screen()
        return tuple(sorted(others, key=lambda place: place.name != last))

    def _is_missing(self) -> bool:
        """Whether the screen used last is not plugged in: any other may be what the clerk reads in private."""
        last = self._memory.room_screen()
        return bool(last) and all(place.name != last for place in self._screens.places())

    def _show(self) -> None:
        self._waits = False
        others = self._others()
        if others:
            self._fill(others[0])
            return
        self._place = None
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        geometry = self._memory.room_geometry()
        if geometry is None or not self.window.restoreGeometry(geometry):
            self.window.setGeometry(_corner(self._screens.place_of(self._desk.window()).area))
        self.window.stand_beside()

    def _fill(self, place: Place) -> None:
        if self.window.isVisible():
            self.window.hide()  # a window that fills one screen is not moved to another
        self._place = place
        self._screens.put(self.window, place)
        self.window.fill_screen()

    @Slot()
    def _on_screens_changed(self) -> None:
        if not self._on:
            return
        others = self._others()
        if self._place is not None and self._place in others:
            return
        if self._waits and self._is_missing():
            return
        if others:
            same = next((o for o in others if self._place and o.name == self._place.name), others[0])
            self._waits = False
            self._fill(same)
        elif self._place is not None:
            self._place = None
            self._waits = True
            self.window.hide()
            self.hidden.emit()
        self.changed.emit()


def _corner(area: QRect) -> QRect:
    """At the lower right of the desk's screen, whole, and no more of it than is needed."""
    size = USUAL_SIZE.boundedTo(area.size() * 0.6)
    box = QRect(QPoint(0, 0), size)
    box.moveBottomRight(area.bottomRight() - QPoint(area.width() // 40, area.height() // 16))
    return box
