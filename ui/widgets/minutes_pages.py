"""The pages of the minutes, in which a click on a sentence, or Enter on the framed one, asks for where it came from."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from clerk_app.minutes.document import Drawn, Place
from ui.theme import Theme
from ui.widgets.page_view import PageView

_AROUND = 3
"""How far the frame stands from the words."""


class MinutesPages(PageView):
    """Pages with places; the arrows go from one to the next while the keyboard is here."""

    source_chosen = Signal(str)
    """What the clerk wants to go to: the id of an entry or an item, '' above the first of them."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(theme, name, parent)
        self._places: tuple[Place, ...] = ()
        self._framed: int | None = None
        self.viewport().setMouseTracking(True)

    # ------------------------------------------------------------------ for the owner

    def show_drawn(self, drawn: Drawn) -> None:
        """Show these pages where the old ones stood; what was framed stays framed while it is there."""
        before = self.framed
        self._places, self._framed = drawn.places, None
        if before is not None:
            same = (n for n, place in enumerate(self._places) if place.source == before.source)
            self._framed = next(same, None)
        self.show_pdf(drawn.data)

    @property
    def places(self) -> tuple[Place, ...]:
        """All places, in reading order."""
        return self._places

    @property
    def framed(self) -> Place | None:
        """The place that Enter goes to."""
        return None if self._framed is None else self._places[self._framed]

    def begin_framing(self) -> None:
        """Take the keyboard, and frame the first place in sight where none is framed."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.framed is None and self._places:
            self._frame(self._first_in_sight())

    def go_to_framed(self) -> None:
        """Ask for where the framed words came from."""
        if self.framed is not None:
            self.source_chosen.emit(self.framed.source)

    def box_of(self, place: Place) -> QRectF:
        """Where a place stands in the view now."""
        frame, scale = self._frames()[place.page - 1], self._scale(place.page)
        left, top = frame.left() + place.left * scale, frame.top() + place.top * scale
        return QRectF(left, top, (place.right - place.left) * scale, (place.bottom - place.top) * scale)

    def source_at(self, point: QPointF) -> str | None:
        """Where the words at a point of the view came from, or the last ones above it; None off the pages."""
        for page, frame in enumerate(self._frames(), 1):
            if QRectF(frame).contains(point):
                at = (point.y() - frame.top()) / self._scale(page)
                above = [p for p in self._places if p.page < page or (p.page == page and p.top <= at)]
                return above[-1].source if above else ""
        return None

    # ------------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Frame the next place or the one before, and go where the framed one came from."""
        match event.key():
            case Qt.Key.Key_Down if self._places:
                self._frame(self._first_in_sight() if self._framed is None else self._framed + 1)
            case Qt.Key.Key_Up if self._places:
                self._frame(self._first_in_sight() if self._framed is None else self._framed - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.framed is not None:
                self.go_to_framed()
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand where a click leads somewhere."""
        super().mouseMoveEvent(event)
        there = self.source_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where the words that were clicked came from."""
        super().mouseReleaseEvent(event)
        source = self.source_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and source is not None:
            self.source_chosen.emit(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame belongs to the keyboard."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame round the words that Enter goes to."""
        super().paintEvent(event)
        if self.framed is None or not self.hasFocus():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._theme.color("accent"), self._theme.tokens.size.focus))
        painter.drawRect(self.box_of(self.framed).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))
        painter.end()

    # ------------------------------------------------------------------ the framed place

    def _frame(self, number: int) -> None:
        self._framed = min(max(number, 0), len(self._places) - 1)
        place = self._places[self._framed]
        box, room, bar = self.box_of(place), self.viewport().height(), self.verticalScrollBar()
        if box.top() < 0 or box.bottom() > room:
            bar.setValue(bar.value() + round(box.center().y() - room / 3))
        self.setAccessibleDescription(place.words)
        self.viewport().update()

    def _first_in_sight(self) -> int:
        """The number of the first place in sight."""
        inside = (n for n, place in enumerate(self._places) if self.box_of(place).top() >= 0)
        return next(inside, len(self._places) - 1)

    def _scale(self, page: int) -> float:
        """Pixels of the view to a point of the page."""
        return self._frames()[page - 1].width() / max(self.document().pagePointSize(page - 1).width(), 1.0)
