"""Sets and paints the rows of the minute: time, mark, words at most 80 characters wide."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from ui.icons import Mark
from ui.models.minute_rows import EntryRow
from ui.models.rows import Run
from ui.theme import Theme
from ui.tokens import ColourName, FontRole
from ui.widgets.dots import paint_dot

TIME_WIDTH = 46
WIDE_LEFT = 10
"""The left edge, in px at 100 %, where there is room; in a narrow window it is less."""
MARK_WIDTH = 24
NESTED = 22
LETTER = 25
BOX_INSET = 9
MOST_CHARACTERS = 80
_PAD = 2.5
_BOX_PAD = 4.0
_DECISION_PAD = 5.0
_HEADING_SPACE = 5.0
_FLAG_SIZE = 12
_LOCK_SIZE = 12
LOCK_ROOM = 26
_REMEMBERED = 4000


@dataclass(frozen=True, slots=True)
class Place:
    """Where the columns begin in a list, in px of the screen."""

    left: float
    words: float
    right: float


class EntryPainter:
    """Knows the height of each row, once reckoned, until the width or the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._left = WIDE_LEFT
        self._heights: dict[tuple[EntryRow, int], int] = {}

    def set_left(self, left: int) -> None:
        """Begin so far from the left edge, in px at 100 %."""
        self._left = left
        self.forget()

    def forget(self) -> None:
        """Reckon all heights afresh: fonts or widths are other ones."""
        self._heights.clear()

    def place(self, width: float) -> Place:
        """Return where the columns begin in a list of that width."""
        px = self._theme.scale
        left = self._left * px
        return Place(left, left + (TIME_WIDTH + MARK_WIDTH) * px, width - (20 if self._left >= WIDE_LEFT else 8) * px)

    def height(self, row: EntryRow, width: int) -> int:
        """Return the height of a row in a list of that width."""
        key = (row, width)
        if key not in self._heights:
            if len(self._heights) > _REMEMBERED:
                self._heights.clear()
            self._heights[key] = round(self._reckoned(row, width))
        return self._heights[key]

    def words_box(self, row: EntryRow, box: QRectF) -> QRectF:
        """Return where the words of a row stand inside its box."""
        left, right = self._words_span(row, box.width())
        top = box.top() + self._top(row)
        return QRectF(box.left() + left, top, right - left, box.bottom() - top)

    # ------------------------------------------------------------------ measuring

    def _words_span(self, row: EntryRow, width: float) -> tuple[float, float]:
        px, place = self._theme.scale, self.place(width)
        left = place.words + row.depth * NESTED * px
        left += LETTER * px if row.letter else BOX_INSET * px if row.dashed else 0
        most = self._theme.metrics("minute").horizontalAdvance("0") * MOST_CHARACTERS
        inset = LOCK_ROOM if row.private else BOX_INSET if row.dashed or row.decided else 0
        right = min(place.right - inset * px, place.words + most)
        return left, max(right, left + 40 * px)

    def _top(self, row: EntryRow) -> float:
        """Space over the words: pads, and the line above the first part."""
        top = (_BOX_PAD if row.dashed else _PAD) + (_HEADING_SPACE if row.heading else 0)
        if row.decided:
            top = (_DECISION_PAD + _PAD) if row.opens else 0
        return top * self._theme.scale + (self._line("minute") if row.head else 0)

    def _bottom(self, row: EntryRow) -> float:
        bottom = _BOX_PAD if row.dashed else _PAD
        if row.decided:
            bottom = _DECISION_PAD + _PAD if row.closes else 0
        return bottom * self._theme.scale

    def _line(self, role: FontRole) -> float:
        return self._theme.line_height(role)

    def _reckoned(self, row: EntryRow, width: int) -> float:
        left, right = self._words_span(row, width)
        layout = self._set(row.runs, right - left)
        height = self._top(row) + _height(layout) + self._bottom(row)
        if row.flag and not self._flag_fits(row, layout, right - left):
            height += self._line("caption")
        return height

    def _set(self, runs: tuple[Run, ...], width: float) -> QTextLayout:
        role = runs[0].role if runs else "minute"
        # A line break inside an entry is not a new paragraph to QTextLayout.
        text = "".join(run.text for run in runs).replace("\n", "\u2028")
        layout = QTextLayout(text, self._theme.font(role))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(runs))
        height, y = self._line(role), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, y + (height - line.height()) / 2))
            y += height
        layout.endLayout()
        return layout

    def _formats(self, runs: tuple[Run, ...]) -> list[QTextLayout.FormatRange]:
        ranges, start = [], 0
        for run in runs:
            look, style = QTextLayout.FormatRange(), QTextCharFormat()
            style.setFont(self._theme.font(run.role, run.weight))
            style.setForeground(self._theme.color(run.colour))
            length = len(run.text.encode("utf-16-le", "replace")) // 2
            look.start, look.length, look.format = start, length, style
            ranges.append(look)
            start += length
        return ranges

    def _flag_width(self, row: EntryRow) -> float:
        words = self._theme.metrics("caption", 600).horizontalAdvance(row.flag)
        return words + (_FLAG_SIZE + 3) * self._theme.scale

    def _flag_fits(self, row: EntryRow, layout: QTextLayout, width: float) -> bool:
        last = layout.lineAt(layout.lineCount() - 1)
        used = last.naturalTextWidth() if last.isValid() else 0.0
        return used + 6 * self._theme.scale + self._flag_width(row) <= width

    # ------------------------------------------------------------------ painting

    def paint(self, painter: QPainter, row: EntryRow, box: QRectF, *, current: bool, editing: bool = False) -> None:
        """Paint a row; `current` is the one the keyboard is on, `editing` leaves the words to an editor."""
        painter.save()
        self._paint_ground(painter, row, box, current=current)
        words = self.words_box(row, box)
        self._paint_time(painter, row, box)
        self._paint_mark(painter, row, box)
        self._paint_head(painter, row, box)
        if editing:
            self._paint_ring(painter, words)
        else:
            layout = self._set(row.runs, words.width())
            layout.draw(painter, words.topLeft())
            self._paint_flag(painter, row, layout, words)
        if current:
            painter.setPen(QPen(self._theme.color("ink"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._frame(box).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()

    def _paint_ring(self, painter: QPainter, words: QRectF) -> None:
        width = self._theme.px(self._theme.tokens.size.focus)
        painter.setPen(QPen(self._theme.color("accent"), width))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRect(words.adjusted(-5, -1, 5, 0))

    def _frame(self, box: QRectF) -> QRectF:
        place = self.place(box.width())
        return QRectF(box.left() + place.left, box.top(), place.right - place.left, box.height())

    def _paint_ground(self, painter: QPainter, row: EntryRow, box: QRectF, *, current: bool) -> None:
        frame, px = self._frame(box), self._theme.scale
        if row.decided:
            frame = frame.adjusted(0, _PAD * px if row.opens else 0, 0, -_PAD * px if row.closes else 0)
        kind: ColourName | None = "purple_soft" if row.private else "green_soft" if row.decided else None
        tint = "selected" if current else kind
        if tint:
            painter.fillRect(frame, self._theme.color(tint))
        if row.decided or row.private:
            bar = QRectF(frame.left(), frame.top(), self._theme.px(3), frame.height())
            painter.fillRect(bar, self._theme.color("purple_text" if row.private else "green_text"))
        if row.private:
            self._paint_lock(painter, row, box)
        if row.dashed:
            self._paint_dashes(painter, row, box)

    def _paint_lock(self, painter: QPainter, row: EntryRow, box: QRectF) -> None:
        if row.mark and row.mark.name == "lock":
            return
        # Colour alone would not tell a private entry from a decision.
        px, size = self._theme.scale, self._theme.px(_LOCK_SIZE)
        left = box.left() + self.place(box.width()).right - 7 * px - size
        top = self._first_line(row, box) + (self._line("minute") - size) / 2
        self._theme.paint_mark(
            painter, Mark("lock", "purple_text", _LOCK_SIZE), QRectF(round(left), round(top), size, size)
        )

    def _paint_dashes(self, painter: QPainter, row: EntryRow, box: QRectF) -> None:
        place, px = self.place(box.width()), self._theme.scale
        right = min(self._words_span(row, box.width())[1] + BOX_INSET * px, place.right)
        frame = QRectF(box.left() + place.words, box.top() + 2 * px, right - place.words, box.height() - 4 * px)
        painter.setPen(QPen(self._theme.color("strong"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.color("sunken"))
        painter.drawRect(frame.toRect().adjusted(0, 0, -1, -1))

    def _paint_time(self, painter: QPainter, row: EntryRow, box: QRectF) -> None:
        if not row.time:
            return
        px = self._theme.scale
        painter.setPen(self._theme.color("ink_3"))
        painter.setFont(self._theme.font("caption"))
        place = self.place(box.width())
        slot = QRectF(box.left() + place.left, self._first_line(row, box), (TIME_WIDTH - 8) * px, self._line("minute"))
        # One pixel lower: small figures stand on the line of the words.
        slot.translate(0, px)
        painter.drawText(slot, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), row.time)

    def _first_line(self, row: EntryRow, box: QRectF) -> float:
        return box.top() + self._top(row) - (self._line("minute") if row.head else 0)

    def _paint_mark(self, painter: QPainter, row: EntryRow, box: QRectF) -> None:
        px, place = self._theme.scale, self.place(box.width())
        middle = self._first_line(row, box) + self._line("minute") / 2
        centre = QPointF(box.left() + place.words - 16 * px, middle)
        if row.mark:
            size = self._theme.px(row.mark.size)
            corner = QPointF(round(centre.x() - size / 2), round(middle - size / 2))
            self._theme.paint_mark(painter, row.mark, QRectF(corner.x(), corner.y(), size, size))
        elif row.dot:
            # A nested bullet stands close before its own words.
            shift = row.depth * NESTED + (2 if row.depth else 0)
            paint_dot(painter, self._theme, centre + QPointF(shift * px, 0), hollow=row.dot == "hollow")

    def _paint_head(self, painter: QPainter, row: EntryRow, box: QRectF) -> None:
        left = self.place(box.width()).words + row.depth * NESTED * self._theme.scale
        if row.head:
            head = self._set(row.head, box.width())
            head.draw(painter, QPointF(box.left() + left, self._first_line(row, box)))
        if row.letter:
            letter = self._set((Run(row.letter, "minute"),), box.width())
            letter.draw(painter, QPointF(box.left() + left, box.top() + self._top(row)))

    def _paint_flag(self, painter: QPainter, row: EntryRow, layout: QTextLayout, words: QRectF) -> None:
        if not row.flag:
            return
        px, size = self._theme.scale, self._theme.px(_FLAG_SIZE)
        bottom = words.top() + _height(layout)
        if self._flag_fits(row, layout, words.width()):
            last = layout.lineAt(layout.lineCount() - 1)
            left = words.left() + last.naturalTextWidth() + 6 * px
            slot = QRectF(left, bottom - self._line("minute"), words.width(), self._line("minute"))
        else:
            slot = QRectF(words.left(), bottom - px, words.width(), self._line("caption"))
        flag = QRectF(round(slot.left()), round(slot.center().y() - size / 2), size, size)
        self._theme.paint_mark(painter, Mark("flag", "amber_text", _FLAG_SIZE), flag)
        painter.setPen(self._theme.color("amber_text"))
        painter.setFont(self._theme.font("caption", 600))
        painter.drawText(slot.adjusted(size + 3 * px, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), row.flag)


def _height(layout: QTextLayout) -> float:
    """Return the height of all line boxes: they lie evenly, so the first one tells the lead."""
    count = layout.lineCount()
    if not count:
        return 0.0
    first, last = layout.lineAt(0), layout.lineAt(count - 1)
    return last.y() + last.height() + first.y()
