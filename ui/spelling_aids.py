"""Words in doubt: marked between the keystrokes, gone through by one key, corrected from a list, learnt by one key."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from clerk_app.errors import ClerkError
from clerk_app.meeting.spelled import Word, is_vouched_for, known_words, misspelt, names_in, words_in
from clerk_app.ports import Registers
from ui.session_signals import SessionSignals
from ui.spelling import Spelling
from ui.spoken import announce
from ui.widgets.doubting_edit import SPELLING, DoubtingEdit
from ui.widgets.offering_edit import index_at
from ui.widgets.offers import Choice
from ui.writing_aids import Minute

_ADD, _LEAVE, _LOOKING = f"{SPELLING}+add", f"{SPELLING}+leave", f"{SPELLING}+looking"
_FIRST = (Choice(_LOOKING, "Looking for spellings…"),)
_LAST = (
    Choice(_ADD, "Add to the glossary", "Ctrl+G", "book-open"),
    Choice(_LEAVE, "Leave it as it is, in this meeting", "", "check"),
)


class SpellingAids(QObject):
    """Never changes a word unasked."""

    told = Signal(str)
    glossary_read = Signal(tuple)
    """The words of the place, as the registers have them now."""
    doubts_changed = Signal(tuple)
    """The words in doubt in the line."""

    def __init__(
        self, spelling: Spelling, signals: SessionSignals, minute: Minute, registers: Registers, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._spelling, self._signals, self._minute, self._registers = spelling, signals, minute, registers
        self._glossary: tuple[str, ...] = ()
        self._left: set[str] = set()
        self._known: frozenset[str] | None = None
        self._wrong: dict[str, str] = {}
        self._seen: dict[int, tuple[str, int]] = {}
        self._asked = ""
        self._connect()
        self.read_again()

    def _connect(self) -> None:
        for editor in self._minute.editors:
            editor.spelling_chosen.connect(self._on_chosen)
        self._spelling.judged.connect(self.look_again)
        self._spelling.suggested.connect(self._on_suggested)
        self._signals.changed.connect(self._on_changed)

    def read_again(self) -> None:
        """Take the glossary as the registers have it now; where they cannot be read, what was known stays."""
        try:
            self._glossary = self._registers.glossary()
        except ClerkError as error:
            self._signals.refused.emit(str(error))
        self.glossary_read.emit(self._glossary)
        self._on_changed(None)

    # ------------------------------------------------------------------ between the keystrokes

    def tick(self) -> None:
        """Look at what is typed, if it is other than at the last tick."""
        for number, editor in enumerate(self._minute.editors):
            now = (editor.toPlainText(), editor.textCursor().position())
            if editor.isVisible() and self._seen.get(number) != now and not editor.is_offering_spellings:
                self._seen[number] = now
                self._look_at(editor)

    @Slot()
    def look_again(self) -> None:
        """Look at all that is typed once more."""
        self._seen.clear()
        self.tick()

    def _look_at(self, editor: DoubtingEdit) -> None:
        text = editor.toPlainText()
        words = [word for word in words_in(text) if not self._is_known(word.text)]
        self._spelling.ask(word.text for word in words)
        at = index_at(text, editor.textCursor().position()) if editor.hasFocus() else -1
        # The word that is being typed is nobody's business yet.
        doubts = [word for word in words if word.end != at and self._is_wrong(word.text)]
        before = set(editor.words_in_doubt)
        editor.show_doubts(doubts)
        if editor is self._minute.editors[0]:
            self.doubts_changed.emit(tuple(dict.fromkeys(word.text for word in doubts)))
        for word in dict.fromkeys(word.text for word in doubts if word.text not in before):
            announce(editor, f"In doubt: {word}")

    def _is_known(self, word: str) -> bool:
        if self._known is None:
            state = self._signals.state
            self._known, self._wrong = known_words(state, self._glossary), misspelt(state)
        return word in self._left or (word not in self._wrong and is_vouched_for(word, self._known))

    def _is_wrong(self, word: str) -> bool:
        return word in self._wrong or self._spelling.is_in_doubt(word)

    # ------------------------------------------------------------------ what the keys ask for

    def next_doubt(self) -> None:
        """Choose the next word in doubt behind the caret, round the end, and offer spellings for it."""
        editor = self._minute.editor_in_hand
        word = self._next_in(editor)
        if word is None:
            self.told.emit("No word is in doubt.")
            return
        editor.setFocus()
        editor.choose_word(word)
        self._asked = word.text
        editor.offer_spellings((*_FIRST, *_LAST))
        self._spelling.suggest(word.text, names_in(self._known or frozenset()))
        announce(editor, f"In doubt: {word.text}. Spellings are offered.")

    def add_to_glossary(self) -> None:
        """Add the word in doubt that is chosen, else the last one before the caret, to the glossary."""
        editor = self._minute.editor_in_hand
        doubts = self._doubts(editor)
        if not doubts:
            self.told.emit("No word is in doubt, so there is none to add.")
            return
        text = editor.toPlainText()
        at = index_at(text, editor.textCursor().selectionEnd())
        self._learn(next((word for word in reversed(doubts) if word.end <= at), doubts[0]).text)

    def _learn(self, word: str) -> None:
        words = (*self._glossary, word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").removesuffix("'s"))
        try:
            self._registers.save_glossary(words)
        except ClerkError as error:
            self._signals.refused.emit(str(error))
            return
        self._minute.editor_in_hand.close_offers()
        self.read_again()
        self.look_again()
        self.told.emit(f"“{words[-1]}” is in the glossary. Committees and people, Phrases, can take it out again.")

    def _doubts(self, editor: DoubtingEdit) -> list[Word]:
        words = (word for word in words_in(editor.toPlainText()) if not self._is_known(word.text))
        return [word for word in words if self._is_wrong(word.text)]

    def _next_in(self, editor: DoubtingEdit) -> Word | None:
        text, doubts = editor.toPlainText(), self._doubts(editor)
        at = index_at(text, editor.textCursor().selectionEnd())
        return next((word for word in doubts if word.start >= at), doubts[0] if doubts else None)

    # ------------------------------------------------------------------ what happens

    @Slot(str, tuple)
    def _on_suggested(self, word: str, found: tuple[str, ...]) -> None:
        editor = self._minute.editor_in_hand
        if word != self._asked or not editor.is_offering_spellings:
            return
        meant = (self._wrong[word],) if word in self._wrong else ()
        words = dict.fromkeys((*meant, *found))
        offered = [Choice(f"{SPELLING}{each}", each) for each in words]
        editor.offer_spellings((*offered, *_LAST))
        announce(editor, ", ".join(words) or "No spelling is near.")

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        editor, word = self._minute.editor_in_hand, self._asked
        if key == _LOOKING.removeprefix(SPELLING):
            editor.offer_spellings((*_FIRST, *_LAST))
        elif key == _ADD.removeprefix(SPELLING):
            editor.go_back_from_word()
            self._learn(word)
        elif key == _LEAVE.removeprefix(SPELLING):
            editor.go_back_from_word()
            self._left.add(word)
            self.look_again()
        else:
            editor.put_spelling(key)
            self.look_again()

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self._known = None
