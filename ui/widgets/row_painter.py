"""Lays out and paints one row; knows nothing of views."""

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from ui.models.rows import Cell, Row, Run
from ui.theme import Theme
from ui.widgets.key_cap import cap_size, paint_cap

FLAG_GAP = 4
BOX_GAP = 9
MOST_HEIGHTS = 5000
PLAIN_GROUP_FOOT = 30


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list, in px at 100 %. A width of None takes the slack; 0 is as wide as its text."""

    width: int | None = None
    align: Literal["left", "right", "centre"] = "left"
    gap: int = 0
    """Space after the column."""
    max_lines: int | None = 1
    """None lets the text wrap freely; one line is shortened with …"""


@dataclass(frozen=True, slots=True)
class RowLook:
    """How the rows of one list are set, in px at 100 %."""

    columns: tuple[Column, ...]
    left: int = 10
    right: int = 10
    pad_top: float = 2.0
    pad_bottom: float = 2.0
    min_height: int | None = None
    """None is the row height of the theme, 0 no least height."""
    group_height: int = 21
    bar_current: bool = True
    """Whether the current row of the focused list has the accent bar beside the ink frame."""
    frame_current: bool = True
    """Whether it has the ink frame: not where the keyboard is in a field above the list."""
    ring_current: bool = False
    """Whether the accent ring of the focus goes round that row, for a list that takes half a page."""
    keeps_chosen: bool = False
    """Whether the current row keeps its tint and bar without the keyboard: its particulars stand beside the list."""
    lined: bool = False
    """A hairline under each row."""
    plain_groups: bool = False
    """Headings without a ground, at the very left and near the foot of their height, as on the start page."""
    sub_from: int | None = None
    """The column under which the second line begins, to run to the end of the row; None: in the one with the slack."""


@dataclass(slots=True)
class _Placed:
    cell: Cell
    column: Column
    left: float
    width: float
    layout: QTextLayout | None
    height: float
    baseline: float


class RowPainter:
    """Measures rows for a width and paints them."""

    def __init__(self, theme: Theme, look: RowLook) -> None:
        self._theme = theme
        self.look = look
        self._heights: dict[Row, int] = {}
        self._heights_for: tuple[object, ...] = ()

    def height(self, row: Row, width: float) -> int:
        """Return the height of a row in a list that is `width` px wide; measured once only."""
        measured_for = (width, self.look, self._theme.scale, self._theme.row_height)
        if measured_for != self._heights_for or len(self._heights) > MOST_HEIGHTS:
            self._heights_for = measured_for
            self._heights.clear()
        if row not in self._heights:
            self._heights[row] = self._height(row, width)
        return self._heights[row]

    def _height(self, row: Row, width: float) -> int:
        if row.group:
            return self._theme.px(self.look.group_height)
        least = self.look.min_height
        floor = self._theme.row_height if least is None else self._theme.px(least)
        return max(floor, round(self._content(row, width))) + self._theme.px(row.space_before)

    def paint(self, painter: QPainter, row: Row, box: QRectF, *, current: bool) -> None:
        """Paint a row inside `box`; `current` is the current row of the focused list."""
        painter.save()
        if row.group:
            self._paint_group(painter, row, box)
        else:
            self._paint_row(painter, row, box, current=current)
        painter.restore()

    # ------------------------------------------------------------------ measuring

    def _content(self, row: Row, width: float) -> float:
        placed = self._place(row, width)
        tallest = max((item.height for item in placed), default=0.0)
        pads = (self.look.pad_top + self.look.pad_bottom) * self._theme.scale
        return tallest + self._sub_height(row, placed, width) + pads

    def _sub_height(self, row: Row, placed: list[_Placed], width: float) -> float:
        return _height(self._laid_out(row.sub, self._sub_place(placed, width)[1], None)) if row.sub else 0.0

    def _sub_place(self, placed: list[_Placed], width: float) -> tuple[float, float]:
        """Left edge and width of the second line."""
        if self.look.sub_from is not None:
            left = placed[self.look.sub_from].left
            return left, width - self.look.right * self._theme.scale - left
        return next(((item.left, item.width) for item in placed if item.column.width is None), (0.0, 100.0))

    def _place(self, row: Row, width: float) -> list[_Placed]:
        px = self._theme.scale
        columns = self.look.columns[: len(row.cells)]
        pairs = list(zip(row.cells, columns, strict=False))
        widths = [self._own_width(cell, column) for cell, column in pairs]
        gaps = [column.gap * px for column in columns]
        slack = width - (self.look.left + self.look.right) * px
        slack -= sum(known for known in widths if known is not None) + sum(gaps)
        left = self.look.left * px
        placed = []
        for (cell, column), known, gap in zip(pairs, widths, gaps, strict=True):
            room = max(20.0, slack) if known is None else known
            boxed = BOX_GAP * px if row.dashed and known is None else 0.0
            placed.append(self._placed(cell, column, left + boxed, room - 2 * boxed))
            left += room + gap
        return placed

    def _own_width(self, cell: Cell, column: Column) -> float | None:
        if column.width is None:
            return None
        if column.width:
            return column.width * self._theme.scale
        if cell.cap:
            return cap_size(self._theme, cell.cap).width()
        return self.runs_width(cell.runs)

    def _placed(self, cell: Cell, column: Column, left: float, width: float) -> _Placed:
        indent = cell.indent * self._theme.scale
        left, width = left + indent, width - indent
        if cell.runs:
            layout = self._laid_out(cell.runs, width, column)
            line = layout.lineAt(0)
            return _Placed(cell, column, left, width, layout, _height(layout), line.y() + line.ascent())
        height = self._theme.line_height("body")
        return _Placed(cell, column, left, width, None, height, height * 0.72)

    def runs_width(self, runs: tuple[Run, ...]) -> float:
        """Return how wide these words are on one line."""
        total = 0.0
        for run in runs:
            metrics = QFontMetricsF(self._theme.font(run.role, run.weight))
            total += metrics.horizontalAdvance(run.text) + self._mark_room(run)
        return total + 1.0

    def _mark_room(self, run: Run) -> float:
        return (run.mark.size + FLAG_GAP) * self._theme.scale if run.mark else 0.0

    def _laid_out(self, runs: tuple[Run, ...], width: float, column: Column | None) -> QTextLayout:
        lines = column.max_lines if column else None
        if lines == 1:
            runs = self._shortened(runs, width)
        layout = self._broken(runs, width, column, lines)
        last = layout.lineAt(layout.lineCount() - 1)
        if lines and lines > 1 and last.textStart() + last.textLength() < len(layout.text()):
            kept, rest = _cut(runs, last.textStart())
            return self._broken((*kept, *self._shortened(rest, width)), width, column, lines)
        return layout

    def _broken(self, runs: tuple[Run, ...], width: float, column: Column | None, lines: int | None) -> QTextLayout:
        text = "".join(self._with_room(run) for run in runs)
        # A line break inside an entry is not a new paragraph to QTextLayout.
        layout = QTextLayout(text.replace("\n", "\u2028"), self._theme.font(runs[0].role))
        option = QTextOption()
        # A shortened line may be a hair too wide, and would be broken at its last space.
        modes = QTextOption.WrapMode
        option.setWrapMode(modes.NoWrap if lines == 1 else modes.WrapAtWordBoundaryOrAnywhere)
        if column and column.align != "left":
            right, centre = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
            option.setAlignment(right if column.align == "right" else centre)
        layout.setTextOption(option)
        layout.setFormats(self._formats(runs))
        self._break_lines(layout, runs, width, lines)
        return layout

    def _break_lines(self, layout: QTextLayout, runs: tuple[Run, ...], width: float, lines: int | None) -> None:
        height = max(self._theme.line_height(run.role) for run in runs)
        layout.beginLayout()
        y = 0.0
        while lines is None or layout.lineCount() < lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, y + (height - line.height()) / 2))
            y += height
        layout.endLayout()

    def _with_room(self, run: Run) -> str:
        if run.mark is None:
            return run.text
        metrics = QFontMetricsF(self._theme.font(run.role, run.weight))
        space = metrics.horizontalAdvance("\u00a0") or 1.0
        return "\u00a0" * max(1, round(self._mark_room(run) / space)) + run.text

    def _formats(self, runs: tuple[Run, ...]) -> list[QTextLayout.FormatRange]:
        ranges, start = [], 0
        for run in runs:
            look = QTextLayout.FormatRange()
            style = QTextCharFormat()
            font = self._theme.font(run.role, run.weight)
            font.setStrikeOut(run.struck)
            style.setFont(font)
            style.setForeground(self._theme.color(run.colour))
            look.start, look.length, look.format = start, len(self._with_room(run)), style
            ranges.append(look)
            start += len(self._with_room(run))
        return ranges

    def _shortened(self, runs: tuple[Run, ...], width: float) -> tuple[Run, ...]:
        if self.runs_width(runs) <= width:
            return runs
        kept, room = [], width
        for run in runs:
            metrics = QFontMetricsF(self._theme.font(run.role, run.weight))
            room -= self._mark_room(run)
            advance = metrics.horizontalAdvance(run.text)
            if advance > room:
                text = metrics.elidedText(run.text, Qt.TextElideMode.ElideRight, max(room, 8.0))
                kept.append(Run(text, run.role, run.colour, run.weight, run.struck, run.mark))
                break
            kept.append(run)
            room -= advance
        return tuple(kept)

    # ------------------------------------------------------------------ painting

    def _paint_group(self, painter: QPainter, row: Row, box: QRectF) -> None:
        if self.look.plain_groups:
            foot = self._theme.px(PLAIN_GROUP_FOOT)
            self._draw_runs(painter, row.cells[0].runs, box.adjusted(2, box.height() - foot, 0, 0), Column())
            return
        painter.fillRect(box, self._theme.color("sunken"))
        painter.setPen(self._theme.color("line"))
        painter.drawLine(box.topLeft(), box.topRight())
        painter.drawLine(box.bottomLeft() - QPointF(0, 1), box.bottomRight() - QPointF(0, 1))
        px = self._theme.scale
        inner = box.adjusted(self.look.left * px, 0, -self.look.right * px, 0)
        right = row.cells[1].runs if len(row.cells) > 1 else ()
        if right and right[0].text:
            self._draw_runs(painter, right, inner, Column(align="right"))
        self._draw_runs(painter, row.cells[0].runs, inner, Column())

    def _draw_runs(self, painter: QPainter, runs: tuple[Run, ...], box: QRectF, column: Column) -> None:
        layout = self._laid_out(runs, box.width(), column)
        top = box.top() + (box.height() - _height(layout)) / 2
        layout.draw(painter, QPointF(box.left(), top))

    def _paint_row(self, painter: QPainter, row: Row, box: QRectF, *, current: bool) -> None:
        box = box.adjusted(0, self._theme.px(row.space_before), 0, 0)
        self._paint_ground(painter, row, box, current=current)
        placed = self._place(row, box.width())
        content = self._content(row, box.width())
        top = box.top() + self.look.pad_top * self._theme.scale
        top += max(0.0, (box.height() - content) / 2)
        baseline = max((item.baseline for item in placed if item.layout), default=0.0)
        self._paint_dashed(painter, row, placed, box)
        for item in placed:
            self._paint_cell(painter, item, top, baseline)
        self._paint_sub(painter, row, placed, top, box.width())
        if current and row.caps_when_current:
            self._paint_caps(painter, row, box)
        if current and self.look.ring_current:
            width = self._theme.tokens.size.focus
            painter.setPen(QPen(self._theme.color("accent"), width))
            painter.drawRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2))
        elif row.framed or (current and self.look.frame_current):
            painter.setPen(QPen(self._theme.color("ink"), 1))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_ground(self, painter: QPainter, row: Row, box: QRectF, *, current: bool) -> None:
        tint = "selected" if current else row.tint
        if tint is not None:
            painter.fillRect(box, self._theme.color(tint))
        bar = row.bar or ("accent" if current and self.look.bar_current else None)
        if bar is not None:
            width = self._theme.px(self._theme.tokens.size.accent_bar)
            painter.fillRect(QRectF(box.topLeft(), QSizeF(width, box.height())), self._theme.color(bar))
        if self.look.lined:
            painter.setPen(self._theme.color("line"))
            painter.drawLine(box.bottomLeft() - QPointF(0, 1), box.bottomRight() - QPointF(0, 1))

    def _paint_dashed(self, painter: QPainter, row: Row, placed: list[_Placed], box: QRectF) -> None:
        if not row.dashed:
            return
        for item in placed:
            if item.column.width is None:
                painter.setPen(QPen(self._theme.color("strong"), 1, Qt.PenStyle.DashLine))
                gap = BOX_GAP * self._theme.scale
                frame = QRectF(item.left - gap, box.top(), item.width + 2 * gap, box.height())
                painter.setBrush(self._theme.color("sunken"))
                painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_cell(self, painter: QPainter, item: _Placed, top: float, baseline: float) -> None:
        if item.layout is not None:
            item.layout.draw(painter, QPointF(item.left, top + baseline - item.baseline))
        middle = top + baseline - self._theme.px(4.5)
        if item.cell.mark is not None:
            size = self._theme.px(item.cell.mark.size)
            left = item.left
            if item.column.align != "left":
                spare = item.width - size
                left += spare if item.column.align == "right" else spare / 2
            box = QRectF(round(left), round(middle - size / 2), size, size)
            self._theme.paint_mark(painter, item.cell.mark, box)
        if item.cell.cap:
            cap = cap_size(self._theme, item.cell.cap)
            left = item.left + (item.width - cap.width() if item.column.align == "right" else 0)
            box = QRectF(left, middle - cap.height() / 2, cap.width(), cap.height())
            paint_cap(painter, self._theme, item.cell.cap, box)

    def _paint_sub(self, painter: QPainter, row: Row, placed: list[_Placed], top: float, width: float) -> None:
        if not row.sub:
            return
        left, width = self._sub_place(placed, width)
        layout = self._laid_out(row.sub, width, None)
        y = top + max((item.height for item in placed), default=0.0)
        layout.draw(painter, QPointF(left, y))
        for run in row.sub:
            if run.mark is not None:
                size = self._theme.px(run.mark.size)
                line = layout.lineAt(0)
                box = QRectF(round(left), round(y + line.y() + (line.height() - size) / 2), size, size)
                self._theme.paint_mark(painter, run.mark, box)
            left += self.runs_width((run,))

    def _paint_caps(self, painter: QPainter, row: Row, box: QRectF) -> None:
        right = box.right() - self.look.right * self._theme.scale
        for cap in reversed(row.caps_when_current):
            size = cap_size(self._theme, cap)
            place = QRectF(
                right - size.width(),
                box.center().y() - size.height() / 2,
                size.width(),
                size.height(),
            )
            paint_cap(painter, self._theme, cap, place)
            right -= size.width() + 6 * self._theme.scale


def _cut(runs: tuple[Run, ...], at: int) -> tuple[list[Run], tuple[Run, ...]]:
    """Split runs without marks at that letter."""
    kept, rest = [], []
    for run in runs:
        if at > 0:
            kept.append(replace(run, text=run.text[:at]))
        if len(run.text) > max(at, 0):
            rest.append(replace(run, text=run.text[max(at, 0) :]))
        at -= len(run.text)
    return kept, tuple(rest)


def _height(layout: QTextLayout) -> float:
    """Return the height of all line boxes: they lie evenly, so the first one tells the lead."""
    count = layout.lineCount()
    if not count:
        return 0.0
    first, last = layout.lineAt(0), layout.lineAt(count - 1)
    return last.y() + last.height() + first.y()
