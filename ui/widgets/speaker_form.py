"""The form that registers a speaker in place: name, item, when it came in, words; what is late can be taken."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from clerk_app.meeting.question_deadline import Standing
from clerk_app.meeting.question_scheme import NamingRule, QuestionScheme
from clerk_app.meeting.questions import QuestionKind
from clerk_app.meeting.typed_question import Remarks, TypedQuestion
from ui.theme import Theme
from ui.tokens import ColourName
from ui.widgets.check_box import CheckBox
from ui.widgets.contact_field import ContactField
from ui.widgets.in_place_form import InPlaceForm
from ui.widgets.labels import Label
from ui.widgets.remark import Remark

TEXT_LINES: Final = 2
_STANDINGS: Final[dict[Standing, tuple[str, ColourName]]] = {
    Standing.IN_TIME: ("check", "green_text"),
    Standing.LATE: ("clock", "amber_text"),
    Standing.ADMITTED: ("gavel", "ink_2"),
    Standing.NOT_KNOWN: ("circle-help", "ink_2"),
}


class SpeakerForm(InPlaceForm):
    """Enter in any field registers, Esc leaves; contact details are no part of what it makes of a question."""

    typed = Signal()
    """One of the fields was changed by hand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.name, self.town, self.item = QLineEdit(), QLineEdit(), QLineEdit()
        self.received, self.because = QLineEdit(), QLineEdit()
        self.text, self.contact = QPlainTextEdit(), ContactField(theme)
        self.statement = CheckBox(theme, "A statement, not a question")
        self.admitted = CheckBox(theme, "The chairman takes it all the same")
        self.about_item, self.about_time, self.about_words = Remark(theme), Remark(theme), Remark(theme)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.received.setPlaceholderText("now, 1042, Tue 4pm")
        self.because.setPlaceholderText("the reason, in a few words")
        self.add_field("Name", self.name)
        self.add_field("Town", self.town)
        self.add_row("Item", self.item, Label(self._theme, "Received", "caption", "ink_2"), self.received)
        self.add_words(self.about_item)
        self.add_words(self.about_time)
        self.add_field("", self.admitted)
        self.add_field("Why", self.because)
        self.add_field("Words", self.text)
        self.add_words(self.about_words)
        self.add_field("", self.statement)
        self.add_field("Contact", self.contact)
        self.add_words(self.contact.promise)
        for field, spoken in (
            (self.name, "Name of the speaker"),
            (self.item, "Number of the item"),
            (self.received, "When it was received"),
            (self.because, "Why the chairman takes it"),
            (self.text, "What is asked or said"),
        ):
            field.setAccessibleName(spoken)
        self.setFocusProxy(self.name)
        self.text.setTabChangesFocus(True)
        self._fit()

    def _connect(self) -> None:
        for field in (self.name, self.town, self.item, self.received, self.because):
            field.textEdited.connect(self._on_edited)
        self.text.textChanged.connect(self._on_text_changed)
        for box in (self.statement, self.admitted):
            box.clicked.connect(self._on_edited)
        self._theme.changed.connect(self._fit)

    # ------------------------------------------------------------------ for the owner

    def ask(self, title: str, typed: TypedQuestion, scheme: QuestionScheme, *, focus: bool = True) -> None:
        """Show the form with these particulars, and the fields for which the scheme asks."""
        self.name.setText(typed.name)
        self.town.setText(typed.town)
        self.item.setText(typed.item)
        self.received.setText(typed.received)
        self.because.setText(typed.admitted_because)
        self.text.blockSignals(True)
        self.text.setPlainText(typed.text)
        self.text.blockSignals(False)
        self.statement.setChecked(typed.kind is QuestionKind.STATEMENT)
        self.admitted.setChecked(typed.admitted)
        self.show_field(self.town, scheme.naming is NamingRule.NAME_AND_TOWN or bool(typed.town))
        self.show_field(self.statement, scheme.statements or self.statement.isChecked())
        self.open(title, focus=focus)
        if focus:
            self.name.selectAll()

    @property
    def as_typed(self) -> TypedQuestion:
        """What stands in the form."""
        kind = QuestionKind.STATEMENT if self.statement.isChecked() else QuestionKind.QUESTION
        return TypedQuestion(
            self.name.text(), self.item.text(), self.text.toPlainText(), kind, self.town.text(),
            self.received.text(), self.admitted.isChecked(), self.because.text(),
        )  # fmt: skip

    def remark(self, remarks: Remarks) -> None:
        """Say beside the fields what the scheme says of what is typed, and offer discretion for what is late."""
        said = (
            self.about_time.say(remarks.received, *_STANDINGS[remarks.standing]),
            self.about_item.say(remarks.item, "triangle", "amber_text"),
            self.about_words.say(remarks.words, *(("triangle", "amber_text") if remarks.too_long else ("", "ink_2"))),
        )
        for field, words in ((self.received, remarks.received), (self.item, remarks.item), (self.text, remarks.words)):
            field.setAccessibleDescription(words)
        taken = remarks.late and self.admitted.isChecked()
        shown = self.admitted.isHidden(), self.because.isHidden()
        self.show_field(self.admitted, remarks.late)
        self.show_field(self.because, taken)
        if any(said) or shown != (self.admitted.isHidden(), self.because.isHidden()):
            self.refit()

    # ------------------------------------------------------------------ inside

    @Slot()
    def _on_edited(self) -> None:
        self.typed.emit()

    @Slot()
    def _on_text_changed(self) -> None:
        self.words_typed.emit()
        self.typed.emit()

    @Slot()
    def _fit(self) -> None:
        px = self._theme.px
        self.text.setFixedHeight(round(self._theme.line_height("body") * TEXT_LINES) + px(10))
        self.item.setFixedWidth(px(48))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Shift+Enter to the words and the contact details, where it begins a new line."""
        if watched in (self.text, self.contact) and isinstance(event, QKeyEvent) and _is_new_line(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            return False
        return super().eventFilter(watched, event)


def _is_new_line(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
