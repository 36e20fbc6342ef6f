"""Fields with their labels, for the forms in dialogs."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ui.icons import Mark
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import Label, MarkLabel

LABEL_WIDTH = 132
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextField(QLineEdit):
    """A line of text that tells when it is left with other words than were put into it."""

    left_changed = Signal(str)

    def __init__(self, text: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._kept = text
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self._on_finished)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter to the window it stands in: it is no Enter of this field as well."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.editingFinished.emit()
            event.ignore()
            return
        super().keyPressEvent(event)

    @property
    def value(self) -> str:
        """The words without space around them."""
        return self.text().strip()

    def set_value(self, text: str) -> None:
        """Put other words in, without telling."""
        self._kept = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)  # a long text shows its beginning

    @Slot()
    def _on_finished(self) -> None:
        if self.text() != self._kept:
            self._kept = self.text()
            self.left_changed.emit(self.value)


class Choice(ChoiceBox):
    """A list of choices, each under a key."""

    chosen = Signal(str)
    """The clerk chose the one with that key."""

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(theme, name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.set_choices(choices)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these keys and words; the chosen key stays where it is offered still."""
        key = self.key
        self.clear()
        for choice, words in choices:
            self.addItem(words, choice)
        self.set_key(key)

    @property
    def key(self) -> str:
        """The key of the choice, '' where there is none."""
        return str(self.currentData() or "")

    def set_key(self, key: str) -> None:
        """Choose the one with that key, without telling; the first where it is not offered."""
        self.setCurrentIndex(max(0, self.findData(key)))

    @Slot(int)
    def _on_activated(self, _place: int) -> None:
        self.chosen.emit(self.key)


class _Help(QWidget):
    """What is said under a field; a refusal has a red cross before it, so that it is not told by colour alone."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._mark = MarkLabel(theme, Mark("x", "red_text", 15, 2.4))
        self._words = Label(theme, "", "caption", "ink_3", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.say(words)

    @property
    def words(self) -> str:
        """The words."""
        return self._words.text()

    @property
    def is_refusal(self) -> bool:
        """Whether they say why something was not taken."""
        return not self._mark.isHidden()

    def say(self, words: str, *, refused: bool = False) -> None:
        """Say that, or why what stands in the field is not taken."""
        self._words.setText(words)
        self._words.set_colour("red_text" if refused else "ink_3")
        self._mark.setVisible(refused)


class Form(QWidget):
    """Rows of a label and what belongs to it, with a line of help under it where there is one."""

    refusal_changed = Signal()
    """A field was refused, or is no longer."""

    def __init__(self, theme: Theme, label_width: int = LABEL_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label_width = label_width
        self._grid = QGridLayout(self)
        self._rows = 0
        self._labels: dict[QWidget, Label] = {}
        self._helps: dict[QWidget, _Help] = {}
        self._fit()
        theme.changed.connect(self._fit)

    def add(self, label: str, field: QWidget, help_words: str = "", *, narrow: int = 0) -> None:
        """Add a row; `narrow` is the width of a short field in px at 100 %."""
        row = self._rows
        self._rows += 2
        if label:
            words = Label(self._theme, label, "body", "ink_2")
            words.setBuddy(field)
            self._labels[field] = words
            # Beside several lines the label stands with the first.
            level = Qt.AlignmentFlag.AlignTop if isinstance(field, QPlainTextEdit) else Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(words, row, 0, level | Qt.AlignmentFlag.AlignLeft)
            if not field.accessibleName():
                field.setAccessibleName(label)
        if narrow:
            field.setProperty("narrow", narrow)
            line = QHBoxLayout()
            line.addWidget(field)
            line.addStretch(1)
            self._grid.addLayout(line, row, 1)
        else:
            self._grid.addWidget(field, row, 1)
        helped = _Help(self._theme, help_words)
        helped.setVisible(bool(help_words))
        self._helps[field] = helped
        self._grid.addWidget(helped, row + 1, 1)
        self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(self._rows, 1)  # what is left over goes under the last row
        self._fit()

    def set_help(self, field: QWidget, words: str, *, refused: bool = False) -> None:
        """Say something under a field, or why what stands in it is not taken."""
        helped = self._helps[field]
        before = helped.is_refusal
        helped.say(words, refused=refused)
        helped.setVisible(bool(words) and not field.isHidden())
        field.setAccessibleDescription(words)
        if before or refused:
            self.refusal_changed.emit()

    @property
    def has_refusal(self) -> bool:
        """Whether what stands in any of the fields was not taken."""
        return any(helped.is_refusal for helped in self._helps.values())

    def help_of(self, field: QWidget) -> str:
        """What stands under a field."""
        return self._helps[field].words

    def show_row(self, field: QWidget, shown: bool, label: str = "") -> None:
        """Show or hide a row, perhaps under another label."""
        field.setVisible(shown)
        words = self._labels.get(field)
        if words is not None:
            words.setVisible(shown)
            if label:
                words.setText(label)
                field.setAccessibleName(label)
        self._helps[field].setVisible(shown and bool(self._helps[field].words))

    @Slot()
    def _fit(self) -> None:
        px = self._theme.px
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnMinimumWidth(0, px(self._label_width))
        self._grid.setColumnStretch(1, 1)
        for field in self._helps:
            if narrow := field.property("narrow"):
                field.setFixedWidth(px(int(narrow)))
