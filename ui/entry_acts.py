"""What is done to kept entries: corrected in place, moved, struck out, flagged, joined with the line."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.describe import NOTE_KINDS
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.entry import effective
from clerk_app.meeting.kept_line import correct_note, joined_text, mode_of, strike_with, typed_text
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.privacy import is_private_now, note_is_private
from clerk_app.meeting.private_marks import kept_private, with_mark
from clerk_app.session import new_id
from ui.session_signals import SessionSignals
from ui.widgets.minute_list import MinuteList

CORRECTION = "correction"
"""The place of the editor in an entry; its draft names the entry as its motion."""


class EntryActs(QObject):
    """Turns the keys of the list into facts."""

    editing_ended = Signal()
    told = Signal(str)
    """Which entry is being corrected, or that it stays as it was."""

    def __init__(self, signals: SessionSignals, entries: MinuteList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._list = entries
        self._unsaved = self._typed_in_private = False
        entries.edit_requested.connect(self.edit)
        entries.corrected.connect(self._on_corrected)
        entries.edit_cancelled.connect(self._on_edit_cancelled)
        entries.edit_typed.connect(self.save_draft)
        entries.struck.connect(self.strike)
        entries.moved.connect(self.move)

    # ------------------------------------------------------------------ in place

    @Slot(str)
    def edit(self, note_id: str, caret: int | None = None) -> bool:
        """Open an entry in its place; whether it can be."""
        note = self._signals.state.note(note_id)
        if note is None:
            return False
        if self._list.edited_key == note_id:
            self._list.editor.setFocus(Qt.FocusReason.OtherFocusReason)  # what was typed into it stays
            return True
        if self._list.edited_key:
            self._on_corrected(self._list.edited_key)
            if self._list.edited_key:
                return False
        return self._open(note, mode_of(note), typed_text(note), caret)

    def _open(self, note: Note, mode: LineMode, text: str, caret: int | None) -> bool:
        self._typed_in_private = False
        opened = self._list.begin_editing(note.id, mode, text, caret)
        if opened:
            self.told.emit(f"Correcting {_named(note)}.{self._public_words(note)} Enter keeps, Esc leaves it.")
        return opened

    def _public_words(self, note: Note) -> str:
        """In private a clerk must know which words would reach the public."""
        state = self._signals.state
        closed = is_private_now(state, note.item) and note.content.kind is not NoteKind.SCRATCH
        return " This entry is public." if closed and not note_is_private(state, note) else ""

    def restore(self) -> bool:
        """Open the entry again that was being corrected when the program stopped; whether there was one."""
        draft = self._signals.session.draft(CORRECTION)
        note = self._signals.state.note(draft.motion) if draft else None
        if draft is None or note is None or self._list.row_of(note.id) is None:
            return False
        mode = LineMode(draft.kind, draft.depth, note.content.motion)
        opened = self._open(note, mode, draft.text, draft.cursor)
        # Nobody knows whether these words were typed in private: they may have been.
        self._typed_in_private = bool(self._signals.state.exclusions)
        return opened

    def finish_open(self) -> None:
        """Keep what is being corrected, because another item is shown now; what cannot be kept is a draft."""
        if self._list.edited_key:
            self._on_corrected(self._list.edited_key)
            self._list.finish_editing()

    @Slot()
    def save_draft(self) -> None:
        """Put the words being corrected on disk."""
        self._typed_in_private = self._typed_in_private or self._signals.state.in_private
        note = self._signals.state.note(self._list.edited_key)
        if note is not None:
            typed = self._list.editor.typed
            draft = Draft(
                CORRECTION, note.item, typed.mode.kind, typed.mode.depth, typed.text, typed.caret, note.id
            )  # fmt: skip
            self._unsaved = not self._signals.keep_draft(draft)

    def tick(self) -> None:
        """Save what could not be saved before."""
        if self._unsaved:
            self.save_draft()

    @Slot(str)
    def _on_corrected(self, note_id: str) -> None:
        note = self._signals.state.note(note_id)
        typed = self._list.editor.typed
        if note is None or self._correct(note, typed.mode, typed.text, CORRECTION):
            self._list.finish_editing()
            self.editing_ended.emit()

    def _correct(self, note: Note, mode: LineMode, text: str, draft: str) -> bool:
        state, today = self._signals.state, self._signals.now().date()
        try:
            new = correct_note(note, mode, text, state, today, new_id)
        except RuleError as error:
            self._signals.refused.emit(str(error))
            return False
        if not new:
            self._forget_draft()
            self._say_unchanged(note.id)
            return True
        if draft != CORRECTION or not self._was_left_open(note):
            return bool(self._signals.record_as(new, drop_draft=draft))
        before = facts.NoteKept(note.item, note.content)
        kept = self._signals.record_as(tuple((i, kept_private(state, f, before)) for i, f in new), drop_draft=draft)
        if kept:
            self.told.emit(f"{_capital(_named(note))} is private now: words in it were typed in private.")
        return bool(kept)

    def _was_left_open(self, note: Note) -> bool:
        """Whether words were typed into a public entry in private, which can no longer be told once it is over."""
        state = self._signals.state
        return self._typed_in_private and not state.in_private and not note_is_private(state, note)

    @Slot(str)
    def _on_edit_cancelled(self, note_id: str) -> None:
        self._forget_draft()
        self._say_unchanged(note_id)
        self.editing_ended.emit()

    def _say_unchanged(self, note_id: str) -> None:
        note = self._signals.state.note(note_id)
        if note is not None:
            self.told.emit(f"{_capital(_named(note))} stays as it was.")

    def _forget_draft(self) -> None:
        self._unsaved = False
        draft = self._signals.session.draft(CORRECTION)
        if draft is not None and draft != Draft(CORRECTION):
            self._signals.keep_draft(Draft(CORRECTION))

    # ------------------------------------------------------------------ other acts

    def join(self, item: str, line: str, *, private: bool) -> bool:
        """Put the line's words behind the last entry of an item and go on there; whether the line was taken over."""
        notes = self._signals.state.notes_of(item)
        if not notes or self._list.row_of(notes[-1].id) is None:
            return False
        above = notes[-1]
        if line.strip() and private and not note_is_private(self._signals.state, above):
            self._signals.refused.emit("The entry above is public and this line is private, so they stay apart.")
            return False
        if not line.strip():
            self.edit(above.id)
            return False
        caret = len(typed_text(above).rstrip().encode("utf-16-le")) // 2
        if not self._correct(above, mode_of(above), joined_text(above, line), LINE):
            return False
        self.edit(above.id, caret)
        return True

    @Slot(str)
    def strike(self, note_id: str) -> None:
        """Strike an entry out; the last part of a motion takes its decision along."""
        note = self._signals.state.note(note_id)
        if note is not None:
            entries = tuple((e.id, e.fact) for e in effective(self._signals.session.entries))
            self._signals.strike(*strike_with(note, self._signals.state, entries))

    @Slot(str, int)
    def move(self, note_id: str, by: int) -> None:
        """Move an entry so many places further down its minute."""
        note = self._signals.state.note(note_id)
        if note is None:
            return
        ids = [n.id for n in self._signals.state.notes_of(note.item)]
        wanted = ids.index(note_id) + by
        if 0 <= wanted < len(ids):
            others = [i for i in ids if i != note_id]
            self._signals.record(facts.NoteMoved(note_id, others[wanted - 1] if wanted else ""))

    def flag(self, note_id: str) -> None:
        """Flag an entry to be checked later, or settle it."""
        note = self._signals.state.note(note_id)
        if note is None:
            self.told.emit("There is no entry to flag yet.")
            return
        self._signals.record(facts.NoteFlagged(note_id, settled=note.to_check))

    def toggle_private(self, note_id: str) -> None:
        """Make an entry private, or public again; the words of a motion take what came of it along."""
        state = self._signals.state
        note = state.note(note_id)
        if note is None:
            self.told.emit("There is no entry to make private yet.")
            return
        item = state.agenda.item(note.item)
        if item is not None and item.exempt and note.content.kind not in (NoteKind.SUMMARY, NoteKind.SCRATCH):
            self.told.emit(f"{_capital(_named(note))} is private with its item, which the agenda has as exempt.")
            return
        private = not note.content.private
        counting = effective(self._signals.session.entries)
        new = [facts.Corrected(e.id, None, fact) for e in counting if (fact := with_mark(e, note, private=private))]
        if new and self._signals.record(*new):
            words = "private: the public minutes leave it out" if private else "public: it stands in the public minutes"
            self.told.emit(f"{_capital(_named(note))} is {words}. Ctrl+Z undoes it.")


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"


def _named(note: Note) -> str:
    """'the note of 10:46'."""
    return f"the {NOTE_KINDS[note.content.kind].lower()} of {note.at:%H:%M}"
