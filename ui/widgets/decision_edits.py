"""What the clerk changes in the parts of the form, as changes of the draft that is shown."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from clerk_app.meeting.decisions import Ballot, Outcome, VoteMethod
from clerk_app.meeting.vote_draft import Hands, Required, VoteDraft
from ui.session_signals import SessionSignals
from ui.widgets.decision_form import DecisionForm


class DecisionEdits(QObject):
    """Turns what is typed and chosen in the form into another draft; without a draft nothing changes."""

    changed = Signal(object)
    """The VoteDraft as it is now."""

    def __init__(self, form: DecisionForm, signals: SessionSignals, draft: Callable[[], VoteDraft | None]) -> None:
        super().__init__(form)
        self._form = form
        self._signals = signals
        self._draft = draft
        self._connect()

    def _connect(self) -> None:
        head, counter = self._form.head, self._form.counter
        head.outcome_chosen.connect(self._on_outcome)
        head.to_whom_changed.connect(self._on_to_whom)
        head.mover_changed.connect(self._on_mover)
        head.seconder_changed.connect(self._on_seconder)
        self._form.method.chosen.connect(self._on_method)
        counter.hands_changed.connect(self._on_hands)
        counter.reason_changed.connect(self._on_reason)
        counter.casting.answered.connect(self._on_casting)
        self._form.required.changed.connect(self._on_required)
        self._form.ballots.turned.connect(self._on_turned)

    def _put(self, **changes: object) -> None:
        if draft := self._draft():
            self.changed.emit(replace(draft, **changes))  # type: ignore[arg-type]

    @Slot(object)
    def _on_outcome(self, outcome: Outcome) -> None:
        if draft := self._draft():
            self.changed.emit(draft.chosen(outcome))

    @Slot(str)
    def _on_to_whom(self, words: str) -> None:
        self._put(to_whom=words)

    @Slot(str)
    def _on_mover(self, person: str) -> None:
        self._put(mover=person)

    @Slot(str)
    def _on_seconder(self, person: str) -> None:
        self._put(seconder=person)

    @Slot(str)
    def _on_method(self, method: str) -> None:
        if draft := self._draft():
            self.changed.emit(draft.with_method(VoteMethod(method)))

    @Slot(object)
    def _on_hands(self, _typed: Hands) -> None:
        state, counter = self._signals.state, self._form.counter
        if draft := self._draft():
            counter.propose(len(draft.in_room(state)))
            self.changed.emit(draft.with_hands(state, counter.hands()))

    @Slot(str)
    def _on_reason(self, reason: str) -> None:
        self._put(reason=reason)

    @Slot(object)
    def _on_casting(self, casting: Ballot | None) -> None:
        if draft := self._draft():
            self.changed.emit(draft.with_casting(self._signals.state, casting))

    @Slot(object)
    def _on_required(self, required: Required) -> None:
        self._put(required=required)

    @Slot(str)
    def _on_turned(self, person: str) -> None:
        if draft := self._draft():
            self.changed.emit(draft.turned(self._signals.state, person))
