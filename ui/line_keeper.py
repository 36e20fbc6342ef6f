"""Carries the line to disk with each keystroke, and into the record with Enter."""

from PySide6.QtCore import QObject, Signal, Slot

from clerk_app.errors import RuleError
from clerk_app.meeting.blanks import wanted_words
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.kept_line import NewFact, keep_lines, motion_of
from clerk_app.meeting.line_mode import LineMode, after_keeping
from clerk_app.meeting.motions import letter
from clerk_app.meeting.motions import motion_of as motion_of_note
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.privacy import is_open_again, is_private_now
from clerk_app.meeting.private_marks import kept_private
from clerk_app.meeting.typed_line import MOST_PASTED
from clerk_app.session import new_id
from ui.looked_at import LookedAt, named
from ui.models.minute_rows import outcome_word
from ui.private_words import private_chip, private_help, public_chip
from ui.session_signals import SessionSignals
from ui.widgets.line_editor import LineEditor
from ui.widgets.minute_line import LineWords, kind_words


class LineKeeper(QObject):
    """Knows to which item the line belongs: the one looked at when typing began."""

    line_kept = Signal()
    """The line became an entry (or several) and is empty again."""
    told = Signal(str)
    """Something about a paste that the clerk should know."""
    item_changed = Signal()
    """The line belongs to another item, or says something else in its chip."""

    def __init__(
        self, signals: SessionSignals, looked_at: LookedAt, editor: LineEditor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._signals = signals
        self._looked_at = looked_at
        self._editor = editor
        self._item = looked_at.item_id
        self._home, self._left_behind = looked_at.home, False
        self._unsaved = self._typed_in_private = False
        self.restored = self._restore()
        self._connect()

    def _connect(self) -> None:
        self._editor.kept.connect(self.keep)
        self._editor.edited.connect(self._on_edited)
        self._editor.lines_pasted.connect(self._on_lines_pasted)
        self._looked_at.looked_at_changed.connect(self._on_looked_at_changed)
        self._signals.changed.connect(self._on_changed)

    @property
    def item_id(self) -> str:
        """The item that the line belongs to."""
        return self._item

    @property
    def is_astray(self) -> bool:
        """Whether words stand in the line that belong to another item than the one shown."""
        return not self._editor.is_blank and self._item != self._looked_at.item_id

    def take_left_behind(self) -> str:
        """What is to be said, once, of a line that stayed with its item when the meeting went on; '' otherwise."""
        item = self._signals.state.agenda.item(self._item)
        said, self._left_behind = self._left_behind, False
        return f"The line still belongs to {named(item)}: Enter keeps it there." if said and item else ""

    @property
    def chip(self) -> str:
        """What the chip says: the kind, the part of a motion, and the item where it is another."""
        state, mode = self._signals.state, self._editor.mode
        parts = [n for n in state.notes if mode.motion and motion_of_note(n) == mode.motion]
        words = kind_words(mode, f"({letter(len(parts))})" if parts else "", outcome_word(state, mode.motion))
        if self.is_private:
            words = private_chip(mode.kind, words)
        elif is_open_again(state, self._item) and mode.kind is not NoteKind.SCRATCH:
            words = public_chip(mode.kind, words)
        item = state.agenda.item(self._item)
        shown_here = self._item == self._looked_at.item_id
        if item is None or (shown_here and not self._looked_at.is_elsewhere):
            return words
        return f"{words}, item {item.number}" if item.number else f"{words}, another item"

    @property
    def is_private(self) -> bool:
        """Whether what stands in the line stays out of the public minutes once it is kept."""
        if self._editor.mode.kind in (NoteKind.SUMMARY, NoteKind.SCRATCH):
            return False
        return self._typed_in_private or is_private_now(self._signals.state, self._item)

    @property
    def words(self) -> LineWords:
        """All that the line says of itself."""
        helping = private_help(self._signals.state, self._item) if self.is_private else ()
        return LineWords(self.chip, self.spoken, self.is_astray, self.is_private, helping)

    @property
    def spoken(self) -> str:
        """What a screen reader calls the line: 'Minute of item 4, note, level 1'."""
        item, mode = self._signals.state.agenda.item(self._item), self._editor.mode
        of = f"Minute of item {item.number}" if item else "Minute"
        kind = self.chip.partition(",")[0].lower()
        return f"{of}, {kind}, level {mode.depth + 1}" if mode.kind is NoteKind.NOTE else f"{of}, {kind}"

    # ------------------------------------------------------------------ the draft

    def _restore(self) -> bool:
        draft = self._signals.session.draft(LINE)
        if draft is None:
            return False
        if self._signals.state.agenda.item(draft.item):
            self._item = draft.item
        self._editor.put(LineMode(draft.kind, draft.depth, draft.motion), draft.text, draft.cursor)
        # Nobody knows whether these words were typed in private: they may have been.
        self._typed_in_private = bool(draft.text.strip()) and bool(self._signals.state.exclusions)
        if not draft.text.strip() and self._item != self._looked_at.item_id:
            self._item = self._looked_at.item_id
            self._editor.put(LineMode())
        return bool(draft.text.strip())

    def save_draft(self) -> None:
        """Put the line on disk as it stands; where the disk refuses, the next tick tries again."""
        typed = self._editor.typed
        mode = typed.mode
        draft = Draft(LINE, self._item, mode.kind, mode.depth, typed.text, typed.caret, mode.motion)
        if draft != self._signals.session.draft(LINE) or self._unsaved:
            self._unsaved = not self._signals.keep_draft(draft)

    def tick(self) -> None:
        """Save what could not be saved before, and where the caret stands."""
        if self._unsaved or not self._editor.is_blank:
            self.save_draft()

    # ------------------------------------------------------------------ keeping

    @Slot()
    def keep(self) -> None:
        """Make the line an entry of its item."""
        self._keep((self._editor.typed.text,), "")

    @Slot(object)
    def _on_lines_pasted(self, lines: tuple[str, ...]) -> None:
        rest = lines[MOST_PASTED:]
        if self._keep(lines[:MOST_PASTED], "\n".join(rest)) and rest:
            left = "1 more stands" if len(rest) == 1 else f"{len(rest)} more stand"
            self.told.emit(f"The first {MOST_PASTED} lines are entries now; {left} in the line.")

    def _keep(self, lines: tuple[str, ...], rest: str) -> bool:
        mode = self._editor.mode
        new = self._facts(mode, lines)
        if not new or not self._signals.record_as(new, drop_draft=LINE):
            return False  # the words stay where they are
        self._unsaved = False
        self._typed_in_private = self._typed_in_private and bool(rest)
        stays = self._item == self._looked_at.item_id
        self._item = self._looked_at.item_id
        self._editor.put(after_keeping(mode, motion_of(new)) if stays else LineMode(), rest)
        if rest or self._editor.mode != LineMode():
            self.save_draft()
        self.item_changed.emit()
        self.line_kept.emit()
        if wanted := wanted_words(" ".join(lines)):
            self.told.emit(f"Kept, but a phrase is not filled in: {wanted}. F2 leads to the gap.")
        return True

    def _facts(self, mode: LineMode, lines: tuple[str, ...]) -> tuple[NewFact, ...]:
        """The facts of the act, or none where a sentence was said instead."""
        state, today = self._signals.state, self._signals.now().date()
        try:
            new = keep_lines(self._item, mode, lines, state, today, new_id)
        except RuleError as error:
            self._signals.refused.emit(str(error))
            return ()
        # Typed behind closed doors, kept after the public came in: the session can no longer tell.
        return tuple((i, kept_private(state, fact)) for i, fact in new) if self._typed_in_private else new

    def take_over(self) -> None:
        """Empty the line: its words went into another entry."""
        self._unsaved = self._typed_in_private = False
        self._editor.put(LineMode())
        self._item = self._looked_at.item_id
        self.item_changed.emit()

    # ------------------------------------------------------------------ what happens

    @Slot()
    def _on_edited(self) -> None:
        if self._editor.is_blank:
            self._item = self._looked_at.item_id
        self._typed_in_private = not self._editor.is_blank and (
            self._typed_in_private or is_private_now(self._signals.state, self._item)
        )
        self.save_draft()
        self.item_changed.emit()

    @Slot(str)
    def _on_looked_at_changed(self, item: str) -> None:
        if self._editor.is_blank and item != self._item:
            self._item = item
            if self._editor.mode != LineMode():
                self._editor.put(LineMode())
                self.save_draft()
        self.item_changed.emit()

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        state, mode = self._signals.state, self._editor.mode
        if state.agenda.item(self._item) is None:
            self._item = self._looked_at.item_id
        before, self._home = self._home, self._looked_at.home
        self._left_behind = self._home != before and self.is_astray
        if mode.motion and not any(motion_of_note(n) == mode.motion for n in state.notes):
            # The motion was undone or struck out: the next part would open another one.
            self._editor.put(LineMode(mode.kind, mode.depth), self._editor.typed.text)
        self.item_changed.emit()
