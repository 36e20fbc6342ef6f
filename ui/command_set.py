"""The commands as actions of the window: its menus, which of them are enabled, and what each does."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from ui.commands import COMMANDS, MENUS, Command, MenuName
from ui.keypad_filter import KeypadFilter
from ui.quiet_style import QuietStyle
from ui.theme import Theme

_MNEMONICS: Final[dict[MenuName, str]] = {"Minutes": "Mi&nutes"}
"""Where the first letter is another menu’s."""


class CommandSet(QObject):
    """The actions of the window, one for each command in the table."""

    command = Signal(str)
    """The clerk asked for the command with that id."""
    changed = Signal()
    """A command can be done now or no longer, or says something else."""

    def __init__(self, theme: Theme, window: QMainWindow, table: tuple[Command, ...] = COMMANDS) -> None:
        super().__init__(window)
        self._theme = theme
        self._commands = {command.id: command for command in table}
        self._actions: dict[str, QAction] = {}
        self._legends: dict[str, str] = {}
        self._drawn = False
        self._build(window)
        theme.changed.connect(self._on_theme_changed)
        self._filter = KeypadFilter(self, window)

    def _build(self, window: QMainWindow) -> None:
        for command in self._commands.values():
            action = QAction(command.text, window)
            action.setObjectName(command.id)
            action.setData(command.id)
            keys = [*command.keys, *([command.twin] if command.twin else [])]
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setAutoRepeat(False)  # a held F5 would skip a speaker
            action.setToolTip(command.tip or command.text)
            action.setMenuRole(_menu_role(command.id))
            action.triggered.connect(self._on_triggered)
            window.addAction(action)
            self._actions[command.id] = action

    def __iter__(self) -> Iterator[Command]:
        """Go through all commands in the order of the menus."""
        return iter(self._commands.values())

    def fill(self, bar: QMenuBar) -> dict[MenuName, QMenu]:
        """Put the menus into a menu bar; each opens with Alt and its first letter, the minutes with Alt+N."""
        menus: dict[MenuName, QMenu] = {}
        for name in MENUS:
            menus[name] = bar.addMenu(_MNEMONICS.get(name, f"&{name}"))
            menus[name].aboutToShow.connect(self._draw_icons)
        for command in self._commands.values():
            if command.in_menu:
                if command.starts_group and not menus[command.menu].isEmpty():
                    menus[command.menu].addSeparator()
                menus[command.menu].addAction(self._actions[command.id])
        QuietStyle(bar, self._theme)
        return menus

    def about(self, command_id: str) -> Command:
        """Return what the table says about a command."""
        return self._commands[command_id]

    def action(self, command_id: str) -> QAction:
        """Return the action of a command."""
        return self._actions[command_id]

    def is_enabled(self, command_id: str) -> bool:
        """Return whether the command can be done now."""
        return self._actions[command_id].isEnabled()

    def set_enabled(self, command_id: str, enabled: bool) -> None:
        """Say whether the command can be done now; it stays where it is, dim."""
        if self._turned(command_id, enabled):
            self.changed.emit()

    def follow(self, can: Callable[[str], bool], names: Mapping[str, tuple[str, str]]) -> None:
        """Say of all commands whether they can be done and what some are called now; told once, however many change."""
        changes = [self._turned(command_id, can(command_id)) for command_id in self._commands]
        changes += [self._renamed(command_id, text, legend) for command_id, (text, legend) in names.items()]
        if any(changes):
            self.changed.emit()

    def _turned(self, command_id: str, enabled: bool) -> bool:
        if self._actions[command_id].isEnabled() == enabled:
            return False
        self._actions[command_id].setEnabled(enabled)
        return True

    def _renamed(self, command_id: str, text: str, legend: str) -> bool:
        if text == self.text(command_id) and (not legend or legend == self.legend(command_id)):
            return False
        self._actions[command_id].setText(text)
        if legend:
            self._legends[command_id] = legend
        return True

    def text(self, command_id: str) -> str:
        """Return what the command is called now."""
        return self._actions[command_id].text()

    def legend(self, command_id: str) -> str:
        """Return the command's word in the legend now."""
        return self._legends.get(command_id, self._commands[command_id].legend)

    def rename(self, command_id: str, text: str, legend: str = "") -> None:
        """Call a command something else for now: 'Reconvene' while the meeting is adjourned."""
        if self._renamed(command_id, text, legend):
            self.changed.emit()

    def act(self, command_id: str) -> None:
        """Do a command as if its key had been pressed; nothing happens where it cannot be done."""
        self._actions[command_id].trigger()

    @Slot()
    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.command.emit(str(action.data()))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._drawn = False

    @Slot()
    def _draw_icons(self) -> None:
        # Some hundred pictures, which nobody sees before a menu opens.
        if self._drawn:
            return
        self._drawn = True
        for command in self._commands.values():
            if command.icon:
                self._actions[command.id].setIcon(self._theme.icon(command.icon, "ink_2", 16))


def _menu_role(command_id: str) -> QAction.MenuRole:
    roles = QAction.MenuRole
    return {"quit": roles.QuitRole, "preferences": roles.PreferencesRole}.get(command_id, roles.NoRole)
