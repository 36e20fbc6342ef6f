"""What a page is made of: paragraphs, tables and rules that know their place in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.colors import black
from reportlab.platypus import Flowable, Paragraph, Table
from reportlab.platypus.paraparser import ParaFrag
from reportlab.platypus.tables import TableRenderCB

from clerk_app.export.letters import NO_BREAK, kept_together

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

    from clerk_app.export.pdf_fonts import Run
    from clerk_app.export.pdf_tags import Element

HAIRLINE: Final = 0.7


def fragments(runs: tuple[Run, ...], style: ParagraphStyle) -> list[ParaFrag]:
    """Runs as ReportLab's own fragments.

    Paragraph would read a string as markup; made like this, nothing typed can be mistaken for
    a tag, so there is nothing to escape.
    """
    return [
        ParaFrag(
            text=kept_together(run.text),
            fontName=run.font,
            fontSize=style.fontSize,
            textColor=style.textColor,
            bold=0,
            italic=0,
            rise=0,
            greek=0,
            link=[],
            us_lines=[],
        )
        for run in runs
    ]


class TaggedParagraph(Paragraph):
    """A paragraph, or the part of one on a page, with its element and a bullet's mark's."""

    element: Element
    mark: Element | None = None
    source = ""
    repeats = False  # drawn again on each page, as the heading of a table is
    outline: tuple[int, str] | None = None
    leads = False  # stands on one page with the beginning of what follows
    room_below = 0.0  # how much that asks for
    _wrapped_for: float | None = None
    _mark_open = False

    def wrap(self, avail_width: float, avail_height: float) -> tuple[float, float]:
        """Break the lines; frames and tables ask again and again, so once for each width.

        A heading without room for what follows says that it is too tall. ReportLab's own
        keepWithNext would move a whole long paragraph to the next page along with it.
        """
        if self._wrapped_for != avail_width or not hasattr(self, "blPara"):
            self._wrapped_for = avail_width
            super().wrap(avail_width, avail_height)
        wanted = self.height + self.room_below
        return self.width, wanted if avail_height < wanted else self.height

    def split(self, avail_width: float, avail_height: float) -> list[TaggedParagraph]:
        """Cut into what fits and what is left; both belong to the same element."""
        if self.room_below:
            return []
        parts: list[TaggedParagraph] = super().split(avail_width, avail_height)
        for part in parts:
            part.element, part.source, part.repeats = self.element, self.source, self.repeats
        if parts:
            parts[0].mark, parts[0].outline = self.mark, self.outline
        return parts

    def least_height(self, avail_width: float) -> float:
        """What its beginning needs: all of a short one, two lines of a long one, no widow left."""
        self.wrap(avail_width, float("inf"))
        whole: float = self.height + self.room_below
        return whole if len(self.blPara.lines) <= 3 else min(whole, 2 * self.style.leading)

    def draw(self) -> None:
        """Draw inside the element; a repeated heading is an artifact from the second time on."""
        canvas = self.canv
        if self.repeats and canvas.progress.get(self.element, 0) >= len(self.element.text):
            with canvas.artifact("Pagination"):
                super().draw()
            return
        if self.outline is not None:
            canvas.note_heading(*self.outline, self.height)
        if self.source:
            canvas.note_place(self.source, self.element.text, self.width, self.height)
        self._mark_open = bool(self.bulletText and self.mark)
        with canvas.tagged(self.mark if self._mark_open else self.element):
            super().draw()

    def beginText(self, x: float, y: float) -> Any:  # noqa: N802 (ReportLab's own name)
        """Begin the text proper: a bullet's mark is out by now."""
        if self._mark_open:
            self.canv.switch(self.element)
            self._mark_open = False
        text = self.canv.beginText(x, y)
        _restore_spaces(text, self.canv, self.element)
        return text


def _restore_spaces(text_object: Any, canvas: Any, element: Element) -> None:
    """Put back the space that ReportLab drops where a line ends, and each that only kept a line from ending.

    Tagged PDF wants it (ISO 32000-1, 14.8.2.6.2), or readers join 'Families' and 'Policy'. The
    element's own text tells where one belongs: not where a word of 10,000 letters was cut.
    """
    draw = text_object._textOut  # noqa: SLF001 (the only seam there is)
    whole = element.text

    def text_out(text: str, TStar: int = 0) -> None:  # noqa: N803 (ReportLab's own name)
        at = canvas.progress.get(element, 0)
        meant = whole[at : at + len(text)]
        if NO_BREAK in text and meant.replace(" ", NO_BREAK) == text.replace(" ", NO_BREAK):
            text = meant
        if not whole.startswith(text, at):
            text = text.rstrip(" ")
        at += len(text)
        if TStar and whole.startswith(" ", at):
            text += " "
            at += 1
        canvas.progress[element] = at
        draw(text, TStar)

    text_object._textOut = text_out  # noqa: SLF001


class _Artifacts(TableRenderCB):
    """A table's fills and rules are artifacts; its cells mark themselves."""

    def startTable(self, table: Any) -> None: ...  # noqa: N802
    def endTable(self, table: Any) -> None: ...  # noqa: N802
    def startRow(self, table: Any, row: int) -> None: ...  # noqa: N802
    def endRow(self, table: Any) -> None: ...  # noqa: N802
    def startCell(self, table: Any, *cell: Any) -> None: ...  # noqa: N802
    def endCell(self, table: Any) -> None: ...  # noqa: N802

    def startBG(self, table: Any) -> None:  # noqa: N802
        table.open_artifact = table.canv.artifact("Layout")
        table.open_artifact.__enter__()

    def endBG(self, table: Any) -> None:  # noqa: N802
        table.open_artifact.__exit__(None, None, None)

    startLines, endLines = startBG, endBG  # noqa: N815


def tagged_table(rows: list[list[Any]], *, repeated: bool, **options: Any) -> Table:
    """A table whose first row may be repeated on each page, and whose tall rows may be split."""
    return Table(rows, renderCB=_Artifacts(), repeatRows=int(repeated), splitInRow=1, **options)


def tagged_columns(rows: list[list[Any]], **options: Any) -> Table:
    """Columns side by side without rules; what stands in them marks itself, so reading order is the tree's."""
    return Table(rows, renderCB=_Artifacts(), splitInRow=1, **options)


class SignatureRules(Flowable):
    """The rule to sign on, and a shorter one for the date; a rule needs no words."""

    def __init__(self, width: float, room: float) -> None:
        super().__init__()
        self.width, self.height = width, room

    def wrap(self, avail_width: float, avail_height: float) -> tuple[float, float]:
        """As asked for."""
        return min(self.width, avail_width), self.height

    def draw(self) -> None:
        """Two rules at the bottom of the room."""
        canvas = self.canv
        with canvas.artifact("Layout"):
            canvas.setLineWidth(HAIRLINE)
            canvas.setStrokeColor(black)
            canvas.line(0, 3, self.width * 0.55, 3)
            canvas.line(self.width * 0.65, 3, self.width, 3)
