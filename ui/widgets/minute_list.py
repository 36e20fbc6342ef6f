"""The list of a minute's entries: walked, moved, struck out by key, and edited in its place."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clerk_app.meeting.line_mode import LineMode
from ui.models.minute_rows import EntryRow
from ui.models.rows import ROW_ROLE
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.entry_painter import EntryPainter
from ui.widgets.line_editor import LineEditor
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

_LEAST_ROWS = 2


class _EntryDelegate(QStyledItemDelegate):
    """Hands painting and measuring to the painter of entries."""

    def __init__(self, view: "MinuteList") -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the entry."""
        row = index.data(ROW_ROLE)
        if isinstance(row, EntryRow):
            editing = row.key == self._view.edited_key
            current = self._view.shows_current(index) and not editing
            box = QRectF(option.rect)
            self._view.entries.paint(painter, row, box, current=current, editing=editing)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of the entry, or of the editor in its place."""
        row = index.data(ROW_ROLE)
        width = self._view.width()
        return QSize(width - 1, self._view.row_height(row) if isinstance(row, EntryRow) else 0)


class MinuteList(RowView):
    """Entries and composed sentences; as high as they are until there is no more room."""

    fact_requested = Signal(str)
    """A click or Enter on a composed sentence: the entry of the record behind it."""
    edit_requested = Signal(str)
    struck = Signal(str)
    moved = Signal(str, int)
    """An entry is to go so many places further down."""
    left_below = Signal()
    """Esc, or the arrow down on the last entry: back to the line."""
    letter_typed = Signal(str)
    """A letter, which is meant for the line."""
    corrected = Signal(str)
    """Enter while the entry of that id was edited in its place."""
    edit_cancelled = Signal(str)
    """The entry that was left as it was."""
    edit_typed = Signal()

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(theme, RowLook((Column(None),)), "Entries of the minute", parent)
        self.entries = EntryPainter(theme)
        self.editor = LineEditor(theme, signals, in_place=True, parent=self.viewport())
        self._signals = signals
        self.edited_key = ""
        self._at_end = True
        self._build_list()
        self._connect_list()

    def _build_list(self) -> None:
        self.setItemDelegate(_EntryDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setUniformItemSizes(False)
        self.editor.setAccessibleName("Words of the entry")
        self.editor.setObjectName("entry_editor")
        self.editor.hide()

    def _connect_list(self) -> None:
        self.key_pressed.connect(self._on_key)
        self.row_activated.connect(self._on_activated)
        self.row_clicked.connect(self._on_row_clicked)
        self.rows.updated.connect(self._on_rows_updated)
        self.editor.kept.connect(self._on_kept)
        self.editor.cancelled.connect(self.stop_editing)
        self.editor.edited.connect(self._on_edited)
        self.editor.textChanged.connect(self._on_editor_grew)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._theme.changed.connect(self._on_look_changed)

    # ------------------------------------------------------------------ for the owner

    def set_left(self, left: int) -> None:
        """Begin so far from the left edge, in px at 100 %."""
        self.entries.set_left(left)
        self._on_look_changed()

    def row_of(self, key: str) -> EntryRow | None:
        """Return the row of an entry, if it is shown."""
        number = self.rows.number_of(key)
        row = self.rows.row_at(number) if number is not None else None
        return row if isinstance(row, EntryRow) else None

    def row_height(self, row: EntryRow) -> int:
        """Return the height of a row, with the editor in it where it is being edited."""
        height = self.entries.height(row, self.width())
        if row.key == self.edited_key:
            box = self.entries.words_box(row, QRectF(0, 0, self.width(), height))
            return max(height, round(box.top()) + self.editor.height() + self._theme.px(4))
        return height

    def content_height(self) -> int:
        """Return the height of all entries together."""
        return sum(self.row_height(row) for row in self.rows.rows if isinstance(row, EntryRow))

    def sizeHint(self) -> QSize:
        """Return the height of all entries, so that the line rides under the last one."""
        return QSize(self._theme.px(300), self.content_height())

    def minimumSizeHint(self) -> QSize:
        """Return the height of two rows, less where there is less."""
        return QSize(self._theme.px(100), min(self.content_height(), _LEAST_ROWS * self._theme.row_height))

    def drop_choice(self) -> None:
        """Have no entry chosen: nothing that comes later is meant for the one that was."""
        self.setCurrentIndex(QModelIndex())

    def open_chosen(self) -> bool:
        """Do what Enter does on the chosen entry or sentence; whether there is one."""
        key = self.current_key()
        if key:
            self._on_activated(key)
        return bool(key)

    def show_end(self) -> None:
        """Scroll to the last entry and stay there while entries come."""
        self._at_end = True
        self.scrollToBottom()

    # ------------------------------------------------------------------ editing in place

    def begin_editing(self, key: str, mode: LineMode, text: str, caret: int | None = None) -> bool:
        """Open the editor over the words of an entry; whether it is there."""
        row = self.row_of(key)
        if row is None or row.is_composed:
            return False
        self.edited_key = key
        self.set_current_key(key)
        self.editor.put(mode, text, caret)
        self._lay_out_again()
        self.executeDelayedItemsLayout()
        self.editor.show()
        self._place_editor()
        self.updateGeometry()
        self.scrollTo(self.currentIndex())
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if caret is None:
            self.editor.choose_first_gap()
        return True

    @Slot()
    def stop_editing(self) -> None:
        """Shut the editor without keeping its words."""
        if not self.edited_key:
            return
        left = self.edited_key
        self.finish_editing()
        self.edit_cancelled.emit(left)

    def finish_editing(self) -> None:
        """Shut the editor: its words are kept."""
        if self.editor.hasFocus():
            # Before it goes out of sight, which would hand the keyboard to whatever comes next.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited_key = ""
        self.editor.hide()
        self._lay_out_again()
        self.updateGeometry()

    def _place_editor(self) -> None:
        number = self.rows.number_of(self.edited_key) if self.edited_key else None
        row = self.row_of(self.edited_key)
        if number is None or row is None:
            return
        box = self.entries.words_box(row, QRectF(self.visualRect(self.rows.index(number, 0))))
        self.editor.setFixedWidth(round(box.width()))
        self.editor.move(round(box.left()), round(box.top()))

    # ------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, and hand letters and acts on."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        last = self.rows.rowCount() - 1
        if event.key() == Qt.Key.Key_Escape or (
            event.key() == Qt.Key.Key_Down and plain and self.currentIndex().row() == last
        ):
            event.accept()
            self.left_below.emit()
        elif event.key() == Qt.Key.Key_F2 and plain:
            self._on_activated(self.current_key())
        elif plain_text(event):
            event.accept()
            self.letter_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the way back to the line."""
        keyed = event if isinstance(event, QKeyEvent) else None
        override = keyed is not None and event.type() == QEvent.Type.ShortcutOverride
        if keyed and override and keyed.key() == Qt.Key.Key_Escape and not keyed.modifiers():
            event.accept()
            return True
        return super().event(event)

    @Slot(str, str)
    def _on_key(self, key: str, name: str) -> None:
        row = self.row_of(key)
        if row is None or row.is_composed:
            return
        if name == "Delete":
            self.struck.emit(key)
        elif name in ("Alt+Up", "Alt+Down"):
            self.moved.emit(key, -1 if name == "Alt+Up" else 1)

    @Slot(str)
    def _on_activated(self, key: str) -> None:
        row = self.row_of(key)
        if row is not None and row.is_composed:
            self.fact_requested.emit(row.source)
        elif row is not None:
            self.edit_requested.emit(key)

    @Slot(str)
    def _on_row_clicked(self, key: str) -> None:
        row = self.row_of(key)
        if row is not None and row.is_composed:
            self.fact_requested.emit(row.source)

    # ------------------------------------------------------------------ what happens

    @Slot()
    def _on_kept(self) -> None:
        self.corrected.emit(self.edited_key)

    @Slot()
    def _on_edited(self) -> None:
        self.edit_typed.emit()

    @Slot()
    def _on_editor_grew(self) -> None:
        if self.edited_key:
            self._lay_out_again()
            self.updateGeometry()

    @Slot()
    def _on_rows_updated(self) -> None:
        if self.edited_key and self.row_of(self.edited_key) is None:
            self.finish_editing()
        self.updateGeometry()
        if self._at_end:
            self.scrollToBottom()

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        self._at_end = value >= self.verticalScrollBar().maximum() - 2
        self._place_editor()

    @Slot()
    def _on_look_changed(self) -> None:
        self.entries.forget()
        self._lay_out_again()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again for another width; stay at the end where the end was shown."""
        at_end = self._at_end
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        if at_end and not self.edited_key:
            self.show_end()
        self._place_editor()

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's own method
        """Keep the editor over its entry."""
        super().doItemsLayout()
        if getattr(self, "edited_key", ""):
            self._place_editor()


def plain_text(event: QKeyEvent) -> bool:
    """Whether a key types a letter, a figure or a sign."""
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    text = event.text()
    return bool(text) and text.isprintable() and text != " " and not event.modifiers() & strong
