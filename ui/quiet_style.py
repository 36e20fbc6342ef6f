"""Fusion, with the letters of the menus underlined only while Alt is held."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenuBar, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from ui.theme import Theme


class QuietStyle(QProxyStyle):
    """For the menu bar and its menus: the letters stay in force all the time; only their underlines come with Alt.

    Not for the whole program: Qt asks a style some ten thousand times while the window opens.
    """

    def __init__(self, bar: QMenuBar, theme: Theme) -> None:
        super().__init__("Fusion")
        self.setParent(bar)
        # Once more with each new style sheet, which passes by whoever has a style of its own.
        theme.changed.connect(self._put_on)
        self._put_on()

    @Slot()
    def _put_on(self) -> None:
        bar = self.parent()  # Qt may keep a style longer than what it is for
        if isinstance(bar, QMenuBar):
            bar.setStyle(self)

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
