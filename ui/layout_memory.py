"""Where the panes and the window were left, remembered for small and large windows apart."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

FILE_NAME = "layout.ini"
"""The file in the data folder; without it everything stands where it belongs."""


class LayoutMemory:
    """Widths, tabs and places: a laptop goes from the desk to the chamber and back."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    def docks(self, *, large: bool) -> bytes | None:
        """Where the panes of a large or small window were left, if they were ever moved."""
        return self._bytes(self._docks_key(large=large))

    def keep_docks(self, state: bytes, *, large: bool) -> None:
        """Remember where the panes are."""
        self._settings.setValue(self._docks_key(large=large), QByteArray(state))

    def geometry(self) -> bytes | None:
        """Where the window was left."""
        return self._bytes("window")

    def keep_geometry(self, state: bytes) -> None:
        """Remember where the window is."""
        self._settings.setValue("window", QByteArray(state))

    def room_is_on(self) -> bool:
        """Whether the room display was on."""
        return bool(self._settings.value("room/on", defaultValue=False, type=bool))

    def room_screen(self) -> str:
        """The screen on which the room display was, '' where it was an ordinary window or never there."""
        return str(self._settings.value("room/screen", ""))

    def keep_room(self, *, on: bool, screen: str) -> None:
        """Remember whether the room display is on, and on which screen."""
        self._settings.setValue("room/on", on)
        self._settings.setValue("room/screen", screen)

    def room_geometry(self) -> bytes | None:
        """Where the room display was left as an ordinary window."""
        return self._bytes("room/window")

    def keep_room_geometry(self, state: bytes) -> None:
        """Remember where the room display is as an ordinary window."""
        self._settings.setValue("room/window", QByteArray(state))

    def _bytes(self, key: str) -> bytes | None:
        value = self._settings.value(key)
        return bytes(value.data()) if isinstance(value, QByteArray) and not value.isEmpty() else None

    @staticmethod
    def _docks_key(*, large: bool) -> str:
        return "docks/large" if large else "docks/small"
