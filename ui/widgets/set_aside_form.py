"""The form that asks how an item is set aside, withdrawn or deferred, and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from clerk_app.meeting.agenda import SettingAside
from ui.models.agenda_rows import ASIDE_WORDS
from ui.theme import Theme
from ui.widgets.in_place_form import InPlaceForm
from ui.widgets.segmented import Segmented


class SetAsideForm(InPlaceForm):
    """Two fields: how, which the arrows choose, and the reason, which may stay empty."""

    keys = (("Enter", "Keep"), ("Tab", "Next"), ("Esc", "Leave it"))
    """Short, for the agenda is narrow and must not grow when the form opens."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._how = Segmented(
            theme, [(how.value, words) for how, words in ASIDE_WORDS.items()], "Withdrawn or deferred"
        )
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("to the meeting in May")
        self.add_field("How", self._how)
        self.add_field("Reason", self.reason)
        for segment in self._how.segments:
            segment.installEventFilter(self)  # Enter and Esc go to the word that has the keyboard, not to the control

    def ask(self, title: str, how: SettingAside, *, chosen: bool = False) -> None:
        """Open the form with one of them proposed; at the reason where it is `chosen` already."""
        self._how.set_key(how.value)
        self.reason.clear()
        self.open(title)
        if chosen:  # What is typed next is the reason, and must not be lost on the words to choose from.
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def how(self) -> SettingAside:
        """What is chosen."""
        return SettingAside(self._how.key)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The words to choose from."""
        return self._how.segments
