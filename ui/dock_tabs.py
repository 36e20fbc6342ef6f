"""Tabs of the docks as look.md has them: an accent line over the open one, a count in an outline."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QMainWindow, QTabBar

from ui.theme import Theme

# Room for the count: the title of a dock with one is 'Actions', a space, '2', a space (see DockBoard).
BADGE_SPACE = "\u2002"


def tab_title(title: str, badge: str) -> str:
    """Return the title of a dock, which is also the text of its tab."""
    return f"{title}{BADGE_SPACE}{badge}{BADGE_SPACE}" if badge else title


def spoken_title(text: str) -> str:
    """Return the text of a tab as a screen reader says it: 'Actions, 2'."""
    title, _, badge = text.partition(BADGE_SPACE)
    return f"{title}, {badge.strip()}" if badge else title


def dress_tabs(theme: Theme, bar: QTabBar) -> None:
    """Give every tab the room that its title needs while it is the open one."""
    font = theme.font("body", 600)
    if bar.font() != font:
        bar.setFont(font)
    for number in range(bar.count()):
        spoken = spoken_title(bar.tabText(number))
        if bar.accessibleTabName(number) != spoken:
            bar.setAccessibleTabName(number, spoken)


class DockTabs(QObject):
    """Paints the tab bars that the main window makes for its docks."""

    def __init__(self, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        window.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Take on tab bars that have come; Qt paints again what has other tabs now."""
        for bar in self._bars():
            bar.removeEventFilter(self)
            bar.installEventFilter(self)
            _set_up(bar)
            dress_tabs(self._theme, bar)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.refresh()
        for bar in self._bars():
            bar.update()

    def _bars(self) -> list[QTabBar]:
        return self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint a tab bar in place of the style, and notice new ones."""
        if watched is self._window:
            if event.type() in (QEvent.Type.ChildPolished, QEvent.Type.LayoutRequest):
                self.refresh()
        elif event.type() == QEvent.Type.Paint and isinstance(watched, QTabBar):
            paint_tabs(self._theme, watched, watched.currentIndex())
            return True
        return False


def _set_up(bar: QTabBar) -> None:
    # Only where it is not so: each of these asks the window for a new layout, which comes back here.
    if bar.drawBase():
        bar.setDrawBase(False)
    if bar.expanding():
        bar.setExpanding(False)
    if bar.usesScrollButtons():
        bar.setUsesScrollButtons(False)
    if bar.elideMode() is not Qt.TextElideMode.ElideRight:
        bar.setElideMode(Qt.TextElideMode.ElideRight)


def paint_tabs(theme: Theme, bar: QTabBar, open_tab: int) -> None:
    """Paint a tab bar in place of the style, one tab as the open one."""
    painter = QPainter(bar)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(bar.rect(), theme.color("canvas"))
    under = QRect(0, bar.height() - 1, bar.width(), 1)
    painter.fillRect(under, theme.color("line"))
    for number in range(bar.count()):
        _paint_tab(theme, painter, bar, number, open_tab=number == open_tab)
    painter.end()


def _paint_tab(theme: Theme, painter: QPainter, bar: QTabBar, number: int, *, open_tab: bool) -> None:
    box = bar.tabRect(number)
    title, _, badge = bar.tabText(number).partition(BADGE_SPACE)
    if open_tab:
        painter.fillRect(box, theme.color("surface"))
        painter.fillRect(QRect(box.x(), box.y(), box.width(), 2), theme.color("accent"))
    painter.fillRect(QRect(box.right(), box.y(), 1, box.height()), theme.color("line"))
    font = theme.font("body", 600 if open_tab else 400)
    metrics = QFontMetricsF(font)
    words = QRectF(box).adjusted(theme.px(7), 1, -theme.px(2), 0)
    badge = badge.strip() if metrics.horizontalAdvance(title) + theme.px(22) <= words.width() else ""
    painter.setFont(font)
    painter.setPen(theme.color("ink" if open_tab else "ink_2"))
    shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    if badge:
        left = words.left() + metrics.horizontalAdvance(title) + theme.px(5)
        _paint_badge(theme, painter, badge, left, words.center().y())


def _paint_badge(theme: Theme, painter: QPainter, badge: str, left: float, middle: float) -> None:
    font = theme.font("caption", 600)
    height = theme.px(16)
    width = max(height, QFontMetricsF(font).horizontalAdvance(badge) + theme.px(8))
    box = QRectF(round(left) + 0.5, round(middle - height / 2) + 0.5, width, height)
    painter.setPen(QPen(theme.color("strong"), 1))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(theme.color("ink_2"))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge)
