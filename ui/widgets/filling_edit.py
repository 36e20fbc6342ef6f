"""A text field that takes phrases at the caret, leads from gap to gap, and spells abbreviations out."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.blanks import Gap, gaps, next_gap
from clerk_app.meeting.writing_helps import ABBREVIATION_SIGN
from ui.theme import Theme
from ui.widgets.offering_edit import HARD_MODIFIERS, OfferingEdit, index_at

_SHORT = re.compile(rf"(?<!\S){re.escape(ABBREVIATION_SIGN)}([\w'’-]+)$")
_ENDS_WORD = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)

SpellsOut = Callable[[str], str]
"""The words that a short form stands for, '' where it is none."""


@dataclass(frozen=True, slots=True)
class _SpeltOut:
    """An abbreviation that was just spelt out: where it began, how it was typed, and the words in its place."""

    start: int
    short: str
    words: str


class FillingEdit(OfferingEdit):
    """Knows gaps and abbreviations; nothing is changed unless a key asks for it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.spells_out: SpellsOut = lambda _short: ""
        self._spelt: _SpeltOut | None = None
        self._as_typed = -1
        """Where the abbreviation begins that the clerk took back: it stays as it was typed."""

    def forget_helps(self) -> None:
        """A fresh line: nothing was spelt out in it yet."""
        self._spelt, self._as_typed = None, -1

    # ------------------------------------------------------------------ phrases and gaps

    def insert_phrase(self, phrase: str) -> None:
        """Put a phrase in at the caret, a word apart from what stands before; the first gap is chosen."""
        cursor = self.textCursor()
        before = self.toPlainText()[: index_at(self.toPlainText(), cursor.selectionStart())]
        apart = " " if before and not before[-1].isspace() and before[-1] not in "(“‘[" else ""
        cursor.insertText(apart + phrase)
        self.setTextCursor(cursor)
        self.close_offers()
        if gaps(phrase):
            self.choose_gap(next_gap(self.toPlainText(), len(before)))
        self.ensureCursorVisible()

    def choose_gap(self, gap: Gap | None) -> bool:
        """Select a gap, so that what is typed takes its place; whether there is one."""
        if gap is None:
            return False
        text, cursor = self.toPlainText(), self.textCursor()
        cursor.setPosition(position_of(text, gap.start))
        cursor.setPosition(position_of(text, gap.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def choose_first_gap(self) -> bool:
        """Select the first gap of the text; whether there is one."""
        return self.choose_gap(next_gap(self.toPlainText(), 0))

    def gap_key(self, event: QKeyEvent) -> bool:
        """Step to the next gap on Tab, to the one before on Shift+Tab; whether there is any."""
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) or event.modifiers() & HARD_MODIFIERS:
            return False
        back = event.key() == Qt.Key.Key_Backtab or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        text, cursor = self.toPlainText(), self.textCursor()
        at = index_at(text, cursor.selectionStart() if back else cursor.selectionEnd())
        return self.choose_gap(next_gap(text, at, -1 if back else 1))

    # ------------------------------------------------------------------ abbreviations

    def spell_out_before(self, event: QKeyEvent) -> bool:
        """Spell out the abbreviation before the caret where a space or Enter ends it; whether there was one.

        The key is not used up by that.
        """
        if event.key() not in _ENDS_WORD or event.modifiers() & HARD_MODIFIERS or event.isAutoRepeat():
            return False
        cursor = self.textCursor()
        before = self.toPlainText()[: index_at(self.toPlainText(), cursor.position())]
        found = None if cursor.hasSelection() else _SHORT.search(before)
        if found is None or found.start() == self._as_typed:
            self._as_typed = -1
            return False
        words = _as_begun(found[1], self.spells_out(found[1].casefold()))
        if words:
            self._replace(found.start(), found[0], words)
            self._spelt = _SpeltOut(found.start(), found[0], words)
        return bool(words)

    def take_back_spelt(self, event: QKeyEvent) -> bool:
        """Put the abbreviation back as it was typed on Backspace directly after; whether it was that."""
        spelt, self._spelt = self._spelt, None if event.text() or event.key() == Qt.Key.Key_Backspace else self._spelt
        if spelt is None or event.key() != Qt.Key.Key_Backspace or event.modifiers() & HARD_MODIFIERS:
            return False
        text, cursor = self.toPlainText(), self.textCursor()
        before = text[: index_at(text, cursor.position())]
        stands = next((spelt.words + end for end in (" ", "") if before[spelt.start :] == spelt.words + end), "")
        if not stands or cursor.hasSelection():
            return False
        self._replace(spelt.start, stands, spelt.short)
        self._as_typed = spelt.start
        return True

    def after_undo(self) -> None:
        """What Ctrl+Z brought back as it was typed stays so."""
        text = self.toPlainText()
        before = text[: index_at(text, self.textCursor().position())]
        if found := _SHORT.search(before):
            self._as_typed = found.start()
        self._spelt = None

    def _replace(self, start: int, old: str, new: str) -> None:
        text, cursor = self.toPlainText(), self.textCursor()
        cursor.setPosition(position_of(text, start))
        cursor.setPosition(position_of(text, start + len(old)), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new)
        self.setTextCursor(cursor)


def position_of(text: str, index: int) -> int:
    """The position that Qt counts in UTF-16 of an index in a Python text, the other way from `index_at`."""
    return index if text.isascii() else len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def _as_begun(short: str, words: str) -> str:
    """The words with a capital where the abbreviation was typed with one."""
    return f"{words[:1].upper()}{words[1:]}" if short[:1].isupper() else words
