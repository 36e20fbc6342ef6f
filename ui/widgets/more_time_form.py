"""The form in which the chairman's extension is taken down: of the slot or of the speaker, how long and why."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.in_place_form import InPlaceForm
from ui.widgets.segmented import Segmented

SLOT: Final = "slot"
SPEAKER: Final = "speaker"
_PROPOSED: Final = {SLOT: "5", SPEAKER: "1"}
"""Minutes that are most often given."""
_NAMELESS: Final = "The speaker"


class MoreTimeForm(InPlaceForm):
    """Three fields, of which the reason may stay empty; it opens at the minutes, with a figure to type over."""

    typed = Signal()
    """One of the fields was changed by hand."""

    keys = (("Enter", "Keep"), ("Tab", "Next"), ("Esc", "Leave it"))

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.question = ""
        self._whom = Segmented(theme, [(SLOT, "The slot"), (SPEAKER, _NAMELESS)], "For")
        self._whom.segments[0].setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # a name is longer
        self.length, self.reason = QLineEdit(), QLineEdit()
        self.length.setPlaceholderText("5, 1:30 or 30 s; -2 takes away")
        self.reason.setPlaceholderText("why, if the chairman said so")
        for label, field in (("For", self._whom), ("Minutes", self.length), ("Reason", self.reason)):
            self.add_field(label, field)
        for segment in self._whom.segments:
            segment.installEventFilter(self)  # Enter and Esc go to the word that has the keyboard, not to the control
        self._whom.chosen.connect(self._on_chosen)
        self.words_typed.connect(self.typed)

    def ask(self, question: str, name: str) -> None:
        """Ask for more time, for the slot unless the clerk chooses whoever speaks now, by name, to that question."""
        self._fill(SLOT, _PROPOSED[SLOT], "", question)
        self.name_speaker(name)
        self.open("More time by the chairman")
        self.length.setFocus(Qt.FocusReason.OtherFocusReason)
        self.length.selectAll()

    @property
    def whom(self) -> str:
        """The slot or the speaker."""
        return self._whom.key

    @property
    def draft(self) -> str:
        """What stands in the fields, one to a line."""
        return "\n".join((self.whom, self.length.text(), self.reason.text(), self.question))

    def restore(self, draft: str) -> None:
        """Show what stood in the fields when the program stopped; the keyboard stays where it is."""
        self._fill(*(*draft.split("\n", 3), "", "", "")[:4])
        self.open("More time by the chairman", focus=False)

    @property
    def is_typed(self) -> bool:
        """Whether anything stands here that the clerk typed."""
        return bool(self.reason.text().strip()) or self.length.text().strip() not in ("", *_PROPOSED.values())

    def aim(self, question: str, name: str) -> None:
        """Mean whoever speaks now; what was meant for another speaker is for the slot until the clerk chooses."""
        if question != self.question:
            self._whom.set_key(SLOT)
        self.question = question
        self.name_speaker(name)

    def name_speaker(self, name: str) -> None:
        """Say who would be given the time, whoever speaks meanwhile."""
        self._whom.set_words(SPEAKER, name or _NAMELESS)

    def _fill(self, whom: str, length: str, reason: str, question: str) -> None:
        self.question = question
        self._whom.set_key(whom)
        self.length.setText(length)
        self.reason.setText(reason)

    @Slot(str)
    def _on_chosen(self, whom: str) -> None:
        if self.length.text() in _PROPOSED.values():
            self.length.setText(_PROPOSED[whom])
        self.typed.emit()
