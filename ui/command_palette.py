"""The command palette (Ctrl+K): one field that finds commands, panes, items and people."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.command_set import CommandSet
from ui.fuzzy import Match, match
from ui.icons import Mark
from ui.models.rows import Cell, Row, Run, mark_cell, text_cell
from ui.theme import Theme
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import Label, MarkLabel, Rule
from ui.widgets.overlay import Overlay
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

WIDTH: Final = 658
MOST_ROWS: Final = 8
_IN_TIP: Final = 90
"""The rank of what only the tip names: behind whatever the letters fit in a text."""
_LOOK: Final = RowLook(
    (Column(16, gap=14), Column(None), Column(110), Column(60, "right")),
    left=14, right=14, min_height=30, frame_current=False,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """Something that can be found; `act_id` is a command's id, or whatever the owner knows it by."""

    text: str
    menu: str
    key: str
    icon: str
    act_id: str
    enabled: bool = True
    tip: str = ""
    """More about it, where a word may be found that its text lacks."""


class CommandPalette(Overlay):
    """Letters find, the arrows choose, Enter does it, Esc goes back to where the caret was."""

    chosen = Signal(str, str)
    """An entry of the owner's own was chosen: its act_id, and what was typed."""
    closed = Signal()

    def __init__(
        self, theme: Theme, commands: CommandSet, extra: Callable[[], Iterable[PaletteEntry]], window: QWidget
    ) -> None:
        super().__init__(theme, window)
        self._commands = commands
        self._extra = extra
        self._entries: list[PaletteEntry] = []
        self._found: list[PaletteEntry] = []
        self._before: QWidget | None = None
        self._over: QWidget | None = None
        self._build()
        self._lay_out()

    def _build(self) -> None:
        theme = self.theme
        self.setAccessibleName("Find a command")
        self._field = QLineEdit(self)
        self._field.setProperty("bare", True)
        self._field.setAccessibleName("Find a command, an item number or a name")
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._on_typed)
        self._count = Label(theme, "", "caption", "ink_3")
        self._list = RowView(theme, _LOOK, "What was found")
        self._list.mark_current_always()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.row_clicked.connect(self._on_clicked)

    def _lay_out(self) -> None:
        px = self.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(14), px(20), px(12))
        head.setSpacing(px(8))
        head.addWidget(MarkLabel(self.theme, Mark("search", "ink", 18)))
        head.addWidget(self._field, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(px(6))
        column.addWidget(self._list, 1)
        column.addWidget(Rule(self.theme))
        column.addWidget(PaletteFoot(self.theme))

    # ------------------------------------------------------------------ for the window

    def open_over(self, over: QWidget | None = None, *, find_only: bool = False) -> None:
        """Open over that widget (the minute), else over the window, and take the keyboard."""
        if self.is_open:
            self._field.selectAll()
            return
        self._before = QApplication.focusWidget()
        self._over = over
        self._entries = [] if find_only else [*self._from_table(), *self._extra()]
        self._field.setFont(self.theme.font("value", 400))
        self._field.clear()
        self._show_found()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Close, and give the keyboard back to where it was."""
        if not self.is_open:
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()

    @property
    def found(self) -> tuple[PaletteEntry, ...]:
        """What fits the letters typed so far, best first."""
        return tuple(self._found)

    @property
    def field(self) -> QLineEdit:
        """The field."""
        return self._field

    def _from_table(self) -> list[PaletteEntry]:
        return [
            PaletteEntry(
                self._commands.text(command.id), command.menu, command.cap, command.icon,
                command.id, self._commands.is_enabled(command.id), command.tip,
            )
            for command in self._commands
            if command.id != "palette"
        ]  # fmt: skip

    # ------------------------------------------------------------------ finding

    @Slot(str)
    def _on_typed(self, _typed: str) -> None:
        self._show_found()

    def _show_found(self) -> None:
        typed = self._field.text()
        fits = [(_match(typed, entry), number, entry) for number, entry in enumerate(self._entries)]
        ranked = sorted((found.rank, number, found, entry) for found, number, entry in fits if found is not None)
        self._found = [entry for _rank, _number, _found, entry in ranked]
        rows = [_row(str(place), entry, found.places) for place, (_rank, _number, found, entry) in enumerate(ranked)]
        if typed.strip():
            finding = PaletteEntry(f"Find “{typed.strip()}” in this meeting", "Edit", "Ctrl+F", "search", "find")
            self._found.append(finding)
            rows.append(_row(str(len(rows)), finding, ()))
        self._list.set_rows(rows)
        self._list.set_current_key("0")
        self._count.setText(f"{len(self._found)} of {len(self._entries)}" if typed.strip() else "")
        self.place()

    def _choose(self, key: str) -> None:
        entry = self._found[int(key)]
        if not entry.enabled:
            return
        typed = self._field.text().strip()
        self.close_palette()
        in_table = any(command.id == entry.act_id for command in self._commands)
        if in_table and entry.act_id != "find":
            self._commands.act(entry.act_id)
        else:
            self.chosen.emit(entry.act_id, typed)

    @Slot(str)
    def _on_clicked(self, key: str) -> None:
        self._choose(key)

    # ------------------------------------------------------------------ keys, place, painting

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the field that choose, act and close; close when the keyboard goes elsewhere."""
        if watched is self._field:
            if event.type() == QEvent.Type.FocusOut and self.is_open:
                self.update()
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
                if event.key() == Qt.Key.Key_Escape:
                    event.accept()  # else the window's own Esc takes it
                    return True
                return False
            return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._took(event)
        return super().eventFilter(watched, event)

    def _took(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_palette()
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._list.step(-1)
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._list.step(1)
            case Qt.Key.Key_PageUp:
                self._list.step(-MOST_ROWS)
            case Qt.Key.Key_PageDown:
                self._list.step(MOST_ROWS)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self._list.current_key():
                    self._choose(self._list.current_key())
            case _:
                return False
        return True

    def place(self) -> None:
        """Stand over the minute, near its top, as high as what was found."""
        window = self.ground
        px = self.theme.px
        width = min(px(WIDTH), window.width() - px(16))
        rows = px(30) * max(1, min(MOST_ROWS, len(self._found)))
        fixed = self.sizeHint().height() - self._list.sizeHint().height()
        middle, top = window.width() // 2, px(93)
        if self._over is not None:
            corner = self._over.mapTo(window, QPoint(0, 0))
            middle = corner.x() + self._over.width() // 2 + px(74)
            top = corner.y() + px(36)
        left = max(px(8), min(middle - width // 2, window.width() - width - px(8)))
        height = min(fixed + rows, window.height() - px(16))
        self.setGeometry(QRect(left, max(px(8), min(top, window.height() - height - px(8))), width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel, and the ring round the field."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._field.hasFocus()
        painter.setPen(QPen(self.theme.color("accent" if focused else "strong"), 2 if focused else 1))
        px = self.theme.px
        field = QRectF(px(7), px(7), self.width() - px(14), self._field.geometry().bottom() + px(12) - px(7))
        painter.drawRoundedRect(field, px(2), px(2))


class PaletteFoot(QWidget):
    """What the keys do in the palette."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(6), theme.px(14), theme.px(6))
        row.setSpacing(theme.px(5))
        for cap, words in (("↑ ↓", "choose"), ("Enter", "do it"), ("Esc", "back to your line")):
            row.addWidget(KeyCap(theme, cap))
            row.addWidget(Label(theme, words, "caption", "ink_2"))
            row.addSpacing(theme.px(10))
        row.addStretch(1)
        row.addWidget(Label(theme, "An item number, a name or a command", "caption", "ink_2"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sunken ground."""
        QPainter(self).fillRect(self.rect(), self._theme.color("sunken"))


def _match(typed: str, entry: PaletteEntry) -> Match | None:
    found = match(typed, entry.text)
    if found is None and any(word.startswith(typed.strip().casefold()) for word in entry.tip.casefold().split()):
        return Match(_IN_TIP, ())
    return found


def _row(key: str, entry: PaletteEntry, places: tuple[int, ...]) -> Row:
    ink = Run("", colour="ink" if entry.enabled else "ink_3")
    runs = _marked(entry.text, places, ink)
    mark = mark_cell(entry.icon, ink.colour, 16) if entry.icon else Cell()
    cap = Cell(cap=entry.key) if entry.key else Cell()
    spoken = ", ".join(part for part in (entry.text, entry.menu, entry.key) if part)
    if not entry.enabled:
        spoken += ", not now"
    return Row(key, (mark, Cell(runs), text_cell(entry.menu, "caption", "ink_3"), cap), spoken)


def _marked(text: str, places: tuple[int, ...], plain: Run) -> tuple[Run, ...]:
    """Return the text with the typed letters in bold."""
    runs: list[Run] = []
    for number, letter in enumerate(text):
        weight = 700 if number in places else 400
        if runs and runs[-1].weight == weight:
            runs[-1] = Run(runs[-1].text + letter, colour=plain.colour, weight=weight)
        else:
            runs.append(Run(letter, colour=plain.colour, weight=weight))
    return tuple(runs)
