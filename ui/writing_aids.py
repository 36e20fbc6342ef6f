"""Help while writing: phrases in the committee's own words, and abbreviations that are spelt out."""

from typing import Protocol

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.errors import ClerkError
from clerk_app.meeting.writing_helps import WritingHelps
from clerk_app.ports import Registers
from ui.phrasing import Phrasing
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.line_editor import LineEditor
from ui.widgets.phrase_palette import PhrasePalette


class Minute(Protocol):
    """The pane in which is typed, as far as it matters here."""

    @property
    def editors(self) -> tuple[LineEditor, LineEditor]:
        """That of the line, and that of the entry being corrected."""
        ...

    @property
    def editor_in_hand(self) -> LineEditor:
        """The one that is typed into."""
        ...

    @property
    def item_in_hand(self) -> str:
        """The item that its words belong to."""
        ...


class WritingAids(QObject):
    """Hands to the line and to the entry being corrected what a committee has ready for them."""

    def __init__(
        self,
        theme: Theme,
        signals: SessionSignals,
        minute: Minute,
        registers: Registers,
        phrasing: Phrasing,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._signals, self._minute, self._registers, self._phrasing = signals, minute, registers, phrasing
        self._own = WritingHelps()
        self._short: dict[str, str] = {}
        self._editor = minute.editor_in_hand
        self.palette = PhrasePalette(theme, parent)
        for editor in minute.editors:
            editor.phrases = self.phrases
            editor.spells_out = self._spells_out
        self.palette.chosen.connect(self._on_chosen)
        self.palette.left.connect(self._on_left)
        self.read_again()

    def read_again(self) -> None:
        """Take what the registers have now; where they cannot be read, what was known stays."""
        try:
            self._own = self._registers.writing_helps(self._signals.state.body.committee.id)
        except ClerkError as error:
            self._signals.refused.emit(str(error))
        self._short = {each.short: each.words for each in self._own.abbreviations}

    def phrases(self) -> tuple[str, ...]:
        """Every phrase for the line in hand, or none where the house style cannot be read."""
        state, now = self._signals.state, self._signals.now()
        try:
            return self._phrasing.phrases(state, self._item, self._typed, now, self._own.phrases)
        except ClerkError:  # the export says why
            return self._own.phrases

    def open_phrases(self) -> None:
        """Open the palette over the line, or over the entry that is being corrected."""
        self._editor = self._minute.editor_in_hand
        self.palette.open_over(self._editor, self.phrases())

    @property
    def _item(self) -> str:
        return self._minute.item_in_hand

    @property
    def _typed(self) -> str:
        return self._minute.editor_in_hand.toPlainText()

    def _spells_out(self, short: str) -> str:
        words = self._short.get(short, "")
        try:
            state, now = self._signals.state, self._signals.now()
            return self._phrasing.words(state, self._item, self._typed, now, words) if words else ""
        except ClerkError:
            return words

    @Slot(str)
    def _on_chosen(self, phrase: str) -> None:
        self._on_left()
        self._editor.insert_phrase(phrase)

    @Slot()
    def _on_left(self) -> None:
        self._editor.setFocus(Qt.FocusReason.PopupFocusReason)
