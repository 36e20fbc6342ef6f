"""A pack that has no pages to draw: its lines as they were read, with the places of its values marked."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QFrame, QWidget

from clerk_app.packs.found import Place
from clerk_app.packs.pack_text import CELL_GAP, Line, PackText
from ui.pack_review.marks import PlaceMark, paint_mark, united
from ui.theme import Theme

GAP = "   "
"""Between two cells of a line."""
SIDE, TOP, HEAD = 16, 10, 26


@dataclass(slots=True)
class _Row:
    """A line as it is broken, or a heading over a page (line 0): which letters of which line, and where."""

    page: int
    line: int
    words: str
    start: int
    end: int
    box: QRectF
    bold: bool = False


class LinePages(QAbstractScrollArea):
    """Lines under one another, wrapped at the width, a heading over each page."""

    page_changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._text = PackText("", (), 0)
        self._marks: tuple[PlaceMark, ...] = ()
        self._rows: list[_Row] = []
        self._tops: list[float] = []
        self._of_line: dict[tuple[int, int], list[_Row]] = {}
        self._height = 0.0
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self._name)
        self._theme.changed.connect(self._lay_out)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # ------------------------------------------------------------------ for the owner

    def show_pack(self, text: PackText) -> None:
        """Show a pack from its first line."""
        self._text, self._marks = text, ()
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._on_scrolled()

    def show_marks(self, marks: tuple[PlaceMark, ...]) -> None:
        """Mark these places."""
        self._marks = marks
        self.viewport().update()

    def show_place(self, places: Iterable[Place]) -> None:
        """Bring the first of these places into sight, if it is not."""
        boxes = [box for place in list(places)[:1] for box in self.boxes(place)]
        if not boxes:
            return
        box, bar, room = united(boxes), self.verticalScrollBar(), self.viewport().height()
        if box.top() < bar.value() or box.bottom() > bar.value() + room:
            bar.setValue(round(box.center().y() - room / 3))

    @property
    def page(self) -> int:
        """The number of the page in front, from 1; 0 where there is none."""
        if not self._rows:
            return 0
        return self._rows[max(self._first_below(self.verticalScrollBar().value() + 1) - 1, 0)].page

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self._text.pages

    def turn(self, by: int) -> None:
        """Go a screenful on (1) or back (-1)."""
        actions = QAbstractSlider.SliderAction
        action = actions.SliderPageStepAdd if by > 0 else actions.SliderPageStepSub
        self.verticalScrollBar().triggerAction(action)

    def boxes(self, place: Place) -> tuple[QRectF, ...]:
        """Where the words of a place stand, one box for each line that they take."""
        found = []
        for row in self._of_line.get((place.page, place.line), ()):
            start, end = max(place.start, row.start), min(place.end or row.end, row.end)
            if start < end:
                found.append(self._box(row, start, end))
        return tuple(found)

    # ------------------------------------------------------------------ laying out

    def _metrics(self, line: Line | None = None) -> QFontMetricsF:
        return self._theme.metrics("body", 600 if line is not None and line.bold else 400)

    def _first_below(self, y: float) -> int:
        """The number of the first row whose top is below a height."""
        return bisect_right(self._tops, y)

    @Slot()
    def _lay_out(self) -> None:
        self._rows, self._of_line = [], {}
        y, page = float(self._theme.px(TOP)), 0
        for line in self._text.lines:
            if line.page != page and self._text.pages > 1:
                page = line.page
                self._rows.append(_Row(page, 0, f"Page {page}", 0, 0, QRectF(0, y, 0, self._theme.px(HEAD))))
                y += self._theme.px(HEAD)
            y += self._theme.px(6) if line.gap else 0
            y = self._lay_line(line, y)
        self._tops = [row.box.top() for row in self._rows]
        self._height = y + self._theme.px(TOP)
        self._fit_bar()
        self.viewport().update()

    def _lay_line(self, line: Line, y: float) -> float:
        metrics, height = self._metrics(line), self._theme.line_height("body")
        room = max(self.viewport().width() - 2 * self._theme.px(SIDE), 80)
        words, start = line.text, 0
        while start < len(words):
            end = _break(metrics, words, start, room)
            box = QRectF(0, y, room, height)
            row = _Row(line.page, line.number, words[start:end], start, end, box, line.bold)
            self._rows.append(row)
            self._of_line.setdefault((line.page, line.number), []).append(row)
            start, y = end, y + height
        return y

    def _box(self, row: _Row, start: int, end: int) -> QRectF:
        metrics = self._theme.metrics("body", 600 if row.bold else 400)
        before, words = row.words[: start - row.start], row.words[start - row.start : end - row.start]
        left = self._theme.px(SIDE) + metrics.horizontalAdvance(_shown(before))
        return QRectF(left, row.box.top(), metrics.horizontalAdvance(_shown(words)), row.box.height() - 2)

    def _fit_bar(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(max(room - round(self._theme.line_height("body")), 1))
        bar.setSingleStep(round(self._theme.line_height("body")))
        bar.setRange(0, max(0, round(self._height - room)))

    # ------------------------------------------------------------------ Qt's own questions

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew where the width is another."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()
        else:
            self._fit_bar()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave PgUp, PgDn and Esc to the owner, who has them from everywhere."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines in sight, their marks, and the ring while the keyboard is here."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color("surface"))
        painter.translate(0, -self.verticalScrollBar().value())
        sight = QRectF(self.viewport().rect()).translated(0, self.verticalScrollBar().value())
        for mark in self._marks:
            for box in self.boxes(mark.place):
                if box.intersects(sight):
                    paint_mark(painter, self._theme, box, mark.look)
        first = max(self._first_below(sight.top()) - 1, 0)
        for row in self._rows[first : self._first_below(sight.bottom())]:
            self._paint_row(painter, row)
        painter.resetTransform()
        if self.hasFocus():
            width = self._theme.tokens.size.focus
            painter.setPen(QPen(self._theme.color("accent"), width))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_row(self, painter: QPainter, row: _Row) -> None:
        is_head = not row.line
        painter.setFont(self._theme.font("caption" if is_head else "body", 600 if row.bold else 400))
        painter.setPen(self._theme.color("ink_3" if is_head else "ink"))
        place = QRectF(self._theme.px(SIDE), row.box.top(), self.viewport().width(), row.box.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), _shown(row.words))

    @Slot()
    def _on_scrolled(self) -> None:
        place = f", page {self.page} of {self.page_count}" if self.page_count else ""
        self.setAccessibleName(self._name + place)
        shown = [line.text for line in self._text.on_page(self.page)]
        self.setAccessibleDescription("\n".join(shown).replace(CELL_GAP, " "))
        self.page_changed.emit()


def _shown(words: str) -> str:
    return words.replace(CELL_GAP, GAP)


def _break(metrics: QFontMetricsF, words: str, start: int, room: float) -> int:
    """Where a line that begins at `start` ends: behind the last word for which there is room."""
    if metrics.horizontalAdvance(_shown(words[start : start + 2000])) <= room and len(words) - start <= 2000:
        return len(words)
    low, high = start + 1, min(len(words), start + 2000)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(_shown(words[start:middle])) <= room:
            low = middle
        else:
            high = middle - 1
    space = max(words.rfind(" ", start, low), words.rfind(CELL_GAP, start, low))
    return space + 1 if space > start and low < len(words) else low
