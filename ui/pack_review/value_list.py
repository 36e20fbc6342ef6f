"""The list of proposed values, with a field in the row that is being corrected."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent

from clerk_app.proposal.values import ProposedValue
from ui.dialogs.fields import TextField
from ui.pack_review.value_rows import value_rows
from ui.theme import Theme
from ui.widgets.preview_parts import FindingsList
from ui.widgets.row_painter import Column, RowLook

NARROW = 620
"""Under so many px at 100 % place and verdict go under the value."""

_WIDE: Final = RowLook(
    (Column(16, gap=18), Column(130, gap=9), Column(None, gap=10, max_lines=3), Column(98, gap=6), Column(130)),
    left=10, right=6, min_height=27, pad_top=3, pad_bottom=3, lined=True, sub_from=2, keeps_chosen=True,
    frame_current=False,
)  # fmt: skip
_NARROW: Final = RowLook(
    (Column(16, gap=10), Column(104, gap=8), Column(None, max_lines=3)),
    left=8, right=6, min_height=27, pad_top=3, pad_bottom=3, lined=True, sub_from=2, keeps_chosen=True,
    frame_current=False,
)  # fmt: skip
_VALUE: Final = 2
"""The column of the value."""


class _Field(TextField):
    """A field that keeps Enter to itself: the list under it would take it for its own."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over what is typed on Enter."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit()
            return
        super().keyPressEvent(event)


class ValueList(FindingsList):
    """Enter keeps, Delete leaves out, Down leaves for now; the owner opens the field."""

    typed = Signal(str, str)
    """A key, and what was typed in place of its value."""
    left_for_now = Signal(str)
    left_out = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _WIDE, "Values read in the pack")
        self._values: tuple[ProposedValue, ...] = ()
        self._narrow = False
        self._editing = ""
        self._refused = ("", "")
        self._field = _Field(parent=self.viewport())
        self._field.hide()
        self._field.entered.connect(self.take_typed)
        self.verticalScrollBar().valueChanged.connect(self._place_field)
        self.key_pressed.connect(self._on_key)

    # ------------------------------------------------------------------ for the owner

    def show_values(self, values: Sequence[ProposedValue]) -> None:
        """Show these values; the chosen one stays chosen."""
        self._values = tuple(values)
        self._show()
        if not self.current_key():
            self.step(1)

    @property
    def field(self) -> TextField:
        """Where a value is corrected; hidden while none is."""
        return self._field

    @property
    def editing(self) -> str:
        """The key of the value that is being corrected, '' for none."""
        return self._editing

    def open_field(self, value: ProposedValue) -> None:
        """Open a field over the value, with all of it chosen."""
        self._editing = value.key
        self._field.set_value(value.typed or value.value)
        self._field.setAccessibleName(value.what)
        self._show()
        self.scrollTo(self.currentIndex())
        self._place_field()
        self._field.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_field(self) -> None:
        """Put the field away; what was typed in it goes."""
        if self._editing:
            self._editing = ""
            self._field.hide()
            self.refuse("", "")
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def take_typed(self) -> None:
        """Hand over what stands in the field, if it is open."""
        if self._editing:
            self.typed.emit(self._editing, self._field.value)

    def refuse(self, key: str, sentence: str) -> None:
        """Say under a value why its correction is not taken; the field stays with its words."""
        self._refused = (key, sentence)
        self._field.setAccessibleDescription(sentence)
        self._show()
        self._place_field()

    @property
    def refusal(self) -> str:
        """Why a correction was not taken, '' where none was refused."""
        return self._refused[1]

    # ------------------------------------------------------------------ inside

    def _show(self) -> None:
        self.set_rows(value_rows(self._values, narrow=self._narrow, editing=self._editing, refused=self._refused))

    @Slot(str, str)
    def _on_key(self, key: str, name: str) -> None:
        if name == "Delete" and key:
            self.left_out.emit(key)

    @Slot()
    def _place_field(self) -> None:
        if not self._editing:
            return
        row = self.visualRect(self.currentIndex())
        left, right = self._value_column(row.width())
        height = self._field.sizeHint().height()
        shift = self._theme.px(9)  # so that the words stay where they stood
        self._field.setGeometry(QRect(left - shift, row.top() + 1, right - left + shift - self._theme.px(4), height))

    def _value_column(self, width: int) -> tuple[int, int]:
        """Where the column of the value begins and ends."""
        px, look = self._theme.scale, _NARROW if self._narrow else _WIDE
        before = look.left + sum((column.width or 0) + column.gap for column in look.columns[:_VALUE])
        after = look.right + sum((column.width or 0) + column.gap for column in look.columns[_VALUE + 1 :])
        return round(before * px), round(width - after * px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leaves the value for now and goes on."""
        down = event.key() == Qt.Key.Key_Down and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if down and not event.isAutoRepeat() and self.current_key():
            self.left_for_now.emit(self.current_key())
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the rows for the room there is."""
        narrow = self.viewport().width() < NARROW * self._theme.scale
        if narrow != self._narrow:
            self._narrow = narrow
            self.set_look(_NARROW if narrow else _WIDE)
            self._show()
        super().resizeEvent(event)
        self._place_field()
