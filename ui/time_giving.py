"""More time for the slot or the speaker, with the chairman's reason: the form, its draft and what is recorded."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting import speaker_acts
from clerk_app.meeting.draft import MORE_TIME as DRAFT
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.times import read_seconds
from ui.left_drafts import LeftDrafts
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.more_time_form import SLOT, SPEAKER, MoreTimeForm

_ABOUT = "slot"
"""There is one slot, so one form that can have been left."""


class TimeGiving(QObject):
    """Asks in place how much and why, and gives the keyboard back to where it was."""

    changed = Signal()
    """The form is there, or gone."""

    def __init__(self, theme: Theme, signals: SessionSignals, parent: QWidget) -> None:
        super().__init__(parent)
        self._signals = signals
        self._left = LeftDrafts(signals, DRAFT)
        self._came_from: QWidget | None = None
        self.form = MoreTimeForm(theme, parent)
        self.form.kept.connect(self._on_kept)
        self.form.left.connect(self._on_left)
        self.form.typed.connect(self._on_typed)

    def ask(self) -> None:
        """Open the form, or go back to it."""
        if self.form.is_open:
            self.form.take_keyboard()
            return
        slot = self._signals.state.questions.slot
        if slot is None or slot.span.end is not None:
            self._signals.refused.emit("The public question slot is not open. F5 starts the next speaker.")
            return
        self._came_from = QApplication.focusWidget()
        asked = slot.speaking.question if slot.speaking else ""
        self.form.ask(asked, self._name(asked))
        if left := self._left.of(_ABOUT):
            self._bring_back(left, asked)
        self.changed.emit()

    def _bring_back(self, left: Draft, asked: str) -> None:
        self.form.restore(left.text)
        meant, spoke = self.form.whom, self.form.question
        self.form.aim(asked, self._name(asked))
        if meant == SPEAKER and spoke != asked:
            self.form.say(f"This was typed for {self._name(spoke) or 'a speaker'}, who no longer speaks.")
        self._on_typed()

    @property
    def unkept(self) -> str:
        """That more time was typed, left and not kept, in a sentence; '' where it was not, or cannot be given now."""
        slot = self._signals.state.questions.slot
        is_over = slot is None or slot.span.end is not None
        if is_over or self.form.is_open or self._left.of(_ABOUT) is None:
            return ""
        return "Not kept yet: what was typed of more time. T opens it."

    def restore_draft(self) -> None:
        """Show what stood in the form when the program stopped."""
        draft = self._signals.session.draft(DRAFT)
        if draft is not None and draft.text:
            self.form.restore(draft.text)
            self.form.name_speaker(self._name(self.form.question))

    @Slot()
    def _on_typed(self) -> None:
        self._signals.keep_draft(Draft(DRAFT, text=self.form.draft))

    def _name(self, question_id: str) -> str:
        question = self._signals.state.questions.question(question_id)
        return question.name if question else ""

    def _why_not_given(self) -> str:
        """Why the speaker for whom the form was opened cannot be given time; '' where that one still speaks."""
        slot = self._signals.state.questions.slot
        if slot is None or slot.speaking is None or slot.speaking.question == self.form.question:
            return ""  # the rules say it where nobody speaks
        if not self.form.question:
            return "Nobody was speaking when this was opened. Choose the slot, or press Esc and ask again."
        name = self._name(self.form.question) or "That speaker"
        return f"{name} no longer speaks. Choose the slot, or press Esc and ask again."

    @Slot()
    def _on_kept(self) -> None:
        seconds = read_seconds(self.form.length.text())
        if seconds is None:
            self.form.say("Type how long, as 5 for minutes, 1:30 or 30 s.")
            return
        for_slot = self.form.whom == SLOT
        if not for_slot and (why := self._why_not_given()):
            self.form.say(why)
            return
        given = speaker_acts.slot_extended if for_slot else speaker_acts.time_given
        try:
            new = given(self._signals.state, seconds, " ".join(self.form.reason.text().split()))
            written = self._signals.try_record(*new, drop_draft=DRAFT)
        except RuleError as refusal:
            self.form.say(str(refusal))
            return
        if written:
            self._left.drop(_ABOUT)
            self._leave()

    @Slot()
    def _on_left(self) -> None:
        if self.form.is_typed:
            self._left.keep(_ABOUT, self.form.draft, "")
        else:
            self._left.drop(_ABOUT)
        self._leave()

    def _leave(self) -> None:
        draft = self._signals.session.draft(DRAFT)
        if draft is not None and draft.text:
            self._signals.keep_draft(Draft(DRAFT))
        back, self._came_from = self._came_from, None
        self.form.leave()
        self.changed.emit()
        if back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
