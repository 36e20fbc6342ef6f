"""The one list: rows painted as a whole, walked by key, with letters handed to the owner."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.models.rows import ROW_ROLE, Index, Row, RowsModel
from ui.theme import Theme
from ui.widgets.in_sight import bring_into_sight
from ui.widgets.row_painter import RowLook, RowPainter

_NAMED = {
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
}
_STRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def key_name(event: QKeyEvent) -> str:
    """Return 'P', 'Shift+P', '+', 'Backspace', 'Alt+Up', 'Shift+Enter' …; '' for any other key."""
    key = Qt.Key(event.key()) if event.key() else Qt.Key.Key_unknown
    modifiers = event.modifiers()
    shift = "Shift+" if modifiers & Qt.KeyboardModifier.ShiftModifier else ""
    if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        plain_alt = modifiers & _STRONG == Qt.KeyboardModifier.AltModifier
        return "Alt+" + _NAMED[key] if plain_alt else ""
    if modifiers & _STRONG:
        return ""
    if key in _NAMED:
        return shift + _NAMED[key]
    text = event.text()
    if text.isalpha():
        return shift + text.upper()
    return text if text.isprintable() else ""


class _RowDelegate(QStyledItemDelegate):
    """Hands painting and measuring to the row painter."""

    def __init__(self, view: "RowView", painter: RowPainter) -> None:
        super().__init__(view)
        self._view = view
        self._painter = painter

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row."""
        row = index.data(ROW_ROLE)
        if isinstance(row, Row):
            rect: QRect = option.rect
            current = self._view.shows_current(index)
            if not current and self._painter.look.keeps_chosen and index.row() == self._view.currentIndex().row():
                row = replace(row, tint="selected", bar="accent")
            self._painter.paint(painter, row, QRectF(rect), current=current)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of the row at the width of the view."""
        row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        return QSize(width, self._painter.height(row, width) if isinstance(row, Row) else 0)


class RowView(QListView):
    """A list of rows. Letters never search: they go to the owner through `key_pressed`."""

    key_pressed = Signal(str, str)
    """The key of the current row ('' if none), and the name of what was pressed (see key_name)."""
    row_activated = Signal(str)
    """Enter or a double click on the row with that key."""
    row_clicked = Signal(str)
    current_changed = Signal(str)
    focus_changed = Signal(bool)

    def __init__(self, theme: Theme, look: RowLook, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = RowsModel(self)
        self._painter = RowPainter(theme, look)
        self._kept_key = ""
        self._ring = True
        self._updating = False
        self._moved = False
        self._marks_always = False
        self._build(name)
        self._connect()

    def _build(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self._model)
        self.setItemDelegate(_RowDelegate(self, self._painter))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._model.about_to_update.connect(self._on_about_to_update)
        self._model.updated.connect(self._on_updated)
        self._model.rowsInserted.connect(self._on_rows_came_or_went)
        self._model.rowsRemoved.connect(self._on_rows_came_or_went)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    # ------------------------------------------------------------------ for the owner

    @property
    def rows(self) -> RowsModel:
        """The model behind the list."""
        return self._model

    def set_rows(self, rows: list[Row] | tuple[Row, ...]) -> None:
        """Show these rows; the current row stays the current one, by its key."""
        self._model.set_rows(rows)

    def set_look(self, look: RowLook) -> None:
        """Set the rows in another way."""
        self._painter.look = look
        self._lay_out_again()

    def set_focus_ring(self, shown: bool) -> None:
        """Draw the accent ring in focus (the default), or leave it to a ring further out."""
        self._ring = shown

    def mark_current_always(self) -> None:
        """Mark the current row without focus too: a field above the list has the keyboard."""
        self._marks_always = True

    def current_key(self) -> str:
        """Return the key of the current row, '' where there is none."""
        index = self.currentIndex()
        return self._model.row_at(index.row()).key if index.isValid() else ""

    def set_current_key(self, key: str) -> bool:
        """Make the row with that key the current one; return whether it is there."""
        number = self._model.number_of(key)
        if number is None:
            return False
        self.setCurrentIndex(self._model.index(number, 0))
        return True

    def step(self, by: int) -> bool:
        """Go `by` rows down (or up), past headings; return whether there was one to go to."""
        number = self._next_row(self.currentIndex().row(), by)
        if number is None:
            return False
        self.setCurrentIndex(self._model.index(number, 0))
        return True

    def content_height(self) -> int:
        """Return the height of all rows together, at the width of the list as it is."""
        width = self.viewport().width()
        return sum(self._painter.height(row, width) for row in self._model.rows)

    def shows_current(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Return whether the row is to be painted as the current one of the focused list."""
        return (self.hasFocus() or self._marks_always) and index.row() == self.currentIndex().row()

    # ------------------------------------------------------------------ keys

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter is an act, not a search."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand letters and acts to the owner, walk on arrows, and leave the rest to the window."""
        name = key_name(event)
        if not name:
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                event.ignore()
                return
            super().keyPressEvent(event)
            return
        event.accept()
        if event.isAutoRepeat():
            return  # a held key must not act on row after row
        if name == "Enter" and self.current_key():
            self.row_activated.emit(self.current_key())
        else:
            self.key_pressed.emit(self.current_key(), name)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Walk past headings."""
        moves = QAbstractItemView.CursorAction
        here = self.currentIndex().row()
        page = max(1, self.viewport().height() // max(1, self._theme.row_height) - 1)
        match action:
            case moves.MoveUp | moves.MovePrevious:
                number = self._next_row(here, -1)
            case moves.MoveDown | moves.MoveNext:
                number = self._next_row(here, 1)
            case moves.MovePageUp:
                number = self._next_row(here, -page)
            case moves.MovePageDown:
                number = self._next_row(here, page)
            case moves.MoveHome:
                number = self._next_row(-1, 1)
            case moves.MoveEnd:
                number = self._next_row(self._model.rowCount(), -1)
            case _:
                number = None
        return self.currentIndex() if number is None else self._model.index(number, 0)

    def _next_row(self, start: int, by: int) -> int | None:
        rows = self._model.rows
        places = [n for n, row in enumerate(rows) if not row.group]
        if by > 0:
            after = [n for n in places if n > start]
            return after[min(by, len(after)) - 1] if after else None
        before = [n for n in places if n < start]
        return before[max(by, -len(before))] if before else None

    # ------------------------------------------------------------------ painting and size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the ring while the keyboard is here."""
        super().paintEvent(event)
        if self.hasFocus() and self._ring:
            painter = QPainter(self.viewport())
            width = self._theme.tokens.size.focus
            painter.setPen(QPen(self._theme.color("accent"), width))
            half = width / 2
            frame = QRectF(self.viewport().rect()).adjusted(half, half, -half, -half)
            painter.drawRect(frame)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again, for wrapped rows depend on the width, and keep the chosen one in sight."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        if event.size().height() < event.oldSize().height() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # what is chosen is not lost from sight where the list gives room away

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the next letter goes; begin at the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.step(1)
        self.viewport().update()
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()
        self.focus_changed.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out again when the font changed under them."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _lay_out_again(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    # ------------------------------------------------------------------ what happens

    @Slot()
    def _on_theme_changed(self) -> None:
        self._lay_out_again()

    @Slot()
    def _on_about_to_update(self) -> None:
        self._kept_key = self.current_key()
        self._updating = True

    @Slot()
    def _on_updated(self) -> None:
        kept = self._kept_key
        if kept and self.current_key() != kept:
            self.set_current_key(kept)
        if self.hasFocus() and not self.currentIndex().isValid():
            self.step(1)  # rows came into an empty list that had the keyboard already
        self._updating = False
        if self.current_key() != kept:
            self.current_changed.emit(self.current_key())
        if self._moved:
            self._moved = False
            self._lay_out_again()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:  # noqa: N802 (Qt's own name)
        """Lay the rows out again only where one has another height: QListView would each time, and paint them all."""
        rows = range(first.row(), last.row() + 1)
        if any(self._room_of(row) != self.sizeHintForIndex(self._model.index(row, 0)).height() for row in rows):
            self._moved = True
            super().dataChanged(first, last, roles)
        else:
            QAbstractItemView.dataChanged(self, first, last, roles)

    def _room_of(self, number: int) -> int:
        """How high the row was laid out; its own rectangle is as high as it would be now."""
        top = self.visualRect(self._model.index(number, 0)).top()
        if number + 1 < self._model.rowCount():
            return self.visualRect(self._model.index(number + 1, 0)).top() - top
        return self.contentsSize().height() - self.verticalOffset() - top

    @Slot()
    def _on_rows_came_or_went(self) -> None:
        self._moved = True

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.row_at(index.row())
        if not row.group:
            self.row_clicked.emit(row.key)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = self._model.row_at(index.row())
        if not row.group:
            self.row_activated.emit(row.key)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._updating:
            self.current_changed.emit(self._model.row_at(current.row()).key)
            if self.hasFocus():
                bring_into_sight(self, current)
        self.viewport().update()
