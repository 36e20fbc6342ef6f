"""The blocks of the minutes as flowables, and beside them the tree that is read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, assert_never

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import PDFName
from reportlab.platypus import KeepTogether, Spacer, TableStyle

from clerk_app.export import pdf_page as page
from clerk_app.export.column_widths import column_widths
from clerk_app.export.letters import leads_in, tidy_line
from clerk_app.export.pdf_flowables import (
    SignatureRules,
    TaggedParagraph,
    fragments,
    tagged_columns,
    tagged_table,
)
from clerk_app.export.pdf_fonts import BOLD, REGULAR, runs
from clerk_app.export.pdf_tags import Element
from clerk_app.minutes.document import (
    Block,
    BulletItem,
    BulletList,
    Heading,
    Line,
    MinutesDocument,
    NameList,
    PairList,
    Paragraph,
    Signature,
    Strong,
    Table,
    Title,
    in_rows,
    is_blank,
    marked_bullets,
    words,
)
from clerk_app.minutes.numbering import PartMarks

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

_MARKS: Final = (("\u2022", "Disc"), ("\u25e6", "Circle"), ("\u25aa", "Square"))
_COUNTED: Final = {PartMarks.ROMAN: "LowerRoman", PartMarks.LETTERS: "LowerAlpha", PartMarks.NUMBERS: "Decimal"}
_GRID: Final = HexColor("#8a8f98")
_SHADE: Final = HexColor("#eef0f3")
_LONGEST_REPEATED: Final = 500
"""Letters of a table's heading; one that fills half a page leaves no room for rows where it is repeated."""
_LEAST_TABLE: Final = 60.0  # its heading and a row


class Story:
    """What ReportLab lays out (`flowables`) and the root of the tree for it (`root`)."""

    def __init__(self, document: MinutesDocument) -> None:
        self.root = Element("Document")
        self.flowables: list[Any] = []
        for block, following in pairwise((*document.blocks, None)):
            if block is not None:
                self._add(block, following)
        _keep_leads(self.flowables)

    def _add(self, block: Block, following: Block | None) -> None:
        match block:
            case Title():
                self._heading(block.line, 1, page.TITLE, block.source)
            case Heading():
                style = page.HEADING if block.level == 2 else page.SUBHEADING
                self._heading(block.full_line, block.level, style, block.source)
            case Paragraph(line, source, leads):
                made = self._paragraph(line, page.BODY, Element("P", self.root), source)
                if made is not None:
                    made.leads = leads or leads_in(line, following)
            case NameList():
                self._names(block)
            case PairList():
                self._pairs(block)
            case BulletList():
                self._list(block)
            case Table():
                self._table(block)
            case Signature():
                self._signature(block)
            case _:
                assert_never(block)

    def _paragraph(self, line: Line, style: ParagraphStyle, element: Element, source: str) -> TaggedParagraph | None:
        """Add a paragraph, unless it has nothing to show."""
        made = _paragraph(line, style, element, source)
        if made is not None:
            self.flowables.append(made)
        return made

    def _heading(self, line: Line, level: int, style: ParagraphStyle, source: str) -> None:
        strong: Line = (Strong(words(line)),)
        made = self._paragraph(strong, style, Element(f"H{level}", self.root), source)
        if made is not None:
            made.leads = True
            made.outline = (max(level - 2, 0), tidy_line(line))

    def _names(self, block: NameList) -> None:
        shown = [line for line in block.lines if not is_blank(line)]
        parent = _list(self.root, "None")
        made = []
        for line in shown:
            style = page.name_style(indented=block.indented, last=block.columns == 1 and line is shown[-1])
            if block.mark:
                style = page.marked_style(style, block.mark, begins=words(line).startswith(block.mark))
            made.append(_paragraph(line, style, Element("LBody", Element("LI", parent)), block.source))
        if block.columns == 1:
            self.flowables += [each for each in made if each]
        elif made:
            self._columns([list(row) for row in in_rows(made, block.columns, blank=None)])

    def _pairs(self, block: PairList) -> None:
        parent = _list(self.root, "None")
        rows = []
        for pair in block.pairs:
            body = Element("LBody", Element("LI", parent))
            style = page.name_style()
            rows.append([_paragraph(cell, style, Element("P", body), block.source) for cell in pair])
        if rows:
            self._columns(rows, (block.first, 1 - block.first))

    def _columns(self, rows: list[list[TaggedParagraph | None]], shares: Sequence[float] = ()) -> None:
        cells = [[[cell] if cell else "" for cell in row] for row in rows]
        widths = [page.TEXT_WIDTH * share for share in shares or [1 / len(rows[0])] * len(rows[0])]
        self.flowables.append(tagged_columns(cells, colWidths=widths, hAlign="LEFT", style=_COLUMNS_STYLE))
        self.flowables.append(Spacer(0, page.GAP))

    def _list(self, block: BulletList) -> None:
        numbering = block.numbering
        if numbering is None:
            self._bullets(block.items, self.root, 1)
            return
        marks = [mark for depth, mark, _ in marked_bullets(block) if depth == 1]
        inside, widest = _list(self.root, _COUNTED[numbering.marks]), max(marks, key=page.mark_width, default="")
        for item, mark in zip(block.items, marks, strict=True):
            self._bullet(item, inside, 1, mark, widest)

    def _bullets(self, items: tuple[BulletItem, ...], parent: Element, depth: int, widest: str = "") -> None:
        mark, numbering = _MARKS[depth - 1]
        inside = _list(parent, numbering)
        for item in items:
            self._bullet(item, inside, depth, mark, widest)

    def _bullet(self, item: BulletItem, inside: Element, depth: int, mark: str, widest: str) -> None:
        """`widest`: of the marks that the outermost of its list are counted with, '' where they are not."""
        style = page.bullet_style(depth, leads=bool(item.children), mark=widest)
        entry = Element("LI", inside)
        label, body = Element("Lbl", entry), Element("LBody", entry)
        made = self._paragraph(item.line, style, Element("P", body), item.source)
        if made is not None:
            made.mark, made.bulletText = label, mark
        if item.children:
            self._bullets(item.children, body, depth + 1, widest)

    def _table(self, table: Table) -> None:
        parent = Element("Table", self.root)
        leads_in = tidy_line(table.caption).endswith(":")
        caption = table.caption if leads_in else (Strong(words(table.caption)),)
        style = page.BODY if leads_in else page.CAPTION
        made = self._paragraph(caption, style, Element("Caption", parent), table.source)
        if made is not None:
            made.leads = True
        header = tuple((Strong(words(cell)),) for cell in table.header)
        # A heading stands apart only from a body: PDF/UA knows no table that has the one and not the other.
        rows = [_row(header, Element("TR", Element("THead", parent) if table.rows else parent), "TH", table.source)]
        body = Element("TBody", parent) if table.rows else parent
        rows += [_row(row, Element("TR", body), "TD", table.source) for row in table.rows]
        self.flowables.append(
            tagged_table(
                rows,
                repeated=sum(len(words(cell)) for cell in table.header) <= _LONGEST_REPEATED,
                colWidths=column_widths(table, page.TEXT_WIDTH),
                minRowHeights=[0, *[page.written_height(table.room)] * len(table.rows)],
                hAlign="LEFT",
                style=_TABLE_STYLE,
            )
        )
        self.flowables.append(Spacer(0, page.GAP))

    def _signature(self, block: Signature) -> None:
        made = _paragraph(block.role, page.BODY, Element("P", self.root), block.source)
        rules = SignatureRules(page.TEXT_WIDTH * 0.8, 56)
        self.flowables.append(KeepTogether([rules, *([made] if made else [])]))


_TABLE_STYLE: Final = TableStyle(
    [
        ("FONTNAME", (0, 0), (-1, -1), BOLD),  # or unembedded Helvetica is named on the page
        ("GRID", (0, 0), (-1, -1), 0.5, _GRID),
        ("BACKGROUND", (0, 0), (-1, 0), _SHADE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 5),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ]
)

_COLUMNS_STYLE: Final = TableStyle(
    [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
)


def _paragraph(line: Line, style: ParagraphStyle, element: Element, source: str) -> TaggedParagraph | None:
    found = runs(line)
    if not found:
        return None
    element.text = "".join(run.text for run in found)
    made = TaggedParagraph(None, style, frags=fragments(found, style))
    made.element, made.source = element, source
    return made


def _keep_leads(flowables: list[Any]) -> None:
    """Ask for room below each heading and lead-in, from the last to the first."""
    for flowable, following in reversed(list(pairwise(flowables))):
        if not getattr(flowable, "leads", False):
            continue
        gap = max(flowable.getSpaceAfter(), following.getSpaceBefore())
        least = following.least_height(page.TEXT_WIDTH) if isinstance(following, TaggedParagraph) else _LEAST_TABLE
        flowable.wrap(page.TEXT_WIDTH, page.TEXT_HEIGHT)
        if flowable.height + gap + least <= page.TEXT_HEIGHT:
            flowable.room_below = gap + least


def _list(parent: Element, numbering: str) -> Element:
    return Element("L", parent, {"O": PDFName("List"), "ListNumbering": PDFName(numbering)})


def _row(cells: tuple[Line, ...], parent: Element, tag: str, source: str) -> list[Any]:
    """Cells of a row; a blank one keeps its element, so that the row is never short."""
    row: list[Any] = []
    for cell in cells:
        scope = {"O": PDFName("Table"), "Scope": PDFName("Column")} if tag == "TH" else None
        element = Element(tag, parent, scope)
        inner = element if tag == "TH" or is_blank(cell) else Element("P", element)
        style = page.CELL_HEADING if tag == "TH" else page.CELL
        made = _paragraph(cell, style, inner, source)
        if made is not None:
            made.repeats = tag == "TH"
        row.append([made] if made else "")
    return row
