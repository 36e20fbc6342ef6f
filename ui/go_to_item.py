"""Ctrl+J: an item by its number; Enter looks at it, F12 takes it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from clerk_app.meeting.agenda import AgendaItem
from ui.looked_at import LookedAt
from ui.models.rows import Row, text_cell
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.entry_field import EntryField
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import Label
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

_LEAVES_IT_OPEN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
MOST_SHOWN = 8
_WIDTH = 380
_LOOK = RowLook((Column(30, "right", gap=10), Column(None)), left=8, right=8)


def items_for(items: tuple[AgendaItem, ...], typed: str) -> tuple[AgendaItem, ...]:
    """The items that fit a number or the beginning of a word of the title: the exact number first."""
    wanted = typed.strip().casefold()
    if not wanted:
        return items
    exact = [i for i in items if i.number.casefold() == wanted]
    begins = [i for i in items if i.number.casefold().startswith(wanted)]
    by_word = not wanted[0].isdigit()
    words = [i for i in items if by_word and any(word.startswith(wanted) for word in i.title.casefold().split())]
    return tuple(dict.fromkeys((*exact, *begins, *words)))


class GoToItem(QFrame):
    """A small pop-up over the minute; it gives the keyboard back to whoever had it."""

    closed = Signal()

    def __init__(
        self, theme: Theme, signals: SessionSignals, looked_at: LookedAt, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._signals = signals
        self._looked_at = looked_at
        self._before: QWidget | None = None
        self._at = 0
        self.field = EntryField("Number of the item")
        self.list = RowView(theme, _LOOK, "Items that fit")
        self._build()
        self._connect()

    def _build(self) -> None:
        px = self._theme.px
        self.setAccessibleName("Go to an item")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field.setPlaceholderText("Number, or a word of the title")
        keys = QHBoxLayout()
        keys.setContentsMargins(px(8), 0, px(8), 0)
        for cap, words in (("Enter", "look at it"), ("F12", "take it"), ("Esc", "back to your line")):
            keys.addWidget(KeyCap(self._theme, cap))
            keys.addWidget(Label(self._theme, words, "caption", "ink_2"))
            keys.addSpacing(px(8))
        keys.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.setSpacing(px(6))
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addLayout(keys)
        self.hide()

    def _connect(self) -> None:
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self.field.entered.connect(self._on_entered)
        self.field.escaped.connect(self.leave)
        self.field.stepped.connect(self._on_stepped)
        self.field.focus_lost.connect(self._on_focus_lost)
        self.list.row_clicked.connect(self._on_clicked)

    # ------------------------------------------------------------------ acts

    def open(self) -> None:
        """Show the pop-up, empty, with the keyboard in it."""
        if self.isVisible():
            self.field.selectAll()
            return
        self._before = self.window().focusWidget()
        self.field.clear()
        self._on_typed("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def leave(self) -> None:
        """Shut the pop-up; the keyboard goes back where it was."""
        # The pop-up goes only after the keyboard: a hidden field would hand it to whatever comes next.
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.closed.emit()

    @property
    def chosen(self) -> str:
        """The item that Enter or F12 acts on, '' where none fits."""
        fitting = self._fitting()
        return fitting[self._at].id if self._at < len(fitting) else ""

    def take_chosen(self) -> None:
        """Begin the chosen item."""
        if self.chosen:
            wanted = self.chosen
            self.leave()
            self._looked_at.take(wanted)

    # ------------------------------------------------------------------ showing

    def _fitting(self) -> tuple[AgendaItem, ...]:
        return items_for(self._signals.state.agenda.items, self.field.text())[:MOST_SHOWN]

    def _render(self) -> None:
        self.list.set_rows([self._row(n, item) for n, item in enumerate(self._fitting())])
        parent = self.parentWidget()
        px = self._theme.px
        height = self.list.content_height()
        self.list.setFixedHeight(max(height, self._theme.row_height))
        width = min(px(_WIDTH), parent.width() - 16) if parent else px(_WIDTH)
        self.resize(width, self.sizeHint().height())
        if parent:
            self.move((parent.width() - width) // 2, min(px(150), max(0, parent.height() - self.height())))

    def _row(self, number: int, item: AgendaItem) -> Row:
        here = number == self._at
        return Row(
            item.id, (text_cell(item.number, weight=600), text_cell(item.title)), f"Item {item.number}, {item.title}",
            tint="selected" if here else None, bar="accent" if here else None,
        )  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the strong border of a pop-up."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.setPen(QPen(self._theme.color("strong"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # ------------------------------------------------------------------ what happens

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take F12 (and its twin) before the window does."""
        if not isinstance(event, QKeyEvent) or not _is_take(event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.take_chosen()
        return event.type() == QEvent.Type.KeyPress

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._at = 0
        if not self.field.text().strip():
            ids = [item.id for item in self._fitting()]
            self._at = ids.index(self._looked_at.item_id) if self._looked_at.item_id in ids else 0
        self._render()

    @Slot(int)
    def _on_stepped(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._fitting()) - 1))
        self._render()

    @Slot()
    def _on_entered(self) -> None:
        if self.chosen:
            wanted = self.chosen
            self.leave()
            self._looked_at.look_at(wanted)

    @Slot(object)
    def _on_focus_lost(self, reason: Qt.FocusReason) -> None:
        # The clerk went elsewhere; another program in front, or a menu, is no reason to shut.
        if self.isVisible() and reason not in _LEAVES_IT_OPEN:
            self.hide()
            self.closed.emit()

    @Slot(str)
    def _on_clicked(self, key: str) -> None:
        self.leave()
        self._looked_at.look_at(key)


def _is_take(event: QKeyEvent) -> bool:
    plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
    twin = event.key() == Qt.Key.Key_Equal and event.modifiers() == Qt.KeyboardModifier.AltModifier
    return (event.key() == Qt.Key.Key_F12 and plain) or twin
