"""What is typed into a form behind closed doors stays private, though it is kept after the public came in."""

from PySide6.QtCore import QObject, Slot

from clerk_app.meeting import facts
from clerk_app.meeting.private_marks import kept_private
from ui.private_words import TYPED_IN_PRIVATE
from ui.session_signals import SessionSignals
from ui.widgets.in_place_form import InPlaceForm


class TypedInPrivate(QObject):
    """Remembers of a form whether anything was typed into it in private, and says so in it."""

    def __init__(self, signals: SessionSignals, form: InPlaceForm) -> None:
        super().__init__(form)
        self._signals = signals
        self._form = form
        self.is_so = False
        form.opened.connect(self._on_opened)
        form.words_typed.connect(self._on_words_typed)

    def marked(self, fact: facts.Fact, before: facts.Fact | None = None) -> facts.Fact:
        """The fact that the form makes, private where its words were typed in private."""
        return kept_private(self._signals.state, fact, before) if self.is_so else fact

    def go_on(self) -> None:
        """Take the form up again with words in it that were typed in private."""
        self._say(is_so=True)

    @Slot()
    def _on_opened(self) -> None:
        self._say(is_so=False)

    @Slot()
    def _on_words_typed(self) -> None:
        # The session can no longer tell once press and public are in again.
        self._say(is_so=self.is_so or self._signals.state.in_private)

    def _say(self, *, is_so: bool) -> None:
        self.is_so = is_so
        self._form.tell(TYPED_IN_PRIVATE if is_so else "")
