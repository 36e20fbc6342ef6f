"""The page of the minutes: A4, its type sizes, the mark at its head and the line at its foot."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from clerk_app.export.about import INITIALS
from clerk_app.export.pdf_fonts import BOLD, REGULAR
from clerk_app.telling import Told, tell_nobody

WIDTH, HEIGHT = A4
SIDE: Final = 57.0
HEAD: Final = 66.0
FOOT: Final = 66.0
TEXT_WIDTH: Final = WIDTH - 2 * SIDE
TEXT_HEIGHT: Final = HEIGHT - HEAD - FOOT
INDENT: Final = 18.0
_BULLET_AT: Final = 3
GAP: Final = 7.0

_MARK_SIZE: Final = 10.5
_MARK_TOP: Final = 28.0
_MARK_HEIGHT: Final = 20.0
_FOOT_SIZE: Final = 10.0
_FOOT_LINE: Final = 32.0
_TOTAL: Final = "total"

BODY: Final = ParagraphStyle(
    "body",
    fontName=REGULAR,
    fontSize=12,
    leading=16.5,
    textColor=black,
    spaceAfter=GAP,
    splitLongWords=1,
    allowWidows=0,
    allowOrphans=0,
)
TITLE: Final = ParagraphStyle("title", BODY, fontName=BOLD, fontSize=14, leading=19.5, rightIndent=86)
HEADING: Final = ParagraphStyle("heading", BODY, fontName=BOLD, spaceBefore=11)
SUBHEADING: Final = ParagraphStyle("subheading", HEADING, spaceBefore=GAP)
CELL: Final = ParagraphStyle("cell", BODY, fontSize=11, leading=14.5, spaceAfter=0)
CELL_HEADING: Final = ParagraphStyle("cell heading", CELL, fontName=BOLD)
_WRITTEN_LINE: Final = 20.0
"""Points that a line written by hand asks for."""

CAPTION: Final = ParagraphStyle("caption", HEADING, fontSize=11, leading=14.5, spaceAfter=4)


def written_height(lines: int) -> float:
    """The points that so many lines written by hand ask for."""
    return _WRITTEN_LINE * lines


@cache
def name_style(*, indented: bool = False, last: bool = False) -> ParagraphStyle:
    """A name in a list: tight, with room after the last."""
    return ParagraphStyle("name", BODY, leftIndent=INDENT if indented else 0, spaceAfter=GAP if last else 0)


@cache
def marked_style(style: ParagraphStyle, mark: str, *, begins: bool) -> ParagraphStyle:
    """The style where a sign stands before some names: all names line up behind it, whether they have it or not."""
    room = stringWidth(mark, style.fontName, style.fontSize)
    first = -room if begins else 0
    return ParagraphStyle("marked", style, leftIndent=style.leftIndent + room, firstLineIndent=first)


def mark_width(mark: str) -> float:
    """How wide what a point is counted with is set, in points."""
    return float(stringWidth(mark, BODY.fontName, BODY.fontSize))


@cache
def bullet_style(depth: int, *, leads: bool, mark: str = "") -> ParagraphStyle:
    """A bullet at a depth from 1; one that leads bullets of its own stands close to them.

    `mark`: the widest in a list that is counted; there has to be room for it.
    """
    # ReportLab leaves six tenths of a letter behind a mark, and begins the first line there if that is further right.
    wide = max(0.0, _BULLET_AT + mark_width(mark) + 0.6 * BODY.fontSize - INDENT) if mark else 0.0
    return ParagraphStyle(
        "bullet",
        BODY,
        leftIndent=INDENT * depth + wide,
        bulletIndent=INDENT * (depth - 1) + (wide if depth > 1 else 0) + _BULLET_AT,
        bulletFontName=BODY.fontName,
        bulletFontSize=BODY.fontSize,
        spaceAfter=0 if leads else GAP,
    )


class MinutesTemplate(BaseDocTemplate):
    """Pages of minutes on a canvas that can tag; counts the pages."""

    def __init__(
        self,
        target: Any,
        page_marks: tuple[str, ...],
        *,
        initialled: bool = True,
        told: Told = tell_nobody,
        **options: Any,
    ) -> None:
        """`told` hears of each page, and may stop the drawing by raising Cancelled."""
        super().__init__(
            target,
            pagesize=A4,
            invariant=1,
            displayDocTitle=True,
            initialFontName=REGULAR,
            initialFontSize=_FOOT_SIZE,
            **options,
        )
        self._marks = page_marks
        self._initialled = initialled
        self._told = told
        frame = Frame(SIDE, FOOT, TEXT_WIDTH, TEXT_HEIGHT, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate(frames=[frame], onPage=self._furnish))
        self._doSave = 0  # the number of pages is drawn after the last one

    def _furnish(self, canvas: Any, _template: Any) -> None:
        canvas.saveState()
        with canvas.artifact("Pagination", "Header"):
            right = WIDTH - SIDE
            for mark in reversed(self._marks):
                right = _draw_mark(canvas, mark, right) - 8
        with canvas.artifact("Pagination", "Footer"):
            # Schedule 12, paragraph 41, of the Local Government Act 1972: loose leaves are
            # numbered consecutively, and each is initialled by whoever signs the minutes.
            canvas.setFont(REGULAR, _FOOT_SIZE)
            count = f"Page {canvas.getPageNumber()} of "
            canvas.drawString(SIDE, _FOOT_LINE, count)
            canvas.saveState()
            canvas.translate(SIDE + stringWidth(count, REGULAR, _FOOT_SIZE), _FOOT_LINE)
            canvas.doForm(_TOTAL)
            canvas.restoreState()
            if self._initialled:
                canvas.drawRightString(WIDTH - SIDE, _FOOT_LINE, INITIALS)
        canvas.restoreState()

    def afterPage(self) -> None:
        """Say that a page is done."""
        self._told(self.page, 0)

    def _endBuild(self) -> None:  # noqa: N802 (ReportLab's own name)
        pages = self.page
        super()._endBuild()
        canvas = self.canv
        canvas.beginForm(_TOTAL, 0, -4, 40, 12)
        canvas.setFont(REGULAR, _FOOT_SIZE)
        canvas.drawString(0, 0, str(pages))
        canvas.endForm()
        canvas.save()


def _draw_mark(canvas: Any, mark: str, right: float) -> float:
    """Draw a boxed mark that ends at `right`; returns where it begins."""
    width: float = stringWidth(mark, BOLD, _MARK_SIZE) + 14
    bottom = HEIGHT - _MARK_TOP - _MARK_HEIGHT
    canvas.setLineWidth(1)
    canvas.rect(right - width, bottom, width, _MARK_HEIGHT)
    canvas.setFont(BOLD, _MARK_SIZE)
    canvas.drawString(right - width + 7, bottom + 6.3, mark)
    return right - width
