"""The public question slot as a line of time: who was heard, who speaks, who waits, and where it ends."""

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerk_app.meeting.slot_plan import Part, Segment, SlotPlan
from clerk_app.meeting.slot_words import short_length
from ui.icons import Mark
from ui.shapes import draw_hatching
from ui.theme import Theme
from ui.tokens import ColourName

HEIGHT = 58
LONGEST = 1.75
"""How many lengths of the slot are shown at most; what lies further is said in words."""
_TOP, _BAR = 12, 24

_FILLS: dict[Part, tuple[ColourName, ColourName, ColourName]] = {
    # ground, border, ink of the number
    Part.HEARD: ("slate", "slate", "on_slate"),
    Part.ANSWER: ("line", "strong", "ink"),
    Part.SPEAKING: ("green", "green", "on_green"),
    Part.LEFT: ("green_soft", "green", "ink"),
    Part.OVER: ("red", "red", "on_red"),
    Part.EXPECTED_ANSWER: ("surface", "line", "ink"),
    Part.WAITING: ("surface", "strong", "ink"),
}


class TimeLine(QWidget):
    """Paints a SlotPlan."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: SlotPlan | None = None
        self._shown: object = None
        self._last_of: SlotPlan | None = None
        self._until = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Time line of the slot")
        theme.changed.connect(self._on_theme_changed)

    def set_plan(self, plan: SlotPlan) -> None:
        """Show the slot as planned; nothing is painted where it looks the same."""
        shown = (plan.segments, plan.used, plan.length, plan.running, self.labels(plan))
        if shown != self._shown:
            self._plan, self._shown = plan, shown
            self.update()

    def labels(self, plan: SlotPlan) -> tuple[str, str, str]:
        """Return the words under the line: at its start, at the slot's end, at its own end."""
        length = short_length(plan.length)
        beyond = plan.end > plan.length
        if plan.opened is None:
            last = short_length(plan.end) if beyond else ""
            return "0:00", length, self._more(plan) or last
        if not plan.running:
            return f"{plan.opened:%H:%M}", f"{length} slot", ""
        # The last minute is rounded up: a meeting is told the latest, not the earliest.
        last_time = plan.at(plan.end) + timedelta(seconds=59)
        last = f"{last_time:%H:%M}" if beyond else ""
        return f"{plan.opened:%H:%M}", f"{length} ends {plan.at(plan.length):%H:%M}", self._more(plan) or last

    def _more(self, plan: SlotPlan) -> str:
        hidden = sum(s.part is Part.WAITING and s.start >= self._last(plan) for s in plan.segments)
        return f"{hidden} more" if hidden else ""

    def _last(self, plan: SlotPlan) -> int:
        if plan is not self._last_of:  # asked for each end of each stretch, and reckoned over all of them
            self._last_of, self._until = plan, min(plan.end, max(round(plan.length * LONGEST), plan.used))
        return self._until

    def sizeHint(self) -> QSize:
        """Return the size of the line with its words."""
        return QSize(self._theme.px(374), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a width at which numbers can still be read."""
        return QSize(self._theme.px(200), self._theme.px(HEIGHT))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stretches, the end, now, and the words under them."""
        plan = self._plan
        if plan is None or self._last(plan) <= 0:
            return
        painter = QPainter(self)
        self._paint_track(painter, plan)
        # Thin borders first, so that they never cut into a speaker's.
        for segment in sorted(plan.segments, key=_is_speech):
            self._paint_segment(painter, plan, segment)
        for segment in plan.segments:
            self._paint_number(painter, plan, segment)
        self._paint_end(painter, plan)
        if plan.opened is not None:
            self._paint_now(painter, plan)
        self._paint_labels(painter, plan)

    def _x(self, plan: SlotPlan, second: int) -> float:
        return round(min(second, self._last(plan)) / self._last(plan) * (self.width() - 2))

    def _box(self, plan: SlotPlan, start: int, end: int) -> QRectF:
        px = self._theme.scale
        left, right = self._x(plan, start), self._x(plan, end)
        return QRectF(left, round(_TOP * px), right - left, round(_BAR * px))

    def _paint_track(self, painter: QPainter, plan: SlotPlan) -> None:
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRect(self._box(plan, 0, plan.length).adjusted(0.5, 0.5, 0.5, -0.5))

    def _paint_segment(self, painter: QPainter, plan: SlotPlan, segment: Segment) -> None:
        box = self._box(plan, segment.start, segment.end)
        if (segment.part is Part.EXPECTED_ANSWER and segment.start >= plan.length) or box.width() <= 0:
            return
        ground, border, _ink = _FILLS[segment.part]
        painter.fillRect(box, self._theme.color(ground))
        if segment.part is Part.WAITING and segment.end > plan.length:
            beyond = self._box(plan, max(segment.start, plan.length), segment.end)
            painter.fillRect(beyond, self._theme.color("sunken"))
            px = self._theme.scale
            draw_hatching(painter, beyond, self._theme.color("strong"), 7 * px, max(1.0, 1.2 * px))
        painter.setPen(QPen(self._theme.color(border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, 0.5, -0.5))

    def _paint_number(self, painter: QPainter, plan: SlotPlan, segment: Segment) -> None:
        if not segment.number:
            return
        box, ground = self._number_box(plan, segment)
        ink = self._theme.color(_FILLS[segment.part][2])
        font = self._theme.font("body", 600)
        words = str(segment.number)
        wide = QFontMetricsF(font).horizontalAdvance(words)
        if box.width() < wide:
            return
        if ground is not None:
            pad = 5 * self._theme.scale
            middle = box.center().x()
            painter.fillRect(QRectF(middle - wide / 2 - pad, box.top() + 3, wide + 2 * pad, box.height() - 6), ground)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _number_box(self, plan: SlotPlan, segment: Segment) -> tuple[QRectF, QColor | None]:
        """Return where the number goes, and the ground it needs on hatching."""
        box = self._box(plan, segment.start, segment.end)
        if segment.part is not Part.WAITING or segment.end <= plan.length:
            return box, None
        inside = self._box(plan, segment.start, plan.length)
        if segment.start < plan.length and inside.width() >= 14 * self._theme.scale:
            return inside, None
        return box, self._theme.color("surface")

    def _paint_end(self, painter: QPainter, plan: SlotPlan) -> None:
        px = self._theme.scale
        x = self._x(plan, plan.length)
        top, height = round(4 * px), round(38 * px)
        painter.fillRect(QRectF(x - round(1.5 * px), top, max(3, round(3 * px)), height), self._theme.color("red"))

    def _paint_now(self, painter: QPainter, plan: SlotPlan) -> None:
        px = self._theme.scale
        x = self._x(plan, plan.used)
        wide = round(10 * px)
        painter.fillRect(QRectF(x - px, round(6 * px), max(2, round(2 * px)), round(32 * px)), self._theme.color("ink"))
        self._theme.paint_mark(painter, Mark("marker", "ink"), QRectF(x - wide / 2, round(4 * px), wide, wide * 0.8))

    def _paint_labels(self, painter: QPainter, plan: SlotPlan) -> None:
        start, end, last = self.labels(plan)
        metrics = self._theme.metrics("caption")
        gap = 6 * self._theme.scale
        taken: list[tuple[float, float]] = []
        middle = self._x(plan, plan.length)
        now = ("now", self._x(plan, plan.used)) if plan.opened is not None and plan.running else ("", 0.0)
        # The end matters most; what would run into a more important word is left out.
        for words, centre in ((end, middle), (last, float(self.width())), now, (start, 0.0)):
            wide = metrics.horizontalAdvance(words)
            left = min(max(centre - wide / 2, 0.0), self.width() - wide)
            if words and all(left > high + gap or left + wide < low - gap for low, high in taken):
                taken.append((left, left + wide))
                self._write(painter, words, left, wide)

    def _write(self, painter: QPainter, words: str, left: float, wide: float) -> None:
        px = self._theme.scale
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("ink_3"))
        box = QRectF(left, round(39 * px), wide + 2, 16 * px)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)


def _is_speech(segment: Segment) -> bool:
    return segment.part not in (Part.ANSWER, Part.EXPECTED_ANSWER)
