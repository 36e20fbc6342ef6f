"""The phrase palette (Ctrl+/): letters find a phrase, Enter puts it into the line."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerk_app.meeting.blanks import gaps
from ui.fuzzy import match
from ui.models.rows import Cell, Row, Run
from ui.theme import Theme
from ui.widgets.entry_field import EntryField
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import Label
from ui.widgets.overlay import Overlay
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

WIDTH: Final = 620
MOST_SHOWN: Final = 9
NONE_FITS = "No phrase fits. Committees and people, Phrases, has the list."
_STAYS_OPEN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_LOOK: Final = RowLook(
    (Column(None, max_lines=2),), left=12, right=12, min_height=26, pad_top=4, pad_bottom=4, frame_current=False
)


def fitting(phrases: Sequence[str], typed: str) -> tuple[str, ...]:
    """The phrases that fit the letters, the best first."""
    fits = [(found.rank, n) for n, phrase in enumerate(phrases) if (found := match(typed, phrase)) is not None]
    return tuple(phrases[n] for _, n in sorted(fits)[:MOST_SHOWN])


class PhrasePalette(Overlay):
    """Stands over the line it was opened from; Esc gives the keyboard back to it."""

    chosen = Signal(str)
    left = Signal()
    """Shut without a phrase."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._phrases: tuple[str, ...] = ()
        self._found: tuple[str, ...] = ()
        self._over: QWidget | None = None
        self.field = EntryField("Find a phrase", self)
        self.list = RowView(theme, _LOOK, "Phrases", self)
        self._none = Label(theme, NONE_FITS, "caption", "ink_3", wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = self.theme.px
        self.setAccessibleName("A phrase in the line")
        self.field.setPlaceholderText("Letters of the phrase")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.mark_current_always()
        keys = QHBoxLayout()
        keys.setSpacing(px(5))
        for cap, words in (("↑ ↓", "choose"), ("Enter", "into the line"), ("Esc", "back"), ("Tab", "then: its gaps")):
            keys.addWidget(KeyCap(self.theme, cap))
            keys.addWidget(Label(self.theme, words, "caption", "ink_2"))
            keys.addSpacing(px(8))
        keys.addStretch(1)
        self._column = QVBoxLayout(self)
        for part in (self.field, self._none, self.list):
            self._column.addWidget(part)
        self._column.addLayout(keys)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.entered.connect(self._on_entered)
        self.field.escaped.connect(self.leave)
        self.field.stepped.connect(self._on_stepped)
        self.field.focus_lost.connect(self._on_focus_lost)
        self.list.row_clicked.connect(self._take)

    # ------------------------------------------------------------------ for the owner

    def open_over(self, over: QWidget, phrases: Sequence[str]) -> None:
        """Show these phrases over a line, and take the keyboard."""
        self._over, self._phrases = over, tuple(phrases)
        self.field.setFont(self.theme.font("minute"))
        self.field.clear()
        self._on_typed("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def leave(self) -> None:
        """Shut without a phrase."""
        if self.is_open:
            self.hide()
            self.left.emit()

    @property
    def found(self) -> tuple[str, ...]:
        """The phrases that fit the letters typed so far."""
        return self._found

    def place(self) -> None:
        """Stand over the line where there is room, else under it."""
        over, ground, px = self._over, self.ground, self.theme.px
        if over is None:
            return
        self._column.setContentsMargins(px(9), px(9), px(9), px(8))
        self._column.setSpacing(px(7))
        width = min(px(WIDTH), ground.width() - px(16))
        # As wide as it will stand, so that the heights of its rows are those of the lines they take.
        self.list.setFixedWidth(width - px(18))
        self.list.setFixedHeight(1)
        room = ground.height() - px(16) - self.sizeHint().height()
        self.list.setFixedHeight(max(1, min(self.list.content_height(), room)))
        height = self.sizeHint().height()
        corner = over.mapTo(ground, QPoint(0, 0))
        above, below = corner.y() - height - px(4), corner.y() + over.height() + px(4)
        top = above if above >= px(4) else min(below, ground.height() - height - px(4))
        left = max(px(8), min(corner.x(), ground.width() - width - px(8)))
        self.setGeometry(QRect(left, max(px(4), top), width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the strong border and a line over the keys."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.theme.color("line"))
        y = self.list.geometry().bottom() + self.theme.px(4)
        painter.drawLine(self.theme.px(9), y, self.width() - self.theme.px(9), y)

    # ------------------------------------------------------------------ what happens

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._found = fitting(self._phrases, typed)
        self.list.set_rows([_row(n, phrase) for n, phrase in enumerate(self._found)])
        self.list.set_current_key("0")
        self.list.setVisible(bool(self._found))
        self._none.setVisible(not self._found)
        self.place()

    @Slot(int)
    def _on_stepped(self, by: int) -> None:
        self.list.step(by)

    @Slot()
    def _on_entered(self) -> None:
        if self._found and self.list.current_key():
            self._take(self.list.current_key())

    @Slot(str)
    def _take(self, key: str) -> None:
        phrase = self._found[int(key)]
        self.hide()
        self.chosen.emit(phrase)

    @Slot(object)
    def _on_focus_lost(self, reason: Qt.FocusReason) -> None:
        # The clerk went elsewhere; another program in front is no reason to shut.
        if self.is_open and reason not in _STAYS_OPEN:
            self.hide()


def _row(number: int, phrase: str) -> Row:
    runs, at = [], 0
    for gap in gaps(phrase):
        runs += [Run(phrase[at : gap.start]), Run(phrase[gap.start : gap.end], colour="amber_text", weight=600)]
        at = gap.end
    runs.append(Run(phrase[at:]))
    wanted = ", ".join(gap.wanted for gap in gaps(phrase))
    said = f"{phrase.strip()}, to fill in: {wanted}" if wanted else phrase.strip()
    return Row(str(number), (Cell(tuple(run for run in runs if run.text)),), said)
