"""Sets the words of a row in lines, and measures them."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

from ui.models.rows import Run
from ui.theme import Theme
from ui.tokens import FontRole

FLAG_GAP = 4

Align = Literal["left", "right", "centre"]


class RowWords:
    """Words in one or more looks, with marks before them."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._lines: dict[tuple[float, frozenset[tuple[FontRole, int]]], float] = {}

    def height(self, runs: tuple[Run, ...], width: float, lines: int | None) -> float:
        """Return how high these words are in lines of that width."""
        # Most words stand on one line, whose height is known without setting them.
        if lines == 1:
            return self._line(runs if len(runs) == 1 else self._shortened(runs, width))
        breaks = any(run.mark or "\n" in run.text for run in runs)
        if not breaks and self.width(runs) <= width:
            return self._line(runs)
        return height_of(self.laid_out(runs, width, lines))

    def _line(self, runs: tuple[Run, ...]) -> float:
        looks = self._theme.scale, frozenset((run.role, run.weight) for run in runs)
        if looks not in self._lines:
            self._lines[looks] = height_of(self._broken(runs, 0, 1, "left"))
        return self._lines[looks]

    def width(self, runs: tuple[Run, ...]) -> float:
        """Return how wide these words are on one line."""
        total = 0.0
        for run in runs:
            metrics = self._theme.metrics(run.role, run.weight)
            total += metrics.horizontalAdvance(run.text) + self._mark_room(run)
        return total + 1.0

    def _mark_room(self, run: Run) -> float:
        return (run.mark.size + FLAG_GAP) * self._theme.scale if run.mark else 0.0

    def laid_out(self, runs: tuple[Run, ...], width: float, lines: int | None, align: Align = "left") -> QTextLayout:
        """Return the words set in lines of that width, shortened with … where they need more than `lines`."""
        if lines == 1:
            runs = self._shortened(runs, width)
        layout = self._broken(runs, width, lines, align)
        last = layout.lineAt(layout.lineCount() - 1)
        if lines and lines > 1 and last.textStart() + last.textLength() < len(layout.text()):
            kept, rest = _cut(runs, last.textStart())
            return self._broken((*kept, *self._shortened(rest, width)), width, lines, align)
        return layout

    def _broken(self, runs: tuple[Run, ...], width: float, lines: int | None, align: Align) -> QTextLayout:
        text = "".join(self._with_room(run) for run in runs)
        # A line break inside an entry is not a new paragraph to QTextLayout.
        layout = QTextLayout(text.replace("\n", "\u2028"), self._theme.font(runs[0].role))
        option = QTextOption()
        # A shortened line may be a hair too wide, and would be broken at its last space.
        modes = QTextOption.WrapMode
        option.setWrapMode(modes.NoWrap if lines == 1 else modes.WrapAtWordBoundaryOrAnywhere)
        if align != "left":
            right, centre = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
            option.setAlignment(right if align == "right" else centre)
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
        metrics = self._theme.metrics(run.role, run.weight)
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
        if self.width(runs) <= width:
            return runs
        kept, room = [], width
        for run in runs:
            metrics = self._theme.metrics(run.role, run.weight)
            room -= self._mark_room(run)
            advance = metrics.horizontalAdvance(run.text)
            if advance > room:
                text = metrics.elidedText(run.text, Qt.TextElideMode.ElideRight, max(room, 8.0))
                kept.append(Run(text, run.role, run.colour, run.weight, run.struck, run.mark))
                break
            kept.append(run)
            room -= advance
        return tuple(kept)


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


def height_of(layout: QTextLayout) -> float:
    """Return the height of all line boxes: they lie evenly, so the first one tells the lead."""
    count = layout.lineCount()
    if not count:
        return 0.0
    first, last = layout.lineAt(0), layout.lineAt(count - 1)
    return last.y() + last.height() + first.y()
