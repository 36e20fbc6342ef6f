"""A laid-out meeting as a PDF: running heads, page numbers, tables that go on over the page."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

import resources
from tests.packs.laid import Block, Business, Look, NewPage, Rows, Words

LINE = 160 * mm
REGULAR, BOLD = "PackSans", "PackSans-Bold"
TYPED = "Courier"
"""Has the letters of Latin 1 only, which will do for what is typed."""
LINES_OF_A_PAGE = 66


def styles() -> dict[Look, ParagraphStyle]:
    body = ParagraphStyle("body", fontName=REGULAR, fontSize=10.5, leading=13.5, spaceAfter=4)
    bold = ParagraphStyle("bold", body, fontName=BOLD)
    return {
        Look.BODY: body,
        Look.BOLD: bold,
        Look.TITLE: ParagraphStyle("title", bold, fontSize=18, leading=23, spaceBefore=6, spaceAfter=12),
        Look.HEADING: ParagraphStyle("heading", bold, fontSize=13, leading=17, spaceBefore=10),
        Look.CENTRED: ParagraphStyle("centred", bold, fontSize=13, leading=17, spaceBefore=10, alignment=TA_CENTER),
        Look.BULLET: ParagraphStyle("bullet", body, leftIndent=14, bulletIndent=4),
    }


def register_fonts() -> None:
    """Letters beyond Latin 1 stand in council papers, so a font that has them."""
    for name, file in ((REGULAR, "LiberationSans-Regular.ttf"), (BOLD, "LiberationSans-Bold.ttf")):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(resources.path(f"fonts/{file}"))))


def write_pdf(path: Path, blocks: Iterable[Block], head: str) -> None:
    """Lay out the blocks; `head` runs at the top of each page from the second on."""
    register_fonts()
    looks = styles()
    story = [flowable for block in blocks for flowable in flowables(block, looks)]

    def furniture(canvas: Any, document: Any) -> None:
        canvas.setFont(REGULAR, 8)
        if document.page > 1:
            canvas.drawString(25 * mm, A4[1] - 12 * mm, head)
        canvas.drawCentredString(A4[0] / 2, 10 * mm, f"Page {document.page}")

    document = SimpleDocTemplate(str(path), pagesize=A4, leftMargin=25 * mm, rightMargin=25 * mm, title=head)
    document.build(story, onFirstPage=furniture, onLaterPages=furniture)


def flowables(block: Block, looks: dict[Look, ParagraphStyle]) -> Iterator[Flowable]:
    match block:
        case Words():
            yield paragraph(block, looks)
        case Business():
            yield from business(block, looks)
        case Rows():
            yield table(block, looks)
            yield Spacer(1, 8)
        case NewPage():
            yield PageBreak()


def paragraph(words: Words, looks: dict[Look, ParagraphStyle]) -> Paragraph:
    bullet = "•" if words.look is Look.BULLET else None
    return Paragraph(escape(words.text), looks[words.look], bulletText=bullet)


def business(item: Business, looks: dict[Look, ParagraphStyle]) -> Iterator[Paragraph]:
    """The number in the margin, the rest hanging from it."""
    hanging = ParagraphStyle("item", looks[Look.BOLD], leftIndent=48, bulletIndent=0, spaceBefore=8)
    under = ParagraphStyle("under", looks[Look.BODY], leftIndent=48)
    bullet = ParagraphStyle("sub", under, leftIndent=64, bulletIndent=52)
    number = f"{item.number}." if item.number else None
    yield Paragraph(escape(item.title), hanging, bulletText=number)
    for words in item.below:
        yield Paragraph(
            escape(words.text),
            bullet if words.look is Look.BULLET else under,
            bulletText="•" if words.look is Look.BULLET else None,
        )


def table(rows: Rows, looks: dict[Look, ParagraphStyle]) -> Table:
    cells = [[[paragraph(words, looks) for words in cell] for cell in row] for row in rows.rows]
    commands: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if rows.ruled:
        commands.append(("GRID", (0, 0), (-1, -1), 0.5, colors.grey))
    return Table(cells, colWidths=[share * LINE for share in rows.widths], repeatRows=rows.head, style=commands)


def write_typed(path: Path, lines: Iterable[str]) -> None:
    """A page as from a typewriter: every letter of the text where it stands in its line."""
    register_fonts()
    page = Canvas(str(path), pagesize=A4)
    for at, line in enumerate(lines):
        row = at % LINES_OF_A_PAGE
        if at and row == 0:
            page.showPage()
        page.setFont(TYPED, 7.5)
        page.drawString(15 * mm, A4[1] - (15 + 4 * row) * mm, line.expandtabs(8))
    page.save()
