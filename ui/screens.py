"""Which screens are plugged in: the edge where the program meets the computer's monitors."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Place:
    """One screen: what the system calls it, its number as the clerk counts, and where it lies."""

    name: str
    number: int
    area: QRect


class Screens(QObject):
    """The screens of this computer, told anew whenever one comes, goes or changes."""

    changed = Signal()
    """A screen came, went or has another size, or the desk stands on another one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._followed: set[int] = set()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_added)
            app.screenRemoved.connect(self._on_changed)
            for screen in app.screens():
                screen.geometryChanged.connect(self._on_changed)

    def places(self) -> tuple[Place, ...]:
        """Every screen, in the system's order."""
        return tuple(
            Place(screen.name(), number, screen.geometry())
            for number, screen in enumerate(QGuiApplication.screens(), 1)
        )

    def place_of(self, window: QWidget) -> Place:
        """The screen on which a window stands; the first where its own has just gone."""
        places, screens = self.places(), QGuiApplication.screens()
        return places[screens.index(window.screen())] if window.screen() in screens else places[0]

    def follow(self, window: QWidget) -> None:
        """Tell also when this window is moved to another screen."""
        handle = window.windowHandle()
        if handle is None:  # it was never shown
            return
        if handle.winId() not in self._followed:
            self._followed.add(handle.winId())
            handle.screenChanged.connect(self._on_changed)

    def put(self, window: QWidget, place: Place) -> None:
        """Put a window on a screen, where it may then fill it."""
        for screen in QGuiApplication.screens():
            if (screen.name(), screen.geometry()) == (place.name, place.area):
                window.setScreen(screen)
        window.setGeometry(place.area)

    @Slot(QScreen)
    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_changed)
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()
