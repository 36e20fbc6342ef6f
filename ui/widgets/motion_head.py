"""The head of a decision: its outcome, to whom, which motion, the words, mover and seconder."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from clerk_app.meeting.decision_words import OF_MOTION, OUTCOMES
from clerk_app.meeting.decisions import Outcome
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import Label, Rule
from ui.widgets.motion_order import MotionOrder
from ui.widgets.name_field import NameField
from ui.widgets.refusal import Refusal

SENT_ON: Final = (Outcome.RECOMMENDED, Outcome.REFERRED)
"""Outcomes that go to somebody."""
BARE: Final = "Decided without words"


AMENDED: Final = "As amended. F2 in the minute changes the words."


class _ToWhom(QLineEdit):
    """As wide as its words: 'to the Cabinet Member'."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("To whom")
        self.setPlaceholderText("to whom")
        self.setProperty("bare", True)
        self.setProperty("quiet", True)
        self.textChanged.connect(self._on_changed)
        theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """Return the room for the words."""
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text() or self.placeholderText())
        return QSize(round(words) + self._theme.px(6), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return that it may shrink to a few letters."""
        return QSize(self._theme.px(60), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring under the words while they are typed."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self._theme.color("accent"), self._theme.tokens.size.focus))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._theme.font("caption"))

    @Slot(str)
    def _on_changed(self, _text: str) -> None:
        self.updateGeometry()


class MotionHead(QWidget):
    """What is decided, and who moved and seconded it."""

    outcome_chosen = Signal(object)
    """The Outcome that the clerk chose."""
    to_whom_changed = Signal(str)
    mover_changed = Signal(str)
    seconder_changed = Signal(str)
    next_motion_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.outcome = ChoiceBox(theme, "Outcome")
        self.to_whom = _ToWhom(theme)
        self._item = Label(theme, "", "caption", "ink_3")
        self.order = MotionOrder(theme)
        self.words = Label(theme, "", "minute", "ink", wrap=True)
        self.amended = Label(theme, "", "caption", "ink_2", weight=600, wrap=True)
        self.mover = NameField(theme, "Moved by")
        self.seconder = NameField(theme, "Seconded by")
        self.said = Refusal(theme)
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        self.offer_outcomes(OF_MOTION)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(10, 7, 10, 4)
        above.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in (self.outcome, self.to_whom, self._item):
            row.addWidget(widget)
        row.addStretch(1)
        above.addLayout(row)
        above.addWidget(self.order)
        above.addWidget(self.words)
        above.addWidget(self.amended)
        column.addLayout(above)
        column.addWidget(Rule(self._theme))
        column.addLayout(self._names())
        column.addWidget(self.said)
        self.said.setContentsMargins(10, 0, 10, 6)
        column.addWidget(Rule(self._theme))

    def _names(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(10, 5, 10, 5)
        grid.setHorizontalSpacing(8)
        grid.addWidget(Label(self._theme, "Moved", "caption", "ink_3"), 0, 0)
        grid.addWidget(self.mover, 0, 1)
        grid.addWidget(Label(self._theme, "Seconded", "caption", "ink_3"), 0, 2)
        grid.addWidget(self.seconder, 0, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _connect(self) -> None:
        self.outcome.activated.connect(self._on_outcome)
        self.to_whom.textEdited.connect(self.to_whom_changed)
        self.mover.person_changed.connect(self.mover_changed)
        self.seconder.person_changed.connect(self.seconder_changed)
        self.order.onward.clicked.connect(self.next_motion_requested)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in its order."""
        return self.outcome, self.to_whom, self.order.onward, self.mover, self.seconder

    # ------------------------------------------------------------------ what is shown

    def offer_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Offer what can come of it."""
        if outcomes != [self.outcome.itemData(n) for n in range(self.outcome.count())]:
            self.outcome.clear()
            for outcome in outcomes:
                self.outcome.addItem(OUTCOMES[outcome], outcome)

    def show_outcome(self, outcome: Outcome, to_whom: str) -> None:
        """Show the outcome, and to whom it goes if it goes to anybody."""
        self.outcome.setCurrentIndex(self.outcome.findData(outcome))
        if to_whom != self.to_whom.text():
            self.to_whom.setText(to_whom)
        self.to_whom.setVisible(outcome in SENT_ON or bool(to_whom) or self.to_whom.hasFocus())

    def show_motion(self, words: str, item_number: str, amended: str = "") -> None:
        """Show the motion's words and where it was put."""
        self.amended.setText(amended)
        self.amended.setVisible(bool(amended))
        self.words.setText(words or BARE)
        self.words.set_colour("ink" if words else "ink_3")
        self._item.setText(f"item {item_number}" if self.to_whom.isHidden() else f"· item {item_number}")

    @Slot(int)
    def _on_outcome(self, index: int) -> None:
        self.outcome_chosen.emit(Outcome(self.outcome.itemData(index)))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.outcome.setFixedWidth(self._theme.px(122))
