"""The blocks of the minutes as paragraphs and tables of Word."""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise, product
from typing import TYPE_CHECKING, Final, assert_never

from docx.oxml.ns import qn

from clerk_app.export import pdf_page as page
from clerk_app.export.docx_elements import element, filled, paragraph, run, runs, twips
from clerk_app.export.docx_table import made_table
from clerk_app.export.letters import leads_in, tidy_line
from clerk_app.minutes.document import (
    Block,
    BulletList,
    Heading,
    Line,
    MinutesDocument,
    NameList,
    PairList,
    Paragraph,
    Signature,
    Table,
    Title,
    walk_bullets,
    words,
)
from clerk_app.minutes.numbering import MarkForm, Numbering, PartMarks

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_BULLETS: Final = ("ListBullet", "ListBullet2", "ListBullet3")
_MARK_ROOM: Final = 160
"""What an asterisk and a space take in twentieths of a point, so that all names line up behind it."""

_BETWEEN_COLUMNS: Final = 160
_INDENT: Final = 360

_NUM: Final = qn("w:num")
_COUNTED: Final = tuple(product(PartMarks, MarkForm))
_FIRST_COUNTED: Final = 10
"""Where those stand in numbering.xml that count in these ways, one behind the other."""

_PARAGRAPH, _TABLE, _ABOUT, _SECTION = qn("w:p"), qn("w:tbl"), qn("w:pPr"), qn("w:sectPr")
_TYPE: Final = qn("w:type")
_FURNITURE: Final = (qn("w:headerReference"), qn("w:footerReference"))


class Body:
    """Writes the blocks of a document into an empty Word file."""

    def __init__(self, made: Document) -> None:
        self._lists = made.part.numbering_part.element
        self._last = made.sections[-1]._sectPr  # noqa: SLF001 - python-docx leads to it in no other way

    def write(self, document: MinutesDocument) -> None:
        """Every block, in order."""
        for block, following in pairwise((*document.blocks, None)):
            if block is not None:
                self._add(block, following)
        if self._follows_table():
            self._put(paragraph("TextAfterTable"))  # Word wants a paragraph behind the last table

    def _add(self, block: Block, following: Block | None) -> None:
        match block:
            case Title(line):
                self._paragraph(line, "Title")
            case Heading():
                self._paragraph(block.full_line, f"Heading{block.level - 1}")
            case Paragraph(line, _, leads):
                self._text(line, keep=leads or leads_in(line, following))
            case NameList():
                self._names(block)
            case PairList():
                self._pairs(block)
            case BulletList():
                self._bullets(block)
            case Table():
                self._table(block)
            case Signature(line):
                self._put(_ruled())
                self._text(line)
            case _:
                assert_never(block)

    def _put(self, made: BaseOxmlElement) -> None:
        self._last.addprevious(made)

    def _paragraph(self, line: Line, style: str, *properties: BaseOxmlElement) -> None:
        """Add a paragraph, unless it has nothing to show."""
        if found := runs(line):
            self._put(filled(paragraph(style, *properties), found))

    def _text(self, line: Line, *, keep: bool = False) -> None:
        style = "TextAfterTable" if self._follows_table() else "Normal"
        self._paragraph(line, style, *_keep_next(keep=keep))

    def _follows_table(self) -> bool:
        before = self._last.getprevious()
        return before is not None and before.tag == _TABLE

    def _names(self, block: NameList) -> None:
        style = "NamesIndented" if block.indented else "Names"
        shown = [line for line in block.lines if tidy_line(line)]
        if shown and block.columns > 1:
            self._end_section(1)
        for line in shown:
            self._paragraph(line, style, *_behind_mark(block, line))
        if shown and block.columns > 1:
            self._end_section(block.columns)

    def _end_section(self, columns: int) -> None:
        """What was written since the last section stands in that many columns.

        Names that run down columns are a section of Word's own: it balances them, and they are read one by one.
        """
        last = self._last.getprevious()
        if last is None or last.tag != _PARAGRAPH:
            last = paragraph("TextAfterTable")
            self._put(last)
        if last.find(f"{_ABOUT}/{_SECTION}") is not None:
            return
        if last.find(_ABOUT) is None:
            last.insert(0, element("pPr"))
        section = deepcopy(self._last)
        if columns > 1:
            section.append(element("cols", num=columns, space=_BETWEEN_COLUMNS))
        last.find(_ABOUT).append(section)
        self._go_on_below()

    def _go_on_below(self) -> None:
        """The next section begins on the same page, and has the head and foot of the one before."""
        for child in list(self._last):
            if child.tag in _FURNITURE:
                self._last.remove(child)
        if self._last.find(_TYPE) is None:
            self._last.insert(0, element("type", val="continuous"))

    def _pairs(self, block: PairList) -> None:
        for first, second in block.pairs:
            beside = runs(second)
            found = [*runs(first), *([run("\t")] if beside else []), *beside]
            if found:
                self._put(filled(paragraph("NamesWithRoles", *_beside(block.first)), found))

    def _bullets(self, block: BulletList) -> None:
        counted = self._counted(block.numbering) if block.numbering else []
        for depth, item in walk_bullets(block.items):
            close = [element("spacing", after=0)] if item.children else []
            style, own = ("ListNumber", counted) if counted and depth == 1 else (_BULLETS[depth - 1], [])
            keep = _keep_next(keep=bool(item.children))
            self._paragraph(item.line, style, *keep, *map(deepcopy, own), *close)

    def _counted(self, numbering: Numbering) -> list[BaseOxmlElement]:
        """A list that begins to count afresh, as its paragraphs name it."""
        number = len(self._lists.findall(_NUM)) + 1
        kind = element("abstractNumId", val=_FIRST_COUNTED + _COUNTED.index((numbering.marks, numbering.form)))
        afresh = filled(element("lvlOverride", ilvl=0), [element("startOverride", val=1)])
        self._lists.append(filled(element("num", numId=number), [kind, afresh]))
        return [filled(element("numPr"), [element("ilvl", val=0), element("numId", val=number)])]

    def _table(self, table: Table) -> None:
        if tidy_line(table.caption).endswith(":"):
            self._text(table.caption, keep=True)
        else:
            self._paragraph(table.caption, "Caption")
        self._put(made_table(table))


def _keep_next(*, keep: bool) -> list[BaseOxmlElement]:
    return [element("keepNext")] if keep else []


def _behind_mark(block: NameList, line: Line) -> list[BaseOxmlElement]:
    """All names line up behind the mark, whether they have it or not."""
    if not block.mark:
        return []
    left = _MARK_ROOM + (_INDENT if block.indented else 0)
    hanging = _MARK_ROOM if words(line).startswith(block.mark) else 0
    return [element("ind", left=left, hanging=hanging)]


def _beside(share: float) -> list[BaseOxmlElement]:
    """Where the second of a pair begins, if not in the middle as the style has it."""
    room, usual = twips(page.TEXT_WIDTH * share), twips(page.TEXT_WIDTH / 2)
    if room == usual:
        return []
    tabs = filled(element("tabs"), [element("tab", val="left", pos=room), element("tab", val="clear", pos=usual)])
    return [tabs, element("ind", left=room, hanging=room)]


def _ruled() -> BaseOxmlElement:
    """Room to sign, a rule to sign on and a shorter one for the date; a rule needs no words."""
    return filled(paragraph("SignatureRules"), [run("\t"), run("\t"), run("\t")])
