"""Correct the time and the words of one entry; what it said first stays in the record and in sight."""

from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.correcting import (
    TIME,
    Field,
    FieldKind,
    FieldRefused,
    begins_with,
    corrected,
    fields_of,
    is_mark,
    people_named,
    why_not,
)
from clerk_app.meeting.describe import describe
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.kept_line import with_people_read
from clerk_app.meeting.privacy import fact_is_private, has_private_matter
from clerk_app.meeting.private_marks import has_mark, kept_private
from clerk_app.meeting.running import effective_entry
from clerk_app.meeting.voting import voter_name
from clerk_app.session import new_id
from ui.dialogs.fields import Choice
from ui.private_words import PUBLIC_ALL_THE_SAME, TYPED_IN_PRIVATE
from ui.refusals import recorded
from ui.session_signals import SessionSignals
from ui.spoken import announce
from ui.theme import Theme
from ui.widgets.labels import Label
from ui.widgets.name_field import Named, NameField
from ui.widgets.refusal import Refusal
from ui.widgets.task_button import TaskButton

WIDTH: Final = 460
TEXT_LINES: Final = 4
HINTS: Final = {
    FieldKind.TIME: "1042, 10.42, -5 or now",
    FieldKind.CLOCK: "1042 or 10.42",
    FieldKind.DATE: "27 March 2026",
}


class WordsEdit(QPlainTextEdit):
    """Words of several lines: Enter keeps, Shift+Enter is a new line."""

    entered = Signal()
    """Enter was pressed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class FieldRow(QObject):
    """One field with its label, what it held first, and a refusal under it."""

    entered = Signal()
    typed = Signal()

    def __init__(self, theme: Theme, field: Field, people: Sequence[Named], owner: QWidget) -> None:
        super().__init__(owner)
        self.field = field
        self._theme = theme
        self._people = people
        self.label = Label(theme, field.label, "caption", "ink_3")
        self.was = Label(theme, self._was(), "caption", "ink_3", wrap=True)
        self.refusal = Refusal(theme)
        self.edit: QWidget = self._made()
        self._build()

    def _build(self) -> None:
        self.edit.setAccessibleName(self.field.label)
        self.label.setBuddy(self.edit)
        self.was.setVisible(bool(self.field.was))
        if isinstance(self.edit, WordsEdit):
            self.edit.textChanged.connect(self.typed)
        elif isinstance(self.edit, QLineEdit):
            self.edit.textEdited.connect(self.typed)

    def _made(self) -> QWidget:
        if self.field.kind is FieldKind.TEXT:
            return self._text_edit()
        if self.field.kind in (FieldKind.PERSON, FieldKind.WHO):
            return self._name_edit()
        if self.field.kind is FieldKind.CHOICE:
            return self._choice()
        edit = QLineEdit(self.field.value)
        edit.setPlaceholderText(HINTS.get(self.field.kind, ""))
        return edit

    def _text_edit(self) -> QWidget:
        edit = WordsEdit(self.field.value)
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(round(self._theme.line_height("body") * TEXT_LINES) + self._theme.px(10))
        edit.entered.connect(self.entered)
        return edit

    def _choice(self) -> QWidget:
        choice = Choice(self._theme, self.field.label, self.field.choices)
        choice.set_key(self.field.value)
        return choice

    def _name_edit(self) -> QWidget:
        edit = NameField(self._theme, self.field.label)
        edit.set_people(self._people)
        edit.set_who(self.field.value)
        return edit

    @property
    def value(self) -> str:
        """What stands in the field; a person's id where a person is named."""
        if isinstance(self.edit, NameField):
            if self.field.kind is FieldKind.WHO and self.text == self.field.value:
                return self.text  # words that nobody changed are not taken for somebody's name
            self.edit.settle()
            return self.edit.who if self.field.kind is FieldKind.WHO else self.edit.person
        if isinstance(self.edit, Choice):
            return self.edit.key
        return self.edit.toPlainText() if isinstance(self.edit, WordsEdit) else self.text

    @property
    def text(self) -> str:
        """What is typed in a field of one line."""
        return self.edit.text() if isinstance(self.edit, QLineEdit) else ""

    @property
    def doubt(self) -> str:
        """Why nobody can be taken from the name that stands here, '' where there is no doubt."""
        if not isinstance(self.edit, NameField):
            return ""
        if self.field.kind is FieldKind.WHO:
            return self.edit.doubt if self.edit.is_undecided else ""
        nobody = f"Nobody in the registers is called “{self.text.strip()}”."
        return nobody if self.edit.is_unknown else self.edit.doubt

    def refuse(self, sentence: str) -> None:
        """Say a refusal under the field, or take it away."""
        self.refusal.say(sentence)

    def _was(self) -> str:
        was = self.field.was
        if self.field.kind in (FieldKind.PERSON, FieldKind.WHO):
            was = next((shown for who, shown, _ in self._people if who == was), was)
        was = dict(self.field.choices).get(was, was)
        return f"was {was}" if self.field.kind is FieldKind.TIME else f"was: {was}"


class CorrectPanel(QDialog):
    """The fields of one entry; Enter keeps, Esc leaves. It blocks nothing while it is open."""

    kept = Signal(str)
    """The entry of that id was corrected."""

    def __init__(self, theme: Theme, signals: SessionSignals, entry_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.signals = signals
        self.entry_id = entry_id
        self.rows: dict[str, FieldRow] = {}
        self._typed_in_private = False
        self._title = Label(theme, "", "body", "ink", weight=600, wrap=True)
        self.told = Label(theme, "", "caption", "purple_text", weight=600, wrap=True)
        self.said = Refusal(theme)
        self.keep_button = TaskButton(theme, "Keep", "Enter", primary=True)
        self.leave_button = TaskButton(theme, "Leave as it is", "Esc", small=True)
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        session = self.signals.session
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Correct")
        entry = effective_entry(session.entries, self.entry_id)
        refused = why_not(session.entries, self.entry_id)
        if entry is not None:
            self._title.setText(describe(entry.fact, session.state).sentence)
        if entry is not None and not refused:
            people = self._people()
            fields = fields_of(entry, session.entry(self.entry_id))
            # Where nothing was ever private nobody need think of it.
            private = has_private_matter(session.state)
            for field in (each for each in fields if private or not is_mark(each.name)):
                self.rows[field.name] = FieldRow(self._theme, field, people, self)
        self._say(refused)
        self.told.hide()
        self.keep_button.setDefault(True)
        self.keep_button.setVisible(bool(self.rows))

    def _people(self) -> list[Named]:
        body = self.signals.state.body
        return [(p, voter_name(body, p), body.person(p)) for p in people_named(self.signals.state)]

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row in self.rows.values():
            line = grid.rowCount()
            top = Qt.AlignmentFlag.AlignTop if row.field.kind is FieldKind.TEXT else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(row.label, line, 0, top)
            grid.addWidget(row.edit, line, 1)
            grid.addWidget(row.was, line + 1, 1)
            grid.addWidget(row.refusal, line + 2, 1)
            grid.setRowMinimumHeight(line + 3, 4)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(grid)
        column.addWidget(self.told)
        column.addWidget(self.said)
        column.addLayout(buttons)
        self.setMinimumWidth(self._theme.px(WIDTH))

    def _connect(self) -> None:
        self.keep_button.clicked.connect(self.keep)
        self.leave_button.clicked.connect(self.reject)
        for row in self.rows.values():
            row.entered.connect(self.keep)
            row.typed.connect(self._on_typed)
            row.edit.installEventFilter(self)

    # ------------------------------------------------------------------ acts

    def begin(self) -> None:
        """Show the panel with the keyboard on what is corrected most: the words, or when somebody came or went."""
        self.show()
        self.activateWindow()
        entry = effective_entry(self.signals.session.entries, self.entry_id)
        first = self.rows.get(begins_with(entry)) if entry is not None else None
        target = first.edit if first else self.leave_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(target, QLineEdit):
            target.selectAll()

    @Slot()
    def keep(self) -> None:
        """Write the correction down and close, or say under the field what is in the way."""
        self._say("")
        for row in self.rows.values():
            row.refuse("")
        values = {name: row.value for name, row in self.rows.items()}
        if doubtful := next((row for row in self.rows.values() if row.doubt), None):
            self._refuse(doubtful, doubtful.doubt)
            return
        entry = effective_entry(self.signals.session.entries, self.entry_id)
        if entry is not None and self._write(entry, values):
            self.kept.emit(self.entry_id)
            self.accept()

    def _write(self, entry: Entry, values: dict[str, str]) -> bool:
        now = self.signals.now()
        try:
            correction = self._marked(entry, corrected(entry, values, now))
            new = with_people_read(correction, self.signals.state, now.date(), new_id)
        except FieldRefused as refusal:
            self._refuse(self.rows[refusal.field], str(refusal))
            return False
        except RuleError as refusal:
            self._say(str(refusal))
            return False
        refusal_words = recorded(self.signals, *(fact for _, fact in new))
        if refusal_words and correction.fact is None:
            self._refuse(self.rows[TIME], refusal_words)
        else:
            self._say(refusal_words)
        return not refusal_words

    def _marked(self, entry: Entry, correction: facts.Corrected) -> facts.Corrected:
        """The correction, private where other words were typed in private and can be left out."""
        if not self._typed_in_private:
            return correction
        return cast("facts.Corrected", kept_private(self.signals.state, correction, entry.fact))

    @Slot()
    def _on_typed(self) -> None:
        # The session can no longer tell once press and public are in again.
        self._typed_in_private = self._typed_in_private or self.signals.state.in_private
        entry = effective_entry(self.signals.session.entries, self.entry_id)
        if self._typed_in_private and entry is not None and not fact_is_private(self.signals.state, entry):
            words = TYPED_IN_PRIVATE if has_mark(entry.fact) and self._words_typed else PUBLIC_ALL_THE_SAME
            announce(self, words if self.told.isHidden() else "")
            self.told.setText(words)
            self.told.show()

    @property
    def _words_typed(self) -> bool:
        """Whether words, which a mark keeps out, are other than they were: a day, a time or a number has none."""
        lines = (row for row in self.rows.values() if row.field.kind in (FieldKind.TEXT, FieldKind.LINE, FieldKind.WHO))
        return any(row.value.strip() != row.field.value.strip() for row in lines)

    def _refuse(self, row: FieldRow, sentence: str) -> None:
        row.refuse(sentence)
        row.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self.said.say(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Esc for the panel: the window behind has its own use for it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().eventFilter(watched, event)
