"""Lays out and paints one row; knows nothing of views."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QPainter,
    QPen,
    QTextLayout,
)

from ui.models.rows import Cell, Row, Run
from ui.theme import Theme
from ui.widgets.key_cap import cap_size, paint_cap
from ui.widgets.row_words import Align, RowWords, height_of

BOX_GAP = 9
MOST_HEIGHTS = 20_000
"""So many are kept before all are measured anew: several times the rows of a very long meeting."""
PLAIN_GROUP_FOOT = 30


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list, in px at 100 %. A width of None takes the slack; 0 is as wide as its text."""

    width: int | None = None
    align: Align = "left"
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
class _Span:
    """Where the words of a cell may stand."""

    cell: Cell
    column: Column
    left: float
    width: float


@dataclass(slots=True)
class _Placed(_Span):
    """A cell with its words set."""

    layout: QTextLayout | None
    height: float
    baseline: float


class RowPainter:
    """Measures rows for a width and paints them."""

    def __init__(self, theme: Theme, look: RowLook) -> None:
        self._theme = theme
        self._words = RowWords(theme)
        self.look = look
        self._heights: dict[tuple[Row, float], int] = {}
        self._measured_for: tuple[object, ...] = ()

    def height(self, row: Row, width: float) -> int:
        """Return the height of a row in a list that is `width` px wide; measured once only."""
        measured_for = (self.look, self._theme.scale, self._theme.row_height)
        if measured_for != self._measured_for or len(self._heights) > MOST_HEIGHTS:
            self._measured_for = measured_for
            self._heights.clear()
        if (row, width) not in self._heights:
            self._heights[row, width] = self._height(row, width)
        return self._heights[row, width]

    def _height(self, row: Row, width: float) -> int:
        if row.group:
            return self._theme.px(self.look.group_height)
        least = self.look.min_height
        floor = self._theme.row_height if least is None else self._theme.px(least)
        spans = self._spans(row, width)
        tallest = max((self._cell_height(span) for span in spans), default=0.0)
        content = tallest + self._sub_height(row, spans, width) + self._pads
        return max(floor, round(content)) + self._theme.px(row.space_before)

    def paint(self, painter: QPainter, row: Row, box: QRectF, *, current: bool) -> None:
        """Paint a row inside `box`; `current` is the current row of the focused list."""
        painter.save()
        if row.group:
            self._paint_group(painter, row, box)
        else:
            self._paint_row(painter, row, box, current=current)
        painter.restore()

    # ------------------------------------------------------------------ measuring

    @property
    def _pads(self) -> float:
        return (self.look.pad_top + self.look.pad_bottom) * self._theme.scale

    def _cell_height(self, span: _Span) -> float:
        if not span.cell.runs:
            return self._theme.line_height("body")
        return self._words.height(span.cell.runs, span.width, span.column.max_lines)

    def _sub_height(self, row: Row, spans: Sequence[_Span], width: float) -> float:
        return self._words.height(row.sub, self._sub_place(spans, width)[1], None) if row.sub else 0.0

    def _sub_place(self, spans: Sequence[_Span], width: float) -> tuple[float, float]:
        """Left edge and width of the second line."""
        if self.look.sub_from is not None:
            left = spans[self.look.sub_from].left
            return left, width - self.look.right * self._theme.scale - left
        return next(((span.left, span.width) for span in spans if span.column.width is None), (0.0, 100.0))

    def _spans(self, row: Row, width: float) -> list[_Span]:
        px = self._theme.scale
        columns = self.look.columns[: len(row.cells)]
        pairs = list(zip(row.cells, columns, strict=False))
        widths = [self._own_width(cell, column) for cell, column in pairs]
        gaps = [column.gap * px for column in columns]
        slack = width - (self.look.left + self.look.right) * px
        slack -= sum(known for known in widths if known is not None) + sum(gaps)
        left = self.look.left * px
        spans = []
        for (cell, column), known, gap in zip(pairs, widths, gaps, strict=True):
            room = max(20.0, slack) if known is None else known
            boxed = BOX_GAP * px if row.dashed and known is None else 0.0
            indent = cell.indent * px
            spans.append(_Span(cell, column, left + boxed + indent, room - 2 * boxed - indent))
            left += room + gap
        return spans

    def _own_width(self, cell: Cell, column: Column) -> float | None:
        if column.width is None:
            return None
        if column.width:
            return column.width * self._theme.scale
        if cell.cap:
            return cap_size(self._theme, cell.cap).width()
        return self._words.width(cell.runs)

    def _placed(self, span: _Span) -> _Placed:
        cell, column = span.cell, span.column
        if cell.runs:
            layout = self._words.laid_out(cell.runs, span.width, column.max_lines, column.align)
            line = layout.lineAt(0)
            return _Placed(cell, column, span.left, span.width, layout, height_of(layout), line.y() + line.ascent())
        height = self._theme.line_height("body")
        return _Placed(cell, column, span.left, span.width, None, height, height * 0.72)

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
        layout = self._words.laid_out(runs, box.width(), column.max_lines, column.align)
        top = box.top() + (box.height() - height_of(layout)) / 2
        layout.draw(painter, QPointF(box.left(), top))

    def _paint_row(self, painter: QPainter, row: Row, box: QRectF, *, current: bool) -> None:
        box = box.adjusted(0, self._theme.px(row.space_before), 0, 0)
        self._paint_ground(painter, row, box, current=current)
        placed = [self._placed(span) for span in self._spans(row, box.width())]
        content = max((item.height for item in placed), default=0.0) + self._sub_height(row, placed, box.width())
        content += self._pads
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
        layout = self._words.laid_out(row.sub, width, None)
        y = top + max((item.height for item in placed), default=0.0)
        layout.draw(painter, QPointF(left, y))
        for run in row.sub:
            if run.mark is not None:
                size = self._theme.px(run.mark.size)
                line = layout.lineAt(0)
                box = QRectF(round(left), round(y + line.y() + (line.height() - size) / 2), size, size)
                self._theme.paint_mark(painter, run.mark, box)
            left += self._words.width((run,))

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
