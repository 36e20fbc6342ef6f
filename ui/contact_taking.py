"""Contact details as they are typed into a speaker's form: apart from the record, from the first letter on."""

from PySide6.QtCore import QObject, Slot

from ui.session_signals import SessionSignals
from ui.widgets.contact_field import ContactField


class ContactTaking(QObject):
    """Knows whose contact details stand in the form, and writes each letter down where no export or copy looks."""

    def __init__(self, signals: SessionSignals, field: ContactField) -> None:
        super().__init__(field)
        self._signals = signals
        self._field = field
        self._question = ""
        self._dropped: set[str] = set()
        field.typed.connect(self._on_typed)

    def begin(self, question: str) -> None:
        """Show the contact details of whoever asks that question; those typed for another and not kept are dropped."""
        if self._question not in ("", question):
            self.drop()
        self._dropped.discard(question)
        self._question = question
        months = self._signals.state.body.committee.questions.contact_months
        self._field.show_details(self._signals.session.contacts.of(question).text, months)

    def keep(self) -> None:
        """Keep what stands in the form: its question was kept."""
        self._signals.keep_contact(self._question)
        self._question = ""

    def drop(self) -> None:
        """Drop what was typed last: the form was left."""
        contact = self._signals.session.contacts.of(self._question)
        if contact.text.strip() != contact.kept:
            self._dropped.add(self._question)
        self._signals.drop_contact(self._question)
        self._question = ""

    def was_dropped(self, question: str) -> bool:
        """Whether contact details typed for that question were dropped since its form came up last."""
        return question in self._dropped

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._signals.type_contact(self._question, text)
