"""Shift+F8: press and public leave by resolution, or come in again."""

from PySide6.QtCore import QObject, Signal, Slot

from clerk_app.errors import RuleError
from clerk_app.meeting import facts, voting
from clerk_app.meeting.exclusion_draft import proposed
from ui.looked_at import LookedAt
from ui.session_signals import SessionSignals
from ui.theme import Theme
from ui.widgets.exclusion_form import TITLE, ExclusionForm


class PrivateSession(QObject):
    """Opens the form over the minute, pre-filled, and records what it holds."""

    done = Signal()
    """The form is shut: the keyboard goes back to the line."""

    def __init__(
        self, theme: Theme, signals: SessionSignals, looked_at: LookedAt, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._signals = signals
        self._looked_at = looked_at
        self.form = ExclusionForm(theme)
        self.form.kept.connect(self.exclude)
        self.form.left.connect(self.leave)
        signals.changed.connect(self._on_changed)

    def turn(self) -> None:
        """Open the form, shut it where it is open, or let press and public in again."""
        if self._signals.state.in_private:
            self._signals.record(facts.PublicReadmitted())
        elif self.form.is_open:
            self.leave()
        else:
            self._open()

    def _open(self) -> None:
        state = self._signals.state
        draft = proposed(state, self._looked_at.item_id)
        body = state.body
        ids = dict.fromkeys((*voting.eligible(state, state.agenda.current), *voting.seat_keys(state)))
        people = [(p, voting.voter_name(body, p), body.person(p)) for p in ids if p in body.by_id]
        self.form.show_draft(draft, state, people)
        self.form.open(TITLE)

    @Slot()
    def exclude(self) -> None:
        """Record the resolution; what is missing is said under the form, and nothing typed is lost."""
        try:
            draft = self.form.read(self._signals.state)
            written = self._signals.try_record(draft.fact)
        except RuleError as error:
            self.form.say(str(error))
            return
        if written:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Shut the form."""
        if self.form.is_open:
            # The keyboard first: a hidden field would hand it to whatever comes next.
            self.done.emit()
            self.form.leave()

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        if self._signals.state.in_private:
            self.leave()
