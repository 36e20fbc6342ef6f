"""The casting vote of a tie: one sentence, and three answers of which none stands until it is given."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting.decisions import Ballot, Vote
from ui.spoken import Urgency, announce
from ui.theme import Theme
from ui.widgets.in_sight import bring_wholly_into_sight
from ui.widgets.labels import Label
from ui.widgets.segmented import Segmented

DECLINED: Final = "none"
ANSWERS: Final = ((Ballot.FOR, "For"), (Ballot.AGAINST, "Against"), (DECLINED, "None, so not carried"))


class CastingVote(QWidget):
    """Offered in place while a vote is tied; F, A and N answer."""

    answered = Signal(object)
    """The Ballot that was given, or None: no casting vote was given."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = Label(theme, "", "caption", "amber_text", weight=600, wrap=True)
        self.choice = Segmented(theme, ANSWERS, "Casting vote", even=False, by_letter=True)
        self.doubt = Label(theme, "", "caption", "amber_text", weight=600, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.doubt)
        self.choice.chosen.connect(self._on_chosen)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at."""
        return self.choice.segments

    @property
    def is_offered(self) -> bool:
        """Whether the vote is a tie."""
        return not self.isHidden()

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is here."""
        return any(segment.hasFocus() for segment in self.choice.segments)

    def show_vote(self, vote: Vote, words: str, doubt: str) -> None:
        """Offer it for a tie with a sentence, and say what speaks against it."""
        given = vote.casting.value if vote.casting else ""
        self.choice.set_key(DECLINED if vote.casting_declined else given)
        self.words.setText(words)
        self.words.set_colour("amber_text" if vote.asks_casting else "ink_3")
        self.doubt.setText(doubt)
        self.doubt.setVisible(bool(doubt))
        self.setVisible(vote.tied)

    def ask(self) -> None:
        """Take the keyboard here, and have the question read out."""
        (self.choice.focusProxy() or self.choice).setFocus(Qt.FocusReason.OtherFocusReason)
        bring_wholly_into_sight(self)
        announce(self, self.words.text(), Urgency.AT_ONCE)

    def take_letter(self, letter: str) -> bool:
        """Answer by its letter, typed elsewhere; whether it was one while there is a tie."""
        return self.is_offered and self.choice.choose_letter(letter)

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.answered.emit(None if key == DECLINED else Ballot(key))
