"""What is offered while a line is typed: a name after the caret, a list of five, or the list of all kinds."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from clerk_app.meeting.describe import NOTE_KINDS
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.typed_line import SIGNS
from ui.models.minute_rows import KIND_MARKS
from ui.models.rows import Cell, Row, Run, mark_cell, text_cell
from ui.theme import Theme
from ui.widgets.row_painter import Column, RowLook
from ui.widgets.row_view import RowView

VOTE = "vote"
PHRASE = "phrase:"
_WIDTH = 300
_LOOK = RowLook((Column(22), Column(None), Column(0, "right")), left=8, right=8)


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the list: its key, its words, what stands at the right, and an icon."""

    key: str
    words: str
    note: str = ""
    icon: str = ""


def kind_choices(
    typed: str, left_out: frozenset[NoteKind] = frozenset(), phrases: Sequence[str] = ()
) -> tuple[Choice, ...]:
    """All kinds but those without use, the vote and the phrases that fit the letters typed after '/'."""
    signs = {kind: sign for sign, kind in SIGNS.items()}
    kinds = [kind for kind in NoteKind if kind not in left_out]
    every = [Choice(kind.value, NOTE_KINDS[kind], signs.get(kind, ""), KIND_MARKS.get(kind, "")) for kind in kinds]
    every.append(Choice(VOTE, "Vote on the motion", "F9", "vote"))
    every += [Choice(f"{PHRASE}{phrase}", phrase.strip()) for phrase in phrases]
    wanted = typed.strip().casefold()
    return tuple(c for c in every if any(w.startswith(wanted) for w in _starts(c.words)))


def _starts(words: str) -> list[str]:
    parts = words.casefold().split()
    return [" ".join(parts[n:]) for n in range(len(parts))]


class OfferList(QFrame):
    """The list under the caret; it never takes the keyboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: tuple[Choice, ...] = ()
        self._at = 0
        self._rows = _Rows(theme, _LOOK, "Offered")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 4, 1, 4)
        layout.addWidget(self._rows)
        self._rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoFillBackground(True)
        self.hide()
        theme.changed.connect(self._on_theme_changed)

    @property
    def rows(self) -> RowView:
        """The list of rows, whose `row_clicked` tells which was clicked."""
        return self._rows

    @property
    def chosen(self) -> Choice | None:
        """The line that would be taken."""
        return self._choices[self._at] if self.isVisible() and self._choices else None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The lines that are offered."""
        return self._choices if self.isVisible() else ()

    def offer(self, choices: Sequence[Choice], caret: QPoint, line_height: int, at: int | None = None) -> None:
        """Show these lines at the caret, a point of the window; above it where there is no room below.

        `at` is the line that is chosen, -1 for none; without it the chosen one stays while the lines do.
        """
        if at is not None:
            self._at = at
        elif tuple(choices) != self._choices:
            self._at = 0
        self._choices = tuple(choices)
        self._show_rows()
        window = self.parentWidget()
        size = QSize(self._theme.px(_WIDTH), self._rows.content_height() + 10)
        if window is not None:
            size.setHeight(min(size.height(), window.height() - 8))
            below, above = caret.y() + line_height + 2, caret.y() - size.height() - 2
            fits = below + size.height() <= window.height()
            y = below if fits or above < 0 else above
            x = max(0, min(caret.x(), window.width() - size.width() - 4))
            self.setGeometry(x, max(0, min(y, window.height() - size.height())), size.width(), size.height())
        self.show()
        self.raise_()

    def step(self, by: int) -> bool:
        """Choose the next line, or the one before; whether there was one."""
        if not 0 <= self._at + by < len(self._choices):
            return False
        self._at += by
        self._show_rows()
        return True

    def choose(self, key: str) -> None:
        """Choose the line of that key."""
        self._at = next((n for n, choice in enumerate(self._choices) if choice.key == key), self._at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame: the only border that is as strong as a control's."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.setPen(QPen(self._theme.color("strong"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _show_rows(self) -> None:
        self._rows.set_rows([self._row(n, choice) for n, choice in enumerate(self._choices)])
        if self._choices:
            self._rows.scrollTo(self._rows.rows.index(self._at, 0))

    def _row(self, number: int, choice: Choice) -> Row:
        here = number == self._at
        icon = mark_cell(choice.icon, "ink_2") if choice.icon else Cell()
        note = Cell((Run(choice.note, "caption", "ink_2", 600),)) if choice.note else Cell()
        spoken = f"{choice.words}, {choice.note}" if choice.note else choice.words
        return Row(
            choice.key, (icon, text_cell(choice.words), note), spoken,
            tint="selected" if here else None, bar="accent" if here else None,
        )  # fmt: skip

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()


class _Rows(RowView):
    """Rows that can be clicked while the keyboard stays in the line."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which row was clicked, and leave the keyboard where it is."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.row_clicked.emit(self.rows.row_at(index.row()).key)
