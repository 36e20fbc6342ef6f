"""The minute of the item looked at: its entries, and the line that rides under them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerk_app.meeting.completion import candidates
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.lines import ComposedLine
from clerk_app.meeting.note_kinds import without_use
from clerk_app.meeting.notes import NoteKind
from clerk_app.meeting.state import MeetingState
from ui.entry_acts import EntryActs
from ui.line_keeper import LineKeeper
from ui.looked_at import LookedAt
from ui.models.minute_rows import minute_rows
from ui.panes.pane import Pane
from ui.session_signals import SessionSignals
from ui.spoken import announce
from ui.theme import Theme
from ui.widgets.entry_painter import WIDE_LEFT
from ui.widgets.growing_edit import MOST_LINES
from ui.widgets.item_head import ItemHead, head_words, time_on_item
from ui.widgets.last_act import ActKind, LastAct
from ui.widgets.line_editor import LineEditor
from ui.widgets.looking_strip import LookingStrip
from ui.widgets.minute_line import MinuteLine
from ui.widgets.minute_list import MinuteList

Composed = Callable[[MeetingState, str], Sequence[ComposedLine]]
"""What the program writes into an item's minute from facts."""

_MOTIONS = (NoteKind.RESOLUTION, NoteKind.AMENDMENT)
LINE_FLAGGED = "The line is flagged to be checked later; a word right behind ?? says why. It is never printed."
LOW = 560
VERY_LOW = 480
NARROW = 1000
NARROW_LEFT = 6
"""The left edge of a narrow window: the times stand clear of the frame of private session."""


class MinutePane(Pane):
    """The central pane; what is typed here goes to the item shown when typing began."""

    fact_requested = Signal(str)
    """A click on a sentence that the program wrote: the entry behind it, '' for several facts together."""
    vote_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    pane_id = "minute"
    title = "Minute"

    def __init__(
        self,
        theme: Theme,
        signals: SessionSignals,
        looked_at: LookedAt,
        composed: Composed,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._signals = signals
        self._looked_at = looked_at
        self._composed = composed
        self._glossary: tuple[str, ...] = ()
        self._build()
        self._lay_out()
        self._connect()
        self._render()
        self._acts.restore()

    def _build(self) -> None:
        theme, signals = self.theme, self._signals
        self.head = ItemHead(theme)
        self.note_slot = QWidget()
        self.strip = LookingStrip(theme)
        self.list = MinuteList(theme, signals)
        self.line = MinuteLine(theme, signals)
        self.last_act = LastAct(theme)
        self._keeper = LineKeeper(signals, self._looked_at, self.line.editor, self)
        self._acts = EntryActs(signals, self.list, self)

    def _lay_out(self) -> None:
        slot = QVBoxLayout(self.note_slot)
        slot.setContentsMargins(0, 0, 0, 0)
        slot.setSpacing(0)
        self._line_place, self._act_place = QVBoxLayout(), QVBoxLayout()
        self._line_place.addWidget(self.line)
        self._act_place.addWidget(self.last_act)
        for widget in (self.head, self.note_slot, self.strip):
            self.body_layout.addWidget(widget)
        self._above_list = QWidget()
        self.body_layout.addWidget(self._above_list)
        self.body_layout.addWidget(self.list)
        self.body_layout.addLayout(self._line_place)
        self.body_layout.addLayout(self._act_place)
        self.body_layout.addStretch(1)
        self.setFocusProxy(self.line)
        self._on_theme_changed()

    def _connect(self) -> None:
        editor = self.line.editor
        editor.left_above.connect(self._on_left_above)
        editor.join_requested.connect(self._on_join_requested)
        editor.vote_requested.connect(self.vote_requested)
        editor.page_requested.connect(self._on_page_requested)
        editor.mode_changed.connect(self._say_line)
        self._keeper.item_changed.connect(self._say_line)
        self._keeper.line_kept.connect(self.list.show_end)
        self._keeper.told.connect(self._on_told)
        self._acts.editing_ended.connect(self._on_editing_ended)
        self._acts.told.connect(self._on_told)
        self.list.fact_requested.connect(self.fact_requested)
        self.list.left_below.connect(self.focus_line)
        self.list.letter_typed.connect(self._on_letter_typed)
        self.last_act.undo_requested.connect(self.undo_requested)
        self.last_act.redo_requested.connect(self.redo_requested)
        self._looked_at.looked_at_changed.connect(self._on_looked_at_changed)
        self._signals.changed.connect(self._on_changed)
        self.theme.changed.connect(self._on_theme_changed)

    # ------------------------------------------------------------------ for the window

    def put_under_head(self, widget: QWidget) -> None:
        """Put the strip for prompts, or a form, between the head and the entries; it shows and hides itself."""
        layout = self.note_slot.layout()
        if layout is not None:
            layout.addWidget(widget)

    def show_last_act(self, words: str, kind: ActKind) -> None:
        """Say under the line what was done, undone or refused."""
        self.last_act.say(words, kind)

    def say_left_behind(self) -> None:
        """Say it once when the meeting went on to another item than the line belongs to."""
        words = self._keeper.take_left_behind()
        if words:
            self._on_told(words)

    @Slot()
    def focus_line(self) -> None:
        """Put the keyboard into the line."""
        self.line.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def tick(self, now: datetime) -> None:
        """Move the clock of the item on, and save a draft that could not be saved before."""
        self.head.show_time(time_on_item(self._signals.state, self._looked_at.item_id, now))
        self._keeper.tick()
        self._acts.tick()

    def escape(self) -> bool:
        """Shut a list, leave an entry unchanged, or go back to the line; whether there was any of it."""
        if self.line.editor.close_offers():
            return True
        if self.list.edited_key:
            self.list.stop_editing()
            return True
        if self.list.hasFocus():
            self.focus_line()
            return True
        return False

    def set_glossary(self, words: tuple[str, ...]) -> None:
        """Offer the words of the place too, after the names."""
        self._glossary = words
        self._offer_words()

    @property
    def draft_restored(self) -> bool:
        """Whether the line came back as it was when the program stopped."""
        return self._keeper.restored

    @property
    def line_item(self) -> str:
        """The item that the line belongs to."""
        return self._keeper.item_id

    def start_line(self, kind: NoteKind) -> None:
        """Make the line that kind and put the keyboard into it, as Decisions and Actions ask."""
        self.line.editor.set_kind(kind)
        self.focus_line()

    def begin_line(self, kind: NoteKind, words: str = "") -> None:
        """Begin a blank line afresh as that kind, with words to go on from."""
        editor = self.line.editor
        editor.put(LineMode())  # a resolution begun here is no further part of the last one
        editor.set_kind(kind)
        editor.insertPlainText(words)
        self.focus_line()

    def keep_motion(self) -> bool:
        """Keep a motion whose words still stand in the line, so that it is the one decided on; False if refused."""
        if self.line.editor.is_blank or self.line.editor.mode.kind not in _MOTIONS:
            return True
        self._keeper.keep()
        return self.line.editor.is_blank

    def start_summary(self) -> None:
        """Make the line the public summary of the item shown; words that stand in it are not made public unasked."""
        editor = self.line.editor
        if editor.is_blank or (editor.mode.kind is NoteKind.SUMMARY and not self._keeper.is_astray):
            self.start_line(NoteKind.SUMMARY)
        else:
            self._on_told("Words stand in the line. Enter keeps them, then the summary can be written.")
            self.focus_line()

    def wants_undo(self) -> bool:
        """Whether the newest thing that can be undone is typing."""
        return self._editor.wants_undo()

    def wants_redo(self) -> bool:
        """Whether the newest thing that was undone is typing."""
        return self._editor.wants_redo()

    def undo_typing(self) -> None:
        """Take the last step of typing back, wherever the keyboard is."""
        self._editor.undo_typing()

    def redo_typing(self) -> None:
        """Bring the last step of typing back."""
        self._editor.redo_typing()

    @property
    def editors(self) -> tuple[LineEditor, LineEditor]:
        """That of the line, and that of the entry being corrected."""
        return self.line.editor, self.list.editor

    @property
    def editor_in_hand(self) -> LineEditor:
        """The editor of the entry that is being corrected and has the keyboard, else the line's."""
        return self.list.editor if self.list.edited_key and self.list.editor.hasFocus() else self.line.editor

    @property
    def item_in_hand(self) -> str:
        """The item that the words of that editor belong to."""
        return self._looked_at.item_id if self.editor_in_hand is self.list.editor else self._keeper.item_id

    @property
    def _editor(self) -> LineEditor:
        return self.list.editor if self.list.edited_key else self.line.editor

    @property
    def chosen_entry(self) -> str:
        """The typed entry that the keyboard is on in the list, '' where it is elsewhere."""
        focused = self.list.edited_key if self.list.editor.hasFocus() else ""
        key = self.list.current_key() if self.list.hasFocus() else focused
        return key if self._signals.state.note(key) else ""

    def correct_chosen(self) -> bool:
        """Open what the keyboard is on, an entry in its place; whether it is on one."""
        if self.list.hasFocus():
            return self.list.open_chosen()
        return bool(self.chosen_entry) and self._acts.edit(self.chosen_entry)

    def correct_entry(self, entry_id: str) -> bool:
        """Open an entry of this item in its place; whether it is one."""
        return self._acts.edit(entry_id)

    def toggle_check_later(self) -> None:
        """Flag what is being typed, else the chosen entry, else the last one, to be checked later, or settle it."""
        line = self.line.editor
        if not self.chosen_entry and not line.is_blank:
            flagged = line.toggle_check()
            self._on_told(LINE_FLAGGED if flagged else "The line is not flagged any more.")
            return
        notes = self._signals.state.notes_of(self._looked_at.item_id)
        note_id = self.chosen_entry or (notes[-1].id if notes else "")
        self._acts.flag(note_id)

    def toggle_private(self) -> None:
        """Make the chosen entry, else the last one, private or public."""
        notes = self._signals.state.notes_of(self._looked_at.item_id)
        self._acts.toggle_private(self.chosen_entry or (notes[-1].id if notes else ""))

    # ------------------------------------------------------------------ showing

    def _render(self) -> None:
        state, item = self._signals.state, self._looked_at.item_id
        self.head.show_words(head_words(state, item))
        self.head.show_time(time_on_item(state, item, self._signals.now()))
        self.strip.say(self._looked_at.sentence)
        self.list.set_rows(minute_rows(state, item, self._composed(state, item)))
        self._offer_words()
        self._say_line()

    def _offer_words(self) -> None:
        words = candidates(self._signals.state, self._glossary)
        for editor in self.editors:
            editor.set_completions(words)

    @Slot()
    def _say_line(self) -> None:
        self.line.leave_out(without_use(self._signals.state, self._keeper.item_id))
        self.line.say(self._keeper.words)

    def _fit_room(self) -> None:
        scale, window = self.theme.scale, self.window()
        height, width = window.height() / scale, window.width() / scale
        wide = width >= NARROW
        left = WIDE_LEFT if wide else NARROW_LEFT
        self.line.set_roomy(height >= LOW)
        self.line.editor.set_most_lines(self._most_lines())
        self.head.set_place(left, roomy=height >= VERY_LOW)
        self.list.set_left(left)
        px = self.theme.px
        self._line_place.setContentsMargins(px(left + 1 if wide else 10), px(9), px(17 if wide else 10), 0)
        self._act_place.setContentsMargins(px(15), px(4), px(18), px(2))
        self._above_list.setFixedHeight(px(7))

    def _most_lines(self) -> int:
        """A long entry scrolls inside the line before the line pushes the entries away."""
        room = (self.height() - self.head.height() - self.note_slot.height()) * 0.5
        return max(2, min(MOST_LINES, int(room / self.theme.line_height("minute"))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave away what goes first in a small window."""
        super().resizeEvent(event)
        self._fit_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead back to the line where the window has no other use for it."""
        if event.key() == Qt.Key.Key_Escape and self.escape():
            event.accept()
            return
        super().keyPressEvent(event)

    # ------------------------------------------------------------------ what happens

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        self._render()

    @Slot(str)
    def _on_looked_at_changed(self, _item: str) -> None:
        self._acts.finish_open()
        self._render()
        self.list.show_end()

    @Slot()
    def _on_left_above(self) -> None:
        last = self.list.rows.rowCount() - 1
        if last >= 0:
            self.list.setCurrentIndex(self.list.rows.index(last, 0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_join_requested(self) -> None:
        words, private = self.line.editor.typed.text, self._keeper.is_private
        if self._acts.join(self._keeper.item_id, words, private=private):
            self._keeper.take_over()

    @Slot(str)
    def _on_letter_typed(self, text: str) -> None:
        self.focus_line()
        self.line.editor.insertPlainText(text)

    @Slot(int)
    def _on_page_requested(self, way: int) -> None:
        bar = self.list.verticalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep())

    @Slot()
    def _on_editing_ended(self) -> None:
        if self.list.hasFocus():
            self.focus_line()
        self.list.drop_choice()

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self.show_last_act(words, "told")
        announce(self, words)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit_room()
