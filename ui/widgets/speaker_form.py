"""The form that registers a speaker in place: name, item, words."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ui.theme import Theme
from ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class SpeakerEntered:
    """What was typed; `item` is a printed number."""

    name: str
    item: str
    text: str


class SpeakerForm(QWidget):
    """Three fields; Enter in any of them takes it, Esc leaves it."""

    entered = Signal(object)
    """A SpeakerEntered."""
    left = Signal()
    """Esc: nothing is to be registered."""
    typed = Signal()
    """One of the fields was changed by hand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.question_id = ""
        """Whose particulars these are, '' for a new speaker."""
        self.name, self.item, self.text = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self._said = Label(theme, "", "caption", "red_text", wrap=True, parent=self)
        self._hint = Label(theme, "", "caption", "ink_3", parent=self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 6, 10, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        fields = (("Name", self.name, "Name of the speaker"), ("Item", self.item, "Number of the item"),
                  ("Words", self.text, "What is asked or said"))  # fmt: skip
        for _words, field, spoken in fields:
            field.setAccessibleName(spoken)
        for column, (words, field, _spoken) in ((0, fields[0]), (2, fields[1])):
            label = Label(self._theme, words, "caption", "ink_2", parent=self)
            label.setBuddy(field)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 0, column + 1)
        label = Label(self._theme, fields[2][0], "caption", "ink_2", parent=self)
        label.setBuddy(self.text)
        grid.addWidget(label, 1, 0)
        grid.addWidget(self.text, 1, 1, 1, 3)
        grid.addWidget(self._hint, 2, 1, 1, 3)
        grid.addWidget(self._said, 3, 1, 1, 3)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(3, 1)
        self._said.hide()

    def _connect(self) -> None:
        for field in (self.name, self.item, self.text):
            field.returnPressed.connect(self._on_return_pressed)
            field.textEdited.connect(self._on_text_edited)
            field.installEventFilter(self)

    def open(
        self, question_id: str = "", name: str = "", item: str = "", text: str = "", *, focus: bool = True
    ) -> None:
        """Ask for a new speaker, or for the new particulars of one."""
        self.question_id = question_id
        self.name.setText(name)
        self.item.setText(item)
        self.text.setText(text)
        self._hint.setText("Enter keeps, Esc leaves" if question_id else "Enter registers, Esc leaves")
        self.say("")
        self.show()
        if focus:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.selectAll()

    @property
    def draft(self) -> str:
        """What stands in the fields, one to a line."""
        return "\n".join(field.text() for field in (self.name, self.item, self.text))

    def restore(self, question_id: str, draft: str) -> None:
        """Show what stood in the fields when the program stopped; the keyboard stays where it is."""
        self.open(question_id, *draft.split("\n", 2), focus=False)

    def say(self, sentence: str) -> None:
        """Say under the fields why nothing was registered; the words stay."""
        self._said.setText(f"✗ {sentence}" if sentence else "")
        self._said.setVisible(bool(sentence))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keep Esc for the form, so that it does not leave the pane as well."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.left.emit()
                return True
        return False

    @Slot()
    def _on_text_edited(self) -> None:
        self.typed.emit()

    @Slot()
    def _on_return_pressed(self) -> None:
        typed = SpeakerEntered(
            " ".join(self.name.text().split()), self.item.text().strip().rstrip("."), self.text.text().strip()
        )
        self.entered.emit(typed)
