"""Where Enter leads in the decisions pane: from the mover to the seconder, to the vote, else to the record."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.decisions import VoteMethod
from clerk_app.meeting.vote_draft import VoteDraft
from ui.widgets.decision_form import DecisionForm
from ui.widgets.name_field import NameField


class Says(Protocol):
    """Says why something was not done, under the field that it is about."""

    def __call__(self, refusal: str, about: QWidget | None = None) -> None:
        """Say it; '' takes it away."""


class DecisionSteps:
    """Goes from one part of the form to the next, but never past a name that is in doubt."""

    def __init__(self, form: DecisionForm, say: Says) -> None:
        self._form = form
        self._say = say

    def enter_records(self, draft: VoteDraft | None, *, bare: bool) -> bool:
        """Whether Enter records where the keyboard is; `bare`: what is decided has no words."""
        head = self._form.head
        if self._form.required.person.hasFocus():
            return False
        if draft is None or draft.method is not VoteMethod.NO_VOTE:
            return not (head.mover.hasFocus() or head.seconder.hasFocus())
        # What is noted without words was moved by nobody.
        return not head.mover.hasFocus() or (bare and not head.mover.text().strip())

    def enter(self, draft: VoteDraft | None, *, bare: bool) -> bool:
        """Go on to the next part; False where Enter records instead."""
        required = self._form.required
        if required.person.hasFocus():
            if not self.doubted(required.person):
                required.focus_ballot()
            return True
        return not self.enter_records(draft, bare=bare) and self.go_on(draft)

    def go_on(self, draft: VoteDraft | None) -> bool:
        """From the mover or the seconder go on, unless the name is in doubt; whether the keyboard was in one."""
        mover, seconder = self._form.head.mover, self._form.head.seconder
        here = next((name for name in (mover, seconder) if name.hasFocus()), None)
        if here is None or self.doubted(here):
            return here is not None
        self._say("")
        if here is mover:
            seconder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._form.focus_vote(draft.method if draft else VoteMethod.NO_VOTE)
        return True

    def settle(self) -> bool:
        """Settle every name; whether nobody is in doubt."""
        for name in self._form.names:
            name.settle()
        return not any(self.doubted(name) for name in self._form.names)

    def doubted(self, name: NameField) -> bool:
        """Settle a name; where nobody can be taken say why, and go there."""
        name.settle()
        if name.doubt:
            self._say(name.doubt, name)
            name.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(name.doubt)
