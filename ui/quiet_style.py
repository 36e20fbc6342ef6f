"""Fusion, with the letters of the menus underlined only while Alt is held."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget


class QuietStyle(QProxyStyle):
    """For the menu bar and its menus: the letters stay in force all the time; only their underlines come with Alt.

    Not for the whole program: Qt asks a style some ten thousand times while the window opens.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's own name
    ) -> int:
        """Underline letters while Alt is down; everything else as the style has it."""
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            held = QGuiApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.AltModifier
            return int(bool(held))
        return super().styleHint(hint, option, widget, returnData)
