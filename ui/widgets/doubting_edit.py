"""A text field that marks words in doubt with a wavy line, and offers spellings for one of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from clerk_app.meeting.spelled import Word
from ui.theme import Theme
from ui.widgets.filling_edit import FillingEdit, position_of
from ui.widgets.offering_edit import index_at
from ui.widgets.offers import Choice

SPELLING = "spelling:"
"""Begins the key of a line that offers a spelling, or something else to do with the word."""


class DoubtingEdit(FillingEdit):
    """Shows what it is told; it looks nothing up, so that no key ever waits."""

    spelling_chosen = Signal(str)
    """The key of the line that was taken, without its beginning."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._before: int | None = None
        """Where the caret was before a word in doubt was chosen, counted from the end of the text."""

    @property
    def words_in_doubt(self) -> tuple[str, ...]:
        """The words that are marked, as they stand now."""
        return tuple(mark.cursor.selectedText() for mark in self.extraSelections())

    def show_doubts(self, words: Sequence[Word]) -> None:
        """Mark these words, and no others; a screen reader is told which."""
        text = self.toPlainText()
        self.setExtraSelections([self._mark(text, word) for word in words])
        told = ", ".join(dict.fromkeys(word.text for word in words))
        self.setAccessibleDescription(f"In doubt: {told}" if told else "")

    def choose_word(self, word: Word) -> None:
        """Select a word in doubt; where the caret was is remembered."""
        text = self.toPlainText()
        if self._before is None:
            self._before = max(0, len(text) - index_at(text, self.textCursor().position()))
        self._select(text, word.start, word.end)

    def offer_spellings(self, choices: Sequence[Choice]) -> None:
        """Open the list under the chosen word, or show other lines in it."""
        self._offers, self._menu = (), True
        self._show_list(tuple(choices))

    @property
    def is_offering_spellings(self) -> bool:
        """Whether that list is open."""
        return any(choice.key.startswith(SPELLING) for choice in self.offered)

    def take_spelling(self, choice: Choice) -> bool:
        """Shut the list and tell which line of it was taken, the word still chosen; whether it is one of that list."""
        if not choice.key.startswith(SPELLING):
            return False
        super().close_offers()
        self.spelling_chosen.emit(choice.key.removeprefix(SPELLING))
        return True

    def put_spelling(self, words: str) -> None:
        """Put a spelling in place of the chosen word, and go back to where the caret was."""
        before = self._before
        self.textCursor().insertText(words)
        self._before = before
        self.go_back_from_word()

    def go_back_from_word(self) -> None:
        """Put the caret back where it was before a word was chosen."""
        if self._before is not None:
            text, cursor = self.toPlainText(), self.textCursor()
            cursor.setPosition(position_of(text, max(0, len(text) - self._before)))
            self.setTextCursor(cursor)
            self._before = None

    def offer(self) -> None:
        """Look again at what fits; whatever is typed is no step from word to word."""
        self._before = None
        super().offer()

    def forget_helps(self) -> None:
        """A fresh line: no word in it was looked at yet."""
        super().forget_helps()
        self._before = None
        self.setExtraSelections([])

    def close_offers(self) -> bool:
        """Shut the list; of a list of spellings the caret goes back."""
        if self.is_offering_spellings:
            self.go_back_from_word()
        self._before = None
        return super().close_offers()

    def _mark(self, text: str, word: Word) -> QTextEdit.ExtraSelection:
        mark, style, cursor = QTextEdit.ExtraSelection(), QTextCharFormat(), QTextCursor(self.document())
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        style.setUnderlineColor(self._theme.color("red_text"))
        cursor.setPosition(position_of(text, word.start))
        cursor.setPosition(position_of(text, word.end), QTextCursor.MoveMode.KeepAnchor)
        mark.format, mark.cursor = style, cursor
        return mark

    def _select(self, text: str, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(position_of(text, start))
        cursor.setPosition(position_of(text, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
