"""A compact form inside a pane: a few fields, Enter keeps, Esc leaves it."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.spoken import announce
from ui.theme import Theme
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import Label
from ui.widgets.refusal import Refusal

_KEEP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class _FieldsArea(QScrollArea):
    """The fields, scrolled where large type leaves no room for all of them; the one with the keyboard is in sight."""

    def __init__(self, grid: QGridLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._inside = QWidget(self.viewport())
        self._inside.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        self._inside.setObjectName("fields")
        self.setProperty("clear", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidgetResizable(True)
        self.setWidget(self._inside)

    def sizeHint(self) -> QSize:
        """Return the room that all fields take."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the fields' width and the height of about one of them."""
        inside = self._inside.minimumSizeHint()
        return QSize(inside.width(), min(inside.height(), self.fontMetrics().height() * 2))


class _Key(QWidget):
    """A key and what it does."""

    def __init__(self, theme: Theme, cap: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(KeyCap(theme, cap))
        row.addWidget(Label(theme, words, "caption", "ink_2"))


class InPlaceForm(QWidget):
    """Shown under the list it adds to; the words stay in it until they are kept or it is left."""

    kept = Signal()
    left = Signal()
    opened = Signal()
    words_typed = Signal()
    """The clerk typed into one of the fields."""

    keys: tuple[tuple[str, str], ...] = (("Enter", "Keep"), ("Tab", "Next field"), ("Esc", "Leave it"))
    """What stands at its foot."""

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = Label(theme, title, "body", "ink", weight=600)
        self._grid = QGridLayout()
        self._area = _FieldsArea(self._grid, self)
        self._refusal = Refusal(theme, self)
        self._told = Label(theme, "", "caption", "purple_text", weight=600, wrap=True)
        self._fields: list[QWidget] = []
        self._labels: dict[QWidget, Label] = {}
        self._rows = 0
        self._lay_out()
        self.setVisible(False)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(8), px(10), px(8))
        column.setSpacing(px(6))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(1, 1)
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        self._keys: list[_Key] = []
        self._low = False
        for line in (self._head, self._foot):
            line.setSpacing(px(6))
        self._head.addWidget(self._title, 1)
        self._foot.addStretch(1)
        column.addLayout(self._head)
        column.addWidget(self._area, 1)
        column.addWidget(self._told)
        column.addWidget(self._refusal)
        column.addLayout(self._foot)
        self._told.hide()

    def add_field(self, label: str, field: QWidget) -> None:
        """Add a field under the others; the label is its accessible name too."""
        words = Label(self._theme, label, "caption", "ink_2")
        words.setBuddy(field)
        row = self._next_row()
        if label:
            field.setAccessibleName(label)
            self._grid.addWidget(words, row, 0)
            self._labels[field] = words
        self._grid.addWidget(field, row, 1)
        self._take(field)

    def add_row(self, label: str, *parts: QWidget) -> None:
        """Add several controls side by side, with words of their own between them; the label names the first."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(8))
        for part in parts:
            line.addWidget(part, 1 if isinstance(part, QLineEdit) else 0)
        words = Label(self._theme, label, "caption", "ink_2")
        words.setBuddy(parts[0])
        place = self._next_row()
        self._grid.addWidget(words, place, 0)
        self._grid.addWidget(row, place, 1)
        for part in parts:
            if not isinstance(part, Label):
                self._take(part)

    def show_field(self, field: QWidget, shown: bool) -> None:
        """Show or hide a field with its label."""
        field.setVisible(shown)
        if label := self._labels.get(field):
            label.setVisible(shown)

    def add_fields(self, layout: QLayout, *fields: QWidget) -> None:
        """Add several fields in one row under the others; each brings its own words."""
        self._grid.addLayout(layout, self._next_row(), 1)
        for field in fields:
            self._take(field)

    def add_words(self, words: QWidget) -> None:
        """Add words that belong to the field above."""
        self._grid.addWidget(words, self._next_row(), 1)

    def set_low(self, low: bool) -> None:
        """Where there is hardly any height, say only the first and the last key, beside the title."""
        if low != self._low:
            self._low = low
            self._place_keys()

    def _place_keys(self) -> None:
        for place, key in enumerate(self._keys):
            line = self._head if self._low else self._foot
            line.insertWidget(place + 1 if self._low else place, key)
            key.setVisible(not self._low or key in (self._keys[0], self._keys[-1]))

    def refit(self) -> None:
        """Take the room that the fields and their words need now."""
        self._area.updateGeometry()

    def _next_row(self) -> int:
        self._rows += 1
        return self._rows - 1

    def _take(self, field: QWidget) -> None:
        if self._fields:
            QWidget.setTabOrder(self._fields[-1], field)
        self._fields.append(field)
        field.installEventFilter(self)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self.words_typed)

    @property
    def is_open(self) -> bool:
        """Whether the form is there, seen or not."""
        return not self.isHidden()

    @property
    def sentence(self) -> str:
        """The refusal that is shown."""
        return self._refusal.sentence

    def open(self, title: str, *, focus: bool = True) -> None:
        """Show the form and begin at its first field, or leave the keyboard where it is."""
        if not self._keys:  # a window has a dozen forms, of which hardly one is ever opened
            self._keys = [_Key(self._theme, cap, words, self) for cap, words in self.keys]
            self._place_keys()
        self._title.setText(title)
        self.setAccessibleName(title)
        self._refusal.say("")
        self.opened.emit()
        self.setVisible(True)
        if focus:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Go to the first field."""
        if self._fields:
            self._fields[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self._fields[0])

    def leave(self) -> None:
        """Put the form away."""
        self.setVisible(False)

    def say(self, sentence: str) -> None:
        """Say under the fields why something cannot be; '' takes it away."""
        self._refusal.say(sentence)

    @property
    def told(self) -> str:
        """What is told of the words in the form."""
        return self._told.text()

    def tell(self, words: str) -> None:
        """Say under the fields what becomes of the words in them; '' takes it away."""
        if words != self._told.text():
            self._told.setText(words)
            self._told.setVisible(bool(words))
            announce(self, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Esc from whichever field has the keyboard."""
        if not isinstance(event, QKeyEvent) or event.modifiers() & _STRONG:
            return False
        if event.key() not in (*_KEEP, Qt.Key.Key_Escape):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if not event.isAutoRepeat():
            (self.kept if event.key() in _KEEP else self.left).emit()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the hairline above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("sunken"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), self._theme.color("line"))
