"""The resolution that excludes press and public, taken down in place."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting.exclusion_draft import ExclusionDraft, check, read_items, written_items
from clerk_app.meeting.exempt import PARAGRAPHS
from clerk_app.meeting.state import MeetingState
from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.in_place_form import InPlaceForm
from ui.widgets.labels import Label
from ui.widgets.name_field import Named, NameField
from ui.widgets.paragraph_picker import ParagraphPicker

TITLE: Final = "Private session: press and public leave"
_ASKS: Final = "Which of them describes the exempt information? The digits 1 to 7 choose."


class ExclusionForm(InPlaceForm):
    """Paragraphs, items, mover, seconder and the public-interest test; Enter records them."""

    needs_room = Signal(bool)
    """It is open where there is hardly any height: whatever can wait gives way."""

    keys = (("Enter", "Press and public leave"), ("1 – 7", "Paragraph"), ("Tab", "Next field"), ("Esc", "Leave it"))

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, TITLE, parent)
        self.paragraphs = ParagraphPicker(theme)
        self.said = Label(theme, _ASKS, "caption", "ink_2", wrap=True)
        self.items = QLineEdit()
        self.test = CheckBox(theme, "Public-interest test applied")
        self.mover, self.seconder = NameField(theme, "Moved by"), NameField(theme, "Seconded by")
        self._fill()
        self.paragraphs.changed.connect(self._say_words)
        self.paragraphs.reached.connect(self._area.ensureWidgetVisible)

    def _fill(self) -> None:
        self.items.setAccessibleName("Items during which press and public are out")
        self.items.setPlaceholderText("9, 10")
        self.add_field("Schedule 12A", self.paragraphs)
        label = self._grid.itemAtPosition(self._grid.rowCount() - 1, 0)
        if label is not None and (words := label.widget()) is not None:
            # On one line with the first row of boxes, not with their middle.
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            words.setFixedHeight(self._theme.px(self._theme.tokens.size.control))
        self.add_field("", self.said)
        self.add_row("Items", self.items, self.test)
        self.add_row("Moved", self.mover, Label(self._theme, "Seconded", "caption", "ink_2"), self.seconder)
        for part in (*self.paragraphs.boxes.values(), self.items, self.test, self.mover, self.seconder):
            part.installEventFilter(self)

    def show_draft(self, draft: ExclusionDraft, state: MeetingState, people: Sequence[Named]) -> None:
        """Show what is proposed."""
        self.paragraphs.choose(draft.paragraphs)
        self.items.setText(written_items(state, draft.items))
        self.test.setChecked(draft.public_interest)
        for field, person in ((self.mover, draft.mover), (self.seconder, draft.seconder)):
            field.set_people(people)
            field.clear()
            field.set_person(person)
        self._say_words()

    def read(self, state: MeetingState) -> ExclusionDraft:
        """What stands in the form; RuleError where something is missing or not understood."""
        for field in (self.mover, self.seconder):
            field.settle()
            if field.doubt:
                raise RuleError(field.doubt)
        draft = ExclusionDraft(
            read_items(state, self.items.text()),
            self.paragraphs.chosen,
            self.mover.person,
            self.seconder.person,
            self.test.isChecked(),
        )
        check(state, draft)
        return draft

    def take_keyboard(self) -> None:
        """Begin at the paragraphs, where Enter takes all as proposed."""
        self.paragraphs.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _say_words(self) -> None:
        chosen = self.paragraphs.chosen
        self.said.setText("\n".join(f"{number}. {PARAGRAPHS[number]}" for number in chosen) or _ASKS)
        self.say("")

    def set_low(self, low: bool) -> None:
        """Take as little height as can be, so that all seven paragraphs are in sight."""
        super().set_low(low)
        self.needs_room.emit(low and self.is_open)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for room."""
        super().showEvent(event)
        self.needs_room.emit(self._low)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the room back."""
        super().hideEvent(event)
        self.needs_room.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the purple ground and the hairlines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("purple_soft"))
        for y in (0, self.height() - 1):
            painter.fillRect(QRectF(0, y, self.width(), 1), self._theme.color("purple"))
