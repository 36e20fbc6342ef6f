"""The parts of the minutes preview that are not pages or lists."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.icons import Mark
from ui.theme import Theme
from ui.tokens import ColourName
from ui.widgets.key_cap import KeyCap
from ui.widgets.labels import ElidedLabel, Label, MarkLabel
from ui.widgets.row_view import RowView
from ui.widgets.segmented import Segmented
from ui.widgets.task_button import TaskButton

STRIP_HEIGHT = 36
STYLE_HEIGHT = 44
FOOT_HEIGHT = 45
_CHOICE_WIDTH = 132


class Strip(QWidget):
    """A band across in one colour, with a hairline at its foot or its head."""

    def __init__(self, theme: Theme, height: int, ground: ColourName = "surface", *, line_above: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._height = height
        self._ground: ColourName = ground
        self._line_above = line_above
        self.row = QHBoxLayout(self)
        self.row.setSpacing(8)
        self.row.setContentsMargins(10, 0, 10, 0)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the band and draw its line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(self._ground))
        at = 0 if self._line_above else self.height() - 1
        painter.fillRect(QRectF(0, at, self.width(), 1), self._theme.color("line"))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setMinimumHeight(self._theme.px(self._height))
        self.update()


class TitleStrip(Strip):
    """A title, a note beside it or at the right end, and the caps of keys that act here."""

    def __init__(self, theme: Theme, title: str, *, note_right: bool = False, caps: tuple[str, ...] = ()) -> None:
        super().__init__(theme, STRIP_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = Label(theme, title, "body", "ink", weight=600)
        self.note = ElidedLabel(theme, "", "caption", "ink_3")
        self.row.addWidget(self._title)
        self.row.addWidget(self.note, 1)
        right = Qt.AlignmentFlag.AlignRight if note_right else Qt.AlignmentFlag.AlignLeft
        self.note.setAlignment(right | Qt.AlignmentFlag.AlignVCenter)
        for cap in caps:
            self.row.addWidget(KeyCap(theme, cap))


class VersionRow(Strip):
    """Which minutes are shown: those that the public may read, or those with all the exempt matter."""

    chosen = Signal(str)
    """The key of the version."""

    def __init__(self, theme: Theme, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__(theme, STYLE_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = Label(theme, "Version", "body", "ink", weight=600)
        self.choice = Segmented(theme, choices, "Version")
        self._about = ElidedLabel(theme, "", "caption", "ink_2")
        self.row.setSpacing(11)
        self.row.addWidget(self._title)
        self.row.addWidget(self.choice)
        self.row.addWidget(self._about, 1)
        self.choice.chosen.connect(self.chosen)
        theme.changed.connect(self._make_room)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        """Both words stand in parts of the same width."""
        self.choice.setMinimumWidth(self._theme.px(_CHOICE_WIDTH))

    def show_version(self, key: str, about: str) -> None:
        """Show one as chosen and say in a sentence what it is."""
        self.choice.set_key(key)
        self._about.setText(about)
        self._about.setToolTip(about)
        self.choice.setAccessibleDescription(about)


class Said(Strip):
    """One sentence with its mark: a refusal in red, or what was done, in green."""

    def __init__(self, theme: Theme, *, line_above: bool = False) -> None:
        super().__init__(theme, 28, line_above=line_above)
        self._mark = MarkLabel(theme, Mark("x", "red_text", 15, 2.6))
        self._words = Label(theme, "", "body", "ink", wrap=True)
        # To be copied into a message to whoever looks after the program.
        selectable = Qt.TextInteractionFlag
        self._words.setTextInteractionFlags(selectable.TextSelectableByMouse | selectable.TextSelectableByKeyboard)
        self._words.setAccessibleName("What is said")
        self.row.setContentsMargins(10, 4, 10, 4)
        self.row.addWidget(self._mark)
        self.row.addWidget(self._words, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now, '' for nothing."""
        return self._words.text()

    def say(self, words: str, *, done: bool = False) -> None:
        """Say a sentence; '' takes the strip away."""
        mark = Mark("check", "green_text", 15, 2.6) if done else Mark("x", "red_text", 15, 2.6)
        self._mark.set_mark(mark, "Done" if done else "Not done")
        self._words.set_colour("ink" if done else "red_text")
        self._words.setText(words)
        self._words.setToolTip(words)
        self._words.setAccessibleName(words or "What is said")
        self.setVisible(bool(words))


class FindingsList(RowView):
    """What is still to settle; the keys of the pages and of the house style beside it are left to the pane."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, hand the rest on."""
        keys = Qt.Key
        if event.key() in (keys.Key_PageUp, keys.Key_PageDown, keys.Key_S, keys.Key_E, keys.Key_P):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ExportFoot(QWidget):
    """The button that exports, and above it what became of the last export."""

    export_clicked = Signal()
    export_full_clicked = Signal()
    open_folder_clicked = Signal()

    def __init__(self, theme: Theme, cap: str) -> None:
        super().__init__()
        self.said = Said(theme, line_above=True)
        self.button = TaskButton(theme, "Export PDF", cap, primary=True)
        self.full_button = TaskButton(theme, "Export full PDF, not for publication", primary=True)
        self.open_folder = QPushButton("Open folder")
        self._strip = Strip(theme, FOOT_HEIGHT, line_above=True)
        self._lay_out()
        self.button.clicked.connect(self.export_clicked)
        self.full_button.clicked.connect(self.export_full_clicked)
        self.open_folder.clicked.connect(self.open_folder_clicked)

    def _lay_out(self) -> None:
        self.open_folder.hide()
        self.full_button.hide()
        self.said.row.addWidget(self.open_folder)
        self._strip.row.addWidget(self.button)
        self._strip.row.addWidget(self.full_button)
        self._strip.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.said)
        column.addWidget(self._strip)

    def offer(self, *, full: bool) -> None:
        """Offer the version that is shown."""
        self.button.setVisible(not full)
        self.full_button.setVisible(full)

    def show_written(self, sentence: str) -> None:
        """Say where the file is and offer its folder."""
        self.open_folder.show()
        self.said.say(sentence, done=True)

    def show_failed(self, sentence: str) -> None:
        """Say why there is no file."""
        self.open_folder.hide()
        self.said.say(sentence)

    def clear(self) -> None:
        """Say nothing of an export any more."""
        self.open_folder.hide()
        self.said.say("")
