"""The head of the minute: number, title, what is known of the item, and the time spent on it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clerk_app.meeting.adjournments import pauses
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.exempt import paragraph_words
from clerk_app.meeting.privacy import is_exempt, is_open_again, paragraphs_now
from clerk_app.meeting.question_deadline import deadline_of, deadline_words
from clerk_app.meeting.spans import length_without
from clerk_app.meeting.state import MeetingState, Phase
from ui.models.agenda_rows import ASIDE_WORDS, numbers_of
from ui.theme import Theme
from ui.widgets.entry_painter import WIDE_LEFT
from ui.widgets.labels import ElidedLabel, FigureLabel, Label

HEIGHT = 62
LOW_HEIGHT = 36
WORDS_LEFT = 80
"""Where the title begins, as the words of the entries do."""
_NUMBER_GAP = 13


@dataclass(frozen=True, slots=True)
class HeadWords:
    """What the head says of an item."""

    number: str = ""
    title: str = ""
    second: str = ""
    private: bool = False
    """Whether it is before the meeting in private session: then its number is purple."""


def head_words(state: MeetingState, item_id: str) -> HeadWords:
    """Number, title and second line of an item."""
    item = state.agenda.item(item_id)
    if item is None:
        return HeadWords(title="No items yet")
    private = state.in_private and state.agenda.current == item_id
    return HeadWords(item.number, item.title, _second_line(state, item), private)


def _second_line(state: MeetingState, item: AgendaItem) -> str:
    parts = []
    if others := state.agenda.alongside(item.id):
        parts.append(f"{'With items' if others[1:] else 'With item'} {numbers_of(state, others)}")
    if aside := state.agenda.aside(item.id):
        parts.append(", ".join(part for part in (ASIDE_WORDS[aside.how], aside.reason) if part))
    if private := _private_words(state, item):
        parts.append(private)
    if item.report_ref:
        parts.append(f"Report {item.report_ref}")
    if item.pages:
        parts.append(item.pages_words)
    taken = state.agenda.taken(item.id)
    if item.kind is ItemKind.QUESTIONS:
        parts += _slot_words(state, with_deadline=not taken)
    if taken:
        began = f"began {taken[0].start:%H:%M}"
        before = state.agenda.item(state.agenda.taken_after(item.id))
        parts.append(f"{began}, taken after item {before.number}" if before else began)
    elif item.note:
        parts.append(" ".join(item.note.split()))
    elif state.phase is Phase.NOT_OPENED and item.kind is ItemKind.APOLOGIES:
        parts.append("Written from what you entered. It changes as the roll is called.")
    return " · ".join(parts)


def _slot_words(state: MeetingState, *, with_deadline: bool) -> list[str]:
    """'Up to 15 minutes, 3 minutes a speaker', 'registered by noon on Wednesday 11 March 2026'."""
    scheme, due = state.body.committee.questions, deadline_of(state) if with_deadline else None
    each = f", {_time_each(scheme.speaker_seconds)} a speaker" if scheme.speaker_seconds else ""
    words = [f"Up to {scheme.slot_minutes} minutes{each}"]
    return [*words, f"registered by {deadline_words(due)}"] if due else words


def _private_words(state: MeetingState, item: AgendaItem) -> str:
    """'Exempt · paragraph 3' of what the agenda has so, 'Private · paragraphs 1 and 3', 'Public again', else ''."""
    if is_open_again(state, item.id):
        return "Public again"
    if not is_exempt(state, item.id) and not (state.in_private and state.agenda.current == item.id):
        return ""
    numbers = item.exempt_paragraphs or paragraphs_now(state, item.id)
    return " · ".join(part for part in ("Exempt" if item.exempt else "Private", paragraph_words(numbers)) if part)


def _time_each(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    if rest:
        return f"{minutes}:{rest:02}"
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def time_on_item(state: MeetingState, item_id: str, now: datetime) -> timedelta | None:
    """How long the item has been before the meeting, adjournments left out; None where it was not taken."""
    spans = state.agenda.taken(item_id)
    if not spans:
        return None
    holes = pauses(state.adjournments)
    return sum((length_without(span, holes, now) for span in spans), timedelta())


def clock_words(length: timedelta) -> str:
    """'24:31', or '1:04:31' from an hour on."""
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


class ItemHead(QWidget):
    """The head of the item looked at; its clock is moved on by `tick`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._roomy = True
        self._private = False
        self._left = WIDE_LEFT
        self._number = Label(theme, "", "page", "accent")
        self._title = ElidedLabel(theme, "", "title", "ink")
        self._second = ElidedLabel(theme, "", "caption", "ink_3")
        self._time = FigureLabel(theme, "", "title", "ink")
        self._time_word = Label(theme, "on this item", "caption", "ink_3")
        self._build()

    def _build(self) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for label in (self._number, self._time, self._time_word):
            label.setAlignment(right)
        self._words, self._clock = QVBoxLayout(), QVBoxLayout()
        for column, labels in (
            (self._words, (self._title, self._second)),
            (self._clock, (self._time, self._time_word)),
        ):
            column.setSpacing(0)
            column.addStretch(1)
            for label in labels:
                column.addWidget(label)
            column.addStretch(1)
        self._clock.setAlignment(self._time, right)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        self._row.addLayout(self._clock)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_words(self, words: HeadWords) -> None:
        """Show number, title and second line."""
        self._number.setText(words.number)
        self._number.set_colour("purple_text" if words.private else "accent")
        self._private = words.private
        self._title.setText(words.title)
        self._title.setToolTip(words.title)
        self._second.setText(words.second)
        self._second.setToolTip(words.second)
        self._second.setVisible(self._roomy and bool(words.second))
        self._on_theme_changed()
        self.setAccessibleName(f"Item {words.number}, {words.title}. {words.second}")

    def show_time(self, length: timedelta | None) -> None:
        """Show the time spent on the item, nothing where it was not taken."""
        self._time.set_figures("" if length is None else clock_words(length))
        self._time_word.setVisible(self._roomy and length is not None)

    def set_place(self, left: int, *, roomy: bool) -> None:
        """Begin so far from the left, in px at 100 %, and show the second line or leave it away."""
        if (left, roomy) != (self._left, self._roomy):
            self._left, self._roomy = left, roomy
            self._second.setVisible(roomy and bool(self._second.text()))
            self._time_word.setVisible(roomy and bool(self._time.text()))
            self._on_theme_changed()

    @property
    def words(self) -> HeadWords:
        """What is shown."""
        return HeadWords(self._number.text(), self._title.text(), self._second.text(), self._private)

    @property
    def time(self) -> str:
        """The time shown."""
        return self._time.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline under the head."""
        painter = QPainter(self)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._theme.color("line"))

    @Slot()
    def _on_theme_changed(self) -> None:
        px = self._theme.px
        words_left = WORDS_LEFT - WIDE_LEFT + self._left
        self._number.setFixedWidth(px(words_left - _NUMBER_GAP))
        self._row.setSpacing(px(_NUMBER_GAP))
        top = 9 if self._roomy and self._second.text() else 16 if self._roomy else 3
        self._row.setContentsMargins(0, 0, px(20 if self._left >= WIDE_LEFT else 12), 1)
        self._number.setContentsMargins(0, px(top), 0, 0)
        self.setFixedHeight(px(HEIGHT if self._roomy else LOW_HEIGHT))
