"""One of a few words, side by side: a segmented control, one stop for Tab, arrows choose."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme

HEIGHT = 24


class _Segment(QAbstractButton):
    """One word of the control."""

    def __init__(self, theme: Theme, key: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.key = key
        self.is_first = self.is_last = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for the word in its heavier weight."""
        words = QFontMetricsF(self._theme.font("body", 600)).horizontalAdvance(self.text())
        return QSize(round(words) + self._theme.px(16), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word, filled with the accent while it is the chosen one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = self._outline()
        painter.fillPath(outline, self._theme.color("accent" if self.isChecked() else "surface"))
        painter.setPen(QPen(self._theme.color("strong"), 1))
        painter.drawPath(outline)
        painter.setFont(self._theme.font("body", 600 if self.isChecked() else 400))
        painter.setPen(self._theme.color("on_accent" if self.isChecked() else "ink"))
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self.hasFocus():
            inner = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
            painter.setPen(QPen(self._theme.color("on_accent"), 2))
            painter.drawRect(inner)

    def _outline(self) -> QPainterPath:
        # Neighbours share a line: each but the last draws beyond its right edge.
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5 if self.is_last else 0.5, -0.5)
        radius = self._theme.px(self._theme.tokens.size.radius)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        if not self.is_first:
            path = path.united(_rect(box.left(), box.top(), radius, box.height()))
        if not self.is_last:
            path = path.united(_rect(box.right() - radius, box.top(), radius, box.height()))
        return path.simplified()


class Segmented(QWidget):
    """A choice of a few, each with its key; the chosen one alone takes the keyboard."""

    chosen = Signal(str)
    """The clerk chose the one with that key."""

    def __init__(self, theme: Theme, choices: Sequence[tuple[str, str]], name: str, *, even: bool = True) -> None:
        """`even`: all are equally wide; otherwise each as wide as its word asks for."""
        super().__init__()
        self._even = even
        self._theme = theme
        self._group = QButtonGroup(self)
        self._segments = {key: _Segment(theme, key, words) for key, words in choices}
        self.setAccessibleName(name)
        self._build()
        theme.changed.connect(self._on_theme_changed)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        segments = list(self._segments.values())
        segments[0].is_first = segments[-1].is_last = True
        for segment in segments:
            self._group.addButton(segment)
            row.addWidget(segment, 1 if self._even else segment.sizeHint().width())
        self._group.buttonClicked.connect(self._on_clicked)
        self.set_key(segments[0].key)

    @property
    def key(self) -> str:
        """The key of the chosen one."""
        button = self._group.checkedButton()
        return button.key if isinstance(button, _Segment) else ""

    @property
    def segments(self) -> tuple[QWidget, ...]:
        """The words side by side; Tab stops at whichever is chosen, so that the order of Tab needs them all."""
        return tuple(self._segments.values())

    def set_key(self, key: str) -> None:
        """Show another one as chosen, without saying so."""
        had_focus = any(segment.hasFocus() for segment in self._segments.values())
        for segment in self._segments.values():
            is_it = segment.key == key
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_it else Qt.FocusPolicy.ClickFocus)
            if is_it:
                segment.setChecked(True)
        self.setFocusProxy(self._segments[key])
        if had_focus:
            self._segments[key].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = list(self._segments)
        place = keys.index(self.key) + step
        if 0 <= place < len(keys):
            self.set_key(keys[place])
            self.chosen.emit(keys[place])

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _Segment):
            self.set_key(button.key)
            self.chosen.emit(button.key)

    @Slot()
    def _on_theme_changed(self) -> None:
        for segment in self._segments.values():
            segment.updateGeometry()
            segment.update()


def _rect(x: float, y: float, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(x, y, width, height))
    return path
