"""What the room sees, painted as large as its screen allows."""

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clerk_app.meeting.room_view import RoomScene, RoomView
from ui.shapes import draw_shape
from ui.theme import Theme
from ui.widgets.room_layout import RoomPicture, room_picture

USUAL_SIZE = QSize(960, 540)


class RoomFace(QWidget):
    """Paints a RoomView; knows no time of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = RoomView(RoomScene.PRIVATE, "", "")
        self._painted: RoomView | None = None
        self.setMinimumSize(160, 120)

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
        return room_picture(self._view, QSizeF(self.size()), self._theme.tokens.room)

    def set_view(self, view: RoomView) -> None:
        """Show this; nothing is painted where it is the same."""
        if view == self._view:
            return
        if view.spoken != self._view.spoken:
            # Without seconds, so that a reader is not told each of them.
            self.setAccessibleName(view.spoken)
        self._view = view
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a window that shows it beside others."""
        return USUAL_SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything."""
        painter = QPainter(self)
        picture = self.picture
        for box, colour in picture.fills:
            painter.fillRect(box, QColor(colour))
        draw_shape(painter, picture.shape, picture.shape_box, QColor(picture.shape_colour))
        for text in picture.texts:
            painter.setFont(text.font)
            painter.setPen(QColor(text.colour))
            painter.drawText(text.at, text.words)
        painter.end()
        self._painted = self._view
