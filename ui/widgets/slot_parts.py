"""Parts of the Questions pane: the words at the top, the six acts, the head of the list."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.models.questions_rows import FIT_WIDTH, ITEM_WIDTH, LOOK, MARK_WIDTH, NUMBER_WIDTH
from ui.theme import Theme
from ui.widgets.act_button import HEIGHT, ActButton
from ui.widgets.labels import ElidedLabel, FigureLabel
from ui.widgets.row_view import RowView

ACTS: Final = (
    ("next_speaker", "Next speaker", "F5"),
    ("finished", "Finished, answer", "Shift+F7"),
    ("pause_or_go_on", "Pause", "F7"),
    ("began_earlier", "Began 15 s earlier", "Shift+F5"),
    ("more", "30 s more", "Alt+PgUp"),
    ("less", "30 s less", "Alt+PgDn"),
)
"""The act's name as a method of the pane, its words, its key."""


class SlotHead(QWidget):
    """'8:40 left of the 15:00 slot … 6:20 used'."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drops = (QVBoxLayout(), QVBoxLayout())
        self._left = FigureLabel(theme, "", "page", "ink", parent=self)
        self._beside = ElidedLabel(theme, "", "body", "ink", parent=self)
        self._used = FigureLabel(theme, "", "caption", "ink_2", parent=self)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(7)
        row.addWidget(self._left)
        for label, lowered, stretch in ((self._beside, self._drops[0], 1), (self._used, self._drops[1], 0)):
            lowered.addWidget(label)
            row.addLayout(lowered, stretch)
        self._left.setAccessibleName("Left of the slot")
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        # The three sizes of text stand on one line.
        for lowered, drop in zip(self._drops, (7, 9), strict=True):
            lowered.setContentsMargins(0, self._theme.px(drop), 0, 0)

    def set_words(self, left: str, beside: str, used: str) -> None:
        """Show these words."""
        self._left.set_figures(left)
        self._beside.setText(beside)
        self._used.set_figures(used)

    @property
    def words(self) -> str:
        """Everything that is said here."""
        return " ".join(label.text() for label in (self._left, self._beside, self._used) if label.text())


class ActGrid(QWidget):
    """The six acts as buttons with their keys."""

    act_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons = {
            act: ActButton(theme, words, cap, primary=act == "next_speaker", parent=self) for act, words, cap in ACTS
        }
        self._grid = QGridLayout(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(10, 6, 10, 6)
        self._grid.setSpacing(5)
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, place // 2, place % 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        for act, button in self.buttons.items():
            button.setObjectName(act)
            button.clicked.connect(self._on_clicked)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_acts(self, next_words: str, paused: bool, possible: frozenset[str]) -> None:
        """Say what F5 and F7 do now, and dim what cannot be done."""
        self.buttons["next_speaker"].set_words(next_words)
        self.buttons["pause_or_go_on"].set_words("Go on" if paused else "Pause")
        for act, button in self.buttons.items():
            button.setEnabled(act in possible)

    @Slot()
    def _on_theme_changed(self) -> None:
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, self._theme.px(HEIGHT))

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.act_requested.emit(sender.objectName())


class ListHead(QWidget):
    """The names of the columns, over the list."""

    def __init__(self, theme: Theme, view: RowView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        view.verticalScrollBar().rangeChanged.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the height of the strip."""
        return QSize(self._theme.px(300), self._theme.px(23))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names where the columns are."""
        painter = QPainter(self)
        px, box = self._theme.scale, QRectF(self.rect())
        painter.fillRect(box, self._theme.color("sunken"))
        for y in (0.0, box.height() - 1):
            painter.fillRect(QRectF(0, y, box.width(), 1), self._theme.color("line"))
        # The scroll bar takes its room from the columns.
        fit = self._view.viewport().width() - (LOOK.right + FIT_WIDTH) * px
        item = fit - (8 + MARK_WIDTH + ITEM_WIDTH) * px
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("ink_2"))
        for words, left in (("Speaker", (LOOK.left + NUMBER_WIDTH + 8) * px), ("Item", item), ("Will they fit?", fit)):
            where = QRectF(left, 0, box.width() - left, box.height())
            painter.drawText(where, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class SpeakerList(RowView):
    """A list that takes what height there is; a wish of its own would push the rest out of sight."""

    def sizeHint(self) -> QSize:
        """Return the least height the list was given."""
        return QSize(super().sizeHint().width(), self.minimumHeight())
