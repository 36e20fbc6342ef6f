"""The pages of a PDF pack with the places of its values marked on them."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clerk_app.packs.found import Place
from clerk_app.packs.pack_text import Line, PackText
from ui.pack_review.marks import PlaceMark, paint_mark, united, words_of
from ui.theme import Theme
from ui.widgets.page_view import PageView

LONGEST = 400
"""Letters of a value that are looked for on a page."""


class PdfPages(PageView):
    """A page view that paints marks; where words stand is asked of the PDF itself, letter by letter."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(theme, name, parent)
        self._text = PackText("", (), 0)
        self._lines: dict[tuple[int, int], Line] = {}
        self._marks: tuple[PlaceMark, ...] = ()
        self._boxes: dict[Place, tuple[QRectF, ...]] = {}
        self._page_texts: dict[int, str] = {}

    def show_pack(self, data: bytes, text: PackText) -> bool:
        """Show a pack from its first page; whether its pages can be drawn."""
        self._text = text
        self._lines = {(line.page, line.number): line for line in text.lines}
        self._boxes, self._page_texts, self._marks = {}, {}, ()
        drawn = self.show_pdf(data)
        self.verticalScrollBar().setValue(0)
        return drawn

    def show_marks(self, marks: tuple[PlaceMark, ...]) -> None:
        """Mark these places."""
        self._marks = marks
        self.viewport().update()

    def show_place(self, places: Iterable[Place]) -> None:
        """Bring the first of these places into sight, if it is not."""
        place = next(iter(places), None)
        if place is None or not 1 <= place.page <= self.page_count:
            return
        box = self._on_view(place)
        room = self.viewport().height()
        if box.top() < 0 or box.bottom() > room:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(box.center().y() - room / 3))

    def boxes(self, place: Place) -> tuple[QRectF, ...]:
        """Where the words of a place stand on their page, in points; one box a line."""
        if place not in self._boxes:
            self._boxes[place] = self._found(place)
        return self._boxes[place]

    # ------------------------------------------------------------------ finding words

    def _found(self, place: Place) -> tuple[QRectF, ...]:
        line = self._lines.get((place.page, place.line))
        if line is None or place.page > self.page_count:
            return ()
        wanted = words_of(line.text, place).strip()[:LONGEST]
        if not wanted:
            return ()
        pattern = re.compile(r"\s*".join(re.escape(word) for word in wanted.split()))
        matches = list(pattern.finditer(self._text_of(place.page)))[:LONGEST]
        found = [self._box(place.page, match) for match in matches]
        if not found:
            return _by_line(line)
        if line.bottom > 0:
            middle = (line.top + line.bottom) / 2
            return (min(found, key=lambda box: abs(box.center().y() - middle)),)
        before = sum(self._count(pattern, other, line, place) for other in self._text.on_page(place.page))
        return (found[min(before, len(found) - 1)],)

    def _count(self, pattern: re.Pattern[str], other: Line, line: Line, place: Place) -> int:
        """How often the words stand before the place: in the lines above, and to the left in its own."""
        if other.number > line.number:
            return 0
        end = place.start if other.number == line.number else len(other.text)
        return len(pattern.findall(other.text[:end]))

    def _text_of(self, page: int) -> str:
        if page not in self._page_texts:
            self._page_texts[page] = self.text(page)
        return self._page_texts[page]

    def _box(self, page: int, match: re.Match[str]) -> QRectF:
        selection = self.document().getSelectionAtIndex(page - 1, match.start(), match.end() - match.start())
        return united([polygon.boundingRect() for polygon in selection.bounds()])

    # ------------------------------------------------------------------ painting

    def _on_view(self, place: Place) -> QRectF:
        boxes = self.boxes(place)
        frame = self._frames()[place.page - 1]
        scale = frame.width() / max(self.document().pagePointSize(place.page - 1).width(), 1)
        whole = united(boxes) if boxes else QRectF(0, 0, 1, 1)
        return QRectF(
            frame.left() + whole.left() * scale,
            frame.top() + whole.top() * scale,
            whole.width() * scale,
            whole.height() * scale,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks over the pages that are in sight."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frames, sight = self._frames(), self.viewport().rect()
        shown = {number for number, frame in enumerate(frames, 1) if frame.intersects(sight)}
        for mark in self._marks:
            if mark.place.page in shown and self.boxes(mark.place):
                paint_mark(painter, self._theme, self._on_view(mark.place), mark.look)
        painter.end()


def _by_line(line: Line) -> tuple[QRectF, ...]:
    """The whole line, where its words are not found as they stand; nothing where its place is not known."""
    if line.bottom <= 0 or not line.cells:
        return ()
    return (QRectF(line.left, line.top, max(line.cells[-1].right - line.left, 1), line.bottom - line.top),)
