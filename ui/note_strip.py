"""Notes (prompts): one strip that tells or asks, and what Ctrl+Enter does about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from clerk_app.clock import Clock
from ui.icons import Mark
from ui.spoken import Urgency, announce
from ui.theme import Theme
from ui.tokens import ColourName
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import Label, MarkLabel

READING_TIME: Final = timedelta(seconds=0.5)
"""Ctrl+Enter must answer what was read, so it counts only this long after a note appeared."""


class NoteTone(Enum):
    """What a note wants: blue tells, amber asks, red warns, purple is in private."""

    TELLS = "tells"
    ASKS = "asks"
    WARNS = "warns"
    PRIVATE = "private"


_COLOURS: Final[dict[NoteTone, tuple[ColourName, ColourName, ColourName]]] = {
    NoteTone.TELLS: ("selected", "accent", "accent"),
    NoteTone.ASKS: ("amber_soft", "amber_text", "amber_line"),
    NoteTone.WARNS: ("red_soft", "red_text", "red"),
    NoteTone.PRIVATE: ("purple_soft", "purple_text", "purple"),
}


@dataclass(frozen=True, slots=True)
class Note:
    """One note; `key` is whatever the owner knows it by, `act` what Ctrl+Enter does, '' for nothing."""

    key: str
    sentence: str
    act: str = ""
    tone: NoteTone = NoteTone.TELLS
    icon: str = "info"
    strong: str = ""
    """The words of the sentence that stand in strong type."""
    act_key: str = "Ctrl+Enter"
    other: str = ""
    """The other answer, which Ctrl+Shift+Enter gives; '' where that only puts the note off."""

    @property
    def spoken(self) -> str:
        """What a screen reader says when the note appears."""
        act = f" {self.act}: Control Enter." if self.act else ""
        return f"{self.sentence}{act}{f' {self.other}: Control Shift Enter.' if self.other else ''}"


class NoteStrip(QWidget):
    """Shows the oldest note. It takes no focus and makes no sound."""

    accepted = Signal(str)
    """Do what the note with that key asks."""
    put_off = Signal(str)
    """Not now."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._notes: tuple[Note, ...] = ()
        self._appeared: datetime | None = None
        self._gives_way = False
        self._build()
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def _build(self) -> None:
        theme = self._theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._icon = MarkLabel(theme, Mark("info", "accent", 18))
        self._words = Label(theme, wrap=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._count = Label(theme, "", "caption", "ink_2")
        self._cap, self._other_cap = KeyCap(theme, "Ctrl+Enter"), KeyCap(theme, "Ctrl+Shift+Enter")
        self._act, self._other = QToolButton(self), QToolButton(self)
        for button in (self._act, self._other):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCursor(QCursor(Qt.CursorShape.PointingHandCursor))
            button.setStyleSheet("QToolButton { border: 0; padding: 0; background: transparent; }")
            button.hide()
        self._act.clicked.connect(self._on_act_clicked)
        self._other.clicked.connect(self._on_other_clicked)

    def _lay_out(self) -> None:
        px = self._theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(11), px(7))
        row.setSpacing(0)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(px(10))
        row.addWidget(self._words, 1)
        row.addSpacing(px(14))
        row.addWidget(self._count)
        row.addSpacing(px(14))
        answers = QGridLayout()
        answers.setSpacing(0)
        answers.setVerticalSpacing(px(3))
        for place, (cap, button) in enumerate(((self._cap, self._act), (self._other_cap, self._other))):
            answers.addWidget(cap, place, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            answers.addWidget(button, place, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(answers)

    # ------------------------------------------------------------------ for the owner

    @property
    def note(self) -> Note | None:
        """The note that is shown."""
        return self._notes[0] if self._notes else None

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes that wait, oldest first."""
        return self._notes

    @property
    def words(self) -> QLabel:
        """The sentence as it is shown."""
        return self._words

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show the first of these, and how many there are; none hides the strip."""
        before, self._notes = self.note, tuple(notes)
        note = self.note
        self.setVisible(note is not None and not self._gives_way)
        if note is None:
            return
        self._show(note, len(notes))
        if before is None or before.key != note.key:
            self._appeared = self._clock.now()
            urgency = Urgency.AT_ONCE if note.tone is NoteTone.WARNS else Urgency.POLITELY
            announce(self, note.spoken, urgency)

    @Slot(bool)
    def give_way(self, gives_way: bool) -> None:
        """Stand back while a form needs the room; the notes wait, and Ctrl+Enter answers none that is not seen."""
        if gives_way != self._gives_way:
            self._gives_way = gives_way
            self._appeared = None if gives_way else self._clock.now()
            self.setVisible(self.note is not None and not gives_way)

    @Slot()
    def accept(self) -> None:
        """Do what the note asks, unless it came too short a time ago to have been read."""
        if self.note is not None and self.note.act and self._was_read():
            self.accepted.emit(self.note.key)

    @Slot()
    def not_now(self) -> None:
        """Leave the note for later."""
        if self.note is not None and self._was_read():
            self.put_off.emit(self.note.key)

    def _was_read(self) -> bool:
        return not self._gives_way and self._appeared is not None and self._clock.now() - self._appeared >= READING_TIME

    @Slot()
    def _on_act_clicked(self) -> None:
        if self.note is not None:
            self.accepted.emit(self.note.key)

    @Slot()
    def _on_other_clicked(self) -> None:
        if self.note is not None:
            self.put_off.emit(self.note.key)

    # ------------------------------------------------------------------ showing

    def _show(self, note: Note, count: int) -> None:
        _ground, ink, _line = _COLOURS[note.tone]
        self.setAccessibleName(note.spoken)
        self._icon.set_mark(Mark(note.icon, ink, 18))
        self._words.setText(_rich(note))
        self._count.setText(f"1 of {count}" if count > 1 else "")
        self._count.setVisible(count > 1)
        self._cap.set_text(note.act_key)
        self._act.setText(note.act)
        self._other.setText(note.other)
        for part, words in ((self._cap, note.act), (self._act, note.act), (self._other_cap, note.other),
                            (self._other, note.other)):  # fmt: skip
            part.setVisible(bool(words))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Return at least the height of one line and its margins."""
        return super().sizeHint().expandedTo(QSize(0, self._theme.px(33)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the sentence needs at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(self._theme.px(33), layout.totalHeightForWidth(self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint and the line under it."""
        if self.note is None:
            return
        ground, _ink, line = _COLOURS[self.note.tone]
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(ground))
        colour = self._theme.color(line)
        if self._theme.more_contrast:
            painter.setPen(QPen(self._theme.color("ink"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            return
        colour.setAlphaF(0.45)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour)

    @Slot()
    def _on_theme_changed(self) -> None:
        px = self._theme.px
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(px(16), px(6), px(11), px(7))
        for button in (self._act, self._other):
            button.setFont(self._theme.font("body"))
        if self.note is not None:
            self._show(self.note, len(self._notes))


def _rich(note: Note) -> str:
    """Return the sentence as escaped text with some of its words strong."""
    if not note.strong or note.strong not in note.sentence:
        return _escaped(note.sentence)
    before, strong, after = note.sentence.partition(note.strong)
    return f'{_escaped(before)}<span style="font-weight:600">{_escaped(strong)}</span>{_escaped(after)}'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
