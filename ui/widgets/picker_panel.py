"""The panel of the person picker: title, field, at most eight names, and the keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QHBoxLayout, QVBoxLayout, QWidget

from ui.models.rows import Row
from ui.theme import Theme
from ui.widgets.entry_field import EntryField
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import Label
from ui.widgets.refusal import Refusal
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

WIDTH = 460
NARROW = 378
TOP = 150
"""Px at 100 % from the top of the window, where the palette opens too."""
_LOOK = RowLook((Column(24), Column(None), Column(0, "right")), min_height=26, left=14, right=14)


class _Names(RowView):
    """Shows its current row although the keyboard stays in the field."""

    def shows_current(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Return whether the row is the chosen one."""
        return index.row() == self.currentIndex().row()


class PickerPanel(QWidget):
    """Shows what it is told; the keyboard stays in its field."""

    chosen = Signal()
    """The current row was clicked."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._near: QRect | None = None
        self._title = Label(theme, "", "body", "ink", weight=600)
        self._count = Label(theme, "", "caption", "ink_3")
        self.field = EntryField("", self)
        self.list = _Names(theme, _LOOK, "", self)
        self._said = Refusal(theme)
        self._quiet = Label(theme, "", "caption", "ink_3")
        self._keys = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._count)
        head.setContentsMargins(px(14), 0, px(14), 0)
        self._said.setContentsMargins(px(14), 0, px(14), 0)
        self._keys.setContentsMargins(px(14), px(6), px(14), px(6))
        self._keys.setSpacing(px(6))
        field = QHBoxLayout()
        field.setContentsMargins(px(8), 0, px(8), 0)
        field.addWidget(self.field)
        self._quiet.setContentsMargins(px(14), 0, px(14), 0)
        column = self._column
        column.setContentsMargins(1, px(8), 1, 1)
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addLayout(field)
        column.addWidget(self._said)
        column.addWidget(self._quiet)
        column.addWidget(self.list)
        column.addLayout(self._keys)

    def _connect(self) -> None:
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.set_focus_ring(False)
        self.field.setFont(self._theme.font("minute"))
        self.setFocusProxy(self.field)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 6)
        shadow.setColor(Qt.GlobalColor.darkGray)
        self.setGraphicsEffect(shadow)
        self.list.row_clicked.connect(self._on_row_clicked)
        self.field.stepped.connect(self._on_stepped)
        self._theme.changed.connect(self._on_theme_changed)

    # ------------------------------------------------------------------ for the picker

    def open(self, near: QRect | None) -> None:
        """Show the panel beside a place (in global px), or over the minute, and take the keyboard."""
        self._near = near
        self.show()
        self.place()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def ask(self, title: str, placeholder: str, keys: Sequence[tuple[str, str]]) -> None:
        """Ask for something else in the same field, which begins empty."""
        self._title.setText(title)
        self.field.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self.field.setPlaceholderText(placeholder)
        self.field.clear()
        self.say("")
        self._show_keys(keys)

    def _show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        while (item := self._keys.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for cap, words in keys:
            for widget in (KeyCap(self._theme, cap, self), Label(self._theme, words, "caption", "ink_2", parent=self)):
                self._keys.addWidget(widget)
                widget.show()  # else the layout does not count it before the next event
        self._keys.addStretch(1)

    def show_rows(self, rows: list[Row], count: str) -> None:
        """Show these rows, the first one chosen."""
        self.list.set_rows(rows)
        self._count.setText(count)
        self.list.setVisible(bool(rows))
        self.say_quietly("")
        if rows:
            self.list.set_current_key(rows[0].key)
        self.place()

    def current_key(self) -> str:
        """Return the key of the chosen row."""
        return self.list.current_key() if self.list.rows.rows else ""

    def say(self, sentence: str) -> None:
        """Say under the field why something cannot be; '' takes it away."""
        self._said.say(sentence)
        self.place()

    def say_quietly(self, sentence: str) -> None:
        """Say in place of the rows that there are none."""
        self._quiet.setText(sentence)
        self._quiet.setVisible(bool(sentence))
        self.place()

    @property
    def sentence(self) -> str:
        """The refusal that is shown."""
        return self._said.sentence

    def place(self) -> None:
        """Stand where it belongs, as wide and high as it needs."""
        host, column = self._host, self._column
        px = self._theme.px
        width = min(px(NARROW if self._near else WIDTH), host.width() - px(16))
        self.list.setFixedHeight(px(26) * len(self.list.rows.rows))
        column.invalidate()
        column.activate()
        height = max(column.heightForWidth(width), column.minimumSize().height())
        if self._near is None:
            corner = QPoint((host.width() - width) // 2, min(px(TOP), max(0, host.height() - height - px(8))))
        else:
            corner = host.mapFromGlobal(self._near.bottomLeft()) + QPoint(0, 2)
            if corner.y() + height > host.height():
                corner.setY(max(0, host.mapFromGlobal(self._near.topLeft()).y() - height - 2))
            corner.setX(max(0, min(corner.x(), host.width() - width - px(4))))
        self.setGeometry(QRect(corner.x(), corner.y(), width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, border and the strip of keys."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        strip = self._keys.geometry()
        painter.fillRect(strip, self._theme.color("sunken"))
        painter.setPen(self._theme.color("line"))
        painter.drawLine(strip.topLeft(), strip.topRight())
        painter.setPen(self._theme.color("strong"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside: it must not lead into the minute."""
        return True

    # ------------------------------------------------------------------ what happens

    @Slot(int)
    def _on_stepped(self, by: int) -> None:
        self.list.step(by)

    @Slot(str)
    def _on_row_clicked(self, _key: str) -> None:
        self.chosen.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.field.setFont(self._theme.font("minute"))
        self.place()
