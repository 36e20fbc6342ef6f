"""The editor of one line: Enter keeps, Tab nests, a sign makes a kind, names are offered after the caret."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.line_mode import (
    NEED_NO_WORDS,
    LineMode,
    after_backspace,
    after_empty_enter,
    nested,
    with_kind,
    with_sign,
)
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.typed_line import MENU_SIGN, clean, pasted_lines, split_check, toggle_check
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.typing_history import Typed, TypingHistory
from ui.widgets.doubting_edit import DoubtingEdit
from ui.widgets.offering_edit import HARD_MODIFIERS, index_at
from ui.widgets.offers import PHRASE, VOTE, Choice


class LineEditor(DoubtingEdit):
    """One line of the minute with its mode; it records nothing itself."""

    kept = Signal()
    """Enter on a line with words."""
    edited = Signal()
    """The words or the mode were changed by hand."""
    mode_changed = Signal()
    left_above = Signal()
    """The arrow up on the first line."""
    join_requested = Signal()
    """Backspace at the start of a plain note."""
    lines_pasted = Signal(object)
    """Several lines were pasted, as a tuple; what stood in the line is part of them."""
    vote_requested = Signal()
    cancelled = Signal()
    """Esc while an entry is edited in its place."""
    page_requested = Signal(int)

    def __init__(
        self, theme: Theme, signals: SessionSignals, *, in_place: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._signals = signals
        self._in_place = in_place
        self._mode = LineMode()
        self._typing = TypingHistory()
        self._by_hand, self._typed_first = True, False
        self._connect()

    def _connect(self) -> None:
        self.document().contentsChange.connect(self._on_contents_change)
        self.textChanged.connect(self._on_text_changed)
        self.choice_taken.connect(self._on_choice_taken)

    # ------------------------------------------------------------------ the line as a value

    @property
    def mode(self) -> LineMode:
        """Kind, depth and motion of the line."""
        return self._mode

    @property
    def typed(self) -> Typed:
        """The line as it stands."""
        return Typed(self._mode, self.toPlainText(), self.textCursor().position())

    @property
    def is_blank(self) -> bool:
        """Whether there are no words."""
        return not self.toPlainText().strip()

    def put(self, mode: LineMode, text: str = "", caret: int | None = None) -> None:
        """Begin a line afresh; what stood here cannot be brought back by undo."""
        self._show(Typed(mode, text, len(text.encode("utf-16-le")) // 2 if caret is None else caret))
        self._typing.begin(self.typed)
        self.forget_helps()

    def set_mode(self, mode: LineMode) -> None:
        """Make it another kind or depth, as if by hand."""
        if mode != self._mode:
            self._mode = mode
            self.mode_changed.emit()
            self._note_edit(typed=not self.is_blank)

    def set_kind(self, kind: NoteKind) -> None:
        """Make it another kind, chosen from the chip or the list."""
        self.set_mode(with_kind(self._mode, kind))

    def toggle_check(self) -> bool:
        """Flag the line to be checked later, or no longer; the caret stays. Whether it is flagged now."""
        text = toggle_check(self.toPlainText())
        self._show(Typed(self._mode, text, self.textCursor().position()))
        self._note_edit()
        return split_check(text).check_later

    # ------------------------------------------------------------------ undo by time

    def wants_undo(self) -> bool:
        """Whether the newest thing that can be undone is typing in this line."""
        acts = self._signals.history.undo
        return self._typing.newest(acts[-1].entries[0].number if acts else 0)

    def wants_redo(self) -> bool:
        """Whether the newest thing that was undone is typing in this line."""
        acts = self._signals.history.redo
        undoing = acts[-1].undoing if acts else None
        entries = self._signals.session.entries
        number = next((e.number for e in reversed(entries) if undoing and e.fact == undoing), 0)
        return self._typing.newest_undone(number)

    def undo_typing(self) -> None:
        """Take the last step of typing back."""
        self._show_step(self._typing.undo(self._newest_entry()))
        self.after_undo()

    def redo_typing(self) -> None:
        """Bring the step back that was taken back last."""
        self._show_step(self._typing.redo())

    def _show_step(self, typed: Typed | None) -> None:
        if typed is not None:
            self._show(typed)
            self.edited.emit()

    def _show(self, typed: Typed) -> None:
        self._by_hand = False
        self.close_offers()
        if typed.text != self.toPlainText():
            self.setPlainText(typed.text)
        self._by_hand = True
        changed, self._mode = typed.mode != self._mode, typed.mode
        cursor = self.textCursor()
        cursor.setPosition(max(0, min(typed.caret, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)
        if changed:
            self.mode_changed.emit()
        self.fit()

    def _newest_entry(self) -> int:
        entries = self._signals.session.entries
        return entries[-1].number if entries else 0

    def _note_edit(self, *, typed: bool = True) -> None:
        if typed:
            self._typing.typed(self.typed, self._newest_entry())
        else:
            self._typing.rest(self.typed)
        self.edited.emit()

    # ------------------------------------------------------------------ typing

    @Slot(int, int, int)
    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        # By the change and not by the key: '~' may come from a dead key.
        self._typed_first = position == 0 and added == 1

    @Slot()
    def _on_text_changed(self) -> None:
        self.fit()
        if not self._by_hand:
            return
        first = self._typed_first and self.textCursor().position() == 1
        self._typed_first = False
        if first and not self._in_place and self._read_first():
            return
        if self._menu and self.toPlainText() == MENU_SIGN * 2:
            self._menu = False
            self._cut_first("")
        self._mode = self._mode.settled
        self._note_edit()
        self.offer()

    def _read_first(self) -> bool:
        """Read the letter just typed at the start: a sign makes a kind, a space is nothing."""
        sign = self.toPlainText()[:1]
        self._menu = sign == MENU_SIGN
        change = with_sign(self._mode, sign)
        if sign == " ":
            self._cut_first("")
            self._mode = self._mode.settled
            self._note_edit()  # it may have taken the place of words that were selected
            return True
        if change is None:
            return False
        mode, words = change
        self._cut_first(words)
        self._mode = mode
        self.mode_changed.emit()
        self._note_edit()
        self.offer()
        return True

    def _cut_first(self, words: str) -> None:
        self._by_hand = False
        cursor = self.textCursor()
        cursor.setPosition(0)
        cursor.setPosition(1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self._by_hand = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the table of keys says; the rest is plain editing."""
        spelt = self.spell_out_before(event)
        if (
            (not spelt and self.take_back_spelt(event))
            or self.offer_key(event)
            or self._undo_key(event)
            or self.gap_key(event)
            or self._line_key(event)
        ):
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _undo_key(self, event: QKeyEvent) -> bool:
        # Where an act is the newest thing, the window's own undo has had the key before this.
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_typing()
            return True
        if _is_redo(event):
            self.redo_typing()
            return True
        return False

    def _line_key(self, event: QKeyEvent) -> bool:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & HARD_MODIFIERS:
            return False
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self._enter(new_line=shift)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.set_mode(nested(self._mode, -1 if shift or event.key() == Qt.Key.Key_Backtab else 1))
            case Qt.Key.Key_Backspace if self._at_start() and not self._in_place:
                if not event.isAutoRepeat():
                    self._backspace()
            case Qt.Key.Key_Up if not shift and not self._in_place and self._on_first_line():
                self.left_above.emit()
            case Qt.Key.Key_Escape if self._in_place:
                self.cancelled.emit()
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown if not shift and not self._in_place:
                self.page_requested.emit(-1 if event.key() == Qt.Key.Key_PageUp else 1)
            case _:
                return False
        return True

    def _enter(self, *, new_line: bool) -> None:
        if new_line:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif self.is_blank and not self._in_place and self._mode.kind not in NEED_NO_WORDS:
            self.set_mode(after_empty_enter(self._mode))
        else:
            self.kept.emit()

    def _backspace(self) -> None:
        change = after_backspace(self._mode)
        if change is None:
            self.join_requested.emit()
            return
        mode, words = change
        if words:
            self._by_hand = False
            self.textCursor().insertText(words)
            self._by_hand = True
        self.set_mode(mode)

    def _at_start(self) -> bool:
        return self.textCursor().position() == 0 and not self.textCursor().hasSelection()

    def _on_first_line(self) -> bool:
        cursor = self.textCursor()
        return cursor.block().blockNumber() == 0 and not cursor.movePosition(QTextCursor.MoveOperation.Up)

    @Slot(object)
    def _on_choice_taken(self, choice: Choice) -> None:
        if self.take_spelling(choice):
            return
        words = choice.key.removeprefix(PHRASE) if choice.key.startswith(PHRASE) else ""
        mode = self._mode.settled if words or choice.key == VOTE else with_kind(self._mode, NoteKind(choice.key))
        self._show(Typed(mode, "", 0))
        if words:
            self.insert_phrase(words)
        self._note_edit()
        if choice.key == VOTE:
            self.vote_requested.emit()

    # ------------------------------------------------------------------ pasting

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Return that only text is taken."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put one line in at the caret; several become entries of their own."""
        lines = pasted_lines(source.text())
        if len(lines) <= 1 or self._in_place:
            self.textCursor().insertText(clean(source.text()) if self._in_place else "".join(lines))
            self.ensureCursorVisible()
            return
        cursor, text = self.textCursor(), self.toPlainText()
        start, end = index_at(text, cursor.selectionStart()), index_at(text, cursor.selectionEnd())
        joined = (text[:start] + lines[0], *lines[1:-1], lines[-1] + text[end:])
        self.lines_pasted.emit(joined)

    # ------------------------------------------------------------------ keys of the window

    def event(self, event: QEvent) -> bool:
        """Let the window have undo and redo unless typing is the newest thing; keep Esc while a list is open."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            wanted = self._wants_key(event)
            if wanted is not None:
                event.setAccepted(wanted)
                return True
        return super().event(event)

    def _wants_key(self, event: QKeyEvent) -> bool | None:
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.wants_undo()
        if _is_redo(event):
            return self.wants_redo()
        if event.key() == Qt.Key.Key_Escape:
            return self._in_place or self.is_offering
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & HARD_MODIFIERS:
            return False
        return None


def _is_redo(event: QKeyEvent) -> bool:
    control = Qt.KeyboardModifier.ControlModifier
    plain_y = event.key() == Qt.Key.Key_Y and event.modifiers() == control
    return plain_y or event.matches(QKeySequence.StandardKey.Redo) or (
        event.key() == Qt.Key.Key_Z and event.modifiers() == control | Qt.KeyboardModifier.ShiftModifier
    )  # fmt: skip
