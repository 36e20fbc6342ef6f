"""The speaker's clock in the pane: the time, its word and shape and colour, whose it is, and a bar."""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import Mark
from ui.theme import Theme
from ui.tokens import ColourName, FontRole

Tone = Literal["green", "amber", "red", "grey"]


@dataclass(frozen=True, slots=True)
class CountdownView:
    """What the clock shows; `captions` from the longest to the shortest, the first that fits is taken."""

    text: str
    word: str
    shape: str
    tone: Tone
    name: str = ""
    captions: tuple[str, ...] = ("",)
    fraction: float = 0.0
    """How much of the time is used, 0 to 1."""
    warning: float | None = None
    """Where on the bar the last part begins, 0 to 1."""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class _Colours:
    ground: ColourName
    edge: ColourName
    word: ColourName
    fill: ColourName
    digits: ColourName = "ink"


_TONES: Final[dict[Tone, _Colours]] = {
    "green": _Colours("green_soft", "green", "green_text", "green"),
    "amber": _Colours("amber_soft", "amber_line", "amber_text", "amber_line"),
    "red": _Colours("red_soft", "red", "red_text", "red", "red_text"),
    "grey": _Colours("sunken", "slate", "ink_2", "slate"),
}
HEIGHT = 93
_LEFT = 18
_RIGHT = 12
_WORDS_LEFT = 170


class Countdown(QWidget):
    """Paints a CountdownView; knows no time of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = CountdownView("0:00", "", "ring", "grey")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Speaker’s clock")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all that lies under it is painted as well
        theme.changed.connect(self._on_theme_changed)

    @property
    def view(self) -> CountdownView:
        """What is shown."""
        return self._view

    def set_view(self, view: CountdownView) -> None:
        """Show this; nothing is painted where it is the same."""
        if view == self._view:
            return
        if view.spoken != self._view.spoken:
            # Without seconds, so that a reader is not told each of them.
            self.setAccessibleDescription(view.spoken)
        self._view = view
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the block."""
        return QSize(self._theme.px(394), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a width that holds the clock and a few words."""
        return QSize(self._theme.px(240), self._theme.px(HEIGHT))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the block."""
        painter = QPainter(self)
        colours = _TONES[self._view.tone]
        self._paint_ground(painter, colours)
        left = self._paint_digits(painter, colours)
        self._paint_words(painter, colours, left)
        self._paint_bar(painter, colours)

    def _paint_ground(self, painter: QPainter, colours: _Colours) -> None:
        box = QRectF(self.rect())
        painter.fillRect(box, self._theme.color(colours.ground))
        painter.fillRect(QRectF(0, 0, box.width(), 1), self._theme.color("line"))
        painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), self._theme.color("line"))
        edge = self._theme.px(self._theme.tokens.size.accent_bar)
        painter.fillRect(QRectF(0, 1, edge, box.height() - 2), self._theme.color(colours.edge))
        if self._theme.more_contrast:
            painter.setPen(QPen(self._theme.color("ink"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _paint_digits(self, painter: QPainter, colours: _Colours) -> float:
        """Paint the clock; return where the words beside it begin."""
        px = self._theme.scale
        font = self._theme.font("speaker")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.color(colours.digits))
        # Centred on the digits themselves: a line box of this size has much air above them.
        baseline = 41 * px + metrics.capHeight() / 2
        painter.drawText(QRectF(_LEFT * px, baseline - metrics.ascent(), self.width(), metrics.height()), 0,
                         self._view.text)  # fmt: skip
        wide = _LEFT * px + metrics.horizontalAdvance(self._view.text) + 10 * px
        return max(_WORDS_LEFT * px, wide)

    def _paint_words(self, painter: QPainter, colours: _Colours, left: float) -> None:
        px, view = self._theme.scale, self._view
        size = self._theme.px(14)
        middle = 22.5 * px
        mark = Mark(view.shape, colours.word, 14)
        self._theme.paint_mark(painter, mark, QRectF(left, round(middle - size / 2), size, size))
        self._write(painter, view.word, left + size + 7 * px, middle, "value", colours.word)
        self._write(painter, view.name, left, 44 * px, "body", "ink", 600)
        self._write(painter, self._caption(left), left, 60.5 * px, "caption", "ink_2")

    def _caption(self, left: float) -> str:
        room = self.width() - left - 4 * self._theme.scale
        metrics = self._theme.metrics("caption")
        fitting = (words for words in self._view.captions if metrics.horizontalAdvance(words) <= room)
        return next(fitting, self._view.captions[-1])

    def _write(
        self,
        painter: QPainter,
        words: str,
        left: float,
        middle: float,
        role: FontRole,
        colour: ColourName,
        weight: int | None = None,
    ) -> None:
        font = self._theme.font(role, weight)
        metrics = QFontMetricsF(font)
        room = self.width() - left - 4 * self._theme.scale
        painter.setFont(font)
        painter.setPen(self._theme.color(colour))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        box = QRectF(left, middle - metrics.height() / 2, room + 1, metrics.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_bar(self, painter: QPainter, colours: _Colours) -> None:
        px = self._theme.scale
        top, height = round(75 * px), round(8 * px)
        box = QRectF(_LEFT * px, top, self.width() - (_LEFT + _RIGHT) * px, height)
        painter.fillRect(box, self._theme.color("surface"))
        painter.setPen(QPen(self._theme.color(colours.fill), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        used = min(max(self._view.fraction, 0.0), 1.0)
        painter.fillRect(QRectF(box.left(), top, round(box.width() * used), height), self._theme.color(colours.fill))
        if self._view.warning is not None:
            x = round(box.left() + box.width() * self._view.warning)
            tick = QRectF(x - 1, top - round(2 * px), max(2.0, 2 * px), height + round(4 * px))
            painter.fillRect(tick, self._theme.color("amber_text"))
