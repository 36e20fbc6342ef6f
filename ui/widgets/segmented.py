"""One of a few words, side by side: a segmented control, one stop for Tab, arrows choose, or the first letters."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme
from ui.tokens import ColourName
from ui.widgets.key_cap import cap_size, paint_cap

HEIGHT = 24
CAP_GAP = 6
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class _Segment(QAbstractButton):
    """One word of the control, with the cap of its key where it has one."""

    def __init__(self, theme: Theme, key: str, words: str, cap: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.key, self.cap, self.cap_acts = key, cap, True
        self.is_first = self.is_last = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for the word in its heavier weight."""
        words = self._theme.metrics("body", 600).horizontalAdvance(self.text())
        return QSize(round(words + self._cap_room()) + self._theme.px(16), self._theme.px(HEIGHT))

    def _cap_room(self) -> float:
        return cap_size(self._theme, self.cap).width() + self._theme.px(CAP_GAP) if self.cap else 0

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
        words = QRectF(self.rect()).adjusted(self._cap_room(), 0, 0, 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(words.width()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), shown)
        if self.cap:
            self._paint_cap(painter, words)
        if self.hasFocus():
            inner = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
            painter.setPen(QPen(self._theme.color("on_accent" if self.isChecked() else "accent"), 2))
            painter.drawRect(inner)

    def _paint_cap(self, painter: QPainter, words: QRectF) -> None:
        # Close before the word, which stands in the middle of what is left.
        size = cap_size(self._theme, self.cap)
        left = words.center().x() - painter.fontMetrics().horizontalAdvance(self.text()) / 2 - self._cap_room()
        box = QRectF(left, (self.height() - size.height()) / 2, size.width(), size.height())
        ink: ColourName = "ink" if self.cap_acts else "ink_3"
        border: ColourName = "strong" if self.cap_acts else "line"
        if self.isChecked():
            ink = border = "on_accent"
        paint_cap(painter, self._theme, self.cap, box, ink=ink, border=border, ground=None)

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

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[tuple[str, str]],
        name: str,
        *,
        even: bool = True,
        by_letter: bool = False,
    ) -> None:
        """`even`: all are equally wide, otherwise each as wide as its word; `by_letter`: its first letter chooses."""
        super().__init__()
        self._even = even
        self._theme = theme
        self._group = QButtonGroup(self)
        self._segments = {key: _Segment(theme, key, words, words[0] if by_letter else "") for key, words in choices}
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
        """The key of the chosen one; '' where none is."""
        button = self._group.checkedButton()
        return button.key if isinstance(button, _Segment) else ""

    @property
    def segments(self) -> tuple[QWidget, ...]:
        """The words side by side; Tab stops at whichever is chosen, so that the order of Tab needs them all."""
        return tuple(self._segments.values())

    def set_key(self, key: str) -> None:
        """Show another one as chosen, or none ('') with the keyboard at the first, without saying so."""
        had_focus = any(segment.hasFocus() for segment in self._segments.values())
        stop = self._segments[key] if key else next(iter(self._segments.values()))
        self._group.setExclusive(bool(key))  # else the last chosen one could not be let go
        for segment in self._segments.values():
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if segment is stop else Qt.FocusPolicy.ClickFocus)
            segment.setChecked(segment.key == key)
        self.setFocusProxy(stop)
        if had_focus:
            stop.setFocus()

    def set_words(self, key: str, words: str) -> None:
        """Give one of the choices other words."""
        segment = self._segments[key]
        segment.setText(words)
        segment.setAccessibleName(words)
        segment.updateGeometry()

    def show_letters(self, *, act: bool) -> None:
        """Show the letters, dim while they do something else where the keyboard is."""
        for segment in self._segments.values():
            segment.cap_acts = act
            segment.update()

    def choose_letter(self, letter: str) -> bool:
        """Choose by a first letter; whether it is one that chooses here."""
        found = next((s.key for s in self._segments.values() if s.cap and s.cap == letter.upper()), "")
        if found:
            self._choose(found)
        return bool(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows, or with a first letter."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step, plain = steps.get(Qt.Key(event.key())), event.modifiers() in (_NONE, _SHIFT)
        if step is not None:
            keys = ["", *self._segments]
            place = keys.index(self.key) + step
            if 1 <= place < len(keys):
                self._choose(keys[place])
        elif not (plain and event.text() and self.choose_letter(event.text())):
            super().keyPressEvent(event)

    def _choose(self, key: str) -> None:
        self.set_key(key)
        self.chosen.emit(key)

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _Segment):
            self._choose(button.key)

    @Slot()
    def _on_theme_changed(self) -> None:
        for segment in self._segments.values():
            segment.updateGeometry()
            segment.update()


def _rect(x: float, y: float, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(x, y, width, height))
    return path
