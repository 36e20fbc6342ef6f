"""The totals of a vote: counted from names or typed from hands, and whether they add up."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from clerk_app.meeting.decisions import Vote, VoteMethod
from clerk_app.meeting.vote_draft import Hands
from clerk_app.meeting.voting import proposed_abstained, sum_words
from ui.icons import Mark
from ui.theme import Theme
from ui.widgets.casting_vote import CastingVote
from ui.widgets.labels import Label, MarkLabel
from ui.widgets.refusal import Refusal

WORDS: Final = ("for", "against", "abstained")
MOST: Final = 999


class _Total(QWidget):
    """A number and its word; the number can be typed where hands were counted."""

    typed = Signal()

    def __init__(self, theme: Theme, word: str) -> None:
        super().__init__()
        self._theme = theme
        self.number = Label(theme, "0", "title", "ink")
        self.field = QLineEdit()
        self._word = Label(theme, word, "body", "ink")
        self._build(word)

    def _build(self, word: str) -> None:
        self.field.setAccessibleName(f"How many {word}")
        self.field.setValidator(QIntValidator(0, MOST, self.field))
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.textEdited.connect(self._on_edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.number, self.field, self._word):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        self._theme.changed.connect(self._align)

    def show_count(self, count: int) -> None:
        """Show the number as counted."""
        self.number.setText(str(count))

    def set_typed(self, by_hand: bool) -> None:
        """Show the field in place of the number."""
        self.number.setVisible(not by_hand)
        self.field.setVisible(by_hand)
        self._align()

    def value(self) -> int | None:
        """Return what is typed, None where the field is empty."""
        text = self.field.text()
        return int(text) if text.isdecimal() else None

    def set_value(self, value: int | None) -> None:
        """Show a number in the field, chosen whole so that typing replaces it."""
        text = "" if value is None else str(value)
        if text != self.field.text():
            self.field.setText(text)

    @Slot()
    def _align(self) -> None:
        # The word stands on the line of the larger number, or in the middle of the field.
        self.field.setFixedWidth(self._theme.px(40))
        deeper = QFontMetricsF(self.number.font()).descent() - QFontMetricsF(self._word.font()).descent()
        self._word.setContentsMargins(0, 0, 0, round(self._theme.px(4) if self.field.isVisibleTo(self) else deeper))

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self.typed.emit()


class _Sum(QWidget):
    """Whether the tally adds up, with its mark, at the right end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._mark = MarkLabel(theme, Mark("check", "green_text", 16))
        self._words = Label(theme, "", "body", "green_text", weight=600)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._words)

    def say(self, words: str, *, fine: bool) -> None:
        """Say it in green, or in amber where the clerk is asked."""
        self._words.setText(words)
        self._words.set_colour("green_text" if fine else "amber_text")
        self._mark.set_mark(Mark("check", "green_text", 16) if fine else Mark("triangle-alert", "amber_text", 16))

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()


class VoteCounter(QWidget):
    """Totals, the sum, and below them in place the reason and the casting vote when they are wanted."""

    hands_changed = Signal(object)
    """The three numbers as typed."""
    reason_changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.totals = tuple(_Total(theme, word) for word in WORDS)
        self._not_voting = Label(theme, "", "body", "ink_2")
        self._sum = _Sum(theme)
        self._right, self._below = QHBoxLayout(), QHBoxLayout()
        self.reason = QLineEdit()
        self._reason_row = QWidget(self)
        self.casting = CastingVote(theme)
        self.why = Label(theme, "", "caption", "amber_text", weight=600, wrap=True)
        self.said = Refusal(theme)
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(14)
        for total in self.totals:
            row.addWidget(total, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._not_voting, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addLayout(self._right)
        self._right.addWidget(self._sum)
        column.addLayout(row)
        column.addLayout(self._below)
        self.reason.setAccessibleName("Why the vote is recorded as it is")
        _beside(self._reason_row, Label(self._theme, "Reason", "caption", "ink_3"), self.reason)
        for widget in (self.why, self._reason_row, self.said, self.casting):
            column.addWidget(widget)

    def _connect(self) -> None:
        for total in self.totals:
            total.typed.connect(self._on_typed)
            total.field.installEventFilter(self)
        self.reason.textEdited.connect(self.reason_changed)

    # ------------------------------------------------------------------ what is shown

    def show_vote(self, vote: Vote, hands: Hands, reason: str, why: str = "", *, in_doubt: bool = False) -> None:
        """Show a vote, and why it wants a reason if it does; without a vote there is nothing to show.

        Of a vote that does not add up the sum says why, unless it is in doubt besides.
        """
        by_hand = vote.method is VoteMethod.HANDS
        for total, count, typed in zip(self.totals, (vote.for_, vote.against, vote.abstained), hands, strict=True):
            total.show_count(count)
            total.set_typed(by_hand)
            total.set_value(typed)
        self._place_sum(below=by_hand or vote.not_voting > 0)
        self._not_voting.setText(f"{vote.not_voting} not voting")
        self._not_voting.setVisible(vote.not_voting > 0)
        began = not by_hand or any(count is not None for count in hands)
        self._sum.say(sum_words(vote) if began else f"{len(vote.eligible)} may vote", fine=vote.adds_up or not began)
        self._reason_row.setVisible(began and bool(why))
        self.reason.setPlaceholderText("Why not" if vote.adds_up else "Why, or who did not vote")
        self.why.setText(why if vote.adds_up or in_doubt else "")
        self.why.setVisible(began and bool(self.why.text()))
        if reason != self.reason.text():
            self.reason.setText(reason)
        self.setVisible(vote.method is not VoteMethod.NO_VOTE)

    def show_letters(self) -> None:
        """Show the letters of the casting vote dim while they would turn a member's vote instead."""
        self.casting.choice.show_letters(act=self.takes_casting)

    def show_why(self, *, unless: str) -> None:
        """Say why a reason is wanted, unless that is said already."""
        self.why.setVisible(self.asks_reason and bool(self.why.text()) and self.why.text() != unless)

    def _place_sum(self, *, below: bool) -> None:
        # Fields and a fourth number leave no room beside them.
        place = self._below if below else self._right
        if place.count() == 0:
            (self._right if below else self._below).takeAt(0)
            place.addWidget(self._sum, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def sum_words(self) -> str:
        """Whether the tally adds up, in words."""
        return self._sum.words

    @property
    def asks_reason(self) -> bool:
        """Whether the field for the reason is there."""
        return not self._reason_row.isHidden()

    @property
    def takes_casting(self) -> bool:
        """Whether the letters of the casting vote are taken where the keyboard is: at it, or in a figure."""
        there = self.casting.has_focus or any(total.field.hasFocus() for total in self.totals)
        return self.casting.is_offered and there

    def focus_reason(self) -> None:
        """Ask for the reason."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_hands(self) -> None:
        """Take the keyboard to the first number."""
        field = self.totals[0].field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def take_digit(self, digit: str) -> None:
        """Begin the first number with a digit that was typed elsewhere, and take the keyboard there."""
        field = self.totals[0].field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.setText(digit)
        self._on_typed()

    def propose(self, voters: int) -> None:
        """Fill the last number with what is left, unless the clerk types it."""
        for_, against, last = self.totals
        left = proposed_abstained(voters, for_.value(), against.value())
        if left is not None and not last.field.hasFocus():
            last.set_value(left)

    # ------------------------------------------------------------------ what happens

    def hands(self) -> Hands:
        """Return the three numbers as typed."""
        for_, against, abstained = self.totals
        return for_.value(), against.value(), abstained.value()

    @Slot()
    def _on_typed(self) -> None:
        self.hands_changed.emit(self.hands())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the letters of the casting vote, which a field for figures would swallow."""
        plain = isinstance(event, QKeyEvent) and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if plain and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.casting.take_letter(event.text())
        return super().eventFilter(watched, event)


def _beside(row: QWidget, label: Label, field: QWidget) -> None:
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.addWidget(label, 0, 0)
    grid.addWidget(field, 0, 1)
    grid.setColumnStretch(1, 1)
