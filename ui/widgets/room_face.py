"""What the room sees, painted as large as its screen allows."""

from PySide6.QtCore import QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.room_view import RoomScene, RoomView
from ui.shapes import draw_shape
from ui.theme import Theme
from ui.widgets.fitted_text import PlacedText
from ui.widgets.room_layout import RoomPicture, room_picture

USUAL_SIZE = QSize(960, 540)


class RoomFace(QWidget):
    """Paints a RoomView; knows no time of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = RoomView(RoomScene.PRIVATE, "", "")
        self._painted: RoomView | None = None
        self._placed: tuple[tuple[RoomView, QSize], RoomPicture] | None = None
        self.setMinimumSize(160, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def view(self) -> RoomView:
        """What is shown."""
        return self._view

    @property
    def painted(self) -> RoomView | None:
        """What was painted last, which is what the room sees."""
        return self._painted

    @property
    def picture(self) -> RoomPicture:
        """Where everything stands at the size that it has now."""
        key = (self._view, self.size())
        if self._placed is None or self._placed[0] != key:
            self._placed = key, room_picture(self._view, QSizeF(self.size()), self._theme.tokens.room)
        return self._placed[1]

    def set_view(self, view: RoomView) -> None:
        """Show this; nothing is painted where it is the same."""
        if view == self._view:
            return
        if view.spoken != self._view.spoken:
            # Without seconds, so that a reader is not told each of them.
            self.setAccessibleName(view.spoken)
        before, self._view = self.picture, view
        # A screen is large: of most seconds only the figures are painted anew.
        self.update(differing(before, self.picture))

    def sizeHint(self) -> QSize:
        """Return the size of a window that shows it beside others."""
        return USUAL_SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything that lies where something is to be painted."""
        painter = QPainter(self)
        picture = self.picture
        for box, colour in picture.fills:
            painter.fillRect(box, QColor(colour))
        draw_shape(painter, picture.shape, picture.shape_box, QColor(picture.shape_colour))
        for text in picture.texts:
            if not event.rect().intersects(_box(text)):
                continue
            painter.setFont(text.font)
            painter.setPen(QColor(text.colour))
            painter.drawText(text.at, text.words)
        painter.end()
        self._painted = self._view


def differing(before: RoomPicture, now: RoomPicture) -> QRegion:
    """Where two pictures differ: round what is only in one of them."""
    region = QRegion()
    for one, other in ((before, now), (now, before)):
        for box, colour in one.fills:
            if (box, colour) not in other.fills:
                region += box.toAlignedRect()
        for text in one.texts:
            if text not in other.texts:
                region += _box(text)
        if (one.shape, one.shape_box, one.shape_colour) != (other.shape, other.shape_box, other.shape_colour):
            region += one.shape_box.toAlignedRect()
    return region


def _box(text: PlacedText) -> QRect:
    """A box in which the words lie, their soft edges as well."""
    spare = 2 + text.pixels / 50
    return text.ink.adjusted(-spare, -spare, spare, spare).toAlignedRect()
