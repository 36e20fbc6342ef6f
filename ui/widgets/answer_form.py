"""The form for what was answered to a question: at the meeting, to a supplementary one, and in writing."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from clerk_app.errors import RuleError
from clerk_app.meeting import dates
from clerk_app.meeting.answers import Answer
from ui.theme import Theme
from ui.widgets.check_box import CheckBox
from ui.widgets.in_place_form import InPlaceForm
from ui.widgets.in_sight import bring_wholly_into_sight
from ui.widgets.labels import Label
from ui.widgets.name_field import Named, NameField

LINES = 2
PROMISED, NOT_CALLED = "A written answer was promised", "Not called: a written answer only"


@dataclass(frozen=True, slots=True)
class AnswerAsked:
    """What the form asks about: what is taken down already, who can be named, and the day by the scheme.

    `called`: the speaker has begun. `not_reached`: an answer in writing is wanted whatever is ticked.
    """

    answer: Answer
    people: Sequence[Named]
    today: date
    due: date | None = None
    called: bool = True
    not_reached: bool = False
    supplementary: bool = True


class _Words(QPlainTextEdit):
    """A text of several lines in a form: Tab goes on to the next field."""

    def __init__(self, theme: Theme, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        theme.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self._height)

    @property
    def _height(self) -> int:
        return round(self._theme.line_height("body") * LINES) + self._theme.px(10)

    def minimumSizeHint(self) -> QSize:
        """Return room for its lines, as narrow as the pane may be."""
        return QSize(self._theme.px(80), self._height)


class AnswerForm(InPlaceForm):
    """Answer, who gave it, supplementary question and its answer, a written one; Enter keeps what stands there."""

    typed = Signal()
    """One of the fields was changed by hand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.answer = _Words(theme, "that the roof had needed repair")
        self.by, self.written_by = NameField(theme, "Answered by"), NameField(theme, "Written answer from")
        self.supplementary = QLineEdit()
        self.supplementary_answer = _Words(theme, "")
        self.written = CheckBox(theme, PROMISED)
        self.due = QLineEdit()
        self._asked = AnswerAsked(Answer(""), (), date.min)
        self._typed_in_private = False
        # Never squeezed: in a low window the pane scrolls as a whole, and the field with the keyboard is in sight.
        for part in (self, self._area):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._spoken: list[QWidget] = []
        self._follows: list[QWidget] = []
        self._add("Answer", self.answer, self._spoken)
        self._add("Answered by", self.by, self._spoken)
        self._add("Supplementary", self.supplementary, self._follows)
        self._add("Its answer", self.supplementary_answer, self._follows)
        self.add_fields(self._row(self.written), self.written)
        self.due.setAccessibleName("Written answer due")
        self.add_fields(
            self._row(self._words("From"), self.written_by, self._words("by"), self.due), self.written_by, self.due
        )

    def _add(self, label: str, field: QWidget, group: list[QWidget]) -> None:
        self.add_field(label, field)
        place = self._grid.itemAtPosition(self._grid.rowCount() - 1, 0)
        words = place.widget() if place is not None else None
        group += [field, words] if words is not None else [field]

    def _row(self, *parts: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(6))
        for part in parts:
            row.addWidget(part, 1 if isinstance(part, QLineEdit) else 0)
        return row

    def _words(self, words: str) -> Label:
        return Label(self._theme, words, "caption", "ink_2")

    def _connect(self) -> None:
        for line in (self.by, self.supplementary, self.written_by, self.due):
            line.textEdited.connect(self._on_typed)
        for words in (self.answer, self.supplementary_answer):
            words.textChanged.connect(self._on_words)
        self.written.clicked.connect(self._on_typed)
        self.written.toggled.connect(self._on_written)

    # ------------------------------------------------------------------ for the owner

    def ask(self, title: str, asked: AnswerAsked, *, focus: bool = True) -> None:
        """Show the form with what is taken down already."""
        self._asked = asked
        self._typed_in_private = False
        answer = asked.answer
        for field in (self.by, self.written_by):
            field.set_people(asked.people)
        due = dates.plain_date(answer.written_due) if answer.written_due else ""
        self._fill(
            {
                "answer": answer.answer,
                "by": answer.by,
                "supplementary": answer.supplementary,
                "supplementary_answer": answer.supplementary_answer,
                "written": answer.written,
                "written_by": answer.written_by,
                "due": due,
            }
        )
        self._show_what_is_asked()
        self.open(title, focus=focus)

    def restore(self, draft: str) -> bool:
        """Show what stood in the form when the program stopped; whether the text is such."""
        try:
            stood = json.loads(draft)
            if not isinstance(stood, dict):
                return False
            self._fill(stood)
            if stood.get("private"):
                self.keep_private()
        except ValueError:
            return False
        return True

    def keep_private(self) -> None:
        """Remember, in the draft too, that something in it was typed in private."""
        self._typed_in_private = True

    @property
    def is_private(self) -> bool:
        """Whether the words are private already, or some were typed in private."""
        return self._asked.answer.private or self._typed_in_private

    def read(self) -> Answer:
        """What stands in the form; RuleError where a name or a day is not understood."""
        asked = self._asked
        return Answer(
            asked.answer.question,
            _one_line(self.answer.toPlainText()),
            _person_or_words(self.by),
            _one_line(self.supplementary.text()),
            _one_line(self.supplementary_answer.toPlainText()),
            self.written.isChecked() and not asked.not_reached,
            _person_or_words(self.written_by) if self._wants_writing else "",
            self._day() if self._wants_writing else None,
            # Taken down in private it stays private, whatever is corrected later.
            asked.answer.private,
            asked.answer.in_public,
        )

    @property
    def draft(self) -> str:
        """What stands in the form, as text for the disk."""
        return json.dumps(
            {
                "answer": self.answer.toPlainText(),
                "by": self.by.person or self.by.text(),
                "supplementary": self.supplementary.text(),
                "supplementary_answer": self.supplementary_answer.toPlainText(),
                "written": self.written.isChecked(),
                "written_by": self.written_by.person or self.written_by.text(),
                "due": self.due.text(),
                "private": self.is_private,
            }
        )

    # ------------------------------------------------------------------ inside

    @property
    def _wants_writing(self) -> bool:
        return self.written.isChecked() or self._asked.not_reached

    def _fill(self, stood: dict[str, object]) -> None:
        self.blockSignals(True)
        self.answer.setPlainText(str(stood.get("answer", "")))
        self.supplementary.setText(str(stood.get("supplementary", "")))
        self.supplementary_answer.setPlainText(str(stood.get("supplementary_answer", "")))
        self.by.set_who(str(stood.get("by", "")))
        self.written_by.set_who(str(stood.get("written_by", "")))
        self.due.setText(str(stood.get("due", "")))
        self.written.setChecked(bool(stood.get("written")))
        self._on_written()
        self.blockSignals(False)

    def _show_what_is_asked(self) -> None:
        asked, answer = self._asked, self._asked.answer
        follows = asked.called and (asked.supplementary or answer.supplementary or answer.supplementary_answer)
        for widget in self._spoken:
            widget.setVisible(asked.called)
        for widget in self._follows:
            widget.setVisible(bool(follows))
        words = PROMISED if asked.called else NOT_CALLED
        self.written.setText(words)
        self.written.setAccessibleName(words)
        self.written.setVisible(not asked.not_reached)
        self.due.setPlaceholderText(dates.plain_date(asked.due) if asked.due else "")
        self.due.setAccessibleDescription("Empty: by the committee’s scheme")
        self.due.setToolTip("Empty: by the committee’s scheme")
        self._on_written()
        self.refit()

    def take_keyboard(self) -> None:
        """Go to the first field that is asked for."""
        first = next((f for f in self._fields if not f.isHidden() and f.isEnabled()), None)
        if first is not None:
            first.setFocus()
            self._area.ensureWidgetVisible(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field with the keyboard in sight when the form has found its place."""
        super().resizeEvent(event)
        field = QApplication.focusWidget()
        if field is not None and self.isAncestorOf(field):
            bring_wholly_into_sight(field, self)

    def _day(self) -> date | None:
        typed = self.due.text().strip()
        day = dates.read_date(typed, self._asked.today) if typed else None
        if typed and day is None:
            raise RuleError(f"“{typed}” is not a date. {dates.HOW_TO_TYPE}")
        return day

    @Slot()
    def _on_typed(self) -> None:
        if not self.signalsBlocked():
            self.say("")
            self.typed.emit()

    @Slot()
    def _on_words(self) -> None:
        self.words_typed.emit()
        self._on_typed()

    @Slot()
    def _on_written(self) -> None:
        for field in (self.written_by, self.due):
            field.setEnabled(self._wants_writing)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _person_or_words(field: NameField) -> str:
    """The person named, else the words; RuleError where they fit several people equally well."""
    field.settle()
    if field.is_undecided:
        raise RuleError(field.doubt)
    return field.who
