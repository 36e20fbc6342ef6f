"""The register of speakers: what is typed into its form becomes a question in the record, and a draft until then."""

from PySide6.QtCore import QObject, Signal, Slot

from clerk_app.errors import RecordError, RuleError
from clerk_app.meeting import facts
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
from ui.session_signals import SessionSignals
from ui.widgets.speaker_form import SpeakerForm

DRAFT = "speaker"
"""The place of the form's draft."""


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
        self._contact = ContactTaking(signals, form.contact)
        form.kept.connect(self._on_kept)
        form.left.connect(self._on_left)
        form.typed.connect(self._on_typed)
        form.contact.typed.connect(self._on_contact_typed)

    # ------------------------------------------------------------------ for the pane

    def add(self) -> None:
        """Ask for a new speaker, whose question came in now unless another time is typed."""
        new = Question(new_id(), "", received_at=self._signals.now())
        self._ask(new, TypedQuestion(received=received_text(new)))

    def edit(self, question_id: str) -> None:
        """Ask for the particulars of one who has registered."""
        state = self._signals.state
        question = state.questions.question(question_id)
        if question is not None:
            self._ask(question, typed_of(question, item_number(state, question.item)))

    def restore(self) -> None:
        """Show what stood in the form when the program stopped; the keyboard stays where it is."""
        draft = self._signals.session.draft(DRAFT)
        if draft is not None and draft.text:
            # `motion` holds whose particulars were being typed: a draft has no field of its own for it.
            before = self._signals.state.questions.question(draft.motion) or Question(draft.motion or new_id(), "")
            self._ask(before, read_draft(draft.text), focus=False)

    # ------------------------------------------------------------------ inside

    def _ask(self, before: Question, typed: TypedQuestion, *, focus: bool = True) -> None:
        self._before = before
        self._contact.begin(before.id)
        title = f"Particulars of {before.name}" if before.name else "A new speaker"
        self._form.ask(title, typed, self._signals.state.body.committee.questions, focus=focus)
        self._remark()
        self.shown.emit()

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
        self._contact.keep()
        self._signals.saved.emit()
        self._leave()
        self.registered.emit(question.id)

    @Slot()
    def _on_left(self) -> None:
        self._contact.drop()
        self._leave()

    def _leave(self) -> None:
        draft = self._signals.session.draft(DRAFT)
        if draft is not None and draft.text:
            self._signals.keep_draft(Draft(DRAFT))
        self._form.leave()
        self.left.emit()
