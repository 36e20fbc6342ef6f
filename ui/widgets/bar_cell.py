"""One cell of the meeting bar: a shape, a value, and a word under it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.icons import Mark
from ui.shapes import draw_hatching
from ui.theme import Theme
from ui.tokens import ColourName


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of a cell."""

    ground: ColourName = "surface"
    ink: ColourName = "ink"
    sub: ColourName = "ink_3"
    mark: ColourName = "ink"
    frame: ColourName | None = None
    """A 2 px border inside: not opened."""
    foot: ColourName | None = None
    """A 4 px bar at the foot: a speaker's clock is running."""
    hatched: bool = False
    filled: bool = False
    """A solid state colour, which gets an ink border where more contrast is asked for."""


PLAIN = Tone()
NOT_OPENED = Tone(sub="ink", frame="strong", filled=True)
GREEN = Tone("green", "on_green", "on_green", "on_green", filled=True)
AMBER = Tone("amber", "on_amber", "on_amber", "on_amber", filled=True)
RED = Tone("red", "on_red", "on_red", "on_red", filled=True)
SLATE = Tone("slate", "on_slate", "on_slate", "on_slate", filled=True)
PURPLE = Tone("purple", "on_purple", "on_purple", "on_purple")
PURPLE_STATE = Tone("purple", "on_purple", "on_purple", "on_purple", hatched=True, filled=True)
SAVED = Tone(mark="green_text")
RUNNING = Tone("green_soft", "ink", "ink_2", "green_text", foot="green", filled=True)
NUDGE = Tone(mark="amber_text")

MARK_GAP = 8


class BarCell(QLabel):
    """Painted by itself; to a screen reader it is a text with the cell's status as its name."""

    def __init__(self, theme: Theme, least_width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least_width = least_width
        self._mark: Mark | None = None
        self._value = ""
        self._sub = self._sub_short = ""
        self._tone = PLAIN
        self._lines: frozenset[str] = frozenset()
        self._reserved = 0.0
        self._compact = False
        self._tight = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all that lies under it is painted as well
        theme.changed.connect(self._on_theme_changed)

    # ------------------------------------------------------------------ what is shown

    def set_lines(self, *sides: str) -> None:
        """Draw a hairline at the 'left' or the 'right'."""
        self._lines = frozenset(sides)

    def set_compact(self, compact: bool) -> None:
        """Stand closer, for a small window."""
        if compact != self._compact:
            self._compact = compact
            self._on_theme_changed()

    def set_tight(self, tight: bool) -> None:
        """Give the words under the value only the room that the value takes."""
        if tight != self._tight:
            self._tight = tight
            self._on_theme_changed()

    def show_values(
        self, mark: Mark | None, value: str, sub: str, tone: Tone, spoken: str, sub_short: str = ""
    ) -> None:
        """Show these; the width never gets smaller while the tone stays the same.

        `sub_short` stands under the value where `sub` would be cut.
        """
        if tone != self._tone:
            self._reserved = 0.0
        shown = (self._mark, self._value, self._sub, self._sub_short, self._tone)
        if (mark, value, sub, sub_short, tone) != shown:
            self._mark, self._value, self._tone = mark, value, tone
            self._sub, self._sub_short = sub, sub_short
            self._fit()
            self.update()
        if self.accessibleName() != spoken:
            self.setAccessibleName(spoken)

    @property
    def value(self) -> str:
        """The large words."""
        return self._value

    @property
    def sub(self) -> str:
        """The words under them, in few where all of them have no room."""
        return self._sub_short if self._sub_short and self._is_cut(self._sub) else self._sub

    def _is_cut(self, sub: str) -> bool:
        room = self.width() - 1.5 * self.pad() - (1 if "left" in self._lines else 0)
        return self._tight and self._theme.metrics("caption").horizontalAdvance(sub) > room

    @property
    def tone(self) -> Tone:
        """The colours of the cell as it is."""
        return self._tone

    def pad(self) -> float:
        """Return the space at the left and the right in px."""
        return (9 if self._compact else 14) * self._theme.scale

    def _fit(self) -> None:
        needed = self._needed_width()
        if needed > self._reserved:
            self._reserved = needed
            self.updateGeometry()

    def _needed_width(self) -> float:
        value = self._theme.metrics("value").horizontalAdvance(self._value)
        sub = self._theme.metrics("caption").horizontalAdvance(self._sub)
        least = self._least_width * self._theme.scale * (0.88 if self._compact else 1)
        return max(least, max(value + self._mark_room(), 0 if self._tight else sub) + 2 * self.pad() + 1)

    def _mark_room(self) -> float:
        return (self._mark.size + MARK_GAP) * self._theme.scale if self._mark else 0.0

    def sizeHint(self) -> QSize:
        """Return the width reserved for the longest text so far."""
        return QSize(round(max(self._reserved, self._needed_width())), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a status is never cut."""
        return self.sizeHint()

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, lines, shape and words."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        self._paint_ground(painter, box)
        self._paint_words(painter, box)
        painter.end()

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        theme, tone = self._theme, self._tone
        painter.fillRect(box, theme.color(tone.ground))
        if tone.hatched:
            dark = theme.color(tone.ground).darker(118)
            draw_hatching(painter, box, dark, theme.px(23), theme.px(8))
        if tone.foot:
            height = theme.px(4)
            foot = QRectF(0, box.height() - height, box.width(), height)
            painter.fillRect(foot, theme.color(tone.foot))
        frame: ColourName | None = "ink" if theme.more_contrast and tone.filled else tone.frame
        if frame:
            painter.setPen(QPen(theme.color(frame), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        line = theme.color("line")
        if tone.ground == "purple":
            line = theme.color("on_purple")
            line.setAlphaF(0.4)
        for side in self._lines:
            x = 0 if side == "left" else box.width() - 1
            painter.fillRect(QRectF(x, 0, 1, box.height()), line)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        high, low = theme.line_height("value", bar=True), theme.line_height("caption", bar=True)
        top = (box.height() - high - (low if self._sub else 0)) / 2
        left = self.pad() + (1 if "left" in self._lines else 0)
        if self._mark is not None:
            size = theme.px(self._mark.size)
            mark_box = QRectF(round(left), round(top + high / 2 - size / 2), size, size)
            theme.paint_mark(painter, self._mark, mark_box, self._tone.mark)
        painter.setFont(theme.font("value"))
        painter.setPen(theme.color(self._tone.ink))
        self._write(painter, QRectF(left + self._mark_room(), top, box.width(), high), self._value)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color(self._tone.sub))
        self._write(painter, QRectF(left, top + high, box.width(), low), self.sub)

    def _write(self, painter: QPainter, box: QRectF, words: str) -> None:
        room = QRectF(box.topLeft(), QPointF(self.width() - self.pad() / 2, box.bottom()))
        words = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._reserved = 0.0
        self.updateGeometry()
        self.update()


class CommitteeCell(BarCell):
    """The committee, date and place: takes the slack, and is shortened first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return a width that it may fall short of."""
        return QSize(self._theme.px(120), self._theme.px(24))

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        if not self._compact:
            super()._paint_words(painter, box)
            return
        theme = self._theme
        low = theme.line_height("caption", bar=True)
        if box.width() < theme.px(60):
            return  # a few letters and … say nothing
        top = (box.height() - 2 * low) / 2
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink_2" if self._tone.ground == "surface" else self._tone.ink))
        for number, words in enumerate((self._value, self._sub)):
            self._write(painter, QRectF(self.pad(), top + number * low, box.width(), low), words)


class WallClock(BarCell):
    """The time of day: hours and minutes strong, seconds light."""

    def show_time(self, hours: str, seconds: str, tone: Tone) -> None:
        """Show '11:07' and ':42'."""
        self.show_values(None, hours, seconds, tone, f"Time, {hours.replace(':', ' ')}")

    def _font(self, weight: int) -> QFont:
        return self._theme.font("title" if self._compact else "clock", weight)

    def _needed_width(self) -> float:
        hours = QFontMetricsF(self._font(600)).horizontalAdvance("00:00")
        seconds = QFontMetricsF(self._font(400)).horizontalAdvance(":00")
        return hours + seconds + 2 * self.pad() + 4 * self._theme.scale

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        left = self.pad() + theme.px(1)
        painter.setFont(self._font(600))
        painter.setPen(theme.color(self._tone.ink))
        painter.drawText(QRectF(left, 0, box.width(), box.height()), middle, self._value)
        left += QFontMetricsF(painter.font()).horizontalAdvance(self._value)
        painter.setFont(self._font(400))
        painter.setPen(theme.color("ink_2" if self._tone.ground == "surface" else self._tone.ink))
        painter.drawText(QRectF(left, 0, box.width(), box.height()), middle, self._sub)
