"""The register of speakers: what is typed into its form becomes a question in the record, and a draft until then."""

from dataclasses import asdict, replace

from PySide6.QtCore import QObject, Signal, Slot

from clerk_app.errors import RecordError, RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.draft import SPEAKER as DRAFT
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.questions import Question
from clerk_app.meeting.speaker_clock import item_number
from clerk_app.meeting.typed_question import (
    TypedQuestion,
    draft_text,
    read_draft,
    read_question,
    received_text,
    remarks,
    typed_of,
)
from clerk_app.session import new_id
from ui.contact_taking import ContactTaking
from ui.left_drafts import LeftDrafts, is_worth_keeping
from ui.session_signals import SessionSignals
from ui.widgets.speaker_form import SpeakerForm

NEW = "new"
"""What the form is about while it asks for a new speaker."""


class QuestionRegister(QObject):
    """Owns the draft of the form of a speaker; nothing that the scheme says of a question keeps it out."""

    shown = Signal()
    """The form came up."""
    left = Signal()
    """The form is done with: its question was registered, or it was left."""
    registered = Signal(str)
    """The question of that id was registered, or has new particulars."""

    def __init__(self, signals: SessionSignals, form: SpeakerForm) -> None:
        super().__init__(form)
        self._signals = signals
        self._form = form
        self._before = Question("", "")
        self._left, self._stood, self._about = LeftDrafts(signals, DRAFT), TypedQuestion(), NEW
        self._contact = ContactTaking(signals, form.contact)
        form.kept.connect(self._on_kept)
        form.left.connect(self._on_left)
        form.typed.connect(self._on_typed)
        form.contact.typed.connect(self._on_contact_typed)

    # ------------------------------------------------------------------ for the pane

    def add(self) -> None:
        """Ask for a new speaker, whose question came in now unless another time is typed."""
        if self._form.is_open and self._about == NEW:
            self._form.take_keyboard()
            return
        left = self._left.of(NEW)
        new = Question(left.motion if left else new_id(), "", received_at=self._signals.now())
        self._ask(new, TypedQuestion(received=received_text(new)))

    def edit(self, question_id: str) -> None:
        """Ask for the particulars of one who has registered."""
        state = self._signals.state
        question = state.questions.question(question_id)
        if question is not None:
            self._ask(question, self._particulars(question))

    def restore(self) -> None:
        """Show what stood in the form when the program stopped; the keyboard stays where it is."""
        draft = self._signals.session.draft(DRAFT)
        if draft is not None and draft.text:
            # `motion` holds whose particulars were being typed: a draft has no field of its own for it.
            before = self._signals.state.questions.question(draft.motion) or Question(draft.motion or new_id(), "")
            self._ask(before, self._particulars(before), read_draft(draft.text))

    # ------------------------------------------------------------------ inside

    def _particulars(self, question: Question) -> TypedQuestion:
        return typed_of(question, item_number(self._signals.state, question.item))

    def _ask(self, before: Question, stood: TypedQuestion, draft: TypedQuestion | None = None) -> None:
        """Ask with what stands in the record, or with what was typed until the program stopped or the form was left."""
        if self._form.is_open:
            self._set_aside()
        typed, focus = draft or stood, draft is None
        is_known = self._signals.state.questions.question(before.id) is not None
        self._before, self._about = before, before.id if is_known else NEW
        left = self._left.of(self._about)
        if left is not None and focus:
            typed = read_draft(left.text)
            self._signals.keep_draft(Draft(DRAFT, text=left.text, motion=before.id))
        # When somebody new came in is put there by the program.
        self._stood = stood if is_known else replace(stood, received=typed.received)
        self._contact.begin(before.id)
        title = f"Particulars of {before.name}" if before.name else "A new speaker"
        self._form.ask(title, typed, self._signals.state.body.committee.questions, focus=focus)
        self._remark()
        self.shown.emit()

    @property
    def unkept(self) -> str:
        """Whose particulars were typed, left and not kept, in a sentence; '' for nobody's."""
        left = self._left.of(NEW)
        new = (read_draft(left.text).name.strip() or "a new speaker") if left else ""
        changed = [q for q in self._signals.state.questions.queue if self._left.of(q.id)]
        keys = " ".join([f"Insert opens {new}."] * bool(new) + [f"Enter opens {q.name}." for q in changed])
        if not keys or self._form.is_open:
            return ""
        ids = (*([left.motion] if left else []), *(q.id for q in changed))
        dropped = "; contact details were dropped" if any(map(self._contact.was_dropped, ids)) else ""
        return f"Not kept yet: what was typed of a speaker{dropped}. {keys}"

    def _remark(self) -> None:
        self._form.remark(remarks(self._signals.state, self._form.as_typed, self._before, self._signals.now()))

    @Slot()
    def _on_typed(self) -> None:
        self._remark()
        self._signals.keep_draft(Draft(DRAFT, text=draft_text(self._form.as_typed), motion=self._before.id))

    @Slot(str)
    def _on_contact_typed(self, _text: str) -> None:
        # The form comes back after a crash though nothing else was typed; the details are no part of its draft.
        draft = self._signals.session.draft(DRAFT)
        if draft is None or not draft.text:
            self._on_typed()

    @Slot()
    def _on_kept(self) -> None:
        try:
            question = read_question(self._signals.state, self._form.as_typed, self._before, self._signals.now())
            self._signals.session.record(facts.QuestionRegistered(question), drop_draft=DRAFT)
        except RuleError as error:
            self._form.say(str(error))
            return
        except RecordError as error:
            self._signals.save_failed.emit(str(error))
            return
        self._left.drop(self._about)
        self._contact.keep()
        self._signals.saved.emit()
        self._leave()
        self.registered.emit(question.id)

    @Slot()
    def _on_left(self) -> None:
        self._contact.drop()
        self._set_aside()
        self._leave()

    def _set_aside(self) -> None:
        """Keep on the disk what is left in the form; contact details are never part of that."""
        typed = self._form.as_typed
        if is_worth_keeping(asdict(typed), asdict(self._stood)):
            self._left.keep(self._about, draft_text(typed), self._before.id)
        else:
            self._left.drop(self._about)

    def _leave(self) -> None:
        draft = self._signals.session.draft(DRAFT)
        if draft is not None and draft.text:
            self._signals.keep_draft(Draft(DRAFT))
        self._form.leave()
        self.left.emit()
