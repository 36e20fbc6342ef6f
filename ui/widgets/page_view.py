"""Pages of a PDF as they will be printed; QtPdf is known only here."""

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMargins, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QAbstractSlider, QFrame, QWidget

from ui.theme import Theme

SIDE = 0.07
"""The part of the width that stays free at each side of a page."""
TOP = 12


class PageView(QPdfView):
    """Pages under one another at the width of the view; another document leaves the place as it was."""

    page_changed = Signal()
    """Another page is in front, or there are more or fewer of them."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._pages = _document_for(self)
        self._buffer: QBuffer | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Without it a page that comes or goes would change the width, and so the size of all others.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setDocument(self._pages)
        self.setAccessibleName(self._name)
        self._dress()

    def _connect(self) -> None:
        self._theme.changed.connect(self._dress)
        self.pageNavigator().currentPageChanged.connect(self._on_page_changed)

    # ------------------------------------------------------------------ for the owner

    def show_pdf(self, data: bytes) -> bool:
        """Show these pages at the place where the old ones stood; return whether they can be read."""
        place = self.verticalScrollBar().value()
        # The document reads from the buffer as long as it lives.
        old, self._buffer = self._buffer, QBuffer(self._pages)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._pages.load(self._buffer)
        if old is not None:
            old.deleteLater()
        self.verticalScrollBar().setValue(place)
        self._on_page_changed()
        return bool(self._pages.error() == QPdfDocument.Error.None_)

    @property
    def page(self) -> int:
        """The number of the page in front, from 1; 0 where there is none."""
        return self.pageNavigator().currentPage() + 1 if self.page_count else 0

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return int(self._pages.pageCount())

    def text(self, page: int) -> str:
        """Return the words of a page, from 1."""
        return str(self._pages.getAllText(page - 1).text())

    def turn(self, by: int) -> None:
        """Go a screenful on (1) or back (-1)."""
        actions = QAbstractSlider.SliderAction
        action = actions.SliderPageStepAdd if by > 0 else actions.SliderPageStepSub
        self.verticalScrollBar().triggerAction(action)

    def go_to_letter(self, page: int, letter: int) -> None:
        """Bring the words of a page, from 1, into view that begin at that letter of its text."""
        box = self._pages.getSelectionAtIndex(page - 1, letter, 1).boundingRectangle()
        frame, bar = self._frames()[page - 1], self.verticalScrollBar()
        height = self.viewport().height()
        top = frame.top() + round(box.top() * frame.height() / self._pages.pagePointSize(page - 1).height())
        if not 0 <= top <= height * 0.9:
            bar.setValue(bar.value() + top - height // 3)

    # ------------------------------------------------------------------ Qt's own questions

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave PgUp, PgDn and Esc to the owner, who has them from everywhere."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the same words in front when the pages get another width."""
        bar = self.verticalScrollBar()
        place = bar.value() / max(bar.maximum(), 1)
        side = max(TOP, round(SIDE * self.viewport().width() / self._theme.scale))
        self.setDocumentMargins(QMargins(side, TOP, side, TOP))
        super().resizeEvent(event)
        bar.setValue(round(place * bar.maximum()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages, a line round each, and the ring while the keyboard is here."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(self._theme.color("line"))
        for frame in self._frames():
            painter.drawRect(frame.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            width = self._theme.tokens.size.focus
            painter.setPen(QPen(self._theme.color("accent"), width))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _frames(self) -> list[QRect]:
        """Where the view has laid the pages: it does not tell, so this reckons as it does."""
        margins, found = self.documentMargins(), []
        room = self.viewport().width() - margins.left() - margins.right()
        resolution = self.screen().logicalDotsPerInch() / 72
        top = margins.top() - self.verticalScrollBar().value()
        for page in range(self.page_count):
            size: QSize = (self._pages.pagePointSize(page) * resolution).toSize()
            size = size * (room / max(size.width(), 1))
            found.append(QRect((self.viewport().width() - size.width()) // 2, top, size.width(), size.height()))
            top += size.height() + self.pageSpacing()
        return found

    # ------------------------------------------------------------------ what happens

    @Slot()
    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, self._theme.color("canvas"))
        self.setPalette(palette)
        self.setPageSpacing(self._theme.px(TOP))

    @Slot()
    def _on_page_changed(self) -> None:
        place = f", page {self.page} of {self.page_count}" if self.page_count else ""
        self.setAccessibleName(self._name + place)
        # The view is a picture; the words are here for those who do not see it.
        self.setAccessibleDescription(self.text(self.page) if self.page else "")
        self.page_changed.emit()


def _document_for(view: PageView) -> QPdfDocument:
    """Return an empty document that goes a little after its view.

    One that goes with it, as a child or an attribute does, tells a view that is half gone, and Qt falls over.
    """
    app = QCoreApplication.instance()
    pages = QPdfDocument() if app is None else QPdfDocument(app)
    view.destroyed.connect(pages.deleteLater)
    return pages
