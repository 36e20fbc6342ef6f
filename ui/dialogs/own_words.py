"""The field for other words than a comment has: kept on the disk for each comment as they are typed."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCursor

from clerk_app.meeting.draft import COMMENT, left_place
from ui.dialogs.correct import WordsEdit
from ui.left_drafts import LeftDrafts
from ui.session_signals import SessionSignals
from ui.theme import Theme

_LINES = 4
_NOBODY = -1


class OwnWords(WordsEdit):
    """Holds the words of one comment at a time; those that the comment itself offers, and none, need not be kept."""

    reworded = Signal()
    """There are words of the clerk's own for the comment in the field now, or no longer."""

    def __init__(self, theme: Theme, signals: SessionSignals, read: str) -> None:
        super().__init__("")
        self._left, self._read = LeftDrafts(signals, COMMENT), read
        self._number, self._offered = _NOBODY, ""
        self._taken: dict[int, str] = {}
        self._back: set[int] = set()
        self.setAccessibleName("Words to take over")
        self.setTabChangesFocus(True)
        self.setFixedHeight(round(theme.line_height("body") * _LINES) + theme.px(10))
        self.textChanged.connect(self._on_changed)
        self.hide()

    def of(self, number: int) -> str:
        """The clerk's own words for a comment, '' where there are none."""
        left = self._left.of(self._place(number))
        return left.text if left else ""

    def numbers(self, among: Iterable[int]) -> frozenset[int]:
        """The comments for which there are words of the clerk's own."""
        return frozenset(number for number in among if self.of(number))

    def begin(self, number: int, offered: str) -> None:
        """Take the keyboard, with the clerk's own words for a comment or those that it offers."""
        self._put(number, self.of(number) or offered, offered)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, number: int, offered: str, *, is_open: bool) -> None:
        """Show the clerk's own words for the chosen comment, if there are any; what is being typed for it stays."""
        if is_open and self.of(number):
            self._put(number, self.of(number), offered)
        elif not is_open or number != self._number or not self.has_keyboard:
            self._number = _NOBODY
            self.hide()

    def taken(self, number: int) -> str:
        """The place of a comment's words on the disk, which is to be dropped with the taking over."""
        if words := self.of(number):
            self._taken[number] = words
        return left_place(COMMENT, self._place(number))

    def settle(self, is_open: Collection[int]) -> None:
        """Put words that were taken over back on the disk where that is undone, and away where it is done again."""
        for number, words in self._taken.items():
            if number not in is_open:
                self._left.drop(self._place(number))
                self._back.discard(number)
            elif number not in self._back and not self.of(number):
                self._back.add(number)  # once: what is emptied afterwards stays empty
                self._left.keep(self._place(number), words, "")

    @property
    def has_keyboard(self) -> bool:
        """Whether this is where the window types."""
        return self.window().focusWidget() is self

    @property
    def words(self) -> str:
        """What is shown, '' where nothing is."""
        return "" if self.isHidden() else self.toPlainText().strip()

    def _place(self, number: int) -> str:
        return f"{self._read} {number}"

    def _put(self, number: int, words: str, offered: str) -> None:
        if number != self._number:
            self._number = _NOBODY  # what the program puts there nobody typed
            self.setPlainText(words)
        self._number, self._offered = number, offered
        self.show()

    @Slot()
    def _on_changed(self) -> None:
        if self._number == _NOBODY:
            return
        place, words = self._place(self._number), self.toPlainText()
        had, has = bool(self.of(self._number)), bool(words.strip()) and words != self._offered
        if has:
            self._left.keep(place, words, "")
        else:
            self._left.drop(place)
        if has is not had:
            self.reworded.emit()
