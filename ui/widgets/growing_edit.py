"""A text field that is as high as its lines, and says when the keyboard comes and goes."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ui.theme import Theme

MOST_LINES = 8
"""A longer text scrolls inside."""


class GrowingEdit(QPlainTextEdit):
    """Plain text in the role of the minute, without a frame of its own and without an undo list of its own."""

    focus_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most_lines = MOST_LINES
        self._build_field()

    def _build_field(self) -> None:
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Undo goes by time across acts and typing, so the document must not keep a list of its own.
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setCursorWidth(2)
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Return the height of the lines there are, and no higher than is allowed."""
        return QSize(self._theme.px(200), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the height of the lines there are."""
        return QSize(self._theme.px(80), self.minimumHeight())

    def set_most_lines(self, lines: int) -> None:
        """Scroll inside from so many lines on: fewer in a low window."""
        if lines != self._most_lines:
            self._most_lines = lines
            self.fit()

    def fit(self) -> None:
        """Become as high as the lines there are, and no higher than is allowed."""
        layout, block = self.document().documentLayout(), self.document().firstBlock()
        height, most = 0.0, self._most_lines * self.fontMetrics().lineSpacing()
        while block.isValid() and height <= most:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if height > most else policy.ScrollBarAlwaysOff)
        wanted = round(min(max(height, self.fontMetrics().lineSpacing()), most)) + 1
        if wanted != self.height() or wanted != self.minimumHeight():
            self.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font("minute"))
        self.viewport().setFont(self.font())  # The placeholder is painted with it, and would keep its old size.
        self.fit()
